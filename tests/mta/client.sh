# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The sending client: against a peer that says what a script tells it to, against a real Postfix and
# a real OpenSMTPD.

# Two peers: for most recipients, and for what a whole server does.
client_script() {
  cat >"$work/client.script" <<'SCRIPT'
*|RCPT TO:<dead@|550 5.1.1 <dead>: Recipient address rejected: User unknown
*|RCPT TO:<vague@|554-5.0.0 vague\n554 5.0.0 mailbox full
*|RCPT TO:<grey@|451 4.7.1 Greylisted, please come back in 5 minutes
2|RCPT TO:<later@|451 4.3.0 Local problem, try again
*|RCPT TO:<never@|451 4.3.0 Local problem, try again
1|RCPT TO:<wire@|close
1|RCPT TO:<closing@|421 4.3.2 Shutting down
1|. RCPT TO:<cut@|close
1|RCPT TO:<flood@|450 4.7.28 Too many messages from you, slow down
*|MAIL FROM:<banned@|550 5.1.1 User unknown
SCRIPT
}

# client_send SENDER RECIPIENT...  Puts a mail into the queue; its text is read.
client_send() {
  from=$1
  shift
  "$bin/smtp-client" send -q "$queue" -f "$from" "$@" >/dev/null
}

mail_text() {
  printf 'From: a@sender.example\nSubject: test\n\n.one\nHello.\n..\n.\nend'
}

client_run() {
  "$bin/smtp-client" run -q "$queue" -n client.example -w 1 -s 10 -t none \
    -r "127.0.0.1:$client_peer_port" "$@" >>"$work/client.txt"
}

# fresh NAME  A queue and a peer of its own, so that scenarios do not mix.
fresh() {
  queue=$work/queue-$1
  client_peer=$work/peer-$1
  client_peer_port=$(free_port)
  mkdir -p "$client_peer"
  background "$work/peer.log" "$bin/peer" "$client_peer_port" "${2-$work/client.script}" "$client_peer"
  await_port "$client_peer_port"
  : >"$work/client.txt"
}

says() {
  "$bin/smtp-client" list -q "$queue" >"$work/list.txt"
  grep -q -e "$1" "$work/list.txt" || { echo "not in the queue: $1"; cat "$work/list.txt" "$work/client.txt"; return 1; }
}

is_empty() {
  says_all=$("$bin/smtp-client" list -q "$queue")
  [ -z "$says_all" ] || { echo "$says_all"; cat "$work/client.txt"; return 1; }
}

client_delivers() {
  fresh deliver
  mail_text | client_send a@sender.example one@x.example two@x.example three@y.example && client_run &&
    is_empty && grep -q '^\.\.one$' "$client_peer/mail.txt" && grep -q '^\.\.\.$' "$client_peer/mail.txt" &&
    [ "$(grep -c '^end$' "$client_peer/mail.txt")" -eq 2 ] &&
    grep -q '^\. RCPT TO:<one@x.example>RCPT TO:<two@x.example>$' "$client_peer/commands.txt" &&
    grep -q 'MAIL FROM:<a@sender.example> SIZE=[0-9]*$' "$client_peer/commands.txt"
}

client_reports_dead() {
  fresh dead
  mail_text | client_send a@sender.example dead@x.example fine@x.example && client_run && client_run &&
    is_empty && grep -q '^RCPT TO:<a@sender.example>' "$client_peer/commands.txt" &&
    grep -q '^MAIL FROM:<> ' "$client_peer/commands.txt" &&
    grep -q '^Final-Recipient: rfc822; dead@x.example$' "$client_peer/mail.txt" &&
    grep -q '^Status: 5.1.1$' "$client_peer/mail.txt" &&
    grep -q '^Remote-MTA: dns; 127.0.0.1$' "$client_peer/mail.txt" &&
    grep -q '^Diagnostic-Code: smtp; 550 5.1.1 ' "$client_peer/mail.txt" &&
    grep -q '^Subject: test' "$client_peer/mail.txt" && ! grep -q 'fine@x' "$client_peer/mail.txt"
}

client_retries_full() {
  fresh full
  mail_text | client_send a@sender.example vague@x.example && client_run &&
    says 'vague@x.example> waiting tries=1' && sleep 2 && client_run && sleep 3 && client_run &&
    client_run && is_empty && grep -q '^Status: 5.2.2$' "$client_peer/mail.txt"
}

client_waits_as_told() {
  fresh grey
  mail_text | client_send a@sender.example grey@x.example fine@x.example && client_run &&
    says 'grey@x.example> waiting tries=1 next=+\(29[0-9]\|300\) ' && client_run &&
    [ "$(grep -c 'RCPT TO:<grey@' "$client_peer/commands.txt")" -eq 1 ]
}

client_waits_longer() {
  fresh later
  mail_text | client_send a@sender.example later@x.example && client_run && says 'next=+[01] ' && sleep 1.1 &&
    client_run && says 'next=+[12] ' && client_run && says 'tries=2' && sleep 2.1 && client_run && is_empty &&
    [ "$(grep -c '^end$' "$client_peer/mail.txt")" -eq 1 ]
}

client_slows_down() {
  fresh slow
  mail_text | client_send a@sender.example flood@x.example && client_run &&
    mail_text | client_send a@sender.example other@x.example &&
    mail_text | client_send a@sender.example other@y.example && client_run &&
    says 'other@x.example> waiting tries=0' && ! grep -q 'RCPT TO:<other@x' "$client_peer/commands.txt" &&
    grep -q 'RCPT TO:<other@y' "$client_peer/commands.txt" && sleep 1.1 && client_run &&
    grep -q 'RCPT TO:<other@x' "$client_peer/commands.txt"
}

client_gives_up_at_last() {
  fresh never
  mail_text | client_send a@sender.example never@x.example && client_run -l 2 &&
    says 'never@x.example> waiting' && sleep 2.1 && client_run -l 2 && client_run && is_empty &&
    grep -q '^Status: 4.3.0$' "$client_peer/mail.txt"
}

client_needs_a_server() {
  fresh nobody
  mail_text | client_send a@sender.example a@x.example &&
    client_run -r "x.example=127.0.0.1:$(free_port)" && says 'a@x.example> waiting tries=1 .*refused' &&
    sleep 1.1 && client_run && is_empty
}

client_survives_broken_talk() {
  fresh broken
  mail_text | client_send a@sender.example wire@x.example && client_run && says 'wire@x.example> waiting .*hung up' &&
    mail_text | client_send a@sender.example cut@y.example && client_run && says 'cut@y.example> waiting .*hung up' &&
    mail_text | client_send a@sender.example closing@z.example behind@z.example && client_run &&
    says 'closing@z.example> waiting .*421 4.3.2' && says 'behind@z.example> waiting .*421 4.3.2' &&
    sleep 1.1 && client_run && is_empty
}

client_meets_no_smtp() {
  printf '*|CONNECT|HTTP/1.1 400 Bad Request\n' >"$work/http.script"
  fresh http "$work/http.script"
  mail_text | client_send a@sender.example a@x.example && client_run && says 'a@x.example> waiting .*no SMTP'
}

client_needs_no_extension() {
  printf '*|EHLO|502 5.5.1 What?\n*|RCPT TO:<dead@|550 User unknown\n' >"$work/helo.script"
  fresh helo "$work/helo.script"
  mail_text | client_send a@sender.example dead@x.example fine@x.example && client_run && client_run && is_empty &&
    grep -q '^MAIL FROM:<a@sender.example>$' "$client_peer/commands.txt" &&
    grep -q '^Status: 5.1.1$' "$client_peer/mail.txt" && grep -q '^HELO ' "$client_peer/commands.txt"
}

client_keeps_limits() {
  printf '1|EHLO|250-small\\n250 SIZE 20\n' >"$work/small.script"
  fresh small "$work/small.script"
  mail_text | client_send a@sender.example a@x.example && client_run && client_run && is_empty &&
    grep -q '^Status: 5.3.4$' "$client_peer/mail.txt" &&
    ! grep -q '^RCPT TO:<a@x.example>' "$client_peer/commands.txt"
}

client_speaks_utf8() {
  printf '1|EHLO|250-old\\n250 SIZE 20000\n' >"$work/old.script"
  fresh utf8 "$work/old.script"
  green=$(printf 'gr\303\274n@x.example')
  mail_text | client_send a@sender.example "$green" && client_run && client_run && is_empty &&
    grep -q '^Status: 5.6.7$' "$client_peer/mail.txt" &&
    grep -q "^Final-Recipient: utf-8; $green" "$client_peer/mail.txt" &&
    mail_text | client_send a@sender.example "$green" && client_run && is_empty &&
    grep -q '^MAIL FROM:<a@sender.example> SIZE=[0-9]* SMTPUTF8$' "$client_peer/commands.txt"
}

client_sends_8bit() {
  fresh 8bit
  printf 'Subject: x\n\n\303\244\n' | client_send a@sender.example a@x.example && client_run && is_empty &&
    grep -q 'BODY=8BITMIME' "$client_peer/commands.txt"
}

client_blames_the_sender() {
  fresh banned
  mail_text | client_send banned@sender.example a@x.example && client_run &&
    grep -q 'a@x.example> given up: reason=sender_rejected' "$work/client.txt" &&
    ! grep -q 'reason=user_unknown' "$work/client.txt"
}

client_drops_no_report() {
  fresh report
  mail_text | client_send dead@sender.example dead@x.example && client_run && client_run && client_run && is_empty
}

client_refuses_bad_input() {
  fresh bad
  for address in nobody 'a@b>x' 'a b@c' '' "$(printf 'a@b\r\nRCPT TO:<c@d>')"; do
    mail_text | client_send a@sender.example fine@x.example "$address" 2>"$work/error.txt"
    [ $? -eq 65 ] && grep -q 'no address' "$work/error.txt" || return 1
  done
  printf 'a\0b' | client_send a@sender.example fine@x.example 2>"$work/error.txt"
  [ $? -eq 74 ] && grep -q NUL "$work/error.txt" && is_empty || return 1
  mail_text | client_send a@sender.example fine@x.example
  for envelope in "$queue"/envelope/*; do
    head -c 40 "$envelope" >"$work/cut" && cp "$work/cut" "$envelope"
  done
  mail_text | client_send a@sender.example fine@x.example
  client_run 2>"$work/error.txt" && grep -q 'envelope is broken' "$work/error.txt" && is_empty &&
    [ "$(find "$queue/bad" -type f | wc -l)" -eq 1 ] && grep -q 'RCPT TO:<fine' "$client_peer/commands.txt"
}

# An address cannot stop the queue, whatever file its domain would name.
client_meets_strange_domains() {
  fresh strange
  closed=$(free_port)
  mail_text | client_send a@sender.example 'a@..' 'a@../../x' "a@$(printf '%0250d' 7)" &&
    mail_text | client_send a@sender.example fine@x.example &&
    client_run -r "..=127.0.0.1:$closed" -r "../../x=127.0.0.1:$closed" -r "$(printf '%0250d' 7)=127.0.0.1:$closed" &&
    says 'a@..> waiting tries=1 .*refused' && says 'a@../../x> waiting tries=1 .*refused' &&
    says '0007> waiting tries=1 .*refused' && grep -q 'RCPT TO:<fine@x' "$client_peer/commands.txt" &&
    ! mail_text | client_send a@sender.example "a@$(printf '%0251d' 7)" 2>/dev/null
}

# A limit of no bytes a file stands for a full disk.
client_meets_full_disk() {
  fresh disk
  mail_text | client_send a@sender.example fine@x.example &&
    ! (trap '' XFSZ; ulimit -f 0
      "$bin/smtp-client" run -q "$queue" -t none -r "127.0.0.1:$client_peer_port" >/dev/null 2>&1) &&
    ! grep -q MAIL "$client_peer/commands.txt" && says 'fine@x.example> waiting tries=0' || return 1
  mail_text >"$work/mail.eml"
  (trap '' XFSZ; ulimit -f 0
    "$bin/smtp-client" send -q "$queue" -f a@sender.example b@x.example <"$work/mail.eml" >/dev/null 2>&1)
  [ $? -eq 74 ] && ! says 'b@x.example' >/dev/null && client_run && is_empty
}

client_runs_once() {
  fresh once
  "$bin/smtp-client" run -q "$queue" -d 60 -r "127.0.0.1:$client_peer_port" >/dev/null &
  first=$!
  running="$running $first"
  sleep 0.5
  client_run 2>/dev/null
  [ $? -eq 75 ] && stop "$first"
}

# However often it is killed, every mail arrives, and none more often than it was killed.
client_survives_kills() {
  fresh kills
  for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
    printf 'Subject: mail %s.\n\nx\n' "$n" | client_send a@sender.example "r$n@x$n.example" "dead@x$n.example" ||
      return 1
  done
  kills=0
  while [ "$kills" -lt 40 ]; do
    "$bin/smtp-client" run -q "$queue" -n client.example -w 1 -t none \
      -r "127.0.0.1:$client_peer_port" >/dev/null 2>&1 &
    victim=$!
    sleep "0.0$((kills % 9 + 1))"
    kill -9 "$victim" 2>/dev/null
    wait "$victim" 2>/dev/null
    kills=$((kills + 1))
  done
  for _ in 1 2 3 4 5; do
    client_run || return 1
    sleep 1
  done
  is_empty || return 1
  for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
    grep -q "^\. .*RCPT TO:<r$n@" "$client_peer/commands.txt" || { echo "mail $n is lost"; return 1; }
    grep -q "Final-Recipient: rfc822; dead@x$n.example" "$client_peer/mail.txt" ||
      { echo "the report on $n is lost"; return 1; }
  done
  again=$(($(grep -c '^\. RCPT TO:<r' "$client_peer/commands.txt") - 25))
  echo "$again were sent again"
  [ "$again" -le 40 ]
}

client_to_postfix() {
  queue=$work/queue-postfix
  : >"$work/client.txt"
  mail_text | client_send sender@local.example good@local.example nobody@local.example &&
    "$bin/smtp-client" run -q "$queue" -n client.example -t verify -C "$work/tls/ca.pem" \
      -r "localhost:$postfix_port" >>"$work/client.txt" || return 1
  cat "$work/client.txt"
  grep -q 'good@local.example> delivered' "$work/client.txt" &&
    grep -q 'nobody@local.example> given up: reason=user_unknown' "$work/client.txt" &&
    await "$postfix_log" 'to=<good@local.example>.*status=sent'
}

client_report_in_postfix() {
  "$bin/smtp-client" run -q "$queue" -n client.example -t verify -C "$work/tls/ca.pem" \
    -r "localhost:$postfix_port" >>"$work/client.txt" &&
    await "$postfix_log" 'to=<sender@local.example>.*status=sent' || return 1
  cat "$postfix"/var/mail/vhosts/sender/new/* | sed 's/\r$//' >"$work/report.txt"
  cat "$work/report.txt"
  grep -q '^Final-Recipient: rfc822; nobody@local.example' "$work/report.txt" &&
    grep -q '^Status: 5.1.1' "$work/report.txt" &&
    grep -q '^Content-Type: multipart/report; report-type=delivery-status' "$work/report.txt" &&
    grep -q '^\.\.$' "$postfix"/var/mail/vhosts/good/new/*
}

client_tls_in_postfix_log() {
  await "$postfix_log" 'TLS connection established from'
}

client_refuses_stranger() {
  queue=$work/queue-stranger
  : >"$work/client.txt"
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=another CA' -keyout "$work/tls/other.key" \
    -out "$work/tls/other.pem" 2>/dev/null
  mail_text | client_send sender@local.example good@local.example &&
    "$bin/smtp-client" run -q "$queue" -t verify -C "$work/tls/other.pem" -r "localhost:$postfix_port" \
      >>"$work/client.txt" && says 'waiting tries=1 .*TLS with localhost: .*certificate' &&
    "$bin/smtp-client" run -q "$queue" -t verify -C "$work/tls/ca.pem" -r "127.0.0.1:$postfix_port" \
      >>"$work/client.txt" && says 'waiting tries=1 '
}

client_requires_tls() {
  fresh tls
  mail_text | client_send a@sender.example a@x.example && client_run -t require &&
    says 'waiting tries=1 .*TLS is required' && ! grep -q MAIL "$client_peer/commands.txt"
}

client_does_without_tls() {
  printf '1|STARTTLS|220 2.0.0 Go on\n*|EHLO|250-x\\n250-STARTTLS\\n250 SMTPUTF8\n' >"$work/notls.script"
  fresh notls "$work/notls.script"
  mail_text | client_send a@sender.example a@x.example && client_run -t may && is_empty
}

opensmtpd=$work/opensmtpd

opensmtpd_unpack() {
  unpack "$opensmtpd" opensmtpd || return 1
  add_user opensmtpd 2201
  add_user opensmtpq 2202
  echo 'good:x:2203:2203::/home/good:/bin/sh' >>"$opensmtpd/etc/passwd"
  echo 'good:x:2203:' >>"$opensmtpd/etc/group"
  mkdir -p "$opensmtpd/home/good" "$opensmtpd/etc/tls" "$opensmtpd/var/spool/smtpd" \
    "$opensmtpd/var/lib/opensmtpd/empty"
  chown 2203:2203 "$opensmtpd/home/good"
  cp -L /bin/sh "$opensmtpd/bin/sh" # it runs its delivery agent by it
  chmod 711 "$opensmtpd/var/spool/smtpd"
  cp "$work/tls/server.pem" "$work/tls/server.key" "$opensmtpd/etc/tls/"
  chmod 600 "$opensmtpd/etc/tls/server.key"
  opensmtpd_port=$(free_port)
  cat >"$opensmtpd/etc/smtpd.conf" <<CONFIG
pki mail.example cert "/etc/tls/server.pem"
pki mail.example key "/etc/tls/server.key"
listen on 127.0.0.1 port $opensmtpd_port tls pki mail.example hostname mail.example
action "local" maildir "/home/good/Maildir"
match from any for domain "local.example" action "local"
CONFIG
}

# Debian 12's OpenSMTPD offers TLS and fails at it: github.com/OpenSMTPD/OpenSMTPD/issues/1171.
client_to_opensmtpd() {
  queue=$work/queue-opensmtpd
  : >"$work/client.txt"
  mail_text | client_send good@local.example good@local.example missing@local.example a@elsewhere.example &&
    "$bin/smtp-client" run -q "$queue" -n client.example -t may \
      -r "localhost:$opensmtpd_port" >>"$work/client.txt" || return 1
  cat "$work/client.txt"
  grep -q 'good@local.example> delivered' "$work/client.txt" &&
    grep -q 'missing@local.example> given up: reason=[a-z_]* .*said=550 ' "$work/client.txt" &&
    await "$work/opensmtpd.log" 'mda delivery .*result=Ok'
}

client_report_in_opensmtpd() {
  "$bin/smtp-client" run -q "$queue" -n client.example -t may \
    -r "localhost:$opensmtpd_port" >>"$work/client.txt" || return 1
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
    grep -q '^Final-Recipient: rfc822; missing@local.example' "$opensmtpd"/home/good/Maildir/new/* 2>/dev/null && break
    sleep 0.3
  done
  cat "$opensmtpd"/home/good/Maildir/new/*
  grep -q '^Final-Recipient: rfc822; missing@local.example' "$opensmtpd"/home/good/Maildir/new/*
}

client_script
step 'client: delivers to several, one transaction a domain, dots and all' client_delivers
step 'client: a dead mailbox is given up at once, and reported' client_reports_dead
step 'client: a full mailbox said as 5.0.0 is tried thrice, then reported as 5.2.2' client_retries_full
step 'client: waits as long as a greylisting server says' client_waits_as_told
step 'client: waits longer by each try' client_waits_longer
step 'client: slows down for a destination that is flooded, and for no other' client_slows_down
step 'client: gives up after its lifetime, with the last word of the server' client_gives_up_at_last
step 'client: a refused connection waits' client_needs_a_server
step 'client: a connection that breaks off loses nothing' client_survives_broken_talk
step 'client: a server that speaks no SMTP is tried again' client_meets_no_smtp
step 'client: HELO, no pipelining, no codes' client_needs_no_extension
step 'client: a mail over the SIZE limit is reported as 5.3.4 and not sent' client_keeps_limits
step 'client: an address in UTF-8, without and with SMTPUTF8' client_speaks_utf8
step 'client: 8BITMIME' client_sends_8bit
step 'client: a refusal of MAIL FROM is no dead recipient' client_blames_the_sender
step 'client: a report that fails makes no other report' client_drops_no_report
step 'client: bad addresses, a NUL byte and a cut envelope lose nothing' client_refuses_bad_input
step 'client: strange domains stop nobody' client_meets_strange_domains
step 'client: a full disk stops the sending and loses nothing' client_meets_full_disk
step 'client: only one runs a queue' client_runs_once
step 'client: killed forty times, it loses nothing' client_survives_kills
step 'client: TLS that is required and not offered' client_requires_tls
step 'client: TLS that fails is done without where it may' client_does_without_tls
if [ -n "${postfix_port-}" ]; then
  step 'client: Postfix takes the mail by verified TLS, and refuses an unknown user' client_to_postfix
  step 'client: Postfix logs TLS' client_tls_in_postfix_log
  step 'client: Postfix delivers the report to the sender' client_report_in_postfix
  step 'client: a certificate of a stranger, or for another name, gets no mail' client_refuses_stranger
else
  skip 'client: Postfix as the server' 'Postfix could not be unpacked'
fi
if ! can_unpack; then
  skip 'client: OpenSMTPD as the server' 'only root can unpack it into a root of its own'
elif ! opensmtpd_unpack >"$work/unpack.log" 2>&1; then
  skip 'client: OpenSMTPD as the server' "its package could not be unpacked: $(tail -n 1 "$work/unpack.log")"
else
  background "$work/opensmtpd.log" chroot "$opensmtpd" /usr/sbin/smtpd -d
  await_port "$opensmtpd_port" || cat "$work/opensmtpd.log"
  step \
    'client: OpenSMTPD takes the mail though its TLS fails, and refuses an unknown user' client_to_opensmtpd
  step 'client: OpenSMTPD delivers the report to the sender' client_report_in_opensmtpd
fi
