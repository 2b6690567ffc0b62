/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A program that keeps structures of the header it is built with, each beside a guard. It prints
 * what 1.0 knows of them; with LATER, what has been appended as well. */

#include <esmtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REPLY = 44, VERDICT = 120, REPORT = 328, RECIPIENT = 96, GUARD = 64, DIRT = 0xa5 };

struct guarded_reply {
  esmtpcode_reply it;
  unsigned char guard[GUARD];
};
struct guarded_verdict {
  esmtpcode_verdict it;
  unsigned char guard[GUARD];
};
struct guarded_report {
  esmtpcode_report it;
  unsigned char guard[GUARD];
};
struct guarded_recipient {
  esmtpcode_recipient it;
  unsigned char guard[GUARD];
};

static struct guarded_reply reply;
static struct guarded_verdict verdict;
static struct guarded_report report;
static struct guarded_recipient recipient;

static const char text[] = "550-5.1.1 <bob@example.org>:\r\n550 5.1.1 User unknown\r\n";
static const char mail[] = "From: MAILER-DAEMON@example.net\r\n"
                           "To: alice@example.com\r\n"
                           "Subject: Undelivered Mail Returned to Sender\r\n"
                           "Content-Type: multipart/report; report-type=delivery-status;\r\n"
                           " boundary=b\r\n"
                           "\r\n"
                           "--b\r\n"
                           "Content-Type: message/delivery-status\r\n"
                           "\r\n"
                           "Reporting-MTA: dns; mx.example.net\r\n"
                           "\r\n"
                           "Final-Recipient: rfc822; bob@example.org\r\n"
                           "Action: failed\r\n"
                           "Status: 5.1.1\r\n"
                           "Diagnostic-Code: smtp; 550 5.1.1 User unknown\r\n"
                           "\r\n"
                           "Final-Recipient: rfc822; carol@example.org\r\n"
                           "Action: failed\r\n"
                           "Status: 5.2.2\r\n"
                           "Diagnostic-Code: smtp; 552 5.2.2 Mailbox full\r\n"
                           "\r\n"
                           "--b--\r\n";

static void expect(int holds, const char *what) {
  if (!holds) {
    printf("%s\n", what);
    exit(1);
  }
}

static void dirty(void) {
  memset(&reply, DIRT, sizeof reply);
  memset(&verdict, DIRT, sizeof verdict);
  memset(&recipient, DIRT, sizeof recipient);
}

/* Prints the bytes that 1.0 knows, looks at those behind, and at the guard. */
static void show(const char *name, const void *it, size_t first, size_t size,
                 const unsigned char *guard) {
  const unsigned char *bytes = it;

  printf("%s", name);
  for (size_t i = 0; i < first; i += sizeof(uint32_t)) {
    uint32_t word;

    memcpy(&word, bytes + i, sizeof word);
    printf(" %u", (unsigned)word);
  }
  putchar('\n');
  for (size_t i = first; i < size; i++)
    expect(bytes[i] != DIRT, "what was appended is neither set nor zero");
  for (size_t i = 0; i < GUARD; i++)
    expect(guard[i] == DIRT, "written over the end");
}

static void show_verdict(const char *name) {
  show(name, &verdict, VERDICT, sizeof verdict.it, verdict.guard);
#ifdef LATER
  printf("later %u\n", (unsigned)verdict.it.later);
#endif
}

static void classify(void) {
  static const char context[] = "Own-Domain: example.com\r\n";

  dirty();
  expect(!esmtpcode_classify(text, sizeof text - 1, &verdict.it, sizeof verdict.it), "classify");
  show_verdict("classify");
  dirty();
  expect(!esmtpcode_classify_context(text, sizeof text - 1, context, sizeof context - 1,
                                     &verdict.it, sizeof verdict.it),
         "classify_context");
  show_verdict("classify_context");
  dirty();
  expect(!esmtpcode_classify_code(452, 4002002, 0, &verdict.it, sizeof verdict.it),
         "classify_code");
  show_verdict("classify_code");
}

static void read_reply(void) {
  dirty();
  expect(!esmtpcode_reply_read(text, sizeof text - 1, 0, &reply.it, sizeof reply.it), "reply_read");
  show("reply_read", &reply, REPLY, sizeof reply.it, reply.guard);
  expect(!esmtpcode_classify_reply(text, sizeof text - 1, &reply.it, sizeof reply.it, &verdict.it,
                                   sizeof verdict.it),
         "classify_reply");
  show_verdict("classify_reply");
}

static int32_t next(size_t size) {
  dirty();
  return esmtpcode_report_next(mail, sizeof mail - 1, NULL, 0, &report.it, size, &recipient.it,
                               sizeof recipient.it, &verdict.it, sizeof verdict.it);
}

static void read_report(void) {
  memset(&report, DIRT, sizeof report);
  expect(!esmtpcode_report_open(mail, sizeof mail - 1, NULL, 0, &report.it, sizeof report.it),
         "report_open");
  show("report_open", &report, REPORT, sizeof report.it, report.guard);
  while (next(sizeof report.it) == 1) {
    show("recipient", &recipient, RECIPIENT, sizeof recipient.it, recipient.guard);
    show_verdict("verdict");
  }
  show("report_next", &report, REPORT, sizeof report.it, report.guard);
}

/* Less than 1.0 knew is too small for every library. */
static void refuse(void) {
  expect(esmtpcode_classify(text, 1, &verdict.it, VERDICT - 1) == ESMTPCODE_ERROR_ARGUMENT &&
             esmtpcode_classify_code(550, 0, 0, &verdict.it, 0) == ESMTPCODE_ERROR_ARGUMENT &&
             esmtpcode_reply_read(text, 1, 0, &reply.it, REPLY - 1) == ESMTPCODE_ERROR_ARGUMENT &&
             esmtpcode_report_open(mail, 1, NULL, 0, &report.it, REPORT - 1) ==
                 ESMTPCODE_ERROR_ARGUMENT &&
             next(REPORT - 1) == -1,
         "a structure smaller than that of 1.0 was not refused");
}

int main(void) {
  classify();
  read_reply();
  read_report();
  refuse();
  return 0;
}
