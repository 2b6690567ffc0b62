#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# freestanding.sh SINGLE OUT  The library links and works with nothing but five mem* functions.

set -eu
mkdir -p "$2"
for compiler in gcc clang-14; do
  $compiler -std=c11 -O2 -ffreestanding -nostdlib -static -fno-stack-protector -I"$1" tests/deep/bare.c     "$1/esmtpcode.c" -o "$2/bare-$compiler"
  "$2/bare-$compiler"
done
echo 'works with gcc and clang, -ffreestanding -nostdlib'
