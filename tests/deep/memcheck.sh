#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# memcheck.sh BUILD OUT  valgrind over the unit tests of the library, and over every fuzz input. The
# tests that try millions of codes or mutations, or measure time, are left to the other steps.

set -eu
mkdir -p "$2"
count=0
for test in "$1"/tests/unit/test_*; do
  case $test in *test_parse | *test_registry | *test_hostile | *test_linear) continue ;; esac
  [ -x "$test" ] && [ -f "$test" ] || continue
  valgrind --quiet --error-exitcode=99 "$test"
  count=$((count + 1))
done
sh tests/fuzz/build.sh "$1/lib/tables" "$2/fuzz" gcc -O1
sh tests/fuzz/seeds.sh "$2/seeds"
inputs=0
for target in code reply classify log report compose search; do
  find "$2/seeds/$target" -type f >"$2/list"
  find tests/fuzz/found -name "$target-*" >>"$2/list"
  xargs valgrind --quiet --error-exitcode=99 "$2/fuzz/$target" <"$2/list"
  inputs=$((inputs + $(wc -l <"$2/list")))
done
echo "$count test programs and $inputs fuzz inputs"
