/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* One conversation: a mail to some of its recipients by one host. */

#ifndef SMTP_H
#define SMTP_H

#include "answer.h"
#include "queue.h"
#include "stream.h"

enum tls { TLS_NONE, TLS_MAY, TLS_REQUIRE, TLS_VERIFY };

struct smtp {
  const char *helo;
  enum tls tls;
  SSL_CTX *context;
  int seconds; /* to wait for anything */
};

struct attempt {
  struct recipient *recipient;
  struct answer answer;
};

/* Sends the mail over a connection that is open already, which it closes; every attempt gets its
 * answer. Returns 1 where nothing came of it but a failed TLS handshake, which TLS_MAY lets the
 * caller do without on another connection; else 0. */
int smtp_send(const struct smtp *smtp, int fd, const char *host, const struct message *message,
              FILE *content, struct attempt *attempts, size_t count);

#endif
