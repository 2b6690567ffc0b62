/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Eight bytes of text at once, the first one lowest on every machine. */

#ifndef ESMTPCODE_WORD_H
#define ESMTPCODE_WORD_H

#include <stdint.h>
#include <string.h>

static inline uint64_t load64(const char *s) {
  uint64_t word;

  memcpy(&word, s, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

static inline uint32_t load32(const char *s) {
  uint32_t word;

  memcpy(&word, s, 4);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap32(word);
#endif
  return word;
}

static const uint64_t LOW_BITS = 0x7f7f7f7f7f7f7f7f;
static const uint64_t EACH_BYTE = 0x0101010101010101;

/* The highest bit of each byte from first to last, which are ASCII; the others mean nothing. */
static inline uint64_t is_in_range8(uint64_t word, char first, char last) {
  uint64_t low = word & LOW_BITS;

  return (low + (uint64_t)(0x80 - first) * EACH_BYTE) &
         ~((low + (uint64_t)(0x7f - last) * EACH_BYTE) | word);
}

static inline uint64_t lower8(uint64_t word) {
  return word | (is_in_range8(word, 'A', 'Z') & ~LOW_BITS) >> 2;
}

/* The first len bytes, at most eight, and zeros behind them. Four to eight are read as two halves,
 * which may have bytes in common. */
static inline uint64_t load_some(const char *s, size_t len) {
  uint64_t word = 0;

  if (len >= 4)
    return load32(s) | (uint64_t)load32(s + (len - 4)) << 8 * (len - 4);
  for (size_t i = 0; i < len; i++)
    word |= (uint64_t)(unsigned char)s[i] << 8 * i;
  return word;
}

/* Leaves the first bytes of eight and makes the others 0. */
static inline uint64_t keep_first(uint64_t bytes, size_t wanted) {
  static const uint64_t masks[9] = {0,          0xff,         0xffff,         0xffffff,
                                    0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff,
                                    UINT64_MAX};

  return bytes & masks[wanted];
}

/* The first bytes from s[at] on, at most eight, and zeros behind them. */
static inline uint64_t first_bytes(const char *s, size_t len, size_t at, size_t wanted) {
  uint64_t bytes = 0;

  if (at + 8 <= len)
    bytes = load64(s + at);
  else if (len >= 8)
    bytes = load64(s + len - 8) >> 8 * (8 - (len - at));
  else
    for (size_t i = 0; i < len - at; i++)
      bytes |= (uint64_t)(unsigned char)s[at + i] << 8 * i;
  return keep_first(bytes, wanted);
}

static inline int same_letters8(uint64_t a, uint64_t b) {
  return a == b || lower8(a) == lower8(b);
}

/* Whether len bytes are equal but for the case of letters. */
static inline int same_letters(const char *a, const char *b, size_t len) {
  if (len < 8)
    return same_letters8(load_some(a, len), load_some(b, len));
  for (size_t i = 0; i + 8 < len; i += 8)
    if (!same_letters8(load64(a + i), load64(b + i)))
      return 0;
  return same_letters8(load64(a + (len - 8)), load64(b + (len - 8)));
}

/* The number of the lowest bit that is set. mask is not 0. */
static inline unsigned lowest_bit(uint64_t mask) {
#if defined(__GNUC__)
  return (unsigned)__builtin_ctzll(mask);
#else
  unsigned n = 0;

  while (!(mask >> n & 1))
    n++;
  return n;
#endif
}

/* How many of the highest bits are 0. mask is not 0. */
static inline unsigned leading_zeros(uint64_t mask) {
#if defined(__GNUC__)
  return (unsigned)__builtin_clzll(mask);
#else
  unsigned n = 0;

  while (!(mask << n >> 63))
    n++;
  return n;
#endif
}

#endif
