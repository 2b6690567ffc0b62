/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include <string.h>

#include "check.h"
#include "guard.h"
#include "judging.h"

esmtpcode_verdict judge_bytes(const char *s, size_t len) {
  esmtpcode_verdict verdicts[GUARD_SIDES];

  memset(verdicts, 0xa5, sizeof verdicts);
  for (unsigned side = 0; side < GUARD_SIDES; side++)
    check_equal(esmtpcode_classify(guarded(s, len, side), len, &verdicts[side], sizeof *verdicts),
                ESMTPCODE_OK, shown(s, len));
  check(memcmp(&verdicts[0], &verdicts[1], sizeof *verdicts) == 0, shown(s, len));
  return verdicts[0];
}

esmtpcode_verdict judge(const char *text) {
  return judge_bytes(text, strlen(text));
}

void check_words(const char *text, esmtpcode_span span, const char *expected) {
  size_t length = expected != NULL ? strlen(expected) : 0;

  check_equal(span.length, length, text);
  check(length == 0 || memcmp(text + span.offset, expected, length) == 0, text);
}
