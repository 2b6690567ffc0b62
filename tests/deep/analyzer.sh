#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# analyzer.sh TABLEGEN gcc|clang OUT  A static analyzer over each file of the library. gcc's takes the
# code as it is written (-O0). Both see the tables of a few phrases: the code is the same, and gcc's does
# not come to an end on those of all.

set -eu
tables=$3/tables
rm -rf "$3/data"
mkdir -p "$tables"
cp -r lib/data "$3/data"
grep -v '^phrases/' lib/data/index >"$3/data/index"
echo phrases/english-virus.txt >>"$3/data/index"
"$1" "$3/data" "$tables"
for file in lib/*.c; do
  case $2 in
    gcc) gcc -std=c11 -O0 -fanalyzer -Werror -Iinclude -Ilib -I"$tables" -c "$file" -o "$3/object.o" ;;
    clang)
      clang-14 --analyze -Xclang -analyzer-werror -std=c11 -Iinclude -Ilib -I"$tables" "$file" -o "$3/report"
      ;;
  esac
done
echo "$(printf '%s\n' lib/*.c | wc -l) files"
