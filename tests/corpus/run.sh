#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh COMMAND [--misses [dev|test|all]]  How many of the replies in replies.tsv the command judges
# right, for either half; fails below the floors. --misses prints those judged wrong: id, reasons that
# are right, reason given, text; of the half that may be looked at, unless another is asked for.

set -eu
command=$(realpath "$1")
misses=
[ "${2-}" != --misses ] || misses=${3-dev}
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

grep -v '^#' replies.tsv >"$work/replies"
cut -f 4 "$work/replies" | "$command" classify --json |
  sed 's/.*"action":"\([a-z_]*\)".*/&	\1/; s/.*"reason":"\([a-z_]*\)".*	\([a-z_]*\)$/\1	\2/' >"$work/verdicts"
awk '/^Reason: /{ reason = $2 } /^Group: /{ print reason "\t" $2 }' ../../lib/data/reasons.txt \
  >"$work/groups"

paste "$work/verdicts" "$work/replies" | awk -F '\t' -v misses="$misses" -v groups="$work/groups" '
  function share(part, whole) { return whole > 0 ? 100 * part / whole : 0 }
  function floor_of(what, half, value, least) {
    if (value < least) { printf "%s of %s is below %s %%\n", what, half, least; failed = 1 }
  }
  function ceiling_of(what, half, value, most) {
    if (value > most) { printf "%s of %s are above %s %%\n", what, half, most; failed = 1 }
  }
  BEGIN { while ((getline line < groups) > 0) { split(line, field, "\t"); group[field[1]] = field[2] } }
  {
    reason = $1; action = $2; half = substr($3, 2) % 2 ? "dev" : "test"
    n = split($4, right, ",")
    in_reason = in_group = 0
    for (i = 1; i <= n; i++) {
      if (!(right[i] in group)) { print $3 ": no such reason: " right[i]; failed = 1 }
      in_reason += right[i] == reason
      in_group += group[right[i]] == group[reason]
    }
    total[half]++
    reasons[half] += in_reason > 0
    sound[half] += in_group > 0
    wrong = in_reason == 0
    if ($5 == "no") { kept[half]++; if (action == "suppress") { false_[half]++; wrong = 1 } }
    if ($5 == "yes") { dead[half]++; if (action != "suppress") { missed[half]++; wrong = 1 } }
    if (wrong && (misses == half || misses == "all")) printf "%s\t%s\t%s\t%s\n", $3, $4, reason "/" action, $6
  }
  END {
    for (i = 1; i <= 2; i++) {
      half = i == 1 ? "dev" : "test"
      printf "%-4s %d replies: group %.1f %%, reason %.1f %%, false suppressions %d of %d (%.1f %%), missed %d of %d (%.1f %%)\n",
        half, total[half], share(sound[half], total[half]), share(reasons[half], total[half]),
        false_[half], kept[half], share(false_[half], kept[half]),
        missed[half], dead[half], share(missed[half], dead[half])
      floor_of("group accuracy", half, share(sound[half], total[half]), 90)
      floor_of("reason accuracy", half, share(reasons[half], total[half]), 85)
      ceiling_of("false suppressions", half, share(false_[half], kept[half]), 0.5)
      ceiling_of("missed suppressions", half, share(missed[half], dead[half]), 10)
    }
    exit failed
  }'
