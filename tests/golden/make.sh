#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# make.sh COMMAND [--check]  Asks the command every question of inputs.txt and writes vectors.jsonl,
# one object a line: {"call": ..., "input": the text, "answer": what the command said}. Mails, and
# text that is not printable UTF-8, come as "hex" instead of "input". The answer on a mail is an
# array, an object for each recipient, or the kind alone where it reports on nobody. --check
# compares and writes nothing.

set -eu
command=$(realpath "$1")
cd "$(dirname "$0")"
new=$(mktemp)
trap 'rm -f "$new"' EXIT

ask() {
  case $1 in
    classify) printf '%b\n' "$2" | "$command" classify --json ;;
    explain) printf '%b' "$2" | "$command" explain --json - ;;
    bounce)
      "$command" bounce --json "mails/$2" |
        sed 's/"source":"[^"]*",//; s/^{"kind":"\(not_bounce\|unreadable\)".*/{"kind":"\1"}/' |
        paste -s -d, | sed 's/.*/[&]/'
      ;;
  esac
}

hex() {
  printf '"hex":"%s"' "$(od -An -v -tx1 | tr -d ' \n')"
}

member() {
  case $1:$2 in
    bounce:*) hex <"mails/$2" ;;
    *\\*) printf '%b' "$2" | hex ;;
    *) printf '"input":"%s"' "$(printf '%s' "$2" | sed 's/"/\\"/g')" ;;
  esac
}

tab=$(printf '\t')
while IFS= read -r line; do
  case $line in '' | '#'*) continue ;; esac
  call=${line%%"$tab"*}
  text=${line#*"$tab"}
  printf '{"call":"%s",%s,"answer":%s}\n' "$call" "$(member "$call" "$text")" "$(ask "$call" "$text")"
done <inputs.txt >"$new"

if [ "${2-}" != --check ]; then
  cp "$new" vectors.jsonl
elif ! diff -u vectors.jsonl "$new"; then
  echo 'the answers changed: run sh tests/golden/make.sh COMMAND'
  exit 1
fi
echo "$(wc -l <"$new") vectors"
