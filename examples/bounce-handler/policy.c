/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "policy.h"

#include <string.h>

#include <esmtpcode.h>

enum { SECONDS_A_DAY = 86400 };

/* An address that the server called dead for now only, until the queue gave up. */
enum { NOT_HARD_NEEDED = 3, NOT_HARD_WINDOW = 90 };

static const struct {
  uint32_t reason;
  struct rule rule;
} defaults[] = {
    {ESMTPCODE_REASON_USER_UNKNOWN, {1, 1, 0}},
    {ESMTPCODE_REASON_MAILBOX_MOVED, {1, 1, 0}},
    {ESMTPCODE_REASON_ADDRESS_SYNTAX, {1, 1, 0}},
    {ESMTPCODE_REASON_SUPPRESSED, {1, 1, 0}},
    {ESMTPCODE_REASON_COMPLAINT, {1, 1, 0}},
    {ESMTPCODE_REASON_DOMAIN_UNKNOWN, {1, 1, 90}},
    {ESMTPCODE_REASON_NO_MAIL_SERVICE, {1, 1, 90}},
    {ESMTPCODE_REASON_MAILBOX_DISABLED, {3, 30, 180}},
    {ESMTPCODE_REASON_MAILBOX_FULL, {5, 60, 90}},
};

static const char *const weights[WEIGHT_COUNT] = {"delay", "soft", "hard"};

void policy_defaults(struct rule *rules) {
  memset(rules, 0, REASONS * sizeof *rules);
  for (size_t i = 0; i < sizeof defaults / sizeof *defaults; i++)
    rules[defaults[i].reason] = defaults[i].rule;
}

const char *policy_weight_name(enum weight weight) {
  return weights[weight];
}

int policy_weight_find(const char *name) {
  for (int i = 0; i < WEIGHT_COUNT; i++)
    if (strcmp(weights[i], name) == 0)
      return i;
  return -1;
}

void judge_start(struct judge *judge, const struct rule *rules) {
  memset(judge, 0, sizeof *judge);
  judge->rules = rules;
}

static void add_day(struct judge *judge, uint32_t reason, int64_t day) {
  if (judge->reason != reason) {
    judge->reason = reason;
    judge->days = 0;
  }
  if (judge->days > 0 && judge->recent[(judge->days - 1) % MOST_DAYS] == day)
    return;
  judge->recent[judge->days++ % MOST_DAYS] = day;
}

static int is_enough(const struct judge *judge, const struct rule *rule) {
  if (rule->needed == 0 || judge->days < rule->needed)
    return 0;
  return judge->recent[(judge->days - 1) % MOST_DAYS] -
             judge->recent[(judge->days - rule->needed) % MOST_DAYS] <
         rule->window;
}

int judge_day(struct judge *judge, uint32_t reason, enum weight weight, int64_t day, int64_t last) {
  struct rule rule;
  int64_t until;

  if (reason >= REASONS || weight == WEIGHT_DELAY)
    return 0;
  rule = judge->rules[reason];
  add_day(judge, reason, day);
  if (rule.needed == 1 && weight != WEIGHT_HARD) {
    rule.needed = NOT_HARD_NEEDED;
    rule.window = NOT_HARD_WINDOW;
  }
  if (!is_enough(judge, &rule))
    return 0;
  until = rule.lasts == 0 ? INT64_MAX : last + (int64_t)rule.lasts * SECONDS_A_DAY;
  if (judge->suppressed && until < judge->until)
    return 0;
  judge->suppressed = 1;
  judge->until = until;
  return 1;
}
