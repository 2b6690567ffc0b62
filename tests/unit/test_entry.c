/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the entries say: every value and every text of every entry. */

#include <esmtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

static const char *entry_name(const esmtpcode_entry *entry) {
  static char name[80];

  snprintf(name, sizeof name, "%s of %s", shown_code(esmtpcode_entry_code(entry)),
           esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, esmtpcode_entry_provider(entry)));
  return name;
}

/* Texts may be left out of the build. */
static int has_texts(void) {
  return esmtpcode_entry_text(esmtpcode_entry_at(0), ESMTPCODE_PART_SUMMARY, 0) != NULL;
}

static void for_every_entry(void (*test)(const esmtpcode_entry *entry, const char *name)) {
  const esmtpcode_entry *entry;
  uint32_t index;

  for (index = 0; (entry = esmtpcode_entry_at(index)) != NULL; index++)
    test(entry, entry_name(entry));
  check(index > 0, "entries");
}

/* --- values ------------------------------------------------------------------------------ */

static void check_values(const esmtpcode_entry *entry, const char *name) {
  const struct {
    uint32_t kind, value;
  } values[] = {
      {ESMTPCODE_KIND_OUTCOME, esmtpcode_entry_outcome(entry)},
      {ESMTPCODE_KIND_BOUNCE, esmtpcode_entry_bounce(entry)},
      {ESMTPCODE_KIND_CATEGORY, esmtpcode_entry_category(entry)},
      {ESMTPCODE_KIND_REASON, esmtpcode_entry_reason(entry)},
      {ESMTPCODE_KIND_GROUP, esmtpcode_reason_group(esmtpcode_entry_reason(entry))},
      {ESMTPCODE_KIND_SEVERITY, esmtpcode_entry_severity(entry)},
      {ESMTPCODE_KIND_ACTION, esmtpcode_entry_action(entry)},
      {ESMTPCODE_KIND_RESPONSIBLE, esmtpcode_entry_responsible(entry)},
      {ESMTPCODE_KIND_PROVIDER, esmtpcode_entry_provider(entry)},
  };
  uint32_t code = esmtpcode_entry_code(entry);
  uint32_t last = esmtpcode_entry_last_code(entry);
  size_t i;

  for (i = 0; i < COUNT(values); i++)
    check(esmtpcode_name_get(values[i].kind, values[i].value) != NULL, name);
  check_equal(esmtpcode_code_is_valid(code), 1, name);
  check_equal(esmtpcode_entry_category(entry), esmtpcode_code_subject(code), name);
  check_equal(esmtpcode_entry_is_registered(entry),
              esmtpcode_entry_provider(entry) == ESMTPCODE_PROVIDER_NONE, name);
  check_equal(esmtpcode_entry_is_usual(entry), esmtpcode_entry_is_usual(entry) != 0, name);
  check(last >= code, name);
  check_equal(last / 1000, code / 1000, name);
  check(last == code || !esmtpcode_entry_is_registered(entry), name);
}

static void test_values(void **state) {
  (void)state;
  for_every_entry(check_values);
}

static void check_class(const esmtpcode_entry *entry, const char *name) {
  uint32_t outcome = esmtpcode_entry_outcome(entry);
  uint32_t bounce = esmtpcode_entry_bounce(entry);

  switch (esmtpcode_code_class(esmtpcode_entry_code(entry))) {
  case 2:
    check_equal(outcome, ESMTPCODE_OUTCOME_SUCCESS, name);
    check_equal(bounce, ESMTPCODE_BOUNCE_NONE, name);
    break;
  case 4:
    check_equal(outcome, ESMTPCODE_OUTCOME_TRANSIENT, name);
    check(bounce != ESMTPCODE_BOUNCE_HARD, name);
    check(esmtpcode_entry_action(entry) != ESMTPCODE_ACTION_SUPPRESS, name);
    break;
  default:
    check_equal(outcome, ESMTPCODE_OUTCOME_PERMANENT, name);
  }
}

/* Success is no bounce, and for a passing failure no address is given up. */
static void test_classes(void **state) {
  (void)state;
  for_every_entry(check_class);
}

static void test_known_entries(void **state) {
  static const struct {
    uint32_t code, reason, bounce, action;
  } cases[] = {
      {5001001, ESMTPCODE_REASON_USER_UNKNOWN, ESMTPCODE_BOUNCE_HARD, ESMTPCODE_ACTION_SUPPRESS},
      {4002002, ESMTPCODE_REASON_MAILBOX_FULL, ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_RETRY},
      {2001005, ESMTPCODE_REASON_DELIVERED, ESMTPCODE_BOUNCE_NONE, ESMTPCODE_ACTION_NONE},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    const esmtpcode_entry *entry = esmtpcode_entry_find(cases[i].code);

    check(entry != NULL, shown_code(cases[i].code));
    check_equal(esmtpcode_entry_reason(entry), cases[i].reason, shown_code(cases[i].code));
    check_equal(esmtpcode_entry_bounce(entry), cases[i].bounce, shown_code(cases[i].code));
    check_equal(esmtpcode_entry_action(entry), cases[i].action, shown_code(cases[i].code));
  }
}

/* The example of RFC 3463: the class 4 of a syntax error makes no sense. */
static void test_usual(void **state) {
  (void)state;
  assert_int_equal(esmtpcode_entry_is_usual(esmtpcode_entry_find(4001003)), 0);
  assert_int_equal(esmtpcode_entry_is_usual(esmtpcode_entry_find(5001003)), 1);
}

/* --- texts ------------------------------------------------------------------------------- */

static uint32_t text_count(const esmtpcode_entry *entry, uint32_t part) {
  uint32_t count = 0;

  while (esmtpcode_entry_text(entry, part, count) != NULL)
    count++;
  return count;
}

static size_t text_length(const esmtpcode_entry *entry, uint32_t part) {
  size_t length = 0;
  uint32_t index;
  const char *text;

  for (index = 0; (text = esmtpcode_entry_text(entry, part, index)) != NULL; index++)
    length += strlen(text);
  return length;
}

static void check_texts(const esmtpcode_entry *entry, const char *name) {
  uint32_t part;
  uint32_t index;
  const char *text;

  for (part = 0; part <= ESMTPCODE_PART_REFERENCE; part++) {
    for (index = 0; (text = esmtpcode_entry_text(entry, part, index)) != NULL; index++)
      check(is_plain(text), name);
    check(esmtpcode_entry_text(entry, part, index + 1) == NULL, name);
    check(esmtpcode_entry_text(entry, part, 256) == NULL, name);
    check(esmtpcode_entry_text(entry, part, UINT32_MAX) == NULL, name);
  }
  for (; part < 300; part++)
    check(esmtpcode_entry_text(entry, part, 0) == NULL, name);
  check(esmtpcode_entry_text(entry, UINT32_MAX, 0) == NULL, name);
}

static void test_texts(void **state) {
  (void)state;
  for_every_entry(check_texts);
}

static void check_minimums(const esmtpcode_entry *entry, const char *name) {
  static const struct {
    uint32_t part, least, most;
    size_t length; /* of all together */
  } limits[] = {
      {ESMTPCODE_PART_TITLE, 1, 1, 1},      {ESMTPCODE_PART_SUMMARY, 1, 1, 80},
      {ESMTPCODE_PART_MEANING, 1, 99, 200}, {ESMTPCODE_PART_CAUSE, 3, 99, 60},
      {ESMTPCODE_PART_REMEDY, 3, 99, 60},   {ESMTPCODE_PART_CHECK, 0, 99, 0},
      {ESMTPCODE_PART_QUESTION, 3, 99, 45}, {ESMTPCODE_PART_ANSWER, 3, 99, 60},
      {ESMTPCODE_PART_RETRY, 1, 1, 20},     {ESMTPCODE_PART_REFERENCE, 1, 99, 1},
  };
  size_t i;

  for (i = 0; i < COUNT(limits); i++) {
    uint32_t count = text_count(entry, limits[i].part);

    if (!has_texts() && limits[i].part != ESMTPCODE_PART_TITLE &&
        limits[i].part != ESMTPCODE_PART_REFERENCE) {
      check_equal(count, 0, name);
      continue;
    }
    check(count >= limits[i].least && count <= limits[i].most, name);
    check(text_length(entry, limits[i].part) >= limits[i].length, name);
  }
  check_equal(text_count(entry, ESMTPCODE_PART_QUESTION), text_count(entry, ESMTPCODE_PART_ANSWER),
              name);
}

static void test_minimums(void **state) {
  (void)state;
  for_every_entry(check_minimums);
}

static void check_related(const esmtpcode_entry *entry, const char *name) {
  uint32_t index = 0;
  uint32_t code;

  for (; (code = esmtpcode_entry_related(entry, index)) != 0; index++) {
    uint32_t others = index;

    check_equal(esmtpcode_entry_code(esmtpcode_entry_describe(code, ESMTPCODE_PROVIDER_NONE)), code,
                name);
    while (others-- > 0)
      check(esmtpcode_entry_related(entry, others) != code, name);
    check(code != esmtpcode_entry_code(entry) || !esmtpcode_entry_is_registered(entry), name);
  }
  check(index >= 2, name);
  check_equal(esmtpcode_entry_related(entry, index + 1), 0, name);
  check_equal(esmtpcode_entry_related(entry, UINT32_MAX), 0, name);
}

/* Each has an entry of its own; none stands there twice. */
static void test_related(void **state) {
  (void)state;
  for_every_entry(check_related);
}

/* --- texts are written for one code ------------------------------------------------------ */

struct text {
  const char *text;
  uint32_t code; /* without its class */
};

static int by_text(const void *a, const void *b) {
  const struct text *x = a;
  const struct text *y = b;
  int order = strcmp(x->text, y->text);

  return order != 0 ? order : (x->code > y->code) - (x->code < y->code);
}

static void check_unique(uint32_t part) {
  static struct text texts[20000];
  const esmtpcode_entry *entry;
  const char *text;
  size_t count = 0;
  size_t i;
  uint32_t at;
  uint32_t index;

  for (at = 0; (entry = esmtpcode_entry_at(at)) != NULL; at++)
    for (index = 0; (text = esmtpcode_entry_text(entry, part, index)) != NULL; index++) {
      assert_in_range(count, 0, COUNT(texts) - 1);
      texts[count].text = text;
      texts[count++].code = esmtpcode_entry_code(entry) % 1000000;
    }
  qsort(texts, count, sizeof *texts, by_text);
  for (i = 1; i < count; i++)
    check(texts[i].code == texts[i - 1].code || strcmp(texts[i].text, texts[i - 1].text) != 0,
          texts[i].text);
}

static void test_unique(void **state) {
  (void)state;
  check_unique(ESMTPCODE_PART_SUMMARY);
  check_unique(ESMTPCODE_PART_MEANING);
  check_unique(ESMTPCODE_PART_ANSWER);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_values),        cmocka_unit_test(test_classes),
      cmocka_unit_test(test_known_entries), cmocka_unit_test(test_usual),
      cmocka_unit_test(test_texts),         cmocka_unit_test(test_minimums),
      cmocka_unit_test(test_related),       cmocka_unit_test(test_unique),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
