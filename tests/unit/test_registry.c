/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The registry: its order, and every look-up compared with a plain scan over it. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"

enum { FIRST = 2000000, LAST = 5999999, PROVIDERS = 16 };

/* For every code and provider: the number of the entry that explains it, plus 1. Of several, the
 * one with the fewest codes. */
static uint16_t scanned[PROVIDERS][LAST - FIRST + 1];
static uint32_t entry_count;
static uint32_t provider_count;

static uint32_t width(const esmtpcode_entry *entry) {
  return esmtpcode_entry_last_code(entry) - esmtpcode_entry_code(entry);
}

static int scan(void **state) {
  const esmtpcode_entry *entry;

  (void)state;
  while (provider_count < PROVIDERS &&
         esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider_count) != NULL)
    provider_count++;
  for (; (entry = esmtpcode_entry_at(entry_count)) != NULL; entry_count++) {
    uint32_t code = esmtpcode_entry_code(entry);
    uint16_t *row;

    assert_in_range(esmtpcode_entry_provider(entry), 0, PROVIDERS - 1);
    row = scanned[esmtpcode_entry_provider(entry)];
    for (; code <= esmtpcode_entry_last_code(entry); code++) {
      uint16_t *cell = &row[code - FIRST];

      if (*cell == 0 || width(esmtpcode_entry_at(*cell - 1U)) > width(entry))
        *cell = (uint16_t)(entry_count + 1);
    }
  }
  return 0;
}

static const esmtpcode_entry *scanned_entry(uint32_t code, uint32_t provider) {
  uint16_t number = scanned[provider][code - FIRST];

  return number > 0 ? esmtpcode_entry_at(number - 1U) : NULL;
}

/* Only where the code is the entry's own, not one further on in a range. */
static const esmtpcode_entry *scanned_exactly(uint32_t code, uint32_t provider) {
  const esmtpcode_entry *entry = scanned_entry(code, provider);

  return entry != NULL && esmtpcode_entry_code(entry) == code ? entry : NULL;
}

static uint32_t next_valid(uint32_t code) {
  return code + 1 == 3000000 ? 4000000 : code + 1;
}

static void test_order(void **state) {
  uint32_t index;
  uint32_t last_code = 0;
  uint32_t last_provider = 0;

  (void)state;
  assert_in_range(entry_count, 3, UINT16_MAX - 1);
  for (index = 0; index < entry_count; index++) {
    const esmtpcode_entry *entry = esmtpcode_entry_at(index);
    uint32_t code = esmtpcode_entry_code(entry);
    uint32_t provider = esmtpcode_entry_provider(entry);

    check_equal(esmtpcode_code_is_valid(code), 1, shown_code(code));
    check(code > last_code || (code == last_code && provider > last_provider), shown_code(code));
    last_code = code;
    last_provider = provider;
  }
}

static void test_end(void **state) {
  static const uint32_t beyond[] = {0, 1, 2, 255, 65535, 65536};
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(beyond); i++)
    assert_null(esmtpcode_entry_at(entry_count + beyond[i]));
  assert_null(esmtpcode_entry_at(UINT32_MAX));
  assert_null(esmtpcode_entry_at(0x80000000));
}

static void test_find_every_code(void **state) {
  uint32_t code;

  (void)state;
  for (code = FIRST; code <= LAST; code = next_valid(code))
    check(esmtpcode_entry_find(code) == scanned_exactly(code, ESMTPCODE_PROVIDER_NONE),
          shown_code(code));
}

static void test_find_every_providers_code(void **state) {
  uint32_t provider;
  uint32_t code;

  (void)state;
  for (provider = 0; provider < provider_count; provider++)
    for (code = FIRST; code <= LAST; code = next_valid(code))
      check(esmtpcode_entry_find_provider(code, provider) == scanned_exactly(code, provider),
            shown_code(code));
}

/* Numbers that are no codes: no provider's entry is reached through them. */
static void test_find_stray_numbers(void **state) {
  uint32_t code;

  (void)state;
  for (code = 0; code < 40000000; code++)
    if (!esmtpcode_code_is_valid(code))
      check(esmtpcode_entry_find(code) == NULL, shown_code(code));
  for (code = UINT32_MAX; code > UINT32_MAX - 1000000; code--)
    check(esmtpcode_entry_find(code) == NULL, shown_code(code));
}

/* The product of a large number of a provider and the table's unit may wrap around to a key. */
static void test_find_stray_providers(void **state) {
  uint32_t index;
  uint32_t provider;

  (void)state;
  for (index = 0; index < entry_count; index++) {
    const esmtpcode_entry *entry = esmtpcode_entry_at(index);
    uint32_t code = esmtpcode_entry_code(entry);
    uint32_t known = esmtpcode_entry_provider(entry);

    for (provider = provider_count; provider < 2000; provider++) {
      uint32_t wrapped = code + (known - provider) * 10000000;

      check(esmtpcode_entry_find_provider(code, provider) == NULL, shown_code(code));
      check(esmtpcode_entry_find_provider(wrapped, provider) == NULL, shown_code(wrapped));
    }
    for (provider = UINT32_MAX; provider > UINT32_MAX - 1000; provider--)
      check(esmtpcode_entry_find_provider(code, provider) == NULL, shown_code(code));
    for (provider = 1; provider != 0; provider <<= 1)
      if (provider >= provider_count)
        check(esmtpcode_entry_describe(code, provider) ==
                  esmtpcode_entry_describe(code, ESMTPCODE_PROVIDER_NONE),
              shown_code(code));
  }
}

static void test_stray_codes_of_providers(void **state) {
  static const uint32_t codes[] = {0, 1, 3000000, 6000000, 15001010, 25001010, UINT32_MAX};
  uint32_t provider;
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(codes); i++)
    for (provider = 0; provider < 1000; provider++) {
      check(esmtpcode_entry_find_provider(codes[i], provider) == NULL, shown_code(codes[i]));
      check(esmtpcode_entry_describe(codes[i], provider) == NULL, shown_code(codes[i]));
    }
}

/* --- describe ---------------------------------------------------------------------------- */

/* Whether this is what some provider means by the code, and none means it more exactly. */
static int is_best_of_providers(const esmtpcode_entry *entry, uint32_t code) {
  uint32_t provider;

  for (provider = 1; provider < provider_count; provider++) {
    const esmtpcode_entry *other = scanned_entry(code, provider);

    if (other != NULL && width(other) < width(entry))
      return 0;
  }
  return esmtpcode_entry_provider(entry) != ESMTPCODE_PROVIDER_NONE &&
         code >= esmtpcode_entry_code(entry) && code <= esmtpcode_entry_last_code(entry);
}

static int has_provider(uint32_t code) {
  uint32_t provider;

  for (provider = 1; provider < provider_count; provider++)
    if (scanned_entry(code, provider) != NULL)
      return 1;
  return 0;
}

static int is_described(uint32_t code, uint32_t provider) {
  const esmtpcode_entry *entry = esmtpcode_entry_describe(code, provider);
  const esmtpcode_entry *expected = scanned_entry(code, provider);

  if (entry == NULL)
    return 0;
  if (expected == NULL)
    expected = scanned_entry(code, ESMTPCODE_PROVIDER_NONE);
  if (expected == NULL && has_provider(code))
    return is_best_of_providers(entry, code);
  if (expected == NULL)
    expected = scanned_entry(code - code % 1000, ESMTPCODE_PROVIDER_NONE);
  if (expected == NULL)
    expected = scanned_entry(code - code % 1000000, ESMTPCODE_PROVIDER_NONE);
  return entry == expected;
}

static void test_describe_every_code(void **state) {
  uint32_t provider;
  uint32_t code;
  char name[64];

  (void)state;
  for (provider = 0; provider < provider_count; provider++)
    for (code = FIRST; code <= LAST; code = next_valid(code))
      if (!is_described(code, provider)) {
        snprintf(name, sizeof name, "%s of %s", shown_code(code),
                 esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider));
        check(is_described(code, provider), name);
      }
}

static void test_describe_falls_back(void **state) {
  static const struct {
    uint32_t code, provider, described;
  } cases[] = {
      {5001001, ESMTPCODE_PROVIDER_NONE, 5001001},   {5001999, ESMTPCODE_PROVIDER_NONE, 5001000},
      {4004999, ESMTPCODE_PROVIDER_NONE, 4004000},   {5999999, ESMTPCODE_PROVIDER_NONE, 5000000},
      {4999000, ESMTPCODE_PROVIDER_NONE, 4000000},   {2008001, ESMTPCODE_PROVIDER_NONE, 2000000},
      {5001001, ESMTPCODE_PROVIDER_GOOGLE, 5001001}, {5001999, UINT32_MAX, 5001000},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++)
    check_equal(esmtpcode_entry_code(esmtpcode_entry_describe(cases[i].code, cases[i].provider)),
                cases[i].described, shown_code(cases[i].code));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_order),
      cmocka_unit_test(test_end),
      cmocka_unit_test(test_find_every_code),
      cmocka_unit_test(test_find_every_providers_code),
      cmocka_unit_test(test_find_stray_numbers),
      cmocka_unit_test(test_find_stray_providers),
      cmocka_unit_test(test_stray_codes_of_providers),
      cmocka_unit_test(test_describe_every_code),
      cmocka_unit_test(test_describe_falls_back),
  };

  return cmocka_run_group_tests(tests, scan, NULL);
}
