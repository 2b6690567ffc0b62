#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh OUT  The installed library is found the ways users find libraries.

set -eu
cd "$(dirname "$0")/../.."
source=$PWD
rm -rf "$1"
mkdir -p "$1"
out=$(realpath "$1")
app=$source/tests/consumer/app

works() {
  said=$("$@")
  [ "$said" = 'No answer from host' ] || { echo "$* said '$said'"; exit 1; }
}

cmake -S . -B "$out/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$out/first"
cmake --build "$out/build"
cmake --install "$out/build"
works_explain=$("$out/first/bin/esmtpcode" explain 4.4.1 | head -n 1)
[ "$works_explain" = '4.4.1  No answer from host' ] || { echo "the installed command said '$works_explain'"; exit 1; }

# pkg-config, in a prefix that was moved after the installation
mv "$out/first" "$out/moved"
PKG_CONFIG_PATH=$(find "$out/moved" -name pkgconfig -type d)
export PKG_CONFIG_PATH
flags=$(pkg-config --cflags --libs esmtpcode)
case $flags in *"$out/first"*) echo "the flags name the old prefix: $flags"; exit 1 ;; esac
# shellcheck disable=SC2086
gcc -o "$out/shared" "$app/main.c" $flags
works env LD_LIBRARY_PATH="$(pkg-config --variable=libdir esmtpcode)" "$out/shared"
# shellcheck disable=SC2046
gcc -static -o "$out/static" "$app/main.c" $(pkg-config --static --cflags --libs esmtpcode)
works "$out/static"
[ "$(pkg-config --modversion esmtpcode)" = "$(sed -n 's/^esmtpcode \([0-9.]*\) .*/\1/p' <<VERSION
$("$out/moved/bin/esmtpcode" --version)
VERSION
)" ] || { echo 'the .pc file and the command name different versions'; exit 1; }

# the sample of the README
sed -n '/^```c$/,/^```$/p' README.md | sed '/^```/d' >"$out/said.c"
# shellcheck disable=SC2086
gcc -o "$out/said" "$out/said.c" $flags
LD_LIBRARY_PATH="$(pkg-config --variable=libdir esmtpcode)" "$out/said" | grep -q '^fix_sender$'

# pkg-config with folders that are not below the prefix
cmake -S . -B "$out/absolute" -G Ninja -DCMAKE_INSTALL_PREFIX=/opt/prefix \
  -DCMAKE_INSTALL_LIBDIR=/opt/elsewhere/lib -DCMAKE_INSTALL_INCLUDEDIR=/opt/headers
grep -q '^libdir=/opt/elsewhere/lib$' "$out/absolute/lib/esmtpcode.pc"
grep -q '^includedir=/opt/headers$' "$out/absolute/lib/esmtpcode.pc"

# find_package, shared and static, also in the moved prefix
for library in esmtpcode::esmtpcode esmtpcode::static; do
  cmake -S "$app" -B "$out/find-$library" -G Ninja -DCMAKE_PREFIX_PATH="$out/moved" \
    -DLIBRARY=$library
  cmake --build "$out/find-$library"
  works "$out/find-$library/consumer"
done

# add_subdirectory: no command, no tests, no flags of ours
cmake -S "$app" -B "$out/sub" -G Ninja -DSUBDIRECTORY="$source" -DLIBRARY=esmtpcode::esmtpcode
cmake --build "$out/sub"
works "$out/sub/consumer"
[ ! -e "$out/sub/esmtpcode/bin/esmtpcode" ] || { echo 'an embedder built the command'; exit 1; }

# the single file, with nothing but a compiler
cmake --build "$out/build" --target single
mkdir "$out/drop"
cp "$out/build/single/esmtpcode.c" "$out/build/single/esmtpcode.h" "$app/main.c" "$out/drop"
(cd "$out/drop" && gcc -std=c11 -O1 -Werror -Wall -Wextra -pedantic-errors -I. -o single main.c esmtpcode.c)
works "$out/drop/single"
