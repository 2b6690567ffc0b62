/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* One conversation. */

#ifndef SESSION_H
#define SESSION_H

#include "config.h"
#include "stream.h"

/* Talks until the client leaves. tls may be NULL. */
void session_run(const struct config *config, struct stream *stream, SSL_CTX *tls);

#endif
