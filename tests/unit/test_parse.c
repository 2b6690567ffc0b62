/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Enhanced status codes read: strictly, at the start of a string, and as the wild writes them. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "guard.h"

/* --- a plain reading of the grammar, to compare with ----------------------------------------- */

static int is_digit(char c) {
  return c >= '0' && c <= '9';
}

static int is_alnum(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int is_number(const char *s, size_t len) {
  size_t i;

  for (i = 0; i < len; i++)
    if (!is_digit(s[i]))
      return 0;
  return len >= 1 && len <= 3 && (len == 1 || s[0] != '0');
}

static uint32_t value_of(const char *s, size_t len) {
  uint32_t value = 0;

  while (len-- > 0)
    value = value * 10 + (uint32_t)(*s++ - '0');
  return value;
}

static uint32_t plain_parse(const char *s, size_t len) {
  size_t dot = 2;

  if (len < 5 || memchr("245", s[0], 3) == NULL || s[1] != '.')
    return 0;
  while (dot < len && s[dot] != '.')
    dot++;
  if (dot == len || !is_number(s + 2, dot - 2) || !is_number(s + dot + 1, len - dot - 1))
    return 0;
  return value_of(s, 1) * 1000000 + value_of(s + 2, dot - 2) * 1000 +
         value_of(s + dot + 1, len - dot - 1);
}

/* Whether what follows a code makes it part of a longer number, name or word. */
static int goes_on(const char *s, size_t len) {
  if (len == 0)
    return 0;
  if (s[0] == '.')
    return len > 1 && is_alnum(s[1]);
  return is_alnum(s[0]) || s[0] == '_' || s[0] == '@';
}

static size_t plain_prefix(const char *s, size_t len) {
  size_t n;

  for (n = 5; n <= 9 && n <= len; n++)
    if (plain_parse(s, n) != 0 && !goes_on(s + n, len - n))
      return n;
  return 0;
}

/* --- strict ---------------------------------------------------------------------------------- */

static const struct {
  const char *s;
  size_t len;
  uint32_t code;
} strict[] = {
    {TEXT("2.0.0"), 2000000},
    {TEXT("4.0.10"), 4000010},
    {TEXT("5.1.1"), 5001001},
    {TEXT("5.7.26"), 5007026},
    {TEXT("5.7.100"), 5007100},
    {TEXT("5.10.1"), 5010001},
    {TEXT("5.100.1"), 5100001},
    {TEXT("4.12.345"), 4012345},
    {TEXT("5.999.999"), 5999999},
    {TEXT("2.0.999"), 2000999},
    {TEXT(""), 0},
    {TEXT("5"), 0},
    {TEXT("5."), 0},
    {TEXT("5.1"), 0},
    {TEXT("5.1."), 0},
    {TEXT("5..1"), 0},
    {TEXT("5..1.1"), 0},
    {TEXT("5.1..1"), 0},
    {TEXT(".1.1"), 0},
    {TEXT(".5.1.1"), 0},
    {TEXT("5.1.1."), 0},
    {TEXT("5.1.1.1"), 0},
    {TEXT("...."), 0},
    {TEXT("....."), 0},
    {TEXT("0.1.1"), 0},
    {TEXT("1.1.1"), 0},
    {TEXT("3.1.1"), 0},
    {TEXT("6.1.1"), 0},
    {TEXT("9.1.1"), 0},
    {TEXT("25.1.1"), 0},
    {TEXT("05.1.1"), 0},
    {TEXT("5.01.1"), 0},
    {TEXT("5.1.01"), 0},
    {TEXT("5.1.001"), 0},
    {TEXT("5.001.1"), 0},
    {TEXT("5.00.0"), 0},
    {TEXT("5.0.00"), 0},
    {TEXT("5.0.000"), 0},
    {TEXT("5.1000.1"), 0},
    {TEXT("5.1.1000"), 0},
    {TEXT("5.1000.1000"), 0},
    {TEXT("5.9999999999.1"), 0},
    {TEXT("5.1.4294967297"), 0},
    {TEXT(" 5.1.1"), 0},
    {TEXT("5.1.1 "), 0},
    {TEXT("5.1.1\n"), 0},
    {TEXT("5.1.1\r\n"), 0},
    {TEXT("\t5.1.1"), 0},
    {TEXT("5 .1.1"), 0},
    {TEXT("5. 1.1"), 0},
    {TEXT("5.1. 1"), 0},
    {TEXT("5.1.1x"), 0},
    {TEXT("x5.1.1"), 0},
    {TEXT("5.1.1\0"), 0},
    {TEXT("\0005.1.1"), 0},
    {TEXT("5\0001.1"), 0},
    {TEXT("5.1\0001"), 0},
    {TEXT("5.1.\0"), 0},
    {TEXT("5.+1.1"), 0},
    {TEXT("5.-1.1"), 0},
    {TEXT("-5.1.1"), 0},
    {TEXT("5,1,1"), 0},
    {TEXT("5-1-1"), 0},
    {TEXT("5.1.a"), 0},
    {TEXT("5.x.1"), 0},
    {TEXT("\xb5.1.1"), 0},
    {TEXT("5.\xb1.1"), 0},
    {TEXT("5.1.\xb1"), 0},
};

static void test_strict_grammar(void **state) {
  size_t i;
  unsigned side;

  (void)state;
  for (i = 0; i < COUNT(strict); i++)
    for (side = 0; side < GUARD_SIDES; side++)
      check_equal(esmtpcode_code_parse(guarded(strict[i].s, strict[i].len, side), strict[i].len),
                  strict[i].code, shown(strict[i].s, strict[i].len));
  assert_int_equal(esmtpcode_code_parse(NULL, 0), 0);
}

static void check_against_plain(const char *s, size_t len) {
  uint32_t code = 1;
  size_t length = plain_prefix(s, len);

  check(esmtpcode_code_parse(s, len) == plain_parse(s, len), shown(s, len));
  check(esmtpcode_code_prefix(s, len, &code) == length, shown(s, len));
  check(code == (length > 0 ? plain_parse(s, length) : 0), shown(s, len));
}

/* Every change of one and of two bytes; eight bytes and more are read at once. */
static void test_changed_bytes(void **state) {
  static const char *const texts[] = {"5.1.1", "4.7.26", "2.1.5 ok"};
  size_t t;

  (void)state;
  for (t = 0; t < COUNT(texts); t++) {
    size_t len = strlen(texts[t]);
    char *s = guarded(texts[t], len, GUARD_BEHIND);
    size_t i;
    size_t j;
    int a;
    int b;

    for (i = 0; i < len; i++)
      for (j = i + 1; j < len; j++) {
        for (a = 0; a < 256; a++)
          for (b = 0; b < 256; b++) {
            s[i] = (char)a;
            s[j] = (char)b;
            check_against_plain(s, len);
          }
        memcpy(s, texts[t], len);
      }
  }
}

/* Every string of the characters that the grammar knows, up to a length. */
static void test_short_strings(void **state) {
  static const char letters[] = "0159.x ";
  const size_t base = sizeof letters - 1;
  size_t len;

  (void)state;
  for (len = 0; len <= 6; len++) {
    char *s = guarded_room(len + 2);
    size_t count = 1;
    size_t n;
    size_t i;

    s[0] = '5';
    s[1] = '.';
    for (i = 0; i < len; i++)
      count *= base;
    for (n = 0; n < count; n++) {
      size_t rest = n;

      for (i = 0; i < len; i++, rest /= base)
        s[2 + i] = letters[rest % base];
      check_against_plain(s, len + 2);
    }
  }
}

/* --- prefix ---------------------------------------------------------------------------------- */

static void test_prefix(void **state) {
  static const struct {
    const char *s;
    size_t len;
    size_t length;
    uint32_t code;
  } cases[] = {
      {TEXT("5.1.1"), 5, 5001001},
      {TEXT("5.1.1 <bob@example.org>: User unknown"), 5, 5001001},
      {TEXT("5.999.999 "), 9, 5999999},
      {TEXT("5.1.10 x"), 6, 5001010},
      {TEXT("5.1.0 nothing"), 5, 5001000},
      {TEXT("5.1.1\0 nothing"), 5, 5001001},
      {TEXT("5.1.1."), 5, 5001001},
      {TEXT("5.1.1. Next"), 5, 5001001},
      {TEXT("5.1.1..."), 5, 5001001},
      {TEXT("5.1.1.\xe4"), 5, 5001001},
      {TEXT("5.1.01 leading zero"), 0, 0},
      {TEXT("5.1.01"), 0, 0},
      {TEXT("5.1.012 leading zero"), 0, 0},
      {TEXT("5.1.00 leading zero"), 0, 0},
      {TEXT("5.1.000 leading zero"), 0, 0},
      {TEXT("5.01.1 leading zero"), 0, 0},
      {TEXT("5.1.1.10"), 0, 0},
      {TEXT("5.1.1000"), 0, 0},
      {TEXT("5.1.1000 x"), 0, 0},
      {TEXT("5.1000.1 x"), 0, 0},
      {TEXT("5.1.1st"), 0, 0},
      {TEXT("5.1.1st of May"), 0, 0},
      {TEXT("5.1.1_x"), 0, 0},
      {TEXT("5.1.1@example.org"), 0, 0},
      {TEXT("5.1.1.example.org"), 0, 0},
      {TEXT(" 5.1.1"), 0, 0},
      {TEXT("3.1.1 x"), 0, 0},
      {TEXT("5.1"), 0, 0},
      {TEXT("5.1."), 0, 0},
      {TEXT("5.1. ......"), 0, 0},
      {TEXT(""), 0, 0},
  };
  size_t i;
  unsigned side;

  (void)state;
  for (i = 0; i < COUNT(cases); i++)
    for (side = 0; side < GUARD_SIDES; side++) {
      const char *s = guarded(cases[i].s, cases[i].len, side);
      uint32_t code = 1;

      check_equal(esmtpcode_code_prefix(s, cases[i].len, &code), cases[i].length,
                  shown(cases[i].s, cases[i].len));
      check_equal(code, cases[i].code, shown(cases[i].s, cases[i].len));
      check_equal(esmtpcode_code_prefix(s, cases[i].len, NULL), cases[i].length,
                  shown(cases[i].s, cases[i].len));
    }
  assert_int_equal(esmtpcode_code_prefix(NULL, 0, NULL), 0);
}

/* --- lenient --------------------------------------------------------------------------------- */

enum {
  ZEROS = ESMTPCODE_DEPARTURE_ZEROS,
  CLASS = ESMTPCODE_DEPARTURE_CLASS,
  SPACE = ESMTPCODE_DEPARTURE_SPACE,
  TRAILING = ESMTPCODE_DEPARTURE_TRAILING,
  LEADING = ESMTPCODE_DEPARTURE_LEADING
};

static const struct {
  const char *s;
  size_t len;
  uint32_t code;
  uint32_t departures;
} lenient[] = {
    {TEXT("5.1.1"), 5001001, 0},
    {TEXT("5.999.999"), 5999999, 0},
    {TEXT("5.0.0"), 5000000, 0},
    {TEXT("5.01.001"), 5001001, ZEROS},
    {TEXT("5.0001.1"), 5001001, ZEROS},
    {TEXT("5.1.00"), 5001000, ZEROS},
    {TEXT("5.0000000000000000000000001.1"), 5001001, ZEROS},
    {TEXT("5.1.0000999"), 5001999, ZEROS},
    {TEXT("05.1.1"), 5001001, ZEROS},
    {TEXT("3.0.0"), 3000000, CLASS},
    {TEXT("1.1.1"), 1001001, CLASS},
    {TEXT("9.999.999"), 9999999, CLASS},
    {TEXT(" 5.1.1"), 5001001, SPACE},
    {TEXT("5.1.1 "), 5001001, SPACE},
    {TEXT("\t5.1.1\r\n"), 5001001, SPACE},
    {TEXT(" \v\f 5.1.1"), 5001001, SPACE},
    {TEXT("5.1.1(bad address)"), 5001001, TRAILING},
    {TEXT("5.1.1;"), 5001001, TRAILING},
    {TEXT("5.1.1."), 5001001, TRAILING},
    {TEXT("5.1.1\0"), 5001001, TRAILING},
    {TEXT("5.1.1-5.1.2"), 5001001, TRAILING},
    {TEXT("#5.1.1"), 5001001, LEADING},
    {TEXT("(5.1.1"), 5001001, LEADING},
    {TEXT("[5.1.1"), 5001001, LEADING},
    {TEXT("<5.1.1"), 5001001, LEADING},
    {TEXT("(#5.1.1"), 5001001, LEADING},
    {TEXT("(5.1.1)"), 5001001, LEADING | TRAILING},
    {TEXT("(#5.1.1)"), 5001001, LEADING | TRAILING},
    {TEXT("5.1.1 (bad address)"), 5001001, SPACE | TRAILING},
    {TEXT(" 5.1.1 "), 5001001, SPACE},
    {TEXT(" #5.1.1"), 5001001, SPACE | LEADING},
    {TEXT("5.01.1 x"), 5001001, ZEROS | SPACE | TRAILING},
    {TEXT("03.1.1"), 3001001, ZEROS | CLASS},
    {TEXT("#3.1.1"), 3001001, CLASS | LEADING},
    {TEXT(" (3.01.1) x"), 3001001, ZEROS | CLASS | SPACE | TRAILING | LEADING},
    {TEXT(""), 0, 0},
    {TEXT(" "), 0, 0},
    {TEXT("#"), 0, 0},
    {TEXT("(((((((("), 0, 0},
    {TEXT("0.1.1"), 0, 0},
    {TEXT("00.1.1"), 0, 0},
    {TEXT("10.1.1"), 0, 0},
    {TEXT("55.1.1"), 0, 0},
    {TEXT("5.1"), 0, 0},
    {TEXT("5.1."), 0, 0},
    {TEXT("5.1. 1"), 0, 0},
    {TEXT("5..1"), 0, 0},
    {TEXT("5 .1.1"), 0, 0},
    {TEXT("5.1000.1"), 0, 0},
    {TEXT("5.1.1000"), 0, 0},
    {TEXT("5.1.01000"), 0, 0},
    {TEXT("5.1.1.1"), 0, 0},
    {TEXT("5.1.1x"), 0, 0},
    {TEXT("x5.1.1"), 0, 0},
    {TEXT("Status: 5.1.1"), 0, 0},
    {TEXT("-5.1.1"), 0, 0},
    {TEXT("  0"), 0, 0},
    {TEXT("5.0"), 0, 0},
    {TEXT("5.1.0x"), 0, 0},
};

static void test_lenient(void **state) {
  size_t i;
  unsigned side;

  (void)state;
  for (i = 0; i < COUNT(lenient); i++)
    for (side = 0; side < GUARD_SIDES; side++) {
      const char *s = guarded(lenient[i].s, lenient[i].len, side);
      uint32_t departures = 99;

      check_equal(esmtpcode_code_parse_lenient(s, lenient[i].len, &departures), lenient[i].code,
                  shown(lenient[i].s, lenient[i].len));
      check_equal(departures, lenient[i].departures, shown(lenient[i].s, lenient[i].len));
      check_equal(esmtpcode_code_parse_lenient(s, lenient[i].len, NULL), lenient[i].code,
                  shown(lenient[i].s, lenient[i].len));
    }
  assert_int_equal(esmtpcode_code_parse_lenient(NULL, 0, NULL), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_strict_grammar), cmocka_unit_test(test_prefix),
      cmocka_unit_test(test_changed_bytes),  cmocka_unit_test(test_short_strings),
      cmocka_unit_test(test_lenient),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
