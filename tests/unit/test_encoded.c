/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What mails encode: the words of bounces in quoted-printable and HTML, subjects in encoded words,
 * addresses in xtext. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

#define BOUNCE                                                                                     \
  "From: MAILER-DAEMON@mx.example.net\nTo: news@example.net\nSubject: Undelivered Mail\n"
#define QUOTED BOUNCE "Content-Transfer-Encoding: quoted-printable\n\n"
#define HTML BOUNCE "Content-Type: text/html\n\n"

/* A bounce that names nobody is handed out with all its words. */
static void check_words(const char *mail, const char *words) {
  static struct found found;

  read_whole_mail(mail, &found);
  check_equal(found.report.kind, ESMTPCODE_REPORT_FAILURE, mail);
  check_equal(found.count, 1, mail);
  check(strcmp(piece_text(mail, &found, found.of[0].recipient.diagnostic), words) == 0,
        piece_text(mail, &found, found.of[0].recipient.diagnostic));
}

static void test_quoted(void **state) {
  (void)state;
  check_words(QUOTED "The mail was not= \t\ndelivered.\n", "The mail was notdelivered.\n");
  check_words(QUOTED "The mail was not=\r\ndelivered.\r\n", "The mail was notdelivered.\r\n");
  check_words(QUOTED "One= two =3d\t=3D three =\tfour\n", "One= two =\t= three =\tfour\n");
  check_words(QUOTED "Sorry.=4\n=G1\n", "Sorry.=4\n=G1\n");
  check_words(QUOTED "Sorry.=01\n", "Sorry.\1\n");
  check_words(QUOTED "Sorry.\n--mail=", "Sorry.\n--mail");
  check_words(QUOTED "Sorry.\n--mail= ", "Sorry.\n--mail");
  check_words(QUOTED "Sorry.\n--mail=3", "Sorry.\n--mail=3");
}

static void test_entities(void **state) {
  static const struct {
    const char *html;
    const char *text;
  } cases[] = {
      {"&lt;&gt;&amp;&quot;&apos;&nbsp;.", "<>&\"' ."},
      {"&#65;&#x42;&#X43;", "ABC"},
      {"&#233;&#x20AC;&#128512;&#x10fffe;", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xf4\x8f\xbf\xbe"},
      {"a&#xA0;b&#160;c", "a b c"},
      {"a\nb\r\nc\rd\r\re\r", "a b c d  e "},
      {"R&D, 1 & 2 &; &#; &#x; &#1f; &#x41 &unknown;",
       "R&D, 1 & 2 &; &#; &#x; &#1f; &#x41 &unknown;"},
      {"&#0;&#x110000;&#xd800;&#xDFFF;&#x123456789;",
       "&#0;&#x110000;&#xd800;&#xDFFF;&#x123456789;"},
      {"&#xd7ff;&#xe000;", "\xed\x9f\xbf\xee\x80\x80"},
      {"a\x7f"
       "b\x01"
       "c\td\re",
       "a\x7f"
       "b\x01"
       "c d e"},
  };
  static const char *const cut[] = {"&", "&#", "&#x", "&#x4", "&#65", "&am"};
  char mail[1024];
  char text[64];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail, HTML "Sorry: %s<br>\n", cases[i].html);
    snprintf(text, sizeof text, "Sorry: %s\n", cases[i].text);
    check_words(mail, text);
  }
  check_words(HTML "Gone\x7f<p>\n", "Gone\x7f\n");
  for (size_t i = 0; i < COUNT(cut); i++) {
    snprintf(mail, sizeof mail, HTML "Sorry.\n--<br>--%s", cut[i]);
    snprintf(text, sizeof text, "Sorry. --\n--%s", cut[i]);
    check_words(mail, text);
  }
}

static void test_tags(void **state) {
  (void)state;
  check_words(HTML "<!DOCTYPE html><title>Sorry</title><br/>no<BR>such<hr\t>user</p\n>\n",
              "Sorry\n\nno\nsuch\nuser\n");
  check_words(HTML
              "<script>if (a < b) alert('</p>')</script>x<!-- <p>y</p> -->z<style>p{}</style><p>\n",
              "xz\n");
  check_words(HTML "1 < 2, <>, <3> <user name> <b>bold</b> <br\n", "1 < 2, <>,   bold \n");
  check_words(HTML "Sorry.\n--<p>--<", "Sorry. --\n--<");
  check_words(HTML "Sorry.\n--<p>--</", "Sorry. --\n--");
  check_words(HTML "Sorry.\n--<p>--<p", "Sorry. --\n--<p");
  check_words(HTML "Sorry.\n--<p>--<style", "Sorry. --\n--<style");
  check_words(HTML "Sorry.\n--<p>--<style>p", "Sorry. --\n--");
}

/* Where the scratch is full the text ends, before a character that has no room. */
static void test_little_room(void **state) {
  static const char mail[] = HTML "<p>a&#233;<br>b&#8364;<br>c&#128512;<br>d</p>\n";
  static const char text[] = "a\xc3\xa9\nb\xe2\x82\xac\nc\xf0\x9f\x98\x80\nd\n";
  static struct found found;

  (void)state;
  check_words(mail, text);
  for (size_t size = 0; size < sizeof text; size++) {
    esmtpcode_piece words;

    read_mail(mail, sizeof mail - 1, size, &found);
    words = found.of[0].recipient.diagnostic;
    check(strncmp(piece_text(mail, &found, words), text, words.length) == 0,
          "what there is room for");
  }
}

/* A mail system's mail is a bounce by its subject. */
static void check_subject(const char *subject, int told) {
  static struct found found;
  char mail[2048];

  snprintf(mail, sizeof mail, "From: MAILER-DAEMON@mx.example.net\nSubject: %s\n\nHello.\n",
           subject);
  read_whole_mail(mail, &found);
  check_equal(found.report.kind, told ? ESMTPCODE_REPORT_FAILURE : ESMTPCODE_REPORT_NOT_BOUNCE,
              subject);
}

static void test_subject(void **state) {
  static const char *const told[] = {
      "Returned mail",
      "=?utf-8?Q?Returned_mail?=",
      "=?UTF-8?q?Return=65d=20mail?=",
      "=?utf-8?B?UmV0dXJuZWQgbWFpbA==?=",
      "=?utf-8?Q?Retur?= =?utf-8?Q?ned_mail?=",
      "=?utf-8?Q?Retur?=\r\n\t=?iso-8859-1?b?bmVkIG1haWw=?=",
      "=?utf-8?Q?=E2=9A=A0?= Returned mail",
      "=?utf-8?Q?=E2=9A=A0?== Returned mail",
      "=?utf-8?Q?=E2=9A=A0?= = Returned mail",
      "[=?utf-8?Q?x?=] a=b =?= =?utf-8?Q =? Returned mail",
      "=?utf-8?Q?x = Returned mail",
      "=?utf-8?Q?x?y Returned mail",
      "=?utf-8?Q?x y?= Returned mail",
  };
  static const char *const untold[] = {
      "=?utf-8?Q?Retur?= ned mail",
      "=?utf-8?X?Returned_mail?=",
      "=?utf-8?Q?Returned_mail",
      "=?utf-8?Q?Returned_mail?",
      "=?utf-8??Returned_mail?=",
      "=?utf-8!Q!Returned_mail!=",
      "=?a-charset-whose-name-is-too-long-to-be-one?Q?Returned_mail?=",
      "x.Returned mail",
      "x-Returned mail",
      "Hello",
      "=?utf-8?Q?Hello?=",
      "",
  };

  static const char ends[] = " \t\v\f@*$:<>\"),(";
  char subject[32];

  (void)state;
  for (size_t i = 0; ends[i] != '\0'; i++) {
    snprintf(subject, sizeof subject, "x%cReturned mail", ends[i]);
    check_subject(subject, 1);
  }
  for (size_t i = 0; i < COUNT(told); i++)
    check_subject(told[i], 1);
  for (size_t i = 0; i < COUNT(untold); i++)
    check_subject(untold[i], 0);
}

/* Of a long subject the first 512 bytes are looked at, encoded or not. */
static void test_long_subject(void **state) {
  static const char *const ends[] = {
      "Returned mail", "=?utf-8?Q?Returned_mail?=", "=?utf-8?B?UmV0dXJuZWQgbWFpbA==?="};
  char subject[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(ends); i++)
    for (size_t before = 480; before < 530; before++) {
      memset(subject, '-', before);
      strcpy(subject + before - 1, " ");
      strcat(subject, ends[i]);
      strcat(subject, " to you");
      check_subject(subject, before + strlen("Returned mail") <= 512);
    }
}

static void test_addresses(void **state) {
  static const struct {
    const char *field;
    const char *address;
  } cases[] = {
      {"rfc822; ann@example.org", "ann@example.org"},
      {"rfc822; ann+news@example.org", "ann+news@example.org"},
      {"rfc822;ann+2Bnews+3D1@example.org", "ann+news=1@example.org"},
      {"rfc822;ann+3dnews@example.org", "ann=news@example.org"},
      {"rfc822;ann+2news+30@example.org", "ann+2news+30@example.org"},
      {"rfc822;ann@example.org+2", "ann@example.org"},
      {"utf-8; j\\x{FC}rgen@example.com", "j\xc3\xbcrgen@example.com"},
      {"utf-8; \\x{20ac}\\x{41}\\x{1F600}@example.com", "\xe2\x82\xac"
                                                        "A\xf0\x9f\x98\x80@example.com"},
      {"utf-8; j\\x{FC}rgen@b\\x{FC}cher.example", "j\xc3\xbcrgen@b\xc3\xbc"
                                                   "cher.example"},
      {"utf-8; \\x\\y\\xa\\x{E9}@example.com", "\\x\\y\\xa\xc3\xa9@example.com"},
      {"utf-8; \\x{D800}\\x{0}\\x{}\\x{g}\\x{110000}@example.com",
       "\\x{D800}\\x{0}\\x{}\\x{g}\\x{110000}@example.com"},
      {"utf-8; \\x{1234567}\\x{10FFFF}@example.com", "\\x{1234567}\xf4\x8f\xbf\xbf@example.com"},
      {"utf-8; \\x{E9}\\x{e9", "\xc3\xa9\\x{e9"},
      {"utf-8; \\x{E9}\\x{", "\xc3\xa9\\x{"},
  };
  static struct found found;
  char mail[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail,
             BOUNCE
             "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n"
             "Final-Recipient: %s\nAction: failed\nStatus: 5.1.1\n\n",
             cases[i].field);
    read_whole_mail(mail, &found);
    check_equal(found.count, 1, mail);
    check(strcmp(found.of[0].address, cases[i].address) == 0, found.of[0].address);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_quoted),    cmocka_unit_test(test_entities),
      cmocka_unit_test(test_tags),      cmocka_unit_test(test_little_room),
      cmocka_unit_test(test_subject),   cmocka_unit_test(test_long_subject),
      cmocka_unit_test(test_addresses),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
