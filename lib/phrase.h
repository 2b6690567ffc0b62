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

/* What comparing a rule's phrase takes. */
enum shape {
  SHAPE_LAST = 1,   /* the last rule found by these words */
  SHAPE_ANY = 2,    /* it has a "*" */
  SHAPE_STARTS = 4, /* no letter or digit may stand before it, which its sum does not tell */
  SHAPE_ENDS = 8,   /* nor behind it */
  SHAPE_WIDTH = 4   /* the bits above tell how many words its sum has */
};

/* How many words before the one a phrase is found by, and behind it, its sum may have. */
enum { MOST_BEFORE = 3, MOST_BEHIND = 4 };

/* What must be in a text for a phrase to be compared: the seen_number() of a word beyond its "*";
 * the bits above tell how many words before the one it is found by its sum starts. */
enum needs { NEEDS_OTHER = 63, NEEDS_BEFORE = 6 };

/* What stands for that number where a phrase has no "*". */
enum { NO_OTHER = 63 };

/* The bits of a byte that are compared with a rule's sign: nearly all, and those of a letter in
 * either case. */
enum { SIGN_MASK = 0xdf };

/* The weight of a rule as it is compared: its lowest bit tells that the reason does not give the
 * address up, which is safer where the weights are the same. Where it tells a reason and is not 0
 * it has COUNTS besides. */
enum { COUNTS = 0x80, KEEPS_ADDRESS = 1, WEIGHT_SHIFT = 1 };

/* What a rule tells besides its reason, a bit each. */
enum { TELLS_MORE = 1 }; /* provider, blocklist or stage */

static inline uint32_t tell_hint(unsigned hint) {
  return hint != 0 ? 1U << hint : 0;
}

#endif
