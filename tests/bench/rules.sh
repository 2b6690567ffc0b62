#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# rules.sh BUILD REPLIES  Instructions a reply takes, and how they grow with the number of rules.

set -eu
export LC_ALL=C.UTF-8
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
# words of servers, but hardly a server says them so: the same phrases are found, among more. Where
# that is a phrase already, accents or not, or would start with "*", they stand twice.
cp -R CMakeLists.txt include lib pkgconfig examples tests "$work"
sed -n 's/^Phrase: //p' lib/data/phrases/*.txt |
  sed 's/ä/ae/g; s/ö/oe/g; s/ü/ue/g; s/ß/ss/g; s/[éèêëęě]/e/g; s/[áàâãåăą]/a/g; s/[íìîïı]/i/g
    s/[óòôõø]/o/g; s/[úùûů]/u/g; s/[çčć]/c/g; s/[ñńň]/n/g; s/[šśş]/s/g; s/[žźż]/z/g; s/[ýÿ]/y/g; s/ł/l/g; s/ř/r/g' |
  awk '{ phrases[NR] = $0; seen[$0] = 1 }
  END {
    for (i = 1; i <= NR; i++) {
      n = split(phrases[i], word, " ")
      reverse = word[n]
      for (j = n - 1; j > 0; j--) reverse = reverse " " word[j]
      if (word[n] == "*") reverse = phrases[i] " " phrases[i]
      else if (n == 1 || reverse in seen) reverse = reverse " " reverse
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
