/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What stands around a number decides whether it is a code: status codes, reply codes, waits. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "guard.h"
#include "judging.h"

/* Beside either protected page. */
static uint32_t find_code(const char *text) {
  size_t len = strlen(text);
  uint32_t found = esmtpcode_code_find(guarded(text, len, GUARD_BEFORE), len, 0, NULL);

  check_equal(esmtpcode_code_find(guarded(text, len, GUARD_BEHIND), len, 0, NULL), found, text);
  return found;
}

static void test_codes(void **state) {
  static const char *const codes[] = {
      "5.1.1",
      "  5.1.1",
      ":5.1.1",
      " = 5.1.1",
      "x5.1.1 5.1.1",
      "-5.1.1",
      "x -5.1.1",
      "550-5.1.1",
      "(550-5.1.1)",
      "said: 550-5.1.1 no",
      "5.1.1 at 10 sharp",
      "5.1.1 a 10:32",
      "5.1.1 ax 10:32",
      "5.1.1 atx10:32",
      "5.1.1, 1032",
      "5.1.1 10",
      "5.1.1 10:3",
      "5.1.1 10:3x",
      "5.1.1-",
      "5.1.1- no",
      ". 5.1.1",
      ".: 5.1.1",
      "no. 5.1.1",
      "2exim 5.1.1",
      "averylongwordthatnamesnoversionatall 5.1.1",
  };
  static const char *const others[] = {
      "x-5.1.1",     "5x0-5.1.1",     "55x-5.1.1",
      "x50-5.1.1",   "1550-5.1.1",    "650-5.1.1",
      "50-5.1.1",    ".5.1.1",        "/5.1.1",
      "a\\5.1.1",    "_5.1.1",        "@5.1.1",
      "+5.1.1",      "~5.1.1",        "$5.1.1",
      "x5.1.1",      "version 5.1.1", "ver. 5.1.1",
      "Exim: 5.1.1", "exim=5.1.1",    "5.1.1-1",
      "5.1.1/2",     "5.1.1+b",       "5.1.1~x",
      "5.1.1 10:32", "5.1.1, 10:32",  "5.1.1 at 10:32:11",
      "5.1.1 1:32",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(codes); i++)
    check_equal(find_code(codes[i]), 5001001, codes[i]);
  for (size_t i = 0; i < COUNT(others); i++)
    check_equal(find_code(others[i]), 0, others[i]);
}

static void test_cut_codes(void **state) {
  static const char *const texts[] = {"", "5", "5.", "5.1", "5.1.", " 5", "(5.1", "5,1.1", "5.1,1"};

  (void)state;
  for (size_t i = 0; i < COUNT(texts); i++)
    check_equal(esmtpcode_code_parse_lenient(texts[i], strlen(texts[i]), NULL), 0, texts[i]);
}

static void test_replies(void **state) {
  static const struct {
    const char *text;
    uint32_t reply;
  } cases[] = {
      {"550 no", 550},
      {"x said: 550 no", 550},
      {"x: 550 no", 550},
      {"x:  \t550 no", 550},
      {"x> 550 no", 550},
      {"x :550 no", 550},
      {"<<< 550 no", 550},
      {"x=550 no", 550},
      {"x;550 no", 550},
      {"x\"550 no", 550},
      {"x\n550 no", 550},
      {"x {\"code\":550}", 0},
      {"x {\"code\":550,\"text\":\"no\"}", 550},
      {"x {\"code\":550},{}", 550},
      {"x {\"smtp_code\":550,\"text\":\"no\"}", 550},
      {"x {\"smtp_coda\":550,\"text\":\"no\"}", 0},
      {"x {\"number\":550},{}", 0},
      {"x 550; no", 0},
      {"x: 550; no", 550},
      {"x: 550: no", 550},
      {"x: 550. no", 0},
      {"x 550 5.1.1 no", 550},
      {"550\r\n", 550},
      {"550\n", 550},
      {"x said: 550\nno", 0},
      {"x said: 550\n    5.1.1 no", 550},
      {"x said: 550\r\n\t'5.1.1 no", 550},
      {"x said: 550\n5.1", 0},
      {"x said: 550\n     ", 550},
      {"x said: 550\n     no", 0},
      {"5x0 no", 0},
      {"55x no", 0},
      {"55", 0},
      {"x: 5x0 no", 0},
      {"x: 55x no", 0},
      {"x: 350 no", 0},
      {"x: 650 no", 0},
      {"x: 5501 no", 0},
      {"x 550 no", 0},
      {"x  550 no", 0},
      {".550 5.1.1 no", 0},
      {"-550 5.1.1 no", 0},
      {"/550 5.1.1 no", 0},
      {"#550 5.1.1 no", 550},
      {"mx.example.com #550 5.1.1 no", 550},
      {"x: #550 no", 0},
      {"x#550 5.1.1 no", 0},
      {"x550 5.1.1 no", 0},
      {"x: 550", 0},
      {"smtp;550 no", 550},
      {"SMTP; 550 no", 550},
      {"smtp 550 no", 0},
      {"  <\"(550 no", 550},
      {"x: 550 '5.1.1' no", 550},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    check_equal(judge(cases[i].text).reply, cases[i].reply, cases[i].text);
}

static void test_waits(void **state) {
  static const struct {
    const char *text;
    uint32_t seconds;
  } cases[] = {
      {"try again in 300 seconds", 300},   {"try again in 5 minutes", 300},
      {"try again in 5-minutes", 300},     {"retry in 2 hours", 7200},
      {"try again in 00:05:00", 300},      {"greylisted for 00:05:00", 300},
      {"greylisted FOR 00:05:01.", 301},   {"try again at 00:05:00", 0},
      {"try again in 23:59:59", 86399},    {"try again in 24:00:00", 0},
      {"try again in 00:60:00", 0},        {"try again in 00:00:60", 0},
      {"try again in 0x:05:00", 0},        {"try again in 00:x5:00", 0},
      {"try again in 00:0x:00", 0},        {"try again in 00:05.00", 0},
      {"try again in 00:05:x0", 0},        {"try again in 00:05:0x", 0},
      {"try again in 00:05:0", 0},         {"try again in x, far 00:05:00", 0},
      {"try again in x, fob 00:05:00", 0}, {"try again on 00:05:00", 0},
      {"try again 00:05:00", 0},           {"try again in 168 hours", 604800},
      {"try again in 169 hours", 0},       {"try again in 604801 hours", 0},
      {"try again in x5 minutes", 0},      {"try again in 300", 0},
      {"try again in 300 sec", 300},       {"try again in 300 secrets", 0},
  };
  char text[64] = "450 4.7.1 ";

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    strcpy(text + 10, cases[i].text);
    check_equal(judge(text).retry_after, cases[i].seconds, text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_codes),
      cmocka_unit_test(test_cut_codes),
      cmocka_unit_test(test_replies),
      cmocka_unit_test(test_waits),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
