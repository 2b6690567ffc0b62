#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# later.sh SINGLE  A library of a later day, with a member more in each structure of callers: a
# program of today runs with it, and a program of that day with the library of today.

set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/now" "$work/then"
cp "$1/esmtpcode.c" "$1/esmtpcode.h" "$work/now"
sed 's/^} esmtpcode_\(verdict\|reply\|report\|recipient\);/  uint32_t later;\n&/' \
  "$1/esmtpcode.h" >"$work/then/esmtpcode.h"
sed 's/^  verdict->group = defaults->group;/&\n  verdict->later = 7;/' \
  "$1/esmtpcode.c" >"$work/then/esmtpcode.c"
[ "$(grep -c 'uint32_t later;' "$work/then/esmtpcode.h")" -eq 4 ]
[ "$(grep -c 'verdict->later = 7;' "$work/then/esmtpcode.c")" -eq 1 ]

for day in now then; do
  gcc -std=c11 -O2 -g -fPIC -shared -fsanitize=undefined -fno-sanitize-recover=all -Wall -Wextra \
    -Werror -o "$work/$day/libesmtpcode.so.1" -Wl,-soname,libesmtpcode.so.1 \
    -Wl,--version-script=../../lib/esmtpcode.map "$work/$day/esmtpcode.c"
done
for day in now then; do
  [ $day = then ] && later=-DLATER || later=
  gcc -std=c11 -O2 -Wall -Wextra -Werror $later -I"$work/$day" caller.c -o "$work/$day/caller" \
    "$work/$day/libesmtpcode.so.1" -fsanitize=undefined
done

# with LIBRARY PROGRAM  What the program says with that library.
with() {
  LD_LIBRARY_PATH=$work/$1 "$work/$2/caller" >"$work/$2-with-$1"
}

with now now
with then now
with then then
with now then
cd "$work"
cmp now-with-now now-with-then
for library in now then; do
  grep -v '^later' then-with-$library | cmp - now-with-now
done
verdicts=$(grep -c '^later' then-with-then)
[ "$(grep -c '^later 7$' then-with-then)" -eq "$verdicts" ] && [ "$verdicts" -gt 4 ]
[ "$(grep -c '^later 0$' then-with-now)" -eq "$verdicts" ]
echo "$(wc -l <now-with-now) answers are the same four ways"
