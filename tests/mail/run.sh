#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh COMMAND [--record] [NAME...]  Has COMMAND read every mail of samples/ (or those named) and
# compares what `COMMAND bounce --json` prints with the NAME.expect beside it, which a person wrote,
# and with NAME.json, which is what it printed when that was last recorded.
#
# An expectation is one paragraph for each reported recipient, in order, of lines "field: value".
# A value may list alternatives, "a | b"; null is JSON's. Fields not stated are not compared.
# Angle brackets around a Message-ID and the case of a host name do not count.

set -eu
command=$(realpath "$1")
shift
record=
[ "${1-}" != --record ] || { record=yes; shift; }
cd "$(dirname "$0")/samples"
[ $# -gt 0 ] || set -- *
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
LC_ALL=C
export LC_ALL
count=0
wrong=0
last=

cat >"$work/compare.awk" <<'AWK'
function plain(field, value) {
  if (field == "message_id") { sub(/^</, "", value); sub(/>$/, "", value) }
  if (field ~ /_mta$/) value = tolower(value)
  return value
}

function hex(digits,    i, n) {
  n = 0
  for (i = 1; i <= length(digits); i++)
    n = n * 16 + index("0123456789abcdef", tolower(substr(digits, i, 1))) - 1
  return n
}

function utf8(n) {
  if (n < 128) return sprintf("%c", n)
  if (n < 2048) return sprintf("%c%c", 192 + int(n / 64), 128 + n % 64)
  if (n < 65536) return sprintf("%c%c%c", 224 + int(n / 4096), 128 + int(n / 64) % 64, 128 + n % 64)
  return sprintf("%c%c%c%c", 240 + int(n / 262144), 128 + int(n / 4096) % 64, 128 + int(n / 64) % 64, 128 + n % 64)
}

# Takes one JSON string off the front of text, which starts behind the opening quote.
function string(    out, c, n) {
  out = ""
  while (match(text, /["\\]/)) {
    out = out substr(text, 1, RSTART - 1)
    c = substr(text, RSTART, 1)
    text = substr(text, RSTART + 1)
    if (c == "\"") return out
    c = substr(text, 1, 1)
    text = substr(text, 2)
    if (c == "u") {
      n = hex(substr(text, 1, 4))
      text = substr(text, 5)
      if (n >= 55296 && n < 56320 && substr(text, 1, 2) == "\\u") {
        n = 65536 + (n - 55296) * 1024 + hex(substr(text, 3, 4)) - 56320
        text = substr(text, 7)
      }
      out = out utf8(n)
    } else if (c == "n") out = out "\n"
    else if (c == "r") out = out "\r"
    else if (c == "t") out = out "\t"
    else if (c == "b") out = out "\b"
    else if (c == "f") out = out "\f"
    else out = out c
  }
  text = ""
  return out
}

# Reads one flat object into is[object, field].
function object(line,    field, value) {
  text = line
  sub(/^[ \t]*[{]/, "", text)
  while (match(text, /^[ \t,]*"/)) {
    text = substr(text, RLENGTH + 1)
    field = string()
    sub(/^[ \t]*:[ \t]*/, "", text)
    if (substr(text, 1, 1) == "\"") {
      text = substr(text, 2)
      value = string()
    } else {
      match(text, /^[^,}]*/)
      value = substr(text, 1, RLENGTH)
      text = substr(text, RLENGTH + 1)
    }
    is[objects, field] = value
  }
}

function fits(field, wanted, found,    n, i, parts) {
  n = split(wanted, parts, / \| /)
  for (i = 1; i <= n; i++)
    if (plain(field, parts[i]) == plain(field, found)) return 1
  return 0
}

FNR == 1 { file++; fresh = 1 }

file == 1 && /^[ \t]*$/ { fresh = 1; next }

file == 1 {
  if (fresh) { wants++; fresh = 0 }
  colon = index($0, ": ")
  fields[wants]++
  name_of[wants, fields[wants]] = substr($0, 1, colon - 1)
  value_of[wants, fields[wants]] = substr($0, colon + 2)
  next
}

/^[ \t]*[{]/ { objects++; object($0) }

END {
  for (r = 1; r <= wants; r++)
    for (f = 1; f <= fields[r]; f++) {
      field = name_of[r, f]
      found = (r, field) in is ? is[r, field] : "missing"
      if (!fits(field, value_of[r, f], found)) {
        printf "%s: recipient %d: %s should be %s, is %s\n", name, r, field, value_of[r, f], found
        bad = 1
      }
    }
  for (r = wants + 1; r <= objects; r++) {
    printf "%s: recipient %d: recipient should be missing, is %s\n", name, r, is[r, "recipient"]
    bad = 1
  }
  exit bad
}
AWK

for name; do
  name=${name%.*}
  [ "$name" != "$last" ] || continue
  last=$name
  count=$((count + 1))
  if ! [ -s "$name.eml" ] || ! [ -s "$name.expect" ]; then
    echo "$name: the mail or what to expect of it is not there"
    wrong=$((wrong + 1))
    continue
  fi
  "$command" bounce --json "$name.eml" >"$work/said" 2>"$work/error" || [ $? -le 1 ] ||
    echo "$name: $(cat "$work/error")"
  [ -z "$record" ] || cp "$work/said" "$name.json"
  diff -u "$name.json" "$work/said" || { wrong=$((wrong + 1)); continue; }
  # A file without a line would shift awk's count of files.
  echo >>"$work/said"
  awk -v name="$name" -f "$work/compare.awk" "$name.expect" "$work/said" || wrong=$((wrong + 1))
done
echo "$count samples, $wrong wrong"
[ "$wrong" -eq 0 ]
