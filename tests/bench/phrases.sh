#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# phrases.sh FOLDER  Writes what the benchmarks read: phrases.txt, what the rules look for, and
# replies.txt, what servers really say.

set -eu
cd "$(dirname "$0")/../.."

# A literal knows no "*": of a phrase with one, the longest piece.
sed -n 's/^Phrase: //p' lib/data/phrases/*.txt |
  awk -F' *[*] *' '{
    longest = $1
    for (i = 2; i <= NF; i++) if (length($i) > length(longest)) longest = $i
    print longest
  }' | sort -u >"$1/phrases.txt"

grep -v '^#' tests/corpus/replies.tsv | cut -f4 >"$1/replies.txt"
