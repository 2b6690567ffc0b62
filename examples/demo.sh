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
echo 'What real servers said (examples/replies.txt), and what it means:'
while IFS= read -r line; do
  case $line in '' | '#'*) continue ;; esac
  echo
  printf '> %s\n' "$line"
  build/bin/esmtpcode explain "$line" | sed -n '1,/^$/p; /^$/q' | sed '$d'
  build/bin/esmtpcode explain "$line" | awk 'blank && !NF { exit } blank { print } !NF { blank = 1 }'
done <examples/replies.txt
