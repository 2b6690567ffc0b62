/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A perfect hash by displacement: the highest bits of a product choose a bucket, the bucket's
 * displacement moves its keys to slots of their own. Buckets are placed in order of their size. */

#include <stdlib.h>
#include <string.h>

#include "tablegen.h"

enum { TRIES = 2000 };

struct bucket {
  unsigned number;
  size_t count;
  uint32_t *members; /* indices of keys */
};

static uint32_t slot_of(const struct hash *hash, uint32_t key) {
  return key * hash->factor >> (32 - hash->bucket_bits - hash->slot_bits) &
         ((1U << hash->slot_bits) - 1);
}

static int by_size(const void *a, const void *b) {
  const struct bucket *x = a;
  const struct bucket *y = b;

  if (x->count != y->count)
    return x->count < y->count ? 1 : -1;
  return x->number < y->number ? -1 : 1;
}

/* Puts a bucket's keys where the displacement says; 0, and nothing done, where a slot is taken. */
static int place(struct hash *hash, const struct bucket *bucket, const uint32_t *keys,
                 uint32_t displacement) {
  size_t i;

  for (i = 0; i < bucket->count; i++) {
    uint32_t slot = slot_of(hash, keys[bucket->members[i]]) ^ displacement;

    if (hash->slots[slot] != 0)
      break;
    hash->slots[slot] = bucket->members[i] + 1;
  }
  if (i == bucket->count) {
    hash->displacement[bucket->number] = (uint16_t)displacement;
    return 1;
  }
  while (i-- > 0)
    hash->slots[slot_of(hash, keys[bucket->members[i]]) ^ displacement] = 0;
  return 0;
}

static int try_factor(struct hash *hash, const uint32_t *keys, size_t count,
                      struct bucket *buckets) {
  size_t bucket_count = (size_t)1 << hash->bucket_bits;
  uint32_t slot_count = 1U << hash->slot_bits;
  size_t i;

  memset(hash->slots, 0, slot_count * sizeof *hash->slots);
  memset(hash->displacement, 0, bucket_count * sizeof *hash->displacement);
  for (i = 0; i < bucket_count; i++) {
    buckets[i].number = (unsigned)i;
    buckets[i].count = 0;
  }
  for (i = 0; i < count; i++) {
    struct bucket *bucket = &buckets[keys[i] * hash->factor >> (32 - hash->bucket_bits)];

    bucket->members = grow(bucket->members, bucket->count + 1, sizeof *bucket->members);
    bucket->members[bucket->count++] = (uint32_t)i;
  }
  qsort(buckets, bucket_count, sizeof *buckets, by_size);
  for (i = 0; i < bucket_count && buckets[i].count > 0; i++) {
    uint32_t displacement = 0;

    while (displacement < slot_count && !place(hash, &buckets[i], keys, displacement))
      displacement++;
    if (displacement == slot_count)
      return 0;
  }
  return 1;
}

void find_hash(const uint32_t *keys, size_t count, struct hash *hash) {
  uint32_t state = 1;
  struct bucket *buckets;
  unsigned tries;

  hash->slot_bits = 1;
  while ((size_t)1 << hash->slot_bits < count)
    hash->slot_bits++;
  for (;; hash->slot_bits++) {
    hash->bucket_bits = hash->slot_bits > 2 ? hash->slot_bits - 1 : 1;
    hash->slots = allocate(sizeof *hash->slots << hash->slot_bits);
    hash->displacement = allocate(sizeof *hash->displacement << hash->bucket_bits);
    buckets = allocate(sizeof *buckets << hash->bucket_bits);
    for (tries = 0; tries < TRIES; tries++) {
      state = state * 1664525 + 1013904223;
      hash->factor = state | 1;
      if (try_factor(hash, keys, count, buckets))
        return;
    }
  }
}
