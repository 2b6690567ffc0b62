# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The bounce handler behind Exim's pipe transport, as its README says, with the Exim that
# tests/mta/exim.sh has unpacked. Sourced by tests/steps/handler.sh.

in_exim() {
  chroot "$exim" "$@"
}

behind_exim() {
  mkdir -p "$exim/var/spool/bounces" && cp "$handler_built" "$exim/usr/bin/bounce-handler" &&
    cp -L "$handler_out"/handler/lib/libesmtpcode.so.1 "$exim/usr/lib/" && root=$exim &&
    add_libraries && add_user bounces 2103 || return 1
  head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$exim/var/spool/bounces/secret"
  cat >"$exim/etc/bounce-handler.conf" <<'CONFIG'
database /var/spool/bounces/list.db
keep /var/spool/bounces/kept
signed b+*@bounces.example.com
secret /var/spool/bounces/secret
busy 1
CONFIG
  chown -R 2103:2103 "$exim/var/spool/bounces"
  {
    echo 'primary_hostname = mail.example'
    echo 'keep_environment ='
    echo 'qualify_domain = mail.example'
    for part in routers transports; do
      echo "begin $part"
      sed -n "/^    # $part/,/^\$/s/^    //p" examples/bounce-handler/README.md
    done
    echo 'begin retry'
    echo '* * F,1h,1s'
  } >"$exim/etc/exim4/exim4.conf"
}

# by_exim SAMPLE RETURN-ADDRESS  A bounce comes.
by_exim() {
  bounce "$1" nobody@example.net 3 | in_exim /usr/sbin/exim4 -bm -odi -f '<>' "$2"
}

exim_signed() {
  by_exim gmail-new-not-found "$(in_exim /usr/bin/bounce-handler --sign bob@example.net)" &&
    in_exim /usr/bin/bounce-handler --may bob@example.net | grep '^no: user_unknown'
}

exim_locked() {
  mkfifo "$work/exim-locker"
  sqlite3 "$exim/var/spool/bounces/list.db" <"$work/exim-locker" >"$work/exim-locked" &
  locker=$!
  exec 7>"$work/exim-locker"
  printf 'BEGIN IMMEDIATE;\nSELECT 1;\n' >&7
  while ! [ -s "$work/exim-locked" ]; do sleep 0.1; done
  by_exim gmail-new-not-found "$(in_exim /usr/bin/bounce-handler --sign eve@example.net)"
  in_exim /usr/bin/bounce-handler --may eve@example.net && in_exim /usr/sbin/exim4 -bp | grep eve
  result=$?
  exec 7>&-
  wait "$locker"
  sleep 1
  in_exim /usr/sbin/exim4 -qff
  [ $result -eq 0 ] && in_exim /usr/bin/bounce-handler --may eve@example.net | grep '^no'
}

step 'exim: the bounce handler is put behind a pipe transport' behind_exim
step 'exim: a message to a dead mailbox ends up suppressed' exim_signed
step 'exim: a locked database keeps the bounce, which counts later' exim_locked
