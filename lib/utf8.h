/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Characters beyond ASCII. RFC 3629. */

#ifndef ESMTPCODE_UTF8_H
#define ESMTPCODE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* How letters of Latin writing stand in phrases, from U+00C0 on: without accents, as servers write
 * them that have no others. Signs have none. */
static const char plain_letters[192][3] = {
    "a", "a", "a",  "a",  "ae", "a", "ae", "c", "e", "e", "e", "e", "i",  "i", "i",  "i", /* 00C0 */
    "d", "n", "o",  "o",  "o",  "o", "oe", "",  "o", "u", "u", "u", "ue", "y", "th", "ss",
    "a", "a", "a",  "a",  "ae", "a", "ae", "c", "e", "e", "e", "e", "i",  "i", "i",  "i", /* 00E0 */
    "d", "n", "o",  "o",  "o",  "o", "oe", "",  "o", "u", "u", "u", "ue", "y", "th", "y",
    "a", "a", "a",  "a",  "a",  "a", "c",  "c", "c", "c", "c", "c", "c",  "c", "d",  "d", /* 0100 */
    "d", "d", "e",  "e",  "e",  "e", "e",  "e", "e", "e", "e", "e", "g",  "g", "g",  "g",
    "g", "g", "g",  "g",  "h",  "h", "h",  "h", "i", "i", "i", "i", "i",  "i", "i",  "i", /* 0120 */
    "i", "i", "ij", "ij", "j",  "j", "k",  "k", "k", "l", "l", "l", "l",  "l", "l",  "l",
    "l", "l", "l",  "n",  "n",  "n", "n",  "n", "n", "n", "n", "n", "o",  "o", "o",  "o", /* 0140 */
    "o", "o", "oe", "oe", "r",  "r", "r",  "r", "r", "r", "s", "s", "s",  "s", "s",  "s",
    "s", "s", "t",  "t",  "t",  "t", "t",  "t", "u", "u", "u", "u", "u",  "u", "u",  "u", /* 0160 */
    "u", "u", "u",  "u",  "w",  "w", "y",  "y", "y", "z", "z", "z", "z",  "z", "z",  "s"};

static inline int is_from_to(unsigned point, unsigned first, unsigned last) {
  return point - first <= last - first;
}

/* The one or two letters that stand for one of two bytes; NULL where none do. */
static inline const char *plain_letter(unsigned point) {
  if (is_from_to(point, 0x218, 0x21b)) /* with a comma below, as in Romanian */
    return point < 0x21a ? "s" : "t";
  return is_from_to(point, 0xc0, 0x17f) && plain_letters[point - 0xc0][0] != '\0'
             ? plain_letters[point - 0xc0]
             : NULL;
}

/* The small letter for a capital one of Greek writing, from U+0386 to U+03AB: those with an accent
 * stand before the others, in no order. */
static inline unsigned small_greek(unsigned point) {
  static const uint16_t accented[] = {0x3ac, 0x387, 0x3ad, 0x3ae, 0x3af, 0x38b,
                                      0x3cc, 0x38d, 0x3cd, 0x3ce, 0x390};

  return point < 0x391 ? accented[point - 0x386] : point + 0x20;
}

/* The small letter for a capital one of Cyrillic or Greek writing; the same where it is none. */
static inline unsigned small_letter(unsigned point) {
  if (is_from_to(point, 0x410, 0x42f))
    return point + 0x20;
  if (is_from_to(point, 0x400, 0x40f))
    return point + 0x50;
  if (is_from_to(point, 0x386, 0x3ab))
    return small_greek(point);
  return point == 0x490 ? 0x491 : point;
}

/* The number in Unicode of the letter of two bytes at s. */
static inline unsigned point_of(const char *s) {
  return ((unsigned char)s[0] & 0x1fU) << 6 | ((unsigned char)s[1] & 0x3fU);
}

/* The same for the character of three bytes at s. */
static inline unsigned wide_point_of(const char *s) {
  return ((unsigned char)s[0] & 0xfU) << 12 | ((unsigned char)s[1] & 0x3fU) << 6 |
         ((unsigned char)s[2] & 0x3fU);
}

/* Writes a letter of two bytes. */
static inline void put_letter(unsigned point, char *out) {
  out[0] = (char)(0xc0 | point >> 6);
  out[1] = (char)(0x80 | (point & 0x3f));
}

/* How many bytes the character beyond ASCII has that starts at s, of which `left` may be read; 0
 * where it is not well formed. RFC 3629 section 4. */
static inline size_t utf8_length(const char *s, size_t left) {
  const unsigned char *b = (const unsigned char *)s;
  size_t length = b[0] >= 0xf0 ? 4 : b[0] >= 0xe0 ? 3 : 2;

  if (b[0] < 0xc2 || b[0] > 0xf4 || left < length)
    return 0;
  for (size_t i = 1; i < length; i++)
    if ((b[i] & 0xc0) != 0x80)
      return 0;
  if ((b[0] == 0xe0 && b[1] < 0xa0) || (b[0] == 0xed && b[1] > 0x9f) ||
      (b[0] == 0xf0 && b[1] < 0x90) || (b[0] == 0xf4 && b[1] > 0x8f))
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
