/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Characters, whatever the locale. */

#ifndef ESMTPCODE_ASCII_H
#define ESMTPCODE_ASCII_H

static inline int is_digit(char c) {
  return c >= '0' && c <= '9';
}

static inline char to_lower(char c) {
  if (c >= 'A' && c <= 'Z')
    return (char)(c + ('a' - 'A'));
  return c;
}

static inline int is_alnum(char c) {
  return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z');
}

static inline int is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline int is_blank(char c) {
  return c == ' ' || c == '\t';
}

/* Whether the three bytes at s are those of a reply code. RFC 5321 section 4.2. */
static inline int is_reply_code(const char *s) {
  return s[0] >= '2' && s[0] <= '5' && is_digit(s[1]) && is_digit(s[2]);
}

/* What ends a line. */
static inline int is_end(char c) {
  return c == '\n' || c == '\r';
}

#endif
