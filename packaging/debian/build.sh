#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# build.sh BUILD  Makes the Debian packages in the folder BUILD. The same sources give the same bytes,
# wherever and whenever: times are those of the changelog, folders are left out.

set -eu
source=$(realpath "$(dirname "$0")/../..")
mkdir -p "$1"
build=$(realpath "$1")
SOURCE_DATE_EPOCH=$(dpkg-parsechangelog -l "$source/packaging/debian/changelog" -S Timestamp)
DEB_BUILD_MAINT_OPTIONS='hardening=+all reproducible=-fixfilepath'
DEB_CFLAGS_MAINT_STRIP='-g -O2' # the build type's instead
export SOURCE_DATE_EPOCH DEB_BUILD_MAINT_OPTIONS DEB_CFLAGS_MAINT_STRIP
umask 022

flags="$(dpkg-buildflags --get CFLAGS) $(dpkg-buildflags --get CPPFLAGS)"
link_flags=$(dpkg-buildflags --get LDFLAGS)
cmake -S "$source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DESMTPCODE_PACKAGES=ON \
  -DCMAKE_INSTALL_PREFIX=/usr -DCMAKE_SKIP_RPATH=ON -DCMAKE_POSITION_INDEPENDENT_CODE=ON \
  -DCMAKE_C_FLAGS="$flags -ffile-prefix-map=$build=. -ffile-prefix-map=$source=." \
  -DCMAKE_SHARED_LINKER_FLAGS="$link_flags" -DCMAKE_EXE_LINKER_FLAGS="$link_flags"
cmake --build "$build"
cd "$build"
cpack
