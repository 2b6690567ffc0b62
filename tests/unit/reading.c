/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include <string.h>

#include "check.h"
#include "guard.h"
#include "reading.h"

esmtpcode_reply read_reply(const char *s, size_t len, uint32_t flags) {
  esmtpcode_reply replies[GUARD_SIDES];
  unsigned side;

  memset(replies, 0xa5, sizeof replies);
  for (side = 0; side < GUARD_SIDES; side++)
    check_equal(esmtpcode_reply_read(guarded(s, len, side), len, flags, &replies[side],
                                     sizeof replies[side]),
                ESMTPCODE_OK, shown(s, len));
  check(memcmp(&replies[0], &replies[1], sizeof replies[0]) == 0, shown(s, len));
  return replies[0];
}

void check_reply(const esmtpcode_reply *got, const esmtpcode_reply *expected, const char *s,
                 size_t len) {
  check_equal(got->state, expected->state, shown(s, len));
  check_equal(got->problem, expected->problem, shown(s, len));
  check_equal(got->length, expected->length, shown(s, len));
  check_equal(got->where, expected->where, shown(s, len));
  check_equal(got->lines, expected->lines, shown(s, len));
  check_equal(got->reply, expected->reply, shown(s, len));
  check_equal(got->code, expected->code, shown(s, len));
  check_equal(got->code_agrees, expected->code_agrees, shown(s, len));
  check_equal(got->code_uniform, expected->code_uniform, shown(s, len));
  check_equal(got->text.offset, expected->text.offset, shown(s, len));
  check_equal(got->text.length, expected->text.length, shown(s, len));
}
