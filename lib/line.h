/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Where lines end: with LF, CR, CRLF, or CR CRLF, which a gateway makes that adds one CR too many.
 */

#ifndef ESMTPCODE_LINE_H
#define ESMTPCODE_LINE_H

#include "ascii.h"
#include "internal.h"
#include "vector.h"

/* A bit for each of the 16 or 64 bytes at s that ends a line. */
static inline uint32_t end_bits(const char *s) {
  return either_bits(s, '\n', '\r');
}

static inline uint64_t end_bits64(const char *s) {
  return bits64(s, end_bits);
}

/* A bit for each of the 16 or 64 bytes at s that ends a line, or is one of two that few lines have.
 */
static inline uint32_t near_end_bits(const char *s) {
  return bits16(range16(load16(s), '\n', '\r'));
}

static inline uint64_t near_end_bits64(const char *s) {
  return bits64(s, near_end_bits);
}

/* find_end() for the last bytes of a text. */
size_t esmtpcode_i_last_end(const char *s, size_t len, size_t at);

/* Where the line ends that goes on at s[at]: 64 bytes at once, which most lines do not pass. */
static inline size_t find_end(const char *s, size_t len, size_t at) {
  for (; len - at >= 64; at += 64)
    for (uint64_t ends = near_end_bits64(s + at); ends != 0; ends &= ends - 1)
      if (is_end(s[at + lowest_bit(ends)]))
        return at + lowest_bit(ends);
  return esmtpcode_i_last_end(s, len, at);
}

/* Where the next line starts behind one that ends at s[at]. */
static inline size_t skip_end(const char *s, size_t len, size_t at) {
  if (at == len)
    return len;
  if (s[at] == '\n' || len - at < 2)
    return at + 1;
  if (s[at + 1] == '\n')
    return at + 2;
  return len - at > 2 && s[at + 1] == '\r' && s[at + 2] == '\n' ? at + 3 : at + 1;
}

#endif
