/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Enhanced status codes as numbers and as text: pack, take apart, compare, write; every code. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "guard.h"

/* --- packed codes ---------------------------------------------------------------------------- */

static void test_pack(void **state) {
  static const struct {
    const char *name;
    uint32_t cls, subject, detail, code;
  } cases[] = {
      {"lowest", 2, 0, 0, 2000000},
      {"highest", 5, 999, 999, 5999999},
      {"three parts", 4, 12, 345, 4012345},
      {"class 0", 0, 1, 1, 0},
      {"class 1", 1, 1, 1, 0},
      {"class 3", 3, 1, 1, 0},
      {"class 6", 6, 1, 1, 0},
      {"class 9", 9, 1, 1, 0},
      {"subject too large", 5, 1000, 1, 0},
      {"detail too large", 5, 1, 1000, 0},
      {"class that wraps around", UINT32_MAX / 1000000 + 3, 1, 1, 0},
      {"all ones", UINT32_MAX, UINT32_MAX, UINT32_MAX, 0},
      {"subject all ones", 5, UINT32_MAX, 0, 0},
      {"detail all ones", 5, 0, UINT32_MAX, 0},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++)
    check_equal(esmtpcode_code_pack(cases[i].cls, cases[i].subject, cases[i].detail), cases[i].code,
                cases[i].name);
}

static void test_any_number_has_parts(void **state) {
  static const struct {
    uint32_t code, cls, subject, detail;
    int32_t valid;
  } cases[] = {
      {0, 0, 0, 0, 0},           {2000000, 2, 0, 0, 1},     {1999999, 1, 999, 999, 0},
      {2999999, 2, 999, 999, 1}, {3000000, 3, 0, 0, 0},     {3999999, 3, 999, 999, 0},
      {4000000, 4, 0, 0, 1},     {5007026, 5, 7, 26, 1},    {5999999, 5, 999, 999, 1},
      {6000000, 6, 0, 0, 0},     {9999999, 9, 999, 999, 0},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    const char *name = shown_code(cases[i].code);

    check_equal(esmtpcode_code_class(cases[i].code), cases[i].cls, name);
    check_equal(esmtpcode_code_subject(cases[i].code), cases[i].subject, name);
    check_equal(esmtpcode_code_detail(cases[i].code), cases[i].detail, name);
    check_equal(esmtpcode_code_is_valid(cases[i].code), cases[i].valid, name);
  }
  assert_int_equal(esmtpcode_code_is_valid(12000000), 0);
  assert_int_equal(esmtpcode_code_is_valid(UINT32_MAX), 0);
}

static void test_compare(void **state) {
  static const uint32_t ascending[] = {0,       2000000, 2000001, 2000999, 2001000, 2999999,
                                       3000000, 4004007, 5001001, 5001010, 5010001, 5999999};
  size_t i;
  size_t j;

  (void)state;
  for (i = 0; i < COUNT(ascending); i++)
    for (j = 0; j < COUNT(ascending); j++)
      check_equal(esmtpcode_code_compare(ascending[i], ascending[j]), (i > j) - (i < j),
                  shown_code(ascending[i]));
}

/* --- every code there is --------------------------------------------------------------------- */

static char numbers[1000][4];
static size_t number_lengths[1000];

static void write_numbers(void) {
  int i;

  for (i = 0; i < 1000; i++)
    number_lengths[i] = (size_t)snprintf(numbers[i], sizeof numbers[i], "%d", i);
}

static void check_prefixes(const char *text, size_t len, uint32_t code) {
  static const char *const ends[] = {" ok",  "\r\n", "\n", "\t", ", see", ":",   ";",
                                     ") -x", "]",    "-b", ".",  ". And", "\xff"};
  static const char *const longer[] = {"x", "Z and so on", "_1", "@example.org", ".1", ".x"};
  char line[32];
  uint32_t found;
  size_t i;

  memcpy(line, text, len);
  for (i = 0; i < COUNT(ends); i++) {
    size_t end = strlen(ends[i]);

    memcpy(line + len, ends[i], end);
    check(esmtpcode_code_prefix(line, len + end, &found) == len, shown(line, len + end));
    check(found == code, shown(line, len + end));
  }
  for (i = 0; i < COUNT(longer); i++) {
    size_t end = strlen(longer[i]);

    memcpy(line + len, longer[i], end);
    check(esmtpcode_code_prefix(line, len + end, &found) == 0, shown(line, len + end));
    check(found == 0, shown(line, len + end));
  }
}

static void check_code(uint32_t cls, uint32_t subject, uint32_t detail) {
  uint32_t code = esmtpcode_code_pack(cls, subject, detail);
  char text[10] = {(char)('0' + cls), '.'};
  char written[10];
  uint32_t found = 0;
  uint32_t departures = 1;
  size_t len = 2;
  const char *s;

  memcpy(text + len, numbers[subject], number_lengths[subject]);
  len += number_lengths[subject];
  text[len++] = '.';
  memcpy(text + len, numbers[detail], number_lengths[detail]);
  len += number_lengths[detail];
  s = guarded(text, len, GUARD_BEHIND);
  check(code == cls * 1000000 + subject * 1000 + detail, text);
  check(esmtpcode_code_is_valid(code) == 1, text);
  check(esmtpcode_code_class(code) == cls, text);
  check(esmtpcode_code_subject(code) == subject, text);
  check(esmtpcode_code_detail(code) == detail, text);
  check(esmtpcode_code_compare(code, code) == 0, text);
  check(esmtpcode_code_compare(code - 1, code) == -1, text);
  check(esmtpcode_code_compare(code, code - 1) == 1, text);
  check(esmtpcode_code_format(code, written, sizeof written) == len, text);
  check(memcmp(written, text, len + 1) == 0, text);
  check(esmtpcode_code_parse(s, len) == code, text);
  check(esmtpcode_code_parse_lenient(s, len, &departures) == code, text);
  check(departures == 0, text);
  check(esmtpcode_code_prefix(s, len, &found) == len, text);
  check(found == code, text);
  check_prefixes(text, len, code);
}

static void test_every_code(void **state) {
  static const uint32_t classes[] = {2, 4, 5};
  size_t i;
  uint32_t subject;
  uint32_t detail;

  (void)state;
  write_numbers();
  for (i = 0; i < COUNT(classes); i++)
    for (subject = 0; subject < 1000; subject++)
      for (detail = 0; detail < 1000; detail++)
        check_code(classes[i], subject, detail);
}

/* --- format ---------------------------------------------------------------------------------- */

static void test_format_sizes(void **state) {
  static const struct {
    uint32_t code;
    const char *text; /* "" for none */
  } cases[] = {
      {5001001, "5.1.1"},     {5007026, "5.7.26"}, {4012345, "4.12.345"},
      {5999999, "5.999.999"}, {2000000, "2.0.0"},  {3001001, "3.1.1"},
      {9999999, "9.999.999"}, {1000000, "1.0.0"},  {0, ""},
      {999999, ""},           {10000000, ""},      {UINT32_MAX, ""},
  };
  size_t i;
  size_t size;

  (void)state;
  for (i = 0; i < COUNT(cases); i++)
    for (size = 0; size <= 12; size++) {
      size_t len = strlen(cases[i].text);
      char *buf = guarded_room(size);

      check_equal(esmtpcode_code_format(cases[i].code, buf, size), len, cases[i].text);
      if (len > 0 && len < size)
        check(memcmp(buf, cases[i].text, len + 1) == 0, cases[i].text);
      else
        check(is_untouched(buf, size), cases[i].text);
    }
  assert_int_equal(esmtpcode_code_format(5001001, NULL, 0), 5);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_pack),         cmocka_unit_test(test_any_number_has_parts),
      cmocka_unit_test(test_compare),      cmocka_unit_test(test_every_code),
      cmocka_unit_test(test_format_sizes),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
