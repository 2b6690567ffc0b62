/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Bounces as people paste them: without the header of the mail. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "mails.h"

static void test_words(void **state) {
  static const struct named cases[] = {
      {"This is the mail system at host mx.example.net.\n\nI'm sorry to have to inform you that "
       "your message could not\nbe delivered to one or more recipients.\n\n<joe@example.org>: host "
       "mx.example.org[192.0.2.1] said: 550 5.1.1 User\n    unknown (in reply to RCPT TO "
       "command)\n",
       {"joe@example.org"}},
      {"Hi. This is the qmail-send program at mx.example.net.\nI'm afraid I wasn't able to deliver "
       "your message to the following addresses.\n\n<joe@example.org>:\nSorry, no mailbox here by "
       "that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n"
       "Return-Path: <news@example.net>\nFrom: news@example.net\nTo: list@example.net\n",
       {"joe@example.org"}},
      {"Could not deliver message to the following recipient(s):\n\nFailed Recipient: "
       "joe@example.org\nReason: The mailbox is full\n",
       {"joe@example.org"}},
      {"Unable to send to joe@example.org\nBounce reason: 550 No such user\n\nUnable to send to "
       "ann@example.org\nBounce reason: 552 Mailbox full\n",
       {"joe@example.org", "ann@example.org"}},
      {"<joe@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown\n\n"
       "<ann@example.org>: host mx.example.org[192.0.2.1] said: 552 5.2.2 Mailbox full\n",
       {"joe@example.org", "ann@example.org"}},
      {"Reaction of the server:\nError: Some recipients failed: <joe@example.org>\n",
       {"joe@example.org"}},
      /* The words are a known system's. */
      {"This is the Postfix program at host mx.example.net\n\n<joe@example.org>:\n connect to "
       "mx.example.org: No route to host\n",
       {"joe@example.org"}},
      {"This is an automatically generated Delivery Status Notification. Delivery to the following "
       "recipients failed.\njoe@example.org\n",
       {"joe@example.org"}},
      {"Hi. This is the qmail-send program at mx.example.net.\nI'm afraid I wasn't able to deliver "
       "your message to the following addresses.\n\n192.0.2.1 failed after I sent the message.\n"
       "Remote host said: 554 delivery error: No account (joe@example.org) [-5]\n",
       {"joe@example.org"}},
      {"Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; joe@example.org\n"
       "Action: failed\nStatus: 5.1.1\n",
       {"joe@example.org"}},
      {"Final-Recipient: rfc822; joe@example.org\nAction: failed\nStatus: 5.1.1\n\n"
       "Final-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.2.2\n",
       {"joe@example.org", "ann@example.org"}},
      {"   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n"
       "<<< 550 5.7.1 Go away\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: RFC822; "
       "joe@example.org\nAction: failed\nStatus: 5.7.1\n",
       {"joe@example.org"}},
  };

  (void)state;
  check_texts(cases, COUNT(cases), "");
  check_texts(cases, COUNT(cases), "\n");
}

static void test_kinds(void **state) {
  static const struct {
    const char *text;
    uint32_t kind;
  } cases[] = {
      {"Your message to the following recipients has been delayed.\n\nDelivery is delayed to these "
       "recipients or distribution lists:\n\njoe@example.org\n",
       ESMTPCODE_REPORT_DELAY},
      {"This is the mail system at host mx.example.net.\n\nI'm sorry to have to inform you that "
       "your message could not be delivered.\n\n<j...e>: unknown user\n",
       ESMTPCODE_REPORT_FAILURE},
      {"I'm sorry to have to inform you that your message could not be delivered.\n",
       ESMTPCODE_REPORT_UNREADABLE},
      {"This is the mail system at host mx.example.net.\n", ESMTPCODE_REPORT_UNREADABLE},
      {"Hello \xe9\xe8 to you.\n", ESMTPCODE_REPORT_UNREADABLE},
      {"Final-Recipient: rfc822; joe@example.org\nAction: delivered\nStatus: 2.0.0\n",
       ESMTPCODE_REPORT_SUCCESS},
      {"Dear Joe,\n\nthe mail to ann@example.org has bounced again. Do you know why?\n",
       ESMTPCODE_REPORT_UNREADABLE},
      {"> <joe@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n",
       ESMTPCODE_REPORT_UNREADABLE},
      {"From what we know joe@example.org is gone.\n", ESMTPCODE_REPORT_UNREADABLE},
      {"<joe@example.org>: we meet on Monday\n", ESMTPCODE_REPORT_UNREADABLE},
      {"Mail for ann@example.org is held.\nHer account was closed.\n", ESMTPCODE_REPORT_UNREADABLE},
      {"Minutes. The following addresses failed: none this week.\n", ESMTPCODE_REPORT_UNREADABLE},
      {"You have received this notification, as the recipient of our list.\n",
       ESMTPCODE_REPORT_UNREADABLE},
      {"User joe@example.org logged in.\n", ESMTPCODE_REPORT_UNREADABLE},
      {"From ann@example.net Sun Nov 29 2026\nSubject: Hello\n\nThe following addresses failed:\n"
       "joe@example.org\n",
       ESMTPCODE_REPORT_NOT_BOUNCE},
      {">From ann@example.net Sun Nov 29 2026\nSubject: Hello\n\nThe following addresses failed:\n"
       "joe@example.org\n",
       ESMTPCODE_REPORT_NOT_BOUNCE},
      {"Status: 5.1.1\n", ESMTPCODE_REPORT_NOT_BOUNCE},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    struct found found;

    read_whole_mail(cases[i].text, &found);
    check_equal(found.report.kind, cases[i].kind, cases[i].text);
  }
}

/* Empty lines before a header, and the line by which mailboxes part their mails. */
static void test_with_header(void **state) {
  static const char *const starts[] = {"\n", "\r\n\r\n", "From MAILER-DAEMON Sun Nov 29 2026\n",
                                       ">From MAILER-DAEMON Sun Nov 29 2026\n"};
  static const char mail[] =
      "From: ann@example.net\nTo: bob@example.net\nSubject: A question\n\nThey say:\n\n"
      "<joe@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n";

  (void)state;
  for (size_t i = 0; i < COUNT(starts); i++) {
    char text[512];
    struct found found;

    strcpy(text, starts[i]);
    strcat(text, mail);
    read_whole_mail(text, &found);
    check_equal(found.report.kind, ESMTPCODE_REPORT_NOT_BOUNCE, starts[i]);
    check_equal(found.report.returned_to.length, strlen("bob@example.net"), starts[i]);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_words),
      cmocka_unit_test(test_kinds),
      cmocka_unit_test(test_with_header),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
