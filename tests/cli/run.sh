#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh COMMAND [--record]  Runs every line of cases.txt and compares what it prints, on both
# streams, and its exit status with golden/NAME.txt; --record writes those files anew.

set -eu
command=$(realpath "$1")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$work:$PATH
ln -s "$command" "$work/esmtpcode"
count=0
bad=0

while IFS='	' read -r name line; do
  case $name in '' | '#'*) continue ;; esac
  {
    status=0
    sh -c "$line" >"$work/out" 2>"$work/err" || status=$?
    printf '$ %s\n' "$line"
    cat "$work/out"
    sed 's/^/stderr: /' "$work/err"
    echo "status: $status"
  } >"$work/said"
  if [ "${2-}" = --record ]; then
    cp "$work/said" "golden/$name.txt"
  elif ! diff -u "golden/$name.txt" "$work/said"; then
    bad=$((bad + 1))
  fi
  count=$((count + 1))
done <cases.txt
echo "$count cases, $bad differ"
[ "$bad" -eq 0 ]
