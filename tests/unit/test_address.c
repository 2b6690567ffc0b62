/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The arguments of MAIL and RCPT, as the receiving server reads them. */

#include "address.h"

#include <string.h>

#include "check.h"
#include "guard.h"

static const struct {
  const char *text;
  const char *local, *domain; /* NULL where the syntax is wrong */
  size_t size;
  const char *unknown;
} cases[] = {
    {"<>", "", "", 0, ""},
    {" <a@b.example>", "a", "b.example", 0, ""},
    {"<a@b.example> SIZE=123 BODY=8BITMIME SMTPUTF8", "a", "b.example", 123, ""},
    {"<a@b.example>  size=7", "a", "b.example", 7, ""},
    {"<a@b.example> XYZ=1 SIZE=5", "a", "b.example", 5, "XYZ=1"},
    {"<\"a b>\"@b.example>", "\"a b>\"", "b.example", 0, ""},
    {"<\"a\\\"b\"@b.example>", "\"a\\\"b\"", "b.example", 0, ""},
    {"<a@b@c.example>", "a@b", "c.example", 0, ""},
    {"", NULL, NULL, 0, NULL},
    {"<", NULL, NULL, 0, NULL},
    {"a@b.example", NULL, NULL, 0, NULL},
    {"<a@b.example", NULL, NULL, 0, NULL},
    {"<a b@c.example>", NULL, NULL, 0, NULL},
    {"<a\rb@c.example>", NULL, NULL, 0, NULL},
    {"<@b.example>", NULL, NULL, 0, NULL},
    {"<a@>", NULL, NULL, 0, NULL},
    {"<a>", NULL, NULL, 0, NULL},
    {"<a@b.example>x", NULL, NULL, 0, NULL},
    {"<\"a@b.example>", NULL, NULL, 0, NULL},
    {"<\"a\\", NULL, NULL, 0, NULL},
};

static void test_cases(void **state) {
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    const char *text = guarded(cases[i].text, strlen(cases[i].text) + 1, GUARD_BEHIND);
    struct path path;
    int wrong = address_read(text, &path) != 0;

    check_equal(wrong, cases[i].local == NULL, cases[i].text);
    if (wrong)
      continue;
    check(strcmp(path.local, cases[i].local) == 0, cases[i].text);
    check(strcmp(path.domain, cases[i].domain) == 0, cases[i].text);
    check_equal(path.size, cases[i].size, cases[i].text);
    check(strcmp(path.unknown, cases[i].unknown) == 0, cases[i].text);
  }
}

static void test_limits(void **state) {
  char text[1000];
  struct path path;

  (void)state;
  memset(text, 'x', sizeof text);
  text[0] = '<';
  memcpy(text + 65, "@b.example>", 12);
  check_equal(address_read(text, &path), 0, "a local part of 64");
  memset(text + 65, 'x', 11);
  memcpy(text + 66, "@b.example>", 12);
  check_equal(address_read(text, &path), -1, "a local part of 65");
  memset(text + 66, 'x', sizeof text - 66);
  memcpy(text + 900, "@b.example>", 12);
  check_equal(address_read(text, &path), -1, "an endless local part");
  check_equal(address_read("<\xc3\xa4@b.example>", &path), 0, "UTF-8");
  check(path.needs_utf8 && !path.utf8, "UTF-8");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_cases),
      cmocka_unit_test(test_limits),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
