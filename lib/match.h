/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Phrases found in a text. */

#ifndef ESMTPCODE_MATCH_H
#define ESMTPCODE_MATCH_H

#include "internal.h"

enum { MARKS = 24 };

/* A phrase of a rule, where it stands. */
struct mark {
  uint32_t rule;
  uint32_t weight; /* the rule's, then the phrase's length */
  uint32_t offset;
  uint32_t length;
};

struct marks {
  struct mark mark[MARKS];
  unsigned count;
};

/* What follows from a reason where nothing else is known. */
struct defaults {
  uint32_t bounce, category, severity, action, responsible;
};

void esmtpcode_i_match(const char *s, size_t len, struct marks *marks);
uint32_t esmtpcode_i_rule_reason(uint32_t rule);
uint32_t esmtpcode_i_rule_provider(uint32_t rule);
uint32_t esmtpcode_i_rule_blocklist(uint32_t rule);
uint32_t esmtpcode_i_rule_stage(uint32_t rule);
uint32_t esmtpcode_i_rule_hint(uint32_t rule);

/* The fields of a log line, from the marks that stand before them. */
void esmtpcode_i_read_fields(const char *s, size_t len, const struct marks *marks,
                             esmtpcode_verdict *verdict);

/* The wait a text names, in seconds; 0 for none. */
uint32_t esmtpcode_i_retry_after(const char *s, size_t len);
void esmtpcode_i_reason_defaults(uint32_t reason, struct defaults *defaults);

#endif
