#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# measure.sh [LINES]  After `sh tests/check.sh --spark`: the throughput of Spark with two workers and
# of the command on one core, over a Postfix log of 10 million lines if not told otherwise.

set -eu
cd "$(dirname "$0")/../.."
out=$(realpath "${CHECK_OUT:-build/check}")/spark
lines=${1:-10000000}

"$out/log" $((lines / 7000 + 1)) "$out/replies.txt" | head -n "$lines" >"$out/large.log"
sh tests/spark/submit.sh "$out/prefix" "$out/python/bin/python" tests/spark/measure.py \
  "$out/prefix/bin/esmtpcode" "$out/large.log"
rm "$out/large.log"
