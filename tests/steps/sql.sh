# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The extensions of examples/sql with real databases. Sourced by check.sh.

need cmake:cmake ninja:ninja-build gcc:gcc clang-14:clang-14 make:make pkg-config:pkg-config \
  sqlite3:sqlite3 /usr/lib/postgresql/15/bin/postgres:postgresql-15 \
  /usr/include/postgresql/15/server/postgres.h:postgresql-server-dev-15 \
  /usr/include/sqlite3ext.h:libsqlite3-dev /usr/include/stdio.h:libc6-dev python3:python3 \
  /usr/lib/python3*/ensurepip:python3-venv || exit 1

mkdir -p "$out"
out=$(realpath "$out")
prefix=$out/sql/prefix

install_library() {
  cmake -S . -B "$out/sql/library" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_LIBDIR=lib &&
    cmake --build "$out/sql/library" && cmake --install "$out/sql/library"
}

step 'the library is built and installed' install_library
sqlite() {
  sh tests/sql/sqlite.sh "$1" "$prefix" "$out/sql" ${2+"$2"}
}
step 'sqlite: gcc builds the extension without a warning' sqlite build gcc
step 'sqlite: clang builds the extension without a warning' sqlite build clang-14
step 'sqlite: statements answer as recorded' sqlite statements
step 'sqlite: golden vectors, every field' sqlite vectors
step 'sqlite: the same and the sample mails, with sanitizers' sqlite sanitized

postgresql() {
  sh tests/sql/postgresql.sh "$1" "$prefix" "$out/sql" ${2+"$2"}
}
step 'postgresql: clang builds the extension without a warning' postgresql build clang-14
step 'postgresql: gcc builds the extension without a warning' postgresql build gcc
step 'postgresql: its regression test passes on PostgreSQL 15' postgresql regress
step 'postgresql: golden vectors, every field' postgresql vectors

duckdb() {
  sh tests/sql/duckdb.sh "$1" "$prefix" "$out/sql" ${2+"$2"}
}
step 'duckdb: the engines and the headers are installed' duckdb install
step 'duckdb: clang builds the extension without a warning' duckdb build clang-14
step 'duckdb: gcc builds the extension without a warning' duckdb build gcc
step 'duckdb: statements answer as recorded' duckdb statements
step 'duckdb: golden vectors, every field' duckdb vectors
step 'duckdb: chunks of rows, in many threads' duckdb chunks
step 'duckdb: the same with sanitizers' duckdb sanitized
step 'duckdb: the same on DuckDB 1.2' duckdb oldest
finish
