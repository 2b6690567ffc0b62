#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# layout.sh FOLDER  Asserts the layout of the structures in FOLDER/esmtpcode.h, for words of 64 and of
# 32 bits. Nothing of a C library is needed for that.

set -eu
case $(uname -m) in
  x86_64) words='-m64 -mx32 -m32' ;;
  *) words=-O0 ;; # the machine's own
esac
for flag in $words; do
  gcc $flag -std=c11 -ffreestanding -fsyntax-only -Werror -Wall -Wextra -Wpedantic -I"$1" \
    "$(dirname "$0")/layout.c"
done
