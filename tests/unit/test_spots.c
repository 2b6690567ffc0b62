/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Where exactly a text names something: addresses at every place and up to every limit, and the
 * server's reply within other words. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "judging.h"

static void check_span(const char *text, esmtpcode_span span, const char *expected) {
  if (span.length != strlen(expected) || memcmp(text + span.offset, expected, span.length) != 0)
    print_error("\"%.*s\" should be \"%s\"\n", (int)span.length, text + span.offset, expected);
  check_equal(span.length, strlen(expected), text);
  check(span.length > 0 || span.offset == 0, text);
  check(memcmp(text + span.offset, expected, span.length) == 0, text);
}

/* --- IP addresses ---------------------------------------------------------------------------- */

static void test_ip_forms(void **state) {
  static const struct {
    const char *text, *ip;
  } cases[] = {
      {"0.0.0.0", "0.0.0.0"},
      {"255.255.255.255", "255.255.255.255"},
      {"255.255.255.256", ""},
      {"256.0.2.1", ""},
      {"1.2.3.999", ""},
      {"1.2.3", ""},
      {"1.2.3.", ""},
      {"1..2.3", ""},
      {"1.2.3.4.", "1.2.3.4"},
      {"1.2.3.4-", "1.2.3.4"},
      {"1.2.3.4-x", ""},
      {"1.2.3.4.x", ""},
      {"1.2.3.4x", ""},
      {"1.2.3.4/8", "1.2.3.4"},
      {"1.2.3.4]", "1.2.3.4"},
      {"1.2.3.4_", "1.2.3.4"},
      {"001.002.003.004", "001.002.003.004"},
      {"1.2.3.0004", ""},
      {"0001.2.3.4", ""},
      {"x1.2.3.4", ""},
      {"-1.2.3.4", ""},
      {"_1.2.3.4", ""},
      {".1.2.3.4", ""},
      {"=1.2.3.4", "1.2.3.4"},
      {"(1.2.3.4)", "1.2.3.4"},
      {":1.2.3.4", "1.2.3.4"},
      {"a:1.2.3.4", "1.2.3.4"},
      {"exim 1.2.3.4", ""},
      {"Exim  1.2.3.4", "1.2.3.4"},
      {"1.2.3.256 1.2.3.4", "1.2.3.4"},
      {"12.34.56 1.2.3.4", "1.2.3.4"},
      {"a.b.c.d 1.2.3.4", "1.2.3.4"},
      {"1.2.3.4 5.6.7.8", "1.2.3.4"},
      {"::1", "::1"},
      {"::", ""},
      {":::", ""},
      {"1::", "1::"},
      {"a::f", "a::f"},
      {"A::F", "A::F"},
      {"g::1", ""},
      {"a::g", ""},
      {"1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"},
      {"1:2:3:4:5:6:7", ""},
      {"1:2:3:4:5:6:7:8:9", ""},
      {"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7::"},
      {"::2:3:4:5:6:7:8", "::2:3:4:5:6:7:8"},
      {"1::3:4:5:6:7:8", "1::3:4:5:6:7:8"},
      {"1::2:3:4:5:6:7:8", ""},
      {"1::2::3", ""},
      {"1:2:::3", ""},
      {"abcd:ef01:2345:6789:abcd:ef01:2345:6789", "abcd:ef01:2345:6789:abcd:ef01:2345:6789"},
      {"ABCD::12345", ""},
      {"12345::", ""},
      {"fe80::1:", "fe80::1"},
      {"fe80::1.", "fe80::1"},
      {"fe80::1%eth0", "fe80::1"},
      {"IPv6:fe80::1", "fe80::1"},
      {"ipV6:FE80::1", "FE80::1"},
      {"xpv6:fe80::1", ""},
      {"6:fe80::1", "6:fe80::1"},
      {"12:34:56", ""},
      {"00:11:22:33:44:55", ""},
      {"12:34", ""},
      {"a:b", ""},
  };
  char text[128];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(text, sizeof text, "550 xyzzy %s", cases[i].text);
    check_span(text, judge(text).ip, cases[i].ip);
    snprintf(text, sizeof text, "550 xyzzy %s plugh and some more words", cases[i].text);
    check_span(text, judge(text).ip, cases[i].ip);
  }
}

/* At every place of the blocks in which a text is looked through, whatever stands before. */
static void test_ip_places(void **state) {
  static const char *const ips[] = {
      "192.0.2.7",  "1.2.3.4",     "10.20.30.40",
      "1.22.133.4", "19.2.0.34",   "255.255.255.255",
      "::1",        "2001:db8::7", "abcd:ef01:2345:6789:abcd:ef01:2345:6789"};
  static const char *const fillers[] = {"x", ".", ":", "a", "7 "};
  char text[320];

  (void)state;
  for (size_t i = 0; i < COUNT(ips); i++)
    for (size_t f = 0; f < COUNT(fillers); f++)
      for (size_t gap = 0; gap < 150; gap++) {
        size_t n = 4;

        memcpy(text, "550 ", 4);
        while (n < 4 + gap)
          for (const char *c = fillers[f]; *c != '\0'; c++)
            text[n++] = *c;
        text[n++] = ' ';
        strcpy(text + n, ips[i]);
        check_span(text, judge(text).ip, ips[i]);
        strcat(text, " plugh and a few more words that stand behind it, up to a block's end");
        check_span(text, judge(text).ip, ips[i]);
      }
}

/* --- mail addresses and web pages ------------------------------------------------------------ */

static void test_new_addresses(void **state) {
  static const struct {
    const char *text, *address;
  } cases[] = {
      {"bob@new.example", "bob@new.example"},
      {"<bob@new.example>", "bob@new.example"},
      {"bob@new.example.", "bob@new.example"},
      {"bob@new.example-.-", "bob@new.example"},
      {"b@n", "b@n"},
      {"@new.example bob@new.example", "bob@new.example"},
      {"bob@ ben@new.example", "ben@new.example"},
      {"bob@.-. ben@new.example", "ben@new.example"},
      {"a!#$%&*+-/=?^_{|}~'b@new.example", "a!#$%&*+-/=?^_{|}~'b@new.example"},
      {"j\xc3\xbcrgen@m\xc3\xbcller.example", "j\xc3\xbcrgen@m\xc3\xbcller.example"},
      {"x(bob@new.example)y", "bob@new.example"},
      {"x,bob@new.example,y", "bob@new.example"},
      {"x\"bob@new.example\"y", "bob@new.example"},
      {"x\\bob@new.example_y", "bob@new.example"},
      {"bob@one@two", "bob@one"},
      {"no one", ""},
  };
  char text[256];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(text, sizeof text, "551 5.1.6 User has moved to %s", cases[i].text);
    check_span(text, judge(text).new_address, cases[i].address);
  }
  for (size_t length = 60; length < 70; length++) {
    size_t n = (size_t)snprintf(text, sizeof text, "551 5.1.6 User has moved to ");

    memset(text + n, 'a', length);
    strcpy(text + n + length, "@new.example");
    check_equal(judge(text).new_address.length, (length < 64 ? length : 64) + 12, text);
  }
}

static void test_web_pages(void **state) {
  static const char ends[] = "<>\"'()[]{}|\\^` \t\r\n\v\f";
  static const char trimmed[] = ".,;:!?*";
  char text[128];

  (void)state;
  for (size_t i = 0; ends[i] != '\0'; i++) {
    snprintf(text, sizeof text, "550 see https://example.org/a%cb", ends[i]);
    check_span(text, judge(text).url, "https://example.org/a");
  }
  for (size_t i = 0; trimmed[i] != '\0'; i++) {
    snprintf(text, sizeof text, "550 see https://example.org/a%c", trimmed[i]);
    check_span(text, judge(text).url, "https://example.org/a");
    snprintf(text, sizeof text, "550 see https://example.org/a%c%cb", trimmed[i], trimmed[i]);
    check_span(text, judge(text).url, text + 8);
  }
  strcpy(text, "550 see https://example.org/a-_~/@&=+$#%");
  check_span(text, judge(text).url, text + 8);
}

/* --- the reply within the text --------------------------------------------------------------- */

static void test_replies(void **state) {
  static const struct {
    const char *text;
    uint32_t reply, code;
  } cases[] = {
      {"550", 550, 0},
      {"550 x", 550, 0},
      {"550-x", 550, 0},
      {"550:x", 550, 0},
      {"550,x", 550, 0},
      {"550;x", 550, 0},
      {"550}x", 550, 0},
      {"550.x", 0, 0},
      {"550x", 0, 0},
      {"5500", 0, 0},
      {"55", 0, 0},
      {"250 x", 250, 0},
      {"450 x", 450, 0},
      {"150 x", 0, 0},
      {"350 x", 0, 0},
      {"650 x", 0, 0},
      {"550 5.1.1", 550, 5001001},
      {"550-5.1.1 x", 550, 5001001},
      {"550 '5.1.1 x", 550, 5001001},
      {"550 \"5.1.1 x", 550, 5001001},
      {"550:5.1.1 x", 550, 5001001},
      {"550 x 5.1.1", 550, 5001001},
      {"550 x 4.1.1 y", 550, 4001001},
      {" 550 x", 550, 0},
      {"\t<550 x", 550, 0},
      {"\"550 x", 550, 0},
      {"(550 x)", 550, 0},
      {"smtp;550 x", 550, 0},
      {"SMTP; 550 5.1.1 x", 550, 5001001},
      {" smtp; \"550 x", 550, 0},
      {"smt;550 x", 550, 0},
      {"smtq550 x", 0, 0},
      {"x said: 550 x", 550, 0},
      {"x=550 x", 550, 0},
      {"x \"550 x", 550, 0},
      {"x :550 x", 550, 0},
      {"x: 550 x", 550, 0},
      {"x:  \t550 x", 550, 0},
      {"x> 550 x", 550, 0},
      {"x <<< 550 x", 550, 0},
      {"x\n550 x", 550, 0},
      {"{\"code\":550,x", 550, 0},
      {"{\"code\":550}}", 550, 0},
      {"{\"size\":550,x", 0, 0},
      {"{\"size\":550}}", 0, 0},
      {"x 550 x", 0, 0},
      {"x 550 5.1.1 x", 550, 5001001},
      {"x.550 5.1.1 x", 0, 5001001},
      {"x-550 5.1.1 x", 0, 5001001},
      {"x/550 5.1.1 x", 0, 5001001},
      {"x#550 5.1.1 x", 0, 5001001},
      {"x7550 5.1.1 x", 0, 5001001},
      {"xa550 5.1.1 x", 0, 5001001},
      {"x_550 5.1.1 x", 550, 5001001},
      {"5.1.1 x: 550 x", 0, 5001001},
      {"4.4.7 x said: 550 5.1.1 x", 550, 5001001},
      {"x 250 files: 550 x", 550, 0},
      {"x 550 a 450 4.1.1 x", 450, 4001001},
      {"x: 550", 0, 0},
      {"x: 550 ", 0, 0},
      {"x: 550 y", 550, 0},
      {"x said: 550-5.1.1 x", 550, 5001001},
      {"x said: 551: x", 551, 0},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    esmtpcode_verdict verdict = judge(cases[i].text);

    check_equal(verdict.reply, cases[i].reply, cases[i].text);
    check_equal(verdict.code, cases[i].code, cases[i].text);
  }
}

/* At every place of the blocks in which a text is looked through. */
static void test_reply_places(void **state) {
  static const char *const fillers[] = {"x", "7", "55 ", "550", "1234 "};
  char text[256];

  (void)state;
  for (size_t f = 0; f < COUNT(fillers); f++)
    for (size_t gap = 0; gap < 140; gap++) {
      esmtpcode_verdict verdict;
      size_t n = 1;

      text[0] = 'x';
      while (n < 1 + gap)
        for (const char *c = fillers[f]; *c != '\0'; c++)
          text[n++] = *c;
      strcpy(text + n, " 452 4.3.1 x");
      verdict = judge(text);
      check_equal(verdict.reply, 452, text);
      check_equal(verdict.code, 4003001, text);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_ip_forms),      cmocka_unit_test(test_ip_places),
      cmocka_unit_test(test_new_addresses), cmocka_unit_test(test_web_pages),
      cmocka_unit_test(test_replies),       cmocka_unit_test(test_reply_places),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
