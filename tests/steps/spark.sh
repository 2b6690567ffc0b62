# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Logs classified on Apache Spark. Sourced by check.sh.

need cmake:cmake ninja:ninja-build gcc:gcc python3:python3 java:openjdk-17-jre-headless \
  /usr/lib/python3*/ensurepip:python3-venv /usr/include/stdio.h:libc6-dev || exit 1

mkdir -p "$out/spark"
out=$(realpath "$out")
work=$out/spark
megabytes=2

install_library() {
  cmake -S . -B "$work/library" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$work/prefix" -DCMAKE_INSTALL_LIBDIR=lib &&
    cmake --build "$work/library" && cmake --install "$work/library"
}

# The binding is built from a copy: pip writes into its folder.
install_spark() {
  rm -rf "$work/binding"
  cp -R examples/ffi/python "$work/binding"
  python3 -m venv "$work/python" &&
    "$work/python/bin/pip" install -q --disable-pip-version-check -r examples/spark/requirements.txt &&
    "$work/python/bin/pip" install -q --disable-pip-version-check --force-reinstall "$work/binding"
}

make_log() {
  grep -v '^#' tests/corpus/replies.tsv | cut -f4 >"$work/replies.txt" &&
    gcc -std=c11 -O2 -D_POSIX_C_SOURCE=200809L -Iinclude -Itests/bench -o "$work/log" \
      tests/bench/postfix_log.c tests/bench/measure.c "$work/prefix/lib/libesmtpcode.a" &&
    "$work/log" $megabytes "$work/replies.txt" >"$work/small.log"
}

on_spark() {
  sh tests/spark/submit.sh "$work/prefix" "$work/python/bin/python" "$@"
}

step 'the library is built and installed' install_library
step 'Spark and the binding are installed' install_spark
step 'a log is made' make_log
step 'Spark says what the command says' \
  on_spark tests/spark/test.py "$work/prefix/bin/esmtpcode" "$work/small.log"
grep '^ok' "$log" | sed 's/^/        /'
step 'the summary is printed' on_spark examples/spark/summary.py 2026 "$work/small.log"
finish
