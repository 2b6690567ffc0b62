/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "decide.h"

#include "status.h"

/* A server that refuses for good what it will take later (a full mailbox, a rate) is asked again,
 * but not for days. */
#define PERMANENT_TRIES 3

static time_t growing(unsigned tries, const struct limits *limits) {
  time_t wait = limits->first_wait;

  while (--tries > 0 && wait < limits->longest_wait)
    wait *= 2;
  return wait < limits->longest_wait ? wait : limits->longest_wait;
}

/* The server knows best when to come back, within reason. */
static time_t named_or_growing(const esmtpcode_verdict *verdict, unsigned tries,
                               const struct limits *limits) {
  time_t named = (time_t)verdict->retry_after;

  if (named == 0)
    return growing(tries, limits);
  return named < limits->longest_wait ? named : limits->longest_wait;
}

/* The server's own code where it names a cause, else the one that its words mean. */
static uint32_t status(const esmtpcode_verdict *verdict, uint32_t cls) {
  uint32_t code = verdict->code;

  if (esmtpcode_code_class(code) != cls || status_is_vague(code))
    code = status_of_reason(verdict->reason, cls);
  if (code == 0)
    code =
        esmtpcode_code_class(verdict->code) == cls ? verdict->code : esmtpcode_code_pack(cls, 0, 0);
  return code;
}

struct decision decide(const esmtpcode_verdict *verdict, unsigned tries, time_t age,
                       const struct limits *limits) {
  struct decision decision = {WHAT_RETRY, named_or_growing(verdict, tries, limits), 0};

  if (verdict->outcome == ESMTPCODE_OUTCOME_SUCCESS) {
    decision.what = WHAT_DELIVERED;
    return decision;
  }
  decision.status = status(verdict, verdict->outcome == ESMTPCODE_OUTCOME_PERMANENT ? 5 : 4);
  if (verdict->action == ESMTPCODE_ACTION_SLOW_DOWN)
    decision.what = WHAT_SLOW_DOWN;
  if (verdict->outcome == ESMTPCODE_OUTCOME_PERMANENT &&
      ((verdict->action != ESMTPCODE_ACTION_RETRY && decision.what != WHAT_SLOW_DOWN) ||
       tries >= PERMANENT_TRIES))
    decision.what = WHAT_GIVE_UP;
  if (age + decision.wait > limits->lifetime)
    decision.what = WHAT_GIVE_UP;
  return decision;
}
