#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# msan.sh TABLES OUT  MemorySanitizer over every fuzz input.

set -eu
sh tests/fuzz/build.sh "$1" "$2" clang-14 '-O1 -fsanitize=memory -fno-sanitize-recover=all'
sh tests/fuzz/seeds.sh "$2/seeds"
for target in code reply classify log report compose search; do
  find "$2/seeds/$target" -type f >"$2/list"
  find tests/fuzz/found -name "$target-*" >>"$2/list"
  xargs "$2/$target" <"$2/list"
  cat "$2/list" >>"$2/all"
done
echo "$(wc -l <"$2/all") fuzz inputs"
