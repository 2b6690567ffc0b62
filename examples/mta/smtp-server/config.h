/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the server is told by its configuration file: see README.md. */

#ifndef CONFIG_H
#define CONFIG_H

#include <stddef.h>

#include "refusal.h"

#define CONFIG_USERS 200
#define CONFIG_SENDERS 50

/* A mailbox or a sender's domain, and why it is refused; REFUSALS where it is not. */
struct rule {
  char name[256];
  enum refusal refusal;
  char detail[256]; /* a moved user's new address */
};

struct config {
  char host[256], domain[256], store[256];
  unsigned port;
  size_t size;
  unsigned recipients, messages, connections;
  int tls_required;
  char certificate[256], key[256];
  char virus[256]; /* words that only a virus would write; a scanner's stand-in */
  struct rule users[CONFIG_USERS], senders[CONFIG_SENDERS];
  size_t user_count, sender_count;
};

/* Reads the file. Returns 0, or -1 after a word on standard error. */
int config_read(struct config *config, const char *name);

/* The rule for a name, in any letter case; NULL where there is none. */
const struct rule *config_user(const struct config *config, const char *name);
const struct rule *config_sender(const struct config *config, const char *domain);

#endif
