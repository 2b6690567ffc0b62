/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Log lines and records: whatever the format, the verdict is that of the reply within, and the
 * fields come out where the format has them. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"

/* In a line, %r is the reply, %q the reply with "_" for spaces, %R its code and %t its
 * words. */
static const struct {
  const char *line;
  const char *recipient;
  const char *queue_id;
  const char *relay;
} formats[] = {
    /* Postfix */
    {"Nov  3 10:11:12 mx1 postfix/smtp[4711]: 4Zk1Qx2f3Rz: to=<rcpt@d.example>, "
     "relay=mx.d.example[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=5.0.0, "
     "status=bounced (host mx.d.example[192.0.2.25] said: %r (in reply to RCPT TO command))",
     "rcpt@d.example", "4Zk1Qx2f3Rz", "mx.d.example[192.0.2.25]:25"},
    {"2026-11-03T10:11:12.345678+01:00 mx1 postfix/smtp[4711]: 6D27A80D5A: to=<rcpt@d.example>, "
     "orig_to=<alias@o.example>, relay=mx.d.example[192.0.2.25]:25, delay=1.2, dsn=5.0.0, "
     "status=bounced (host mx.d.example[192.0.2.25] said: %r (in reply to end of DATA command))",
     "rcpt@d.example", "6D27A80D5A", "mx.d.example[192.0.2.25]:25"},
    {"Nov  3 10:11:12 mx1 postfix/lmtp[4711]: 4Zk1Qx2f3Rz: to=<rcpt@d.example>, "
     "relay=mx1.d.example[private/dovecot-lmtp], delay=0.2, dsn=5.0.0, status=bounced (host "
     "mx1.d.example[private/dovecot-lmtp] said: %r (in reply to RCPT TO command))",
     "rcpt@d.example", "4Zk1Qx2f3Rz", "mx1.d.example[private/dovecot-lmtp]"},
    {"Nov  3 10:11:12 mx1 postfix/smtpd[4711]: NOQUEUE: reject: RCPT from "
     "mail.s.example[198.51.100.7]: %r; from=<a@s.example> to=<rcpt@d.example> proto=ESMTP "
     "helo=<mail.s.example>",
     "rcpt@d.example", NULL, NULL},
    {"Nov  3 10:11:12 mx1 postfix/postscreen[4711]: NOQUEUE: reject: RCPT from "
     "[198.51.100.7]:40123: %r; from=<a@s.example>, to=<rcpt@d.example>, proto=ESMTP, helo=<s>",
     "rcpt@d.example", NULL, NULL},
    /* Exim */
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z ** rcpt@d.example R=dnslookup T=remote_smtp "
     "H=mx.d.example [192.0.2.25]: SMTP error from remote mail server after RCPT "
     "TO:<rcpt@d.example>: %r",
     "rcpt@d.example", "1rABcD-0001xY-2Z", "mx.d.example"},
    {"2026-11-03 10:11:12.345 [4711] 1rABcD-00000001xYz-0a1B == rcpt@d.example R=dnslookup "
     "T=remote_smtp defer (-44) H=mx.d.example [192.0.2.25]: SMTP error from remote mail server "
     "after RCPT TO:<rcpt@d.example>: %r",
     "rcpt@d.example", "1rABcD-00000001xYz-0a1B", "mx.d.example"},
    /* Sendmail */
    {"Nov  3 10:11:12 mx1 sm-mta[4711]: 4A3ABc12004711: to=<rcpt@d.example>, ctladdr=<a@s.example> "
     "(1000/1000), delay=00:00:02, xdelay=00:00:01, mailer=esmtp, pri=121234, relay=mx.d.example. "
     "[192.0.2.25], dsn=5.0.0, reply=%r, stat=Service unavailable",
     "rcpt@d.example", "4A3ABc12004711", "mx.d.example."},
    /* OpenSMTPD */
    {"Nov  3 10:11:12 mx1 smtpd[4711]: 1a2b3c4d5e6f7081 mta delivery evpid=0f1e2d3c4b5a6978 "
     "from=<a@s.example> to=<rcpt@d.example> rcpt=<-> source=\"198.51.100.7\" relay=\"192.0.2.25 "
     "(mx.d.example)\" delay=1s result=\"PermFail\" stat=\"%r\"",
     "rcpt@d.example", "0f1e2d3c4b5a6978", "192.0.2.25"},
    /* qmail-send */
    {"@400000006547a1b2c3d4e5f6 delivery 17: failure: "
     "192.0.2.25_failed_after_I_sent_the_message./Remote_host_said:_%q/",
     NULL, NULL, NULL},
    {"1762161072.123456 delivery 17: deferral: "
     "192.0.2.25_does_not_like_recipient./Remote_host_said:_%q/",
     NULL, NULL, NULL},
    {"delivery 17: failure: 192.0.2.25_does_not_like_recipient./Remote_host_said:_%q/", NULL, NULL,
     NULL},
    {"failure: 192.0.2.25_failed_after_I_sent_the_message./Remote_host_said:_%q/", NULL, NULL,
     NULL},
    {"mx_1.example_does_not_like_recipient./Remote_host_said:_%q/Giving_up", NULL, NULL, NULL},
    /* Microsoft Exchange: message tracking log, and the message trace of Exchange Online */
    {"2026-11-03T10:11:12.345Z,198.51.100.7,EX1,192.0.2.25,mx.d.example,08DBDC,Internet,SMTP,FAIL,"
     "12884901889,<1@s.example>,5b1e,rcpt@d.example,\"[{LED=%r};{MSG=};{FQDN=mx.d.example}]\","
     "4711,1,,,Hello,a@s.example,a@s.example",
     "rcpt@d.example", NULL, "mx.d.example"},
    {"\"2026-11-03T10:11:12.3456789Z\",\"a@s.example\",\"rcpt@d.example##Receive, Fail\","
     "\"Hello\",\"4711\",\"<1@s.example>\",\"Reason: [{LED=%r}]\"",
     "rcpt@d.example", NULL, NULL},
    /* PowerMTA */
    {"b,2026-11-03 10:11:12+0000,2026-11-03 10:11:10+0000,a@s.example,rcpt@d.example,,failed,"
     "5.0.0 (undefined status),\"smtp;%r\",mx.d.example (192.0.2.25),other,smtp",
     "rcpt@d.example", NULL, "mx.d.example"},
    {"{\"type\":\"b\",\"timeLogged\":\"2026-11-03 10:11:12+0000\",\"orig\":\"a@s.example\","
     "\"rcpt\":\"rcpt@d.example\",\"dsnAction\":\"failed\",\"dsnStatus\":\"5.0.0 (undefined "
     "status)\",\"dsnDiag\":\"smtp;%r\",\"dsnMta\":\"mx.d.example (192.0.2.25)\"}",
     "rcpt@d.example", NULL, "mx.d.example"},
    /* KumoMTA */
    {"{\"type\":\"Bounce\",\"id\":\"d7ef132b5d7711eea8c8000c29c33806\",\"sender\":\"a@s.example\","
     "\"recipient\":\"rcpt@d.example\",\"queue\":\"d.example\",\"size\":1047,\"response\":{"
     "\"code\":%R,\"enhanced_code\":null,\"content\":\"%t\",\"command\":\"RCPT TO\"},"
     "\"peer_address\":{\"name\":\"mx.d.example.\",\"addr\":\"192.0.2.25\"},\"timestamp\":"
     "1762161072,"
     "\"num_attempts\":0}",
     "rcpt@d.example", "d7ef132b5d7711eea8c8000c29c33806", "mx.d.example."},
    /* ZoneMTA */
    {"{\"id\":\"16b1a2c3d4e000abcd\",\"seq\":\"001\",\"action\":\"REJECTED\",\"from\":\"a@s."
     "example\","
     "\"to\":\"rcpt@d.example\",\"mx\":\"mx.d.example\",\"ip\":\"198.51.100.7\",\"response\":\"%"
     "r\"}",
     "rcpt@d.example", "16b1a2c3d4e000abcd", "mx.d.example"},
    /* Haraka */
    {"[NOTICE] [6A1B2C3D-1111-2222-3333-444455556666.1.1] [outbound] recipient "
     "<rcpt@d.example> rejected: %r",
     "rcpt@d.example", "6A1B2C3D-1111-2222-3333-444455556666.1.1", NULL},
    {"{\"level\":\"NOTICE\",\"uuid\":\"6A1B2C3D-1111-2222-3333-444455556666.1.1\",\"source\":"
     "\"outbound\",\"message\":\"recipient <rcpt@d.example> rejected: %r\"}",
     "rcpt@d.example", "6A1B2C3D-1111-2222-3333-444455556666.1.1", NULL},
};

static const char *const replies[] = {
    "550 5.1.1 <rcpt@d.example>: Recipient address rejected: User unknown",
    "550 No such user here",
    "552 5.2.2 Mailbox full",
    "452 4.2.2 The email account that you tried to reach is over quota",
    "550 5.7.1 Service unavailable, Client host [198.51.100.7] blocked using zen.spamhaus.org",
    "554 5.7.1 Message rejected as spam",
    "450 4.7.1 Greylisted, please try again in 300 seconds",
    "552 5.3.4 Message size exceeds fixed limit",
    "550 5.7.26 This mail has been blocked because the sender is unauthenticated",
    "550 xyzzy plugh",
    "421 4.7.0 Try again later, too many connections",
};

/* Writes a line of a format with a reply in it. */
static const char *fill(const char *format, const char *reply) {
  static char line[2048];
  size_t n = 0;

  for (; *format != '\0'; format++) {
    const char *from = reply;
    size_t length = strlen(reply);

    if (format[0] != '%') {
      line[n++] = *format;
      continue;
    }
    format++;
    if (*format == 'R')
      length = 3;
    if (*format == 't') {
      from += 4;
      length -= 4;
    }
    memcpy(line + n, from, length);
    for (size_t i = 0; *format == 'q' && i < length; i++)
      if (line[n + i] == ' ')
        line[n + i] = '_';
    n += length;
  }
  line[n] = '\0';
  return line;
}

static void check_span(const char *line, esmtpcode_span span, const char *expected) {
  size_t length = expected != NULL ? strlen(expected) : 0;

  check_equal(span.length, length, line);
  check(length == 0 || memcmp(line + span.offset, expected, length) == 0, line);
}

static void test_verdict_is_the_replys(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(formats); i++)
    for (size_t j = 0; j < COUNT(replies); j++) {
      const char *line = fill(formats[i].line, replies[j]);
      esmtpcode_verdict alone;
      esmtpcode_verdict within;

      esmtpcode_classify(replies[j], strlen(replies[j]), &alone, sizeof alone);
      esmtpcode_classify(line, strlen(line), &within, sizeof within);
      if (strstr(formats[i].line, "%q") != NULL && alone.reason == ESMTPCODE_REASON_UNKNOWN)
        continue; /* qmail's own words tell something */
      check_equal(within.reason, alone.reason, line);
      check_equal(within.outcome, alone.outcome, line);
      check_equal(within.bounce, alone.bounce, line);
      check_equal(within.action, alone.action, line);
      check_equal(within.reply, alone.reply, line);
      check_equal(within.retry_after, alone.retry_after, line);
      check_equal(within.blocklist, alone.blocklist, line);
      if (alone.code != 0)
        check_equal(within.code, alone.code, line);
    }
}

static void test_fields(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(formats); i++)
    for (size_t j = 0; j < COUNT(replies); j++) {
      const char *line = fill(formats[i].line, replies[j]);
      esmtpcode_verdict verdict;

      esmtpcode_classify(line, strlen(line), &verdict, sizeof verdict);
      check_span(line, verdict.recipient, formats[i].recipient);
      check_span(line, verdict.queue_id, formats[i].queue_id);
      check_span(line, verdict.relay, formats[i].relay);
    }
}

/* Whatever hosts and addresses are called, and a client's commands. */
static void test_postfix_keeps_count(void **state) {
  static const char *const lines[] = {
      "Nov  3 10:11:12 mx1 postfix/smtpd[4711]: connect from zen.spamhaus.org[198.51.100.7]",
      "Nov  3 10:11:12 mx1 postfix/submission/smtpd[4711]: disconnect from s.example[198.51.100.7] "
      "ehlo=2 starttls=1 auth=0/1 quit=1 commands=3/4",
      "Nov  3 10:11:12 mx1 postfix/smtpd[4711]: 6D27A80D5A: client=zen.spamhaus.org[198.51.100.7]",
      "2026-11-03T10:11:12.345678+01:00 mx1 postfix/cleanup[4711]: 4Zk1Qx2f3Rz: "
      "message-id=<550.5.1.1@s.example>",
      "Nov  3 10:11:12 mx1 postfix/pickup[4711]: 4Zk1Qx2f3Rz: uid=1000 from=<spam>",
      "Nov  3 10:11:12 mx1 postfix/qmgr[4711]: 4Zk1Qx2f3Rz: from=<spam@s.example>, size=1047, "
      "nrcpt=1 (queue active)",
      "Nov  3 10:11:12 mx1 postfix/qmgr[4711]: 4Zk1Qx2f3Rz: removed",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(lines); i++) {
    esmtpcode_verdict verdict;

    esmtpcode_classify(lines[i], strlen(lines[i]), &verdict, sizeof verdict);
    check_equal(verdict.reason, ESMTPCODE_REASON_UNKNOWN, lines[i]);
    check_equal(verdict.outcome, ESMTPCODE_OUTCOME_UNKNOWN, lines[i]);
    check_equal(verdict.basis, ESMTPCODE_BASIS_NONE, lines[i]);
    check_equal(verdict.provider, ESMTPCODE_PROVIDER_NONE, lines[i]);
  }
}

static void test_postfix_delivers(void **state) {
  static const struct {
    const char *line;
    uint32_t reason, reply, code;
  } lines[] = {
      {"Nov  3 10:11:12 mx1 postfix/smtp[4711]: 4Zk1Qx2f3Rz: to=<rcpt@d.example>, "
       "relay=mx.d.example[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=2.0.0, status=sent "
       "(250 2.6.0 Ok, user unknown until today)",
       ESMTPCODE_REASON_DELIVERED, 250, 2006000},
      {"Nov  3 10:11:12 mx1 postfix/local[4711]: 4Zk1Qx2f3Rz: to=<rcpt@d.example>, relay=local, "
       "delay=0.1, delays=0.1/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)",
       ESMTPCODE_REASON_DELIVERED, 0, 2000000},
      {"Nov  3 10:11:12 mx1 postfix/smtp[4711]: 4Zk1Qx2f3Rz: to=<rcpt@d.example>, "
       "relay=mx.d.example[192.0.2.25]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=4.2.2, "
       "status=deferred (host mx.d.example[192.0.2.25] said: 452 mailbox full (in reply to RCPT TO "
       "command))",
       ESMTPCODE_REASON_MAILBOX_FULL, 452, 4002002},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(lines); i++) {
    const char *line = lines[i].line;
    esmtpcode_verdict verdict;

    esmtpcode_classify(line, strlen(line), &verdict, sizeof verdict);
    check_equal(verdict.reason, lines[i].reason, line);
    check_equal(verdict.reply, lines[i].reply, line);
    check_equal(verdict.code, lines[i].code, line);
    check_span(line, verdict.recipient, "rcpt@d.example");
    check_span(line, verdict.queue_id, "4Zk1Qx2f3Rz");
  }
}

/* Whatever the client is called, and whatever it says of itself. */
static void test_postfix_rejects(void **state) {
  static const struct {
    const char *line;
    const char *queue_id;
    const char *ip;
    uint32_t reply, code;
  } lines[] = {
      {"Nov  3 10:11:12 mx1 postfix/smtpd[4711]: NOQUEUE: reject: RCPT from "
       "a.facebook.example[198.51.100.7]: 550 #5.1.1 Rejected; from=<virus@s.example> "
       "to=<rcpt@d.example> proto=ESMTP helo=<[203.0.113.9]>",
       NULL, NULL, 550, 5001001},
      {"Nov  3 10:11:12 mx1 postfix/postscreen[4711]: NOQUEUE: reject: RCPT from "
       "[198.51.100.7]:40123: 550 5.1.1 Not from 192.0.2.4; today; from=<a@facebook.example>, "
       "to=<rcpt@d.example>, proto=ESMTP, helo=<s>",
       NULL, "192.0.2.4", 550, 5001001},
      {"2026-11-03T10:11:12.345678+01:00 mx1 postfix/submission/smtpd[4711]: 4Zk1Qx2f3Rz: reject: "
       "RCPT from s.example[2001:db8::7]: 450 4.1.1 <rcpt@d.example>: Rejected; from=<> "
       "to=<rcpt@d.example> proto=ESMTP helo=<facebook>",
       "4Zk1Qx2f3Rz", NULL, 450, 4001001},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(lines); i++) {
    const char *line = lines[i].line;
    esmtpcode_verdict verdict;

    esmtpcode_classify(line, strlen(line), &verdict, sizeof verdict);
    check_equal(verdict.reply, lines[i].reply, line);
    check_equal(verdict.code, lines[i].code, line);
    check_equal(verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, line);
    check_equal(verdict.basis, ESMTPCODE_BASIS_CODE, line);
    check_equal(verdict.provider, ESMTPCODE_PROVIDER_NONE, line);
    check_span(line, verdict.recipient, "rcpt@d.example");
    check_span(line, verdict.queue_id, lines[i].queue_id);
    check_span(line, verdict.ip, lines[i].ip);
  }
}

/* What is tried again is no reason to give an address up, though no code says so. */
static void test_deferred_is_soft(void **state) {
  static const char *const lines[] = {
      "1762161072.123456 delivery 17: deferral: no_such_user/",
      "2026-11-03 10:11:12 1aBcDe-000001-AB == rcpt@d.example R=dnslookup defer (-1): all relevant "
      "MX records point to non-existent hosts",
      "Nov  3 10:11:12 mx1 smtpd[4711]: 1a2b3c4d5e6f7081 mta delivery evpid=0f1e2d3c4b5a6978 "
      "from=<a@s.example> to=<rcpt@d.example> rcpt=<-> source=\"-\" relay=\"-\" delay=1s "
      "result=\"TempFail\" stat=\"No MX found for domain\"",
      "Nov  3 10:11:12 mx1 postfix/smtp[4711]: 4ZK1QX2F3A: to=<rcpt@d.example>, relay=none, "
      "delay=1, status=deferred (no such user)",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(lines); i++) {
    const char *line = lines[i];
    esmtpcode_verdict verdict;

    esmtpcode_classify(line, strlen(line), &verdict, sizeof verdict);
    check_equal(verdict.outcome, ESMTPCODE_OUTCOME_TRANSIENT, line);
    check_equal(verdict.bounce, ESMTPCODE_BOUNCE_SOFT, line);
    check_equal(verdict.action, ESMTPCODE_ACTION_RETRY, line);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_verdict_is_the_replys), cmocka_unit_test(test_fields),
      cmocka_unit_test(test_postfix_keeps_count),   cmocka_unit_test(test_postfix_delivers),
      cmocka_unit_test(test_postfix_rejects),       cmocka_unit_test(test_deferred_is_soft)};

  return cmocka_run_group_tests(tests, NULL, NULL);
}
