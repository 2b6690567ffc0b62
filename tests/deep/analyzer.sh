#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# analyzer.sh TABLES gcc|clang OUT  A static analyzer over each file of the library. gcc's takes the code
# as it is written (-O0), and does not come to an end on every file: those are named.

set -eu
mkdir -p "$3"
unfinished=
for file in lib/*.c; do
  case $2 in
    gcc)
      status=0
      timeout 60 gcc -std=c11 -O0 -fanalyzer -Werror -Iinclude -Ilib -I"$1" -c "$file" -o "$3/object.o" || status=$?
      [ "$status" -ne 124 ] || unfinished="$unfinished $file"
      case $status in 0 | 124) ;; *) exit 1 ;; esac
      ;;
    clang)
      clang-14 --analyze -Xclang -analyzer-werror -std=c11 -Iinclude -Ilib -I"$1" "$file" -o "$3/report"
      ;;
  esac
done
echo "$(printf '%s\n' lib/*.c | wc -l) files${unfinished:+, not finished in a minute:$unfinished}"
