#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# duckdb.sh STEP PREFIX OUT  One step of the test of the DuckDB extension, with the library installed
# in PREFIX: install, build CC, statements, vectors, chunks, sanitized or oldest. The engines are
# packages of PyPI, the newest and the oldest; the headers are those in the source of the newest.

set -eu
cd "$(dirname "$0")/../.."
step=$1 out=$3/duckdb
export PKG_CONFIG_PATH="$2/lib/pkgconfig"

install() {
  python3 -m venv "$out/$1"
  "$out/$1/bin/pip" install -q --disable-pip-version-check "$2"
}

# say ENGINE STATEMENT  One answer of an engine.
say() {
  "$out/$1/bin/python" -c "import duckdb; print(duckdb.execute('$2').fetchone()[0])"
}

# build FOLDER CC FLAGS [VARIABLE=VALUE]
build() {
  mkdir -p "$out/$1"
  make -B -C examples/sql/duckdb OUT="$out/$1/esmtpcode.duckdb_extension" CC="$2" CFLAGS="$3" \
    DUCKDB="$out/include" ${4+"$4"}
}

# ask FOLDER WHAT [ENGINE]
ask() {
  "$out/${3-newest}/bin/python" tests/sql/on_duckdb.py "$out/$1/esmtpcode.duckdb_extension" "$2"
}

statements() {
  ask "$@" >"$out/said"
  diff -u tests/sql/duckdb.out "$out/said"
}

warnings='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
case $step in
  install)
    rm -rf "$out"
    mkdir -p "$out/include"
    install newest duckdb
    install oldest duckdb==1.2.0
    version=$(say newest 'SELECT version()[2:]')
    "$out/newest/bin/pip" download -q --disable-pip-version-check --no-deps --no-binary duckdb \
      -d "$out" "duckdb==$version"
    tar -xzf "$out/duckdb-$version.tar.gz" -C "$out/include" --wildcards --transform 's|.*/||' \
      '*/src/include/duckdb.h' '*/src/include/duckdb_extension.h'
    ;;
  build) build "$4" "$4" "-O2 $warnings" ;;
  statements) statements gcc statements ;;
  vectors)
    ask gcc vectors | tee "$out/said"
    grep -q '^1[0-9]* vectors, all equal$' "$out/said"
    ;;
  chunks) ask gcc chunks ;;
  oldest)
    build oldest/extension gcc -O2 "PLATFORM=$(say oldest 'PRAGMA platform')"
    statements oldest/extension statements oldest
    ask oldest/extension vectors oldest
    ask oldest/extension chunks oldest
    ;;
  sanitized)
    build sanitized gcc '-g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all'
    LD_PRELOAD="$(gcc -print-file-name=libasan.so) $(gcc -print-file-name=libubsan.so)"
    export LD_PRELOAD ASAN_OPTIONS=detect_leaks=0
    for what in statements vectors chunks; do
      ask sanitized "$what" >"$out/said.$what"
    done
    unset LD_PRELOAD
    diff -u tests/sql/duckdb.out "$out/said.statements"
    ;;
esac
