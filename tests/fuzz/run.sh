#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh MINUTES [TARGET...]  Fuzzes each target for so many minutes (a fraction may be given), with
# libFuzzer; with FUZZER=afl, with AFL++. Prints executions and coverage, keeps what it finds in
# build/fuzz/found, and goes on with the corpus of the run before.

set -eu
cd "$(dirname "$0")/../.."
. examples/need.sh
minutes=$1
shift
[ $# -gt 0 ] || set -- code reply classify log report compose search
seconds=$(awk "BEGIN { print int($minutes * 60) }")
out=${FUZZ_OUT:-build/fuzz}
found=$out/found
export ASAN_OPTIONS=detect_leaks=0
need cmake:cmake ninja:ninja-build clang-14:clang-14 \
  '/usr/lib/llvm-14/lib/clang/*/lib/linux/libclang_rt.fuzzer-x86_64.a:libclang-rt-14-dev'
mkdir -p "$found"
cmake -S . -B "$out/build" -G Ninja >"$out/build.log" && cmake --build "$out/build" >>"$out/build.log"
sh tests/fuzz/seeds.sh "$out/seeds"

afl() {
  mkdir -p "$out/afl"
  env -u ASAN_OPTIONS AFL_NO_AFFINITY=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 \
    afl-fuzz -i "$out/seeds/$1" -o "$out/afl/$1" -V "$seconds" -- "$out/with-afl/$1" >"$out/$1.log" 2>&1 || true
  awk -v target="$1" -F ' *: ' '/^execs_done/ { n = $2 } /^edges_found/ { e = $2 } /^saved_crashes/ { c = $2 }
    /^saved_hangs/ { h = $2 }
    END { printf "%s: %d executions, %d edges, %d crashes, %d hangs (AFL++)\n", target, n, e, c, h; exit c + h > 0 }' \
    "$out/afl/$1/default/fuzzer_stats"
}

libfuzzer() {
  mkdir -p "$out/corpus/$1"
  status=0
  "$out/with-libfuzzer/$1" -max_total_time="$seconds" -max_len=8192 -timeout=10 -print_final_stats=1 \
    -artifact_prefix="$found/$1-" "$out/corpus/$1" "$out/seeds/$1" >"$out/$1.log" 2>&1 || status=$?
  awk -v target="$1" '/ cov: / { for (i = 1; i < NF; i++) { if ($i == "cov:") c = $(i + 1); if ($i == "ft:") f = $(i + 1) } }
    /number_of_executed_units/ { n = $2 }
    END { printf "%s: %d executions, %d edges, %d features\n", target, n, c, f }' "$out/$1.log"
  [ "$status" -eq 0 ] || tail -n 30 "$out/$1.log"
  return "$status"
}

if [ "${FUZZER-}" = afl ]; then
  need afl-fuzz:afl++
  sh tests/fuzz/build.sh "$out/build/lib/tables" "$out/with-afl" afl-clang-fast -O1
  fuzzer=afl
else
  sh tests/fuzz/build.sh "$out/build/lib/tables" "$out/with-libfuzzer" clang-14 \
    '-O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all'
  fuzzer=libfuzzer
fi
failed=0
for target in "$@"; do
  $fuzzer "$target" || failed=1
done
exit "$failed"
