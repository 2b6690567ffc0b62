/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Every enumeration, both ways; the version. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "guard.h"

static const struct {
  const char *name;
  uint32_t kind;
  uint32_t last; /* its last value; providers may have more than the header knows */
} kinds[] = {
    {"kind", ESMTPCODE_KIND_KIND, ESMTPCODE_KIND_FORMAT},
    {"status", ESMTPCODE_KIND_STATUS, ESMTPCODE_ERROR_TEXT},
    {"outcome", ESMTPCODE_KIND_OUTCOME, ESMTPCODE_OUTCOME_PERMANENT},
    {"bounce", ESMTPCODE_KIND_BOUNCE, ESMTPCODE_BOUNCE_UNDETERMINED},
    {"category", ESMTPCODE_KIND_CATEGORY, ESMTPCODE_CATEGORY_SECURITY},
    {"group", ESMTPCODE_KIND_GROUP, ESMTPCODE_GROUP_NOT_BOUNCE},
    {"reason", ESMTPCODE_KIND_REASON, ESMTPCODE_REASON_COMPLAINT},
    {"severity", ESMTPCODE_KIND_SEVERITY, ESMTPCODE_SEVERITY_CRITICAL},
    {"action", ESMTPCODE_KIND_ACTION, ESMTPCODE_ACTION_REVIEW},
    {"responsible", ESMTPCODE_KIND_RESPONSIBLE, ESMTPCODE_RESPONSIBLE_NETWORK},
    {"provider", ESMTPCODE_KIND_PROVIDER, ESMTPCODE_PROVIDER_MICROSOFT},
    {"part", ESMTPCODE_KIND_PART, ESMTPCODE_PART_REFERENCE},
    {"pairing", ESMTPCODE_KIND_PAIRING, ESMTPCODE_PAIRING_REGISTERED},
    {"state", ESMTPCODE_KIND_STATE, ESMTPCODE_STATE_MALFORMED},
    {"problem", ESMTPCODE_KIND_PROBLEM, ESMTPCODE_PROBLEM_CONTROL},
    {"basis", ESMTPCODE_KIND_BASIS, ESMTPCODE_BASIS_TEXT},
    {"blocklist", ESMTPCODE_KIND_BLOCKLIST, 1},
    {"stage", ESMTPCODE_KIND_STAGE, ESMTPCODE_STAGE_MAIL},
    {"hint", ESMTPCODE_KIND_HINT, ESMTPCODE_HINT_SENDER},
    {"vocabulary", ESMTPCODE_KIND_VOCABULARY, 1},
    {"report", ESMTPCODE_KIND_REPORT, ESMTPCODE_REPORT_NOT_BOUNCE},
    {"dsn_action", ESMTPCODE_KIND_DSN_ACTION, ESMTPCODE_DSN_ACTION_EXPANDED},
    {"source", ESMTPCODE_KIND_SOURCE, ESMTPCODE_SOURCE_SCRATCH},
    {"format", ESMTPCODE_KIND_FORMAT, 1},
};

static int32_t find(uint32_t kind, const char *name, size_t len) {
  int32_t number = esmtpcode_name_find(kind, guarded(name, len, GUARD_BEHIND), len);

  check_equal(esmtpcode_name_find(kind, guarded(name, len, GUARD_BEFORE), len), number,
              shown(name, len));
  return number;
}

static uint32_t count_of(uint32_t kind) {
  uint32_t count = 0;

  while (esmtpcode_name_get(kind, count) != NULL)
    count++;
  return count;
}

static void test_kinds(void **state) {
  size_t i;

  (void)state;
  assert_int_equal(count_of(ESMTPCODE_KIND_KIND), COUNT(kinds));
  for (i = 0; i < COUNT(kinds); i++) {
    uint32_t count = count_of(kinds[i].kind);

    check_equal(kinds[i].kind, i, kinds[i].name);
    check(strcmp(esmtpcode_name_get(ESMTPCODE_KIND_KIND, kinds[i].kind), kinds[i].name) == 0,
          kinds[i].name);
    if (kinds[i].kind == ESMTPCODE_KIND_PROVIDER || kinds[i].kind == ESMTPCODE_KIND_BLOCKLIST ||
        kinds[i].kind == ESMTPCODE_KIND_VOCABULARY || kinds[i].kind == ESMTPCODE_KIND_FORMAT)
      check(count > kinds[i].last, kinds[i].name);
    else
      check_equal(count, kinds[i].last + 1, kinds[i].name);
  }
}

static void test_known_names(void **state) {
  static const struct {
    uint32_t kind, value;
    const char *name;
  } cases[] = {
      {ESMTPCODE_KIND_STATUS, ESMTPCODE_OK, "ok"},
      {ESMTPCODE_KIND_STATUS, ESMTPCODE_ERROR_SPACE, "error_space"},
      {ESMTPCODE_KIND_OUTCOME, ESMTPCODE_OUTCOME_TRANSIENT, "transient"},
      {ESMTPCODE_KIND_BOUNCE, ESMTPCODE_BOUNCE_HARD, "hard"},
      {ESMTPCODE_KIND_CATEGORY, ESMTPCODE_CATEGORY_ADDRESSING, "addressing"},
      {ESMTPCODE_KIND_GROUP, ESMTPCODE_GROUP_MAILBOX_FULL, "mailbox_full"},
      {ESMTPCODE_KIND_REASON, ESMTPCODE_REASON_USER_UNKNOWN, "user_unknown"},
      {ESMTPCODE_KIND_REASON, ESMTPCODE_REASON_COMPLAINT, "complaint"},
      {ESMTPCODE_KIND_SEVERITY, ESMTPCODE_SEVERITY_CRITICAL, "critical"},
      {ESMTPCODE_KIND_ACTION, ESMTPCODE_ACTION_SLOW_DOWN, "slow_down"},
      {ESMTPCODE_KIND_RESPONSIBLE, ESMTPCODE_RESPONSIBLE_RECEIVER, "receiver"},
      {ESMTPCODE_KIND_PROVIDER, ESMTPCODE_PROVIDER_NONE, "none"},
      {ESMTPCODE_KIND_PROVIDER, ESMTPCODE_PROVIDER_GOOGLE, "google"},
      {ESMTPCODE_KIND_PROVIDER, ESMTPCODE_PROVIDER_MICROSOFT, "microsoft"},
      {ESMTPCODE_KIND_PART, ESMTPCODE_PART_TITLE, "title"},
      {ESMTPCODE_KIND_PAIRING, ESMTPCODE_PAIRING_CUSTOMARY, "customary"},
      {ESMTPCODE_KIND_STATE, ESMTPCODE_STATE_INCOMPLETE, "incomplete"},
      {ESMTPCODE_KIND_PROBLEM, ESMTPCODE_PROBLEM_SEPARATOR, "separator"},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    const char *name = esmtpcode_name_get(cases[i].kind, cases[i].value);

    check(name != NULL && strcmp(name, cases[i].name) == 0, cases[i].name);
  }
}

/* A name is found as it is, and only so. */
static void check_name(uint32_t kind, uint32_t value) {
  char copy[200];
  const char *name = esmtpcode_name_get(kind, value);
  size_t len = strlen(name);
  size_t i;

  check(len > 0 && len < 64, name);
  if (kind != ESMTPCODE_KIND_BLOCKLIST) /* these keep the names their owners gave them */
    check_equal(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_"), len, name);
  check(is_plain(esmtpcode_name_text(kind, value)), name);
  check_equal(find(kind, name, len), value, name);
  for (i = 0; i < len; i++) {
    memcpy(copy, name, len);
    copy[i] = '\0';
    check_equal(find(kind, copy, len), -1, name);
    copy[i] = (char)(name[i] - 'a' + 'A');
    check_equal(find(kind, copy, len), -1, name);
    check(find(kind, name, i) != (int32_t)value, name);
  }
  memcpy(copy, name, len + 1);
  check_equal(find(kind, copy, len + 1), -1, name);
  snprintf(copy + len + 1, sizeof copy - len - 1, "%s", esmtpcode_name_text(kind, value));
  check_equal(find(kind, copy, len + 1 + strlen(copy + len + 1)), -1, name);
  copy[len] = ' ';
  check_equal(find(kind, copy, len + 1), -1, name);
  memmove(copy + 1, name, len);
  copy[0] = ' ';
  check_equal(find(kind, copy, len + 1), -1, name);
}

static void test_round_trips(void **state) {
  uint32_t kind;
  uint32_t value;

  (void)state;
  for (kind = 0; kind < COUNT(kinds); kind++)
    for (value = 0; value < count_of(kind); value++)
      check_name(kind, value);
}

static void test_names_and_texts_are_unique(void **state) {
  uint32_t kind;
  uint32_t value;
  uint32_t other;

  (void)state;
  for (kind = 0; kind < COUNT(kinds); kind++)
    for (value = 0; value < count_of(kind); value++)
      for (other = 0; other < value; other++) {
        const char *name = esmtpcode_name_get(kind, value);

        check(strcmp(name, esmtpcode_name_get(kind, other)) != 0, name);
        check(strcmp(esmtpcode_name_text(kind, value), esmtpcode_name_text(kind, other)) != 0,
              name);
      }
}

static void test_unknown(void **state) {
  static const uint32_t beyond[] = {COUNT(kinds), COUNT(kinds) + 1, 255,       256, 65536,
                                    0x80000000,   UINT32_MAX - 1,   UINT32_MAX};
  uint32_t kind;
  size_t i;

  (void)state;
  for (kind = 0; kind < COUNT(kinds); kind++) {
    check(esmtpcode_name_get(kind, count_of(kind)) == NULL, kinds[kind].name);
    check(esmtpcode_name_text(kind, count_of(kind)) == NULL, kinds[kind].name);
    for (i = 2; i < COUNT(beyond); i++) {
      check(esmtpcode_name_get(kind, beyond[i]) == NULL, kinds[kind].name);
      check(esmtpcode_name_text(kind, beyond[i]) == NULL, kinds[kind].name);
    }
    check_equal(find(kind, "", 0), -1, kinds[kind].name);
    check_equal(esmtpcode_name_find(kind, NULL, 0), -1, kinds[kind].name);
    check_equal(find(kind, TEXT("zzyzx")), -1, kinds[kind].name);
    check_equal(find(kind, TEXT("\xff")), -1, kinds[kind].name);
  }
  for (i = 0; i < COUNT(beyond); i++) {
    assert_null(esmtpcode_name_get(beyond[i], 0));
    assert_null(esmtpcode_name_text(beyond[i], 0));
    assert_int_equal(find(beyond[i], TEXT("none")), -1);
  }
}

static void test_groups(void **state) {
  static const struct {
    uint32_t reason, group;
  } cases[] = {
      {ESMTPCODE_REASON_UNKNOWN, ESMTPCODE_GROUP_UNKNOWN},
      {ESMTPCODE_REASON_DELIVERED, ESMTPCODE_GROUP_DELIVERED},
      {ESMTPCODE_REASON_USER_UNKNOWN, ESMTPCODE_GROUP_RECIPIENT},
      {ESMTPCODE_REASON_MAILBOX_FULL, ESMTPCODE_GROUP_MAILBOX_FULL},
      {ESMTPCODE_REASON_SPAM_CONTENT, ESMTPCODE_GROUP_SPAM},
      {ESMTPCODE_REASON_VIRUS, ESMTPCODE_GROUP_VIRUS},
      {ESMTPCODE_REASON_AUTO_REPLY, ESMTPCODE_GROUP_NOT_BOUNCE},
      {ESMTPCODE_REASON_COMPLAINT, ESMTPCODE_GROUP_NOT_BOUNCE},
      {ESMTPCODE_REASON_COMPLAINT + 1, ESMTPCODE_GROUP_UNKNOWN},
      {1000, ESMTPCODE_GROUP_UNKNOWN},
      {UINT32_MAX, ESMTPCODE_GROUP_UNKNOWN},
  };
  uint32_t used = 0;
  uint32_t reason;
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++)
    assert_int_equal(esmtpcode_reason_group(cases[i].reason), cases[i].group);
  for (reason = 0; reason < count_of(ESMTPCODE_KIND_REASON); reason++) {
    uint32_t group = esmtpcode_reason_group(reason);
    const char *name = esmtpcode_name_get(ESMTPCODE_KIND_REASON, reason);

    check(esmtpcode_name_get(ESMTPCODE_KIND_GROUP, group) != NULL, name);
    check(group != ESMTPCODE_GROUP_UNKNOWN || reason == ESMTPCODE_REASON_UNKNOWN, name);
    used |= 1U << group;
  }
  assert_int_equal(used, (1U << count_of(ESMTPCODE_KIND_GROUP)) - 1); /* no group is empty */
}

static void test_version(void **state) {
  char text[32];

  (void)state;
  snprintf(text, sizeof text, "%d.%d.%d", ESMTPCODE_VERSION_MAJOR, ESMTPCODE_VERSION_MINOR,
           ESMTPCODE_VERSION_PATCH);
  assert_string_equal(esmtpcode_version(), text);
  assert_int_equal(esmtpcode_version_number(), ESMTPCODE_VERSION_NUMBER);
  assert_int_equal(strlen(esmtpcode_data_checksum()), 16);
  assert_int_equal(strspn(esmtpcode_data_checksum(), "0123456789abcdef"), 16);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_kinds),       cmocka_unit_test(test_known_names),
      cmocka_unit_test(test_round_trips), cmocka_unit_test(test_names_and_texts_are_unique),
      cmocka_unit_test(test_unknown),     cmocka_unit_test(test_groups),
      cmocka_unit_test(test_version),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
