#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# postgresql.sh STEP PREFIX OUT  One step of the test of the PostgreSQL extension, with the library
# installed in PREFIX: build CC, regress or vectors. The server runs from a copy of the installed one,
# so that nothing is put into the system, on a socket in a folder of its own, and is stopped at once.

set -eu
cd "$(dirname "$0")/../.."
step=$1 out=$3/postgresql
bin=/usr/lib/postgresql/15/bin
export PKG_CONFIG_PATH="$2/lib/pkgconfig" PG_CONFIG="$bin/pg_config"

# The server's headers want the first two, and clang does not know the options of gcc that Debian's
# server was built with.
warnings='-Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare'
build() {
  case $1 in
    clang*)
      warnings="$warnings -Wno-unknown-warning-option -Wno-ignored-optimization-argument"
      warnings="$warnings -Wno-ignored-attributes"
      ;;
  esac
  rm -rf "${out:?}/$1"
  mkdir -p "$out/$1"
  cp -r examples/sql/common examples/sql/postgresql "$out/$1"
  make -C "$out/$1/postgresql" CC="$1" COPT="$warnings"
}

# A copy of server, extension and library that a user without rights can read.
prepare() {
  work=$(mktemp -d)
  trap finish EXIT
  mkdir -p "$work/usr/lib/postgresql/15" "$work/usr/share/postgresql"
  cp -r "$bin" /usr/lib/postgresql/15/lib "$work/usr/lib/postgresql/15"
  cp -r /usr/share/postgresql/15 "$work/usr/share/postgresql"
  make -s -C "$out/gcc/postgresql" install DESTDIR="$work"
  cp -r "$out/gcc" "$work/extension"
  cp "$2"/lib/libesmtpcode.so.1 "$work/usr/lib"
  chmod 755 "$work"
  if [ "$(id -u)" -eq 0 ]; then
    chown -R postgres "$work"
  fi
}

as_user() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd "$work" && runuser -u postgres -- env LD_LIBRARY_PATH="$work/usr/lib" "$@")
  else
    (cd "$work" && env LD_LIBRARY_PATH="$work/usr/lib" "$@")
  fi
}

finish() {
  [ ! -e "$work/data/postmaster.pid" ] || as_user "$server/pg_ctl" -D data -m immediate stop || :
  rm -rf "$work"
}

start() {
  server=$work/usr/lib/postgresql/15/bin
  as_user "$server/initdb" -D data -U tester -A trust -E UTF8 --locale=C.UTF-8 -N >"$out/initdb.txt"
  as_user "$server/pg_ctl" -D data -w -l log -o "-k $work -c listen_addresses='' -c fsync=off" start ||
    { cat "$work/log"; exit 1; }
  export PGHOST="$work" PGUSER=tester
}

regress() {
  as_user "$server/../lib/pgxs/src/test/regress/pg_regress" --inputdir=extension/postgresql \
    --outputdir=extension/postgresql --bindir="$server" --dbname=contrib_regression esmtpcode ||
    { cat "$work/extension/postgresql/regression.diffs"; exit 1; }
}

vectors() {
  {
    echo 'CREATE EXTENSION esmtpcode; CREATE TABLE vectors (line jsonb, mail bytea);'
    sh tests/sql/vectors.sh "'\\x"
    cat tests/sql/postgresql-vectors.sql
  } >"$out/vectors.sql"
  as_user "$server/psql" -X -q -A -t -v ON_ERROR_STOP=1 postgres <"$out/vectors.sql" | tee "$out/said"
  grep -q '^1[0-9]* vectors, all equal$' "$out/said"
}

if [ "$step" = build ]; then
  build "$4"
else
  prepare "$@"
  start
  "$step"
fi
