#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# coverage.sh OUT  How much of lib/ the tests reach that judge what it answers: the unit tests, the
# recorded answers of the command, the golden vectors, the rules' examples, the labelled replies, the
# sample mails, and the properties that the fuzz targets assert of seeds and found cases. Counted once
# with vector instructions and once without, and added up, as a file has branches of either. Fails
# where any line or branch is missed.

set -eu
cd "$(dirname "$0")/../.."
out=$1

# count NAME FLAGS
count() {
  build=$out/$1 flags="-O0 --coverage -fprofile-update=atomic $2"
  rm -rf "${build:?}" # else an older count would be added to
  cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_C_FLAGS="$flags" -DESMTPCODE_TESTS=ON
  cmake --build "$build"
  ctest --test-dir "$build" -E linear --output-on-failure
  for test in cli rules corpus mail; do
    sh tests/$test/run.sh "$build/bin/esmtpcode"
  done
  sh tests/golden/make.sh "$build/bin/esmtpcode" --check
  sh tests/fuzz/replay.sh "$build/lib/tables" "$build/fuzz" "$flags"
  gcovr -r . --object-directory "$build" -f lib/ -e lib/tablegen --json "$build.json" "$build"
  # gcovr adds up no two functions of one name on two lines, as vector.h has them. Lines are enough.
  sed -i 's/"functions": \[[^]]*\]/"functions": []/g' "$build.json"
}

count vector ''
count portable -DESMTPCODE_NO_VECTOR
gcovr -r . -a "$out/vector.json" -a "$out/portable.json" -b >"$out/branches.txt"
gcovr -r . -a "$out/vector.json" -a "$out/portable.json" -s >"$out/coverage.txt"
cat "$out/branches.txt" "$out/coverage.txt" | grep -v '^functions:'
awk '/^(lines|branches):/ { share = share $1 " " $2 " "; missed += $6 - substr($3, 2) }
  END { print share missed + 0 " missed"; exit missed > 0 || share == "" }' "$out/coverage.txt"
