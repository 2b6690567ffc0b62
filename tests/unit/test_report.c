/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Reports: what a mail is, whom it names, what it says of them. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "mails.h"

/* What the samples report, one line a recipient: sample, kind, address, code, reason. */
static const struct {
  size_t sample;
  uint32_t kind;
  const char *address;
  const char *code;
  uint32_t reason;
} expected[] = {
    {0, ESMTPCODE_REPORT_FAILURE, "bob@example.org", "5.1.1", ESMTPCODE_REASON_USER_UNKNOWN},
    {0, ESMTPCODE_REPORT_DELAY, "j\xc3\xbcrgen@example.com", "4.2.2",
     ESMTPCODE_REASON_MAILBOX_FULL},
    {1, ESMTPCODE_REPORT_FAILURE, "ann@example.org", "5.1.1", ESMTPCODE_REASON_USER_UNKNOWN},
    {1, ESMTPCODE_REPORT_FAILURE, "joe@example.com", "5.2.2", ESMTPCODE_REASON_MAILBOX_FULL},
    {2, ESMTPCODE_REPORT_FAILURE, "ann@example.org", "", ESMTPCODE_REASON_USER_UNKNOWN},
    {2, ESMTPCODE_REPORT_FAILURE, "joe@example.com", "5.2.2", ESMTPCODE_REASON_MAILBOX_FULL},
    {3, ESMTPCODE_REPORT_FAILURE, "ann@example.org", "5.1.1", ESMTPCODE_REASON_USER_UNKNOWN},
    {3, ESMTPCODE_REPORT_FAILURE, "joe@example.com", "4.2.2", ESMTPCODE_REASON_MAILBOX_FULL},
    {4, ESMTPCODE_REPORT_FAILURE, "ann@example.org", "5.0.0", ESMTPCODE_REASON_USER_UNKNOWN},
    {5, ESMTPCODE_REPORT_FAILURE, "ann@example.org", "", ESMTPCODE_REASON_USER_UNKNOWN},
    {6, ESMTPCODE_REPORT_COMPLAINT, "ann@example.org", "", ESMTPCODE_REASON_COMPLAINT},
    {7, ESMTPCODE_REPORT_AUTO_REPLY, "", "", ESMTPCODE_REASON_AUTO_REPLY},
    {9, ESMTPCODE_REPORT_FAILURE, "ann@example.org", "", ESMTPCODE_REASON_USER_UNKNOWN},
    {10, ESMTPCODE_REPORT_FAILURE, "ann@example.org", "5.1.1", ESMTPCODE_REASON_USER_UNKNOWN},
    {10, ESMTPCODE_REPORT_FAILURE, "joe@example.org", "5.1.1", ESMTPCODE_REASON_USER_UNKNOWN},
    {10, ESMTPCODE_REPORT_FAILURE, "bob@example.org", "5.1.1", ESMTPCODE_REASON_USER_UNKNOWN},
    {11, ESMTPCODE_REPORT_FAILURE, "ann@example.org", "5.1.1", ESMTPCODE_REASON_USER_UNKNOWN},
    {11, ESMTPCODE_REPORT_FAILURE, "joe@example.org", "", ESMTPCODE_REASON_MAILBOX_FULL},
};

static uint32_t code_of(const char *text) {
  return esmtpcode_code_parse(text, strlen(text));
}

static void read_sample(size_t sample, struct found *found) {
  const char *mail = sample_mail(sample);

  read_mail(mail, strlen(mail), esmtpcode_report_scratch(strlen(mail)), found);
}

static void test_samples(void **state) {
  static struct found found;
  size_t row = 0;

  (void)state;
  for (size_t sample = 0; sample_mail(sample) != NULL; sample++) {
    size_t count = 0;

    read_sample(sample, &found);
    for (; row < COUNT(expected) && expected[row].sample == sample; row++, count++) {
      check(count < found.count, expected[row].address);
      check(strcmp(found.of[count].address, expected[row].address) == 0, found.of[count].address);
      check_equal(found.of[count].recipient.kind, expected[row].kind, expected[row].address);
      check_equal(found.of[count].verdict.code, code_of(expected[row].code), expected[row].address);
      check_equal(found.of[count].verdict.reason, expected[row].reason, expected[row].address);
    }
    check_equal(found.count, count, "recipients");
  }
  assert_int_equal(row, COUNT(expected));
}

static void check_text(const struct found *found, esmtpcode_piece piece, const char *mail,
                       const char *text) {
  check(strcmp(piece_text(mail, found, piece), text) == 0, text);
}

static void test_pieces(void **state) {
  static struct found found;
  const char *mail = sample_mail(0);
  const esmtpcode_recipient *bob = &found.of[0].recipient;

  (void)state;
  read_sample(0, &found);
  check_text(&found, found.report.reporting_mta, mail, "mx.example.net");
  check_text(&found, found.report.message_id, mail, "1@example.net");
  check_text(&found, found.report.original_to, mail, "readers@example.net");
  check_text(&found, found.report.feedback_id, mail, "7:a");
  check_text(&found, found.report.returned_to, mail, "news+bob=example.org@example.net");
  check_text(&found, found.report.verp, mail, "bob=example.org");
  check_text(&found, bob->remote_mta, mail, "mail.example.org");
  check_text(&found, bob->diagnostic, mail, "550 5.1.1 <bob@example.org>:\n no such user");
  assert_int_equal(bob->original.source, ESMTPCODE_SOURCE_SCRATCH);
  assert_int_equal(bob->dsn_action, ESMTPCODE_DSN_ACTION_FAILED);
  assert_int_equal(found.report.complete, 1);
}

/* Line ends do not change what is read. */
static void test_line_ends(void **state) {
  static const char *const ends[] = {"\r\n", "\r", "\r\r\n"};
  static struct found plain;
  static struct found found;
  static char mail[16384];

  (void)state;
  for (size_t sample = 0; sample_mail(sample) != NULL; sample++) {
    read_sample(sample, &plain);
    for (size_t i = 0; i < COUNT(ends); i++) {
      size_t len = 0;

      for (const char *s = sample_mail(sample); *s != '\0'; s++) {
        size_t n = *s == '\n' ? strlen(ends[i]) : 1;

        memcpy(mail + len, *s == '\n' ? ends[i] : s, n);
        len += n;
      }
      read_mail(mail, len, esmtpcode_report_scratch(len), &found);
      check_equal(found.report.kind, plain.report.kind, shown(mail, len));
      check_equal(found.count, plain.count, shown(mail, len));
      check(is_part_of(&found, &plain), shown(mail, len));
    }
  }
}

/* What is no report, although it looks a little like one. */
static void test_not_bounces(void **state) {
  static const char *const mails[] = {
      "From: joe@example.org\nSubject: Re: lunch\n\n> Unknown user: ann@example.org\nwhat now?\n",
      "From: joe@example.org\nSubject: minutes\n\nThe following address "
      "failed:\n\nann@example.org\n",
      "Return-Path: <>\nFrom: help@example.org\nSubject: We have got your mail\n\n"
      "Your message to help@example.org has been received.\n",
      "From: joe@example.org\nSubject: the original\nContent-Type: multipart/mixed; boundary=b\n\n"
      "--b\n\nsee below\n--b\nContent-Type: message/rfc822\n\nSubject: Undeliverable\n\nx\n--b--\n",
  };
  static struct found found;

  (void)state;
  for (size_t i = 0; i < COUNT(mails); i++) {
    read_mail(mails[i], strlen(mails[i]), 4096, &found);
    check(found.report.kind == ESMTPCODE_REPORT_NOT_BOUNCE ||
              found.report.kind == ESMTPCODE_REPORT_AUTO_REPLY,
          mails[i]);
  }
  read_mail("no header\n", 10, 0, &found);
  assert_int_equal(found.report.kind, ESMTPCODE_REPORT_UNREADABLE);
  assert_int_equal(found.count, 0);
}

/* Boundaries as they are found in the wild. */
static void test_boundaries(void **state) {
#define HEAD "From: MAILER-DAEMON\nTo: a@example.net\nSubject: Undelivered\n"
#define GROUP "Final-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.1.1\n"
#define PART "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n" GROUP "\n"
  static const char *const mails[] = {
      HEAD "Content-Type: multipart/report; boundary=ab\n\n--AB\n" PART "--AB--\n",
      HEAD "Content-Type: multipart/report; boundary=ab\n\n--ab  \n" PART,
      HEAD "Content-Type: multipart/report; boundary=other\n\n--mine\n" PART "--mine--\n",
      HEAD "Content-Type: multipart/report; boundary=\"a b\"\n\nx\n\n--a b\n" PART "--a b--\n",
      HEAD "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/report;\n"
           " boundary=aa\n\n--aa\n" PART "--aa--\n--a--\n",
      HEAD "Content-Type: multipart/mixed; boundary=aa\n\n--aa\nContent-Type: multipart/report;\n"
           " boundary=a\n\n--a\n" PART "--a--\n--aa--\n",
      HEAD "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n" GROUP "\n",
      HEAD "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nHello\n--a\n"
           "Content-Type: application/octet-stream\n\nReporting-MTA: dns; mx\n" GROUP "\n--a--\n",
      HEAD "\nA report:\n\nReporting-MTA: dns; mx\n" GROUP "\n",
  };
  static struct found found;

  (void)state;
  for (size_t i = 0; i < COUNT(mails); i++) {
    read_mail(mails[i], strlen(mails[i]), 4096, &found);
    check_equal(found.count, 1, mails[i]);
    check(strcmp(found.of[0].address, "ann@example.org") == 0, mails[i]);
    check_equal(found.of[0].verdict.code, code_of("5.1.1"), mails[i]);
  }
}

/* A reason in the text that tells nothing leaves verdict and words to the report's fields. */
static void test_reason_that_says_nothing(void **state) {
  const char *mail =
      HEAD "Content-Type: multipart/report; boundary=b\n\n--b\n\n"
           "Your message to <ann> was automatically rejected:\nso it is\n\n--b\n"
           "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n" GROUP
           "Diagnostic-Code: smtp; 550 5.1.1 <ann@example.org>: User unknown\n\n--b--\n";
  static struct found found;

  (void)state;
  read_mail(mail, strlen(mail), 4096, &found);
  check_equal(found.count, 1, mail);
  check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, mail);
  check_text(&found, found.of[0].recipient.diagnostic, mail,
             "550 5.1.1 <ann@example.org>: User unknown");
}

static void test_misuse(void **state) {
  esmtpcode_report report;
  esmtpcode_recipient recipient;
  esmtpcode_verdict verdict;
  char scratch[16];

  (void)state;
  assert_int_equal(esmtpcode_report_open(NULL, 1, NULL, 0, &report, sizeof report),
                   ESMTPCODE_ERROR_ARGUMENT);
  assert_int_equal(esmtpcode_report_open("", 0, NULL, 1, &report, sizeof report),
                   ESMTPCODE_ERROR_ARGUMENT);
  assert_int_equal(esmtpcode_report_open("", 0, NULL, 0, NULL, sizeof report),
                   ESMTPCODE_ERROR_ARGUMENT);
  assert_int_equal(esmtpcode_report_open("", 0, NULL, 0, &report, sizeof report - 1),
                   ESMTPCODE_ERROR_ARGUMENT);
  assert_int_equal(esmtpcode_report_open(NULL, 0, NULL, 0, &report, sizeof report), ESMTPCODE_OK);
  assert_int_equal(esmtpcode_report_next(NULL, 0, scratch, sizeof scratch, &report, sizeof report,
                                         &recipient, sizeof recipient, &verdict, sizeof verdict),
                   0);
  assert_int_equal(esmtpcode_report_next(NULL, 0, NULL, 0, &report, sizeof report, &recipient,
                                         sizeof recipient - 1, &verdict, sizeof verdict),
                   -1);
  assert_int_equal(esmtpcode_report_next(NULL, 0, NULL, 0, &report, sizeof report, &recipient,
                                         sizeof recipient, NULL, sizeof verdict),
                   -1);
  assert_true(esmtpcode_report_scratch(SIZE_MAX) == SIZE_MAX);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_samples),    cmocka_unit_test(test_pieces),
      cmocka_unit_test(test_line_ends),  cmocka_unit_test(test_not_bounces),
      cmocka_unit_test(test_boundaries), cmocka_unit_test(test_reason_that_says_nothing),
      cmocka_unit_test(test_misuse),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
