# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The ABI of 1.0, kept. Sourced by check.sh.

need cmake:cmake ninja:ninja-build gcc:gcc abidiff:abigail-tools /usr/include/stdio.h:libc6-dev ||
  exit 1

mkdir -p "$out"
out=$(realpath "$out")
single=$out/abi/single

make_single() {
  cmake -S . -B "$out/abi" -G Ninja -DESMTPCODE_COMMAND=OFF && cmake --build "$out/abi" --target single
}

step 'the single-file release is made' make_single
step 'structures are laid out as in 1.0, for 64 and 32 bits' sh tests/abi/layout.sh include
step 'numbers mean what they did in 1.0' sh tests/abi/numbers.sh "$single"
step 'the ABI is that of 1.0, and a break is refused' sh tests/abi/compare.sh "$single"
step 'programs and libraries of different days work together' sh tests/abi/later.sh "$single"
finish
