# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The bounce handler behind Postfix's pipe(8), with the Postfix and the peer that tests/mta/postfix.sh
# has started. Sourced by tests/steps/handler.sh.

handler_root=$postfix/var/spool/bounces

# in_postfix COMMAND...  Within Postfix's root.
in_postfix() {
  chroot "$postfix" "$@"
}

behind_postfix() {
  mkdir -p "$handler_root" && cp "$handler_built" "$postfix/usr/bin/bounce-handler" &&
    cp -L "$handler_out"/handler/lib/libesmtpcode.so.1 "$postfix/usr/lib/" && root=$postfix &&
    add_libraries || return 1
  head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$handler_root/secret"
  cat >"$postfix/etc/bounce-handler.conf" <<'CONFIG'
database /var/spool/bounces/list.db
keep /var/spool/bounces/kept
signed b+*@bounces.example
secret /var/spool/bounces/secret
busy 1
CONFIG
  chown -R 2003:2003 "$handler_root"
  cat >>"$postfix/etc/postfix/master.cf" <<'CONFIG'
bounces unix - n n - 4 pipe
  user=vmail argv=/usr/bin/bounce-handler --recipient ${recipient}
CONFIG
  sed -i '/^relay_domains/d; /^transport_maps/,/} }$/d' "$postfix/etc/postfix/main.cf"
  cat >>"$postfix/etc/postfix/main.cf" <<CONFIG
relay_domains = peer.example, bold.example, bounces.example
transport_maps = inline:{ { peer.example = plain:[127.0.0.1]:$peer_port },
  { bounces.example = bounces: } }
bounces_destination_recipient_limit = 1
minimal_backoff_time = 2s
maximal_backoff_time = 2s
queue_run_delay = 2s
CONFIG
  kill -HUP "$(tr -d ' ' <"$postfix/var/spool/postfix/pid/master.pid")"
}

# signed_for ADDRESS
signed_for() {
  in_postfix /usr/bin/bounce-handler --sign "$1"
}

# mailed RECIPIENT  Sends a mail as a sender with signed return addresses does.
mailed() {
  printf 'Subject: news\nTo: %s\n\nHello.\n' "$1" |
    in_postfix /usr/sbin/sendmail -f "$(signed_for "$1")" "$1"
}

# may ADDRESS
may() {
  in_postfix /usr/bin/bounce-handler --may "$1"
}

# ends_up ADDRESS  Waits until it is suppressed.
ends_up() {
  left=100
  until may "$1" | grep '^no'; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || { tail -n 20 "$postfix_log"; return 1; }
    sleep 0.2
  done
}

postfix_dead() {
  mailed dead@peer.example && ends_up dead@peer.example &&
    await "$postfix_log" 'to=<b+.*-dead=peer.example@bounces.example>.*relay=bounces.*status=sent'
}

postfix_blocked() {
  mailed blocked@peer.example &&
    await "$postfix_log" 'to=<b+.*-blocked=peer.example@bounces.example>.*status=sent' &&
    may blocked@peer.example
}

postfix_forged() {
  in_postfix /usr/sbin/sendmail -f '<>' b+aaaaaaaaaaaaaaaaaaaa-fine=peer.example@bounces.example \
    <"$samples/postfix-nullmx.eml" &&
    await "$postfix_log" 'to=<b+aaaa.*-fine=peer.example@bounces.example>.*status=sent' &&
    may fine@peer.example && may webmaster@static.example
}

postfix_locked() {
  mkfifo "$work/locker"
  sqlite3 "$handler_root/list.db" <"$work/locker" >"$work/locked" &
  locker=$!
  exec 7>"$work/locker"
  printf 'BEGIN IMMEDIATE;\nSELECT 1;\n' >&7
  while ! [ -s "$work/locked" ]; do sleep 0.1; done
  mailed listed@peer.example && mailed odd@peer.example && mailed vague@peer.example
  in_postfix /usr/sbin/sendmail -f '<>' "$(signed_for late@peer.example)" \
    <"$samples/gmail-new-not-found.eml"
  await "$postfix_log" 'to=<b+.*-late=peer.example@bounces.example>.*status=deferred'
  result=$?
  exec 7>&-
  wait "$locker"
  [ $result -eq 0 ] && may late@peer.example && ends_up late@peer.example
}

step 'postfix: the bounce handler is put behind pipe(8)' behind_postfix
step 'postfix: a message to a dead mailbox ends up suppressed' postfix_dead
step 'postfix: a message that a blocklist stopped suppresses nobody' postfix_blocked
step 'postfix: a forged bounce suppresses nobody' postfix_forged
step 'postfix: a locked database defers the bounce, which counts later' postfix_locked
