#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Builds the library and its command on a fresh machine, and shows the main job on real input.

set -eu
cd "$(dirname "$0")/.."
. examples/need.sh

need cmake:cmake cc:gcc make:make "/usr/include/stdio.h:libc6-dev"
if ! cmake -S . -B build -DCMAKE_BUILD_TYPE=Release >build.log 2>&1 ||
   ! cmake --build build >>build.log 2>&1; then
  cat build.log >&2
  exit 1
fi
rm -f build.log

echo '$ esmtpcode explain 4.4.1'
echo
build/bin/esmtpcode explain 4.4.1

echo
echo '$ esmtpcode classify --why examples/replies.txt'
echo
grep -v '^#' examples/replies.txt | build/bin/esmtpcode classify --why

echo
echo '$ esmtpcode bounce --why tests/mail/samples/exim-plain-two.eml'
echo
build/bin/esmtpcode bounce --why tests/mail/samples/exim-plain-two.eml
