/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "guard.h"
#include "mails.h"

#define STATUS_REPORT                                                                              \
  "Return-Path: <>\n"                                                                              \
  "From: Mail Delivery System <MAILER-DAEMON@mx.example.net>\n"                                    \
  "To: news+bob=example.org@example.net\n"                                                         \
  "Subject: Undelivered Mail Returned to Sender\n"                                                 \
  "MIME-Version: 1.0\n"                                                                            \
  "Content-Type: multipart/report; report-type=delivery-status;\n\tboundary=\"b1\"\n\n"

static const char *const samples[] = {
    STATUS_REPORT
    "This is MIME.\n\n--b1\nContent-Type: text/plain\n\nSome could not be reached.\n\n"
    "--b1\nContent-Type: message/delivery-status\n\n"
    "Reporting-MTA: dns; mx.example.net\n\n"
    "Original-Recipient: rfc822;bob+2Bnews@example.org\n"
    "Final-Recipient: rfc822; bob@example.org\nAction: failed\nStatus: 5.1.1\n"
    "Remote-MTA: dns; mail.example.org\n"
    "Diagnostic-Code: smtp; 550 5.1.1 <bob@example.org>:\n no such user\n\n"
    "Final-Recipient: utf-8; j\\x{FC}rgen@example.com\nAction: delayed\n"
    "Status: 4.2.2 (mailbox full)\n\n"
    "--b1\nContent-Type: message/rfc822\n\nFrom: news@example.net\n"
    "To: readers@example.net\nMessage-ID: <1@example.net>\nFeedback-ID: 7:a\n\n"
    "News for nobody@example.edu\n--b1--\n",
    "From: MAILER-DAEMON@mx.example.net\nTo: news@example.net\nSubject: failure notice\n\n"
    "Hi. This is the qmail-send program at mx.example.net.\n"
    "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
    "This is a permanent error; I've given up. Sorry it didn't work out.\n\n"
    "<ann@example.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
    "<joe@example.com>:\nUser is over the quota. (#5.2.2)\n\n"
    "--- Below this line is a copy of the message.\n\n"
    "Message-ID: <2@example.net>\nTo: all@example.edu\n\n<eve@example.edu>: hello\n",
    "X-Failed-Recipients: ann@example.org,\n  joe@example.com\n"
    "From: Mail Delivery System <Mailer-Daemon@mx.example.net>\nTo: news@example.net\n"
    "Subject: Mail delivery failed: returning message to sender\n\n"
    "This message was created automatically by mail delivery software.\n\n"
    "A message that you sent could not be delivered to one or more of its\nrecipients. "
    "This is a permanent error. The following address(es) failed:\n\n  ann@example.org\n"
    "    SMTP error from remote mail server after RCPT TO:<ann@example.org>:\n"
    "    host mail.example.org [192.0.2.7]: 550 No such user\n  joe@example.com\n"
    "    host mail.example.com [192.0.2.8]: 552 5.2.2 Mailbox full\n\n"
    "------ This is a copy of the message, including all the headers. ------\n\n"
    "From: news@example.net\nMessage-Id: <3@example.net>\n\nhello\n",
    "From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\nTo: news@example.net\n"
    "Subject: Returned mail: see transcript for details\n\n"
    "   ----- The following addresses had permanent fatal errors -----\n"
    "<ann@example.org>\n    (reason: 550 5.1.1 <ann@example.org>... User unknown)\n"
    "<joe@example.com>\n    (expanded from: <all@example.com>)\n\n"
    "   ----- Transcript of session follows -----\n... while talking to mail.example.com.:\n"
    ">>> RCPT To:<joe@example.com>\n<<< 452 4.2.2 Mailbox full\n\n"
    "   ----- Message header follows -----\nMessage-ID: <4@example.net>\n\n",
    STATUS_REPORT "--b1\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
                  "VGhlIG1haWwgc3lzdGVtCgo8YW5uQGV4YW1wbGUub3JnPjogdXNlciB1bmtub3duCg==\n"
                  "--b1\nContent-Type: message/delivery-status\n"
                  "Content-Transfer-Encoding: quoted-printable\n\nReporting-MTA: dns; m=78\n\n"
                  "Final-Recipient: rfc822; ann=40example=\n.org\nAction: failed\nStatus: 5.0.0\n\n"
                  "--b1--\n",
    "From: System Administrator <postmaster@example.net>\nTo: news@example.net\n"
    "Subject: Undeliverable: News\nContent-Type: text/html\n\n"
    "<html><style>p { color: red }</style><p>Your message<br>&nbsp;To: ann@example.org<br>\n"
    "did not reach the following recipient(s):</p><p>&lt;ann@example.org&gt; on Thu, 19 Nov 2026"
    "<br>The recipient name is not recognized</p></html>\n",
    "From: abuse@example.org\nTo: fbl@example.net\nSubject: complaint\n"
    "Content-Type: multipart/report; report-type=feedback-report; boundary=x\n\n--x\n\nSee.\n--x\n"
    "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: A/1\nVersion: 1\n"
    "Original-Rcpt-To: ann@example.org\nSource-IP: 192.0.2.9\n\n--x--\n",
    "From: Ann <ann@example.org>\nTo: news@example.net\nSubject: =?utf-8?B?T3V0IG9mIG9mZmljZQ==?=\n"
    "Auto-Submitted: auto-replied\n\nI am away. Write to joe@example.org.\n",
    "From: Ann <ann@example.org>\nTo: Joe <joe@example.org>\nSubject: Lunch\n\nAt noon?\n",
    "From: MAILER-DAEMON\nTo: a@example.net\nSubject: Undeliverable mail\n"
    "Content-Type: multipart/mixed; boundary=\"in\"\n\n--in\nContent-Type: multipart/alternative;\n"
    " boundary=\"inner\"\n\n--inner\nContent-Type: text/plain\n\nUnknown user: ann@example.org\n\n"
    "--inner\nContent-Type: text/html\n\n<p>Unknown user</p>\n--inner--\n--in\n"
    "Content-Type: message/rfc822\n\nSubject: News\nTo: ann@example.org\n\nHello\n--in--\n",
    "From: MAILER-DAEMON\nTo: news@example.net\nSubject: Undeliverable mail\n\n"
    "The following addresses failed:\n\nann@example.org, joe@example.org\nbob@example.org\n\n"
    "550 5.1.1 User unknown\n",
    "<ann@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User\n    unknown (in reply "
    "to RCPT TO command)\n\n<joe@example.org>: host mx.example.org[192.0.2.1] said: 552 Mailbox\n  "
    "  full\n",
};

const char *sample_mail(size_t index) {
  return index < COUNT(samples) ? samples[index] : NULL;
}

static void check_piece(esmtpcode_piece piece, size_t len, size_t scratch_size) {
  size_t size = piece.source == ESMTPCODE_SOURCE_MESSAGE ? len : scratch_size;

  check(piece.source <= ESMTPCODE_SOURCE_SCRATCH, "a piece's source");
  check(piece.offset <= size && piece.length <= size - piece.offset, "a piece's place");
}

/* The report's pieces stand one after the other, and so do the recipient's. */
static void check_pieces(const esmtpcode_piece *first, const esmtpcode_piece *last, size_t len,
                         size_t scratch_size) {
  for (; first <= last; first++)
    check_piece(*first, len, scratch_size);
}

static void check_verdict(const esmtpcode_verdict *verdict, esmtpcode_piece diagnostic) {
  check(esmtpcode_name_get(ESMTPCODE_KIND_REASON, verdict->reason) != NULL, "a reason");
  check(verdict->matched.offset + (uint64_t)verdict->matched.length <= diagnostic.length,
        "what matched");
  check(verdict->code == 0 || esmtpcode_code_is_valid(verdict->code), "a code");
}

static void copy_address(char *out, const char *message, const char *scratch,
                         esmtpcode_piece piece) {
  const char *base = piece.source == ESMTPCODE_SOURCE_MESSAGE ? message : scratch;
  size_t n = piece.length < ADDRESS_SIZE - 1 ? piece.length : ADDRESS_SIZE - 1;

  memcpy(out, base + piece.offset, n);
  out[n] = '\0';
}

static const char *last_scratch;

void read_mail(const char *message, size_t len, size_t scratch_size, struct found *found) {
  const char *text = guarded(message, len, GUARD_BEHIND);
  char *scratch = guarded_room(scratch_size);
  esmtpcode_report *report = &found->report;
  esmtpcode_recipient recipient;
  esmtpcode_verdict verdict;

  last_scratch = scratch;
  found->count = 0;
  check_equal(esmtpcode_report_open(text, len, scratch, scratch_size, report, sizeof *report),
              ESMTPCODE_OK, "open");
  check(esmtpcode_name_get(ESMTPCODE_KIND_REPORT, report->kind) != NULL, "a kind");
  check(esmtpcode_name_get(ESMTPCODE_KIND_FORMAT, report->format) != NULL, "a format");
  check_pieces(&report->reporting_mta, &report->disposition, len, scratch_size);
  while (esmtpcode_report_next(text, len, scratch, scratch_size, report, sizeof *report, &recipient,
                               sizeof recipient, &verdict, sizeof verdict) == 1) {
    check(found->count <= len, "it comes to an end");
    check_pieces(&recipient.address, &recipient.will_retry_until, len, scratch_size);
    check_verdict(&verdict, recipient.diagnostic);
    if (found->count < MOST_FOUND) {
      copy_address(found->of[found->count].address, text, scratch, recipient.address);
      found->of[found->count].recipient = recipient;
      found->of[found->count].verdict = verdict;
    }
    found->count++;
  }
}

void read_whole_mail(const char *mail, struct found *found) {
  read_mail(mail, strlen(mail), esmtpcode_report_scratch(strlen(mail)), found);
}

void check_named(const char *mail, const char *const *addresses) {
  static struct found found;
  size_t count = 0;

  read_whole_mail(mail, &found);
  for (; count < MOST_NAMED && addresses[count] != NULL; count++) {
    check(count < found.count, mail);
    check(strcmp(found.of[count].address, addresses[count]) == 0, mail);
  }
  check_equal(found.count, count, mail);
}

void check_texts(const struct named *cases, size_t count, const char *header) {
  char mail[2048];

  for (size_t i = 0; i < count; i++) {
    snprintf(mail, sizeof mail, "%s\n%s", header, cases[i].text);
    check_named(mail, cases[i].addresses);
  }
}

const char *piece_text(const char *message, const struct found *found, esmtpcode_piece piece) {
  static char text[512];

  (void)found;
  snprintf(text, sizeof text, "%.*s", (int)piece.length,
           (piece.source == ESMTPCODE_SOURCE_MESSAGE ? message : last_scratch) + piece.offset);
  return text;
}

int is_part_of(const struct found *part, const struct found *whole) {
  for (size_t i = 0; i < part->count && i < MOST_FOUND; i++) {
    size_t j = 0;

    if (part->of[i].address[0] == '\0')
      continue;
    while (j < whole->count && j < MOST_FOUND &&
           strcmp(part->of[i].address, whole->of[j].address) != 0)
      j++;
    if (j == whole->count) {
      print_error("%s is no recipient of the whole mail\n", part->of[i].address);
      return 0;
    }
  }
  return 1;
}
