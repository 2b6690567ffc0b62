/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The phrase tables as C: what follows from each reason, the rules, and the words they are found
 * by. */

#include <inttypes.h>
#include <string.h>

#include "tablegen.h"

static void emit_reasons(FILE *out, const struct model *model) {
  fprintf(
      out,
      "static const struct reason_row {\n  uint8_t bounce;\n  uint8_t category;\n"
      "  uint8_t severity;\n  uint8_t action;\n  uint8_t responsible;\n} reason_rows[%zu] = {\n",
      model->reason_count);
  for (size_t i = 0; i < model->reason_count; i++) {
    const struct reason *reason = &model->reasons[i];

    fprintf(out, "    {%u, %u, %u, %u, %u},\n", reason->bounce, reason->category, reason->severity,
            reason->action, reason->responsible);
  }
  fputs("};\n\n", out);
}

static void emit_rules(FILE *out, const struct model *model, struct pool *phrases,
                       struct pool *names) {
  fprintf(out,
          "static const struct rule_row {\n  uint32_t phrase;\n  uint32_t name;\n"
          "  uint8_t length;\n  uint8_t anchor;\n  uint8_t reason;\n"
          "  uint8_t weight;\n  uint8_t provider;\n  uint8_t blocklist;\n  uint8_t stage;\n"
          "  uint8_t hint;\n} "
          "rule_rows[%zu] = {\n",
          model->rule_count + 1);
  for (size_t i = 0; i < model->rule_count; i++) {
    const struct rule *rule = &model->rules[i];

    fprintf(out, "    {%" PRIu32 ", ", intern(phrases, rule->phrase));
    fprintf(out, "%" PRIu32 ", %zu, %zu, %u, %u, %u, %u, %u, %u},\n", intern(names, rule->name),
            strlen(rule->phrase), rule->anchor, rule->reason, rule->weight, rule->provider,
            rule->blocklist, rule->stage, rule->hint);
  }
  fprintf(out, "    {0, 0, 0, 0, 0, 0, 0, 0, 0, 0}};\n\nenum { RULES = %zu };\n\n",
          model->rule_count);
}

static void emit_hash(FILE *out, const char *upper, const char *lower, const struct hash *hash) {
  size_t buckets = (size_t)1 << hash->bucket_bits;
  uint32_t *displacements = allocate(buckets * sizeof *displacements);

  fprintf(out,
          "enum {\n  %s_BUCKET_SHIFT = %u,\n  %s_SLOT_SHIFT = %u,\n  %s_SLOT_MASK = %u\n};\n\n"
          "static const uint32_t %s_FACTOR = %" PRIu32 "u;\n\n",
          upper, 32 - hash->bucket_bits, upper, 32 - hash->bucket_bits - hash->slot_bits, upper,
          (1U << hash->slot_bits) - 1, upper, hash->factor);
  for (size_t i = 0; i < buckets; i++)
    displacements[i] = hash->displacement[i];
  emit_numbers(out, "uint16_t", lower, displacements, buckets);
}

/* Adds a key that is not there yet. */
static void add_key(uint32_t *keys, size_t *count, uint32_t key) {
  for (size_t i = 0; i < *count; i++)
    if (keys[i] == key)
      return;
  keys[(*count)++] = key;
}

static uint32_t slot_of_key(const struct hash *hash, const uint32_t *keys, uint32_t key) {
  for (uint32_t slot = 0; slot < 1U << hash->slot_bits; slot++)
    if (hash->slots[slot] != 0 && keys[hash->slots[slot] - 1] == key)
      return slot;
  return 0;
}

/* The rules of each slot: the first one, and how many. */
static void emit_slots(FILE *out, const char *name, size_t slots, const uint32_t *firsts,
                       const uint32_t *counts) {
  fprintf(
      out,
      "static const struct %s_row {\n  uint16_t first;\n  uint16_t count;\n} %s_rows[%zu] = {\n",
      name, name, slots);
  for (size_t i = 0; i < slots; i++)
    fprintf(out, "    {%" PRIu32 ", %" PRIu32 "},\n", firsts[i], counts[i]);
  fputs("};\n\n", out);
}

/* Every word that some rule is found by, single or as one of two neighbours. A word's slot is its
 * number. Only the high half of its key is kept: what else fits is told apart by comparing. */
static void emit_words(FILE *out, const struct model *model, uint32_t *keys, size_t *count,
                       struct hash *hash) {
  size_t slots;
  uint32_t *tags;
  uint32_t *firsts;
  uint32_t *counts;

  for (size_t i = 0; i < model->rule_count; i++) {
    add_key(keys, count, model->rules[i].key);
    if (model->rules[i].first_key != 0)
      add_key(keys, count, model->rules[i].first_key);
  }
  find_hash(keys, *count, hash);
  emit_hash(out, "WORD", "word_displacement", hash);
  slots = (size_t)1 << hash->slot_bits;
  tags = allocate(slots * sizeof *tags);
  firsts = allocate(slots * sizeof *firsts);
  counts = allocate(slots * sizeof *counts);
  for (size_t slot = 0; slot < slots; slot++)
    tags[slot] = hash->slots[slot] != 0 ? keys[hash->slots[slot] - 1] >> 16 : 0;
  for (size_t i = 0; i < model->rule_count; i++)
    if (model->rules[i].first_key == 0) {
      uint32_t slot = slot_of_key(hash, keys, model->rules[i].key);

      if (counts[slot]++ == 0)
        firsts[slot] = (uint32_t)i;
    }
  emit_numbers(out, "uint16_t", "word_tags", tags, slots);
  emit_slots(out, "word", slots, firsts, counts);
}

static void emit_pairs(FILE *out, const struct model *model, const uint32_t *word_keys,
                       const struct hash *words) {
  uint32_t *keys = allocate((model->rule_count + 1) * sizeof *keys);
  uint32_t *firsts;
  uint32_t *counts;
  uint32_t *all;
  size_t count = 0;
  size_t slots;
  struct hash hash;

  for (size_t i = 0; i < model->rule_count; i++)
    if (model->rules[i].first_key != 0)
      add_key(keys, &count,
              slot_of_key(words, word_keys, model->rules[i].first_key) << 16 |
                  slot_of_key(words, word_keys, model->rules[i].key));
  find_hash(keys, count, &hash);
  emit_hash(out, "PAIR", "pair_displacement", &hash);
  slots = (size_t)1 << hash.slot_bits;
  all = allocate(slots * sizeof *all);
  firsts = allocate(slots * sizeof *firsts);
  counts = allocate(slots * sizeof *counts);
  for (size_t slot = 0; slot < slots; slot++)
    all[slot] = hash.slots[slot] != 0 ? keys[hash.slots[slot] - 1] : 0;
  for (size_t i = 0; i < model->rule_count; i++)
    if (model->rules[i].first_key != 0) {
      uint32_t key = slot_of_key(words, word_keys, model->rules[i].first_key) << 16 |
                     slot_of_key(words, word_keys, model->rules[i].key);
      uint32_t slot = slot_of_key(&hash, keys, key);

      if (counts[slot]++ == 0)
        firsts[slot] = (uint32_t)i;
    }
  emit_numbers(out, "uint32_t", "pair_keys", all, slots);
  emit_slots(out, "pair", slots, firsts, counts);
}

void emit_phrases(const struct model *model, const char *dir) {
  FILE *out = open_table(dir, "phrases_table.h", "The phrases of servers.");
  struct pool phrases = {NULL, NULL, 0, 0};
  struct pool names = {NULL, NULL, 0, 0};
  uint32_t *keys = allocate((2 * model->rule_count + 1) * sizeof *keys);
  size_t count = 0;
  struct hash hash;

  emit_reasons(out, model);
  emit_rules(out, model, &phrases, &names);
  emit_words(out, model, keys, &count, &hash);
  emit_pairs(out, model, keys, &hash);
  emit_pool(out, "phrase_pool", &phrases);
  emit_pool(out, "rule_pool", &names);
  close_table(out);
}
