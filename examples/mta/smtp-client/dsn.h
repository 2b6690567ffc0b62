/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The report on recipients that were given up: RFC 3464, and RFC 6533 for addresses in UTF-8. */

#ifndef DSN_H
#define DSN_H

#include "queue.h"

/* Writes the report on those in STATE_FAILED, to the mail's sender. original is the mail's content,
 * of which the header is quoted; reporter is our own host name. */
void dsn_write(FILE *out, const struct message *message, FILE *original, const char *reporter,
               time_t now);

#endif
