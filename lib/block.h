/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Sixty-four bytes of a text, and what they are. */

#ifndef ESMTPCODE_BLOCK_H
#define ESMTPCODE_BLOCK_H

#include "vector.h"

enum { BLOCK = 64 };

/* What the bytes of a block are, a bit each. */
struct block {
  uint64_t words;
  uint64_t digits;
  uint64_t dots;
  uint64_t colons;
  uint64_t beyond; /* ASCII */
};

/* Adds what the 16 bytes at s are, the first one of them `shift` bytes from the block's start. */
static inline void add_kinds(const char *s, unsigned shift, struct block *block) {
  bytes16 v = load16(s);
  bytes16 digits = range16(v, '0', '9');
  bytes16 letters = range16(or16(v, all16(0x20)), 'a', 'z');

  block->words |= (uint64_t)bits16(or16(or16(letters, digits), v)) << shift;
  block->digits |= (uint64_t)bits16(digits) << shift;
  block->dots |= (uint64_t)bits16(same16(v, all16('.'))) << shift;
  block->colons |= (uint64_t)bits16(same16(v, all16(':'))) << shift;
  block->beyond |= (uint64_t)bits16(v) << shift;
}

/* Reads the up to 64 bytes at s[at]. Where fewer are left some are read twice, or together with
 * some before them. */
static inline struct block read_block(const char *s, size_t len, size_t at) {
  struct block block = {0, 0, 0, 0, 0};
  size_t start = at;
  size_t left = len - at;

  if (len < 16) {
    char bytes[16] = {0};

    memcpy(bytes, s, len);
    add_kinds(bytes, 0, &block);
  } else if (len < BLOCK) {
    for (unsigned i = 0; i < BLOCK; i += 16) {
      unsigned shift = i < left - 16 ? i : (unsigned)left - 16;

      add_kinds(s + shift, shift, &block);
    }
  } else {
    if (left < BLOCK)
      start = len - BLOCK;
    for (unsigned i = 0; i < BLOCK; i += 16)
      add_kinds(s + start + i, i, &block);
    block.words >>= at - start;
    block.digits >>= at - start;
    block.dots >>= at - start;
    block.colons >>= at - start;
    block.beyond >>= at - start;
  }
  return block;
}

#endif
