/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Texts judged beside protected pages. */

#ifndef JUDGING_H
#define JUDGING_H

#include <esmtpcode.h>

/* What esmtpcode_classify() finds: the same beside either protected page. */
esmtpcode_verdict judge_bytes(const char *s, size_t len);
esmtpcode_verdict judge(const char *text);

/* Compares the words of a span; NULL for none. */
void check_words(const char *text, esmtpcode_span span, const char *expected);

#endif
