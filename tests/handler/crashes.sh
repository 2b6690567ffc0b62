# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Many bounces at once, in any order, and interrupted. Sourced by tests/steps/handler.sh.

# state  Everything that the database holds, and the bounces that were kept.
state() {
  sh tests/handler/state.sh "$handler_work"
}

# undisturbed COUNT  Makes so many bounces, and what an undisturbed run makes of them.
undisturbed() {
  fresh 'busy 60' &&
    perl tests/handler/mails.pl "$samples" "$handler_work/mails" "$1" 20 &&
    cp -al "$handler_work/mails" "$handler_work/box" &&
    "$handler_built" --config "$handler_work/conf" "$handler_work/box" &&
    state >"$handler_work/right" && rm -rf "$handler_work/box" "$handler_work/list.db" \
    "$handler_work/kept" && [ "$(grep -c "'suppressed'" "$handler_work/right")" -gt $(($1 / 20)) ]
}

is_right() {
  state >"$handler_work/found"
  cmp "$handler_work/found" "$handler_work/right" || {
    diff "$handler_work/found" "$handler_work/right" | head -n 20
    return 1
  }
}

concurrent() {
  undisturbed 50 || return 1
  for mail in "$handler_work/mails/new"/*; do
    { "$handler_built" --config "$handler_work/conf" <"$mail" || echo "$? $mail"; } \
      >>"$handler_work/failed" 2>&1 &
    at_once="${at_once-} $!"
  done
  wait $at_once
  ! [ -s "$handler_work/failed" ] || { cat "$handler_work/failed"; return 1; }
  is_right
}

# Four runs take the same Maildir at once.
same_maildir() {
  undisturbed 2000 && cp -al "$handler_work/mails" "$handler_work/box" || return 1
  together=
  for run in 1 2 3 4; do
    "$handler_built" --config "$handler_work/conf" "$handler_work/box" &
    together="$together $!"
  done
  for run in $together; do
    wait "$run" || return 1
  done
  is_right
}

killed() {
  undisturbed "$2" && perl tests/handler/kill.pl "$1" 200 "$handler_built" "$handler_work"
}

# Prints how many bounces a second it takes, the best of three runs.
speed() {
  best=0
  fresh && perl tests/handler/mails.pl "$samples" "$handler_work/mails" 20000 || return 1
  for run in 1 2 3; do
    rm -rf "$handler_work/box" "$handler_work/list.db"*
    cp -al "$handler_work/mails" "$handler_work/box"
    figure=$(perl -MTime::HiRes=time -e '
      my $begin = time;
      system(@ARGV) == 0 or exit 1;
      printf STDERR "%.0f\n", 20000 / (time - $begin)' \
      taskset -c 0 "$handler_built" --config "$handler_work/conf" "$handler_work/box" 2>&1 \
      >"$handler_work/said") || { echo "$figure"; return 1; }
    cat "$handler_work/said"
    [ "$figure" -le "$best" ] || best=$figure
  done
  echo "$best bounces a second from a Maildir on one core, the database on disk"
  [ "$best" -ge 5000 ]
}

step '50 concurrent runs of one mail lose nothing' concurrent
step 'four runs over one Maildir count each mail once' same_maildir
step 'after kill -9 at 200 moments of a run of 2,000 bounces the database is right' killed maildir 2000
step 'after kill -9 at 200 moments of single deliveries it is right' killed pipe 400
step 'it takes 5,000 bounces a second' speed
tail -n 1 "$log" | sed 's/^/        /'
