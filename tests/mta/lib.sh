# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# What the tests with real mail servers share. Sourced by tests/steps/mta.sh.

packages=$PWD/$out/packages # kept between runs
work=$(mktemp -d /tmp/esmtpcode.XXXXXX)
running=
skipped=0

stop_all() {
  for pid in $running; do
    kill "$pid" 2>/dev/null
  done
  sleep 1 # the servers stop their children
  rm -rf "$work"
}
trap stop_all EXIT
trap 'exit 1' INT TERM HUP

# skip NAME REASON  Says why scenarios are left out.
skip() {
  skipped=$((skipped + 1))
  echo "skipped $1: $2"
}

# background LOG COMMAND...  Starts a program that is stopped at the end; sets pid.
background() {
  background_log=$1
  shift
  "$@" >>"$background_log" 2>&1 &
  pid=$!
  running="$running $pid"
}

# stop PID  Stops one of them now.
stop() {
  kill "$1" 2>/dev/null
  wait "$1" 2>/dev/null
  return 0
}

free_port() {
  "$bin/peer" --port
}

# await FILE PATTERN [SECONDS]  Waits until a line of the file matches.
await() {
  left=$((${3-20} * 5))
  until grep -q -e "$2" "$1" 2>/dev/null; do
    left=$((left - 1))
    if [ "$left" -le 0 ]; then
      echo "no line matches '$2'; the end of $1:"
      tail -n 25 "$1"
      return 1
    fi
    sleep 0.2
  done
}

# await_port PORT  Waits until somebody listens there.
await_port() {
  perl -MIO::Socket::INET -e 'for (1 .. 100) {
    exit 0 if IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => $ARGV[0]);
    select undef, undef, undef, 0.2;
  }
  print "nobody listens at port $ARGV[0]\n"; exit 1' "$1"
}

# fetch PACKAGE  Downloads a package once.
fetch() {
  [ -s "$packages/$1.deb" ] && return 0
  rm -rf "$packages/new"
  mkdir -p "$packages/new"
  (cd "$packages/new" && apt-get download -qq "$1") && mv "$packages/new/"*.deb "$packages/$1.deb"
}

# Mail servers' packages exclude each other and want users of their own: each is unpacked, with the
# libraries it needs, into a folder that it takes for the root of the file system.
# unpack ROOT PACKAGE...
unpack() {
  root=$1
  shift
  mkdir -p "$root/usr/lib" "$root/usr/lib64" "$root/usr/bin" "$root/usr/sbin" "$root/etc" \
    "$root/dev" "$root/tmp" "$root/var/log" "$root/var/tmp" "$root/run"
  chmod 1777 "$root/tmp" "$root/var/tmp"
  ln -sfn ../run "$root/var/run"
  for folder in lib lib64 bin sbin; do
    ln -sfn "usr/$folder" "$root/$folder"
  done
  for package in "$@" $(apt-get install -s --no-install-recommends "$@" 2>/dev/null |
    awk '/^Inst/ { print $2 }'); do
    fetch "$package" && dpkg -x "$packages/$package.deb" "$root" || return 1
  done
  mknod "$root/dev/null" c 1 3 && mknod "$root/dev/urandom" c 1 9 &&
    mknod "$root/dev/random" c 1 8 && chmod 666 "$root/dev/"* || return 1
  : >"$root/dev/null" || return 1 # a file system without devices refuses
  printf '127.0.0.1 localhost mail.example\n' >"$root/etc/hosts"
  printf 'hosts: files\n' >"$root/etc/nsswitch.conf"
  printf 'nameserver 127.0.0.1\n' >"$root/etc/resolv.conf"
  printf 'mail.example\n' >"$root/etc/mailname"
  cp /etc/services "$root/etc/" 2>/dev/null || printf 'smtp 25/tcp\n' >"$root/etc/services"
  add_user root 0
  add_user nobody 65534
  add_libraries
}

# add_user NAME ID  To the root made last.
add_user() {
  echo "$1:x:$2:$2::/:/bin/sh" >>"$root/etc/passwd"
  echo "$1:x:$2:" >>"$root/etc/group"
}

# Copies the libraries that what is in the root needs, and that are not in it.
add_libraries() {
  find "$root/usr" -type f \( -perm -u+x -o -name '*.so*' \) |
    LD_LIBRARY_PATH="$root/usr/lib/postfix:$(echo "$root"/usr/lib/*-linux-gnu)" xargs ldd 2>/dev/null |
    awk '$2 == "=>" && $3 ~ /^\// { print $3 } $1 ~ /^\// && $1 !~ /:$/ { print $1 }' |
    grep -v "^$root" | sort -u |
    while read -r library; do
      [ -e "$root$library" ] || cp -L --parents "$library" "$root"
    done
}

can_unpack() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null && command -v dpkg >/dev/null
}
