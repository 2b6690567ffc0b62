#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# replay.sh TABLES OUT [FLAGS]  Every seed and every case that fuzzing has found, with sanitizers unless
# other FLAGS are given.

set -eu
cd "$(dirname "$0")/../.."
out=$2
export ASAN_OPTIONS=detect_leaks=0
sh tests/fuzz/build.sh "$1" "$out" gcc "${3--O1 -fsanitize=address,undefined -fno-sanitize-recover=all}"
sh tests/fuzz/seeds.sh "$out/seeds"
for target in code reply classify log report compose search; do
  find "$out/seeds/$target" tests/fuzz/found -type f \( -path "$out/*" -o -name "$target-*" \) | sort \
    >"$out/$target.list"
  xargs "$out/$target" <"$out/$target.list" 2>"$out/$target.log" || { tail -n 20 "$out/$target.log"; exit 1; }
  echo "$target: $(wc -l <"$out/$target.list") inputs"
done
