#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# levels.sh OUT  The unit tests at each level of optimisation, with both compilers. The tests of time
# are for the usual builds.

set -eu
for compiler in gcc clang-14; do
  for level in 0 2 3 s; do
    cmake -S . -B "$1/$compiler-O$level" -G Ninja -DCMAKE_C_COMPILER=$compiler -DCMAKE_BUILD_TYPE=None \
      -DCMAKE_C_FLAGS="-O$level" -DESMTPCODE_TESTS=ON
    cmake --build "$1/$compiler-O$level"
    ctest --test-dir "$1/$compiler-O$level" -E linear --output-on-failure
  done
done
echo 'gcc and clang, -O0 -O2 -O3 -Os: all unit tests'
