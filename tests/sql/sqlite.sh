#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# sqlite.sh STEP PREFIX OUT  One step of the test of the SQLite extension, with the library installed
# in PREFIX: build CC, statements, vectors or sanitized.

set -eu
cd "$(dirname "$0")/../.."
step=$1 out=$3/sqlite
export PKG_CONFIG_PATH="$2/lib/pkgconfig"
mkdir -p "$out"

build() {
  mkdir -p "$out/$1"
  make -B -C examples/sql/sqlite OUT="$out/$1/esmtpcode.so" CC="$2" CFLAGS="$3"
}

# ask FOLDER FILE  What the shell answers with the extension built in FOLDER, errors among the answers.
ask() {
  sqlite3 -cmd ".load $out/$1/esmtpcode" :memory: <"$2" 2>&1 || : # one statement is refused, as recorded
}

warnings='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
case $step in
  build) build "$4" "$4" "-O2 $warnings" ;;
  statements)
    ask gcc tests/sql/sqlite.sql >"$out/said"
    diff -u tests/sql/sqlite.out "$out/said"
    ;;
  vectors)
    echo 'CREATE TABLE vectors(line TEXT, mail BLOB);' >"$out/vectors.sql"
    { sh tests/sql/vectors.sh "X'"; cat tests/sql/sqlite-vectors.sql; } >>"$out/vectors.sql"
    ask gcc "$out/vectors.sql" | tee "$out/said"
    grep -q '^1[0-9]* vectors, all equal$' "$out/said"
    ;;
  sanitized)
    build sanitized gcc '-g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all'
    LD_PRELOAD="$(gcc -print-file-name=libasan.so) $(gcc -print-file-name=libubsan.so)"
    echo "SELECT count(*) > 20, count(recipient || reason || diagnostic || matched) > 10
      FROM fsdir('tests/mail/samples') f, bounces(f.data) b;
      SELECT count(title || summary) > 200 FROM esmtpcode_entries;" >"$out/samples.sql"
    export LD_PRELOAD ASAN_OPTIONS=detect_leaks=0
    ask sanitized "$out/samples.sql" >"$out/said"
    ask sanitized tests/sql/sqlite.sql >"$out/said.more"
    unset LD_PRELOAD
    printf '1|1\n1\n' | diff - "$out/said"
    diff -u tests/sql/sqlite.out "$out/said.more"
    ;;
esac
