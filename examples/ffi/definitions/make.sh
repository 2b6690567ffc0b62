#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# make.sh [OUT]  Writes the definitions of every language from include/esmtpcode.h: here, or below
# OUT.

set -eu
cd "$(dirname "$0")"
out=${1-..}

while read -r language file; do
  mkdir -p "$(dirname "$out/$file")"
  awk -f header.awk -f "$language.awk" ../../../include/esmtpcode.h >"$out/$file"
done <<FILES
python python/esmtpcode/_enumerations.py
python_structures python/esmtpcode/_structures.py
cpp cpp/esmtpcode_enumerations.hpp
go go/definitions.go
go_test go/definitions_test.go
rust_sys rust/sys/src/lib.rs
rust rust/src/enumerations.rs
node node/definitions.js
node_types node/definitions.d.ts
php php/src/Enumerations.php
ruby ruby/lib/esmtpcode/definitions.rb
perl perl/lib/Esmtpcode/Definitions.pm
FILES

java=$out/java/src/main/java/esmtpcode
mkdir -p "$java"
awk -v folder="$java" -f header.awk -f java.awk ../../../include/esmtpcode.h

mkdir -p "$out/php/src"
awk -v mark=// -f header.awk -f c.awk ../../../include/esmtpcode.h >"$out/php/src/declarations.cdef"
mkdir -p "$out/lua/esmtpcode"
awk -v mark=-- -v opening="require('ffi').cdef [[" -v closing=']]' -f header.awk -f c.awk \
  ../../../include/esmtpcode.h >"$out/lua/esmtpcode/declarations.lua"
