#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# build.sh SINGLE OUT.wasm  Compiles the single-file release in the folder SINGLE to a module that
# imports nothing. CLANG and its wasm-ld may be other versions.

set -eu
here=$(dirname "$0")
"${CLANG:-clang-14}" --target=wasm32-unknown-unknown -mbulk-memory -std=c11 -Oz -ffreestanding \
  -fno-builtin-memcmp -fno-builtin-memchr -fvisibility=hidden -Wall -Wextra -Werror -nostdlib \
  -isystem "$here/libc" -I "$1" "$1/esmtpcode.c" "$here/memory.c" \
  -Wl,--no-entry,--export-dynamic,--strip-all,-z,stack-size=65536 -o "$2"
