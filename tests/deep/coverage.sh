#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# coverage.sh OUT  How much of lib/ the unit tests reach.

set -eu
cmake -S . -B "$1" -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_C_FLAGS='-O0 --coverage -fprofile-update=atomic' \
  -DESMTPCODE_TESTS=ON -DESMTPCODE_COMMAND=OFF
cmake --build "$1"
find "$1" -name '*.gcda' -delete
ctest --test-dir "$1" -E linear
gcovr -r . --object-directory "$1" -f lib/ -e lib/tablegen -s "$1" >"$1/coverage.txt"
cat "$1/coverage.txt"
awk '/^lines:/ { l = $2 } /^branches:/ { b = $2 } END { print "lines " l ", branches " b }' "$1/coverage.txt"
