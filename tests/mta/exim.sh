# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Exim classifies in an ACL and in events, with a shared object loaded by ${dlfunc}.

exim=$work/exim
exim_log=$exim/var/log/exim4/mainlog

exim_unpack() {
  unpack "$exim" exim4-daemon-heavy || return 1
  add_user Debian-exim 2101
  mkdir -p "$exim/var/spool/exim4" "$exim/var/log/exim4" "$exim/etc/exim4" "$exim/usr/lib/exim4"
  chown 2101:2101 "$exim/var/spool/exim4" "$exim/var/log/exim4"
  cp "$plain/esmtpcode-exim.so" "$exim/usr/lib/exim4/"
}

# The ACL and the event are those of the README.
exim_configure() {
  {
    cat <<CONFIG
primary_hostname = mail.example
local_interfaces = 127.0.0.1
daemon_smtp_ports = $exim_port
tls_advertise_hosts =
keep_environment =
CONFIG
    sed -n '/^    # main/,/^$/s/^    //p' examples/mta/exim/README.md
    echo 'begin acl'
    sed -n '/^    # acl/,/^$/s/^    //p' examples/mta/exim/README.md
    cat <<CONFIG
begin routers
peer:
  driver = manualroute
  domains = peer.example
  route_list = * 127.0.0.1::$exim_peer_port
  self = send
  transport = smtp
begin transports
smtp:
  driver = smtp
CONFIG
    sed -n '/^    # transport/,/^$/s/^    //p' examples/mta/exim/README.md
    cat <<CONFIG
begin retry
* * F,1h,5m
CONFIG
  } >"$exim/etc/exim4/exim4.conf"
}

exim_script() {
  cat >"$work/exim.script" <<'SCRIPT'
*|RCPT TO:<full@|554 5.0.0 mailbox full
*|RCPT TO:<dead@|550 5.1.1 User unknown
*|RCPT TO:<grey@|451 4.7.1 Greylisted, please come back in 5 minutes
*|RCPT TO:<blocked@|550 5.1.1 Your address 127.0.0.1 is listed at zen.spamhaus.org
SCRIPT
}

expand() {
  chroot "$exim" /usr/sbin/exim4 -be "$1"
}

# expands TEXT PATTERN
expands() {
  said=$(expand "$1")
  case $said in
    $2) ;;
    *) echo "$1 gave '$said'"; return 1 ;;
  esac
}

so=/usr/lib/exim4/esmtpcode-exim.so

exim_expansions() {
  expands "\${extract{reason}{\${dlfunc{$so}{classify}{552 5.2.2 Mailbox full}}}}" mailbox_full &&
    expands "\${extract{blocklist}{\${dlfunc{$so}{classify}{550 listed at zen.spamhaus.org}}}}" 'Spamhaus ZEN' &&
    expands "\${extract{retry_after}{\${dlfunc{$so}{classify}{451 Greylisted, come back in 5 minutes}}}}" 300 &&
    expands "\${dlfunc{$so}{status}{550 mailbox full}}" 5.2.2 &&
    expands "\${dlfunc{$so}{status}{450 User unknown}}" 4.1.1 &&
    expands "\${dlfunc{$so}{status}{550 5.1.1 User unknown}}" 5.1.1 &&
    expands "\${dlfunc{$so}{status}{nonsense}}" 5.0.0 &&
    expands "\${dlfunc{$so}{explain}{5.1.1}}" '*mailbox*'
}

exim_misuse() {
  expands "\${dlfunc{$so}{explain}{5.1.1.1}}" 'Failed: *that is no status code*' &&
    expands "\${dlfunc{$so}{classify}}" 'Failed: *one argument*' &&
    expands "\${extract{reason}{\${dlfunc{$so}{classify}{}}}}" unknown
}

# gateway RECIPIENT PATTERN  Offers a mail; a line of the conversation must match.
gateway() {
  swaks --server 127.0.0.1 --port "$exim_port" --from someone@mail.example --to "$1" \
    --quit-after RCPT --helo client.example >"$work/gateway.txt" 2>&1
  cat "$work/gateway.txt"
  grep -q "$2" "$work/gateway.txt"
}

exim_tests() {
  exim_port=$(free_port) exim_peer_port=$(free_port)
  exim_script
  exim_configure
  mkdir -p "$work/exim-peer"
  background "$work/peer.log" "$bin/peer" "$exim_peer_port" "$work/exim.script" "$work/exim-peer"
  step 'exim: the functions answer in expansions' exim_expansions
  step 'exim: misuse fails the expansion with a clear word' exim_misuse
  background "$work/exim.out" chroot "$exim" /usr/sbin/exim4 -bdf -q5m
  await_port "$exim_port" || cat "$work/exim.out"
  printf 'Subject: test\n\nHello.\n' | chroot "$exim" /usr/sbin/exim4 -odi -f sender@mail.example \
    full@peer.example dead@peer.example grey@peer.example fine@peer.example >>"$work/exim.out" 2>&1
  step 'exim: an event tells that a 5.0.0 was a full mailbox' \
    await "$exim_log" 'verdict <full@peer.example> 5.2.2 reason=mailbox_full bounce=soft action=retry'
  step 'exim: an event tells that an address is dead' \
    await "$exim_log" 'verdict <dead@peer.example> 5.1.1 reason=user_unknown bounce=hard action=suppress'
  step 'exim: an event tells the wait of a greylisting server' \
    await "$exim_log" 'verdict <grey@peer.example> 4.7.1 reason=greylisted bounce=soft action=retry wait=300'
  step 'exim: a gateway refuses a dead mailbox as 5.1.1' \
    gateway dead@peer.example '<\*\* 550 5.1.1 .*user_unknown'
  step 'exim: a gateway puts off a full mailbox as 4.2.2, said as 5.0.0' \
    gateway full@peer.example '<\*\* 452 4.2.2 '
  step 'exim: a gateway takes mail though the server behind blocks it with a 5.1.1' \
    gateway blocked@peer.example '<-  250 Accepted'
  step 'exim: a gateway takes mail though the server behind greylists it' \
    gateway grey@peer.example '<-  250 Accepted'
}

if ! can_unpack; then
  skip exim 'only root can unpack it into a root of its own'
elif ! exim_unpack >"$work/unpack.log" 2>&1; then
  skip exim "its package could not be unpacked: $(tail -n 1 "$work/unpack.log")"
else
  exim_tests
fi
