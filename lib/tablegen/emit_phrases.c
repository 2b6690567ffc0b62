/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The phrase tables as C: what follows from each reason, the rules, and the words they are found
 * by. */

#include <inttypes.h>
#include <string.h>

#include "../phrase.h"
#include "tablegen.h"

static void emit_reasons(FILE *out, const struct model *model) {
  fprintf(out, "static const struct reason_row reason_rows[%zu] = {\n", model->reason_count);
  for (size_t i = 0; i < model->reason_count; i++) {
    const struct reason *reason = &model->reasons[i];

    fprintf(out, "    {%u, %u, %u, %u, %u, %u},\n", reason->group, reason->bounce, reason->category,
            reason->severity, reason->action, reason->responsible);
  }
  fputs("};\n\n", out);
}

static int is_ascii_word(char c) {
  return (unsigned char)c < 0x80 && is_word_byte((unsigned char)c);
}

/* Whether a byte of a phrase is one to tell texts apart by: neither letter nor beyond ASCII. */
static int is_sign(char c) {
  return is_ascii_word(c) ? starts_number((unsigned char)c) : (unsigned char)c < 0x80;
}

static int ends_piece(char c) {
  return c == '\0' || c == ' ' || c == '*';
}

/* Where behind a rule's anchor, or else before it, a sign stands up to the next gap: the farthest,
 * which tells the most. 0 where there is none. */
static int find_sign(const struct rule *rule) {
  const char *anchor = rule->phrase + rule->anchor;
  int found = 0;

  for (int i = (int)rule->anchor_length; !ends_piece(anchor[i]); i++)
    if (is_sign(anchor[i]))
      found = i;
  for (int i = -1, first = -(int)rule->anchor; found <= 0 && i >= first && !ends_piece(anchor[i]);
       i--)
    if (is_sign(anchor[i]))
      found = i;
  return found;
}

static void emit_rules(FILE *out, const struct model *model, struct pool *phrases) {
  fprintf(out, "static const struct rule_row rule_rows[%zu] = {\n", model->rule_count);
  for (size_t i = 0; i < model->rule_count; i++) {
    const struct rule *rule = &model->rules[i];
    size_t length = strlen(rule->phrase);
    int sign = find_sign(rule);
    unsigned shape = 0;

    if (i + 1 == model->rule_count || rule[1].key != rule->key || i == 0 ||
        rule[-1].key != rule->key)
      shape |= SHAPE_LAST;
    if (strpbrk(rule->phrase, " *") != NULL)
      shape |= SHAPE_LOOSE;
    if (is_ascii_word(rule->phrase[0]) && rule->anchor > 0)
      shape |= SHAPE_STARTS;
    if (is_ascii_word(rule->phrase[length - 1]))
      shape |= SHAPE_ENDS;
    fprintf(out,
            "    {%" PRIu32 ", %" PRIu32 ", %zu, %d, %zu, %u, %u, %u, %u, %u, %u, %u, %u, %u, %u, "
            "%u},\n",
            intern(phrases, rule->phrase), rule->sum, (size_t)rule->weight << 8 | length, sign,
            rule->anchor, shape | rule->width << SHAPE_WIDTH, rule->before,
            sign != 0 ? (unsigned char)rule->phrase[(int)rule->anchor + sign] : 0U,
            sign != 0 ? 0xffU : 0U, rule->other, rule->reason, rule->provider, rule->blocklist,
            rule->stage, rule->hint,
            tell_hint(rule->hint) |
                ((rule->provider | rule->blocklist | rule->stage) != 0 ? TELLS_MORE : 0U));
  }
  fputs("};\n\n", out);
}

/* A bit for each key that a rule is found by. */
static void emit_filter(FILE *out, const uint32_t *keys, size_t count) {
  enum { WORDS = 2048 };
  uint32_t *filter = allocate(WORDS * sizeof *filter);

  for (size_t i = 0; i < count; i++)
    filter[keys[i] >> 21] |= 1U << (keys[i] & 31);
  emit_numbers(out, "uint32_t", "phrase_filter", filter, WORDS);
}

static int has_second(const struct model *model, size_t rule) {
  return rule + 1 < model->rule_count && model->rules[rule + 1].key == model->rules[rule].key;
}

/* The first rule of each key, and the low bits of the key: what else fits is told apart by
 * comparing. */
static void emit_keys(FILE *out, const struct model *model) {
  uint32_t *keys = allocate(model->rule_count * sizeof *keys);
  uint32_t *firsts = allocate(model->rule_count * sizeof *firsts);
  size_t count = 0;
  struct hash hash;

  for (size_t i = 0; i < model->rule_count; i++)
    if (count == 0 || keys[count - 1] != model->rules[i].key) {
      keys[count] = model->rules[i].key;
      firsts[count++] = (uint32_t)i;
    }
  find_hash(keys, count, &hash);
  emit_filter(out, keys, count);
  emit_slots(out, "PHRASE", "phrase", &hash);
  fprintf(out,
          "static const struct phrase_slot {\n  uint16_t tag;\n  uint16_t first;\n} "
          "phrase_slots[%zu] = {\n",
          (size_t)1 << hash.slot_bits);
  for (size_t slot = 0; slot < (size_t)1 << hash.slot_bits; slot++) {
    uint32_t key = hash.slots[slot];

    fprintf(out, "    {%" PRIu32 ", %" PRIu32 "},\n",
            key > 0 ? (keys[key - 1] & PHRASE_TAG) |
                          (has_second(model, firsts[key - 1]) ? 1U << PHRASE_SECOND : 0)
                    : 0,
            key > 0 ? firsts[key - 1] : 0);
  }
  fputs("};\n\n", out);
}

/* The names of the rules, apart from what is needed to match. */
static void emit_rule_names(const struct model *model, const char *dir) {
  FILE *out = open_table(dir, "rules_table.h", "The names of the rules.");
  struct pool names = {NULL, NULL, 0, 0};
  uint32_t *offsets = allocate(model->rule_count * sizeof *offsets);

  for (size_t i = 0; i < model->rule_count; i++)
    offsets[i] = intern(&names, model->rules[i].name);
  fprintf(out, "enum { RULES = %zu };\n\n", model->rule_count);
  emit_numbers(out, "uint32_t", "rule_names", offsets, model->rule_count);
  emit_pool(out, "rule_pool", &names);
  close_table(out);
}

void emit_phrases(const struct model *model, const char *dir) {
  FILE *out = open_table(dir, "phrases_table.h", "The phrases of servers.");
  struct pool phrases = {NULL, NULL, 0, 0};

  /* Comparisons read sixteen bytes, of what stands before or behind a phrase, too. */
  intern(&phrases, "               ");
  emit_reasons(out, model);
  emit_rules(out, model, &phrases);
  intern(&phrases, "                ");
  emit_keys(out, model);
  emit_pool(out, "phrase_pool", &phrases);
  close_table(out);
  emit_rule_names(model, dir);
}
