/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Chinese and Japanese: words without spaces, which may follow digits and Latin letters. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "judging.h"

#define WORDS "用户不存在" /* the user does not exist */

/* Whatever stands before and behind, at whatever place of the 64 bytes that are read at once. */
static void test_glued(void **state) {
  static const char *const before[] = {
      "550 ",
      "550",
      "550 5.1.1",
      "550 user",
      "550 a@example.cn",
      "550 longlongword",
      "550 li@example.cn，",
      "550 是",
      "550 m\xc3\xb6glich",
      "550 9z",
  };
  static const char *const behind[] = {"", "。", " x", "x", "9", "，请检查", "\xc3\xb6"};
  char text[256];

  (void)state;
  for (size_t i = 0; i < COUNT(before); i++)
    for (size_t k = 0; k < COUNT(behind); k++)
      for (int room = 0; room < 70; room++) {
        esmtpcode_verdict verdict;

        snprintf(text, sizeof text, "%*s%s" WORDS "%s", room, "", before[i], behind[k]);
        verdict = judge(text);
        check_equal(verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, text);
        check_words(text, verdict.matched, WORDS);
      }
}

/* Latin letters before and behind are words of their own, and in ISO 8859-1 there are bytes that
 * would start a wide character. */
static void test_latin(void **state) {
  (void)state;
  assert_int_equal(judge("550 是 user unknown 是").reason, ESMTPCODE_REASON_USER_UNKNOWN);
  assert_int_equal(judge("550 d\xe9sol\xe9, user unknown").reason, ESMTPCODE_REASON_USER_UNKNOWN);
  assert_int_equal(judge("550 user\xe9 unknown").reason, ESMTPCODE_REASON_UNKNOWN);
}

/* A number is none of the words, and parts them. */
static void test_numbers(void **state) {
  (void)state;
  assert_int_equal(judge("550 用户 12").reason, ESMTPCODE_REASON_UNKNOWN);
  assert_int_equal(judge("550 用户12不存在").reason, ESMTPCODE_REASON_UNKNOWN);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_glued),
      cmocka_unit_test(test_latin),
      cmocka_unit_test(test_numbers),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
