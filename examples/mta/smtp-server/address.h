/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The argument of MAIL and RCPT. */

#ifndef ADDRESS_H
#define ADDRESS_H

#include <stddef.h>

struct path {
  char address[520];               /* "" for the null sender */
  char local[260], domain[260];    /* its halves */
  size_t size;                     /* SIZE=, or 0 */
  int utf8, eight_bit, needs_utf8; /* SMTPUTF8, BODY=8BITMIME; the address is not ASCII */
  char unknown[64];                /* a parameter that is not known, or "" */
};

/* Reads "<ADDRESS> PARAMETER...". Returns 0, or -1 where the syntax is wrong. */
int address_read(const char *s, struct path *path);

#endif
