#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# msan.sh TABLES CMOCKA OUT  MemorySanitizer over every fuzz input, and over the unit tests of the
# library, for which cmocka is built with it.

set -eu
cmake -S . -B "$3/unit" -G Ninja -DCMAKE_C_COMPILER=clang-14 -DCMAKE_BUILD_TYPE=None \
  -DCMAKE_C_FLAGS='-O1 -fsanitize=memory -fno-sanitize-recover=all' -DESMTPCODE_HARDENING=OFF \
  -DESMTPCODE_COMMAND=OFF -DESMTPCODE_TESTS=ON -DESMTPCODE_CMOCKA="$(realpath "$2")"
cmake --build "$3/unit" --target unit_tests
ctest --test-dir "$3/unit" -R '^unit-' -E 'linear|mta' --output-on-failure
set -- "$1" "$3"
sh tests/fuzz/build.sh "$1" "$2" clang-14 '-O1 -fsanitize=memory -fno-sanitize-recover=all'
sh tests/fuzz/seeds.sh "$2/seeds"
for target in code reply classify log report compose search; do
  find "$2/seeds/$target" -type f >"$2/list"
  find tests/fuzz/found -name "$target-*" >>"$2/list"
  xargs "$2/$target" <"$2/list"
  cat "$2/list" >>"$2/all"
done
echo "the unit tests and $(wc -l <"$2/all") fuzz inputs"
