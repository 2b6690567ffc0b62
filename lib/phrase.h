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
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c >= 0x80;
}

/* A run of word bytes that starts with a digit is a number, a code or an address: it is passed
 * over, so that the words before and behind it are neighbours. */
static inline int starts_number(unsigned char c) {
  return c >= '0' && c <= '9';
}

/* Writing without spaces (Chinese, Japanese): three-byte characters. Pairs of them are the words.
 */
static inline int is_wide_byte(unsigned char c) {
  return c >= 0xe3 && c <= 0xe9;
}

/* What comparing a rule's phrase takes. */
enum shape {
  SHAPE_LAST = 1,   /* the last rule found by these words */
  SHAPE_WILD = 2,   /* it has a "*" */
  SHAPE_STARTS = 4, /* no letter or digit may stand before it */
  SHAPE_ENDS = 8    /* nor behind it */
};

#endif
