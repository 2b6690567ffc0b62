#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# numbers.sh SINGLE  The numbers of 1.0 still mean what they did; more may have come. --print prints
# them.

set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

gcc -std=c11 -O1 -I"$1" numbers.c "$1/esmtpcode.c" -o "$work/numbers"
"$work/numbers" >"$work/now"
if [ "${2-}" = --print ]; then
  cat "$work/now"
  exit
fi
LC_ALL=C sort numbers.txt >"$work/then"
LC_ALL=C sort "$work/now" | LC_ALL=C comm -23 "$work/then" - >"$work/lost"
echo "$(wc -l <numbers.txt) numbers of 1.0, $(wc -l <"$work/now") now"
[ ! -s "$work/lost" ] || { echo 'lost:'; cat "$work/lost"; exit 1; }
