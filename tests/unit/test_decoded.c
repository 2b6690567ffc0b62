/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What is encoded in a mail is read as what it stands for: parts, subjects, addresses. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

enum { MAIL_SIZE = 4096 };

#define HEAD                                                                                       \
  "From: MAILER-DAEMON@mx.example.net\nTo: joe@example.net\nMIME-Version: 1.0\nSubject: hello\n"

/* --- parts ----------------------------------------------------------------------------------- */

static char mail[MAIL_SIZE];

/* What the diagnostic of the only recipient holds between brackets, in any scratch that is large
 * enough; with less nothing goes wrong. */
static const char *bracketed(const char *name) {
  static char inside[512];
  struct found found;
  size_t len = strlen(mail);
  const char *text;
  const char *open;

  for (size_t room = 0; room < len; room += room < 300 ? 1 : 37)
    read_mail(mail, len, room, &found);
  read_mail(mail, len, esmtpcode_report_scratch(len), &found);
  check_equal(found.count, 1, name);
  check(strcmp(found.of[0].address, "jane@example.org") == 0, name);
  text = piece_text(mail, &found, found.of[0].recipient.diagnostic);
  open = strchr(text, '[');
  check(open != NULL && strrchr(open, ']') != NULL, name);
  snprintf(inside, sizeof inside, "%.*s", (int)(strrchr(open, ']') - open - 1), open + 1);
  return inside;
}

static void check_part(const char *type, const char *encoding, const char *body, const char *name,
                       const char *expected) {
  const char *got;

  snprintf(mail, sizeof mail, "%sContent-Type: %s\nContent-Transfer-Encoding: %s\n\n%s", HEAD, type,
           encoding, body);
  got = bracketed(name);
  if (strcmp(got, expected) != 0)
    print_error("\"%s\" should be \"%s\"\n", got, expected);
  check(strcmp(got, expected) == 0, name);
}

static void test_quoted(void **state) {
  static const struct {
    const char *encoded, *expected;
  } cases[] = {
      {"plain", "plain"},
      {"=41=5a=61=7A", "AZaz"},
      {"=4A=4a=4F=4f", "JJOO"},
      {"=c3=A4=e4", "\xc3\x83\xc2\xa4\xc3\xa4"},
      {"=30=39=3D=40", "09=@"},
      {"a=\nb", "ab"},
      {"a=\r\nb", "ab"},
      {"a= \nb", "ab"},
      {"a=\t \r\nb", "ab"},
      {"a=b", "a=b"},
      {"a=4", "a=4"},
      {"a=g4", "a=g4"},
      {"a=4g", "a=4g"},
      {"a==41", "a=A"},
      {"a= b", "a= b"},
      {"a=`0", "a=`0"},
      {"a=0/", "a=0/"},
      {"a=:0", "a=:0"},
      {"=41=\n=42=\n=43", "ABC"},
      {"=3D41", "=41"},
      {"a=\n\tb", "a\tb"},
      {"a=!b", "a=!b"},
      {"a=\x08\nb", "a=\x08\nb"},
  };
  char body[512];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(body, sizeof body, "could not be delivered to:\n\n<jane@example.org>:\n  550 [%s]\n",
             cases[i].encoded);
    check_part("text/plain", "quoted-printable", body, cases[i].encoded, cases[i].expected);
  }
}

static char base64_digit(unsigned value, const char *last_two) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  return value < 62 ? digits[value] : last_two[value - 62];
}

static void to_base64(const char *s, size_t len, const char *last_two, char *out) {
  uint32_t bits = 0;
  unsigned count = 0;

  for (size_t i = 0; i < len; i++) {
    bits = bits << 8 | (unsigned char)s[i];
    for (count += 8; count >= 6; count -= 6)
      *out++ = base64_digit(bits >> (count - 6) & 63, last_two);
  }
  if (count > 0)
    *out++ = base64_digit(bits << (6 - count) & 63, last_two);
  *out = '\0';
}

/* Every byte, in either alphabet, whatever stands between the digits. */
static void test_base64(void **state) {
  static const char start[] = "could not be delivered to:\n\n<jane@example.org>:\n  550 [";
  char text[256];
  char encoded[512];
  char broken[1024];
  char expected[64];

  (void)state;
  for (unsigned first = 1; first < 256; first++) {
    size_t n = 0;

    for (unsigned c = first; c < first + 24; c++)
      expected[n++] = c > 255 || c == '[' || c == ']' || c == '\n' || c == '\r' ? 'x' : (char)c;
    expected[n] = '\0';
    snprintf(text, sizeof text, "%s%s]\n", start, expected);
    to_base64(text, strlen(text), first % 2 ? "+/" : "-_", encoded);
    n = 0;
    for (size_t i = 0; encoded[i] != '\0'; i++) {
      broken[n++] = encoded[i];
      if (i % 19 == 0)
        broken[n++] = "\n @[`{=!.*,"[i / 19 % 11];
    }
    broken[n++] = '\n';
    broken[n] = '\0';
    check_part("text/plain; charset=x-other", "base64", broken, expected, expected);
  }
}

static void test_html(void **state) {
  static const struct {
    const char *encoded, *expected;
  } cases[] = {
      {"plain", "plain"},
      {"a&lt;b&gt;c&amp;d&quot;e&nbsp;f&apos;g", "a<b>c&d\"e f'g"},
      {"&LT;&Gt;&AMP;", "<>&"},
      {"&#65;&#x42;&#X63;&#32;&#160;&#xa0;", "ABc   "},
      {"&#127;&#128;&#x7ff;&#x800;", "\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80"},
      {"&#xffff;&#x10000;&#x10ffff;", "\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"},
      {"&#xfc;&#252;&#x20ac;", "\xc3\xbc\xc3\xbc\xe2\x82\xac"},
      {"&#x110000;", "&#x110000;"},
      {"&;&x;&#;&#x;", "&;&x;&#;&#x;"},
      {"&#6a;", "&#6a;"},
      {"&#xg;", "&#xg;"},
      {"&#12345678;", "&#12345678;"},
      {"&#123456789;", "&#123456789;"},
      {"&#x1234567;", "&#x1234567;"},
      {"&#x12345678;", "&#x12345678;"},
      {"&lt", "&lt"},
      {"&#65", "&#65"},
      {"&#0;", "&#0;"},
      {"&#1;&#x2;", "\x01\x02"},
      {"& &a &unknown;", "& &a &unknown;"},
      {"a<b>c</b>d", "acd"},
      {"a<b >c<b/>d<i\tx='y'>e", "acde"},
      {"a<br>b<BR/>c<br />d", "a\nb\nc\nd"},
      {"a<p>b</p>c<div>d</div>e", "a\nb\nc\nd\ne"},
      {"a<tr>b<td>c</td>d</tr>e", "a\nbcde"},
      {"a<li>b</li>c<h1>d</h1>e", "a\nbc\nd\ne"},
      {"a<table>b</table>c<title>d</title>e", "a\nb\nc\nd\ne"},
      {"a<b1>b<7>c", "abc"},
      {"a<>b", "a<>b"},
      {"a<b", "a<b"},
      {"a < b", "a < b"},
      {"a<joe@example.com>b", "a<joe@example.com>b"},
      {"a<!-- x > y -->b", "ab"},
      {"a<!-- <p> -- > - -> -->b", "ab"},
      {"a<!doctype html>b", "ab"},
      {"a<style>p { x > y }</style>b", "ab"},
      {"a<STYLE type='c'>p < q</Style >b", "ab"},
      {"a<script>if (a < b) c > d;</script>b", "ab"},
      {"a<script></style></script>b", "ab"},
      {"a<span>b</span>c", "abc"},
      {"a<strong>b</strong>c", "abc"},
      {"a\nb\tc\rd", "a b c d"},
      {"sixteen bytes in<b>sixteen more byte</b>s", "sixteen bytes insixteen more bytes"},
      {"sixteen bytes i&amp;sixteen more byt\x7f\x1f s",
       "sixteen bytes i&sixteen more byt\x7f\x1f s"},
      {"twenty-four bytes of text\x01 and <b>more</b>", "twenty-four bytes of text\x01 and more"},
  };
  char body[512];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(body, sizeof body,
             "could not be delivered to:<br><br>&lt;jane@example.org&gt;:<br> 550 [%s]<br>\n",
             cases[i].encoded);
    check_part("text/html", "7bit", body, cases[i].encoded, cases[i].expected);
  }
}

/* The two together: HTML in quoted-printable. */
static void test_quoted_html(void **state) {
  (void)state;
  check_part("text/html", "quoted-printable",
             "could not be delivered to:<br><br>&lt;jane@example.org&gt;=\n"
             ":<br> 550 [=3Cb=3Ea=26amp;b=3C/b>=\n<br=\n>c]<br>\n",
             "both", "a&b\nc");
  check_part(
      "text/html", "quoted-printable",
      "Sorry.\r\ncould not be delivered to:<br><br>&lt;jane@example.org&gt;:<br> 550 [x]<br>\n",
      "a line end is read before a space is written there", "x");
}

/* What never ends, or is cut: nothing is read beyond it. */
static void test_cut_parts(void **state) {
  static const char *const quoted_ends[] = {"=", "=4", "=41", "= ", "= \t", "=\r", "x=4"};
  static const char *const ends[] = {
      "<",           "<!",        "</",     "<b",       "<b ",
      "<!-- x",      "<!-- x --", "<style", "<style>x", "<style></styl",
      "<script>x <", "&",         "&#",     "&#x",      "&#6",
      "&#x6",        "&lt",       "&amp",   "<br",      "<p",
      "</p",         "<a1",
  };
  struct found found;

  (void)state;
  for (size_t i = 0; i < COUNT(quoted_ends); i++) {
    int len = snprintf(mail, sizeof mail,
                       "%sContent-Transfer-Encoding: quoted-printable\n\ncould not be delivered "
                       "to:\n\n<jane@example.org>:\n 550 5.1.1 no such user\n%s",
                       HEAD, quoted_ends[i]);

    read_mail(mail, (size_t)len, esmtpcode_report_scratch((size_t)len), &found);
    check_equal(found.count, 1, quoted_ends[i]);
    check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, quoted_ends[i]);
  }
  for (size_t i = 0; i < COUNT(ends); i++) {
    int len = snprintf(mail, sizeof mail,
                       "%sContent-Type: text/html\n\ncould not be delivered to:<br><br>"
                       "&lt;jane@example.org&gt;:<br> 550 5.1.1 no such user<br>\n%s",
                       HEAD, ends[i]);

    read_mail(mail, (size_t)len, esmtpcode_report_scratch((size_t)len), &found);
    check_equal(found.count, 1, ends[i]);
    check(strcmp(found.of[0].address, "jane@example.org") == 0, ends[i]);
    check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, ends[i]);
  }
}

/* --- subjects -------------------------------------------------------------------------------- */

static void check_subject(const char *subject, uint32_t kind) {
  struct found found;
  int len = snprintf(mail, sizeof mail, "From: joe@example.net\nSubject: %s\n\nHello.\n", subject);

  for (size_t room = 0; room < 64; room++)
    read_mail(mail, (size_t)len, room, &found);
  read_mail(mail, (size_t)len, esmtpcode_report_scratch((size_t)len), &found);
  check_equal(found.report.kind, kind, subject);
}

static void test_subjects(void **state) {
  static const char *const answers[] = {
      "out of office",
      "=?utf-8?q?out_of_office?=",
      "=?utf-8?Q?out_of_office?= (joe)",
      "=?utf-8?q?out=20of=20office?=",
      "=?utf-8?b?b3V0IG9mIG9mZmljZQ==?=",
      "=?UTF-8?B?b3V0IG9mIG9mZmljZQ?=",
      "Re: =?utf-8?q?out_of_office?=",
      "=?utf-8?q?out_of?= =?utf-8?q?_office?=",
      "=?utf-8?q?out_?= \t=?utf-8?b?b2Y=?=\n =?x?q?_office?=",
      "=?utf-8?q?out?= of office",
      "out of =?utf-8?q?office?=",
      "out =?utf-8?q?of?= office",
      "= =? =?x =?x?q =?x?q? =?x?q?y out of office",
      "a=b out of office",
      "=?utf-8?x?y?= out of office",
      "=?abcdefghijklmnopqrstuvwxyz0123456789AB?q?out_of_office?=",
      "=?\?\?= out of office",
      "=?u?q?\?= out of office",
      "=?u?q? out of office",
      "=?u?q?a?b out of office",
      "=?u?q out of office",
      "=?u?qq?x?= out of office",
  };
  static const char *const others[] = {
      "hello",
      "out =?utf-8?q?off?= ice",
      "=?utf-8?x?out_of_office?=",
      "=?utf-8?q?out?=_of_office",
      "=?utf-8?q?out?= =?utf-8?q?of?= =?utf-8?q?office?=",
      "=?abcdefghijklmnopqrstuvwxyz0123456789ABC?q?out_of_office?=",
      "out_of_office",
      "=?u?q?out of office",
      "=?utf-8?b?out_of_office?=",
      "outx=?utf-8?q?of_office?=",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(answers); i++)
    check_subject(answers[i], ESMTPCODE_REPORT_AUTO_REPLY);
  for (size_t i = 0; i < COUNT(others); i++)
    check_subject(others[i], ESMTPCODE_REPORT_NOT_BOUNCE);
}

/* A subject that ends anywhere within an encoded word, and ones that are longer than what of them
 * is decoded. */
static void test_cut_subjects(void **state) {
  static const char *const subjects[] = {
      "out of office =?utf-8?q?a_b?= =?utf-8?b?YWI=?= x",
      "out of office =?utf-8?q?=41=42?=",
      "out of office =\n\t=?a?b?\n =?a?q?=\n =?=",
  };
  struct found found;

  (void)state;
  for (size_t i = 0; i < COUNT(subjects); i++)
    for (size_t cut = 13; cut <= strlen(subjects[i]); cut++) {
      int len = snprintf(mail, sizeof mail, "From: joe@example.net\nSubject: %.*s\n", (int)cut,
                         subjects[i]);

      read_mail(mail, (size_t)len, 0, &found);
      check_equal(found.report.kind, ESMTPCODE_REPORT_AUTO_REPLY, subjects[i]);
    }
  for (size_t length = 200; length < 3000; length = length * 9 / 8 + 1) {
    static char subject[4000];

    memset(subject, 'x', length);
    for (size_t at = 0; at + 24 < length; at += 24)
      memcpy(subject + at, "=?u?q?aaaa=41aa?= bbbb= ", 24);
    memcpy(subject, "out of office ", 14);
    subject[length] = '\0';
    check_subject(subject, ESMTPCODE_REPORT_AUTO_REPLY);
  }
}

/* --- addresses ------------------------------------------------------------------------------- */

static void test_addresses(void **state) {
  static const struct {
    const char *encoded, *expected;
  } cases[] = {
      {"rfc822;a+2Bb@example.org", "a+b@example.org"},
      {"rfc822;a+3Db@example.org", "a=b@example.org"},
      {"rfc822;a+2bb+3db@example.org", "a+b=b@example.org"},
      {"rfc822;a+2b@example.org", "a+@example.org"},
      {"rfc822;+2Bb@example.org", "+b@example.org"},
      {"rfc822;a+20b@example.org", "a+20b@example.org"},
      {"rfc822;a+3@example.org", "a+3@example.org"},
      {"rfc822;a+2@example.org", "a+2@example.org"},
      {"rfc822;a+41b@example.org", "a+41b@example.org"},
      {"rfc822;a@example.org+2B", "a@example.org"},
      {"utf-8;j\\x{FC}rgen@example.com", "j\xc3\xbcrgen@example.com"},
      {"utf-8;j\\x{fc}rgen@example.com", "j\xc3\xbcrgen@example.com"},
      {"utf-8;j@ex\\x{E4}mple.com", "j@ex\xc3\xa4mple.com"},
      {"utf-8;\\x{20AC}@example.com", "\xe2\x82\xac@example.com"},
      {"utf-8;\\x{1F600}@example.com", "\xf0\x9f\x98\x80@example.com"},
      {"utf-8;\\x{10FFFF}@example.com", "\xf4\x8f\xbf\xbf@example.com"},
      {"utf-8;\\x{D7FF}\\x{E000}@example.com", "\xed\x9f\xbf\xee\x80\x80@example.com"},
      {"utf-8;\\x{D800}\\x{DFFF}@example.com", "\\x{D800}\\x{DFFF}@example.com"},
      {"utf-8;\\x{}@example.com", "\\x{}@example.com"},
      {"utf-8;\\x{0}\\x{FC}@example.com", "\\x{0}\xc3\xbc@example.com"},
      {"utf-8;\\x{0000FC}@example.com", "\xc3\xbc@example.com"},
      {"utf-8;\\x{00000FC}@example.com", "\\x{00000FC}@example.com"},
      {"utf-8;\\x{FG}@example.com", "\\x{FG}@example.com"},
      {"utf-8;\\y{FC}\\x{41}@example.com", "\\y{FC}A@example.com"},
      {"utf-8;\\xFC\\x{41}@example.com", "\\xFCA@example.com"},
      {"utf-8;a+2B\\x{FC}@example.com", "a+\xc3\xbc@example.com"},
  };
  struct found found;

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    int len = snprintf(mail, sizeof mail,
                       "%sContent-Type: message/delivery-status\n\nReporting-MTA: dns; m\n\n"
                       "Final-Recipient: %s\nAction: failed\nStatus: 5.1.1\n",
                       HEAD, cases[i].encoded);

    for (size_t room = 0; room < 40; room++)
      read_mail(mail, (size_t)len, room, &found);
    read_mail(mail, (size_t)len, esmtpcode_report_scratch((size_t)len), &found);
    check_equal(found.count, 1, cases[i].encoded);
    if (strcmp(found.of[0].address, cases[i].expected) != 0)
      print_error("is %s\n", found.of[0].address);
    check(strcmp(found.of[0].address, cases[i].expected) == 0, cases[i].encoded);
  }
}

/* ISO 8859-1 becomes UTF-8, in whatever encoding; what is UTF-8 already, or something else, stays.
 */
static void test_charsets(void **state) {
  static const char *const latin[] = {
      "text/plain",
      "text/plain; charset=us-ascii",
      "text/plain; charset=ISO-8859-1",
      "text/plain; format=flowed; Charset = \"iso-8859-15\"",
      "text/plain; charset=windows-1252; format=flowed",
      "text/plain; charset=unknown-8bit",
      "text/plain; charset=\"utf-8\"",
  };
  static const char *const others[] = {"text/plain; charset=iso-8859-16",
                                       "text/plain; charset=iso-8859-7",
                                       "text/plain; charset=iso-8859", "text/plain; charset=x"};
  static const char open[] = "could not be delivered to:\n\n<jane@example.org>:\n  550 [";
  char body[256];

  (void)state;
  for (size_t i = 0; i < COUNT(latin); i++) {
    snprintf(body, sizeof body, "%sgel\xf6scht \xff]\n", open);
    check_part(latin[i], "8bit", body, latin[i], "gelöscht ÿ");
    snprintf(body, sizeof body, "%sgel=F6scht =ff=92=80=9F=90]\n", open);
    check_part(latin[i], "quoted-printable", body, latin[i], "gelöscht ÿ’€Ÿ?");
    snprintf(body, sizeof body, "%sgelöscht]\n", open);
    check_part(latin[i], "8bit", body, latin[i], "gelöscht");
  }
  for (size_t i = 0; i < COUNT(others); i++) {
    snprintf(body, sizeof body, "%sgel\xf6scht]\n", open);
    check_part(others[i], "8bit", body, others[i], "gel\xf6scht");
    snprintf(body, sizeof body, "%sgel=f6scht]\n", open);
    check_part(others[i], "quoted-printable", body, others[i], "gel\xf6scht");
  }
  snprintf(body, sizeof body, "<p>%s<b>gel\xf6scht</b> &#246;]</p>\n", open);
  check_part("text/html; charset=iso-8859-1", "8bit", body, "HTML", "gelöscht ö");
}

/* Other charsets, as far as their characters are known. */
static void test_tables(void **state) {
  static const struct {
    const char *charset, *said, *expected;
  } cases[] = {
      {"gb2312", "\xd3\xca\xcf\xe4 full", "邮箱 full"},
      {"GB18030", "\xd3\xca\xcf\xe4\x81\x30\x84\x36\xd3\xca", "邮箱?邮"},
      {"gbk", "\xd3\xca\x81\x41\xd3.\xd3\xca", "邮??.邮"},
      {"big5", "\xab\x48\xbd\x63", "信箱"},
      {"euc-jp", "\xa4\xb3\xa4\xce\x8f\xb0\xa1z", "この?z"},
      {"Shift_JIS", "\x82\xb1\x82\xcc\xb1\xdf\x82\xcc", "この??の"},
      {"iso-2022-jp", "\x1b$B$3$N\x1b(B mail \x1b$@$N\x1b(J.", "この mail の."},
      {"Shift_JIS", "\xe0\x40\x82\xb1", "?こ"},
      {"iso-2022-jp", "\x1b$B$3\nN", "こ\nN"},
      {"iso-2022-jp", "\x1b$B$3$ N", "こ$ N"},
      {"iso-2022-jp", "\x1b$B$3\x1b(\nN", "こ\x1b(\nN"},
      {"iso-2022-jp", "\x1b$(\nN", "\nN"},
      {"iso-2022-jp", "\x1b$(D$3\x1b(B$3\x1b", "こ$3\x1b"},
      {"us-ascii", "\x1b$B$3$N\x1b(B", "この"},
      {"euc-kr", "\xc8\xb8\xbd\xc5", "회신"},
      {"koi8-r", "\xd1\xdd\xc9\xcb", "ящик"},
      {"windows-1251", "\xff\xf9\xe8\xea", "ящик"},
      {"iso-8859-2", "u\xbfytkownik", "użytkownik"},
      {"windows-1250",
       "\x9aka\xbe"
       "e",
       "škaľe"},
      {"gb2312", "邮箱", "邮箱"},
  };
  char type[64];
  char body[256];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(type, sizeof type, "text/plain; charset=%s", cases[i].charset);
    snprintf(body, sizeof body, "could not be delivered to:\n\n<jane@example.org>:\n  550 [%s]\n",
             cases[i].said);
    check_part(type, "8bit", body, cases[i].said, cases[i].expected);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_charsets),  cmocka_unit_test(test_tables),
      cmocka_unit_test(test_quoted),    cmocka_unit_test(test_base64),
      cmocka_unit_test(test_html),      cmocka_unit_test(test_quoted_html),
      cmocka_unit_test(test_cut_parts), cmocka_unit_test(test_subjects),
      cmocka_unit_test(test_addresses), cmocka_unit_test(test_cut_subjects),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
