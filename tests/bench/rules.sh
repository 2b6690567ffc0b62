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

# The same library with twice the rules: each once more with its words in reverse. They are the
# words of servers, but hardly a server says them so: the same phrases are found, among more.
cp -R CMakeLists.txt include lib pkgconfig examples tests "$work"
cat lib/data/phrases/*.txt | awk 'BEGIN { RS = "" } /(^|\n)Rule:/ {
    n = split($0, line, "\n")
    for (i = 1; i <= n; i++) if (line[i] ~ /^Phrase: /) phrase = substr(line[i], 9)
    seen[phrase] = 1
    phrases[++count] = phrase
  }
  END {
    for (i = 1; i <= count; i++) {
      n = split(phrases[i], word, " ")
      reverse = word[n]
      for (j = n - 1; j > 0; j--) reverse = reverse " " word[j]
      if (n == 1) reverse = reverse " " reverse
      if (reverse in seen) reverse = reverse " " reverse
      if (reverse in seen || length(reverse) > 200) continue
      seen[reverse] = 1
      printf "Rule: reverse-%d\nPhrase: %s\nReason: policy\nExample: %s\n\n", i, reverse, reverse
    }
  }' >"$work/lib/data/phrases/reverse.txt"
echo phrases/reverse.txt >>"$work/lib/data/index"
{
  cmake -S "$work" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DESMTPCODE_BENCH=ON &&
    cmake --build "$work/build" --target bench_replies
} >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }

now=$(instructions "$build")
twice=$(instructions "$work/build")
rules=$(cat lib/data/phrases/*.txt | grep -c '^Rule:')
more=$(cat "$work"/lib/data/phrases/*.txt | grep -c '^Rule:')
echo "A reply takes $now instructions with $rules rules and $twice with $more (callgrind):"
awk -v now="$now" -v twice="$twice" 'BEGIN { printf "%+.1f %%.\n", 100 * (twice / now - 1) }'
