/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Checks that name the case that failed; cmocka with all the headers it needs. */

#ifndef CHECK_H
#define CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A string literal, and its length: it may hold NUL. */
#define TEXT(literal) literal, sizeof(literal) - 1

/* The name is looked at only where the check fails. */
#define check(condition, name)                                                                     \
  ((condition) ? (void)0 : refuse(#condition, (name), __FILE__, __LINE__))

#define check_equal(got, expected, name)                                                           \
  do {                                                                                             \
    int64_t got_ = (int64_t)(got);                                                                 \
    int64_t expected_ = (int64_t)(expected);                                                       \
                                                                                                   \
    if (got_ != expected_)                                                                         \
      refuse_number(#got, got_, expected_, (name), __FILE__, __LINE__);                            \
  } while (0)

void refuse(const char *what, const char *name, const char *file, int line);
void refuse_number(const char *what, int64_t got, int64_t expected, const char *name,
                   const char *file, int line);

/* Text made printable, to name a case after its input. It is good until the next call. */
const char *shown(const char *s, size_t len);

/* A code made readable, to name a case after it. It is good until the next call. */
const char *shown_code(uint32_t code);

/* Whether a text is there, not empty, and printable ASCII. */
int is_plain(const char *text);

#endif
