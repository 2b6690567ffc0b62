/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What a mail is by its header, its subject and the parts it has; and what headers tell besides. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

enum {
  OTHER = ESMTPCODE_REPORT_NOT_BOUNCE,
  ANSWER = ESMTPCODE_REPORT_AUTO_REPLY,
  COMPLAINT = ESMTPCODE_REPORT_COMPLAINT,
  SUCCESS = ESMTPCODE_REPORT_SUCCESS,
  DELAY = ESMTPCODE_REPORT_DELAY,
  FAILURE = ESMTPCODE_REPORT_FAILURE
};

#define BOUNCE                                                                                     \
  "From: MAILER-DAEMON@mx.example.net\nTo: news@example.net\nSubject: Undelivered Mail\n"
#define ANN "From: Ann <ann@example.org>\nTo: news@example.net\n"
#define PARTS                                                                                      \
  "\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; m\n\n"                    \
  "Final-Recipient: rfc822; b@example.org\nAction: failed\nStatus: 5.1.1\n\n--b--\n"
#define MIXED "Content-Type: multipart/mixed; boundary=b" PARTS
#define REPORT "Content-Type: multipart/report; boundary=b" PARTS
#define FAILED "\nThe following address failed:\n\n<joe@example.org>\n"
#define TOLD "Subject: Undelivered Mail\n" FAILED
#define RECEIPT                                                                                    \
  "Subject: AVVISO DI MANCATA CONSEGNA: Diffida\n\nAvviso di mancata consegna\n\nIl giorno "       \
  "12/03/2024 nel messaggio\n\"Diffida\" proveniente da \"news@example.net\"\ne destinato "        \
  "all'utente \"joe@example.org\"\n\xc3\xa8 stato rilevato un errore\n"
#define DAEMON "From: MAILER-DAEMON@mx.example.net\nTo: news@example.net\n"

static struct found found;

static void check_text(const char *mail, esmtpcode_piece piece, const char *text) {
  check(strcmp(piece_text(mail, &found, piece), text) == 0, mail);
}

static void test_kinds(void **state) {
  static const struct {
    const char *mail;
    uint32_t kind;
  } cases[] = {
      /* Who sent it decides whether its subject counts. */
      {DAEMON "Subject: Undelivered Mail\n\nSorry.\n", FAILURE},
      {ANN "Subject: Undelivered Mail\n\nSorry.\n", OTHER},
      {"Return-Path: <>\n" ANN "Subject: Undelivered Mail\n\nSorry.\n", FAILURE},
      {"Return-Path:\n" ANN "Subject: Undelivered Mail\n\nSorry.\n", FAILURE},
      {"Return-Path: <MAILER-DAEMON@example.org>\n" ANN "Subject: Undelivered Mail\n\nSorry.\n",
       FAILURE},
      {"Return-Path: mailer-daemon@example.org\n" ANN "Subject: Undelivered Mail\n\nSorry.\n",
       FAILURE},
      {"Return-Path: <ann@example.org>\n" ANN "Subject: Undelivered Mail\n\nSorry.\n", OTHER},
      {"Return-Path: x\n" ANN "Subject: Undelivered Mail\n\nSorry.\n", OTHER},
      /* People write about bounces, but hardly return the message; list servers report them. */
      {"Return-Path: <ann@example.org>\n" ANN TOLD, OTHER},
      {"Return-Path: <ann@example.org>\n" ANN TOLD
       "\n--- Original message ---\n\nMessage-ID: <1@example.net>\nSubject: News\n",
       FAILURE},
      {"Return-Path: <owner-news@example.org>\n" ANN TOLD, FAILURE},
      {"Return-Path: owner-news@example.org\n" ANN TOLD, FAILURE},
      {"Return-Path: <news-bounces@example.org>\n" ANN TOLD, FAILURE},
      {"Return-Path: <owned-news@example.org>\n" ANN TOLD, OTHER},
      {"Return-Path: <>\nIn-Reply-To: <1@example.net>\n" ANN
       "Subject: Re: Undelivered Mail\n\nSorry.\n",
       OTHER},
      {ANN "Subject: Re: Undelivered Mail\n" FAILED, OTHER},
      {ANN "Subject: FWD: Undelivered Mail\n" FAILED, OTHER},
      {ANN "Subject: [Fwd: Undelivered Mail]\n" FAILED, OTHER},
      {ANN "Subject:\n =?utf-8?q?_WG=3A_Undelivered_Mail?=\n" FAILED, OTHER},
      {ANN "Subject: Report: Undelivered Mail\n" FAILED, FAILURE},
      {ANN "Subject: Undelivered Mail: Re: news\n" FAILED, FAILURE},
      {DAEMON "Subject: Re: Undelivered Mail\n\nSorry.\n", FAILURE},
      {"Return-Path: <>\n" ANN "Subject: Re: Undelivered Mail\n\nSorry.\n", FAILURE},
      {ANN "Subject: Fw: Undelivered Mail\n" MIXED, OTHER},
      {"In-Reply-To: <1@example.net>\n" ANN "Subject: Undelivered Mail\n" MIXED, OTHER},
      {"In-Reply-To: <1@example.net>\n" DAEMON "Subject: Undelivered Mail\n" MIXED, FAILURE},
      {ANN "Subject: Hello\n" MIXED, FAILURE},
      {ANN "Subject: Fw: Undelivered Mail\n" REPORT, FAILURE},
      {ANN "Subject: Undelivered Mail (fwd)\n" FAILED, OTHER},
      {ANN "Subject: (FWD)\n" FAILED, OTHER},
      {ANN "Subject: Undelivered Mail (fwd) again\n" FAILED, FAILURE},
      {"User-Agent: Mozilla/5.0\n" ANN TOLD, OTHER},
      {"User-Agent: Mozilla/5.0\n" DAEMON TOLD, FAILURE},
      {"User-Agent: Mozilla/5.0\n" ANN TOLD
       "\n--- Original message ---\n\nMessage-ID: <1@example.net>\nSubject: News\n",
       OTHER},
      {"User-Agent: Mozilla/5.0\n" ANN "Subject: Undelivered Mail\n" MIXED, OTHER},
      {"In-Reply-To: <1@example.net>\n" DAEMON "Subject: Undelivered Mail\n\nSorry.\n", FAILURE},
      {"From: Ann Postmaster's friend <ann@example.org>\nSubject: Undelivered Mail\n\nSorry.\n",
       OTHER},
      {"From: Postmaster\nSubject: Undelivered Mail\n\nSorry.\n", FAILURE},
      {"From: Postmastership <ann@example.org>\nSubject: Undelivered Mail\n\nSorry.\n", OTHER},
      {"From: \"Postmaster\" <ann@example.org>\nSubject: Undelivered Mail\n\nSorry.\n", FAILURE},
      {"From: 'Postmaster' <ann@example.org>\nSubject: Undelivered Mail\n\nSorry.\n", OTHER},
      /* A mail from its own recipient is no mail system's because it says so. */
      {"From: Postmaster <news@example.net>\nTo: NEWS@example.net\nSubject: Undelivered Mail\n\n"
       "Sorry.\n",
       OTHER},
      {"From: Postmaster <news@example.net>\nTo: ann@example.net\nSubject: Undelivered Mail\n\n"
       "Sorry.\n",
       FAILURE},
      {"From: Help <postmaster@example.net>\nTo: postmaster@example.net\n"
       "Subject: Undelivered Mail\n\nSorry.\n",
       FAILURE},
      {DAEMON "Subject: Hello\n\nSorry.\n", OTHER},
      {"X-Mailer: none\n\nSorry.\n", OTHER},
      /* The kind is that of the subject where the words tell none. */
      {DAEMON "Subject: Delivery delayed\n\nSorry.\n", DELAY},
      {DAEMON "Subject: Successful mail delivery\n\nHello.\n", SUCCESS},
      {DAEMON "Subject: Delivery Status Notification (Success)\n\nHello.\n", SUCCESS},
      /* An opening counts without a subject, where a mail system has sent it. */
      {DAEMON "Subject: Hello\n\nThe following address failed:\n\n<joe@example.org>\n", FAILURE},
      {ANN "Subject: Hello\n\nThe following address failed:\n\n<joe@example.org>\n", OTHER},
      {DAEMON "Subject: Out of office\n\nThe following address failed:\n\n<joe@example.org>\n",
       ANSWER},
      {ANN "Subject: Undelivered Mail\n\nThe following address failed:\n\n<joe@example.org>\n",
       FAILURE},
      /* Automatic answers. */
      {ANN "Subject: Out of office\n\nI am away.\n", ANSWER},
      {ANN "X-Autoreply: yes\nSubject: Hello\n\nI am away.\n", ANSWER},
      {ANN "X-Autorespond: Hello\nSubject: Hello\n\nI am away.\n", ANSWER},
      {ANN "X-Autoreply:\nSubject: Hello\n\nI am here.\n", OTHER},
      {ANN "X-Autoreply: no\nSubject: Hello\n\nI am here.\n", OTHER},
      {ANN "Subject: [Auto-Reply] Hello\n\nI am away.\n", ANSWER},
      {ANN "Precedence: auto_reply\nSubject: Hello\n\nI am away.\n", ANSWER},
      {ANN "Precedence: first-class\nSubject: Hello\n\nI am here.\n", OTHER},
      {ANN "Precedence: list\nSubject: Hello\n\nI am here.\n", OTHER},
      {ANN "Auto-Submitted: auto-replied (vacation)\nSubject: Hello\n\nI am away.\n", ANSWER},
      {ANN "Auto-Submitted: auto_reply\nSubject: Hello\n\nI am here.\n", OTHER},
      {ANN "Precedence: auto-replied\nSubject: Hello\n\nI am here.\n", OTHER},
      {ANN "In-Reply-To: yes\nSubject: Hello\n\nI am here.\n", OTHER},
      {ANN "To: <>\nSubject: Undelivered Mail\n\nSorry.\n", OTHER},
      {ANN "Delivered-To: <>\nSubject: Undelivered Mail\n\nSorry.\n", OTHER},
      {"Return-Path: <>\nPrecedence: list\n" ANN "Subject: Undelivered Mail\n\nSorry.\n", FAILURE},
      {"X-Failed-Recipients: auto-replied@example.org\n" DAEMON "Subject: Hello\n\nSorry.\n",
       FAILURE},
      {"Return-Path: <ann@example.org>\n" ANN "Subject: Hello\n\n<joe@example.org>: gone\n", OTHER},
      {ANN "Auto-Submitted: auto-generated\nSubject: Hello\n\nI am here.\n", OTHER},
      /* Receipts of Italian certified mail say so in a field of their own. */
      {"Return-Path: <ann@example.org>\nX-Ricevuta: errore-consegna\n" ANN RECEIPT, FAILURE},
      {"Return-Path: <ann@example.org>\n" ANN RECEIPT, OTHER},
      /* Anybody can take a mail system's name. */
      {"Return-Path: <ann@example.org>\nFrom: Mail System <ann@example.org>\n"
       "Subject: Undelivered Mail\n\nSorry.\n",
       OTHER},
      {"Return-Path: <ann@example.org>\nFrom: Mail System <ann@example.org>\n" TOLD, FAILURE},
      /* A complaint returns the message that it is about. */
      {ANN "Subject: Abuse report\nContent-Type: message/rfc822\n\nSubject: News\n\nBuy.\n",
       COMPLAINT},
      {ANN "Subject: Abuse report\n\nThey send too much.\n", OTHER},
      {ANN "Subject: Hello\nContent-Type: message/rfc822\n\nSubject: News\n\nBuy.\n", OTHER},
      /* Notifications of Amazon SES. */
      {"From: AWS Notifications <no-reply@sns.amazonaws.com>\nSubject: AWS Notification Message\n\n"
       "{\"notificationType\":\"Complaint\",\"complaint\":{\"complainedRecipients\":"
       "[{\"emailAddress\":\"joe@example.org\"}]}}\n",
       COMPLAINT},
      {"From: AWS Notifications <no-reply@sns.amazonaws.com>\nSubject: AWS Notification Message\n\n"
       "{\"eventType\":\"Delivery\",\"mail\":{\"destination\":[\"joe@example.org\"]}}\n",
       SUCCESS},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_whole_mail(cases[i].mail, &found);
    check_equal(found.report.kind, cases[i].kind, cases[i].mail);
  }
}

/* The kind of a mail whose subject tells it behind so many lines of eight bytes. */
static uint32_t kind_behind(unsigned lines, const char *line_end) {
  char mail[2048];
  int n = snprintf(mail, sizeof mail, DAEMON "Subject: Mail");

  for (unsigned i = 0; i < lines; i++)
    n += snprintf(mail + n, sizeof mail - (size_t)n, "%s =?and?=", line_end);
  snprintf(mail + n, sizeof mail - (size_t)n, "%s Undelivered Mail\n\nSorry.\n", line_end);
  read_whole_mail(mail, &found);
  return found.report.kind;
}

/* As much of a subject counts however its lines end: 512 bytes without the ends. */
static void test_long_subject(void **state) {
  (void)state;
  for (unsigned lines = 0; lines < 100; lines++) {
    uint32_t kind = kind_behind(lines, "\n");

    check_equal(kind, lines <= 62 ? FAILURE : OTHER, "LF");
    check_equal(kind_behind(lines, "\r\n"), kind, "CRLF");
    check_equal(kind_behind(lines, "\r"), kind, "CR");
  }
  check_equal(kind_behind(1, "\n =?utf\n -8?Q?and?="), FAILURE, "an end of line in a word");
}

/* Reads a bounce that was returned to that address. */
static const char *read_mail_to(const char *address) {
  static char mail[256];

  snprintf(mail, sizeof mail, "From: MAILER-DAEMON\nTo: %s\nSubject: Undelivered Mail\n\nSorry.\n",
           address);
  read_whole_mail(mail, &found);
  return mail;
}

/* The tag of the address that a mail was returned to. */
static void test_tag(void **state) {
  static const char *const cases[][2] = {
      {"news+17@example.net", "17"},
      {"news+ann+1@example.net", "ann+1"},
      {"news+ann=example.org@example.net", "ann=example.org"},
      {"news-ann=example.org@example.net", "ann=example.org"},
      {"our-news-ann=example.org@example.net", "news-ann=example.org"},
      {"our-news@example.net", ""},
      {"ann=example.org@example.net", ""},
      {"ann=example.org-@example.net", ""},
      {"news+@example.net", ""},
      {"news@example.net", ""},
      {"news", ""},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    const char *mail = read_mail_to(cases[i][0]);

    check_text(mail, found.report.verp, cases[i][1]);
  }
}

#define RETURNS BOUNCE "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSorry.\n--b\n"
#define RETURNED RETURNS "Content-Type: message/rfc822\n\n"

/* The first address of a field. */
static void test_first_address(void **state) {
  static const char *const cases[][2] = {
      {"news@example.net", "news@example.net"},
      {"\"News, of @home\" <news@example.net>", "news@example.net"},
      {"\"a b\"@example.net", "\"a b\"@example.net"},
      {"News for all <news@example.net>, joe@example.net", "news@example.net"},
      {"=?utf-8?Q?N?=<news@example.net>", "news@example.net"},
      {"@example.net news@example.net", "news@example.net"},
      {"news", ""},
      {"\"news\"", ""},
      {"", ""},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    const char *mail = read_mail_to(cases[i][0]);

    check_text(mail, found.report.returned_to, cases[i][1]);
  }
}

static void test_returned(void **state) {
  static const char mail[] = RETURNED
      "Message-ID: < 1@example.net >\nMessage-ID: <2@example.net>\nFrom: News <news@example.net>\n"
      "From: x\nTo: Joe <joe@example.org>\nTo: x\nSubject: News\nSubject: x\nFeedback-ID: 7:a\n"
      "Feedback-ID: x\n\nHello\n--b--\n";
  static const char header[] =
      RETURNS "Content-Type: text/rfc822-headers\n\nReturn-Path: <a@b.example>\n"
              "\n\nSubject: News\nNot a field\nTo: joe@example.org\n--b--\n";

  static const char both[] =
      BOUNCE "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSorry.\n\n"
             "--- Below this line is a copy of the message.\n\nSubject: x\nFeedback-ID: x\n"
             "Message-ID: <1@example.net>\n\n--b\n"
             "Content-Type: message/rfc822\n\nSubject: News\nFeedback-ID: 7:a\n\nHello\n--b--\n";

  (void)state;
  read_whole_mail(both, &found);
  check_text(both, found.report.subject, "News");
  check_text(both, found.report.feedback_id, "7:a");
  check_text(both, found.report.message_id, "1@example.net");
  read_whole_mail(mail, &found);
  check_text(mail, found.report.message_id, "1@example.net");
  check_text(mail, found.report.original_from, "News <news@example.net>");
  check_text(mail, found.report.original_to, "Joe <joe@example.org>");
  check_text(mail, found.report.subject, "News");
  check_text(mail, found.report.feedback_id, "7:a");
  check(strcmp(found.of[0].address, "joe@example.org") == 0, mail);
  read_whole_mail(header, &found);
  check_text(header, found.report.subject, "News");
  check_text(header, found.report.original_to, "joe@example.org");
}

/* The only recipient of the returned message is that of the bounce, unless it is its sender. */
static void test_sole_recipient(void **state) {
  static const char *const cases[][2] = {
      {"To: joe@example.org\n", "joe@example.org"},
      {"To: joe@example.org, ann@example.org\n", ""},
      {"To: NEWS@example.net\n", ""},
      {"To: undisclosed recipients\n", ""},
  };
  char mail[512];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail, RETURNED "%s\nHello\n--b--\n", cases[i][0]);
    read_whole_mail(mail, &found);
    check_equal(found.count, 1, mail);
    check(strcmp(found.of[0].address, cases[i][1]) == 0, mail);
  }
}

/* Complaints of Hotmail tell the recipient in a field of their own. */
static void test_complaint(void **state) {
  static const char mail[] = "From: staff@hotmail.example\nTo: fbl@example.net\n"
                             "Subject: complaint about message from 192.0.2.9\n"
                             "Content-Type: message/rfc822\n\n"
                             "X-HmXmrOriginalRecipient: <joe@hotmail.example>\n"
                             "To: all@example.org\nSubject: News\n\nBuy.\n";

  (void)state;
  read_whole_mail(mail, &found);
  check_equal(found.report.kind, COMPLAINT, mail);
  check_equal(found.count, 1, mail);
  check(strcmp(found.of[0].address, "joe@hotmail.example") == 0, mail);
  check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_COMPLAINT, mail);
}

#define GROUP "Final-Recipient: rfc822; joe@example.org\nAction: failed\nStatus: 5.1.1\n\n"
#define INNER                                                                                      \
  "Subject: Undelivered Mail\nTo: ann@example.org\nContent-Type: multipart/report; boundary=i\n\n"
#define STATUS                                                                                     \
  "--i\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"

/* A report that another bounce returns is what counts, where it tells of somebody. */
static void test_nested(void **state) {
  static const struct {
    const char *mail;
    const char *address;
    const char *subject; /* of the message that was returned at last */
  } cases[] = {
      {RETURNED INNER STATUS GROUP
       "--i\nContent-Type: message/rfc822\n\nSubject: News\n\nx\n--i--\n--b--\n",
       "joe@example.org", "News"},
      {RETURNED INNER STATUS GROUP "--i--\n--b--\n", "joe@example.org", ""},
      {RETURNED INNER STATUS "--i--\n--b--\n", "ann@example.org", "Undelivered Mail"},
      {RETURNED INNER "--i\n\nSorry.\n--i--\n--b--\n", "ann@example.org", "Undelivered Mail"},
      {RETURNED INNER
       "--i\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n\n--i--\n--b--\n",
       "ann@example.org", "Undelivered Mail"},
      {RETURNED INNER "--i\n\nSorry.\n", "", "Undelivered Mail"},
      {RETURNED "Subject: News\nTo: ann@example.org\n\nx\n", "ann@example.org", "News"},
      {RETURNED "Subject: News\nTo: ann@example.org\n", "", "News"},
      {RETURNS "\nSorry.\n", "", ""},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_whole_mail(cases[i].mail, &found);
    check_equal(found.report.kind, FAILURE, cases[i].mail);
    check_equal(found.count, 1, cases[i].mail);
    check(strcmp(found.of[0].address, cases[i].address) == 0, cases[i].mail);
    check_text(cases[i].mail, found.report.subject, cases[i].subject);
  }
}

/* A filter of the recipient's may say no with a disposition notification. */
static void test_rejects(void **state) {
  static const struct {
    const char *text;
    uint32_t kind;
    uint32_t reason;
  } cases[] = {
      {"Your message to <joe@example.org> was automatically rejected:\nMailbox is full\n", FAILURE,
       ESMTPCODE_REASON_MAILBOX_FULL},
      {"Your message to <joe@example.org> was automatically rejected:\nI read no news\n", FAILURE,
       ESMTPCODE_REASON_UNKNOWN},
      {"Your message to <joe@example.org> was displayed.\n", ANSWER, ESMTPCODE_REASON_AUTO_REPLY},
  };
  char mail[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail,
             DAEMON
             "Subject: Rejected\nContent-Type: multipart/report; boundary=b\n\n--b\n\n%s--b\n"
             "Content-Type: message/disposition-notification\n\n"
             "Final-Recipient: rfc822; joe@example.org\nOriginal-Message-ID: <1@example.net>\n"
             "Disposition: automatic-action/MDN-sent-automatically; deleted\n\n--b--\n",
             cases[i].text);
    read_whole_mail(mail, &found);
    check_equal(found.report.kind, cases[i].kind, mail);
    check_equal(found.count, 1, mail);
    check(strcmp(found.of[0].address, "joe@example.org") == 0, mail);
    check_equal(found.of[0].verdict.reason, cases[i].reason, mail);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_kinds),     cmocka_unit_test(test_long_subject),
      cmocka_unit_test(test_tag),       cmocka_unit_test(test_first_address),
      cmocka_unit_test(test_returned),  cmocka_unit_test(test_sole_recipient),
      cmocka_unit_test(test_complaint), cmocka_unit_test(test_nested),
      cmocka_unit_test(test_rejects),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
