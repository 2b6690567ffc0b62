/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The fields of reports: which groups tell of a recipient, and what their values are. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

#define BOUNCE                                                                                     \
  "From: MAILER-DAEMON@mx.example.net\nTo: news@example.net\nSubject: Undelivered Mail\n"

static char mail[2048];
static struct found found;

static void read_fields(const char *type, const char *fields) {
  snprintf(mail, sizeof mail,
           BOUNCE "Content-Type: multipart/report; boundary=b\n\n--b\n\n"
                  "Sorry.\n--b\nContent-Type: %s\n\n%s--b--\n",
           type, fields);
  read_whole_mail(mail, &found);
}

static void read_groups(const char *groups) {
  char fields[1024];

  snprintf(fields, sizeof fields, "Reporting-MTA: dns; mx.example.net\n\n%s", groups);
  read_fields("message/delivery-status", fields);
}

static void check_piece(esmtpcode_piece piece, const char *expected) {
  check(strcmp(piece_text(mail, &found, piece), expected) == 0, mail);
}

#define ENDS "Action: failed\nStatus: 5.1.1\n"

/* Which groups of fields tell of whom. */
static void test_groups(void **state) {
  static const struct {
    const char *groups;
    const char *addresses[3];
  } cases[] = {
      {"Final-Recipient: rfc822; ann@example.org\n" ENDS "\n"
       "Final-Recipient: rfc822; joe@example.org\n" ENDS "\n",
       {"ann@example.org", "joe@example.org"}},
      {"Final-Recipient: rfc822; ann@example.org\n" ENDS "X-Note: none\n", {"ann@example.org"}},
      {"Final-Recipient: rfc822; ann@example.org\n" ENDS
       "Final-Recipient: rfc822; joe@example.org\n"
       "X-Note: none\n",
       {"ann@example.org", "joe@example.org"}},
      {"Final-Recipient: rfc822; ann@example.org\nOriginal-Recipient: rfc822; a@example.org\n" ENDS
       "Original-Recipient: rfc822; j@example.org\nFinal-Recipient: rfc822; joe@example.org\n" ENDS,
       {"ann@example.org", "joe@example.org"}},
      {"Original-Recipient: rfc822; a@example.org\nFinal-Recipient: rfc822; ann@example.org\n" ENDS
       "\nOriginal-Recipient: rfc822; j@example.org\n" ENDS "\n",
       {"ann@example.org", "j@example.org"}},
      {"X-Note: none\n\n\nFinal-Recipient: rfc822; ann@example.org\n" ENDS "\n",
       {"ann@example.org"}},
      {"Action: failed\n\nFinal-Recipient: rfc822; ann@example.org\nStatus: 5.1.1\n\n",
       {"ann@example.org"}},
      {"X-Actual-Recipient: rfc822; ann@example.org\n" ENDS "\n"
       "Final-Recipient: rfc822; joe@example.org\n" ENDS "\n",
       {"ann@example.org", "joe@example.org"}},
      {"X-Actual-Recipient: rfc822; ann@example.org\n\n"
       "Final-Recipient: rfc822; joe@example.org\n" ENDS "\n",
       {"ann@example.org", "joe@example.org"}},
      {ENDS "\nFinal-Recipient: rfc822; ann@example.org\n" ENDS "\n", {"", "ann@example.org"}},
      {"Final-Recipient: rfc822;\nOriginal-Recipient: rfc822; ann@example.org\n" ENDS "\n",
       {"ann@example.org"}},
      {"Final-Recipient: rfc822; ann\nX-Actual-Recipient: rfc822; ann@example.org\n" ENDS "\n",
       {"ann@example.org"}},
      {"Final-Recipient: rfc822; ann\nX-Actual-Recipient: rfc822; ann.s\n"
       "Original-Recipient: rfc822; ann@example.org\n" ENDS "\n",
       {"ann@example.org"}},
      {"Final-Recipient: rfc822; ann\nOriginal-Recipient: rfc822; a\n" ENDS "\n", {"ann"}},
      {"Final-Recipient: rfc822; ann@example.org\nX-Actual-Recipient: rfc822; a@example.com\n" ENDS
       "\n",
       {"ann@example.org"}},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    size_t count = 0;

    read_groups(cases[i].groups);
    for (; count < COUNT(cases[i].addresses) && cases[i].addresses[count] != NULL; count++) {
      check(count < found.count, mail);
      check(strcmp(found.of[count].address, cases[i].addresses[count]) == 0, mail);
    }
    check_equal(found.count, count, mail);
  }
}

static void test_recipients(void **state) {
  static const struct {
    const char *field;
    const char *address;
  } cases[] = {
      {"rfc822;ann@example.org", "ann@example.org"},
      {"ann@example.org", "ann@example.org"},
      {"<ann@example.org>", "ann@example.org"},
      {"rfc822; ann@example.org_", "ann@example.org_"},
      {"rfc822; < ann@example.org", "ann@example.org"},
      {"rfc822; < ann@example.org >", "ann@example.org"},
      {"rfc822; ann@example.org__", "ann@example.org__"},
      {"rfc822; ann@example.org_ (Ann)", "ann@example.org_"},
      {"rfc822; ann (Ann)", "ann"},
      {"rfc822; ann;ann", "ann"},
      {"rfc822; <ann>", "ann"},
      {"rfc822; < ann >", "ann"},
      {"rfc822; <", ""},
      {"local; ann\tx", "ann"},
      {"a-type-longer-than-any-is; ann", "a-type-longer-than-any-is"},
      {"x400; /G=ann/S=lee/O=example/", "/G=ann/S=lee/O=example/"},
      {"rfc822", "rfc822"},
  };
  char group[256];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(group, sizeof group, "Final-Recipient: %s\n" ENDS "\n", cases[i].field);
    read_groups(group);
    check_equal(found.count, 1, mail);
    check(strcmp(found.of[0].address, cases[i].address) == 0, found.of[0].address);
  }
}

static void test_hosts(void **state) {
  static const char *const cases[][2] = {
      {"dns; mx\x01.example.org (192.0.2.1)", "mx\x01.example.org"},
      {"dns; mail.example.org", "mail.example.org"},
      {"dns; mail.example.org (192.0.2.7)", "mail.example.org"},
      {"dns; mail.example.org(192.0.2.7)", "mail.example.org"},
      {"dns; (unknown)", "(unknown)"},
      {"dns; mail\1.example.org x", "mail\1.example.org"},
      {"mail.example.org", "mail.example.org"},
      {"dns;", ""},
  };
  char group[256];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(group, sizeof group,
             "Final-Recipient: rfc822; a@example.org\n" ENDS "Remote-MTA: %s\n\n", cases[i][0]);
    read_groups(group);
    check_piece(found.of[0].recipient.remote_mta, cases[i][1]);
  }
}

/* The kind is that of the action; where there is none, that of the status. */
static void test_kinds(void **state) {
  static const struct {
    const char *fields;
    uint32_t kind;
    uint32_t action;
    const char *diagnostic;
  } cases[] = {
      {"Action: failed\nStatus: 5.1.1\n", ESMTPCODE_REPORT_FAILURE, ESMTPCODE_DSN_ACTION_FAILED,
       ""},
      {"Action: Failure\n", ESMTPCODE_REPORT_FAILURE, ESMTPCODE_DSN_ACTION_FAILED, "Sorry."},
      {"Action: delayed\nStatus: 4.4.1 (timed out)\n", ESMTPCODE_REPORT_DELAY,
       ESMTPCODE_DSN_ACTION_DELAYED, "timed out"},
      {"Action: delivered\nStatus: 2.1.5\n", ESMTPCODE_REPORT_SUCCESS,
       ESMTPCODE_DSN_ACTION_DELIVERED, ""},
      {"Action: relayed\n", ESMTPCODE_REPORT_SUCCESS, ESMTPCODE_DSN_ACTION_RELAYED, ""},
      {"Action: expanded\n", ESMTPCODE_REPORT_SUCCESS, ESMTPCODE_DSN_ACTION_EXPANDED, ""},
      {"Status: 2.0.0\n", ESMTPCODE_REPORT_SUCCESS, ESMTPCODE_DSN_ACTION_NONE, ""},
      {"Status: 5.0.0 (gone\n", ESMTPCODE_REPORT_FAILURE, ESMTPCODE_DSN_ACTION_NONE, "gone"},
      {"Action: lost\nStatus: 4.0.0\n", ESMTPCODE_REPORT_FAILURE, ESMTPCODE_DSN_ACTION_NONE,
       "Sorry."},
      {"Status: 9.9.9 (gone)\nDiagnostic-Code: smtp; 550 no\n", ESMTPCODE_REPORT_FAILURE,
       ESMTPCODE_DSN_ACTION_NONE, "550 no"},
  };
  char group[256];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(group, sizeof group, "Final-Recipient: rfc822; ann@example.org\n%s\n",
             cases[i].fields);
    read_groups(group);
    check_equal(found.report.kind, cases[i].kind, mail);
    check_equal(found.of[0].recipient.kind, cases[i].kind, mail);
    check_equal(found.of[0].recipient.dsn_action, cases[i].action, mail);
    check_piece(found.of[0].recipient.diagnostic, cases[i].diagnostic);
  }
}

/* A part without the type of a status is one by its first field. */
static void test_untyped(void **state) {
  static const struct {
    const char *first;
    size_t count;
  } cases[] = {
      {"Reporting-MTA: dns; mx.example.net\n", 1},
      {"\n\nFinal-Recipient: rfc822; joe@example.org\n\n", 2},
      {"Original-Recipient: rfc822; joe@example.org\n\n", 2},
      {"Original-Envelope-Id: 17\n\n", 1},
      {"Arrival-Date: Thu, 19 Nov 2026 10:00:00 +0000\n\n", 0},
      {"X-Note: none\n\nReporting-MTA: dns; mx.example.net\n", 0},
      {"X-Note: none\n", 0},
      {"Hello\n\n", 0},
  };
  char fields[512];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(fields, sizeof fields, "%sFinal-Recipient: rfc822; ann@example.org\n" ENDS "\n",
             cases[i].first);
    read_fields("text/plain", fields);
    if (cases[i].count > 0) {
      check_equal(found.count, cases[i].count, mail);
      check_equal(found.of[found.count - 1].recipient.status, 5001001, mail);
    } else {
      check_equal(found.of[0].recipient.status, 0, mail);
    }
  }
}

static void test_feedback(void **state) {
  static const char *const cases[][3] = {
      {"message/feedback-report", "Feedback-Type: abuse\nOriginal-Rcpt-To: ann@example.org\n",
       "ann@example.org"},
      {"message/feedback-report", "Feedback-Type: abuse\nRemoval-Recipient: ann@example.org\n",
       "ann@example.org"},
      {"message/feedback-report", "Feedback-Type: abuse\n\nStatus: 5.0.0\nX-Note: none\n", ""},
      {"message/disposition-notification",
       "Reporting-UA: mail.example.org\nFinal-Recipient: rfc822; ann@example.org\n"
       "Disposition: manual-action/MDN-sent-manually; displayed\n",
       "ann@example.org"},
      {"message/global-disposition-notification",
       "Reporting-UA: mail.example.org\nFinal-Recipient: utf-8; ann@example.org\n"
       "Disposition: manual-action/MDN-sent-manually; displayed\n",
       "ann@example.org"},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_fields(cases[i][0], cases[i][1]);
    check_equal(found.report.kind, i < 3 ? ESMTPCODE_REPORT_COMPLAINT : ESMTPCODE_REPORT_AUTO_REPLY,
                mail);
    check_equal(found.count, 1, mail);
    check(strcmp(found.of[0].address, cases[i][2]) == 0, mail);
    check_equal(found.of[0].verdict.reason,
                i < 3 ? ESMTPCODE_REASON_COMPLAINT : ESMTPCODE_REASON_AUTO_REPLY, mail);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_groups),  cmocka_unit_test(test_recipients),
      cmocka_unit_test(test_hosts),   cmocka_unit_test(test_kinds),
      cmocka_unit_test(test_untyped), cmocka_unit_test(test_feedback),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
