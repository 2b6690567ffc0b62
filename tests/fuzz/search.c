/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Search: case and what parts the words do not count, and more words never find more. Two bytes
 * choose the entry. */

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const esmtpcode_entry *entry = NULL;
  uint32_t index = 0;
  char *words;
  uint32_t rank;
  uint32_t more;

  if (size < 2)
    return 0;
  index = data[0] | (uint32_t)(data[1] & 1) << 8;
  data += 2;
  size -= 2;
  while (entry == NULL) {
    entry = esmtpcode_entry_at(index);
    index /= 2;
  }
  words = exact_copy(data, size);
  rank = esmtpcode_entry_match(entry, words, size);
  HOLDS(rank == esmtpcode_entry_match(entry, words, size));
  swap_case(words, size);
  HOLDS(rank == esmtpcode_entry_match(entry, words, size));
  HOLDS(esmtpcode_name_find(ESMTPCODE_KIND_REASON, words, size) >= -1);
  words = realloc(words, size + 5);
  HOLDS(words != NULL);
  memcpy(words + size, " zzqx", 5);
  more = esmtpcode_entry_match(entry, words, size + 5);
  HOLDS(more == 0 || more == rank); /* it may be beyond the sixteenth */
  HOLDS(rank == esmtpcode_entry_match(entry, words, size + 1));
  free(words);
  return 0;
}
