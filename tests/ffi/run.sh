#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh LANGUAGE PREFIX CACHE  Tests one binding with the library installed in PREFIX. What it needs
# and builds goes to CACHE. Ends with status 77, and says why, where what it needs cannot be had.

set -eu
cd "$(dirname "$0")/../.."
. examples/need.sh
prefix=$2
cache=$3/$1
vectors=$PWD/tests/golden/vectors.jsonl
binding=$PWD/examples/ffi/$1
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig" LD_LIBRARY_PATH="$prefix/lib"
export ESMTPCODE_LIBRARY="$prefix/lib/libesmtpcode.so.1" ESMTPCODE_VECTORS="$vectors"
mkdir -p "$cache"

skip() {
  echo "$*"
  exit 77
}

# A copy of the binding's folder in the cache, so that nothing is built in the source.
copy() {
  rm -rf "$cache/source"
  cp -r "$binding" "$cache/source"
  cd "$cache/source"
}

. "tests/ffi/$1.sh"
