/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* One answer: a server's reply, or what we say ourselves where there was none. */

#ifndef ANSWER_H
#define ANSWER_H

#include <esmtpcode.h>

struct answer {
  char host[256]; /* who said it; "" where it was us */
  char text[1200];
  esmtpcode_verdict verdict;
};

/* From a whole reply as it was read. stage is the command that it answers, "EHLO", "MAIL FROM",
 * ..., and context what else is known, for esmtpcode_classify_context(). */
void answer_reply(struct answer *answer, const char *host, const char *reply, size_t len,
                  const char *stage, const char *context);

/* Our own words, with the status code that they mean. */
void answer_own(struct answer *answer, uint32_t code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
