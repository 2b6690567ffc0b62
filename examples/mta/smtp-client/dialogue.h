/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What passes between us and one server: lines out, replies in, and what it can do. */

#ifndef DIALOGUE_H
#define DIALOGUE_H

#include "smtp.h"

struct dialogue {
  struct stream stream;
  const struct smtp *smtp;
  const char *host;
  const struct message *message;
  struct attempt *attempts;
  size_t count;
  char context[1200]; /* what the library should know of us: see esmtpcode_classify_context() */
  int needs_utf8;
  int closing; /* it said 421 */
  struct answer farewell;
  /* extensions that it offers */
  int pipelining, size, eight_bit, utf8, start_tls;
  size_t limit;
};

void dialogue_open(struct dialogue *dialogue, const struct smtp *smtp, int fd, const char *host,
                   const struct message *message, struct attempt *attempts, size_t count);

/* Each returns 0, or -1 where the connection is of no use any more; then answer tells why. */
int dialogue_say(struct dialogue *dialogue, struct answer *answer, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
int dialogue_put(struct dialogue *dialogue, const char *s, size_t len, struct answer *answer);

/* Reads the reply to a command; that to EHLO tells the extensions. recipient may be NULL. */
int dialogue_read(struct dialogue *dialogue, struct answer *answer, const char *stage,
                  const char *recipient);

void dialogue_forget_extensions(struct dialogue *dialogue);

#endif
