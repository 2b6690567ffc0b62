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
