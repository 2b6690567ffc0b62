/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Log lines and records to the letter: what makes a field one, and what does not. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "guard.h"
#include "judging.h"

struct expected {
  const char *line, *recipient, *queue_id, *relay;
};

static void check_span(const char *text, esmtpcode_span span, const char *expected,
                       const char *what) {
  if (span.length != strlen(expected) || memcmp(text + span.offset, expected, span.length) != 0)
    print_error("%s: \"%.*s\" should be \"%s\"\n", what, (int)span.length, text + span.offset,
                expected);
  check_equal(span.length, strlen(expected), text);
  check(span.length > 0 || span.offset == 0 || strcmp(what, "relay") == 0, what);
  check(memcmp(text + span.offset, expected, span.length) == 0, text);
}

static void check_lines(const struct expected *lines, size_t count) {
  for (size_t i = 0; i < count; i++) {
    esmtpcode_verdict verdict = judge(lines[i].line);

    check_span(lines[i].line, verdict.recipient, lines[i].recipient, "recipient");
    check_span(lines[i].line, verdict.queue_id, lines[i].queue_id, "queue_id");
    check_span(lines[i].line, verdict.relay, lines[i].relay, "relay");
    for (size_t len = 0; len < strlen(lines[i].line); len++)
      esmtpcode_classify(guarded(lines[i].line, len, GUARD_BEHIND), len, &verdict, sizeof verdict);
  }
}

/* --- Postfix --------------------------------------------------------------------------------- */

#define STAMP "Nov  3 10:11:12 "
#define LONG_STAMP "2026-11-03T10:11:12.345678+01:00 "
#define SAID "status=bounced (host m said: 550 5.1.1 x)"

static void test_postfix(void **state) {
  static const struct expected lines[] = {
      {STAMP "mx1 postfix/smtp[4]: 4Zk1Qx: to=<a@d.example>, relay=m.example[1.2.3.4]:25, "
             "dsn=5.1.1, " SAID,
       "a@d.example", "4Zk1Qx", "m.example[1.2.3.4]:25"},
      {LONG_STAMP "mx1 postfix-out/smtp[4]: 4Zk1Q: to=<a@d.example>, relay=m, " SAID, "a@d.example",
       "4Zk1Q", "m"},
      {STAMP "mx1 postfix/smtp[4]: ABCDE12345abcde: to=<a@d.example>, relay=m, " SAID,
       "a@d.example", "ABCDE12345abcde", "m"},
      {STAMP "mx1 postfix/smtp[4]: ABCDE: to=<>, relay=none, " SAID, "", "ABCDE", "none"},
      {STAMP "mx1 postfix/smtp[4]: 4Zk1Qx: to=<a@d.example>, orig_to=<b@d.example>, relay=m, "
             "delay=1, delays=1/2/3/4, dsn=4.4.1, status=deferred (connect to m: timed out)",
       "a@d.example", "4Zk1Qx", "m"},
      {STAMP "mx1 postfix/local[4]: 4Zk1Qx: to=<a@d.example>, relay=local, delay=1, dsn=2.0.0, "
             "status=sent (delivered to mailbox)",
       "a@d.example", "4Zk1Qx", "local"},
  };

  (void)state;
  check_lines(lines, COUNT(lines));
}

/* Whatever a field holds, the status behind it is found: at every place of a block. */
static void test_postfix_places(void **state) {
  char line[512];

  (void)state;
  for (int gap = 1; gap < 140; gap++) {
    esmtpcode_verdict verdict;

    snprintf(line, sizeof line,
             STAMP "mx1 postfix/smtp[4]: 4Zk1Qx: to=<%0*d@d.example>, x=,,,, relay=m, dsn=5.2.2, "
                   "status=bounced (host m said: 550 xyzzy)",
             gap, 7);
    verdict = judge(line);
    check_equal(verdict.recipient.length, (uint32_t)gap + 10, line);
    check_span(line, verdict.relay, "m", "relay");
    check_span(line, verdict.queue_id, "4Zk1Qx", "queue_id");
    check_equal(verdict.code, 5002002, line);
    check_equal(verdict.reply, 550, line);
    check_equal(verdict.reason, ESMTPCODE_REASON_MAILBOX_FULL, line);
  }
}

/* Lines that keep count tell of no delivery, whatever the names in them. */
static void test_postfix_count(void **state) {
  static const char *const counts[] = {
      "connect from user.unknown.example[1.2.3.4]",
      "disconnect from mailbox.full.example[1.2.3.4] ehlo=1 quit=1 commands=2",
      "4Zk1Qx: message-id=<user.unknown@d.example>",
      "4Zk1Qx: client=user.unknown.example[1.2.3.4]",
      "4Zk1Qx: uid=1000 from=<user.unknown>",
      "4Zk1Qx: from=<user.unknown@d.example>, size=1, nrcpt=1 (queue active)",
      "4Zk1Qx: removed",
  };
  static const char *const starts[] = {"connect from", "disconnect from", "4Zk1Qx: message-id=<x>",
                                       "4Zk1Qx: client=x", "4Zk1Qx: uid=1"};
  static const char *const others[] = {
      "4Zk1Qx: reject: header x: mailbox full",
      "warning: mailbox full",
      "NOQUEUE: reject: mailbox full",
      "4Zk1Qx: from=<a@d.example>, mailbox full",
      "4Zk1Qx: xremoved mailbox full",
      "4Zk1Qx: clients mailbox full",
      "4Zk1Qx: uidx mailbox full",
  };
  char line[256];

  (void)state;
  for (size_t i = 0; i < COUNT(counts); i++) {
    snprintf(line, sizeof line, "%smx1 postfix/smtpd[4711]: %s", i % 2 ? STAMP : LONG_STAMP,
             counts[i]);
    check_equal(judge(line).reason, ESMTPCODE_REASON_UNKNOWN, line);
  }
  for (size_t i = 0; i < 2 * COUNT(starts); i++) {
    snprintf(line, sizeof line, "%smx1 postfix/smtpd[4711]: %s mailbox full",
             i % 2 ? STAMP : LONG_STAMP, starts[i / 2]);
    check_equal(judge(line).reason, ESMTPCODE_REASON_UNKNOWN, line);
  }
  for (size_t i = 0; i < COUNT(others); i++) {
    snprintf(line, sizeof line, "%smx1 postfix/smtpd[4711]: %s", i % 2 ? STAMP : LONG_STAMP,
             others[i]);
    check_equal(judge(line).reason, ESMTPCODE_REASON_MAILBOX_FULL, line);
  }
}

/* --- Exim ------------------------------------------------------------------------------------ */

static void test_exim(void **state) {
#define EXIM "2026-11-03 10:11:12 "
#define REST " ** a@d.example R=r T=t: mailbox full"
  static const struct expected lines[] = {
      {EXIM "1rABcD-0001xY-2Z" REST, "a@d.example", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-00000001xYz-0a1B" REST, "a@d.example", "1rABcD-00000001xYz-0a1B", ""},
      {EXIM "[47] 1rABcD-0001xY-2Z" REST, "a@d.example", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z == a@d.example x", "a@d.example", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z => a@d.example x", "a@d.example", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z -> a@d.example x", "a@d.example", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z =* a@d.example x", "", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z *= a@d.example x", "", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z *> a@d.example x", "", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z <= a@d.example x", "", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z Completed", "", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z ** a", "a", "1rABcD-0001xY-2Z", ""},
      {EXIM "1rABcD-0001xY-2Z: x", "", "", ""},
      {EXIM "1rABc_-0001xY-2Z" REST, "", "", ""},
      {EXIM "1rABcD-0001x_-2Z" REST, "", "", ""},
      {EXIM "1rABcD-0001xY-2_" REST, "", "", ""},
      {EXIM "1rABcD_0001xY-2Z" REST, "", "", ""},
      {EXIM "1rABcD-0001xY_2Z" REST, "", "", ""},
      {EXIM "[4711] [4712] [4713] 1rABcD-0001xY-2Z" REST, "", "", ""},
      {EXIM "[4711] [4712] [4] 1rABcD-0001xY-2Z" REST, "a@d.example", "1rABcD-0001xY-2Z", ""},
      {"2026-11-03T10:11:12 1rABcD-0001xY-2Z" REST, "", "", ""},
      {"2026/11/03 10:11:12 1rABcD-0001xY-2Z" REST, "", "", ""},
  };

  (void)state;
  check_lines(lines, COUNT(lines));
}

/* --- syslog, and others that name their fields ----------------------------------------------- */

static void test_values(void **state) {
  static const struct expected lines[] = {
      {"mx sm-mta[1]: 4A3ABc: to=<a@d.example>, relay=m.example. [1.2.3.4], stat=x", "a@d.example",
       "4A3ABc", "m.example."},
      {"mx sm-mta[1]: 4A3AB: to=<a@d.example>, stat=x", "a@d.example", "4A3AB", ""},
      {"mx sm-mta[1]: 4A3A: to=<a@d.example>, stat=x", "a@d.example", "", ""},
      {"mx sm-mta[1]; 4A3ABc: to=<a@d.example>, stat=x", "a@d.example", "", ""},
      {"mx sm-mta[1]:4A3ABc: to=<a@d.example>, stat=x", "a@d.example", "", ""},
      {"mx sm-mta[1]: 4A3ABc; to=<a@d.example>, stat=x", "a@d.example", "", ""},
      {"mx sm-mta[1]: 4A3_Bc: to=<a@d.example>, stat=x", "a@d.example", "", ""},
      {": 4A3ABc:   to=<a@d.example>, stat=x", "a@d.example", "4A3ABc", ""},
      {"4A3ABc: to=<a@d.example>, stat=x", "a@d.example", "", ""},
      {"x to=<a@d.example> x", "a@d.example", "", ""},
      {"x to=<\"a b\"@d.example> x", "a", "", ""},
      {"x relay=m.example; x", "", "", "m.example"},
      {"x relay=m.example\tx", "", "", "m.example"},
      {"x relay=\"m.example\" x", "", "", "m.example"},
      {"x relay=m.example", "", "", "m.example"},
      {"x to=<> x", "", "", ""},
      {"x to=<a@d.example> to=<b@d.example> relay=m relay=n", "a@d.example", "", "m"},
      {"550 x to=<a@d.example> relay=m", "a@d.example", "", "m"},
      {"[NOTICE] [6A1B2C3D.1] [outbound] mailbox full", "", "6A1B2C3D.1", ""},
      {"[INFO] [6A1B2C3D-x.1] mailbox full", "", "6A1B2C3D-x.1", ""},
      {"[INFO] [6A1B2C3] [outbound] mailbox full", "", "", ""},
      {"[INFO] [6A1B2C3_D] [outbound] mailbox full", "", "", ""},
      {"[INFO] 6A1B2C3D.1] [outbound] mailbox full", "", "", ""},
      {"[INFO][6A1B2C3D.1] [outbound] mailbox full", "", "", ""},
      {"[INFORMATIONS] [6A1B2C3D.1] mailbox full", "", "", ""},
      {"[INFORMATION] [6A1B2C3D.1] mailbox full", "", "6A1B2C3D.1", ""},
      {"(INFO] [6A1B2C3D.1] [outbound] mailbox full", "", "", ""},
      {"[INFO] [6A1B2C3D.1234567890", "", "", ""},
  };
  char line[256];

  (void)state;
  check_lines(lines, COUNT(lines));
  for (int length = 1; length < 60; length++) {
    snprintf(line, sizeof line, "x to=<%0*d>, relay=%0*d, %s", length, 7, length, 8, "stat=x");
    check_equal(judge(line).recipient.length, length, line);
    check_equal(judge(line).relay.length, length, line);
    snprintf(line, sizeof line, "x to=<%0*d", length, 7);
    check_equal(judge(line).recipient.length, length, line);
  }
}

/* --- comma-separated records ----------------------------------------------------------------- */

static void test_csv(void **state) {
  static const struct expected lines[] = {
      /* PowerMTA's accounting file */
      {"b,1,2,3,a@d.example,5,6,7,8,m.example (1.2.3.4),10", "a@d.example", "", "m.example"},
      {"rb,1,2,3,a@d.example,5,6,7,8,m.example", "a@d.example", "", "m.example"},
      {"b,1,2,3,\"a@d.example\",5,6,7,\"8,8\",\"m.example\"", "a@d.example", "", "m.example"},
      {"b,\"1,1\",2,3,a@d.example,5,6,7,8,", "a@d.example", "", ""},
      {"b,1,2,3,a@d.example,5,6,7,8", "a@d.example", "", ""},
      {"b,1,2,3,a@d.example", "a@d.example", "", ""},
      {"b,1,2,3,a,5,6,7,8,m.example,10", "", "", ""},
      {"1,1,2,3,a@d.example,5,6,7,8,m.example", "", "", ""},
      {"rbb,1,2,3,a@d.example,5,6,7,8,m.example", "", "", ""},
      {"-,1,2,3,a@d.example,5,6,7,8,m.example", "", "", ""},
      {"b,1,2,3,a@b", "", "", ""},
      {"b,1,2,34,a@bc", "a@bc", "", ""},
      /* Exchange's message tracking */
      {"2026-11-03T10:11:12.3Z,1,2,3,m.example,5,6,7,8,9,10,11,a@d.example,13", "a@d.example", "",
       "m.example"},
      {"2026-11-03 10:11:12.3Z,1,2,3,m.example,5,6,7,8,9,10,11,a@d.example,13", "", "", ""},
      {"2026-11-03T10.11:12.3Z,1,2,3,m.example,5,6,7,8,9,10,11,a@d.example,13", "", "", ""},
      {"2026-11-03T10:11.12.3Z,1,2,3,m.example,5,6,7,8,9,10,11,a@d.example,13", "", "", ""},
      {"2026.11-03T10:11:12.3Z,1,2,3,m.example,5,6,7,8,9,10,11,a@d.example,13", "", "", ""},
      /* the message trace of Exchange Online */
      {"\"2026\",\"a@s.example\",\"a@d.example##Receive, Fail\",\"x\"", "a@d.example", "", ""},
      {"\"2026\",\"a@d.example##Fail\"", "a@d.example", "", ""},
      {"\"2026\",1,2,3,4,\"a@d.example##\"", "a@d.example", "", ""},
      {"\"2026\",1,2,3,4,5,\"a@d.example##\"", "", "", ""},
      {"\"2026##x\",1", "", "", ""},
      {"\"2026\",\"a@d.example#Fail\"", "", "", ""},
      {"\"2026\",\"a##Fail\"", "", "", ""},
      {"\"2026\",\"##\"", "", "", ""},
      {"2026,\"a@d.example##Fail\"", "", "", ""},
  };

  (void)state;
  check_lines(lines, COUNT(lines));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_postfix),       cmocka_unit_test(test_postfix_places),
      cmocka_unit_test(test_postfix_count), cmocka_unit_test(test_exim),
      cmocka_unit_test(test_values),        cmocka_unit_test(test_csv),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
