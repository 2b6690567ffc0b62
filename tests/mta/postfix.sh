# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Postfix asks the socketmap server which status each failed delivery deserves. Sets postfix (its
# root), postfix_log and postfix_port for those who want to use it as a server or a client as well.

postfix=$work/postfix
postfix_log=$postfix/var/log/mail.log

postfix_unpack() {
  unpack "$postfix" postfix || return 1
  add_user postfix 2001
  echo 'postdrop:x:2002:' >>"$postfix/etc/group"
  add_user vmail 2003
  for folder in active bounce corrupt defer deferred flush hold incoming private saved trace; do
    mkdir -p "$postfix/var/spool/postfix/$folder"
    chmod 700 "$postfix/var/spool/postfix/$folder"
  done
  mkdir -p "$postfix/var/spool/postfix/maildrop" "$postfix/var/spool/postfix/public" \
    "$postfix/var/lib/postfix" "$postfix/var/mail/vhosts"
  chown -R 2001 "$postfix/var/spool/postfix" "$postfix/var/lib/postfix"
  chgrp 2002 "$postfix/var/spool/postfix/maildrop" "$postfix/var/spool/postfix/public"
  chmod 730 "$postfix/var/spool/postfix/maildrop"
  chmod 710 "$postfix/var/spool/postfix/public"
  chown root "$postfix/var/spool/postfix"
  mkdir -p "$postfix/var/spool/postfix/pid" "$postfix/var/spool/postfix/esmtpcode"
  chown 2003:2003 "$postfix/var/mail/vhosts"
}

postfix_configure() {
  cat >"$postfix/etc/postfix/main.cf" <<CONFIG
compatibility_level = 3.6
myhostname = mail.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtp_dns_support_level = disabled
maillog_file = /var/log/mail.log
alias_maps =
smtputf8_enable = yes
transport_maps = inline:{ { peer.example = smtp:[127.0.0.1]:$peer_port },
  { bold.example = bold:[127.0.0.1]:$peer_port }, { silent.example = silent:[127.0.0.1]:$peer_port },
  { server.example = plain:[127.0.0.1]:$server_port } }
relay_domains = peer.example, bold.example
virtual_mailbox_domains = local.example
virtual_mailbox_base = /var/mail/vhosts
virtual_mailbox_maps = inline:{ { good@local.example = good/ }, { sender@local.example = sender/ } }
virtual_uid_maps = static:2003
virtual_gid_maps = static:2003
smtpd_tls_security_level = may
smtpd_tls_cert_file = /etc/tls/server.pem
smtpd_tls_key_file = /etc/tls/server.key
smtpd_tls_loglevel = 1
smtpd_recipient_restrictions = reject_unauth_destination
smtp_delivery_status_filter = socketmap:unix:esmtpcode/socket:status
CONFIG
  cat >"$postfix/etc/postfix/master.cf" <<CONFIG
127.0.0.1:$postfix_port inet n - n - - smtpd
pickup unix n - n 1 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
bold unix - - n - - smtp
  -o smtp_delivery_status_filter=socketmap:inet:127.0.0.1:$bold_port:status
plain unix - - n - - smtp
  -o smtp_delivery_status_filter= -o smtp_tls_security_level=may
silent unix - - n - - smtp
  -o smtp_delivery_status_filter=socketmap:unix:esmtpcode/nobody:status
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
CONFIG
  mkdir -p "$postfix/etc/tls"
  cp "$work/tls/server.pem" "$work/tls/server.key" "$postfix/etc/tls/"
}

# What the peer says to each recipient.
postfix_script() {
  cat >"$work/postfix.script" <<'SCRIPT'
*|RCPT TO:<vague@|554 5.0.0 <vague> mailbox full
*|RCPT TO:<full@|452 4.2.2 The email account that you tried to reach is over quota
*|RCPT TO:<dead@|550 5.1.1 <dead>: Recipient address rejected: User unknown
*|RCPT TO:<unsure@|450 4.2.0 <unsure>: Recipient address rejected: User unknown
*|RCPT TO:<listed@|550-5.1.1 mail from 192.0.2.1 refused,\n550 5.1.1 it is listed at zen.spamhaus.org
*|RCPT TO:<blocked@|554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org
*|RCPT TO:<grey@|451 4.7.1 Greylisted, please come back in 5 minutes
*|RCPT TO:<odd@|550 5.0.0 Requested action not taken
*|. RCPT TO:<late@|554 5.0.0 Message rejected as spam
SCRIPT
}

# post RECIPIENT...  Hands a mail to Postfix.
post() {
  printf 'Subject: test\n\nHello.\n' |
    chroot "$postfix" /usr/sbin/sendmail -f sender@local.example "$@"
}

# becomes RECIPIENT STATUS WORD  Waits for the log line that says so.
becomes() {
  await "$postfix_log" "to=<$1>.* dsn=$2, status=$3 "
}

# socketmap_says REQUEST PATTERN [SOCKET]  Sends raw bytes to the server; its answer must match.
socketmap_says() {
  said=$(perl -MIO::Socket::UNIX -e '
    my $socket = IO::Socket::UNIX->new(Peer => $ARGV[0]) or die "no socket";
    alarm 10; print $socket $ARGV[1]; $socket->flush; shutdown $socket, 1;
    local $/; print <$socket>' "${3-$postfix/var/spool/postfix/esmtpcode/socket}" "$1")
  case $said in
    $2) ;;
    *) echo "to $1 it said '$said'"; return 1 ;;
  esac
}

bad_input() {
  socketmap_says '3:x 2;' '' &&
    socketmap_says '99999999999:x' '' &&
    socketmap_says '70000:x' '' &&
    socketmap_says '0:,' '*PERM*' &&
    socketmap_says '6:status,' '*PERM*' &&
    socketmap_says '12:status 2.0.0,' '9:NOTFOUND ,' &&
    socketmap_says '99:status 5.0.0 h said: mailbox full,' '' &&
    socketmap_says '37:status 5.0.0 h said: 554 mailbox full,' \
      '33:OK 5.2.2 h said: 554 mailbox full,'
}

filter_log() {
  grep -q 'rewrote 5.0.0 to 5.2.2: reason=mailbox_full rule=[a-z-]* text=5.0.0 host 127.0.0.1' \
    "$work/socketmap.log" && ! grep -q 'rewrote.*dead@\|rewrote.*grey@\|rewrote.*odd@' "$work/socketmap.log"
}

dry_run() {
  background "$work/dry.log" "$bin/esmtpcode-socketmap" -n "unix:$work/dry"
  await "$work/dry.log" listening &&
    socketmap_says '37:status 5.0.0 h said: 554 mailbox full,' '9:NOTFOUND ,' "$work/dry" &&
    await "$work/dry.log" 'would rewrite 5.0.0 to 5.2.2: reason=mailbox_full'
}

refuses_options() {
  for options in '' 'unix:' 'tcp:x' 'inet:127.0.0.1:0' '-b greylisted unix:/x' '-d user_unknown unix:/x' '-x'; do
    # shellcheck disable=SC2086
    timeout 5 "$bin/esmtpcode-socketmap" $options
    case $? in 64 | 71) ;; *) echo "'$options' was taken"; return 1 ;; esac
  done
}

# Clients that say half a request and wait hold nobody up.
dawdlers() {
  socket=$postfix/var/spool/postfix/esmtpcode/socket
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24; do
    background "$work/dawdle.log" perl -MIO::Socket::UNIX -e '
      my @all = map { IO::Socket::UNIX->new(Peer => $ARGV[0]) } 1 .. 9;
      for (@all) { print $_ "37:status 5.0"; $_->flush } sleep 20' "$socket"
  done
  sleep 0.5
  socketmap_says '12:status 2.0.0,' '9:NOTFOUND ,'
}

bounce_bears_status() {
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    grep -q '^Status: 5.2.2' "$postfix"/var/mail/vhosts/sender/new/* && return 0
    sleep 0.5
  done
  cat "$postfix"/var/mail/vhosts/sender/new/*
  return 1
}

second_server_refused() {
  "$bin/esmtpcode-socketmap" "unix:$postfix/var/spool/postfix/esmtpcode/socket"
  [ $? -eq 71 ]
}

survives_stop() {
  stop "$socketmap" && [ ! -e "$postfix/var/spool/postfix/esmtpcode/socket" ]
}

postfix_tests() {
  postfix_port=$(free_port) peer_port=$(free_port) bold_port=$(free_port) server_port=$(free_port)
  postfix_script
  mkdir -p "$work/peer"
  background "$work/peer.log" "$bin/peer" "$peer_port" "$work/postfix.script" "$work/peer"
  postfix_configure
  background "$work/socketmap.log" "$bin/esmtpcode-socketmap" \
    "unix:$postfix/var/spool/postfix/esmtpcode/socket"
  socketmap=$pid
  background "$work/bold.log" "$bin/esmtpcode-socketmap" -b user_unknown -b mailbox_full \
    -d ip_blocked "inet:127.0.0.1:$bold_port"
  await "$work/socketmap.log" listening && await "$work/bold.log" listening
  background "$work/postfix.out" chroot "$postfix" /usr/lib/postfix/sbin/master -d
  await_port "$postfix_port" || cat "$work/postfix.out"
  post vague@peer.example full@peer.example dead@peer.example unsure@peer.example \
    listed@peer.example blocked@peer.example grey@peer.example odd@peer.example
  post late@peer.example
  post fine@peer.example
  post unsure@bold.example full@bold.example blocked@bold.example grey@bold.example
  post vague@silent.example

  step 'postfix: a mailbox full that is said as 5.0.0 becomes 5.2.2' \
    becomes vague@peer.example 5.2.2 bounced
  step 'postfix: a user unknown that is said as 4.2.0 becomes 4.1.1 and stays deferred' \
    becomes unsure@peer.example 4.1.1 deferred
  step 'postfix: a blocklist that is said as 5.1.1 becomes 5.7.1' \
    becomes listed@peer.example 5.7.1 bounced
  step 'postfix: spam that is said as 5.0.0 after the data becomes 5.7.1' \
    becomes late@peer.example 5.7.1 bounced
  step 'postfix: a precise 5.1.1 is left alone' becomes dead@peer.example 5.1.1 bounced
  step 'postfix: a full mailbox said as 4.2.2 is left alone' becomes full@peer.example 4.2.2 deferred
  step 'postfix: greylisting is left alone' becomes grey@peer.example 4.7.1 deferred
  step 'postfix: words that say nothing change nothing' becomes odd@peer.example 5.0.0 bounced
  step 'postfix: a delivery is left alone' becomes fine@peer.example 2.0.0 sent
  step 'postfix: the bounce to the sender bears the new status' bounce_bears_status
  step 'postfix: each rewrite is logged with its reason' filter_log
  step 'postfix: -b user_unknown bounces a dead mailbox at once' becomes unsure@bold.example 5.1.1 bounced
  step 'postfix: -b mailbox_full bounces a full mailbox at once' becomes full@bold.example 5.2.2 bounced
  step 'postfix: -d ip_blocked keeps mail while the listing lasts' becomes blocked@bold.example 4.7.1 deferred
  step 'postfix: with both, greylisting is left alone' becomes grey@bold.example 4.7.1 deferred
  step 'postfix: without the server each status stays as it was' \
    becomes vague@silent.example 5.0.0 bounced
  step 'postfix: the server answers bad input and goes on' bad_input
  step 'postfix: -n only says what it would do' dry_run
  step 'postfix: wrong options are refused' refuses_options
  step 'postfix: clients that dawdle hold nobody up' dawdlers
  step 'postfix: a second server does not take the socket away' second_server_refused
  step 'postfix: the server stops and removes its socket' survives_stop
}

if ! can_unpack; then
  skip postfix 'only root can unpack it into a root of its own'
elif ! postfix_unpack >"$work/unpack.log" 2>&1; then
  skip postfix "its package could not be unpacked: $(tail -n 1 "$work/unpack.log")"
else
  postfix_tests
fi
