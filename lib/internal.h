/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the files of the library share. */

#ifndef ESMTPCODE_INTERNAL_H
#define ESMTPCODE_INTERNAL_H

#include "esmtpcode.h"

/* Keeps a rare path out of a short function, which then saves no registers for it. */
#if defined(__GNUC__)
#define OUTLINE __attribute__((noinline))
#else
#define OUTLINE
#endif

/* Spans are 32 bits wide, so this is as much of a text as is read. */
static inline size_t readable(size_t len) {
  return len < UINT32_MAX ? len : UINT32_MAX;
}

/* 1 where the word that ends at s[end - 1] makes a number behind it a version: "version", "Exim".
 */
int esmtpcode_i_names_version(const char *s, size_t end);

/* The cause that a reply code names by itself, #esmtpcode_reason. */
uint32_t esmtpcode_i_reply_reason(uint32_t reply);

/* Pool strings are found by offset, so that no table holds a pointer. */
static inline const char *pool_string(const void *pool, uint32_t offset) {
  return (const char *)pool + offset;
}

#endif
