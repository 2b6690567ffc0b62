/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the files of the library share. */

#ifndef ESMTPCODE_INTERNAL_H
#define ESMTPCODE_INTERNAL_H

#include <string.h>

#include "esmtpcode.h"

/* Keeps a rare path out of a short function, which then saves no registers for it; one that few
 * mails take is to be small. */
#if defined(__GNUC__)
#define OUTLINE __attribute__((noinline))
#define SMALL __attribute__((noinline, cold))
#else
#define OUTLINE
#define SMALL
#endif

/* Makes a structure all zeros. Where a compiler knows the size it may use an instruction for it
 * that takes longer than a call. */
void esmtpcode_i_clear(void *structure, size_t size);

/* Spans are 32 bits wide, so this is as much of a text as is read. */
static inline size_t readable(size_t len) {
  return len < UINT32_MAX ? len : UINT32_MAX;
}

/* What the structures of callers measured in 1.0. They have grown since, or will: a caller may know
 * less of them than the library, or more. */
enum { LEAST_REPLY = 44, LEAST_VERDICT = 120, LEAST_REPORT = 328, LEAST_RECIPIENT = 96 };

/* What to work on for a structure of a caller who knows `size` bytes of it, where the library knows
 * `known`: the structure itself, or the library's own in place of a smaller one. It is all zeros,
 * what the library does not know as well. */
static inline void *sized_empty(void *theirs, size_t size, void *own, size_t known) {
  return size < known ? memset(own, 0, known) : memset(theirs, 0, size);
}

/* The same, with what the caller has put there. */
static inline void *sized_filled(void *theirs, size_t size, void *own, size_t known) {
  if (size >= known)
    return theirs;
  memset(own, 0, known);
  return memcpy(own, theirs, size);
}

/* Hands back as much of it as the caller knows. */
static inline void sized_return(void *theirs, size_t size, const void *whole) {
  if (whole != theirs)
    memcpy(theirs, whole, size);
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
