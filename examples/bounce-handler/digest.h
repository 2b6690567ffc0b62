/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What tells one mail from another. */

#ifndef DIGEST_H
#define DIGEST_H

#include <stddef.h>

#include "finding.h"

/* The same for a mail that is delivered twice: Received and what else each way adds does not count,
 * nor do line ends. Many bounces have no Message-ID, so the body counts. 0 without memory. */
int digest_mail(const char *message, size_t length, unsigned char *digest);

/* When a mail was written, as it says itself, but not later than now; now where it says nothing. */
int64_t mail_time(const char *message, size_t length, int64_t now);

#endif
