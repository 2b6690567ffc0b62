/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Which delivery status is replaced by which: the policy. */

#ifndef REWRITE_H
#define REWRITE_H

#include <esmtpcode.h>

#define REWRITE_REASONS 64 /* more than the library will ever have to name here */

/* Reasons for which the operator lets the class change; none does unless it was asked for. */
struct rewrite_policy {
  unsigned char give_up[REWRITE_REASONS]; /* 4.x.x becomes 5.x.x: bounce now */
  unsigned char keep[REWRITE_REASONS];    /* 5.x.x becomes 4.x.x: keep trying */
};

/* Lets the class change for the reason of that name. Returns NULL, or why it may not. */
const char *rewrite_allow_give_up(struct rewrite_policy *policy, const char *reason);
const char *rewrite_allow_keep(struct rewrite_policy *policy, const char *reason);

/* The code that should stand before "code text" instead, or 0 to leave it. *old is the code that
 * stands there; *verdict tells why. */
uint32_t rewrite(const struct rewrite_policy *policy, const char *status, size_t len, uint32_t *old,
                 esmtpcode_verdict *verdict);

#endif
