#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# units.sh OUT CMOCKA EMULATOR  The unit tests of the library pass in the build that run.sh made in
# OUT, with cmocka built from source. Those of time tell nothing of another machine.

set -eu
cmake -S . -B "$1" -DESMTPCODE_TESTS=ON -DESMTPCODE_CMOCKA="$(realpath "$2")" \
  -DCMAKE_CROSSCOMPILING_EMULATOR="$3"
cmake --build "$1" --target unit_tests
ctest --test-dir "$1" -R '^unit-' -E 'linear' --output-on-failure
echo "verdicts are the same, and $(ctest --test-dir "$1" -N -R '^unit-' -E 'linear' | awk '/^Total/ { print $3 }') programs of unit tests pass"
