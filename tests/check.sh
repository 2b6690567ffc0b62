#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Builds and runs the tests.
#   sh tests/check.sh              every test; installs what they need
#   sh tests/check.sh --abi        the ABI against that of 1.0
#   sh tests/check.sh --arch       the same verdicts on other processors, under qemu
#   sh tests/check.sh --bench      the benchmarks, each against its rivals in the same run
#   sh tests/check.sh --catalogue  the catalogue, in a real browser
#   sh tests/check.sh --clickhouse the command as a function of ClickHouse
#   sh tests/check.sh --deep       sanitizers, analyzers, hardening, costs, other machines; takes an hour
#   sh tests/check.sh --ffi        the bindings for other languages; or those named behind it
#   sh tests/check.sh --handler    the bounce handler
#   sh tests/check.sh --mta        the examples with real mail servers, which are downloaded
#   sh tests/check.sh --packages   the Debian packages and the other ways to get the library
#   sh tests/check.sh --spark      logs classified on Apache Spark, against the command
#   sh tests/check.sh --sql        the extensions for SQLite, PostgreSQL and DuckDB, in real ones
#   sh tests/check.sh --wasm       the WebAssembly module, against the command

set -u
cd "$(dirname "$0")/.." || exit 1
. examples/need.sh

out=${CHECK_OUT:-build/check}
passed=0
failed=0

# step NAME COMMAND...  Runs one step; its output is shown where it fails.
step() {
  name=$1
  shift
  mkdir -p "$out/log"
  log=$out/log/$(echo "$name" | tr -c 'a-z0-9\n' _).txt
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $name"
  else
    failed=$((failed + 1))
    echo "FAILED  $name"
    sed 's/^/        /' "$log" | tail -n 60
  fi
}

finish() {
  echo
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}

case ${1-} in
  '') steps=all ;;
  --*[!a-z]*) steps= ;;
  --*) steps=${1#--} ;;
  *) steps= ;;
esac
if [ -z "$steps" ] || [ ! -f "tests/steps/$steps.sh" ]; then
  sed -n 's/^#   //p' tests/check.sh >&2
  exit 2
fi
. "tests/steps/$steps.sh"
