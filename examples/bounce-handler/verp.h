/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Return addresses that tell whom a mail was sent to, and prove it.
 *
 *     bounces+MMMMMMMMMMMMMMMMDDDD-bob=example.net@example.com
 *
 * M is 80 bits of an HMAC over day and recipient, D is the day, both in base 32. Where that is
 * longer than a local part may be, or the recipient holds odd characters, it ends behind D: then
 * the bounce has to name the recipient, and the signature proves it. */

#ifndef VERP_H
#define VERP_H

#include "config.h"

enum { LONGEST_ADDRESS = 320 };

/* An address in the form that the database holds. */
struct address {
  char text[LONGEST_ADDRESS + 1]; /* in lower case */
};

/* A variable part as it was found in a mail. */
struct token {
  const char *text;
  size_t length;
};

/* 0 where it is no address with a domain. */
int address_read(struct address *address, const char *text, size_t length);

/* The return address for a mail to a recipient. 0 where it is none. */
int verp_sign(const struct config *config, const char *recipient, int64_t now, char *out,
              size_t size);

/* Whether a text starts with a return address; then its variable part. */
int verp_find(const struct config *config, const char *text, size_t length, struct token *token);

/* Whom a variable part names: its signature, where one is configured, has been checked. */
int verp_decode(const struct config *config, struct token token, int64_t now,
                struct address *address);

/* Whether a variable part that names nobody was made for this address. */
int verp_confirms(const struct config *config, struct token token, int64_t now,
                  const struct address *address);

#endif
