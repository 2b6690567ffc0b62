#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# analyzer.sh TABLES gcc|clang OUT  A static analyzer over each file of the library.

set -eu
mkdir -p "$3"
for file in lib/*.c; do
  case $2 in
    gcc) gcc -std=c11 -O2 -fanalyzer -Werror -Iinclude -Ilib -I"$1" -c "$file" -o "$3/object.o" ;;
    clang)
      clang-14 --analyze -Xclang -analyzer-werror -std=c11 -Iinclude -Ilib -I"$1" "$file" -o "$3/report"
      ;;
  esac
done
echo "$(printf '%s\n' lib/*.c | wc -l) files"
