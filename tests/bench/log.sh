#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# log.sh BUILD REPLIES  A Postfix log of 1 GiB, summarised, beside what merely looks for codes in it,
# and beside pflogsumm. Each reads it several times, in turn, from memory. The command uses all
# processors, the others one; what it takes with one is told besides.

set -eu
build=$1
replies=$2
pattern='[245]\.[0-9]{1,3}\.[0-9]{1,3}'
rounds=5
part=16 # pflogsumm reads this part of the log: it takes its time in proportion
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$build/tests/bench/bench_postfix_log" 1024 "$replies" >"$work/log"
head -c $((1024 * 1024 * 1024 / part)) "$work/log" >"$work/part"
cat "$work/log" "$work/part" >/dev/null

# seconds COMMAND...  How long it takes.
seconds() {
  before=$(date +%s%N)
  "$@" >/dev/null
  echo "$(($(date +%s%N) - before))" | awk '{ printf "%.3f\n", $1 / 1e9 }'
}

round=0
while [ "$round" -lt "$rounds" ]; do
  seconds "$build/bin/esmtpcode" classify --summary "$work/log" >>"$work/ours"
  seconds taskset -c 0 "$build/bin/esmtpcode" classify --summary "$work/log" >>"$work/alone"
  seconds rg -c "$pattern" "$work/log" >>"$work/rg"
  round=$((round + 1))
done
seconds pflogsumm "$work/part" >"$work/pflogsumm"

# The shortest time: what else the machine does only adds to it.
ours=$(sort -n "$work/ours" | head -n 1)
alone=$(sort -n "$work/alone" | head -n 1)
rg=$(sort -n "$work/rg" | head -n 1)
awk -v ours="$ours" -v rg="$rg" \
  'BEGIN { printf "bench\tlog-vs-ripgrep\t%.3f\t%.3f\ts\t%.2f\n", ours, rg, rg / ours }'
echo "pflogsumm reads a ${part}th of the log; its time is multiplied."
awk -v ours="$ours" -v part="$part" \
  '{ printf "bench\tlog-vs-pflogsumm\t%.3f\t%.3f\ts\t%.2f\n", ours, $1 * part, $1 * part / ours }' "$work/pflogsumm"
awk -v alone="$alone" -v rg="$rg" -v part="$part" -v processors="$(nproc)" '{
  printf "With one of %d processors it takes %.3f s: ripgrep takes %.2f times as long, pflogsumm %.1f.\n",
    processors, alone, rg / alone, $1 * part / alone }' "$work/pflogsumm"
