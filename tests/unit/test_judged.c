/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* By which words of a report a recipient is judged: its fields' own, or those for people where they
 * say more. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

#define REPORT                                                                                     \
  "From: MAILER-DAEMON@mx.example.net\nTo: news@example.net\nSubject: Undelivered Mail\n"          \
  "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: text/plain\n\n%s\n"            \
  "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n"           \
  "Final-Recipient: rfc822; joe@example.org\nAction: failed\n%s\n--b--\n"

static void test_words(void **state) {
  static const struct {
    const char *text;
    const char *fields;
    uint32_t reason;
    uint32_t code;
    const char *diagnostic;
  } cases[] = {
      {"<joe@example.org>: mailbox full\n",
       "Status: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n",
       ESMTPCODE_REASON_USER_UNKNOWN, 5001001, "550 5.1.1 User unknown"},
      {"<joe@example.org>: mailbox full\n", "Status: 5.0.0\n", ESMTPCODE_REASON_MAILBOX_FULL,
       5000000, "<joe@example.org>: mailbox full"},
      {"<joe@example.org>: mailbox full\n", "Status: 5.0.0\nDiagnostic-Code: smtp; 550 no\n",
       ESMTPCODE_REASON_MAILBOX_FULL, 5000000, "<joe@example.org>: mailbox full"},
      {"<joe@example.org>: 550 5.2.2 no\n", "Status: 5.0.0\nDiagnostic-Code: smtp; 550 no\n",
       ESMTPCODE_REASON_MAILBOX_FULL, 5002002, "<joe@example.org>: 550 5.2.2 no"},
      {"<joe@example.org>: 550 nope\n", "Status: 5.0.0\nDiagnostic-Code: smtp; 550 no\n",
       ESMTPCODE_REASON_UNKNOWN, 5000000, "550 no"},
      {"<joe@example.org>: 550 nope\n", "Status: 5.1.99\nDiagnostic-Code: smtp; 550 5.1.99 no\n",
       ESMTPCODE_REASON_UNKNOWN, 5001099, "550 5.1.99 no"},
      {"<joe@example.org>: 550 5.1.99 nope\n", "Status: 5.0.0\nDiagnostic-Code: smtp; 550 no\n",
       ESMTPCODE_REASON_UNKNOWN, 5001099, "<joe@example.org>: 550 5.1.99 nope"},
      {"<joe@example.org>: 550 nope\n", "Diagnostic-Code: smtp; 550 no\n", ESMTPCODE_REASON_UNKNOWN,
       0, "550 no"},
      {"<joe@example.org>: mailbox full\n", "Status: 5.7.0\n", ESMTPCODE_REASON_MAILBOX_FULL,
       5007000, "<joe@example.org>: mailbox full"},
      {"<joe@example.org>: mailbox full\n", "Status: 5.1.1\n", ESMTPCODE_REASON_USER_UNKNOWN,
       5001001, ""},
      {"Sorry.\n", "Status: 5.7.0\n", ESMTPCODE_REASON_POLICY, 5007000, "Sorry."},
      {"Sorry.\n", "Status: 5.0.0\nDiagnostic-Code: X-Notes; Something odd\n",
       ESMTPCODE_REASON_UNKNOWN, 5000000, "Something odd"},
      /* A dialog in which nothing fails tells nothing. */
      {"<joe@example.org>: 250 2.1.5 ok\n", "Status: 5.0.0\n", ESMTPCODE_REASON_UNKNOWN, 5000000,
       ""},
      {"Sorry.\n", "Status: 5.1.1\nDiagnostic-Code: smtp; 250 2.1.5 ok\n",
       ESMTPCODE_REASON_USER_UNKNOWN, 5001001, "250 2.1.5 ok"},
      {"Sorry.\n", "Diagnostic-Code: smtp; 250 2.1.5 ok\n", ESMTPCODE_REASON_UNKNOWN, 0,
       "250 2.1.5 ok"},
      {"Sorry.\n", "Diagnostic-Code: smtp; 250 2.1.5 ok / 552 5.2.2 Mailbox full\n",
       ESMTPCODE_REASON_MAILBOX_FULL, 5002002, "552 5.2.2 Mailbox full"},
  };
  static struct found found;
  char mail[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail, REPORT, cases[i].text, cases[i].fields);
    read_whole_mail(mail, &found);
    check_equal(found.count, 1, mail);
    check_equal(found.of[0].verdict.reason, cases[i].reason, mail);
    check_equal(found.of[0].verdict.code, cases[i].code, mail);
    check(strcmp(piece_text(mail, &found, found.of[0].recipient.diagnostic), cases[i].diagnostic) ==
              0,
          mail);
  }
}

/* What the report knows besides counts as far as there is room for it. */
static void test_long_host(void **state) {
  static struct found found;
  char host[4096];
  char fields[sizeof host + 128];
  char mail[sizeof fields + 1024];

  (void)state;
  for (size_t len = 1; len < sizeof host; len = 2 * len + 1) {
    memset(host, 'm', len);
    host[len] = '\0';
    snprintf(fields, sizeof fields,
             "Status: 5.2.2\nRemote-MTA: dns; %s\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full\n",
             host);
    snprintf(mail, sizeof mail, REPORT, "Sorry.\n", fields);
    read_whole_mail(mail, &found);
    assert_int_equal(found.count, 1);
    assert_int_equal(found.of[0].recipient.remote_mta.length, len);
    assert_int_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_MAILBOX_FULL);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_words),
      cmocka_unit_test(test_long_host),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
