/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Netstrings of the socketmap example. */

#include "netstring.h"

#include <string.h>

#include "check.h"
#include "guard.h"

static const struct {
  const char *text;
  enum netstring state;
  const char *content;
} cases[] = {
    {"", NETSTRING_PARTIAL, NULL},
    {"5", NETSTRING_PARTIAL, NULL},
    {"5:", NETSTRING_PARTIAL, NULL},
    {"5:hello", NETSTRING_PARTIAL, NULL},
    {"5:hello,", NETSTRING_WHOLE, "hello"},
    {"5:hello,5:hello,", NETSTRING_WHOLE, "hello"},
    {"0:,", NETSTRING_WHOLE, ""},
    {"3:,:,,", NETSTRING_WHOLE, ",:,"},
    {"5:hello;", NETSTRING_BROKEN, NULL},
    {":,", NETSTRING_BROKEN, NULL},
    {"x", NETSTRING_BROKEN, NULL},
    {"-1:x,", NETSTRING_BROKEN, NULL},
    {" 1:x,", NETSTRING_BROKEN, NULL},
    {"01:x,", NETSTRING_BROKEN, NULL},
    {"00:,", NETSTRING_BROKEN, NULL},
    {"11:", NETSTRING_BROKEN, NULL},
    {"99999999", NETSTRING_BROKEN, NULL},
    {"99999999999999999999999999:x", NETSTRING_BROKEN, NULL},
};

static void test_read(void **state) {
  size_t i;
  unsigned side;

  (void)state;
  for (i = 0; i < COUNT(cases); i++)
    for (side = 0; side < GUARD_SIDES; side++) {
      size_t len = strlen(cases[i].text);
      const char *text = guarded(cases[i].text, len, side);
      const char *content = NULL;
      size_t length = 0;
      size_t taken = 0;

      check_equal(netstring_read(text, len, 10, &content, &length, &taken), cases[i].state,
                  cases[i].text);
      if (cases[i].content == NULL)
        continue;
      check_equal(length, strlen(cases[i].content), cases[i].text);
      check_equal(taken, length + 3, cases[i].text);
      check(memcmp(content, cases[i].content, length) == 0, cases[i].text);
    }
}

static void test_write(void **state) {
  char *room = guarded_room(8);

  (void)state;
  check_equal(netstring_write("hello", 5, room, 8), 8, "hello");
  check(memcmp(room, "5:hello,", 8) == 0, "hello");
  room = guarded_room(8);
  check_equal(netstring_write("hello!", 6, room, 8), 0, "too long");
  check(is_untouched(room, 8), "too long");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_read),
      cmocka_unit_test(test_write),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
