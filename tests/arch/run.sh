#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh OUT COMMAND TABLEGEN COMPILER FLAGS  The command, built by another compiler or with other
# flags, says the same as COMMAND, byte by byte. What is built for another machine runs under qemu.

set -eu
cd "$(dirname "$0")/../.."
out=$1 native=$2 tablegen=$3 compiler=$4 flags=$5
machine=$("$compiler" -dumpmachine | sed 's/-.*//')
rm -rf "${out:?}"
cmake -S . -B "$out" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_SYSTEM_NAME=Linux \
  -DCMAKE_SYSTEM_PROCESSOR="$machine" -DCMAKE_C_COMPILER="$compiler" -DCMAKE_C_FLAGS="$flags" \
  -DCMAKE_EXE_LINKER_FLAGS=-static -DBUILD_SHARED_LIBS=OFF -DESMTPCODE_TABLEGEN="$(realpath "$tablegen")"
cmake --build "$out" --target esmtpcode_command

run=
[ "$machine" = "$(uname -m)" ] || run=qemu-$machine-static
texts=$out/texts
{
  sed -n 's/^Example: //p' lib/data/phrases/*.txt
  cat tests/arch/logs.txt
  [ ! -f tests/corpus/replies.tsv ] || cut -f4 tests/corpus/replies.tsv
  LC_ALL=C awk 'BEGIN {
    for (line = 0; line < 2000; line++) {
      for (i = line % 300; i >= 0; i--) {
        seed = (seed * 69069 + 12345) % 4294967296
        printf "%c", int(seed / 65536) % 256
      }
      print ""
    }
  }' # random bytes, the same ones each time
} >"$texts"
"$native" classify --json <"$texts" >"$out/expected"
$run "$out/bin/esmtpcode" classify --json <"$texts" >"$out/answers"
cmp "$out/expected" "$out/answers"
echo "$machine $flags: $(wc -l <"$out/answers") verdicts are the same"
