/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Which bounces count against an address, and from when to when it is suppressed. */

#ifndef POLICY_H
#define POLICY_H

#include <stddef.h>
#include <stdint.h>

enum { REASONS = 64, MOST_DAYS = 60 };

/* So many days with a bounce within a window suppress for a time. All in days. */
struct rule {
  uint32_t needed; /* 0: never, whatever comes; at most MOST_DAYS */
  uint32_t window;
  uint32_t lasts; /* 0: for ever */
};

/* How much a report says. */
enum weight { WEIGHT_DELAY, WEIGHT_SOFT, WEIGHT_HARD, WEIGHT_COUNT };

/* Goes through what was reported about one address. */
struct judge {
  const struct rule *rules;
  uint32_t reason;
  uint32_t days;             /* with a bounce for that reason, so far */
  int64_t recent[MOST_DAYS]; /* the last of them, at their number modulo MOST_DAYS */
  int suppressed;
  int64_t until; /* INT64_MAX for ever */
};

/* The rules where the configuration says nothing: an array of REASONS. */
void policy_defaults(struct rule *rules);

const char *policy_weight_name(enum weight weight);
int policy_weight_find(const char *name);

void judge_start(struct judge *judge, const struct rule *rules);

/* What was reported on a day for a reason; given by reason, then by day. 1 where this decides
 * better than everything before. */
int judge_day(struct judge *judge, uint32_t reason, enum weight weight, int64_t day, int64_t last);

#endif
