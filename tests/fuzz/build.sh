#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# build.sh TABLES OUT COMPILER FLAGS  Builds the library once and each target with it. FLAGS of
# libFuzzer bring a main(); else replay.c does.

set -eu
cd "$(dirname "$0")/../.."
tables=$1 out=$2 compiler=$3 flags=$4
main=tests/fuzz/replay.c
case $flags in *fuzzer*) main= ;; esac
mkdir -p "$out/lib"
flags="-std=c11 -g -Iinclude -Ilib -I$tables -Itests/fuzz $flags"
for file in lib/*.c; do
  # shellcheck disable=SC2086
  $compiler $(echo "$flags" | sed 's/=fuzzer/=fuzzer-no-link/') -c "$file" -o "$out/$(basename "$file" .c).o"
  mv "$out/$(basename "$file" .c).o" "$out/lib/"
done
for target in code reply classify log report compose search; do
  # shellcheck disable=SC2086
  $compiler $flags tests/fuzz/$target.c $main "$out"/lib/*.o -o "$out/$target"
done
