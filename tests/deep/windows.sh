#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# windows.sh TABLEGEN CMOCKA OUT  The library, shared and static, for Windows: a program with each runs
# under wine, and the unit tests pass there.

set -eu
out=$3
WINEPREFIX=$(realpath -m "$out/wine") WINEDEBUG=-all
export WINEPREFIX WINEDEBUG
cmake -S . -B "$out" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_SYSTEM_NAME=Windows \
  -DCMAKE_C_COMPILER=x86_64-w64-mingw32-gcc -DCMAKE_EXE_LINKER_FLAGS=-static -DESMTPCODE_COMMAND=OFF \
  -DESMTPCODE_TABLEGEN="$(realpath "$1")"
cmake --build "$out"
x86_64-w64-mingw32-gcc -Iinclude tests/consumer/app/main.c "$out/lib/libesmtpcode.a" -o "$out/static.exe"
x86_64-w64-mingw32-gcc -Iinclude -DESMTPCODE_SHARED tests/consumer/app/main.c "$out/lib/libesmtpcode.dll.a" \
  -o "$out/lib/shared.exe"
wine "$out/static.exe"
wine "$out/lib/shared.exe"
sh tests/arch/units.sh "$out" "$2" wine
