#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh STEP OUT  One step of the test of the packages. Ends with status 77, and says why, where what
# it needs cannot be had.

set -eu
cd "$(dirname "$0")/../.."
source=$PWD
out=$(realpath "$2")
version=$(sed -n 's/^libesmtpcode (\(.*\)-.*/\1/p' packaging/debian/changelog)

skip() {
  echo "$*" >&2
  exit 77
}

works() {
  said=$("$@")
  [ "$said" = 'No answer from host' ] || { echo "$* said '$said'"; exit 1; }
}

# tool PACKAGE  The folder of a tool from PyPI.
tool() {
  [ -x "$out/venv/bin/python3" ] || python3 -m venv "$out/venv" >&2 || skip 'python3 makes no venv'
  "$out/venv/bin/pip" install -q "$1" >&2 || skip "PyPI does not give $1"
  echo "$out/venv/bin"
}

deb() {
  rm -rf "$out/deb"
  sh packaging/debian/build.sh "$out/deb"
  cmake --build "$out/deb" --target sbom
}

check_lintian() {
  lintian --fail-on error --allow-root "$out"/deb/*.deb
}

# The sources are copied, so that their folder and their times differ, too.
reproducible() {
  rm -rf "$out/again"
  mkdir -p "$out/again/a/longer/path"
  tar -c --exclude=./build --exclude=./.git . | tar -x --touch -C "$out/again/a/longer/path"
  sleep 2
  TZ=Pacific/Auckland LC_ALL=C.UTF-8 \
    sh "$out/again/a/longer/path/packaging/debian/build.sh" "$out/again/build"
  for file in "$out"/deb/*.deb; do
    cmp "$file" "$out/again/build/$(basename "$file")"
  done
}

# A minimal system, kept for the next run.
clean_system() {
  [ -e "$out/root.tar" ] && return
  [ "$(id -u)" -eq 0 ] || skip 'only root can make a clean system'
  rm -rf "$out/root"
  debootstrap --variant=minbase bookworm "$out/root" || skip 'debootstrap could not make a clean system'
  tar -C "$out/root" -cf "$out/root.tar.new" .
  mv "$out/root.tar.new" "$out/root.tar"
}

install_in_clean_system() {
  clean_system
  rm -rf "$out/root"
  mkdir "$out/root"
  tar -C "$out/root" -xf "$out/root.tar"
  cp "$out"/deb/*.deb "$out/root/tmp"
  chroot "$out/root" sh -ec '
    dpkg -i /tmp/*.deb
    esmtpcode explain 4.4.1 | head -n 1
    ldconfig -p | grep -q libesmtpcode.so.1
    echo "550 5.1.1 no such user" | esmtpcode classify -
    [ -e /usr/lib/*/libesmtpcode.so ]
    dpkg -V libesmtpcode1 esmtpcode
    dpkg --purge esmtpcode libesmtpcode-dev libesmtpcode1
    [ ! -e /usr/bin/esmtpcode ]' | tee "$out/said"
  grep -qx '4.4.1  No answer from host' "$out/said"
  rm -rf "$out/root"
}

sbom() {
  bin=$(tool spdx-tools)
  "$bin/pyspdxtools" -i "$out/deb/single/esmtpcode.spdx.json"
  cd "$out/deb/single"
  for name in esmtpcode.c esmtpcode.h; do
    grep -q "$(sha256sum "$name" | cut -d' ' -f1)" esmtpcode.spdx.json
  done
  grep -q "\"versionInfo\": \"$version\"" esmtpcode.spdx.json
}

with_meson() {
  grep -q "version: '$version'" packaging/meson/meson.build
  rm -rf "$out/meson"
  mkdir -p "$out/meson/subprojects/esmtpcode"
  cd "$out/meson"
  cp "$source"/packaging/meson/meson.build "$out"/deb/single/esmtpcode.[ch] subprojects/esmtpcode
  cp "$source"/packaging/meson/esmtpcode.wrap subprojects
  cp "$source"/tests/consumer/app/main.c .
  echo "project('app', 'c')
executable('app', 'main.c', dependencies: dependency('esmtpcode'))" >meson.build
  meson setup build --fatal-meson-warnings
  meson compile -C build
  works build/app
}

with_conan() {
  PATH=$(tool conan):$PATH
  export PATH CONAN_HOME="$out/conan/home"
  rm -rf "$out/conan"
  mkdir -p "$out/conan/app"
  conan profile detect
  for shared in True False; do
    conan create packaging/conan -o "&:shared=$shared" -c tools.build:jobs=2
  done
  cp tests/consumer/app/main.c "$out/conan/app"
  cd "$out/conan/app"
  conan install --requires="esmtpcode/$version" -g PkgConfigDeps -of .
  # shellcheck disable=SC2046
  gcc -o app main.c $(PKG_CONFIG_PATH=. pkg-config --cflags --libs esmtpcode)
  works ./app
}

vcpkg() {
  python3 - "$version" packaging/vcpkg/esmtpcode/vcpkg.json <<'FORM'
import json, sys

port = json.load(open(sys.argv[2]))
assert port["version"] == sys.argv[1]
assert set(port) == {"name", "version", "description", "license", "dependencies"}
assert all(dependency["host"] for dependency in port["dependencies"])
FORM
  cat >"$out/vcpkg.cmake" <<FORM
foreach(call vcpkg_cmake_configure vcpkg_cmake_install vcpkg_cmake_config_fixup
    vcpkg_fixup_pkgconfig vcpkg_install_copyright)
  function(\${call})
  endfunction()
endforeach()
set(CURRENT_PACKAGES_DIR $out/none)
include($source/packaging/vcpkg/esmtpcode/portfile.cmake)
if(NOT EXISTS \${SOURCE_PATH}/include/esmtpcode.h)
  message(FATAL_ERROR "the port does not find its sources")
endif()
FORM
  cmake -P "$out/vcpkg.cmake"
}

nix() {
  . examples/need.sh
  grep -q "version = \"$version\"" packaging/nix/default.nix
  need nix-instantiate:nix-bin || skip 'nix could not be installed'
  nix-instantiate --parse packaging/nix/default.nix
}

case $1 in
  lintian) check_lintian ;;
  install) install_in_clean_system ;;
  meson | conan) "with_$1" ;;
  *) "$1" ;;
esac
