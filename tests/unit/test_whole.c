/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Mails as a whole: which parts count, what of them tells, and whether the mail was cut. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

#define MAILER "From: MAILER-DAEMON@mx.example.net\nTo: joe@example.net\n"
#define FAILED MAILER "Subject: Undelivered mail\n"
#define PARTS FAILED "Content-Type: multipart/mixed; boundary=x\n\n"
#define REPORT FAILED "Content-Type: multipart/report; boundary=x\n\n"
#define TEXT_PART "--x\n\n<jane@example.org>:\n 550 5.1.1 no such user\n"
#define STATUS_PART                                                                                \
  "--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; m\n\n"                        \
  "Final-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.2.2\n\n"
#define MESSAGE_PART                                                                               \
  "--x\nContent-Type: message/rfc822\n\nFrom: joe@example.net\nTo: bob@example.org\n"              \
  "Subject: hi\nMessage-ID: <1@example.net>\nFeedback-ID: 7:a\n\nHello\n"
#define MESSAGE_TO(to) "--x\nContent-Type: message/rfc822\n\nTo: " to "\nSubject: hi\n\nHello\n"

static struct found found;
static const char *mail;

static void read_whole(const char *message) {
  mail = message;
  read_mail(message, strlen(message), esmtpcode_report_scratch(strlen(message)), &found);
}

static void check_text(esmtpcode_piece piece, const char *expected, const char *name) {
  const char *text = piece_text(mail, &found, piece);

  if (strcmp(text, expected) != 0)
    print_error("\"%s\" should be \"%s\"\n", text, expected);
  check(strcmp(text, expected) == 0, name);
}

/* --- whether it was cut ---------------------------------------------------------------------- */

static void test_complete(void **state) {
  static const struct {
    const char *mail;
    uint32_t complete;
  } cases[] = {
      {FAILED, 1},
      {FAILED "\n", 1},
      {FAILED "Content-Type: text/x\n", 1},
      {FAILED "\nHello", 0},
      {FAILED "\nHello\n", 1},
      {FAILED "\nHello\r", 1},
      {FAILED "\n\n--", 1},
      {FAILED "\n\n--x y", 1},
      {FAILED "\n\n--x@y", 0},
      {FAILED "\n\n---joe@exa", 0},
      {FAILED "\n\n--- Failed: --- <joe@exa", 0},
      {FAILED "\n\n-", 0},
      {FAILED "\n\n<joe@example.org> is unkno", 1},
      {FAILED "\n\nMail to <joe@exa", 0},
      {FAILED "\n\nTo: joe@example.org wit", 0},
      {FAILED "\n\nx--", 0},
      {FAILED "\n\n-x", 0},
      {FAILED "\n\n.-", 0},
      {FAILED "\n\n-.", 0},
      {PARTS TEXT_PART, 0},
      {PARTS TEXT_PART "--x\n", 0},
      {PARTS TEXT_PART "--x--\n", 1},
      {PARTS TEXT_PART "--x--", 1},
      {PARTS TEXT_PART "--x--\nepilogue\n", 1},
      {PARTS TEXT_PART MESSAGE_PART, 0},
      {REPORT TEXT_PART STATUS_PART MESSAGE_PART, 0},
      {REPORT TEXT_PART STATUS_PART MESSAGE_PART "--x--\n", 1},
      {REPORT TEXT_PART STATUS_PART "--x--\n", 1},
      {REPORT TEXT_PART STATUS_PART, 0},
      {REPORT, 0},
      {PARTS, 0},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_whole(cases[i].mail);
    check_equal(found.report.complete, cases[i].complete, cases[i].mail);
  }
}

/* --- which part counts ----------------------------------------------------------------------- */

static void test_parts(void **state) {
  static const struct {
    const char *mail, *address;
    uint32_t status;
  } cases[] = {
      /* The first of each kind; the status before the words. */
      {PARTS TEXT_PART "--x--\n", "jane@example.org", 0},
      {PARTS TEXT_PART STATUS_PART "--x--\n", "ann@example.org", 5002002},
      {PARTS STATUS_PART TEXT_PART "--x--\n", "ann@example.org", 5002002},
      {PARTS STATUS_PART "--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; m\n\n"
                         "Final-Recipient: rfc822; eve@example.org\nStatus: 5.1.1\n\n--x--\n",
       "ann@example.org", 5002002},
      {PARTS TEXT_PART "--x\n\n<eve@example.org>:\n 550 5.1.1 no such user\n--x--\n",
       "jane@example.org", 0},
      /* A report that was cut before its status names nobody yet, unless what it returns is there.
       */
      {REPORT TEXT_PART, "", 0},
      {REPORT TEXT_PART "--x\n", "", 0},
      {REPORT TEXT_PART "--x--\n", "jane@example.org", 0},
      {REPORT TEXT_PART MESSAGE_PART, "jane@example.org", 0},
      {REPORT TEXT_PART STATUS_PART, "ann@example.org", 5002002},
      {PARTS TEXT_PART, "jane@example.org", 0},
      /* Nor does a list where the header was cut that may tell of a report. */
      {FAILED "X-Failed-Recipients: eve@example.org\n", "", 0},
      {FAILED "X-Failed-Recipients: eve@example.org\nContent-Type: text/plain\n", "eve@example.org",
       0},
      {FAILED "X-Failed-Recipients: eve@example.org\n\n", "eve@example.org", 0},
      /* Text without words gives way, also to HTML. */
      {PARTS "--x\n\n \n\t\n" TEXT_PART "--x--\n", "jane@example.org", 0},
      {PARTS "--x\n\n \n\n--x\nContent-Type: text/html\n\n&lt;jane@example.org&gt;:<br>"
             " 550 5.1.1 no such user\n--x--\n",
       "jane@example.org", 0},
      {PARTS "--x\nContent-Type: text/html\n\n&lt;eve@example.org&gt;:<br> 550 no such user\n"
             "" TEXT_PART "--x--\n",
       "jane@example.org", 0},
      {PARTS "--x\n\n\n\n    !\n" TEXT_PART "--x--\n", "", 0},
      /* Other types are no text. */
      {PARTS "--x\nContent-Type: application/pdf\n\n<eve@example.org>:\n 550 no such user\n"
             "" TEXT_PART "--x--\n",
       "jane@example.org", 0},
      {PARTS TEXT_PART
       "--x\nContent-Type: text/x-log\nContent-Transfer-Encoding: quoted-printable\n"
       "\nReporting-MTA: dns; m\n\nFinal-Recipient: ann@example.org\n"
       "Status: 5.2.2\n\n--x--\n",
       "jane@example.org", 0},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_whole(cases[i].mail);
    check_equal(found.count, 1, cases[i].mail);
    if (strcmp(found.of[0].address, cases[i].address) != 0)
      print_error("is %s\n", found.of[0].address);
    check(strcmp(found.of[0].address, cases[i].address) == 0, cases[i].mail);
    check_equal(found.of[0].recipient.status, cases[i].status, cases[i].mail);
  }
}

/* A report that was put into a message of somebody's own. */
static void test_nested(void **state) {
#define OUTER                                                                                      \
  PARTS "--x\n\nThis could not be handled.\n--x\nContent-Type: message/rfc822\n\n"                 \
        "From: MAILER-DAEMON@far.example\nTo: out@example.net\nSubject: outer\n"                   \
        "Message-ID: <outer@example.net>\nFeedback-ID: outer\n"
#define INNER                                                                                      \
  "--y\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; m\n\n"                        \
  "Final-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.2.2\n\n"
  (void)state;
  read_whole(OUTER "Content-Type: multipart/report; boundary=y\n\n" INNER
                   "--y\nContent-Type: message/rfc822\n\nFrom: joe@example.net\n"
                   "To: bob@example.org\nSubject: inner\nMessage-ID: <inner@example.net>\n\nx\n"
                   "--y--\n--x--\n");
  check_equal(found.count, 1, "recipients");
  check(strcmp(found.of[0].address, "ann@example.org") == 0, found.of[0].address);
  check_equal(found.of[0].recipient.status, 5002002, "status");
  check_text(found.report.message_id, "inner@example.net", "message_id");
  check_text(found.report.subject, "inner", "subject");
  check_text(found.report.original_to, "bob@example.org", "original_to");
  check_text(found.report.original_from, "joe@example.net", "original_from");
  check_text(found.report.feedback_id, "", "feedback_id");
  read_whole(OUTER "Content-Type: multipart/report; boundary=y\n\n" INNER "--y--\n--x--\n");
  check(strcmp(found.of[0].address, "ann@example.org") == 0, found.of[0].address);
  check_text(found.report.message_id, "", "message_id");
  check_text(found.report.subject, "", "subject");
  check_text(found.report.original_to, "", "original_to");
  check_text(found.report.original_from, "", "original_from");
  check_text(found.report.feedback_id, "", "feedback_id");
  read_whole(OUTER "Content-Type: multipart/mixed; boundary=y\n\n" INNER "--y--\n--x--\n");
  check_text(found.report.message_id, "outer@example.net", "no multipart/report");
  check_equal(found.of[0].recipient.status, 0, "no multipart/report");
  read_whole(OUTER "Content-Type: multipart/report; boundary=y\n\n--y\n\nHello\n--y--\n--x--\n");
  check_text(found.report.message_id, "outer@example.net", "no status");
  read_whole(OUTER "Content-Type: multipart/report; boundary=y\n\n--y\n"
                   "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\n"
                   "Original-Rcpt-To: ann@example.org\n\n--y--\n--x--\n");
  check_text(found.report.message_id, "outer@example.net", "feedback");
  check_equal(found.report.kind, ESMTPCODE_REPORT_FAILURE, "feedback");
}

/* Of what the words return, and a part of its own, the first counts. */
static void test_returned_twice(void **state) {
  (void)state;
  read_whole(PARTS "--x\n\nHi. This is the qmail-send program at mx.example.net.\n\n"
                   "<jane@example.org>:\nno such user\n\n"
                   "--- Below this line is a copy of the message.\n\n"
                   "From: joe@example.net\nTo: jane@example.org\nSubject: words\n"
                   "Message-ID: <words@example.net>\nFeedback-ID: words\n\nHello\n" MESSAGE_PART
                   "--x--\n");
  check_text(found.report.subject, "hi", "subject");
  check_text(found.report.feedback_id, "7:a", "feedback_id");
  check_text(found.report.message_id, "1@example.net", "message_id");
}

/* --- who else is the recipient --------------------------------------------------------------- */

static void test_unnamed(void **state) {
  static const struct {
    const char *mail, *address;
  } cases[] = {
      /* The only recipient of the returned message, where that is all there. */
      {PARTS "--x\n\nIt failed.\n" MESSAGE_TO("bob@example.org") "--x--\n", "bob@example.org"},
      {PARTS "--x\n\nIt failed.\n" MESSAGE_TO("bob@example.org"), "bob@example.org"},
      {PARTS "--x\n\nIt failed.\n" MESSAGE_TO("bob@example.org, eve@example.org") "--x--\n", ""},
      {PARTS "--x\n\nIt failed.\n--x\nContent-Type: message/rfc822\n\nTo: bob@example.org\n", ""},
      {PARTS "--x\n\nIt failed.\n--x\nContent-Type: message/rfc822\n\nTo: bob@example.org\n\n",
       "bob@example.org"},
      {PARTS "--x\n\nIt failed.\n--x\nContent-Type: message/rfc822\n\nTo: bob@example.org\n"
             "Content-Type: multipart/report; boundary=y\n\n",
       ""},
      {PARTS "--x\n\nIt failed.\n--x\nContent-Type: message/rfc822\n\nTo: bob@example.org\n"
             "Content-Type: text/plain; charset=utf-8\n\n",
       "bob@example.org"},
      {PARTS "--x\n\nIt failed.\n--x--\n", ""},
      {PARTS "--x\n\nIt failed.\n", ""},
      /* One in a line with a reply code. */
      {FAILED "\nIt failed.\n550 5.1.1 <bob@example.org> unknown\n", "bob@example.org"},
      /* One in the subject, where a returned message follows. */
      {MAILER "Subject: Undelivered mail to bob@example.org\n\nIt failed.\n\n"
              "----- Original message -----\n\nFrom: joe@example.net\nSubject: hi\n\nHello\n",
       "bob@example.org"},
      {MAILER "Subject: Undelivered mail to bob@example.org\n\nIt failed.\n", ""},
      {MAILER "Subject: Undelivered mail to joe@example.net\n\nIt failed.\n\n"
              "----- Original message -----\n\nFrom: joe@example.net\nSubject: hi\n\nHello\n",
       ""},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_whole(cases[i].mail);
    check_equal(found.report.kind, ESMTPCODE_REPORT_FAILURE, cases[i].mail);
    check_equal(found.count, 1, cases[i].mail);
    if (strcmp(found.of[0].address, cases[i].address) != 0)
      print_error("is %s\n", found.of[0].address);
    check(strcmp(found.of[0].address, cases[i].address) == 0, cases[i].mail);
  }
}

/* --- what kind it is ------------------------------------------------------------------------- */

static void test_kinds(void **state) {
  static const struct {
    const char *mail;
    uint32_t kind;
  } cases[] = {
      {"", ESMTPCODE_REPORT_UNREADABLE},
      {"\nhello\n", ESMTPCODE_REPORT_UNREADABLE},
      {FAILED "\n", ESMTPCODE_REPORT_FAILURE},
      {MAILER "Subject: Delivery delayed\n\nx\n", ESMTPCODE_REPORT_DELAY},
      {MAILER "Subject: hello\n\nx\n", ESMTPCODE_REPORT_NOT_BOUNCE},
      {MAILER "Subject: out of office\n\nx\n", ESMTPCODE_REPORT_AUTO_REPLY},
      /* A subject alone needs the sender's name or an empty return path. */
      {"From: joe@example.org\nSubject: Undelivered mail\n\nx\n", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"Return-Path: <>\nFrom: joe@example.org\nSubject: Undelivered mail\n\nx\n",
       ESMTPCODE_REPORT_FAILURE},
      {"Return-Path: <>\nIn-Reply-To: <1@a.example>\nFrom: joe@example.org\n"
       "Subject: Undelivered mail\n\nx\n",
       ESMTPCODE_REPORT_NOT_BOUNCE},
      {MAILER "In-Reply-To: <1@a.example>\nSubject: Undelivered mail\n\nx\n",
       ESMTPCODE_REPORT_FAILURE},
      {"From: Postmaster's cat <c@example.org>\nSubject: Undelivered mail\n\nx\n",
       ESMTPCODE_REPORT_NOT_BOUNCE},
      {"From: Postmastership <c@example.org>\nSubject: Undelivered mail\n\nx\n",
       ESMTPCODE_REPORT_NOT_BOUNCE},
      {"From: Postmaster' <c@example.org>\nSubject: Undelivered mail\n\nx\n",
       ESMTPCODE_REPORT_FAILURE},
      {"From: Postmaster\nSubject: Undelivered mail\n\nx\n", ESMTPCODE_REPORT_FAILURE},
      /* What the words open counts more than a subject, but for a delay. */
      {MAILER "Subject: Undelivered mail\n\nYour message has been delivered to:\n\n"
              "<jane@example.org>\n",
       ESMTPCODE_REPORT_FAILURE},
      {MAILER "Subject: Delivery delayed\n\nCould not be delivered to:\n\n<jane@example.org>\n",
       ESMTPCODE_REPORT_DELAY},
      {MAILER "Subject: hello\n\nCould not be delivered to:\n\n<jane@example.org>\n",
       ESMTPCODE_REPORT_FAILURE},
      {MAILER "Subject: out of office\n\nCould not be delivered to:\n\n<jane@example.org>\n",
       ESMTPCODE_REPORT_AUTO_REPLY},
      {"From: joe@example.org\nSubject: hello\n\nCould not be delivered to:\n\n"
       "<jane@example.org>\n",
       ESMTPCODE_REPORT_NOT_BOUNCE},
      {"From: joe@example.org\nX-Failed-Recipients: jane@example.org\nSubject: hello\n\nx\n",
       ESMTPCODE_REPORT_FAILURE},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_whole(cases[i].mail);
    check_equal(found.report.kind, cases[i].kind, cases[i].mail);
    check_equal(found.count > 0,
                cases[i].kind != ESMTPCODE_REPORT_UNREADABLE &&
                    cases[i].kind != ESMTPCODE_REPORT_NOT_BOUNCE,
                cases[i].mail);
  }
}

/* A complaint is told by its subject where the message is there; it is handed out once. */
static void test_complaints(void **state) {
  static const char without[] = MAILER "Subject: complaint about message from 192.0.2.1\n\nx\n";
  static const char with[] = MAILER
      "Subject: complaint about message from 192.0.2.1\n"
      "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nSee below.\n" MESSAGE_PART "--x--\n";

  (void)state;
  read_whole(with);
  check_equal(found.report.kind, ESMTPCODE_REPORT_COMPLAINT, with);
  check_equal(found.count, 1, with);
  check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_COMPLAINT, with);
  check_equal(found.of[0].recipient.diagnostic.length, 0, with);
  check_text(found.report.message_id, "1@example.net", "message_id");
  check_text(found.report.feedback_id, "7:a", "feedback_id");
  check_text(found.report.original_to, "bob@example.org", "original_to");
  check_text(found.report.original_from, "joe@example.net", "original_from");
  read_whole(without);
  check_equal(found.report.kind, ESMTPCODE_REPORT_NOT_BOUNCE, without);
}

/* Fields within the words: they end the words, and the words judge them. */
static void test_fields_in_words(void **state) {
  (void)state;
  read_whole(FAILED "\nSome failed:\n\nReporting-MTA: dns; m.example\n\n"
                    "Final-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.2.2\n\n"
                    "Final-Recipient: rfc822; bob@example.org\nAction: delayed\nStatus: 4.2.2\n\n");
  check_equal(found.count, 2, "recipients");
  check(strcmp(found.of[0].address, "ann@example.org") == 0, found.of[0].address);
  check(strcmp(found.of[1].address, "bob@example.org") == 0, found.of[1].address);
  check_equal(found.of[1].recipient.kind, ESMTPCODE_REPORT_DELAY, "kind");
  check_text(found.report.reporting_mta, "m.example", "reporting_mta");
  read_whole(FAILED "\nSome failed:\n\nReporting-MTA: dns; m.example\n\n"
                    "Final-Recipient: rfc822; ann@example.org\nAction: failed\n"
                    "X-Note: mailbox full\n\n");
  check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_UNKNOWN, "fields are no words");
}

static void test_sizes(void **state) {
  (void)state;
  assert_int_equal(esmtpcode_report_scratch(0), 1024);
  assert_int_equal(esmtpcode_report_scratch(5000), 11024);
  assert_true(esmtpcode_report_scratch((SIZE_MAX - 1024) / 2) == SIZE_MAX - 1);
  assert_true(esmtpcode_report_scratch((SIZE_MAX - 1024) / 2 + 1) == SIZE_MAX);
  assert_true(esmtpcode_report_scratch(SIZE_MAX) == SIZE_MAX);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_complete),   cmocka_unit_test(test_parts),
      cmocka_unit_test(test_nested),     cmocka_unit_test(test_returned_twice),
      cmocka_unit_test(test_unnamed),    cmocka_unit_test(test_kinds),
      cmocka_unit_test(test_complaints), cmocka_unit_test(test_fields_in_words),
      cmocka_unit_test(test_sizes),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
