# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Functions of ClickHouse, which PyPI has as chdb: the engine itself, in a process. Sourced by
# check.sh.

need cmake:cmake ninja:ninja-build gcc:gcc python3:python3 \
  /usr/lib/python3*/ensurepip:python3-venv /usr/include/stdio.h:libc6-dev || exit 1

mkdir -p "$out/clickhouse/scripts"
out=$(realpath "$out")
work=$out/clickhouse
program=$work/scripts/esmtpcode-udf

build_program() {
  cmake -S . -B "$work/library" -G Ninja -DCMAKE_BUILD_TYPE=Release &&
    cmake --build "$work/library" &&
    gcc -std=c11 -O2 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wconversion -Werror -Iinclude \
      -o "$program" examples/clickhouse/esmtpcode-udf.c "$work/library/lib/libesmtpcode.a" &&
    gcc -std=c11 -O2 -D_POSIX_C_SOURCE=200809L -Iinclude -Itests/bench -o "$work/log" \
      tests/bench/postfix_log.c tests/bench/measure.c "$work/library/lib/libesmtpcode.a" &&
    grep -v '^#' tests/corpus/replies.tsv | cut -f4 >"$work/replies.txt" &&
    { "$work/log" 2 "$work/replies.txt" && cat "$work/replies.txt"; } >"$work/mail.log"
}

install_engine() {
  python3 -m venv "$work/python" &&
    "$work/python/bin/pip" install -q --disable-pip-version-check chdb
}

step 'the program is built' build_program
step 'it answers block by block' python3 tests/clickhouse/test.py --protocol "$program"
if install_engine >"$out/log/clickhouse.txt" 2>&1; then
  step 'ClickHouse answers as the command does' "$work/python/bin/python" tests/clickhouse/test.py \
    "$work/library/bin/esmtpcode" "$work/scripts" "$PWD/examples/clickhouse/esmtpcode_function.xml" \
    "$work/mail.log"
  sed 's/^/        /' "$log"
else
  echo 'skipped ClickHouse answers as the command does: chdb cannot be installed'
fi
finish
