/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What an answer means for one recipient: the only place where that is decided. */

#ifndef DECIDE_H
#define DECIDE_H

#include <esmtpcode.h>
#include <time.h>

struct limits {
  time_t first_wait, longest_wait; /* between tries; the wait doubles */
  time_t lifetime;                 /* of a mail in the queue */
};

enum what { WHAT_DELIVERED, WHAT_RETRY, WHAT_SLOW_DOWN, WHAT_GIVE_UP };

struct decision {
  enum what what;
  time_t wait;     /* to retry; the whole destination's to slow down */
  uint32_t status; /* the status code to write down */
};

/* tries counts this one; age is the mail's. */
struct decision decide(const esmtpcode_verdict *verdict, unsigned tries, time_t age,
                       const struct limits *limits);

#endif
