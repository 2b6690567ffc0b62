/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Lines and records that are nearly of a known form, or cut: their fields, and what is none. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "judging.h"

static const struct {
  const char *line;
  const char *recipient, *queue_id, *relay;
} cases[] = {
    /* Postfix: what the address ends with is no comma alone */
    {"Nov  3 10:11:12 mx1 postfix/smtp[4711]: 4Zk1Qx2f3Rz: to=<\"r,s\"@d.example>, relay=none, "
     "delay=1, dsn=5.1.1, status=bounced (full)",
     "\"r,s\"@d.example", "4Zk1Qx2f3Rz", "none"},
    /* Exim */
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z ** r@d.example: 550 no", "r@d.example",
     "1rABcD-0001xY-2Z", 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z == r@d.example R=x", "r@d.example", "1rABcD-0001xY-2Z",
     0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z => r@d.example R=x", "r@d.example", "1rABcD-0001xY-2Z",
     0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z -> r@d.example R=x", "r@d.example", "1rABcD-0001xY-2Z",
     0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z <= r@d.example R=x", 0, "1rABcD-0001xY-2Z", 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z *x r@d.example R=x", 0, "1rABcD-0001xY-2Z", 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z =x r@d.example R=x", 0, "1rABcD-0001xY-2Z", 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z -x r@d.example R=x", 0, "1rABcD-0001xY-2Z", 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z **xr@d.example R=x", 0, "1rABcD-0001xY-2Z", 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z Completed", 0, "1rABcD-0001xY-2Z", 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z ** , R=x", 0, "1rABcD-0001xY-2Z", 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z **", 0, "1rABcD-0001xY-2Z", 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Z", 0, 0, 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-2Zx ** r@d.example", 0, 0, 0},
    {"2026-11-03 10:11:12 1rAB.D-0001xY-2Z ** r@d.example", 0, 0, 0},
    {"2026-11-03 10:11:12 1rABcD-00.1xY-2Z ** r@d.example", 0, 0, 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY-.Z ** r@d.example", 0, 0, 0},
    {"2026-11-03 10:11:12 1rABcD_0001xY-2Z ** r@d.example", 0, 0, 0},
    {"2026-11-03 10:11:12 1rABcD-0001xY_2Z ** r@d.example", 0, 0, 0},
    {"2026-11-03 10.11.12 1rABcD-0001xY-2Z ** r@d.example", 0, 0, 0},
    {"2026-11-03T10:11:12 1rABcD-0001xY-2Z ** r@d.example", 0, 0, 0},
    {"2026-11.03 10:11:12 1rABcD-0001xY-2Z ** r@d.example", 0, 0, 0},
    {"2026-11-03 10:11:12 Start queue run", 0, 0, 0},
    {"2026-11-03 10:11:12 averylongword", 0, 0, 0},
    {"2026-11-03 10:11:12", 0, 0, 0},
    /* A queue id before the recipient */
    {"mx1 smtp[1]: 4Zk1Qx: to=<r@d.example>, relay=none", "r@d.example", "4Zk1Qx", "none"},
    {"mx1 smtp[1]: 4Zk1Qx:   to=<r@d.example>, relay=none", "r@d.example", "4Zk1Qx", "none"},
    {"mx1 smtp[1] 4Zk1Qx: to=<r@d.example>", "r@d.example", 0, 0},
    {"mx1 smtp[1]:-4Zk1Qx: to=<r@d.example>", "r@d.example", 0, 0},
    {"mx1 smtp[1]: 4Zk: to=<r@d.example>", "r@d.example", 0, 0},
    {"4Zk1Qx: to=<r@d.example>", "r@d.example", 0, 0},
    {"  to=<r@d.example>", "r@d.example", 0, 0},
    {"mx1 4Zk1Qx to=<r@d.example>", "r@d.example", 0, 0},
    {"mx1: 4Zk1Qx: to=<r@d.example>, relay=a.example, relay=b.example", "r@d.example", "4Zk1Qx",
     "a.example"},
    {"mx1: 4Zk1Qx: to=<r@d.example>, evpid=0f1e2d3c", "r@d.example", "4Zk1Qx", 0},
    /* Haraka */
    {"[NOTICE] [6A1B2C3D-1111.1.1] [outbound] to <r@d.example>", 0, "6A1B2C3D-1111.1.1", 0},
    {"[NOTICE] [6A1B2C3D] x", 0, "6A1B2C3D", 0},
    {"[NOTICE] [6A1B2C3] [outbound] x", 0, 0, 0},
    {"[NOTICE] [6A1B2C3D/1] [outbound] x", 0, 0, 0},
    {"[NOTICE] [6A1B2C3D-1111", 0, 0, 0},
    {"[NOTICE]-[6A1B2C3D-1111] x", 0, 0, 0},
    {"[NOTICE] (6A1B2C3D-1111) x", 0, 0, 0},
    {"[NOTICE_OF_SOMETHING] [6A1B2C3D-1111] x", 0, 0, 0},
    {"[NOTICE] [6A1B]", 0, 0, 0},
    /* PowerMTA's records, and those of Exchange */
    {"b,2026-11-03,2026-11-03,a@s.example,r@d.example,,failed,5.0.0,\"550, no\",mx.d.example (x),y",
     "r@d.example", 0, "mx.d.example"},
    {"tq,2026-11-03,2026-11-03,a@s.example,\"r@d.example\",,failed,5.0.0,no,mx.d.example",
     "r@d.example", 0, "mx.d.example"},
    {"b,2026-11-03,2026-11-03,a@s.example,r@d.example,,failed,5.0.0,no,,y", "r@d.example", 0, 0},
    {"b,2026-11-03,2026-11-03,a@s.example,r@d.example,,failed", "r@d.example", 0, 0},
    {"b,2026-11-03,2026-11-03,a@s.example,nobody,,failed,5.0.0,no,mx.d.example", 0, 0, 0},
    {"b,2026-11-03,2026-11-03,a@s.example", 0, 0, 0},
    {"1,2026-11-03,2026-11-03,a@s.example,r@d.example,,failed,5.0.0,no,mx.d.example", 0, 0, 0},
    {"-,2026-11-03,2026-11-03,a@s.example,r@d.example,,failed,5.0.0,no,mx.d.example", 0, 0, 0},
    {"abc,2026-11-03,2026-11-03,a@s.example,r@d.example,,failed,5.0.0,no,mx.d.example", 0, 0, 0},
    {"2026-11-03T10:11:12Z,1,E,2,mx.d.example,0,I,S,F,1,<1@s>,5,r@d.example,x", "r@d.example", 0,
     "mx.d.example"},
    {"2026-11-03T10.11:12Z,1,E,2,mx.d.example,0,I,S,F,1,<1@s>,5,r@d.example,x", 0, 0, 0},
    {"2026-11-03T10:11.12Z,1,E,2,mx.d.example,0,I,S,F,1,<1@s>,5,r@d.example,x", 0, 0, 0},
    {"\"2026\",\"a@s.example\",\"r@d.example##Fail\",\"Hello\",\"4711\"", "r@d.example", 0, 0},
    {"\"2026\",\"a@s.example\",\"r@d.example#Fail\",\"Hello\",\"4711\"", 0, 0, 0},
    {"\"2026\",\"a@s.example\",\"nobody##Fail\",\"Hello\",\"4711\"", 0, 0, 0},
    {"\"2026\",\"a@s.example\",\"##Fail\",\"Hello\",\"4711\"", 0, 0, 0},
    {"\"2026\"", 0, 0, 0},
    {"\"", 0, 0, 0},
    /* A plain reply has no fields. */
    {"550 [NOTICE] [6A1B2C3D-1111] x", 0, 0, 0},
    {"550-b,2,3,a@s.example,r@d.example,,failed", 0, 0, 0},
};

static void test_fields(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    esmtpcode_verdict verdict = judge(cases[i].line);

    check_words(cases[i].line, verdict.recipient, cases[i].recipient);
    check_words(cases[i].line, verdict.queue_id, cases[i].queue_id);
    check_words(cases[i].line, verdict.relay, cases[i].relay);
  }
}

#define HEAD "Nov  3 10:11:12 mx1 postfix/smtp[4711]: "
#define REJECT HEAD "NOQUEUE: reject: RCPT from s.example[192.0.2.1]"
#define FIELDS "4Zk1Qx2f3Rz: to=<r@d.example>, relay=none, delay=1, dsn=5.1.1, "

/* Lines of Postfix's. One that keeps count tells nothing at all; any other is read, that of a
 * delivery or like any text. */
static void test_postfix(void **state) {
  enum { READ, COUNTED };
  static const struct {
    const char *line;
    int kind;
  } lines[] = {
      {HEAD FIELDS "status=bounced (spam)", READ},
      {HEAD "4Zk1Qx2f3Rz: to=<r@d.example>, status=bounced (spam)", READ},
      {"Nov 13 10:11:12 mx1 postfix/smtp[4711]: " FIELDS "status=bounced (spam)", READ},
      {"2026-11-03T10:11:12 mx1 postfix/smtp[4711]: " FIELDS "status=bounced (spam)", READ},
      {HEAD FIELDS "status=bounced spam", READ},
      {HEAD FIELDS "spam", READ},
      {HEAD FIELDS "state=bounced (spam), that is, spam", READ},
      {HEAD "4Zk1Qx2f3Rz: orig_to=<r@d.example>, status=bounced (spam)", READ},
      {HEAD "4Zk1Qx2f3Rz4567: spam, spam", READ},
      {HEAD "4Zk1Qx2f3Rz4567: x spam", READ},
      {HEAD "4Zk1Qx2f3Rz4567: x", READ},
      {HEAD "4Zk1Qx2f3Rz: to=<r@d.example>, nothing but spam", READ},
      {HEAD "NOQUEUE: reject: spam spam spam", READ},
      {HEAD "4Zk1Qx2f3Rz: to=<r@d.example> relay=none: spam", READ},
      {HEAD "4Zk1Qx2f3Rz: to=<r@d.example>, relay=none, delivered as (spam)", READ},
      {HEAD "4Zk1Qx2f3Rz: to=<r@d.example>, relay=none, status=x(", READ},
      {HEAD "some-spam: to=<r@d.example>, relay=none, it is spam", READ},
      {REJECT ": 550 spam; from=<> to=<r@d.example>", READ},
      {REJECT ": 550 spam; from=<>, to=<r@d.example>", READ},
      {REJECT ": 550 spam; spam; from=<> to=<r@d.example>", READ},
      {REJECT ": 550-spam; from=<> to=<r@d.example>", READ},
      {REJECT ": spam; from=<> to=<r@d.example>", READ},
      {REJECT ": 550 spam; from=<> to=<r@d.example", READ},
      {REJECT ": 550 spam; from=<> from=<> to=<r@d.example>", READ},
      {REJECT ": 550 spam; from=<>", READ},
      {REJECT ": 550 spam; from=<", READ},
      {REJECT ": 550 spam; from=<s", READ},
      {REJECT ": 550 spam;", READ},
      {REJECT ": 550 spam", READ},
      {REJECT ": 550", READ},
      {REJECT ": 55", READ},
      {HEAD "warning: spam spam spam spam", READ},
      {HEAD "spam", READ},
      {HEAD "connect from spam", COUNTED},
      {HEAD "disconnect from spam.example", COUNTED},
      {HEAD "connect to spam.example[192.0.2.7]:25: refused", COUNTED},
      {HEAD "4Zk1Qx2f3Rz: message-id=<spam>", COUNTED},
      {HEAD "4Zk1Qx2f3Rz: client=spam.example[192.0.2.7]", COUNTED},
      {HEAD "4Zk1Qx2f3Rz: uid=0 from=<spam>", COUNTED},
      {HEAD "4Zk1Qx2f3Rz: from=<spam>, size=1, nrcpt=1 (queue active)", COUNTED},
      {HEAD "4Zk1Qx2f3Rz: from=<spam>, status=expired, returned to sender", READ},
      {HEAD "4Zk1Qx2f3Rz: removed", COUNTED},
      {HEAD "4Zk1Qx2f3Rz: spam removed", READ},
      /* Not Postfix's */
      {"Nov  3 10:11.12 mx1 postfix/smtp[4711]: connect from spam", READ},
      {"Nov  3 10.11:12 mx1 postfix/smtp[4711]: connect from spam", READ},
      {"Nov  3-10:11:12 mx1 postfix/smtp[4711]: connect from spam", READ},
      {"Nov.03 10:11:12 mx1 postfix/smtp[4711]: connect from spam", READ},
      {"2026-11-03T10.11:12 mx1 postfix/smtp[4711]: connect from spam", READ},
      {"2026-11-03 10:11:12 mx1 postfix/smtp[4711]: connect from spam", READ},
      {"Nov  3 10:11:12 mx1 postfix/smtp[4711] connect from spam", READ},
      {"Nov  3 10:11:12 mx1 postfix/smtp: connect from spam", READ},
      {"Nov  3 10:11:12 mx1 sm-mta[4711]: connect from spam, spam", READ},
      {"Nov  3 10:11:12 mx1-with-a-long-name-without-spam spam", READ},
      {"Nov  3 10:11:12 mx1-with-a-long-name-without-a-program", READ},
      {"Nov  3 10:11:12 mx1-with-a-long-name-of-spam-of a spam", READ},
  };

  esmtpcode_verdict nothing = judge("");

  (void)state;
  for (size_t i = 0; i < COUNT(lines); i++) {
    esmtpcode_verdict verdict = judge(lines[i].line);
    const char *spam = strstr(lines[i].line, "spam");

    if (lines[i].kind == COUNTED)
      check(memcmp(&verdict, &nothing, sizeof verdict) == 0, lines[i].line);
    check_words(lines[i].line, verdict.recipient,
                lines[i].kind == READ && strstr(lines[i].line, "to=<r@") ? "r@d.example" : NULL);
    check_equal(verdict.reason == ESMTPCODE_REASON_UNKNOWN && verdict.basis == ESMTPCODE_BASIS_NONE,
                lines[i].kind == COUNTED || spam == NULL, lines[i].line);
  }
}

/* The server's own status code counts before that of the fields, and that before any other. */
static void test_codes(void **state) {
  static const struct {
    const char *line;
    uint32_t reply, code;
  } lines[] = {
      {HEAD FIELDS "status=bounced (550 5.2.2 full)", 550, 5002002},
      {HEAD FIELDS "status=bounced (550 full, 5.2.2)", 550, 5001001},
      {HEAD FIELDS "status=bounced (host a said: 550 5.2.2 full)", 550, 5002002},
      {HEAD FIELDS "status=bounced (host a said: 550 full, 5.2.2)", 550, 5001001},
      {HEAD FIELDS "status=bounced (full, 5.2.2)", 0, 5001001},
      {HEAD FIELDS "status=bounced (was 5.2.2 full)", 0, 5001001},
      {HEAD "4Zk1Qx2f3Rz: to=<r@d.example>, relay=none, status=bounced (550 full, 5.2.2)", 550,
       5002002},
      {HEAD "4Zk1Qx2f3Rz: to=<r@d.example>, relay=none, status=bounced (full, 5.2.2)", 0, 5002002},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(lines); i++) {
    esmtpcode_verdict verdict = judge(lines[i].line);

    check_equal(verdict.reply, lines[i].reply, lines[i].line);
    check_equal(verdict.code, lines[i].code, lines[i].line);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_fields),
      cmocka_unit_test(test_postfix),
      cmocka_unit_test(test_codes),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
