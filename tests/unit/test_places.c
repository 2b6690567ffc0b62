/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Words for people: which lines name a recipient, and what is an address. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

#define OPENS "The following addresses had permanent fatal errors\n\n"

/* Lines that stand where recipients do. */
static void test_lines(void **state) {
  static const struct named cases[] = {
      {OPENS "joe@example.org\nann@example.org\n", {"joe@example.org", "ann@example.org"}},
      {OPENS "  <joe@example.org>: gone\n  <ann@example.org>; gone\n  eve@example.org, gone\n",
       {"joe@example.org", "ann@example.org", "eve@example.org"}},
      {OPENS "joe@example.org... User unknown\nann@example.org..  \neve@example.org  \t\n",
       {"joe@example.org", "eve@example.org"}},
      {OPENS "joe@example.org/home gone\nann@example.org\t(gone)\n", {"ann@example.org"}},
      {OPENS "joe@example.org on Thursday\nann@example.org (gone)\n",
       {"joe@example.org", "ann@example.org"}},
      {OPENS "Joe (joe@example.org) on 1/2/2004\nAnn Lee (ann@) on 1/2/2004\n"
             "(eve@example.org) on 1/2/2004\nDot(dot@example.org) on 1/2/2004\n"
             "Kim (kim@example.org on 1/2/2004\nLee (lee@example.org) wrote\n",
       {"joe@example.org", "eve@example.org"}},
      {OPENS "joe@example.org\ngone\nann@example.org wrote that\n", {"joe@example.org"}},
      {OPENS "joe@example.org\ngone\nann@example.org on\n", {"joe@example.org"}},
      {OPENS "joe@example.org\nr\n", {"joe@example.org"}},
      {OPENS "\f\njoe@example.org\n\v\n", {"joe@example.org"}},
      {OPENS "rfc822; joe@example.org\n\"ann\r\n lee\"@example.org\n", {"joe@example.org"}},
      {OPENS "joe@example.org\nIt is so.  \nIt is:  so\n", {"joe@example.org"}},
      {OPENS "news@example.net sent this to\njoe@example.org\n", {"joe@example.org"}},
      {OPENS "joe@example.org\nann@example.org\njoe@example.org\nann@example.org\nmailer-daemon@mx."
             "example.net\n",
       {"joe@example.org", "ann@example.org"}},
      {OPENS ">>>\n>>>   joe@example.org\n>>> \n> ann@example.org\n", {"joe@example.org"}},
      {OPENS " joe@example.org\n   ann@example.org\n eve@example.org\n",
       {"joe@example.org", "eve@example.org"}},
      {"<joe@example.org>: gone\n<ann@example.org> gone\n * <eve@example.org>: "
       "gone\neve@example.org: no\n",
       {"joe@example.org"}},
      {"Sorry. The following addresses had permanent fatal errors\n\njoe@example.org\n",
       {"joe@example.org"}},
      {"Sorry.  Hello: The following addresses had permanent fatal errors\n\njoe@example.org\n",
       {"joe@example.org"}},
  };

  (void)state;
  check_texts(cases, COUNT(cases), BOUNCE);
}

/* Of several openings that are common to all, the mildest one counts. */
static void test_classes(void **state) {
  static const char *const mails[] = {
      BOUNCE "\nYour message could not be delivered.\nYour message has been "
             "delayed.\n\n<joe@example.org>\n",
      BOUNCE "\nYour message has been delayed.\nYour message could not be "
             "delivered.\n\n<joe@example.org>\n",
      BOUNCE "\nYour message could not be delivered.\n\n<joe@example.org>\n",
  };
  static struct found found;

  (void)state;
  for (size_t i = 0; i < COUNT(mails); i++) {
    read_whole_mail(mails[i], &found);
    check_equal(found.report.kind, i < 2 ? ESMTPCODE_REPORT_DELAY : ESMTPCODE_REPORT_FAILURE,
                mails[i]);
    check(strcmp(found.of[0].address, "joe@example.org") == 0, mails[i]);
  }
}

/* The transcript of a session is about all, and none of its lines names a recipient. */
static void test_transcript(void **state) {
  static const char mail[] = BOUNCE
      "\n   ----- The following addresses had permanent fatal errors -----\n<joe@example.org>\n"
      "<ann@example.org>\n\n   ----- Transcript of session follows -----\n"
      "... while talking to mail.example.org.:\n<<< 550 5.1.1 <joe@example.org>: User unknown\n"
      "550 5.1.1 <joe@example.org>... User unknown\n<<< 552 5.2.2 <ann@example.org>: Mailbox full\n"
      "552 5.2.2 <ann@example.org>... Mailbox full\n   ----- Transcript of session follows -----\n";
  static const char coded[] = BOUNCE
      "\n   ----- The following addresses had permanent fatal errors -----\n<joe@example.org>\n"
      "    (reason: 550 5.0.0 xyzzy)\n\n   ----- Transcript of session follows -----\n"
      "550 <joe@example.org>... User unknown\n";
  static const char formless[] =
      BOUNCE "\nHello.\nDestination host responded\n<joe@example.org>: no such user\n";
  static const char fields[] = BOUNCE
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n" OPENS
      "   ----- Transcript of session follows -----\n>>> RCPT To:<joe@example.org>\n"
      "550 <joe@example.org>\n550 User unknown\n552 ann@example.org is over quota\n--b\n"
      "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n"
      "Final-Recipient: rfc822; joe@example.org\nAction: failed\nStatus: 5.0.0\n\n--b--\n";
  static const char *const joe[MOST_NAMED] = {"joe@example.org"};
  static struct found found;

  (void)state;
  check_named(formless, joe);
  read_whole_mail(fields, &found);
  check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, fields);
  read_whole_mail(coded, &found);
  check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, coded);
  check_equal(found.of[0].verdict.code, 5000000, "its own code stays");
  read_whole_mail(mail, &found);
  assert_int_equal(found.count, 2);
  assert_int_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN);
  assert_int_equal(found.of[1].verdict.reason, ESMTPCODE_REASON_MAILBOX_FULL);
}

/* Where no line has a form: the address near a reply code, else one in brackets. */
static void test_replies(void **state) {
  static const struct named cases[] = {
      {"It said: 550 joe@example.org unknown\n", {"joe@example.org"}},
      {"550 joe@example.org unknown\n", {"joe@example.org"}},
      {"It said: 452-4.2.2 (joe@example.org) is full\n", {"joe@example.org"}},
      {"It said: 550: to=<joe@example.org>\n", {"joe@example.org"}},
      {"joe@example.org was refused with 550\n", {"joe@example.org"}},
      {"I asked for <joe@example.org>.\nIt said 550\n", {"joe@example.org"}},
      {"I asked for news@example.net and joe@example.org.\nIt said 550 to news@example.net\n",
       {""}},
      {"I asked for <news@example.net>, <mailer-daemon@mx.example.net>, <b> and "
       "<joe@example.org>.\n"
       "It said 550 no\n",
       {"joe@example.org"}},
      {"It said 550 no to <joe>\n--<", {""}},
      {"Ticket x550 of <joe@example.org>, 5504 of them, 55\n", {""}},
      {"It said 250 to <joe@example.org>, 6 times, 4x4, 45x, 451/2\n", {""}},
      {"It said 550x(joe@example.org 550\n", {"joe@example.org"}},
      {"I asked for <joe@example.org>.\nIt said no.\n", {""}},
  };

  (void)state;
  check_texts(cases, COUNT(cases), BOUNCE);
}

static void test_addresses(void **state) {
  static const char long_name[] =
      "0123456789012345678901234567890123456789012345678901234567890123456789"
      "0123456789012345678901234567890123456789012345678901234567890123456789"
      "0123456789012345678901234567890123456789012345678901234567890123456789"
      "0123456789012345678901234567890123456789012345678901234567890123456789"
      "0123456789012345678901234567890123456789012345678901234567890123456789";
  static const char *const cases[][2] = {
      {"joe@example.org", "joe@example.org"},
      {"joe@example.org.", "joe@example.org"},
      {"joe@[192.0.2.1]", "joe@[192.0.2.1]"},
      {"joe@[IPv6:2001:db8::1]", "joe@[IPv6:2001:db8::1]"},
      {"joe@[192.0.2.1", ""},
      {"joe@[192 0]", ""},
      {"joe@[", ""},
      {"joe@", ""},
      {"joe@...", ""},
      {"@example.org", ""},
      {"rfc822; joe@example.org", "joe@example.org"},
      {"rfc822;<joe@example.org>", "joe@example.org"},
      {"smtp:joe@example.org", "joe@example.org"},
      {"MAILTO:joe@example.org", "joe@example.org"},
      {"<<[(joe@example.org)]>>", "joe@example.org"},
      {"<<<<<joe@example.org>>>>>", "joe@example.org"},
      {"\"joe public\"@example.org", "\"joe public\"@example.org"},
      {"<\"joe \\\" public\"@example.org>", "\"joe \\\" public\"@example.org"},
      {"\"joe@example.org\"", "joe@example.org"},
      {"\"joe\rpublic\"@example.org", ""},
      {"\"joe\r\n public\"@example.org", ""},
      {"\"joe@", ""},
      {"\"joe\\", ""},
      {"a@ \"\"\"\"\"\"", ""},
      {"a@ rfc822;", ""},
      {"a@ rfc822; <", ""},
      {"a@ \"joe\"", ""},
      {"\xc4\x80nn\xc4\x81@\xc4\x80.b\xc4\x81", "\xc4\x80nn\xc4\x81@\xc4\x80.b\xc4\x81"},
      {"\xc4\x80\xc4\x81@a.b", "\xc4\x80\xc4\x81@a.b"},
      {"of-many-letters.\xc4\x80\xc4\x81@example.org",
       "of-many-letters.\xc4\x80\xc4\x81@example.org"},
      {"j\xc3\xb6@b\xc3\xbc"
       "cher.example",
       "j\xc3\xb6@b\xc3\xbc"
       "cher.example"},
  };
  static struct found found;
  char mail[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail,
             "From: MAILER-DAEMON\nTo: %s\nSubject: Undelivered Mail\n\nSorry.\n", cases[i][0]);
    read_whole_mail(mail, &found);
    check(strcmp(piece_text(mail, &found, found.report.returned_to), cases[i][1]) == 0, mail);
  }
  snprintf(mail, sizeof mail, "From: MAILER-DAEMON\nTo: %s@example.org\n\n", long_name);
  read_whole_mail(mail, &found);
  check_equal(found.report.returned_to.length, 0, mail);
  snprintf(mail, sizeof mail, "From: MAILER-DAEMON\nTo: joe@%s.example\n\n", long_name);
  read_whole_mail(mail, &found);
  check_equal(found.report.returned_to.length, 0, mail);
}

/* Notifications in JSON: its members are lines. */
static void test_json(void **state) {
#define SES                                                                                        \
  "From: AWS <no-reply@sns.amazonaws.com>\nTo: news@example.net\nSubject: AWS Notification "       \
  "Message\n"
  static const struct named cases[] = {
      {"{\"notificationType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\","
       "\"bouncedRecipients\":"
       "[{\"emailAddress\":\"joe@example.org\",\"diagnosticCode\":\"smtp; 550 5.1.1 user "
       "unknown\"},"
       "{\"emailAddress\":\"ann@example.org\"}]}}\n",
       {"joe@example.org", "ann@example.org"}},
      {"{\r\n  \"eventType\":\"Bounce\",\r\n  "
       "\"bouncedRecipients\":[{\"emailAddress\":\"joe@example.org\"}]\r\n}\r\n",
       {"joe@example.org"}},
      {"{\"eventType\":\"Bounce\",\n\"emailAddress\":\"joe@example.org\"\n--}",
       {"joe@example.org"}},
  };

  (void)state;
  check_texts(cases, COUNT(cases), SES);
}

/* Where the returned message starts, its fields are told. */
static void test_ends(void **state) {
  static const struct {
    const char *line;
    int ends;
  } cases[] = {
      {"--- Original message ---", 1},
      {"Original message:", 1},
      {"Original message of yours", 0},
      {"Original message\x03 of yours", 0},
      {"The first 20 lines of the message", 1},
      {"The first", 0},
      {"The first lines of the message", 0},
      {"The first 01234567890123456789012345678901234567890123456789012345678901234567890123456789 "
       "lines "
       "of the message",
       0},
  };
  static struct found found;
  char mail[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail, BOUNCE "\n<joe@example.org>: gone\n\n%s\n\nSubject: News\n\n",
             cases[i].line);
    read_whole_mail(mail, &found);
    check_equal(found.report.subject.length > 0, cases[i].ends, mail);
  }
}

/* A line without its end, which counts only where it starts with "--". */
static void test_last_line(void **state) {
  static const char *const lines[] = {
      "--Original message", "--The first ", "--The first",       "--rfc822;",
      "--\"joe\"",          "-->>> ",       "--Original messag", "--Original message\x03"};
  static const char *const joe[] = {"joe@example.org", NULL};
  char mail[512];

  (void)state;
  for (size_t i = 0; i < COUNT(lines); i++) {
    snprintf(mail, sizeof mail, BOUNCE "\n" OPENS "joe@example.org\n%s", lines[i]);
    check_named(mail, joe);
  }
  /* Behind two dashes and a space there may be half an address. */
  check_named(BOUNCE "\n" OPENS "joe@example.org\n-- ann@example.org", joe);
  check_named(BOUNCE "\n" OPENS "joe@example.org\n--", joe);
}

/* A second list has the codes of the recipients in the first one, and those of no others. */
static void test_second_list(void **state) {
  static const struct {
    const char *first; /* what the first list says of Ann */
    uint32_t reason;
    const char *code;
  } cases[] = {
      {"The mailbox is full.", ESMTPCODE_REASON_MAILBOX_FULL, "5.2.2"},
      {"It is so.", ESMTPCODE_REASON_MAILBOX_FULL, "5.2.2"},
      {"#5.7.1 The message was blocked as spam.", ESMTPCODE_REASON_SPAM_CONTENT, "5.7.1"},
      {"#5.0.0 It is so.", ESMTPCODE_REASON_MAILBOX_FULL, "5.2.2"},
      {"", ESMTPCODE_REASON_MAILBOX_FULL, "5.2.2"},
  };
  static struct found found;
  char mail[2048];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail,
             BOUNCE "\nDelivery has failed to these recipients or groups:\n\njoe@example.org\nIt "
                    "was not found.\n\nann@example.org\n%s\n\nDiagnostic information for "
                    "administrators:\n\njoe@example.org\n#550 5.1.1 not found ##\n\n"
                    "ann@example.org\n#552 5.2.2 mailbox full ##\n",
             cases[i].first);
    read_whole_mail(mail, &found);
    check_equal(found.count, 2, mail);
    check(strcmp(found.of[1].address, "ann@example.org") == 0, mail);
    check_equal(found.of[1].verdict.reason, cases[i].reason, mail);
    check_equal(found.of[1].verdict.code,
                esmtpcode_code_parse(cases[i].code, strlen(cases[i].code)), mail);
    check_equal(found.of[0].verdict.code, esmtpcode_code_parse("5.1.1", 5), mail);
  }
}

/* An address may follow an opening in its line: behind a colon, a rule, or "to". */
static void test_same_line(void **state) {
  static const struct named cases[] = {
      {"The following recipients could not be reached: joe@example.org\n", {"joe@example.org"}},
      {"The following recipients could not be reached:<joe@example.org>, gone\n",
       {"joe@example.org"}},
      {"The following addresses had permanent fatal errors ----- <joe@example.org>\n",
       {"joe@example.org"}},
      {"Read this. ---- The following addresses had fatal errors ---- < joe@example.org >\n",
       {"joe@example.org"}},
      {"We were unable to deliver to joe@example.org.\n", {"joe@example.org"}},
      {"Delivery failed for joe@example.org. Sorry.\n", {"joe@example.org"}},
      {"The following recipients could not be reached:--<joe@example.org>\n", {"joe@example.org"}},
      {"The following recipients could not be reached: joe@@example.org\n", {""}},
      {"The following recipients could not be reached: mailer-daemon@mx.example.net\n", {""}},
      {"We were unable to deliver it. Write to joe@example.org\n", {""}},
      {"We were unable to deliver it. Wait for joe@example.org\n", {""}},
      {"We were unable to deliver it today joe@example.org said\n", {""}},
      {"We were unable to deliver to: postmaster@example.org\n", {""}},
      {"We were unable to deliver to: news@example.net\n", {""}},
      {"We were unable to deliver to: news@\n", {""}},
      {"Delivery failed for attempts: joe@example.org\n", {"joe@example.org"}},
      {"The following recipients failed. Could not be\ndelivered to: joe@example.org\n", {""}},
      {"We were unable to deliver to: joe@example.org, ann@example.org;eve@example.org\n",
       {"joe@example.org", "ann@example.org", "eve@example.org"}},
      {"We were unable to deliver to:\n\n  joe@example.org, ann@example.org\n  eve@example.org\n",
       {"joe@example.org", "ann@example.org", "eve@example.org"}},
      {"We were unable to deliver to: joe@example.org; ann@example.org was told so\n",
       {"joe@example.org"}},
      {"We were unable to deliver to: joe@example.org, ann@example.org/x\n", {"joe@example.org"}},
      {"We were unable to deliver to: joe@example.org, news@example.net\n", {"joe@example.org"}},
      {"We were unable to deliver to: joe@example.org, postmaster@example.org\n",
       {"joe@example.org"}},
      {"We were unable to deliver to: joe@example.org, ann@example.org (who can tell)\n",
       {"joe@example.org"}},
      {"We were unable to deliver to:\n\njoe@example.org, ann@example.org, joe@example.org, "
       "bob@example.org\n",
       {"joe@example.org", "ann@example.org", "bob@example.org"}},
      {"We were unable to deliver to:\n\njoe@example.org, as ann@example.org said\n",
       {"joe@example.org"}},
      {"We were unable to deliver to: joe@example.org,\nann@example.org\n",
       {"joe@example.org", "ann@example.org"}},
      {"We were unable to deliver to: joe@example.org\njoe@example.org gone\nann@example.org\n",
       {"joe@example.org", "ann@example.org"}},
      {"We were unable to deliver to the following: joe@example.org gone\nann@example.org\n",
       {"joe@example.org", "ann@example.org"}},
      {"This is the mail system at host mx.example.net. I'm sorry to have to inform you that your "
       "message could not be delivered. The mail system <joe@example.org>: gone\n",
       {"joe@example.org"}},
      {"I'm sorry to have to inform you that it failed. We were unable to deliver to: "
       "joe@example.org\n",
       {"joe@example.org"}},
      {"I'm sorry to have to inform you that it failed. We were unable to deliver to it.\n", {""}},
  };

  (void)state;
  check_texts(cases, COUNT(cases), BOUNCE);
}

/* It follows before long, and so does the end of a list. */
static void test_far(void **state) {
  static const struct {
    int times, is_list;
    size_t count;
    const char *first;
  } cases[] = {
      {100, 0, 1, "joe@example.org"},
      {300, 0, 1, ""},
      {40, 1, 41, "joe@example.org"},
      {400, 1, 1, "joe@example.org"},
  };
  static char text[16384];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    struct found found;
    int len = snprintf(text, sizeof text, BOUNCE "\nWe were unable to deliver%s",
                       cases[i].is_list ? " to: joe@example.org" : "");

    for (int n = 0; n < cases[i].times && cases[i].is_list; n++)
      len += snprintf(text + len, sizeof text - (size_t)len, ", u%d@example.org", n);
    for (int n = 0; n < cases[i].times && !cases[i].is_list; n++)
      len += snprintf(text + len, sizeof text - (size_t)len, " it");
    snprintf(text + len, sizeof text - (size_t)len, "%s\n",
             cases[i].is_list ? "" : " to joe@example.org");
    read_whole_mail(text, &found);
    check_equal(found.count, cases[i].count, text);
    check(strcmp(found.of[0].address, cases[i].first) == 0, text);
  }
}

/* Fields in the words, which may have been cut: then those count that the words name. */
static void test_fields_in_words(void **state) {
#define WORDS OPENS "joe@example.org no such user\nann@example.org mailbox full\n\n"
#define JOE "Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; joe@example.org\n"
#define ANN "Action: failed\nStatus: 5.7.1\n\nFinal-Recipient: rfc822; ann@example.org\n"
  static const struct named cases[] = {
      {WORDS JOE ANN "Action: failed\nStatus: 5.2.2\n", {"joe@example.org", "ann@example.org"}},
      {WORDS JOE ANN, {"joe@example.org", "ann@example.org"}},
      {WORDS JOE "Action: failed\nStatus: 5.7.1\n", {"joe@example.org", "ann@example.org"}},
      {WORDS JOE, {"joe@example.org", "ann@example.org"}},
      {WORDS "Reporting-MTA: dns; mx.example.net\n", {"joe@example.org", "ann@example.org"}},
      {JOE ANN "Action: failed\n", {"joe@example.org", "ann@example.org"}},
      {"550 5.1.1 no such user\n\nReporting-MTA: dns; mx.example.net\n"
       "X-Original-Message-ID: <1@example.com>\n",
       {""}},
      {"Reporting-MTA: dns; mx.example.net\n\nFailed:\n  Final Recipient:\n  joe@example.org\n",
       {""}},
      {"This is a collection of reports about email delivery\n\n"
       "Reporting-MTA: dns; mx.example.net\n\nFailed:\n  Original Recipient:\n"
       "  rfc822;joe@example.org\n",
       {"joe@example.org"}},
  };
  static struct found found;

  (void)state;
  check_texts(cases, COUNT(cases), BOUNCE);
  read_whole_mail(BOUNCE "\n" WORDS JOE "Action: failed\nStatus: 5.7.1\n", &found);
  check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, "words before a code");
  check_equal(found.of[0].verdict.code, esmtpcode_code_parse("5.7.1", 5), "with its code");
  check_equal(found.of[1].verdict.reason, ESMTPCODE_REASON_MAILBOX_FULL, "without fields");
}

/* A host's name may stand before an opening that ends its line as one does. */
static void test_host_first(void **state) {
  static const char rejected[] = "rejected your message to the following email addresses";
  static const struct {
    const char *before, *behind;
    int opens;
  } cases[] = {
      {"", "", 1},
      {"mx.example.org ", ":", 1},
      {"mx.example.org ", ": \t", 1},
      {"mx.example.org ", "", 0},
      {"mx ", ":", 0},
      {"mx.example.org\n", ":", 1},
      {"a mx.example.org ", ":", 0},
  };
  char mail[512];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    const char *named[MOST_NAMED] = {cases[i].opens ? "joe@example.org" : ""};

    snprintf(mail, sizeof mail, BOUNCE "\n%s%s%s\n\njoe@example.org gone\n", cases[i].before,
             rejected, cases[i].behind);
    check_named(mail, named);
  }
}

/* The first letter of a line may be a capital one, beyond ASCII too. */
static void test_capitals(void **state) {
  static const char *const lines[] = {
      "не удалось доставить",
      "Не удалось доставить",
      "сбой доставки",
      "Сбой доставки",
      "échec de la remise à ces destinataires",
      "Échec de la remise à ces destinataires",
  };
  char mail[512];

  (void)state;
  for (size_t i = 0; i < COUNT(lines); i++) {
    static const char *const named[MOST_NAMED] = {"joe@example.org"};

    snprintf(mail, sizeof mail, BOUNCE "\n%s:\n\njoe@example.org\n", lines[i]);
    check_named(mail, named);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_lines),
      cmocka_unit_test(test_classes),
      cmocka_unit_test(test_transcript),
      cmocka_unit_test(test_replies),
      cmocka_unit_test(test_addresses),
      cmocka_unit_test(test_json),
      cmocka_unit_test(test_ends),
      cmocka_unit_test(test_last_line),
      cmocka_unit_test(test_second_list),
      cmocka_unit_test(test_same_line),
      cmocka_unit_test(test_far),
      cmocka_unit_test(test_host_first),
      cmocka_unit_test(test_fields_in_words),
      cmocka_unit_test(test_capitals),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
