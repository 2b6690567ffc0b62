#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# alone.sh BUILD OUT  Each example builds by itself with an installed library, as its README says.

set -eu
cd "$(dirname "$0")/../.."
rm -rf "$2"
cmake --install "$1" --prefix "$2/prefix"
for folder in examples/mta/*/CMakeLists.txt; do
  folder=${folder%/*}
  cmake -S "$folder" -B "$2/${folder##*/}" -G Ninja -DCMAKE_PREFIX_PATH="$(realpath "$2/prefix")"
  cmake --build "$2/${folder##*/}"
done
