/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Basic reply codes: what they mean, and which enhanced codes go with them. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"

enum {
  POSSIBLE = ESMTPCODE_PAIRING_POSSIBLE,
  CUSTOMARY = ESMTPCODE_PAIRING_CUSTOMARY,
  REGISTERED = ESMTPCODE_PAIRING_REGISTERED,
  NONE = ESMTPCODE_PAIRING_NONE
};

static const uint32_t strays[] = {0,   1,    99,   100,   199,   600,       700,
                                  999, 1000, 2500, 20000, 55000, UINT32_MAX};

static const char *number_name(uint32_t number) {
  static char name[16];

  snprintf(name, sizeof name, "%lu", (unsigned long)number);
  return name;
}

static const char *pair_name(uint32_t reply, uint32_t code) {
  static char name[64];

  snprintf(name, sizeof name, "%lu with %s", (unsigned long)reply, shown_code(code));
  return name;
}

static void test_numbers(void **state) {
  uint32_t number;
  size_t i;

  (void)state;
  for (number = 0; number <= 1000; number++) {
    const char *digits = number_name(number);
    int valid = strlen(digits) == 3 && strchr("2345", digits[0]) != NULL && digits[1] <= '5';
    uint32_t outcome = ESMTPCODE_OUTCOME_UNKNOWN;

    if (strlen(digits) == 3)
      outcome = digits[0] == '2'   ? ESMTPCODE_OUTCOME_SUCCESS
                : digits[0] == '4' ? ESMTPCODE_OUTCOME_TRANSIENT
                : digits[0] == '5' ? ESMTPCODE_OUTCOME_PERMANENT
                                   : ESMTPCODE_OUTCOME_UNKNOWN;
    check_equal(esmtpcode_reply_is_valid(number), valid, digits);
    check_equal(esmtpcode_reply_outcome(number), outcome, digits);
  }
  for (i = 0; i < COUNT(strays); i++) {
    check_equal(esmtpcode_reply_is_valid(strays[i]), 0, number_name(strays[i]));
    check_equal(esmtpcode_reply_outcome(strays[i]), ESMTPCODE_OUTCOME_UNKNOWN,
                number_name(strays[i]));
  }
}

/* --- meanings ---------------------------------------------------------------------------- */

static void test_standard_replies_have_meanings(void **state) {
  static const struct {
    uint32_t reply;
    const char *standard;
  } cases[] = {
      {211, "RFC 5321"}, {214, "RFC 5321"}, {220, "RFC 5321"}, {221, "RFC 5321"}, {235, "RFC 4954"},
      {250, "RFC 5321"}, {251, "RFC 5321"}, {252, "RFC 5321"}, {334, "RFC 4954"}, {354, "RFC 5321"},
      {421, "RFC 5321"}, {432, "RFC 4954"}, {450, "RFC 5321"}, {451, "RFC 5321"}, {452, "RFC 5321"},
      {454, "RFC 4954"}, {455, "RFC 5321"}, {500, "RFC 5321"}, {501, "RFC 5321"}, {502, "RFC 5321"},
      {503, "RFC 5321"}, {504, "RFC 5321"}, {521, "RFC 7504"}, {530, "RFC 4954"}, {534, "RFC 4954"},
      {535, "RFC 4954"}, {538, "RFC 4954"}, {550, "RFC 5321"}, {551, "RFC 5321"}, {552, "RFC 5321"},
      {553, "RFC 5321"}, {554, "RFC 5321"}, {555, "RFC 5321"}, {556, "RFC 7504"},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    const char *name = number_name(cases[i].reply);
    const char *reference;
    uint32_t index = 0;

    check(is_plain(esmtpcode_reply_meaning(cases[i].reply)), name);
    while ((reference = esmtpcode_reply_reference(cases[i].reply, index)) != NULL &&
           strstr(reference, cases[i].standard) == NULL)
      index++;
    check(reference != NULL, name);
  }
}

/* What only one server says has no standard; the go-ahead for a message has one. */
static void test_references_end(void **state) {
  (void)state;
  assert_non_null(esmtpcode_reply_meaning(424));
  assert_null(esmtpcode_reply_reference(424, 0));
  assert_non_null(esmtpcode_reply_reference(354, 0));
  assert_null(esmtpcode_reply_reference(354, 1));
}

static void test_every_reply(void **state) {
  uint32_t reply;

  (void)state;
  for (reply = 200; reply <= 599; reply++) {
    const char *name = number_name(reply);
    const char *meaning = esmtpcode_reply_meaning(reply);
    const char *reference;
    uint32_t index = 0;

    check(meaning == NULL || is_plain(meaning), name);
    while ((reference = esmtpcode_reply_reference(reply, index)) != NULL) {
      check(is_plain(reference), name);
      index++;
    }
    check(meaning != NULL || index == 0, name);
    check(meaning != NULL || esmtpcode_reply_code(reply, 0) == 0, name);
    check(esmtpcode_reply_reference(reply, index + 1) == NULL, name);
    check(esmtpcode_reply_reference(reply, UINT32_MAX) == NULL, name);
    check_equal(esmtpcode_reply_code(reply, UINT32_MAX), 0, name);
  }
}

static void test_stray_numbers(void **state) {
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(strays); i++) {
    const char *name = number_name(strays[i]);

    check(esmtpcode_reply_meaning(strays[i]) == NULL, name);
    check(esmtpcode_reply_reference(strays[i], 0) == NULL, name);
    check_equal(esmtpcode_reply_code(strays[i], 0), 0, name);
    check_equal(esmtpcode_reply_pairing(strays[i], 2000000), NONE, name);
    check_equal(esmtpcode_reply_pairing(strays[i], 5001001), NONE, name);
  }
}

/* --- pairings ---------------------------------------------------------------------------- */

static void test_known_pairs(void **state) {
  static const struct {
    uint32_t reply, code, pairing;
  } cases[] = {
      {550, 5001001, REGISTERED},
      {501, 5001003, REGISTERED},
      {552, 5002002, REGISTERED},
      {451, 4004001, REGISTERED},
      {421, 4004002, REGISTERED},
      {451, 4005003, REGISTERED},
      {535, 5007008, REGISTERED},
      {534, 5007009, REGISTERED},
      {556, 5001010, REGISTERED},
      {550, 5007026, REGISTERED},
      {452, 4005003, CUSTOMARY},
      {450, 4002002, CUSTOMARY},
      {550, 5002002, CUSTOMARY},
      {550, 5007999, POSSIBLE},
      {450, 4999999, POSSIBLE},
      {250, 2123123, POSSIBLE},
      {599, 5001001, POSSIBLE},
      {550, 4004007, NONE},
      {450, 5001001, NONE},
      {250, 5001001, NONE},
      {550, 2000000, NONE},
      {354, 2000000, NONE},
      {354, 5000000, NONE},
      {550, 0, NONE},
      {550, 5, NONE},
      {250, 3000000, NONE},
      {550, 50000000, NONE},
      {550, UINT32_MAX, NONE},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++)
    check_equal(esmtpcode_reply_pairing(cases[i].reply, cases[i].code), cases[i].pairing,
                pair_name(cases[i].reply, cases[i].code));
}

/* Registered codes first, then the customary ones, both ascending; each with an entry. */
static void test_codes_of_replies(void **state) {
  uint32_t reply;

  (void)state;
  for (reply = 200; reply <= 599; reply++) {
    uint32_t last = 0;
    uint32_t last_pairing = REGISTERED;
    uint32_t index;
    uint32_t code;

    for (index = 0; (code = esmtpcode_reply_code(reply, index)) != 0; index++) {
      const char *name = pair_name(reply, code);
      uint32_t pairing = esmtpcode_reply_pairing(reply, code);
      const esmtpcode_entry *entry = esmtpcode_entry_describe(code, ESMTPCODE_PROVIDER_NONE);

      check_equal(esmtpcode_code_is_valid(code), 1, name);
      check_equal(esmtpcode_code_class(code), reply / 100, name);
      check(pairing == CUSTOMARY || pairing == REGISTERED, name);
      check(pairing == last_pairing ? code > last : pairing < last_pairing, name);
      check_equal(esmtpcode_entry_code(entry), code, name);
      last = code;
      last_pairing = pairing;
    }
  }
}

static int code_is_listed(uint32_t reply, uint32_t code) {
  uint32_t index = 0;
  uint32_t listed;

  while ((listed = esmtpcode_reply_code(reply, index)) != 0 && listed != code)
    index++;
  return listed == code;
}

static int reply_is_listed(const esmtpcode_entry *entry, uint32_t reply) {
  uint32_t index = 0;
  uint32_t listed;

  while ((listed = esmtpcode_entry_reply(entry, index)) != 0 && listed != reply)
    index++;
  return listed == reply;
}

/* The two lists and the pairing say the same of every reply code and every entry. */
static void test_both_ways(void **state) {
  const esmtpcode_entry *entry;
  uint32_t index;
  uint32_t reply;

  (void)state;
  for (index = 0; (entry = esmtpcode_entry_at(index)) != NULL; index++)
    for (reply = 200; reply <= 599; reply++) {
      uint32_t code = esmtpcode_entry_code(entry);
      const char *name = pair_name(reply, code);
      uint32_t pairing = esmtpcode_reply_pairing(reply, code);
      int paired = pairing == CUSTOMARY || pairing == REGISTERED;

      check_equal(pairing != NONE, reply / 100 == esmtpcode_code_class(code), name);
      check_equal(code_is_listed(reply, code), paired, name);
      check_equal(reply_is_listed(entry, reply), paired, name);
    }
}

/* Registered reply codes first, ascending; then the customary ones; none twice. */
static void test_replies_of_entries(void **state) {
  const esmtpcode_entry *entry;
  uint32_t at;

  (void)state;
  for (at = 0; (entry = esmtpcode_entry_at(at)) != NULL; at++) {
    uint32_t code = esmtpcode_entry_code(entry);
    uint32_t last = 0;
    uint32_t last_pairing = REGISTERED;
    uint32_t index;
    uint32_t reply;

    for (index = 0; (reply = esmtpcode_entry_reply(entry, index)) != 0; index++) {
      uint32_t pairing = esmtpcode_reply_pairing(reply, code);

      check(pairing == last_pairing ? reply > last : pairing < last_pairing,
            pair_name(reply, code));
      check_equal(esmtpcode_reply_outcome(reply), esmtpcode_entry_outcome(entry),
                  pair_name(reply, code));
      last = reply;
      last_pairing = pairing;
    }
    check_equal(esmtpcode_entry_reply(entry, UINT32_MAX), 0, shown_code(code));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_numbers),
      cmocka_unit_test(test_standard_replies_have_meanings),
      cmocka_unit_test(test_references_end),
      cmocka_unit_test(test_every_reply),
      cmocka_unit_test(test_stray_numbers),
      cmocka_unit_test(test_known_pairs),
      cmocka_unit_test(test_codes_of_replies),
      cmocka_unit_test(test_both_ways),
      cmocka_unit_test(test_replies_of_entries),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
