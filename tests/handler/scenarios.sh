# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# What the bounce handler does with one mail after the other. Sourced by tests/steps/handler.sh,
# which sets handler_work, handler_built and handler_sanitized.

samples=$PWD/tests/mail/samples

# fresh [LINE...]  A configuration with these lines more, and no database.
fresh() {
  rm -rf "$handler_work"
  mkdir -p "$handler_work"
  head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$handler_work/secret"
  {
    echo "database $handler_work/list.db"
    echo "keep $handler_work/kept"
    for line in "$@"; do
      echo "$line"
    done
  } >"$handler_work/conf"
}

handler() {
  "$handler_sanitized" --config "$handler_work/conf" "$@"
}

# bounce SAMPLE RECIPIENT [DAY [RETURN-ADDRESS]]  A sample about another recipient, on a day of
# November 2025, that came to a return address.
bounce() {
  was=$(sed -n 's/^recipient: //p' "$samples/$1.expect" | head -n 1)
  perl -pe 'BEGIN { ($was, $is, $date, $to) = splice @ARGV, 0, 4 }
    s/\Q$was\E/$is/g;
    $header = 1 if $. == 1;
    $header = 0 if /^\r?$/;
    s/^Date:.*?(\r?)$/Date: $date$1/i if $header;
    s/^(To|Delivered-To|X-Original-To):.*?(\r?)$/$1: $to$2/i if $header' \
    "$was" "$2" "$(printf '%02d Nov 2025 10:00:00 +0000' "${3-3}")" \
    "${4-bounces@example.com}" "$samples/$1.eml"
}

# take SAMPLE RECIPIENT [DAY [RETURN-ADDRESS]]
take() {
  bounce "$@" | handler
}

# is ADDRESS yes|no|STATUS  What it answers.
is() {
  handler --may "$1" >"$handler_work/said"
  case $?-$2 in
    0-yes | 1-no) ;;
    *) echo "$1 is not '$2' but: $(cat "$handler_work/said")"; handler --why "$1"; return 1 ;;
  esac
}

# holds SQL VALUE
holds() {
  found=$(sqlite3 "$handler_work/list.db" "$1")
  [ "$found" = "$2" ] || { echo "$1 gives '$found', not '$2'"; return 1; }
}

# ends STATUS COMMAND...
ends() {
  wanted=$1
  shift
  "$@"
  ended=$?
  [ "$ended" -eq "$wanted" ] || { echo "ended with $ended, not $wanted: $*"; return 1; }
}

dead_mailbox() {
  fresh && take gmail-new-not-found bob@example.net && is bob@example.net no &&
    is BOB@Example.NET no && is eve@example.net yes &&
    handler --why bob@example.net | grep -q '^reason *user_unknown' &&
    handler --list | grep -q '^bob@example.net	user_unknown	for ever$'
}

full_mailbox() {
  fresh
  for day in 3 5 7 9; do
    take icloud-over-quota bob@example.net $day && take icloud-over-quota bob@example.net $day &&
      take imail-full bob@example.net $day && is bob@example.net yes || return 1
  done
  take icloud-over-quota bob@example.net 11 && holds "SELECT state || date(until, 'unixepoch')
    FROM address" suppressed2026-02-09
}

full_mailbox_now() {
  fresh 'rule mailbox_full 2 60 0'
  take icloud-over-quota bob@example.net 3 && is bob@example.net yes &&
    take icloud-over-quota bob@example.net 4 && is bob@example.net no
}

rare_full_mailbox() {
  fresh 'rule mailbox_full 2 10 0'
  take icloud-over-quota bob@example.net 3 && take icloud-over-quota bob@example.net 13 &&
    is bob@example.net yes && take icloud-over-quota bob@example.net 22 && is bob@example.net no
}

inactive_mailbox() {
  fresh
  take courier-failed bob@example.net 3 && take courier-failed bob@example.net 8 &&
    is bob@example.net yes && take courier-failed bob@example.net 12 &&
    holds 'SELECT state, reason FROM address' 'suppressed|mailbox_disabled'
}

blocklisted_sender() {
  fresh
  for day in 3 4 5 6 7 8 9 10 11 12; do
    for sample in dsn-in-multipart-mixed hotmail-block-postfix french-postfix; do
      take $sample bob@example.net $day || return 1
    done
  done
  is bob@example.net yes && holds 'SELECT state, count FROM address' 'watched|30'
}

delayed_one() {
  fresh
  for day in 3 4 5 6 7 8 9 10; do
    take postfix-delayed bob@example.net $day && take sendmail8-warning bob@example.net $day ||
      return 1
  done
  is bob@example.net yes && holds "SELECT state, count, reason FROM address" \
    'watched|16|system_full'
}

complaint() {
  fresh && take arf-yahoo bob@example.net && is bob@example.net no &&
    holds 'SELECT reason, until IS NULL FROM address' 'complaint|1'
}

not_spam() {
  fresh && bounce arf-yahoo bob@example.net | sed 's/Feedback-Type: abuse/Feedback-Type: not-spam/' |
    handler && is bob@example.net yes
}

forwarded() {
  fresh && take postfix-failed-two x@example.com && is x@example.com no &&
    is adam@example.org yes && is board@example.net yes &&
    holds 'SELECT count(*) FROM address' 2
}

twice() {
  fresh && bounce gmail-new-not-found bob@example.net >"$handler_work/mail" || return 1
  {
    echo 'Return-Path: <>'
    echo 'Received: from elsewhere'
    echo '	by here; Thu, 6 Nov 2025 10:00:00 +0000'
    sed 's/\r*$/\r/' "$handler_work/mail"
  } >"$handler_work/again"
  { echo 'From MAILER-DAEMON Thu Nov  6 10:00:00 2025'; cat "$handler_work/mail"; echo; } \
    >"$handler_work/mbox"
  handler <"$handler_work/mail" && handler <"$handler_work/mail" &&
    handler <"$handler_work/again" && handler "$handler_work/again" "$handler_work/mbox" &&
    handler <"$handler_work/mbox" && holds 'SELECT count FROM address' 1
}

locked_database() {
  fresh 'busy 1' && take gmail-new-not-found eve@example.net || return 1
  mkfifo "$handler_work/lock"
  sqlite3 "$handler_work/list.db" <"$handler_work/lock" >"$handler_work/locked" &
  exec 7>"$handler_work/lock"
  printf 'BEGIN IMMEDIATE;\nSELECT 1;\n' >&7
  while ! [ -s "$handler_work/locked" ]; do sleep 0.1; done
  bounce gmail-new-not-found bob@example.net | ends 75 handler && is eve@example.net no
  result=$?
  exec 7>&-
  wait $!
  [ $result -eq 0 ] && is bob@example.net yes && take gmail-new-not-found bob@example.net &&
    is bob@example.net no
}

full_disk() {
  fresh && take gmail-new-not-found eve@example.net || return 1
  bounce gmail-new-not-found bob@example.net >"$handler_work/mail"
  ( trap '' XFSZ; ulimit -f 8; ends 75 handler <"$handler_work/mail" ) &&
    printf '\0\1\2' >"$handler_work/odd" &&
    ( trap '' XFSZ; ulimit -f 0; ends 75 handler <"$handler_work/odd" ) &&
    is bob@example.net yes && handler <"$handler_work/mail" && is bob@example.net no &&
    is eve@example.net no
}

bad_configuration() {
  fresh 'rule mailbox_full some days' && ends 75 handler </dev/null && ends 78 handler --list &&
    fresh 'signed bounces+*@example.com' && ends 75 handler </dev/null &&
    fresh && ends 75 handler --may bob@example.net && ends 64 handler --no-such-option &&
    take gmail-new-not-found bob@example.net && ends 66 handler "$handler_work/nothing" &&
    ends 64 handler --may nobody && ends 64 handler --export xml && ends 1 handler --why eve@x.example
}

sample_configuration() {
  fresh && grep -v '^database\|^keep' examples/bounce-handler/bounce-handler.conf |
    sed 's/^#\(signed\|max-age\)/\1/' >>"$handler_work/conf" &&
    echo "secret $handler_work/secret" >>"$handler_work/conf" && handler --sign bob@example.net |
    grep -x 'b+[a-z2-7]\{20\}-bob=example.net@bounces.example.com'
}

# kept FOLDER FILE  That a mail is there, to the byte.
kept() {
  for file in "$handler_work/kept/$1/new"/*; do
    cmp -s "$file" "$2" && return 0
  done
  echo "$2 is not in $1"
  return 1
}

unreadable() {
  fresh
  head -c 3000 /dev/zero >"$handler_work/odd"
  printf 'no mail at all' >"$handler_work/text"
  sed '/^Final-Recipient/,$d; /^<webmaster/,/^--/d' "$samples/postfix-nullmx.eml" >"$handler_work/cut"
  sed '/webmaster/d' "$samples/postfix-nullmx.eml" >"$handler_work/nameless"
  cp "$samples/quoted-bounce-in-reply.eml" \
    "$samples/order-confirmation.eml" "$handler_work/"
  for mail in odd text cut nameless quoted-bounce-in-reply.eml order-confirmation.eml; do
    handler <"$handler_work/$mail" && handler <"$handler_work/$mail" || return 1
  done
  kept unreadable "$handler_work/odd" && kept unreadable "$handler_work/text" &&
    kept unreadable "$handler_work/cut" &&
    kept nobody "$handler_work/nameless" &&
    kept ordinary "$handler_work/quoted-bounce-in-reply.eml" &&
    kept ordinary "$handler_work/order-confirmation.eml" &&
    [ "$(find "$handler_work/kept" -type f | wc -l)" -eq 6 ] &&
    holds 'SELECT count(*) FROM address' 0
}

# The forger knows everything but the secret, and has been sent a mail himself.
forged() {
  fresh 'signed bounces+*@example.com' "secret $handler_work/secret"
  his=$(handler --sign forger@evil.example)
  victims=$(echo "$his" | sed 's/forger=evil.example/victim=example.net/')
  flipped=$(handler --sign victim@example.net | sed 's/+\(.\)/+x\1/; s/\(+.\{16\}\)./\1/')
  for to in bounces@example.com bounces+victim=example.net@example.com "$his" "$victims" \
    "$flipped" 'bounces+aaaaaaaaaaaaaaaaaaaa-victim=example.net@example.com' \
    "${his%%-*}@example.com"; do
    for sample in gmail-new-not-found exim-plain-two mailenable arf-yahoo postfix-truncated \
      sendmail8-transcript; do
      take $sample victim@example.net 3 "$to" &&
        bounce $sample victim@example.net 3 "$to" | handler --recipient "$to" || return 1
    done
  done
  is victim@example.net yes && is ines@example.net yes && is forger@evil.example no &&
    holds "SELECT count(*) FROM address WHERE address != 'forger@evil.example'" 0 &&
    ls "$handler_work/kept/unsigned/new" | grep -q .
}

signed() {
  fresh 'signed bounces+*@example.com' "secret $handler_work/secret"
  long=a.very.long.local.part.that.leaves.no.room@a-long-domain.example.net
  take gmail-new-not-found bob@example.net 3 "$(handler --sign Bob@example.net)" &&
    is bob@example.net no &&
    take gmail-new-not-found moved-on@elsewhere.example 3 "$(handler --sign eve@example.net)" &&
    is eve@example.net no && is moved-on@elsewhere.example yes &&
    take gmail-new-not-found $long 3 "$(handler --sign $long)" && is $long no &&
    bounce arf-yahoo redacted 3 | sed "s/^From: Claire.*/&\\nReturn-Path: <$(handler --sign x@example.net)>/" |
    handler && holds "SELECT reason FROM address WHERE address = 'x@example.net'" complaint &&
    upper=$(handler --sign up@example.net | tr a-z A-Z) &&
    bounce gmail-new-not-found up@example.net | handler --recipient "$upper" &&
    is up@example.net no && [ ${#long} -gt 60 ] &&
    handler --sign $long | awk 'length(substr($0, 1, index($0, "@") - 1)) > 64 { exit 1 }'
}

old_signature() {
  fresh 'signed bounces+*@example.com' "secret $handler_work/secret" 'max-age 30'
  cp "$handler_work/secret" "$handler_work/old"
  to=$(handler --sign bob@example.net)
  head -c 40 /dev/urandom >"$handler_work/secret"
  take gmail-new-not-found bob@example.net 3 "$to" && is bob@example.net yes &&
    echo "secret $handler_work/old" >>"$handler_work/conf" &&
    take gmail-new-not-found bob@example.net 4 "$to" && is bob@example.net no || return 1
  to=$(faketime_sign)
  [ -z "$to" ] || { take gmail-new-not-found eve@example.net 3 "$to" && is eve@example.net yes; }
}

# The signature of a mail of 40 days ago, where faketime is there to make it.
faketime_sign() {
  command -v faketime >/dev/null &&
    faketime '40 days ago' "$handler_built" --config "$handler_work/conf" --sign eve@example.net
}

plain_verp() {
  fresh 'verp bounces+*@example.com'
  [ "$(handler --sign bob@example.net)" = bounces+bob=example.net@example.com ] &&
    take gmail-new-not-found moved-on@elsewhere.example 3 bounces+bob=example.net@example.com &&
    is bob@example.net no && is moved-on@elsewhere.example yes &&
    bounce gmail-new-not-found moved-on@elsewhere.example |
    handler --recipient bounces+eve=example.net@example.com && is eve@example.net no
}

forgotten() {
  fresh && take gmail-new-not-found bob@example.net && handler --forget bob@example.net &&
    is bob@example.net yes && take gmail-new-not-found bob@example.net &&
    is bob@example.net yes && ends 1 handler --forget bob@example.net &&
    take gmail-new-not-found bob@example.net 9 && is bob@example.net no
}

rechecked() {
  fresh && take icloud-over-quota bob@example.net && is bob@example.net yes &&
    echo 'rule mailbox_full 1 1 0' >>"$handler_work/conf" && handler --recheck &&
    is bob@example.net yes && echo 'rule mailbox_full 3 90 0' >>"$handler_work/conf" &&
    take icloud-over-quota bob@example.net 4 && take icloud-over-quota bob@example.net 5 &&
    is bob@example.net no && echo 'rule mailbox_full never' >>"$handler_work/conf" &&
    handler --recheck && is bob@example.net yes
}

purged() {
  fresh && take gmail-new-not-found bob@example.net && take icloud-over-quota eve@example.net &&
    take postfix-nullmx max@static.example && handler --purge 1 && is bob@example.net no &&
    holds 'SELECT group_concat(address) FROM address' bob@example.net &&
    holds 'SELECT count(*) FROM seen' 0 && holds 'SELECT count(*) FROM tally' 1
}

exported() {
  fresh && take dsn-nested-with-footer '"john doe"@example.com' &&
    take postfix-nullmx max@static.example && handler --export csv >"$handler_work/csv" &&
    grep -q '^max@static.example,expired,no_mail_service,5.1.0,' "$handler_work/csv" &&
    grep -q '^"""john doe""@example.com",suppressed,address_syntax,5.1.3,' "$handler_work/csv"
}

maildir() {
  fresh && mkdir "$handler_work/box" "$handler_work/box/new" "$handler_work/box/cur" \
    "$handler_work/box/tmp" || return 1
  bounce gmail-new-not-found bob@example.net >"$handler_work/box/new/1.mail"
  bounce gmail-new-not-found eve@example.net >"$handler_work/box/cur/2.mail:2,R"
  bounce gmail-new-not-found max@example.net >"$handler_work/box/cur/3.mail:2,S"
  cp "$samples/order-confirmation.eml" "$handler_work/box/new/4.mail"
  handler "$handler_work/box" && is bob@example.net no && is eve@example.net no &&
    is max@example.net yes &&
    [ "$(cd "$handler_work/box" && echo new/* cur/*)" = \
      'new/* cur/1.mail:2,S cur/2.mail:2,RS cur/3.mail:2,S cur/4.mail:2,F' ]
}

every_sample() {
  fresh && handler "$samples"/*.eml && handler <"$samples/arf-yahoo.eml" &&
    fresh 'signed bounces+*@example.com' "secret $handler_work/secret" &&
    handler "$samples"/*.eml && holds 'SELECT count(*) FROM address' 0
}

step 'a message to a dead mailbox ends up suppressed' dead_mailbox
step 'to a full one it does not until the threshold' full_mailbox
step 'the threshold can be set' full_mailbox_now
step 'bounces further apart than the window do not add up' rare_full_mailbox
step 'an inactive mailbox needs its threshold too' inactive_mailbox
step "a blocklisted sender's bounces suppress nobody" blocklisted_sender
step 'a delayed one waits' delayed_one
step 'a complaint suppresses' complaint
step 'a report of "not spam" does not' not_spam
step 'of two recipients each gets its own verdict' forwarded
step 'the same mail twice counts once, whichever way it comes' twice
step 'a locked database gives EX_TEMPFAIL' locked_database
step 'a full disk gives EX_TEMPFAIL' full_disk
step 'a wrong configuration loses no mail' bad_configuration
step 'the configuration that comes with it can be used' sample_configuration
step 'unreadable mail is kept' unreadable
step 'forged bounces suppress nobody when signing is configured' forged
step 'signed return addresses tell whom the bounce is about' signed
step 'an old secret goes on being good, an old signature does not' old_signature
step 'plain VERP is decoded' plain_verp
step 'what is forgotten stays forgotten when old mail comes again' forgotten
step 'changed rules apply to what is known' rechecked
step 'what is old and suppresses no more can be purged' purged
step 'the export is CSV' exported
step 'mails of a Maildir are marked, and none is taken twice' maildir
step 'every sample is taken, with sanitizers' every_sample
