#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# stack.sh SINGLE OUT  No function's frame reaches 4 KiB, none calls itself by any way, and none is
# called through a pointer: read off the compiler's call graph of the whole library.

set -eu
single=$1 out=$2
mkdir -p "$out"
for level in 0 2; do
  gcc -std=c11 -O$level -fstack-usage -fcallgraph-info -I"$single" -c "$single/esmtpcode.c" -o "$out/O$level.o"
  awk -F '\t' '$2 >= 4096 || $3 !~ /^static|bounded/ { print; bad = 1 } $2 > most { most = $2; name = $1 }
    END { sub(/.*:/, "", name); printf "-O'$level': %d functions, largest frame %d bytes (%s)\n", NR, most, name; exit bad }'     "$out/O$level.su"
  sed -n 's/^edge: { sourcename: "\([^"]*\)" targetname: "\([^"]*\)".*/\1 \2/p' "$out/O$level.ci" | sort -u     >"$out/O$level.edges"
  [ -s "$out/O$level.edges" ]
  ! grep -q __indirect_call "$out/O$level.edges"
  ! awk '$1 == $2 { print; bad = 1 } END { exit !bad }' "$out/O$level.edges"
  tsort "$out/O$level.edges" >"$out/O$level.order"
  echo "-O$level: $(wc -l <"$out/O$level.edges") calls, no cycle"
done
