# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The receiving server refuses with the right codes: to swaks, and to a real Postfix.

server_configure() {
  mkdir -p "$work/server"
  cat >"$work/server.conf" <<CONFIG
host mail.server.example
domain server.example
port $server_port
store $work/server
size 20000
recipients 3
messages 2
connections 3
virus EICAR-STANDARD-ANTIVIRUS-TEST-FILE
tls offered $work/tls/server.pem $work/tls/server.key
user good ok
user else ok
user third ok
user fourth ok
user full full
user old disabled
user gone moved gone@new.example
user board restricted
user grey greylist
sender forged.example spf
sender silent.example nullmx
sender spammer.example blocked
CONFIG
  sed "s/^port .*/port $strict_port/; s/^tls offered/tls required/" "$work/server.conf" \
    >"$work/strict.conf"
}

# talk PORT LINE...  Says these lines, one by one, each after the reply to the one before unless that
# began with +; prints the conversation.
talk() {
  perl -MIO::Socket::INET -e '
    my $socket = IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => shift) or die "refused";
    alarm 20;
    sub reply { while (<$socket>) { print "< $_"; last if /^...[ ]/ } }
    reply();
    for (@ARGV) { my $more = s/^\+//; print "> $_\n"; print $socket "$_\r\n"; reply() unless $more }' \
    "$@"
}

# said PATTERN PORT LINE...  The last reply to these lines must match.
said() {
  pattern=$1
  shift
  talk "$@" >"$work/talk.txt"
  cat "$work/talk.txt"
  grep '^< ' "$work/talk.txt" | tail -n 1 | grep -q "^< $pattern"
}

# offered FROM TO PATTERN [OPTION...]  swaks offers a mail; a line of the conversation must match.
offered() {
  from=$1 to=$2 pattern=$3
  shift 3
  swaks --server 127.0.0.1 --port "$server_port" --from "$from" --to "$to" --helo client.example \
    "$@" >"$work/swaks.txt" 2>&1
  cat "$work/swaks.txt"
  grep -q -e "$pattern" "$work/swaks.txt"
}

# refuses PATTERN FROM TO [OPTION...]
refuses() {
  pattern=$1
  shift
  from=$1 to=$2
  shift 2
  offered "$from" "$to" "<[*~][*~]* $pattern" "$@"
}

taken() {
  offered a@client.example good@server.example '250 2.0.0 ' --data 'Subject: x\n\n.dot\n..\nend\n' &&
    grep -q '^\.dot' "$work/server/good/"* && grep -q '^\.\.' "$work/server/good/"*
}

too_many_connections() {
  for _ in 1 2 3; do
    background "$work/idle.log" perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new(
      PeerAddr => "127.0.0.1", PeerPort => $ARGV[0]); <$s>; sleep 30' "$server_port"
    idle="${idle-} $pid"
  done
  sleep 0.5
  talk "$server_port" >"$work/talk.txt"
  for pid in $idle; do
    stop "$pid"
  done
  cat "$work/talk.txt"
  grep -q '^< 421 4.7.0 Too many connections' "$work/talk.txt"
}

full_disk() {
  disk_port=$(free_port)
  sed "s/^port .*/port $disk_port/" "$work/server.conf" >"$work/disk.conf"
  background /dev/null sh -c "trap '' XFSZ; ulimit -f 0; exec '$bin/smtp-server' '$work/disk.conf'"
  await_port "$disk_port" &&
    said '45[12] 4.3.[01] ' "$disk_port" "$hello" "$mail_from" "$rcpt_to" DATA '+Subject: x' .
}

no_smuggling() {
  talk "$server_port" 'EHLO x' 'MAIL FROM:<a@client.example>' 'RCPT TO:<else@server.example>' DATA \
    "+$(printf 'one\n.\nMAIL FROM:<b@client.example>\r\n.')" QUIT >"$work/talk.txt"
  cat "$work/talk.txt"
  [ "$(find "$work/server/else" -type f | wc -l)" -eq 1 ]
}

postfix_logs() {
  await "$postfix_log" "to=<$1>.* dsn=$2, status=$3 "
}

server_tests() {
  server_port=${server_port-$(free_port)} strict_port=$(free_port)
  server_configure
  background "$work/server.log" "$bin/smtp-server" "$work/server.conf"
  background "$work/strict.log" "$bin/smtp-server" "$work/strict.conf"
  await_port "$server_port" && await_port "$strict_port"
  hello='EHLO client.example' mail_from='MAIL FROM:<a@client.example>' rcpt_to='RCPT TO:<good@server.example>'
  step 'server: mail is taken, dots and all' taken
  step 'server: unknown user' refuses '550 5.1.1 ' a@client.example nobody@server.example
  step 'server: disabled user' refuses '550 5.2.1 ' a@client.example old@server.example
  step 'server: full mailbox' refuses '452 4.2.2 ' a@client.example full@server.example
  step 'server: moved user' refuses '551 5.1.6 .*gone@new.example' a@client.example gone@server.example
  step 'server: members only' refuses '550 5.7.2 ' a@client.example board@server.example
  step 'server: greylisting' refuses '451 4.7.1 ' a@client.example grey@server.example
  step 'server: relaying' refuses '550 5.7.1 ' a@client.example a@elsewhere.example
  step 'server: SPF failure' refuses '550 5.7.23 ' a@forged.example good@server.example
  step 'server: sender with a null MX' refuses '550 5.7.27 ' a@silent.example good@server.example
  step 'server: blocked sender' refuses '550 5.7.1 ' a@spammer.example good@server.example
  step 'server: virus' refuses '554 5.7.1 Virus' a@client.example good@server.example \
    --data 'Subject: x\n\nEICAR-STANDARD-ANTIVIRUS-TEST-FILE\n'
  step 'server: too large, by SIZE' said '552 5.3.4 ' "$server_port" "$hello" \
    'MAIL FROM:<a@client.example> SIZE=20001'
  step 'server: too large, by its data' refuses '552 5.3.4 ' a@client.example good@server.example \
    --data "Subject: x\\n\\n$(head -c 21000 /dev/zero | tr '\0' x | fold -w 70 | sed 's/$/\\n/' | tr -d '\n')"
  step 'server: too many recipients' said '452 4.5.3 ' "$server_port" "$hello" "$mail_from" "$rcpt_to" \
    'RCPT TO:<else@server.example>' 'RCPT TO:<third@server.example>' 'RCPT TO:<fourth@server.example>'
  step 'server: too many messages' said '450 4.7.28 ' "$server_port" "$hello" \
    "$mail_from" "$rcpt_to" DATA . "$mail_from" "$rcpt_to" DATA . "$mail_from"
  step 'server: too many connections' too_many_connections
  step 'server: TLS required' said '530 5.7.0 ' "$strict_port" "$hello" "$mail_from"
  step 'server: mail is taken by TLS' offered a@client.example good@server.example '250 2.0.0 ' \
    --port "$strict_port" --tls --tls-ca-path "$work/tls/ca.pem" --tls-verify
  step 'server: MAIL before EHLO' said '503 5.5.1 ' "$server_port" "$mail_from"
  step 'server: RCPT before MAIL' said '503 5.5.1 ' "$server_port" "$hello" "$rcpt_to"
  step 'server: DATA without a recipient' said '554 5.5.1 ' "$server_port" "$hello" "$mail_from" DATA
  step 'server: an unknown command' said '500 5.5.1 ' "$server_port" "$hello" XYZZY
  step 'server: a bad argument' said '501 5.5.4 ' "$server_port" "$hello" 'MAIL a@client.example'
  step 'server: an unknown parameter' said '555 5.5.4 .*XYZ' "$server_port" "$hello" "$mail_from XYZ=1"
  step 'server: a bad sender' said '501 5.1.7 ' "$server_port" "$hello" 'MAIL FROM:<a b@client.example>'
  step 'server: a bad recipient' said '501 5.1.3 ' "$server_port" "$hello" "$mail_from" 'RCPT TO:<good@>'
  step 'server: an address in UTF-8 without SMTPUTF8' said '553 5.6.7 ' "$server_port" "$hello" \
    'MAIL FROM:<ä@client.example>'
  step 'server: a command too long' said '500 5.5.2 ' "$server_port" "$hello" \
    "NOOP $(head -c 40000 /dev/zero | tr '\0' x)"
  step 'server: a full disk' full_disk
  step 'server: a bare LF ends no mail' no_smuggling
  if [ -d "$postfix/etc" ]; then
    post good@server.example nobody@server.example full@server.example gone@server.example
    printf 'Subject: x\n\nHi.\n' | chroot "$postfix" /usr/sbin/sendmail -f a@forged.example else@server.example
    step 'server: Postfix delivers' postfix_logs good@server.example 2.0.0 sent
    step 'server: Postfix logs 5.1.1 for the unknown user' \
      postfix_logs nobody@server.example 5.1.1 bounced
    step 'server: Postfix logs 4.2.2 for the full mailbox' \
      postfix_logs full@server.example 4.2.2 deferred
    step 'server: Postfix logs 5.1.6 for the moved user' \
      postfix_logs gone@server.example 5.1.6 bounced
    step 'server: Postfix logs 5.7.23 for the SPF failure' \
      postfix_logs else@server.example 5.7.23 bounced
  else
    skip 'server: Postfix as the client' 'Postfix could not be unpacked'
  fi
}

server_tests
