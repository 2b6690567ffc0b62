#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# rules.sh BUILD REPLIES  Instructions a reply takes, and how they grow with the number of rules.

set -eu
cd "$(dirname "$0")/../.."
build=$1
replies=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Instructions in classify, for each of the replies, by callgrind.
instructions() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=esmtpcode_classify \
    "$1/tests/bench/bench_replies" <"$replies" >"$work/lines" 2>"$work/log" || { cat "$work/log"; exit 1; }
  awk -v lines="$(cat "$work/lines")" '/Collected/ { printf "%.0f\n", $NF / lines }' "$work/log"
}

# The same library with every other rule.
cp -R CMakeLists.txt include lib pkgconfig examples tests "$work"
for file in "$work"/lib/data/phrases/*.txt; do
  awk 'BEGIN { RS = ""; ORS = "\n\n" } !/(^|\n)Rule:/ || ++n % 2' "$file" >"$work/half"
  cp "$work/half" "$file"
done
{
  cmake -S "$work" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DESMTPCODE_BENCH=ON &&
    cmake --build "$work/build" --target bench_replies
} >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }

all=$(instructions "$build")
half=$(instructions "$work/build")
rules=$(cat lib/data/phrases/*.txt | grep -c '^Rule:')
fewer=$(cat "$work"/lib/data/phrases/*.txt | grep -c '^Rule:')
echo "A reply takes $all instructions with $rules rules and $half with $fewer (callgrind):"
awk -v all="$all" -v half="$half" 'BEGIN { printf "%+.1f %%.\n", 100 * (all / half - 1) }'
