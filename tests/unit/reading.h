/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Replies read beside protected pages, and compared. */

#ifndef READING_H
#define READING_H

#include <esmtpcode.h>
#include <stddef.h>

enum {
  COMPLETE = ESMTPCODE_STATE_COMPLETE,
  INCOMPLETE = ESMTPCODE_STATE_INCOMPLETE,
  MALFORMED = ESMTPCODE_STATE_MALFORMED,
  NONE = ESMTPCODE_PROBLEM_NONE,
  CODE = ESMTPCODE_PROBLEM_CODE,
  SEPARATOR = ESMTPCODE_PROBLEM_SEPARATOR,
  CHANGED = ESMTPCODE_PROBLEM_CHANGED,
  CONTROL = ESMTPCODE_PROBLEM_CONTROL,
  FINAL = ESMTPCODE_FLAG_FINAL
};

/* What esmtpcode_reply_read() finds: the same beside either protected page. */
esmtpcode_reply read_reply(const char *s, size_t len, uint32_t flags);

/* Compares every member; s names the case. */
void check_reply(const esmtpcode_reply *got, const esmtpcode_reply *expected, const char *s,
                 size_t len);

#endif
