/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Eight bytes of text at once, the first one lowest on every machine. */

#ifndef ESMTPCODE_WORD_H
#define ESMTPCODE_WORD_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

/* Eight bytes with the letters A to Z in lower case. */
static inline uint64_t lower8(uint64_t word) {
  const uint64_t ones = 0x0101010101010101;
  uint64_t low = word & (0x7f * ones);
  uint64_t upper = ((low + (0x80 - 'A') * ones) ^ (low + (0x7f - 'Z') * ones)) & ~word;

  return word | (upper & (0x80 * ones)) >> 2;
}

/* The first len bytes, at most eight, and zeros behind them. */
static inline uint64_t load_some(const char *s, size_t len) {
  char bytes[8] = {0};

  memcpy(bytes, s, len);
  return load64(bytes);
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
  return same_letters8(load64(a + len - 8), load64(b + len - 8));
}

/* Whether 16 bytes at s, letters in lower case, are those at lower. */
static inline int same16(const char *lower, const char *s) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);
  __m128i wanted = _mm_loadu_si128((const __m128i *)(const void *)lower);
  __m128i upper = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('A' - 1)),
                                _mm_cmpgt_epi8(_mm_set1_epi8('Z' + 1), bytes));

  bytes = _mm_or_si128(bytes, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
  return _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted)) == 0xffff;
#else
  return lower8(load64(s)) == load64(lower) && lower8(load64(s + 8)) == load64(lower + 8);
#endif
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

static inline unsigned count_bits(uint64_t mask) {
  mask -= mask >> 1 & 0x5555555555555555;
  mask = (mask & 0x3333333333333333) + (mask >> 2 & 0x3333333333333333);
  return (unsigned)(((mask + (mask >> 4)) & 0x0f0f0f0f0f0f0f0f) * 0x0101010101010101 >> 56);
}

#if !defined(__SSE2__)
/* Gathers the highest bits of eight bytes. */
static inline uint32_t gather_bits(uint64_t marks) {
  return (uint32_t)(((marks & 0x8080808080808080) >> 7) * 0x0102040810204080 >> 56);
}

/* A bit for each of eight bytes that is 0. */
static inline uint32_t zero_bits(uint64_t word) {
  const uint64_t low = 0x7f7f7f7f7f7f7f7f;

  return gather_bits(~(((word & low) + low) | word));
}

static inline uint32_t control_bits8(uint64_t word) {
  const uint64_t low = 0x7f7f7f7f7f7f7f7f;
  uint64_t deletes = word ^ low;

  deletes = ~(((deletes & low) + low) | deletes);
  return gather_bits(~(((word & low) + 0x6060606060606060) | word) | deletes);
}
#endif

/* Bit i is set where byte i of the 16 bytes at s, letters in lower case, is the one at lower. */
static inline uint32_t same_bits(const char *lower, const char *s) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);
  __m128i wanted = _mm_loadu_si128((const __m128i *)(const void *)lower);
  __m128i upper = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('A' - 1)),
                                _mm_cmpgt_epi8(_mm_set1_epi8('Z' + 1), bytes));

  bytes = _mm_or_si128(bytes, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted));
#else
  return zero_bits(lower8(load64(s)) ^ load64(lower)) |
         zero_bits(lower8(load64(s + 8)) ^ load64(lower + 8)) << 8;
#endif
}

/* Bit i is set where byte i of the 16 bytes at s is a control character: below 0x20, or 0x7f. */
static inline uint32_t control_bits(const char *s) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);
  __m128i below = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);

  return (uint32_t)_mm_movemask_epi8(
      _mm_or_si128(below, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7f))));
#else
  return control_bits8(load64(s)) | control_bits8(load64(s + 8)) << 8;
#endif
}

/* Bit i is set where byte i of the 16 bytes at s is a digit. */
static inline uint32_t digit_bits(const char *s) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);

  return (uint32_t)_mm_movemask_epi8(_mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('0' - 1)),
                                                   _mm_cmpgt_epi8(_mm_set1_epi8('9' + 1), bytes)));
#else
  const uint64_t high = 0x8080808080808080;
  uint64_t first = load64(s);
  uint64_t last = load64(s + 8);
  uint64_t low = first & ~high;
  uint32_t bits = gather_bits((low + 0x5050505050505050) & ~(low + 0x4646464646464646) & ~first);

  low = last & ~high;
  return bits | gather_bits((low + 0x5050505050505050) & ~(low + 0x4646464646464646) & ~last) << 8;
#endif
}

/* Bit i is set where byte i of the 16 bytes at s is c. */
static inline uint32_t byte_bits(const char *s, char c) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);

  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)));
#else
  const uint64_t wanted = (unsigned char)c * (uint64_t)0x0101010101010101;

  return zero_bits(load64(s) ^ wanted) | zero_bits(load64(s + 8) ^ wanted) << 8;
#endif
}

/* Bit i is set where byte i of the 16 bytes at s is a or b. */
static inline uint32_t either_bits(const char *s, char a, char b) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);

  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(a)),
                                                  _mm_cmpeq_epi8(bytes, _mm_set1_epi8(b))));
#else
  return byte_bits(s, a) | byte_bits(s, b);
#endif
}

/* Bit i is set where byte i of the 16 bytes at s is a space or a control character below it. */
static inline uint32_t blank_bits(const char *s) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);

  return (uint32_t)_mm_movemask_epi8(
      _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes));
#else
  const uint64_t low = 0x7f7f7f7f7f7f7f7f;
  const uint64_t above = 0x5f5f5f5f5f5f5f5f; /* lifts what is above a space over 0x7f */
  uint64_t first = load64(s);
  uint64_t last = load64(s + 8);

  return gather_bits(~(((first & low) + above) | first)) |
         gather_bits(~(((last & low) + above) | last)) << 8;
#endif
}

#if !defined(__SSE2__)
static inline uint32_t word_bits8(uint64_t bytes) {
  const uint64_t high = 0x8080808080808080;
  uint64_t low = bytes & ~high;
  uint64_t lower = low | 0x2020202020202020;
  /* The highest bit of each byte: at least '0', above '9', at least 'a', above 'z'. */
  uint64_t digits = (low + 0x5050505050505050) & ~(low + 0x4646464646464646);
  uint64_t letters = (lower + 0x1f1f1f1f1f1f1f1f) & ~(lower + 0x0505050505050505);

  return gather_bits(digits | letters | bytes);
}
#endif

/* Bit i is set where byte i of the 16 bytes at s is a letter, a digit or beyond ASCII. */
static inline uint32_t word_bits(const char *s) {
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)s);
  __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  /* Signed comparisons see bytes beyond ASCII as negative, below every letter. */
  __m128i letters = _mm_and_si128(_mm_cmpgt_epi8(lower, _mm_set1_epi8('a' - 1)),
                                  _mm_cmpgt_epi8(_mm_set1_epi8('z' + 1), lower));
  __m128i digits = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('0' - 1)),
                                 _mm_cmpgt_epi8(_mm_set1_epi8('9' + 1), bytes));

  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(letters, digits), bytes));
#else
  return word_bits8(load64(s)) | word_bits8(load64(s + 8)) << 8;
#endif
}

#endif
