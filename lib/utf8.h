/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Characters beyond ASCII. RFC 3629. */

#ifndef ESMTPCODE_UTF8_H
#define ESMTPCODE_UTF8_H

#include <stddef.h>
#include <stdint.h>

static inline int is_from_to(unsigned point, unsigned first, unsigned last) {
  return point - first <= last - first;
}

/* The small letter for a capital one of two bytes in UTF-8, of Latin and Cyrillic; the same where
 * it is none. Both take two bytes: the Turkish dotted I, whose small letter is ASCII, is left
 * alone. */
static inline unsigned small_letter(unsigned point) {
  if ((is_from_to(point, 0xc0, 0xde) && point != 0xd7) || is_from_to(point, 0x410, 0x42f))
    return point + 0x20;
  if (is_from_to(point, 0x400, 0x40f))
    return point + 0x50;
  if ((is_from_to(point, 0x100, 0x137) && point != 0x130) || is_from_to(point, 0x14a, 0x177) ||
      point == 0x490)
    return point | 1;
  if (is_from_to(point, 0x139, 0x148) || is_from_to(point, 0x179, 0x17e))
    return point + (point & 1);
  return point;
}

static inline unsigned point_of(const char *s) {
  return ((unsigned char)s[0] & 0x1fU) << 6 | ((unsigned char)s[1] & 0x3fU);
}

/* Whether a capital letter of two bytes starts at s, of which the second is read only behind what
 * may be the first. */
static inline int is_capital(const char *s) {
  return ((unsigned char)s[0] & 0xe0) == 0xc0 && ((unsigned char)s[1] & 0xc0) == 0x80 &&
         small_letter(point_of(s)) != point_of(s);
}

/* Writes a letter of two bytes. */
static inline void put_letter(unsigned point, char *out) {
  out[0] = (char)(0xc0 | point >> 6);
  out[1] = (char)(0x80 | (point & 0x3f));
}

/* How many bytes the character beyond ASCII has that starts at s, of which `left` may be read; 0
 * where it is none. */
static inline size_t utf8_length(const char *s, size_t left) {
  unsigned char first = (unsigned char)s[0];
  size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;

  if (first < 0xc2 || first > 0xf4 || left < length)
    return 0;
  for (size_t i = 1; i < length; i++)
    if (((unsigned char)s[i] & 0xc0) != 0x80)
      return 0;
  return length;
}

/* How many bytes a character has in UTF-8. */
static inline size_t size_of_utf8(uint32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

/* Writes a character as UTF-8. Gives its bytes. */
static inline size_t put_utf8(uint32_t c, char *out) {
  size_t n = size_of_utf8(c);

  if (n == 1) {
    out[0] = (char)c;
    return 1;
  }
  for (size_t i = n; i-- > 1; c >>= 6)
    out[i] = (char)(0x80 | (c & 0x3f));
  out[0] = (char)((0xf00 >> n & 0xff) | c);
  return n;
}

#endif
