/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* UTF-8 in the text of a reply: well-formed sequences pass, each other one is refused. RFC 3629
 * section 4. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "guard.h"

static int32_t compose(const char *text, uint32_t flags, char *line, size_t size) {
  size_t len = strlen(text);
  size_t needed;

  return esmtpcode_reply_compose(550, 0, guarded(text, len, GUARD_BEHIND), len, flags, line, size,
                                 &needed);
}

static void test_well_formed(void **state) {
  static const char *const texts[] = {
      "\xc2\x80",         "\xdf\xbf",         "\xe0\xa0\x80",     "\xe1\x80\x80",
      "\xec\xbf\xbf",     "\xed\x80\x80",     "\xed\x9f\xbf",     "\xee\x80\x80",
      "\xef\xbf\xbf",     "\xf0\x90\x80\x80", "\xf1\x80\x80\x80", "\xf3\xbf\xbf\xbf",
      "\xf4\x80\x80\x80", "\xf4\x8f\xbf\xbf",
  };
  char expected[32];
  char line[32];

  (void)state;
  for (size_t i = 0; i < COUNT(texts); i++) {
    snprintf(expected, sizeof expected, "550 %s\r\n", texts[i]);
    check_equal(compose(texts[i], ESMTPCODE_FLAG_UTF8, line, sizeof line), ESMTPCODE_OK, texts[i]);
    check(memcmp(line, expected, strlen(expected)) == 0, texts[i]);
    check_equal(compose(texts[i], 0, line, sizeof line), ESMTPCODE_ERROR_TEXT, texts[i]);
  }
}

static void test_ill_formed(void **state) {
  static const char *const texts[] = {
      "\x80",
      "\xbf",
      "\xc0\x80",
      "\xc1\xbf",
      "\xc2",
      "\xc2 ",
      "\xc2\xc2",
      "\xe0\x80\x80",
      "\xe0\x9f\xbf",
      "\xe1\x80",
      "\xe1\x80 ",
      "\xe1 \x80",
      "\xed\xa0\x80",
      "\xed\xbf\xbf",
      "\xf0\x80\x80\x80",
      "\xf0\x8f\xbf\xbf",
      "\xf1\x80\x80",
      "\xf1\x80\x80\xc0",
      "\xf4\x90\x80\x80",
      "\xf4\xbf\xbf\xbf",
      "\xf5\x80\x80\x80",
      "\xff",
  };
  char line[32];

  (void)state;
  for (size_t i = 0; i < COUNT(texts); i++)
    check_equal(compose(texts[i], ESMTPCODE_FLAG_UTF8, line, sizeof line), ESMTPCODE_ERROR_TEXT,
                shown(texts[i], strlen(texts[i])));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_well_formed),
      cmocka_unit_test(test_ill_formed),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
