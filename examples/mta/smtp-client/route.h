/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Where mail for a domain goes: a route that was given, or the domain's MX records. */

#ifndef ROUTE_H
#define ROUTE_H

#include "answer.h"

#define ROUTE_HOSTS 10

struct host {
  char name[256];
  unsigned preference, port;
};

/* Adds "DOMAIN=HOST:PORT", or "HOST:PORT" for all other domains. Returns 0, or -1. */
int route_add(const char *text);

/* The hosts for a domain, the best first. Returns their number; 0 where answer tells why there are
 * none. */
size_t route_find(const char *domain, struct host *hosts, struct answer *answer);

/* Reads a DNS answer to a question for MX records. Returns the number of hosts, sorted; -1 for a
 * null MX (RFC 7505) and -2 where it is no right answer. */
int route_read_mx(const unsigned char *packet, int len, struct host *hosts);

/* Connects. Returns a descriptor; -1 where answer tells why not. */
int route_connect(const struct host *host, int seconds, struct answer *answer);

#endif
