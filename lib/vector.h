/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Sixteen bytes at once, with what every processor of the kind has: SSE2, NEON, or two words of 64
 * bits. A test of each byte answers by the byte's highest bit; all three answer the same. */

#ifndef ESMTPCODE_VECTOR_H
#define ESMTPCODE_VECTOR_H

#include <stdint.h>
#include <string.h>

#include "internal.h"
#include "word.h"

/* For what is handed a function, which is to become part of it. */
#if defined(__GNUC__) && defined(__OPTIMIZE__)
#define INLINED static inline __attribute__((always_inline))
#else
#define INLINED static inline
#endif

#if defined(__SSE2__) && !defined(ESMTPCODE_NO_VECTOR)
#include <emmintrin.h>

typedef __m128i bytes16;

static inline bytes16 load16(const char *s) {
  return _mm_loadu_si128((const __m128i *)(const void *)s);
}

static inline bytes16 or16(bytes16 a, bytes16 b) {
  return _mm_or_si128(a, b);
}

static inline bytes16 same16(bytes16 a, bytes16 b) {
  return _mm_cmpeq_epi8(a, b);
}

static inline bytes16 all16(char c) {
  return _mm_set1_epi8(c);
}

/* There are only signed comparisons: the range is moved to the highest values. */
static inline bytes16 range16(bytes16 v, char first, char last) {
  bytes16 shifted = _mm_add_epi8(v, all16((char)(127 - last)));

  return _mm_cmpgt_epi8(shifted, all16((char)(126 - last + first)));
}

static inline bytes16 lower16(bytes16 v) {
  return or16(v, _mm_and_si128(range16(v, 'A', 'Z'), all16(0x20)));
}

static inline uint32_t bits16(bytes16 v) {
  return (uint32_t)_mm_movemask_epi8(v);
}

#elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(__ARM_BIG_ENDIAN) &&                 \
    !defined(ESMTPCODE_NO_VECTOR)
#include <arm_neon.h>

typedef uint8x16_t bytes16;

static inline bytes16 load16(const char *s) {
  return vld1q_u8((const uint8_t *)s);
}

static inline bytes16 or16(bytes16 a, bytes16 b) {
  return vorrq_u8(a, b);
}

static inline bytes16 same16(bytes16 a, bytes16 b) {
  return vceqq_u8(a, b);
}

static inline bytes16 all16(char c) {
  return vdupq_n_u8((uint8_t)c);
}

static inline bytes16 range16(bytes16 v, char first, char last) {
  return vcleq_u8(vsubq_u8(v, all16(first)), all16((char)(last - first)));
}

static inline bytes16 lower16(bytes16 v) {
  return or16(v, vandq_u8(range16(v, 'A', 'Z'), all16(0x20)));
}

static inline uint32_t bits16(bytes16 v) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t sums = vandq_u8(vcltzq_s8(vreinterpretq_s8_u8(v)), vld1q_u8(weights));

  sums = vpaddq_u8(sums, sums);
  sums = vpaddq_u8(sums, sums);
  sums = vpaddq_u8(sums, sums);
  return vgetq_lane_u16(vreinterpretq_u16_u8(sums), 0);
}

#else

typedef struct {
  uint64_t first, last;
} bytes16;

static inline bytes16 load16(const char *s) {
  return (bytes16){load64(s), load64(s + 8)};
}

static inline bytes16 or16(bytes16 a, bytes16 b) {
  return (bytes16){a.first | b.first, a.last | b.last};
}

static inline uint64_t is_zero8(uint64_t word) {
  return ~(((word & LOW_BITS) + LOW_BITS) | word);
}

static inline bytes16 same16(bytes16 a, bytes16 b) {
  return (bytes16){is_zero8(a.first ^ b.first), is_zero8(a.last ^ b.last)};
}

static inline bytes16 all16(char c) {
  return (bytes16){(unsigned char)c * EACH_BYTE, (unsigned char)c * EACH_BYTE};
}

static inline bytes16 range16(bytes16 v, char first, char last) {
  return (bytes16){is_in_range8(v.first, first, last), is_in_range8(v.last, first, last)};
}

static inline bytes16 lower16(bytes16 v) {
  return (bytes16){lower8(v.first), lower8(v.last)};
}

/* Gathers the highest bits of eight bytes. */
static inline uint32_t bits8(uint64_t word) {
  return (uint32_t)(((word & ~LOW_BITS) >> 7) * 0x0102040810204080 >> 56);
}

static inline uint32_t bits16(bytes16 v) {
  return bits8(v.first) | bits8(v.last) << 8;
}

#endif

/* --- which of the 16 bytes at s are something: bit i for byte i ---------------------------------
 */

/* Control characters: below 0x20, or 0x7f. */
static inline uint32_t control_bits(const char *s) {
  bytes16 v = load16(s);

  return bits16(or16(range16(v, 0, 0x1f), same16(v, all16(0x7f))));
}

/* Digits, and the control characters below the space. */
static inline uint32_t gap_bits(const char *s) {
  bytes16 v = load16(s);

  return bits16(or16(range16(v, '0', '9'), range16(v, 0, 0x1f)));
}

/* Spaces and the control characters below them. */
static inline uint32_t blank_bits(const char *s) {
  return bits16(range16(load16(s), 0, ' '));
}

/* White space, as is_space() tells it. */
static inline uint32_t white_bits(const char *s) {
  bytes16 v = load16(s);

  return bits16(or16(range16(v, '\t', '\r'), same16(v, all16(' '))));
}

static inline uint32_t digit_bits(const char *s) {
  return bits16(range16(load16(s), '0', '9'));
}

static inline uint32_t byte_bits(const char *s, char c) {
  return bits16(same16(load16(s), all16(c)));
}

static inline uint32_t either_bits(const char *s, char a, char b) {
  bytes16 v = load16(s);

  return bits16(or16(same16(v, all16(a)), same16(v, all16(b))));
}

static inline uint32_t space_bits(const char *s) {
  return byte_bits(s, ' ');
}

static inline uint32_t dot_bits(const char *s) {
  return byte_bits(s, '.');
}

static inline uint32_t colon_bits(const char *s) {
  return byte_bits(s, ':');
}

static inline uint32_t beyond_bits(const char *s) {
  return bits16(load16(s));
}

/* Those beyond ASCII, and the escape from it. */
static inline bytes16 foreign16(const char *s) {
  bytes16 v = load16(s);

  return or16(v, same16(v, all16('\x1b')));
}

static inline uint32_t foreign_bits(const char *s) {
  return bits16(foreign16(s));
}

/* Letters, digits, and bytes beyond ASCII, which have their highest bit set. */
static inline uint32_t word_bits(const char *s) {
  bytes16 v = load16(s);

  return bits16(or16(or16(range16(or16(v, all16(0x20)), 'a', 'z'), range16(v, '0', '9')), v));
}

/* Those that are, with letters in lower case, the bytes at lower. */
static inline uint32_t same_bits(const char *lower, const char *s) {
  return bits16(same16(lower16(load16(s)), load16(lower)));
}

/* --- where bytes of a kind stand, by a function that gives the bits of 16 --------------------- */

/* The bits of n bytes at s, fewer than 16, where nothing around them may be read. Out of line: its
 * array would have each caller guard its stack. */
OUTLINE static uint32_t lone_bits(const char *s, size_t n, uint32_t (*bits_of)(const char *)) {
  char bytes[16] = {0};

  memcpy(bytes, s, n);
  return bits_of(bytes) & (((uint32_t)1 << n) - 1);
}

/* The first one from s[at] on, before s[end]; end where there is none. The last ones are read
 * together with some before them, by arithmetic instead of a branch that nothing foretells. */
static inline size_t find_bits(const char *s, size_t end, size_t at,
                               uint32_t (*bits_of)(const char *)) {
  uint32_t bits;

  if (end < 16) {
    bits = end > at ? lone_bits(s + at, end - at, bits_of) : 0;
    return bits != 0 ? at + lowest_bit(bits) : end;
  }
  do {
    size_t from = end - at < 16 ? end - 16 : at;

    bits = bits_of(s + from) >> (at - from);
    if (bits != 0)
      return at + lowest_bit(bits);
    at = from + 16;
  } while (at < end);
  return end;
}

/* Where the bytes end behind the last one from s[at] on, before s[end]; at where there is none. */
static inline size_t find_last_bits(const char *s, size_t end, size_t at,
                                    uint32_t (*bits_of)(const char *)) {
  size_t left;
  uint32_t bits;

  for (; end - at >= 16; end -= 16)
    if ((bits = bits_of(s + end - 16)) != 0)
      return end - leading_zeros((uint64_t)bits << 48);
  left = end - at;
  if (left == 0)
    return at;
  bits = end >= 16 ? bits_of(s + end - 16) >> (16 - left) : lone_bits(s + at, left, bits_of);
  return bits != 0 ? at + 64 - leading_zeros(bits) : at;
}

/* The bits of the 64 bytes at s. */
INLINED uint64_t bits64(const char *s, uint32_t (*bits_of)(const char *)) {
  uint64_t bits = 0;

  for (unsigned i = 0; i < 64; i += 16)
    bits |= (uint64_t)bits_of(s + i) << i;
  return bits;
}

/* The bits of the up to 64 bytes at s[at], by a function that gives those of 16. Where fewer are
 * left they are read together with some before them. */
INLINED uint64_t bits_from(const char *s, size_t len, size_t at,
                           uint32_t (*bits_of)(const char *)) {
  size_t left = len - at;
  uint64_t bits = 0;

  if (len >= 64) {
    size_t start = left < 64 ? len - 64 : at;

    return bits64(s + start, bits_of) >> (at - start);
  }
  if (left < 16)
    return lone_bits(s + at, left, bits_of);
  for (unsigned i = 0; i < 64; i += 16) {
    unsigned shift = i < left - 16 ? i : (unsigned)left - 16;

    bits |= (uint64_t)bits_of(s + at + shift) << shift;
  }
  return bits;
}

#endif
