#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# seeds.sh OUT  Writes seeds for each target into OUT/TARGET, from the rules' examples, the replies
# and the sample mails: few and small.

set -eu
cd "$(dirname "$0")/../.."
out=$1
rm -rf "${out:?}"
for target in code reply classify log report compose search; do
  mkdir -p "$out/$target"
done

{
  sed -n 's/^Example: //p' lib/data/phrases/*.txt | awk 'NR % 40 == 0'
  cut -f4 tests/corpus/replies.tsv | awk 'NR % 20 == 0'
} | grep . >"$out/texts"
awk -v out="$out" '
  function put(target, text,   file) {
    file = out "/" target "/" NR
    printf "%s", text >file
    close(file)
  }
  {
    put("log", $0)
    put("classify", $0)
    put("reply", "550-5.1.1 " $0 "\r\n550 5.1.1 " $0 "\r\n")
    put("compose", "\005\001\002" $0 "\r\n" $0)
    if (NR % 8 == 0) put("code", "said: 550 5.7.26 " $0)
    if (NR % 8 == 0) put("search", "ab" $0)
  }' "$out/texts"
printf 'mail for b@example.org refused: 550 192.0.2.7 user unknown\0Own-Address: 192.0.2.7\nFinal-Recipient: rfc822; b@example.org\nRemote-MTA: dns; mx.example.org\n' >"$out/log/context"
for code in 5.1.1 ' 5.01.001 (x)' '#3.0.0' 2.999.999 '4.4.1 10:32' 'version 5.1.1' '5.1.1.1'; do
  printf '%s' "$code" >"$out/code/$(echo "$code" | tr -c '0-9\n' _)"
done
find tests/mail/samples tests/golden/mails -type f -name '*.eml' -size -5k | sort | awk 'NR % 2' |
  while read -r mail; do cp "$mail" "$out/report/"; done
rm "$out/texts"
