#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# windows.sh TABLEGEN OUT  The library, shared and static, for Windows; a program with each runs where
# there is wine.

set -eu
out=$2
cmake -S . -B "$out" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_SYSTEM_NAME=Windows \
  -DCMAKE_C_COMPILER=x86_64-w64-mingw32-gcc -DESMTPCODE_COMMAND=OFF -DESMTPCODE_TABLEGEN="$(realpath "$1")"
cmake --build "$out"
x86_64-w64-mingw32-gcc -Iinclude tests/consumer/app/main.c "$out/lib/libesmtpcode.a" -o "$out/static.exe"
x86_64-w64-mingw32-gcc -Iinclude -DESMTPCODE_SHARED tests/consumer/app/main.c "$out/lib/libesmtpcode.dll.a" \
  -o "$out/lib/shared.exe"
if command -v wine >/dev/null 2>&1; then
  wine "$out/static.exe"
  wine "$out/lib/shared.exe"
  echo 'built, and run with wine'
else
  echo 'built only: there is no wine'
fi
