/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Bounces in words for people: which lines name a recipient, how its address may be written, and
 * which words are said of it. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

#define HEAD "From: MAILER-DAEMON@mx.example.net\nTo: joe@example.net\nSubject: Undelivered mail\n"
#define OPENS "Could not be delivered to:\n\n"
#define SAID "\n 550 5.1.1 no such user\n"

static char mail[8192];
static struct found found;

static void read_words(const char *words) {
  int len = snprintf(mail, sizeof mail, HEAD "\n%s", words);

  read_mail(mail, (size_t)len, esmtpcode_report_scratch((size_t)len), &found);
}

/* The addresses that were found, each with a space behind it. */
static const char *addresses(void) {
  static char list[1024];

  list[0] = '\0';
  for (size_t i = 0; i < found.count; i++) {
    strcat(list, found.of[i].address);
    strcat(list, " ");
  }
  return list;
}

static void check_addresses(const char *words, const char *expected) {
  read_words(words);
  if (strcmp(addresses(), expected) != 0)
    print_error("\"%s\" should be \"%s\"\n", addresses(), expected);
  check(strcmp(addresses(), expected) == 0, words);
}

/* --- addresses ------------------------------------------------------------------------------- */

/* Every byte in a local part, and in a domain: one beyond ASCII is of ISO 8859-1. */
static void test_bytes(void **state) {
  char words[128];
  char expected[64];
  char letter[3] = "";

  (void)state;
  for (int c = 1; c < 256; c += c == 0x7f ? 0x21 : 1) { /* from 0x80 on Windows has signs */
    int is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    int in_local = c > ' ' && c != 0x7f && strchr("<>()[],;:\"@", c) == NULL;
    int in_domain = is_letter || c >= 0x80 || strchr(".-_\\{}", c) != NULL;

    snprintf(words, sizeof words, OPENS "<a%cb@example.org>:" SAID, c);
    read_words(words);
    letter[0] = (char)(c < 0x80 ? c : 0xc0 | c >> 6);
    letter[1] = (char)(c < 0x80 ? 0 : 0x80 | (c & 0x3f));
    snprintf(expected, sizeof expected, "a%sb@example.org ", letter);
    check_equal(strcmp(addresses(), expected) == 0, in_local, words);
    snprintf(words, sizeof words, OPENS "<a@b%cc.org>:" SAID, c);
    read_words(words);
    snprintf(expected, sizeof expected, "a@b%sc.org ", letter);
    check_equal(strcmp(addresses(), expected) == 0, in_domain, words);
  }
}

static void test_address_forms(void **state) {
  static const struct {
    const char *line, *addresses;
  } cases[] = {
      {"<a@example.org>:", "a@example.org "},
      {"a@example.org", "a@example.org "},
      {"a@example.org:", "a@example.org "},
      {"a@example.org;", "a@example.org "},
      {"a@example.org,", "a@example.org "},
      {"a@example.org...", "a@example.org "},
      {"a@example.org..", " "},
      {"a@example.org.", " "},
      {"a@example.org!", " "},
      {"a@example.org on Monday", "a@example.org "},
      {"a@example.org \t", "a@example.org "},
      {"'a@example.org'", "a@example.org "},
      {"\"a@example.org\"", "a@example.org "},
      {"[a@example.org]", "a@example.org "},
      {"(a@example.org)", "a@example.org "},
      {"<<<<a@example.org>>>>", "a@example.org "},
      {"< a@example.org >", "a@example.org "},
      {"< a@example.org >: gone", "a@example.org "},
      {"< a@example.org>", "a@example.org "},
      {"< a@example.org>: gone", "a@example.org "},
      {"< a@example.org", "a@example.org "},
      {"< a@example.org ", "a@example.org "},
      {"< a@example.org gone", "a@example.org "},
      {"<  a@example.org >", " "},
      {"( a@example.org )", " "},
      {"[[[[[a@example.org]]]]]", " "},
      {"\"a b\"@example.org", "\"a b\"@example.org "},
      {"\"a\\\"b\"@example.org", "\"a\\\"b\"@example.org "},
      {"\"a b@example.org", " "},
      {"\"\"@example.org", "\"\"@example.org "},
      {"<\"a\"@example.org>", "\"a\"@example.org "},
      {"a@[192.0.2.7]", "a@[192.0.2.7] "},
      {"a@[IPv6:2001:db8::7]", "a@[IPv6:2001:db8::7] "},
      {"a@[192.0.2.7", " "},
      {"a@[x_y]", " "},
      {"a@[]", "a@[] "},
      {"a@", " "},
      {"@example.org", " "},
      {"a@-", " "},
      {"a@b", "a@b "},
      {"rfc822;a@example.org", "a@example.org "},
      {"RFC822; <a@example.org>", "a@example.org "},
      {"utf-8;a@example.org", "a@example.org "},
      {"smtp:a@example.org", "a@example.org "},
      {"SMTP=a@example.org", "a@example.org "},
      {"mailto:a@example.org", "a@example.org "},
      {"x:a@example.org", " "},
      {"rfc821;a@example.org", " "},
      {"<smtp:a@example.org>", "a@example.org "},
  };
  char words[256];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(words, sizeof words, OPENS "%s" SAID, cases[i].line);
    check_addresses(words, cases[i].addresses);
  }
}

static void test_long_addresses(void **state) {
  char words[1024];

  (void)state;
  for (int length = 310; length < 330; length++) {
    snprintf(words, sizeof words, OPENS "<%0*d@example.org>:" SAID, length, 7);
    read_words(words);
    check_equal(found.of[0].recipient.address.length, length < 320 ? length + 12 : 0, words);
    snprintf(words, sizeof words, OPENS "<\"%0*d\"@example.org>:" SAID, length, 7);
    read_words(words);
    check_equal(found.of[0].recipient.address.length, length + 2 <= 320 ? length + 14 : 0, words);
    snprintf(words, sizeof words, OPENS "<a@%0*d>:" SAID, length, 7);
    read_words(words);
    check_equal(found.of[0].recipient.address.length, length < 320 ? length + 2 : 0, words);
  }
}

/* --- lines ----------------------------------------------------------------------------------- */

static void test_lines(void **state) {
  static const struct {
    const char *words, *addresses;
  } cases[] = {
      {OPENS "<a@example.org>:" SAID "\n<b@example.org>:" SAID, "a@example.org b@example.org "},
      {OPENS "  a@example.org" SAID "  b@example.org" SAID, "a@example.org b@example.org "},
      {OPENS " * a@example.org" SAID " - b@example.org" SAID, "a@example.org b@example.org "},
      {OPENS "\t=#|_{a@example.org" SAID, "a@example.org "},
      {OPENS "+ a@example.org" SAID, " "},
      {OPENS ">>> a@example.org" SAID, "a@example.org "},
      {OPENS ">> a@example.org" SAID, " "},
      {OPENS "> a@example.org" SAID, " "},
      /* Deeper than the first one: words about it. */
      {OPENS "  a@example.org\n    b@example.org\n", "a@example.org "},
      {OPENS "  a@example.org\n  b@example.org\n", "a@example.org b@example.org "},
      {OPENS "  a@example.org\nb@example.org\n", "a@example.org b@example.org "},
      /* The same one again, the sender. */
      {OPENS "<a@example.org>:\n x\n<a@example.org>:\n y\n", "a@example.org "},
      {OPENS "<a@example.org>:\n x\n<A@EXAMPLE.ORG>:\n y\n", "a@example.org "},
      {OPENS "<a@example.org>:\n x\n<b@example.org>:\n y\n<a@example.org>:\n z\n",
       "a@example.org b@example.org "},
      {OPENS "<\xc3\xa1"
             "aaaaaaaa@example.org>:\n x\n<\xc3\x81"
             "aaaaaaaa@example.org>:\n y\n",
       "\xc3\xa1"
       "aaaaaaaa@example.org \xc3\x81"
       "aaaaaaaa@example.org "},
      {OPENS "<a[aaaaaaa@example.org>:\n x\n<a{aaaaaaa@example.org>:\n y\n",
       "a{aaaaaaa@example.org "},
      {OPENS "<a^aaaaaaa@example.org>:\n x\n<a~aaaaaaa@example.org>:\n y\n",
       "a^aaaaaaa@example.org a~aaaaaaa@example.org "},
      {OPENS "MAILER-DAEMON@mx.example.net\na@example.org\n", "a@example.org "},
      /* Other words behind an address: only right behind the opening. */
      {OPENS "a@example.org is not known\n", "a@example.org "},
      {OPENS "x\na@example.org is not known\n", " "},
      {OPENS "joe@example.net is not known\n", " "},
      {"Could not be delivered to:\n\n\n\na@example.org is not known\n", "a@example.org "},
      /* Without an opening only the plainest. */
      {"Hello.\n<a@example.org>:" SAID, "a@example.org "},
      /* Where no line says that recipients follow, those count that are no prose. */
      {"Hello.\n<a@example.org>\n no such user\n", "a@example.org "},
      {"Hello.\n  a@example.org\n    no such user\n  b@example.org\n    gone\n",
       "a@example.org b@example.org "},
      {"Hello.\n<a@example.org>;\n no such user\n", "a@example.org "},
      {"Hello.\na@example.org:" SAID, "a@example.org "},
      {"Hello.\na@example.org wrote:\n", " "},
      {"Hello.\nSENDER=a@example.org\n", " "},
      {"Hello.\nHOST_2=a@example.org\n", " "},
      {"Hello.\n=a@example.org\n", "a@example.org "},
      {"Hello.\nA1\n", " "},
      {"Hello.\na@example.org@example.net\n", " "},
      {"Hello.\n\xe5\x9c\xb0"
       "a@example.org\n",
       " "},
      {"Hello.\njoe@example.net\n", " "},
      {"Hello.\n <a@example.org>:" SAID, "a@example.org "},
      /* A line that names one by its words. */
      {"Unknown user: a@example.org\n", "a@example.org "},
      {"UNKNOWN  USER:a@example.org\n", "a@example.org "},
      {"Unknown\nuser: <a@example.org>\n", "a@example.org "},
      {"Unknown\n\nuser: <a@example.org>\n", " "},
      {"  * Unknown user: a@example.org\n", "a@example.org "},
      {"Unknown user:\na@example.org\n", "a@example.org "},
      {"Unknown users: a@example.org\n", "a@example.org "},
      {"Recipient: a@example.org\nb@example.org\n", "a@example.org "},
      {"Unknown user: a@example.org\nb@example.org\n", "a@example.org b@example.org "},
      {"An unknown user: a@example.org\n", "a@example.org "},
      {"Unknown user:\n\n\na@example.org gone\n", " "},
      {"Unknown user: a@example.org\nUnknown user: b@example.org\n",
       "a@example.org b@example.org "},
      {"Unknown user: a@example.org\nUnknown user: a@example.org\n", "a@example.org "},
      /* Sentences within a line. */
      {"Hello. Undeliverable to: a@example.org\n", "a@example.org "},
      {"Hello: Undeliverable to: a@example.org\n", "a@example.org "},
      {"Hello, Undeliverable to: a@example.org\n", " "},
      {"Hello.  Undeliverable to: a@example.org\n", " "},
      {"Hello.Undeliverable to: a@example.org\n", " "},
      {"Hello. And: so. Undeliverable to: a@example.org\n", "a@example.org "},
      {"A longer line that goes on. For a while, it does. Undeliverable to: a@example.org\n",
       "a@example.org "},
      {"x. Error-for: a@b\n", "a@b "},
      {"x. Error-for:a@b\n", "a@b "},
      {"x: Error-for:a@b\n", "a@b "},
      {"x; Error-for:a@b\n", " "},
      {"x/ Error-for:a@b\n", " "},
      {"x.!Error-for:a@b\n", " "},
      {"x.  Error-for:a@b\n", " "},
      {"xx: Error-for: a@b\n", "a@b "},
      {"xxx, Error-for: a@b\n", " "},
      {"x.  Error-for: a@b\n", " "},
      {"x._Error-for: a@b\n", " "},
      {"A line of more than 16.x.y. Error-for: a@b\n", "a@b "},
      /* What follows the returned message's start does not count. */
      {OPENS "<a@example.org>:" SAID "----- Original message -----\n<b@example.org>:" SAID,
       "a@example.org "},
      {OPENS "<a@example.org>:" SAID "x Original message\n<b@example.org>:" SAID,
       "a@example.org b@example.org "},
      {OPENS "<a@example.org>:" SAID "Original message and more\n<b@example.org>:" SAID,
       "a@example.org b@example.org "},
      {OPENS "<a@example.org>:" SAID "Original message...\n<b@example.org>:" SAID,
       "a@example.org "},
      {"", " "},
      {"\n \n\t\n", " "},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    check_addresses(cases[i].words, cases[i].addresses);
}

/* At every place of the blocks in which a line is looked through. */
static void test_line_places(void **state) {
  char words[512];

  (void)state;
  for (int length = 1; length < 80; length++) {
    snprintf(words, sizeof words, "%0*d. Unknown user: a@example.org and more of it\n", length, 7);
    check_addresses(words, "a@example.org ");
    snprintf(words, sizeof words, "%0*d.x:y. z.  %0*d: Unknown user: a@example.org\n", length, 7,
             length, 7);
    check_addresses(words, "a@example.org ");
    snprintf(words, sizeof words, OPENS "<a@example.org>:\n %0*d\n\n<b@example.org>:" SAID, length,
             7);
    check_addresses(words, "a@example.org b@example.org ");
  }
}

/* Members of JSON are lines. */
static void test_json(void **state) {
  static const char *const words[] = {
      "{\"notificationType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\","
      "\"bouncedRecipients\":[{\"emailAddress\":\"a@example.org\",\"status\":\"5.1.1\"},"
      "{\"emailAddress\":\"b@example.org\",\"diagnosticCode\":\"smtp; 550 5.1.1 x\"}]}}\n",
      "{\n \"notificationType\":\"Bounce\",\n "
      "\"bouncedRecipients\":[{\"emailAddress\":\"a@example.org\"},\n"
      " {\"emailAddress\":\"b@example.org\"}]}\n",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(words); i++)
    check_addresses(words[i], "a@example.org b@example.org ");
}

/* --- who was listed, and what is said -------------------------------------------------------- */

static void test_listed(void **state) {
  static const struct {
    const char *fields, *addresses;
  } cases[] = {
      {"X-Failed-Recipients: a@example.org\n", "a@example.org "},
      {"X-Failed-Recipients: a@example.org, b@example.org\n", "a@example.org b@example.org "},
      {"X-Failed-Recipients: ,, a@example.org ,\n\t<b@example.org>,\n",
       "a@example.org b@example.org "},
      {"X-Failed-Recipients: a@example.org\nX-Other: c@example.org\n"
       "X-Failed-Recipients: b@example.org\n",
       "a@example.org b@example.org "},
      {"X-Failed-Recipients: nobody, a@example.org x, b@example.org\n",
       "a@example.org b@example.org "},
      {"X-Failed-Recipients:\nX-Failed-Recipients: a@example.org\n", "a@example.org "},
      {"X-Failed-Recipients: nobody\n", " "},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    int len = snprintf(mail, sizeof mail, "%sFrom: joe@example.net\n\nhello\n", cases[i].fields);

    read_mail(mail, (size_t)len, esmtpcode_report_scratch((size_t)len), &found);
    if (strcmp(addresses(), cases[i].addresses) != 0)
      print_error("is \"%s\"\n", addresses());
    check(strcmp(addresses(), cases[i].addresses) == 0, cases[i].fields);
  }
}

static void check_said(const char *words, size_t of, uint32_t reason, const char *diagnostic) {
  const char *text;

  check(of < found.count, words);
  check_equal(found.of[of].verdict.reason, reason, words);
  if (diagnostic == NULL)
    return;
  text = piece_text(mail, &found, found.of[of].recipient.diagnostic);
  if (strcmp(text, diagnostic) != 0)
    print_error("\"%s\" should be \"%s\"\n", text, diagnostic);
  check(strcmp(text, diagnostic) == 0, words);
}

#define REASON(name) ESMTPCODE_REASON_##name

static void test_said(void **state) {
  static const char two[] = OPENS "<a@example.org>:\n 552 mailbox full\n\n<b@example.org>:\n\n"
                                  " no such user \t\n\n";
  static const char same_line[] =
      OPENS "<a@example.org>: mailbox full\n<b@example.org>: no such user\n";
  static const char transcript[] =
      "   ----- The following addresses had permanent fatal errors -----\n<a@example.org>\n"
      "<b@example.org>\n\n   ----- Transcript of session follows -----\n"
      ">>> RCPT To:<b@example.org>\n<<< 552 mailbox full\n550 <a@example.org>... no such user\n";
  static const char of_all[] = OPENS "<a@example.org>\n\nThe reason was: mailbox full\n";
  static const char behind[] = "The mailbox is full.\n\n" OPENS "<a@example.org>\n";
  static const char alias[] = OPENS "<a@example.org>\n    (expanded from: <all@example.org>)\n"
                                    " mailbox full\n";
  static const char listed[] =
      "Recipient address: a@example.org\nOriginal address: all@example.org\n"
      "Reason: Over quota\n\nRecipient address: b@example.org\n"
      "Reason: no such user\n";

  (void)state;
  read_words(two);
  check_said(two, 0, REASON(MAILBOX_FULL), "552 mailbox full");
  check_said(two, 1, REASON(USER_UNKNOWN), "no such user");
  read_words(same_line);
  check_said(same_line, 0, REASON(MAILBOX_FULL), "mailbox full");
  check_said(same_line, 1, REASON(USER_UNKNOWN), "no such user");
  read_words(transcript);
  check_equal(found.count, 2, transcript);
  check_said(transcript, 0, REASON(USER_UNKNOWN), "550 <a@example.org>... no such user");
  check_said(transcript, 1, REASON(MAILBOX_FULL), NULL);
  read_words(of_all);
  check_said(of_all, 0, REASON(MAILBOX_FULL), "The reason was: mailbox full");
  read_words(behind);
  check_said(behind, 0, REASON(MAILBOX_FULL), NULL);
  read_words(alias);
  check_said(alias, 0, REASON(MAILBOX_FULL), NULL);
  check(strcmp(piece_text(mail, &found, found.of[0].recipient.original), "all@example.org") == 0,
        alias);
  read_words(listed);
  check_equal(found.count, 2, listed);
  check_said(listed, 0, REASON(MAILBOX_FULL), NULL);
  check(strcmp(piece_text(mail, &found, found.of[0].recipient.original), "all@example.org") == 0,
        listed);
  check_said(listed, 1, REASON(USER_UNKNOWN), NULL);
  assert_int_equal(found.of[1].recipient.original.length, 0);
}

/* Recipients without words share those behind the last of them, unless these stand in its line. */
static void test_shared(void **state) {
  static const struct {
    const char *words;
    uint32_t reasons[3];
  } cases[] = {
      {OPENS "a@example.org\nb@example.org\nc@example.org\n\nmailbox full\n",
       {REASON(MAILBOX_FULL), REASON(MAILBOX_FULL), REASON(MAILBOX_FULL)}},
      {OPENS "a@example.org, b@example.org, c@example.org\n550 no such user\n",
       {REASON(USER_UNKNOWN), REASON(USER_UNKNOWN), REASON(USER_UNKNOWN)}},
      {OPENS "a@example.org, b@example.org\nmailbox full\nc@example.org\nno such user\n",
       {REASON(MAILBOX_FULL), REASON(MAILBOX_FULL), REASON(USER_UNKNOWN)}},
      {OPENS "a@example.org\nb@example.org: no such user\nc@example.org\nmailbox full\n",
       {REASON(UNKNOWN), REASON(USER_UNKNOWN), REASON(MAILBOX_FULL)}},
      {OPENS "a@example.org\nb@example.org\nc@example.org\n",
       {REASON(UNKNOWN), REASON(UNKNOWN), REASON(UNKNOWN)}},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_words(cases[i].words);
    check_equal(found.count, 3, cases[i].words);
    for (size_t n = 0; n < 3; n++)
      check_equal(found.of[n].verdict.reason, cases[i].reasons[n], cases[i].words);
  }
}

/* A listed recipient is judged by what is said where the words mention it. */
static void test_mentions(void **state) {
  int len = snprintf(mail, sizeof mail,
                     "X-Failed-Recipients: a@example.org, b@example.org, c@example.org\n"
                     "From: joe@example.net\nSubject: x\n\nSome failed:\n\n"
                     "xa@example.com and @ are none\n  A@EXAMPLE.ORG\n    mailbox full\n"
                     "  b@example.org\n    no such user\n");

  (void)state;
  read_mail(mail, (size_t)len, 0, &found);
  check_equal(found.count, 3, mail);
  check_said(mail, 0, REASON(MAILBOX_FULL), "A@EXAMPLE.ORG\n    mailbox full");
  check_said(mail, 1, REASON(USER_UNKNOWN), "b@example.org\n    no such user");
  check_said(mail, 2, REASON(UNKNOWN), "");
  len = snprintf(mail, sizeof mail,
                 "X-Failed-Recipients: a@example.org, b@example.org\nFrom: joe@example.net\n\n"
                 "a@example.org: mailbox full\nb@example.org: no such user\n");
  read_mail(mail, (size_t)len, 0, &found);
  check_said(mail, 0, REASON(MAILBOX_FULL), "a@example.org: mailbox full");
  check_said(mail, 1, REASON(USER_UNKNOWN), "b@example.org: no such user");
}

/* What blames the sender's domain is turned, but for a colleague's. */
static void test_own_domain(void **state) {
  static const struct {
    const char *group;
    uint32_t reason;
  } cases[] = {
      {"Final-Recipient: a@example.org\nDiagnostic-Code: smtp; 550 5.1.1 <joe@example.net> xyzzy\n",
       REASON(SENDER_REJECTED)},
      {"Final-Recipient: a@example.org\nOriginal-Recipient: b@EXAMPLE.NET\n"
       "Diagnostic-Code: smtp; 550 5.1.1 <joe@example.net> xyzzy\n",
       REASON(USER_UNKNOWN)},
      {"Final-Recipient: a@example.org\nX-Actual-Recipient: b@example.net\n"
       "Diagnostic-Code: smtp; 550 5.1.1 <joe@example.net> xyzzy\n",
       REASON(USER_UNKNOWN)},
      {"Final-Recipient: a@example.org\nDiagnostic-Code: smtp; 550 5.1.1 <joe@author.example> "
       "xyzzy\n",
       REASON(SENDER_REJECTED)},
      {"Final-Recipient: a@example.org\nDiagnostic-Code: smtp; 550 5.1.1 <joe@other.example> "
       "xyzzy\n",
       REASON(USER_UNKNOWN)},
      {"Final-Recipient: a@example.net\nDiagnostic-Code: smtp; 550 5.1.1 <a@example.net> xyzzy\n",
       REASON(USER_UNKNOWN)},
      {"Final-Recipient: a@example.org\nRemote-MTA: dns; gsmtp\nDiagnostic-Code: smtp; 550 xyzzy\n",
       REASON(UNKNOWN)},
      {"Final-Recipient: a@example.org\nAction: delayed\nDiagnostic-Code: smtp; xyzzy\n",
       REASON(UNKNOWN)},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    int len = snprintf(mail, sizeof mail,
                       HEAD "Content-Type: multipart/report; boundary=x\n\n--x\n"
                            "Content-Type: message/delivery-status\n\nReporting-MTA: dns; m\n\n%s\n"
                            "--x\nContent-Type: message/rfc822\n\nFrom: Joe <joe@author.example>\n"
                            "Subject: s\n\n--x--\n",
                       cases[i].group);

    read_mail(mail, (size_t)len, 0, &found);
    check_said(cases[i].group, 0, cases[i].reason, NULL);
  }
  check_equal(found.of[0].verdict.outcome, ESMTPCODE_OUTCOME_TRANSIENT, "a delay");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_bytes),          cmocka_unit_test(test_address_forms),
      cmocka_unit_test(test_long_addresses), cmocka_unit_test(test_lines),
      cmocka_unit_test(test_line_places),    cmocka_unit_test(test_json),
      cmocka_unit_test(test_listed),         cmocka_unit_test(test_said),
      cmocka_unit_test(test_shared),         cmocka_unit_test(test_mentions),
      cmocka_unit_test(test_own_domain),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
