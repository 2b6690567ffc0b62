#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# cost.sh BUILD OUT  From 1 KiB to 1 MiB, twice the text never takes more than 2.2 times the
# instructions, however it is made.

set -eu
out=$2
mkdir -p "$out"
gcc -std=c11 -O2 -Iinclude tests/deep/cost.c "$1/lib/libesmtpcode.a" -o "$out/cost"
for shape in $("$out/cost"); do
  size=1024
  while [ "$size" -le 1048576 ]; do
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=measured       "$out/cost" "$shape" "$size" 2>"$out/log"
    awk -v shape="$shape" -v size="$size" '/Collected/ { print shape, size, $NF }' "$out/log"
    size=$((size * 2))
  done
done >"$out/counts"
awk '$1 == shape { ratio = $3 / last
    if (ratio > 2.2) { print $1, $2, "bytes:", $3, "instructions,", ratio, "times those of half"; bad = 1 }
    if (ratio > most) { most = ratio; name = $1 " at " $2 } }
  $1 != shape { shapes++ } { shape = $1; last = $3; n++ }
  END { printf "%d shapes, %d measurements, at most %.3f a doubling (%s)\n", shapes, n, most, name; exit bad || n == 0 }'   "$out/counts"
