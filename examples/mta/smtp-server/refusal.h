/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the server refuses, and what it says then. */

#ifndef REFUSAL_H
#define REFUSAL_H

#include <esmtpcode.h>

enum refusal {
  REFUSAL_USER_UNKNOWN,
  REFUSAL_USER_DISABLED,
  REFUSAL_USER_FULL,
  REFUSAL_USER_MOVED,
  REFUSAL_USER_RESTRICTED,
  REFUSAL_RECIPIENT_SYNTAX,
  REFUSAL_RELAY,
  REFUSAL_TOO_MANY_RECIPIENTS,
  REFUSAL_SENDER_SYNTAX,
  REFUSAL_SPF,
  REFUSAL_NULL_MX,
  REFUSAL_SENDER_BLOCKED,
  REFUSAL_GREYLIST,
  REFUSAL_RATE,
  REFUSAL_CONNECTIONS,
  REFUSAL_TLS_REQUIRED,
  REFUSAL_TLS_UNAVAILABLE,
  REFUSAL_UTF8_ADDRESS,
  REFUSAL_TOO_LARGE,
  REFUSAL_VIRUS,
  REFUSAL_DISK_FULL,
  REFUSAL_BROKEN,
  REFUSAL_SEQUENCE,
  REFUSAL_NO_RECIPIENTS,
  REFUSAL_COMMAND,
  REFUSAL_ARGUMENT,
  REFUSAL_PARAMETER,
  REFUSAL_LINE_TOO_LONG,
  REFUSAL_TIMEOUT,
  REFUSAL_SHUTDOWN,
  REFUSALS
};

/* Writes the reply for a refusal, with detail (an address, a number; may be NULL) in its text. A
 * detail that must not stand in a reply is left out. Returns its length, less than size; size of
 * 1,024 is always enough for a detail of up to 512 bytes. */
size_t refusal_reply(enum refusal why, const char *detail, char *buf, size_t size);

/* Writes a positive reply. */
size_t refusal_none(uint32_t reply, uint32_t code, const char *text, char *buf, size_t size);

/* The reason that a sender should read out of it. */
uint32_t refusal_reason(enum refusal why);

#endif
