/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The tables as C, to be read by the library's own files: each with its strings in one pool. */

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "tablegen.h"

/* --- files ----------------------------------------------------------------------------------- */

FILE *open_table(const char *dir, const char *name, const char *what) {
  size_t size = strlen(dir) + strlen(name) + 2;
  char *path = allocate(size);
  FILE *out;

  snprintf(path, size, "%s/%s", dir, name);
  out = fopen(path, "wb");
  if (out == NULL) {
    perror(path);
    exit(2);
  }
  fprintf(out, "/* %s Made by tablegen from lib/data/: do not edit. */\n\n", what);
  return out;
}

void close_table(FILE *out) {
  if (ferror(out) || fclose(out) != 0) {
    perror("tablegen");
    exit(2);
  }
}

/* A table of whole numbers, each with what it stands for where that helps a reader. */
void emit_numbers(FILE *out, const char *type, const char *name, const uint32_t *numbers,
                  size_t count) {
  fprintf(out, "static const %s %s[%zu] = {", type, name, count > 0 ? count : 1);
  for (size_t i = 0; i < count; i++)
    fprintf(out, "%s%" PRIu32 ",", i % 16 == 0 ? "\n    " : " ", numbers[i]);
  fprintf(out, "%s};\n\n", count > 0 ? "\n" : "0");
}

void emit_slots(FILE *out, const char *upper, const char *lower, const struct hash *hash) {
  size_t buckets = (size_t)1 << hash->bucket_bits;
  uint32_t *displacements = allocate(buckets * sizeof *displacements);
  char name[64];

  fprintf(out,
          "enum {\n  %s_BUCKET_SHIFT = %u,\n  %s_SLOT_SHIFT = %u,\n  %s_SLOT_MASK = %u\n};\n\n"
          "static const uint32_t %s_FACTOR = %" PRIu32 "u;\n\n",
          upper, 32 - hash->bucket_bits, upper, 32 - hash->bucket_bits - hash->slot_bits, upper,
          (1U << hash->slot_bits) - 1, upper, hash->factor);
  for (size_t i = 0; i < buckets; i++)
    displacements[i] = hash->displacement[i];
  snprintf(name, sizeof name, "%s_displacement", lower);
  emit_numbers(out, "uint16_t", name, displacements, buckets);
}

/* --- string pools: one structure of character arrays, addressed by offset --------------------- */

/* A literal's size, and what it is filled up with: no phrase has it. */
enum { CHUNK = 4000, FILLER = '\t' };

static void put_character(FILE *out, char c) {
  if ((unsigned char)c >= 0x80 || c < ' ')
    fprintf(out, "\\%03o", (unsigned)(unsigned char)c);
  else
    fprintf(out, strchr("\"\\?", c) != NULL ? "\\%c" : "%c", c); /* "?": no trigraphs */
}

uint32_t intern(struct pool *pool, const char *s) {
  for (size_t i = 0; i < pool->count; i++)
    if (strcmp(pool->strings[i], s) == 0)
      return pool->offsets[i];
  pool->strings = grow(pool->strings, pool->count + 1, sizeof *pool->strings);
  pool->offsets = grow(pool->offsets, pool->count + 1, sizeof *pool->offsets);
  pool->strings[pool->count] = s;
  pool->offsets[pool->count++] = pool->size;
  pool->size += (uint32_t)strlen(s) + 1;
  return pool->offsets[pool->count - 1];
}

/* How many bytes at the end of a text a string starts with. */
static size_t overlap(const char *text, size_t len, const char *s) {
  size_t n = strlen(s);

  if (n > len)
    n = len;
  while (n > 0 && memcmp(text + len - n, s, n) != 0)
    n--;
  return n;
}

/* Makes room for a string: none lies across two literals of the table. */
static size_t start_string(struct buffer *text, size_t len, size_t shared) {
  size_t left = CHUNK - 1 - text->len % CHUNK;

  text->s = grow(text->s, text->len + left + len + 2, 1);
  if (len - shared <= left)
    return shared;
  memset(text->s + text->len, FILLER, left + 1);
  text->len += left + 1;
  return 0;
}

uint32_t put_within(struct buffer *text, const char *s) {
  const char *found = text->s != NULL ? strstr(text->s, s) : NULL;
  size_t shared = text->s != NULL ? overlap(text->s, text->len, s) : 0;
  size_t len = strlen(s);

  if (found != NULL)
    return (uint32_t)(found - text->s);
  shared = start_string(text, len, shared);
  memcpy(text->s + text->len, s + shared, len - shared + 1);
  text->len += len - shared;
  return (uint32_t)(text->len - len);
}

/* In literals that are not too long for any compiler. */
void emit_text(FILE *out, const char *name, const struct buffer *text) {
  fputs("static const struct {\n", out);
  for (size_t at = 0; at < text->len; at += CHUNK)
    fprintf(out, "  char s%zu[%d];\n", at / CHUNK, CHUNK);
  fprintf(out, "} %s = {\n", name);
  for (size_t at = 0; at < text->len; at += CHUNK) {
    fputs("    \"", out);
    for (size_t i = at; i < text->len && i < at + CHUNK - 1; i++)
      put_character(out, text->s[i]);
    fputs("\",\n", out);
  }
  fputs("};\n\n", out);
}

void emit_pool(FILE *out, const char *name, const struct pool *pool) {
  fprintf(out, "static const struct {\n");
  for (size_t i = 0; i < pool->count; i++)
    fprintf(out, "  char s%zu[%zu];\n", i, strlen(pool->strings[i]) + 1);
  fprintf(out, "} %s = {\n", name);
  for (size_t i = 0; i < pool->count; i++) {
    fputs("    \"", out);
    for (const char *s = pool->strings[i]; *s != '\0'; s++)
      put_character(out, *s);
    fputs("\",\n", out);
  }
  fprintf(out, "};\n\n_Static_assert(sizeof %s == %" PRIu32 ", \"a pool has no holes\");\n\n", name,
          pool->size);
}

/* --- names ----------------------------------------------------------------------------------- */

static void emit_upper(FILE *out, const char *s) {
  for (; *s != '\0'; s++)
    fputc(toupper((unsigned char)*s), out);
}

static int has_codes(const struct model *model, unsigned provider) {
  for (size_t i = 0; i < model->entry_count; i++)
    if (model->entries[i].provider == provider)
      return 1;
  return 0;
}

/* The header says the same number for this name; providers have an enumerator only where they
 * have codes. */
static void emit_assertion(FILE *out, const struct model *model,
                           const struct enumerator *enumerator) {
  if (strcmp(enumerator->kind, "blocklist") == 0 || strcmp(enumerator->kind, "vocabulary") == 0 ||
      strcmp(enumerator->kind, "format") == 0 ||
      (strcmp(enumerator->kind, "provider") == 0 && !has_codes(model, enumerator->number)))
    return;
  fputs("_Static_assert(ESMTPCODE_", out);
  if (strcmp(enumerator->kind, "status") != 0) {
    emit_upper(out, enumerator->kind);
    fputc('_', out);
  }
  emit_upper(out, enumerator->name);
  fprintf(out, " == %u, \"%s:%u\");\n", enumerator->number, strrchr(enumerator->at->file, '/') + 1,
          enumerator->at->line);
}

/* By vocabulary and reason, the place of the term in the pool; 0 for none. */
static void emit_terms(FILE *out, const struct model *model, struct pool *pool) {
  size_t vocabularies = 0;
  uint32_t *terms;

  for (size_t i = 0; i < model->enumerator_count; i++)
    vocabularies += strcmp(model->enumerators[i].kind, "vocabulary") == 0;
  terms = allocate((vocabularies * model->reason_count + 1) * sizeof *terms);
  for (size_t i = 0; i < model->term_count; i++)
    terms[model->terms[i].vocabulary * model->reason_count + model->terms[i].reason] =
        intern(pool, model->terms[i].term);
  fprintf(out, "enum { REASONS = %zu, VOCABULARIES = %zu };\n\n", model->reason_count,
          vocabularies);
  emit_numbers(out, "uint16_t", "terms", terms, vocabularies * model->reason_count);
}

static void emit_names(const struct model *model, const char *dir) {
  FILE *out = open_table(dir, "names_table.h", "Every enumeration.");
  struct pool pool = {NULL, NULL, 0, 0};
  uint32_t *starts = allocate((model->kind_count + 1) * sizeof *starts);
  uint32_t *words = allocate((model->version_word_count + 1) * sizeof *words);
  size_t kind = 0;
  size_t longest = 0;

  for (size_t i = 0; i < model->enumerator_count; i++)
    emit_assertion(out, model, &model->enumerators[i]);
  fprintf(out,
          "\n#define DATA_CHECKSUM \"%016" PRIx64 "\"\n\n"
          "static const struct name_row {\n"
          "  uint16_t name;\n  uint16_t text;\n} name_rows[%zu] = {\n",
          model->checksum, model->enumerator_count);
  for (size_t i = 0; i < model->enumerator_count; i++) {
    const struct enumerator *here = &model->enumerators[i];

    if (i > 0 && strcmp(here->kind, here[-1].kind) != 0)
      starts[++kind] = (uint32_t)i;
    fprintf(out, "    {%" PRIu32 ", ", intern(&pool, here->name));
    fprintf(out, "%" PRIu32 "}, /* %s %s */\n", intern(&pool, here->text), here->kind, here->name);
  }
  starts[model->kind_count] = (uint32_t)model->enumerator_count;
  fprintf(out, "};\n\nenum { KINDS = %zu };\n\n", model->kind_count);
  emit_numbers(out, "uint16_t", "kind_starts", starts, model->kind_count + 1);
  emit_terms(out, model, &pool);
  fprintf(out, "static const uint8_t reason_groups[%zu] = {", model->reason_count);
  for (size_t i = 0; i < model->reason_count; i++)
    fprintf(out, "%s%u", i > 0 ? ", " : "", model->reasons[i].group);
  fputs("};\n\n", out);
  for (size_t i = 0; i < model->version_word_count; i++) {
    words[i] = intern(&pool, model->version_words[i]);
    if (strlen(model->version_words[i]) > longest)
      longest = strlen(model->version_words[i]);
  }
  fprintf(out, "enum { VERSION_WORDS = %zu, VERSION_WORD_SIZE = %zu };\n\n",
          model->version_word_count, longest + 1);
  emit_numbers(out, "uint16_t", "version_words", words, model->version_word_count);
  emit_pool(out, "name_pool", &pool);
  close_table(out);
}

/* --- reply codes ----------------------------------------------------------------------------- */

static void emit_replies(const struct model *model, const char *dir) {
  FILE *out = open_table(dir, "replies_table.h", "Basic reply codes.");
  struct pool pool = {NULL, NULL, 0, 0};
  uint32_t *references = NULL;
  size_t reference_count = 0;
  uint32_t *codes = allocate((model->pair_count + 1) * sizeof *codes);
  uint32_t index[400] = {0};
  size_t pair = 0;

  fprintf(out,
          "static const struct reply_row {\n"
          "  uint16_t meaning;\n  uint16_t code;\n  uint16_t reference;\n"
          "  uint8_t registered;\n  uint8_t customary;\n  uint8_t references;\n  uint8_t reason;\n"
          "} reply_rows[%zu] = {\n",
          model->reply_count + 1);
  for (size_t i = 0; i < model->reply_count; i++) {
    const struct reply *reply = &model->replies[i];
    const struct field *reason = find_field(reply->record, "Reason", 0, 0);
    const struct field *reference;
    size_t first_reference = reference_count;
    size_t first = pair;
    unsigned registered = 0;

    index[reply->number - 200] = (uint32_t)i + 1;
    while ((reference = find_field(reply->record, "Reference", 0,
                                   reference_count - first_reference)) != NULL) {
      references = grow(references, reference_count + 1, sizeof *references);
      references[reference_count++] = intern(&pool, reference->value);
    }
    for (; pair < model->pair_count && model->pairs[pair].reply == reply->number; pair++) {
      codes[pair] = model->pairs[pair].code;
      registered += (unsigned)model->pairs[pair].registered;
    }
    fprintf(out, "    {%" PRIu32 ", %zu, %zu, %u, %zu, %zu, %d}, /* %u */\n",
            intern(&pool, find_field(reply->record, "Says", 0, 0)->value), first, first_reference,
            registered, pair - first - registered, reference_count - first_reference,
            reason != NULL ? number_of(model, "reason", reason) : 0, reply->number);
  }
  fputs("    {0, 0, 0, 0, 0, 0, 0}};\n\nenum { REPLY_FIRST = 200, REPLY_LAST = 599 };\n\n", out);
  emit_numbers(out, "uint8_t", "reply_index", index, 400);
  emit_numbers(out, "uint32_t", "reply_codes", codes, model->pair_count);
  emit_numbers(out, "uint16_t", "reply_references", references, reference_count);
  emit_pool(out, "reply_pool", &pool);
  close_table(out);
}

/* --- the registry ---------------------------------------------------------------------------- */

/* What the entries share, as it grows. */
struct lists {
  struct pool pool;
  uint32_t *texts;
  size_t text_count;
  uint32_t *related;
  size_t related_count;
  uint32_t *replies;
  size_t reply_count;
};

static void append(uint32_t **numbers, size_t *count, uint32_t number) {
  *numbers = grow(*numbers, *count + 1, sizeof **numbers);
  (*numbers)[(*count)++] = number;
}

static int is_code(const struct model *model, uint32_t code) {
  for (size_t i = 0; i < model->entry_count; i++)
    if (model->entries[i].code == code)
      return 1;
  return 0;
}

/* "X.4.2" is the entry's class where that has an entry, else the permanent, else the transient. */
static uint32_t related_code(const struct model *model, const struct entry *entry,
                             const char *word) {
  unsigned long subject;
  unsigned long detail;
  uint32_t rest;
  char *end;
  int cls = *word == 'X' ? entry->cls : *word - '0';

  subject = strtoul(word + 2, &end, 10);
  detail = strtoul(end + 1, NULL, 10);
  rest = (uint32_t)(subject * 1000 + detail);
  if (!is_code(model, (uint32_t)cls * 1000000 + rest))
    cls = is_code(model, 5000000 + rest) ? 5 : 4;
  return (uint32_t)cls * 1000000 + rest;
}

static void emit_entry(FILE *out, const struct model *model, const struct entry *entry, int texts,
                       struct lists *lists) {
  const struct field *related = find_field(entry->record, "Related", entry->cls, 0);
  const struct field *field;
  const char *at = related->value;
  const char *word;
  size_t first_text = lists->text_count;
  size_t first_related = lists->related_count;
  size_t first_reply = lists->reply_count;
  size_t counts[PARTS] = {0};

  for (size_t part = 0; part < PARTS; part++)
    if (texts || part == 0 || part == PARTS - 1)
      for (;
           (field = find_field(entry->record, part_fields[part], entry->cls, counts[part])) != NULL;
           counts[part]++)
        append(&lists->texts, &lists->text_count, intern(&lists->pool, field->value));
  while ((word = next_word(&at)) != NULL)
    append(&lists->related, &lists->related_count, related_code(model, entry, word));
  for (int registered = 1; registered >= 0; registered--)
    for (size_t i = 0; i < model->pair_count; i++)
      if (model->pairs[i].code == entry->code && model->pairs[i].registered == registered)
        append(&lists->replies, &lists->reply_count, model->pairs[i].reply);
  fprintf(out, "        {%" PRIu32 "u, %zu, %zu, %zu, %u, {", entry->key, first_text, first_related,
          first_reply, entry->range);
  for (size_t part = 0; part < PARTS; part++)
    fprintf(out, "%s%zu", part > 0 ? ", " : "", counts[part]);
  fprintf(out, "}, %zu, %zu, %u, %u, %u, %u, %u, %u}, /* %d.%" PRIu32 ".%" PRIu32 " */\n",
          lists->related_count - first_related, lists->reply_count - first_reply, entry->reason,
          entry->bounce, entry->severity, entry->action, entry->responsible, entry->usual,
          entry->cls, entry->code / 1000 % 1000, entry->code % 1000);
}

static void emit_hash(FILE *out, const struct model *model, const struct hash *hash) {
  unsigned last = 0;

  for (size_t i = 0; i < model->entry_count; i++)
    if (model->entries[i].provider > last)
      last = model->entries[i].provider;
  fprintf(out,
          "enum {\n  ENTRIES = %zu,\n  PROVIDER_LAST = %u,\n  PARTS = %d,\n"
          "  HASH_BUCKET_SHIFT = %u,\n  HASH_SLOT_SHIFT = %u,\n  HASH_SLOT_MASK = %u\n};\n\n"
          "static const uint32_t HASH_FACTOR = %" PRIu32 "u;\n"
          "static const uint32_t PROVIDER_UNIT = %du;\n\n",
          model->entry_count, last, PARTS, 32 - hash->bucket_bits,
          32 - hash->bucket_bits - hash->slot_bits, (1U << hash->slot_bits) - 1, hash->factor,
          PROVIDER_UNIT);
}

static void emit_registry(const struct model *model, const char *dir, int texts) {
  FILE *out = open_table(dir, "registry_table.h", "The registry of status codes.");
  struct lists lists = {{NULL, NULL, 0, 0}, NULL, 0, NULL, 0, NULL, 0};
  uint32_t *keys = allocate((model->entry_count + 1) * sizeof *keys);
  uint32_t *order = allocate((model->entry_count + 1) * sizeof *order);
  uint32_t *ranges = NULL;
  size_t range_count = 0;
  size_t slot_count;
  struct hash hash;

  for (size_t i = 0; i < model->entry_count; i++)
    keys[i] = model->entries[i].key;
  find_hash(keys, model->entry_count, &hash);
  slot_count = (size_t)1 << hash.slot_bits;
  emit_hash(out, model, &hash);
  fprintf(out,
          "struct esmtpcode_entry {\n"
          "  uint32_t key;\n  uint32_t texts;\n  uint16_t related;\n  uint16_t replies;\n"
          "  uint16_t range;\n  uint8_t counts[PARTS];\n  uint8_t related_count;\n"
          "  uint8_t reply_count;\n  uint8_t reason;\n  uint8_t bounce;\n  uint8_t severity;\n"
          "  uint8_t action;\n  uint8_t responsible;\n  uint8_t usual;\n};\n\n"
          "static const struct {\n  esmtpcode_entry entries[%zu];\n"
          "  uint16_t displacement[%zu];\n} registry = {\n    {\n",
          slot_count, (size_t)1 << hash.bucket_bits);
  for (size_t slot = 0; slot < slot_count; slot++)
    if (hash.slots[slot] == 0) {
      fputs("        {UINT32_MAX, 0, 0, 0, 0, {0}, 0, 0, 0, 0, 0, 0, 0, 0},\n", out);
    } else {
      const struct entry *entry = &model->entries[hash.slots[slot] - 1];

      order[hash.slots[slot] - 1] = (uint32_t)slot;
      emit_entry(out, model, entry, texts, &lists);
    }
  fputs("    },\n    {", out);
  for (size_t i = 0; i < (size_t)1 << hash.bucket_bits; i++)
    fprintf(out, "%s%u", i > 0 ? ", " : "", hash.displacement[i]);
  fputs("}};\n\n", out);
  for (size_t i = 0; i < model->entry_count; i++)
    if (model->entries[i].range > 0)
      append(&ranges, &range_count, (uint32_t)i);
  fprintf(out, "enum { RANGES = %zu };\n\n", range_count);
  emit_numbers(out, "uint16_t", "ranges", ranges, range_count);
  emit_numbers(out, "uint16_t", "entry_order", order, model->entry_count);
  emit_numbers(out, "uint32_t", "registry_texts", lists.texts, lists.text_count);
  emit_numbers(out, "uint32_t", "related_codes", lists.related, lists.related_count);
  emit_numbers(out, "uint16_t", "entry_replies", lists.replies, lists.reply_count);
  emit_pool(out, "registry_pool", &lists.pool);
  close_table(out);
}

void emit_tables(const struct model *model, const char *dir, int texts) {
  emit_names(model, dir);
  emit_replies(model, dir);
  emit_registry(model, dir, texts);
  emit_phrases(model, dir);
  emit_formats(dir);
  emit_charsets(dir);
}
