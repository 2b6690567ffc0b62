#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh COMMAND  The example of every phrase rule is classified as the rule's reason. A rule that
# gives no reason (a hint) only has to have an example that holds its phrase.

set -eu
command=$(realpath "$1")
cd "$(dirname "$0")/../../lib/data/phrases"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk '/^Rule: /{ rule = substr($0, 7) } /^Reason: /{ reason = substr($0, 9) }
     /^Example: /{ print substr($0, 10); print rule "\t" reason > "'"$work"'/rules" }' ./*.txt \
  >"$work/examples"
"$command" classify <"$work/examples" | cut -f 1 >"$work/reasons"
paste "$work/rules" "$work/reasons" "$work/examples" |
  awk -F '\t' '$2 != "unknown" && $2 != $3 { print $1 " should be " $2 ", is " $3 ": " $4; bad++ }
               END { print NR " rules, " bad + 0 " wrong"; exit bad > 0 }'
