/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the sending client decides by a verdict. */

#include "decide.h"

#include <string.h>

#include "check.h"

static const struct limits limits = {300, 14400, 432000};

static const struct {
  const char *reply;
  unsigned tries;
  time_t age;
  enum what what;
  time_t wait; /* 0 where it does not matter */
  uint32_t status;
} cases[] = {
    {"250 2.0.0 Ok", 1, 0, WHAT_DELIVERED, 0, 0},
    {"550 5.1.1 User unknown", 1, 0, WHAT_GIVE_UP, 0, 5001001},
    {"550 User unknown", 1, 0, WHAT_GIVE_UP, 0, 5001001},
    {"450 4.1.1 User unknown", 1, 0, WHAT_RETRY, 300, 4001001},
    {"450 4.2.0 User unknown", 2, 300, WHAT_RETRY, 600, 4001001},
    {"450 4.2.0 User unknown", 30, 300, WHAT_RETRY, 14400, 4001001},
    {"450 4.2.0 User unknown", 30, 431000, WHAT_GIVE_UP, 0, 4001001},
    {"552 5.2.2 Mailbox full", 1, 0, WHAT_RETRY, 300, 5002002},
    {"552 5.2.2 Mailbox full", 3, 900, WHAT_GIVE_UP, 0, 5002002},
    {"554 5.0.0 Mailbox full", 3, 900, WHAT_GIVE_UP, 0, 5002002},
    {"451 4.7.1 Greylisted, come back in 10 minutes", 1, 0, WHAT_RETRY, 600, 4007001},
    {"451 4.7.1 Greylisted, come back in 10 minutes", 5, 0, WHAT_RETRY, 600, 4007001},
    {"451 4.7.1 Greylisted, come back in 10 hours", 1, 0, WHAT_RETRY, 14400, 4007001},
    {"450 4.7.28 Too many messages, slow down", 1, 0, WHAT_SLOW_DOWN, 300, 4007028},
    {"554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org", 1, 0, WHAT_GIVE_UP, 0,
     5007001},
    {"451 4.7.500 Server busy", 1, 0, WHAT_RETRY, 0, 4007500},
    {"550 something", 1, 0, WHAT_GIVE_UP, 0, 5000000},
    {"450 something", 1, 0, WHAT_RETRY, 300, 4000000},
    {"550 4.2.2 Mailbox full", 3, 0, WHAT_GIVE_UP, 0, 5002002},
};

static void test_cases(void **state) {
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    esmtpcode_verdict verdict;
    struct decision decision;

    esmtpcode_classify(cases[i].reply, strlen(cases[i].reply), &verdict, sizeof verdict);
    verdict.outcome = esmtpcode_reply_outcome(verdict.reply);
    decision = decide(&verdict, cases[i].tries, cases[i].age, &limits);
    check_equal(decision.what, cases[i].what, cases[i].reply);
    check_equal(decision.status, cases[i].status, cases[i].reply);
    if (cases[i].wait != 0)
      check_equal(decision.wait, cases[i].wait, cases[i].reply);
  }
}

static void test_nothing_to_go_by_waits(void **state) {
  esmtpcode_verdict verdict;
  struct decision decision;

  (void)state;
  memset(&verdict, 0, sizeof verdict);
  decision = decide(&verdict, 1, 0, &limits);
  check_equal(decision.what, WHAT_RETRY, "an empty verdict");
  check_equal(decision.status, 4000000, "an empty verdict");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_cases),
      cmocka_unit_test(test_nothing_to_go_by_waits),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
