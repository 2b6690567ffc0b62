#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# instructions.sh COMMAND COST [MOST...]  How many instructions the library takes for the examples of the
# rules, for the sample mails, and for each of the hostile shapes of COST, which is cost.c compiled, a
# number a line. They are the same in every run. With limits it fails where one is passed.

set -eu
command=$(realpath "$1")
cost=$(realpath "$2")
shift 2
cd "$(dirname "$0")/../mail/samples"

# count FUNCTIONS PROGRAM ARGUMENT...  Of those functions and what they call.
count() {
  functions=$1
  shift
  valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect="$functions" "$@" 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p'
}

counts() {
  cat ../../../lib/data/phrases/*.txt | sed -n 's/^Example: //p' | count 'esmtpcode_classify*' "$command" classify
  count 'esmtpcode_report_*' "$command" bounce ./*.eml
  for shape in $("$cost"); do
    count measured "$cost" "$shape" 8192
  done
}

counts | while read -r number; do
  echo "$number"
  [ $# -gt 0 ] || continue
  [ "$number" -le "$1" ] || exit 1
  shift
done
