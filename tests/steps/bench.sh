# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The benchmarks. Sourced by check.sh. For programs, each comparison is one line:
#   bench<tab>name<tab>our figure<tab>the rival's<tab>unit<tab>how many times faster we are

need cmake:cmake ninja:ninja-build gcc:gcc g++:g++ gperf:gperf valgrind:valgrind rg:ripgrep \
  pflogsumm:pflogsumm /usr/include/stdio.h:libc6-dev /usr/include/hs/hs.h:libhyperscan-dev \
  /usr/include/re2/set.h:libre2-dev pkg-config:pkg-config \
  /usr/include/gmime-3.0/gmime/gmime.h:libgmime-3.0-dev python3:python3 \
  '/usr/lib/python3*/ensurepip/__init__.py:python3-venv' || exit 1

mkdir -p "$out"
{
  cmake -S . -B "$out/bench" -G Ninja -DCMAKE_BUILD_TYPE=Release -DESMTPCODE_BENCH=ON &&
    cmake --build "$out/bench"
} >"$out/bench.log" 2>&1 || { cat "$out/bench.log"; exit 1; }
sh tests/bench/phrases.sh "$out/bench" || exit 1
[ -x "$out/flufl/bin/python" ] || python3 -m venv "$out/flufl" || exit 1
"$out/flufl/bin/python" -m pip install --quiet --disable-pip-version-check flufl.bounce || exit 1

echo "Nanoseconds an item, medians of interleaved rounds: ours, the rival's, and how many times faster."
"$out/bench/tests/bench/bench_codes" || exit 1
"$out/bench/tests/bench/bench_phrases" "$out/bench/phrases.txt" "$out/bench/replies.txt" || exit 1
# flufl.bounce fails where there is no From field, as in what was pasted.
mails=$(ls tests/mail/samples/*.eml | grep -v /pasted-)
"$out/bench/tests/bench/bench_mails" "$out/flufl/bin/python" tests/bench/mail_rival.py $mails || exit 1

# Instructions of one look-up, its return not counted.
lookups=$("$out/bench/tests/bench/bench_codes" lookups)
valgrind --tool=callgrind --callgrind-out-file=/dev/null \
  --toggle-collect=esmtpcode_entry_find "$out/bench/tests/bench/bench_codes" lookups \
  >"$out/callgrind.log" 2>&1 || { cat "$out/callgrind.log"; exit 1; }
awk -v lookups="$lookups" '/Collected/ { n = $NF } END {
  printf "A look-up takes %.2f instructions beyond call and return (callgrind, %d codes).\n", n / lookups - 1, lookups }' \
  "$out/callgrind.log"
sh tests/bench/rules.sh "$out/bench" "$out/bench/replies.txt" || exit 1

echo 'A Postfix log of 1 GiB, in seconds.'
sh tests/bench/log.sh "$out/bench" "$out/bench/replies.txt" || exit 1

echo 'Lines of 16 MiB: what they hold, nanoseconds a byte, and the time by that of 8 MiB.'
"$out/bench/tests/bench/bench_linear"
