/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Netstrings, "5:hello,", as the socketmap protocol sends them. */

#ifndef NETSTRING_H
#define NETSTRING_H

#include <stddef.h>

/* The most digits of a length, and what a netstring adds to its content. */
#define NETSTRING_DIGITS 7
#define NETSTRING_FRAME (NETSTRING_DIGITS + 2)

enum netstring { NETSTRING_WHOLE, NETSTRING_PARTIAL, NETSTRING_BROKEN };

/* Reads the netstring at the start of the input. Where it is whole, *content and *length tell its
 * content and *taken its bytes. It is broken where it has no right form or a content longer than
 * limit. */
enum netstring netstring_read(const char *s, size_t len, size_t limit, const char **content,
                              size_t *length, size_t *taken);

/* Puts a frame around content in buf. Returns the bytes written, or 0 where size is too small. */
size_t netstring_write(const char *content, size_t length, char *buf, size_t size);

#endif
