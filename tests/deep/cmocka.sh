#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# cmocka.sh OUT  Debian's source of cmocka in OUT/source, for machines that have no package of it. The
# system's own lists of sources stay as they are.

set -eu
out=$(realpath -m "$1")
[ ! -f "$out/source/src/cmocka.c" ] || exit 0
mkdir -p "$out/lists/partial" "$out/parts" "$out/source"
for list in /etc/apt/sources.list.d/*.sources; do
  [ ! -f "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$out/parts/$(basename "$list")"
done
[ ! -f /etc/apt/sources.list ] || sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$out/parts/main.list"
cd "$out"
set -- -qq -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$out/parts" \
  -o Dir::State::Lists="$out/lists" -o APT::Sandbox::User=root
apt-get "$@" update
apt-get "$@" source --download-only cmocka
tar -xf cmocka_*.orig.tar.xz --strip-components=1 -C source
