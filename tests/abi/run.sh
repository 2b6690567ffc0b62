#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh BUILD BUILD-WITHOUT-TEXTS  What the shared library exports, needs and weighs.

set -eu
cd "$(dirname "$0")/../.."
so=$1/lib/libesmtpcode.so.1
bare=$2/lib/libesmtpcode.so.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "$@"
  exit 1
}

# The symbols, each with its version, are those of the committed list.
nm -D --defined-only --with-symbol-versions "$so" | awk '$2 == "T" { print $3 }' | sort \
  >"$work/symbols"
diff -u tests/abi/symbols.txt "$work/symbols" || fail 'the exported symbols changed'
soname=$(objdump -p "$so" | awk '$1 == "SONAME" { print $2 }')
[ "$soname" = libesmtpcode.so.1 ] || fail "the SONAME is $soname"

# A static archive shows internal names too: they keep to their prefix.
nm --defined-only -g "$1/lib/libesmtpcode.a" | awk 'NF == 3 && $3 !~ /^esmtpcode_/ { print }' \
  >"$work/foreign"
[ ! -s "$work/foreign" ] || fail "names without the prefix: $(cat "$work/foreign")"

# Nothing is called but mem* of libc; what starts with _ is the loader's.
nm -D -u "$so" | awk '{ print $2 }' | sed 's/@.*//' | grep -Ev '^(mem[a-z]+|_.*)$' >"$work/needed" ||
  true
[ ! -s "$work/needed" ] || fail "it needs $(cat "$work/needed")"

# The tables hold no pointers: the only relocations are the start-up files' own.
readelf -rW "$so" | awk '/R_X86_64_RELATIVE/ { print }' | wc -l >"$work/relative"
[ "$(cat "$work/relative")" -le 3 ] || fail "$(cat "$work/relative") relocations in data"
! readelf -d "$so" | grep -q TEXTREL || fail 'relocations in text'
writable=$(size -A "$so" | awk '$1 == ".data" || $1 == ".bss" || $1 == ".data.rel.ro" { n += $2 } END { print n + 0 }')
[ "$writable" -le 64 ] || fail "$writable bytes of writable data"

# The phrase tables take at most 256 KiB of read-only data.
ar p "$1/lib/libesmtpcode.a" match.c.o >"$work/match.o"
! readelf -SW "$work/match.o" | grep -Eq '\.rela\.(ro)?data' || fail 'relocations in the phrase tables'
tables=$(size -A "$work/match.o" | awk '$1 ~ /^\.rodata/ { n += $2 } END { print n + 0 }')
echo "the phrase tables take $tables bytes"
[ "$tables" -gt 0 ] && [ "$tables" -le $((256 * 1024)) ] || fail 'over 256 KiB of phrase tables'

# The limits of size, stripped.
strip -o "$work/so" "$so"
strip -o "$work/bare" "$bare"
echo "with texts $(stat -c %s "$work/so") bytes, without $(stat -c %s "$work/bare")"
[ "$(stat -c %s "$work/so")" -le $((1024 * 1024)) ] || fail 'over 1 MiB with texts'
[ "$(stat -c %s "$work/bare")" -le $(((96 + 256 + 352) * 1024)) ] || fail 'over 704 KiB without texts'
