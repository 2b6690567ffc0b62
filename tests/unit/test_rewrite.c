/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The policy of the socketmap example: which status is replaced by which. */

#include "rewrite.h"

#include <string.h>

#include "check.h"
#include "guard.h"

#define SAID "host mx.example.net[192.0.2.25] said: "

/* What becomes of a status by default, and where user_unknown and mailbox_full may be given up and
 * ip_blocked may be kept. 0 leaves it. */
static const struct {
  const char *status;
  uint32_t normal, bold;
} cases[] = {
    {"", 0, 0},
    {"5.0.0", 0, 0},
    {"none " SAID "554 mailbox full", 0, 0},
    {"2.0.0 " SAID "250 user unknown", 0, 0},
    {"5.0.0 " SAID "554 5.0.0 mailbox full", 5002002, 5002002},
    {"5.0.0 mailbox full", 0, 0},
    {"5.0.0 " SAID "550 Requested action not taken", 0, 0},
    {"5.2.2 " SAID "552 5.2.2 mailbox full", 0, 0},
    {"4.2.2 " SAID "452 4.2.2 mailbox full", 0, 5002002},
    {"4.0.0 " SAID "450 mailbox full", 4002002, 5002002},
    {"4.2.0 " SAID "450 4.2.0 User unknown", 4001001, 5001001},
    {"4.1.1 " SAID "450 4.1.1 User unknown", 0, 5001001},
    {"5.1.1 " SAID "550 5.1.1 User unknown", 0, 0},
    {"5.1.1 " SAID "550 5.1.1 listed at zen.spamhaus.org", 5007001, 4007001},
    {"5.7.1 " SAID "554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org", 0, 4007001},
    {"5.7.1 host a[192.0.2.2] refused to talk to me: 554 5.7.1 Your IP is blacklisted", 0, 4007001},
    {"4.7.1 " SAID "451 4.7.1 Greylisted, please come back in 5 minutes", 0, 0},
    {"4.4.1 connect to mx.example.net[192.0.2.25]:25: Connection timed out", 0, 0},
    {"5.4.4 Host or domain name not found. Name service error for name=none.example", 0, 0},
};

static void test_cases(void **state) {
  struct rewrite_policy normal = {{0}, {0}};
  struct rewrite_policy bold = {{0}, {0}};
  esmtpcode_verdict verdict;
  uint32_t old;
  size_t i;

  (void)state;
  check(rewrite_allow_give_up(&bold, "user_unknown") == NULL, "give up");
  check(rewrite_allow_give_up(&bold, "mailbox_full") == NULL, "give up");
  check(rewrite_allow_keep(&bold, "ip_blocked") == NULL, "keep");
  for (i = 0; i < COUNT(cases); i++) {
    size_t len = strlen(cases[i].status);
    const char *text = guarded(cases[i].status, len, GUARD_BEHIND);

    check_equal(rewrite(&normal, text, len, &old, &verdict), cases[i].normal, cases[i].status);
    check_equal(rewrite(&bold, text, len, &old, &verdict), cases[i].bold, cases[i].status);
  }
}

static void test_policy_has_limits(void **state) {
  struct rewrite_policy policy = {{0}, {0}};

  (void)state;
  check(rewrite_allow_give_up(&policy, "greylisted") != NULL, "greylisted");
  check(rewrite_allow_give_up(&policy, "ip_blocked") != NULL, "ip_blocked");
  check(rewrite_allow_give_up(&policy, "nonsense") != NULL, "nonsense");
  check(rewrite_allow_keep(&policy, "user_unknown") != NULL, "user_unknown");
  check(rewrite_allow_keep(&policy, "") != NULL, "no name");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_cases),
      cmocka_unit_test(test_policy_has_limits),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
