/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* How words are hashed and rules described, by the generator that puts them into the table and the
 * library that looks them up. */

#ifndef ESMTPCODE_PHRASE_H
#define ESMTPCODE_PHRASE_H

#include <stddef.h>
#include <stdint.h>

/* first8: the first eight bytes of a word, the first one lowest, zeros behind its end; longer words
 * share their key. Setting bit 5 makes letters lower case and leaves digits alone. */
static inline uint32_t word_key(uint64_t first8) {
  return (uint32_t)(((first8 | 0x2020202020202020) * 0xff51afd7ed558ccd) >> 32);
}

/* Of two neighbours. */
static inline uint32_t pair_key(uint32_t first, uint32_t second) {
  return first * 0x9e3779b1 ^ second;
}

/* The words of a text are noted in a set of 64. */
static inline uint32_t seen_number(uint32_t key) {
  return key >> 26;
}

/* The key before the first word of a text. */
static const uint32_t NO_KEY = UINT32_MAX;

/* Letters, digits, and whatever is beyond ASCII make words. */
static inline int is_word_byte(unsigned char c) {
  static const uint64_t words[4] = {0x03ff000000000000, 0x07fffffe07fffffe, UINT64_MAX, UINT64_MAX};

  return (int)(words[c >> 6] >> (c & 63) & 1);
}

/* Writing without spaces (Chinese, Japanese): three-byte characters. Pairs of them are the words.
 */
static inline int is_wide_byte(unsigned char c) {
  return c >= 0xe3 && c <= 0xe9;
}

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

static inline void make_small(char *s) {
  unsigned point = small_letter(point_of(s));

  s[0] = (char)(0xc0 | point >> 6);
  s[1] = (char)(0x80 | (point & 0x3f));
}

/* What is compared of a key before the phrases that are found by it: a bit above tells whether
 * these are more than one. */
enum { PHRASE_TAG = 0x7fff, PHRASE_SECOND = 15 };

/* What comparing a rule's phrase takes. */
enum shape {
  SHAPE_LAST = 1,   /* the first rule found by these words, or the last one */
  SHAPE_LOOSE = 2,  /* it has gaps, or a "*": these are not always the same bytes */
  SHAPE_STARTS = 4, /* no letter or digit may stand before it */
  SHAPE_ENDS = 8,   /* nor behind it */
  SHAPE_WIDTH = 4   /* the bits above tell how many words its sum has */
};

/* How many words before the one a phrase is found by, and behind it, its sum may have. */
enum { MOST_BEFORE = 3, MOST_BEHIND = 4 };

/* What stands for the seen_number() of a word where a phrase has no "*". */
enum { NO_OTHER = 63 };

/* What a rule tells besides its reason, a bit each. */
enum { TELLS_MORE = 1 }; /* provider, blocklist or stage */

static inline uint32_t tell_hint(unsigned hint) {
  return hint != 0 ? 1U << hint : 0;
}

#endif
