#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# hardening.sh BUILD  The shared library and the command are hardened, as readelf sees them.

set -eu
for file in "$1/lib/libesmtpcode.so.1" "$1/bin/esmtpcode"; do
  has() {
    readelf -W "$1" "$file" | grep -Eq "$2" || { echo "$file: $3"; exit 1; }
  }
  has -d 'BIND_NOW|Flags:.*NOW' 'no immediate binding'
  has -l GNU_RELRO 'no RELRO'
  has -l 'GNU_STACK .* RW ' 'an executable stack'
  has -s '__stack_chk_fail' 'no stack protector'
  ! readelf -dW "$file" | grep -q TEXTREL || { echo "$file: text relocations"; exit 1; }
done
# The linker drops the mark where the system's own start-up files lack it, so the objects are asked.
readelf -nW "$1/lib/libesmtpcode.a" >"$1/notes"
[ "$(grep -c 'IBT, SHSTK' "$1/notes")" -eq "$(ar t "$1/lib/libesmtpcode.a" | wc -l)" ] || { echo 'no CET'; exit 1; }
readelf -sW "$1/bin/esmtpcode" | grep -q '_chk@' || { echo 'no fortified call'; exit 1; }
echo 'RELRO, BIND_NOW, CET, stack protector, fortified, no executable stack, no text relocation'
