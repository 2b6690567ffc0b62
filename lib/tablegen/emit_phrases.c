/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The phrase tables as C: what follows from each reason, the rules, and the words they are found
 * by. */

#include <inttypes.h>
#include <stdlib.h>
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

/* Whether a byte of a phrase is neither letter, digit nor beyond ASCII. */
static int is_mark(char c) {
  return (unsigned char)c < 0x80 && !is_ascii_word(c);
}

/* Whether it is one to tell texts apart by. */
static int is_sign(char c) {
  return is_mark(c) || starts_number((unsigned char)c);
}

static int ends_piece(char c) {
  return c == '\0' || c == ' ' || c == '*';
}

/* Where behind a rule's anchor, or else before it, a sign stands up to the next gap: the farthest,
 * which tells the most. Where there is none the mark serves that a field ends with, whose gap is a
 * single space, or else the anchor's last byte, which its key may not tell. */
static int find_sign(const struct rule *rule) {
  const char *anchor = rule->phrase + rule->anchor;
  int first = rule->anchor < INT8_MAX ? -(int)rule->anchor : -INT8_MAX;
  int last = (int)strnlen(anchor, INT8_MAX) - 1;
  int found = 0;

  for (int i = (int)rule->anchor_length; i <= last && !ends_piece(anchor[i]); i++)
    if (is_sign(anchor[i]))
      found = i;
  for (int i = -1; found <= 0 && i >= first && !ends_piece(anchor[i]); i--)
    if (is_sign(anchor[i]))
      found = i;
  if (found != 0)
    return found;
  if (rule->reason == 0 && is_mark(anchor[last]) && (size_t)last == rule->anchor_length + 1)
    return last;
  return (int)rule->anchor_length <= last ? (int)rule->anchor_length - 1 : last;
}

static unsigned shape_of(const struct model *model, const struct rule *rule) {
  const struct rule *last = model->rules + model->rule_count - 1;
  unsigned shape = rule->width << SHAPE_WIDTH;

  if (rule == last || rule[1].key != rule->key)
    shape |= SHAPE_LAST;
  if (strchr(rule->phrase, '*') != NULL)
    shape |= SHAPE_ANY;
  if (is_ascii_word(rule->phrase[0]) && !rule->starts)
    shape |= SHAPE_STARTS;
  if (is_ascii_word(rule->phrase[strlen(rule->phrase) - 1]) && !rule->ends)
    shape |= SHAPE_ENDS;
  return shape;
}

/* What few rules tell, each once; the first is nothing. */
struct extras {
  const struct rule *of[UINT8_MAX + 1];
  unsigned count;
};

static unsigned extra_of(struct extras *extras, const struct rule *rule) {
  for (unsigned i = 0; i < extras->count; i++) {
    const struct rule *other = extras->of[i];

    if (rule->provider == other->provider && rule->blocklist == other->blocklist &&
        rule->stage == other->stage && rule->hint == other->hint)
      return i;
  }
  if (extras->count > UINT8_MAX)
    complain(&rule->record->fields[0], "too many rules tell something else than a reason");
  else
    extras->of[extras->count++] = rule;
  return extras->count - 1;
}

static void put_phrases(const struct model *model, struct buffer *phrases) {
  const char **all = allocate(model->rule_count * sizeof *all);

  for (size_t i = 0; i < model->rule_count; i++)
    all[i] = model->rules[i].phrase;
  put_strings(phrases, all, model->rule_count);
}

static unsigned weight_of(const struct model *model, const struct rule *rule) {
  unsigned weight = rule->weight << WEIGHT_SHIFT;
  int gives_up = model->reasons[rule->reason].bounce == number_named(model, "bounce", "hard");

  if (rule->weight > 0 && rule->reason > 0)
    weight |= COUNTS | (gives_up ? 0 : KEEPS_ADDRESS);
  return weight;
}

static void emit_rules(FILE *out, const struct model *model, struct buffer *phrases) {
  static const struct rule plain;
  struct extras extras = {{&plain}, 1};

  fprintf(out, "static const struct rule_row rule_rows[%zu] = {\n", model->rule_count);
  for (size_t i = 0; i < model->rule_count; i++) {
    const struct rule *rule = &model->rules[i];
    unsigned more = (rule->provider | rule->blocklist | rule->stage) != 0 ? TELLS_MORE : 0;
    int sign = find_sign(rule);

    fprintf(out, "    {%" PRIu32 ", %" PRIu32 ", %zu, %zu, %d, %u, %u, %u, %u, %u, %u, %u},\n",
            put_within(phrases, rule->phrase), rule->sum >> 16, strlen(rule->phrase), rule->anchor,
            sign, (unsigned char)rule->phrase[(int)rule->anchor + sign], shape_of(model, rule),
            rule->before << NEEDS_BEFORE | rule->other, weight_of(model, rule), rule->reason,
            extra_of(&extras, rule), tell_hint(rule->hint) | more);
  }
  fputs("};\n\nstatic const struct rule_extra rule_extras[] = {\n", out);
  for (unsigned i = 0; i < extras.count; i++)
    fprintf(out, "    {%u, %u, %u, %u},\n", extras.of[i]->provider, extras.of[i]->blocklist,
            extras.of[i]->stage, extras.of[i]->hint);
  fputs("};\n\n", out);
}

/* A bit for each key that a rule is found by. */
static void emit_filter(FILE *out, const uint32_t *keys, size_t count) {
  enum { WORDS = 4096 };
  uint32_t *filter = allocate(WORDS * sizeof *filter);

  for (size_t i = 0; i < count; i++)
    filter[keys[i] >> 20] |= 1U << (keys[i] & 31);
  emit_numbers(out, "uint32_t", "phrase_filter", filter, WORDS);
}

/* The first rule of each key. What else gets there is told apart by its words. */
static void emit_keys(FILE *out, const struct model *model) {
  uint32_t *keys = allocate(model->rule_count * sizeof *keys);
  uint32_t *firsts = allocate(model->rule_count * sizeof *firsts);
  size_t count = 0;
  struct hash hash;
  uint32_t *slots;

  for (size_t i = 0; i < model->rule_count; i++)
    if (count == 0 || keys[count - 1] != model->rules[i].key) {
      keys[count] = model->rules[i].key;
      firsts[count++] = (uint32_t)i;
    }
  find_hash(keys, count, &hash);
  emit_filter(out, keys, count);
  emit_slots(out, "PHRASE", "phrase", &hash);
  slots = allocate(sizeof *slots << hash.slot_bits);
  for (size_t slot = 0; slot < (size_t)1 << hash.slot_bits; slot++)
    if (hash.slots[slot] > 0)
      slots[slot] = firsts[hash.slots[slot] - 1];
  emit_numbers(out, "uint16_t", "phrase_slots", slots, (size_t)1 << hash.slot_bits);
}

/* The names of the rules, apart from what is needed to match. They stand one behind the other;
 * where one in sixteen does is told. */
static void emit_rule_names(const struct model *model, const char *dir) {
  enum { STEP = 16 };
  FILE *out = open_table(dir, "rules_table.h", "The names of the rules.");
  struct pool names = {NULL, NULL, 0, 0};
  uint32_t *offsets = allocate(model->rule_count * sizeof *offsets);

  for (size_t i = 0; i < model->rule_count; i++) {
    uint32_t offset = intern(&names, model->rules[i].name);

    if (i % STEP == 0)
      offsets[i / STEP] = offset;
  }
  fprintf(out, "enum { RULES = %zu, RULE_STEP = %d };\n\n", model->rule_count, STEP);
  emit_numbers(out, "uint32_t", "rule_names", offsets, (model->rule_count + STEP - 1) / STEP);
  emit_pool(out, "rule_pool", &names);
  close_table(out);
}

void emit_phrases(const struct model *model, const char *dir) {
  FILE *out = open_table(dir, "phrases_table.h", "The phrases of servers.");
  struct buffer phrases = {NULL, 0};

  /* Comparisons read sixteen bytes, of what stands before or behind a phrase, too. */
  put_within(&phrases, "                ");
  emit_reasons(out, model);
  put_phrases(model, &phrases);
  emit_rules(out, model, &phrases);
  put_within(&phrases, "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n");
  emit_keys(out, model);
  emit_text(out, "phrase_pool", &phrases);
  close_table(out);
  emit_rule_names(model, dir);
}
