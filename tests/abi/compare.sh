#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# compare.sh SINGLE  Compares the single-file release with the ABI of 1.0: symbols and types by
# libabigail, layout by the compiler. Then it makes sure that a break is refused, an addition not.
# compare.sh SINGLE --dump FILE  Writes the baseline: once, for 1.0.

set -eu
cd "$(dirname "$0")"
single=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# compile FOLDER  A shared library with everything that a dump is made from, and no path.
compile() {
  (cd "$1" && gcc -std=c11 -w -g -O1 -fPIC -fvisibility=hidden -shared -o libesmtpcode.so \
    -Wl,-soname,libesmtpcode.so.1 -Wl,--version-script=map esmtpcode.c)
}

# keeps FOLDER  Whether what is there keeps the ABI.
keeps() {
  sh layout.sh "$1" &&
    abidiff --suppressions accepted.ini --no-added-syms baseline.abi.xml "$1/libesmtpcode.so"
}

# change HEADER MAP SOURCE  A copy of the library, changed by a sed command each.
change() {
  rm -rf "$work/changed"
  mkdir "$work/changed"
  sed "$1" "$single/esmtpcode.h" >"$work/changed/esmtpcode.h"
  sed "$2" ../../lib/esmtpcode.map >"$work/changed/map"
  sed "$3" "$single/esmtpcode.c" >"$work/changed/esmtpcode.c"
  compile "$work/changed"
}

refused() {
  what=$1
  shift
  change "$@"
  if keeps "$work/changed" >"$work/log" 2>&1; then
    echo "not refused: $what"
    exit 1
  fi
  echo "refused: $what"
}

accepted() {
  what=$1
  shift
  change "$@"
  keeps "$work/changed" >"$work/log" 2>&1 || { cat "$work/log"; echo "refused: $what"; exit 1; }
  echo "accepted: $what"
}

if [ "${2-}" = --dump ]; then
  change '' '' ''
  abidw --no-corpus-path --no-comp-dir-path --no-show-locs --no-parameter-names --no-elf-needed \
    --out-file "$3" "$work/changed/libesmtpcode.so"
  exit
fi

change '' '' ''
keeps "$work/changed"

later='/^  local:/i\    esmtpcode_later;'
defined='$a __attribute__((visibility("default"))) int esmtpcode_later(void) { return 1; }'
retry='s/  uint32_t retry_after;/  uint64_t retry_after;/'
appended='s/^} esmtpcode_\(verdict\|reply\|report\|recipient\);/  uint32_t later;\n&/'
class='s/uint32_t esmtpcode_code_class(uint32_t/uint64_t esmtpcode_code_class(uint32_t/'
refused 'a symbol removed' '' '/esmtpcode_rule_name;/d' ''
refused 'a symbol of another version' '' 's/ESMTPCODE_1.0/ESMTPCODE_1.1/' ''
refused 'a wider return value' "$class" '' "$class"
refused 'a wider member' "$retry" '' ''
refused 'a wider member, and one appended' "$retry; $appended" '' ''
refused 'a member inserted' 's/  uint32_t stage;/  uint32_t later;\n&/' '' ''
refused 'two members exchanged' \
  's/  uint32_t stage;/  uint32_t retry;/; s/  uint32_t retry_after;/  uint32_t stage;/; s/  uint32_t retry;/  uint32_t retry_after;/' '' ''
refused 'a member of another name' 's/uint32_t blocklist;/uint32_t listed;/' '' \
  's/verdict->blocklist/verdict->listed/'
accepted 'a symbol added' '' "$later" "$defined"
accepted 'members appended' "$appended" '' ''
accepted 'another row behind an opaque pointer' '' '' 's/^struct esmtpcode_entry {/&uint64_t later;/'
