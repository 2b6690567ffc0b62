/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The entries: look-up, order, getters. RFC 3463 section 2, RFC 5248 section 2. */

#include "internal.h"
#include "registry_table.h"

/* Providers' entries share the table: their keys lie above every packed code. */
static uint32_t key_of(uint32_t code, uint32_t provider) {
  return provider * PROVIDER_UNIT + code;
}

static const esmtpcode_entry *find_key(uint32_t key) {
  uint32_t hash = key * HASH_FACTOR;
  uint32_t slot =
      (hash >> HASH_SLOT_SHIFT ^ registry.displacement[hash >> HASH_BUCKET_SHIFT]) & HASH_SLOT_MASK;
  const esmtpcode_entry *entry = &registry.entries[slot];

  return entry->key == key ? entry : NULL;
}

const esmtpcode_entry *esmtpcode_entry_find(uint32_t code) {
  return code < PROVIDER_UNIT ? find_key(code) : NULL;
}

const esmtpcode_entry *esmtpcode_entry_find_provider(uint32_t code, uint32_t provider) {
  if (!esmtpcode_code_is_valid(code) || provider > PROVIDER_LAST)
    return NULL;
  return find_key(key_of(code, provider));
}

/* What any provider means by a code that the registry does not have: a code of its own before one
 * of a range. */
static const esmtpcode_entry *find_unregistered(uint32_t code) {
  const esmtpcode_entry *entry;

  for (uint32_t i = 1; i <= PROVIDER_LAST; i++) {
    entry = find_key(key_of(code, i));
    if (entry != NULL)
      return entry;
  }
  for (uint32_t i = 0; i < RANGES; i++) {
    entry = &registry.entries[entry_order[ranges[i]]];
    if (code >= esmtpcode_entry_code(entry) && code <= esmtpcode_entry_last_code(entry))
      return entry;
  }
  return NULL;
}

const esmtpcode_entry *esmtpcode_entry_describe(uint32_t code, uint32_t provider) {
  const esmtpcode_entry *entry;
  uint32_t cls = esmtpcode_code_class(code);

  if (!esmtpcode_code_is_valid(code))
    return NULL;
  entry = esmtpcode_entry_find_provider(code, provider);
  if (entry == NULL)
    entry = find_key(code);
  if (entry == NULL)
    entry = find_unregistered(code);
  if (entry == NULL)
    entry = find_key(esmtpcode_code_pack(cls, esmtpcode_code_subject(code), 0));
  if (entry == NULL)
    entry = find_key(esmtpcode_code_pack(cls, 0, 0));
  return entry;
}

const esmtpcode_entry *esmtpcode_entry_at(uint32_t index) {
  return index < ENTRIES ? &registry.entries[entry_order[index]] : NULL;
}

uint32_t esmtpcode_entry_code(const esmtpcode_entry *entry) {
  return entry->key % PROVIDER_UNIT;
}

uint32_t esmtpcode_entry_last_code(const esmtpcode_entry *entry) {
  return esmtpcode_entry_code(entry) + entry->range;
}

uint32_t esmtpcode_entry_provider(const esmtpcode_entry *entry) {
  return entry->key / PROVIDER_UNIT;
}

int32_t esmtpcode_entry_is_registered(const esmtpcode_entry *entry) {
  return esmtpcode_entry_provider(entry) == ESMTPCODE_PROVIDER_NONE;
}

int32_t esmtpcode_entry_is_usual(const esmtpcode_entry *entry) {
  return entry->usual;
}

uint32_t esmtpcode_entry_outcome(const esmtpcode_entry *entry) {
  return esmtpcode_reply_outcome(esmtpcode_code_class(esmtpcode_entry_code(entry)) * 100);
}

uint32_t esmtpcode_entry_bounce(const esmtpcode_entry *entry) {
  return entry->bounce;
}

uint32_t esmtpcode_entry_category(const esmtpcode_entry *entry) {
  return esmtpcode_code_subject(esmtpcode_entry_code(entry));
}

uint32_t esmtpcode_entry_reason(const esmtpcode_entry *entry) {
  return entry->reason;
}

uint32_t esmtpcode_entry_severity(const esmtpcode_entry *entry) {
  return entry->severity;
}

uint32_t esmtpcode_entry_action(const esmtpcode_entry *entry) {
  return entry->action;
}

uint32_t esmtpcode_entry_responsible(const esmtpcode_entry *entry) {
  return entry->responsible;
}

const char *esmtpcode_entry_text(const esmtpcode_entry *entry, uint32_t part, uint32_t index) {
  uint32_t first = entry->texts;
  uint32_t i;

  if (part >= PARTS || index >= entry->counts[part])
    return NULL;
  for (i = 0; i < part; i++)
    first += entry->counts[i];
  return pool_string(&registry_pool, registry_texts[first + index]);
}

uint32_t esmtpcode_entry_related(const esmtpcode_entry *entry, uint32_t index) {
  return index < entry->related_count ? related_codes[entry->related + index] : 0;
}

uint32_t esmtpcode_entry_reply(const esmtpcode_entry *entry, uint32_t index) {
  return index < entry->reply_count ? entry_replies[entry->replies + index] : 0;
}
