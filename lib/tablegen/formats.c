/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The forms of bounces: patterns of lines, found by their first word. */

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "../pattern.h"
#include "../utf8.h"
#include "tablegen.h"

struct pattern {
  const struct field *at;
  const char *text; /* as the table has it */
  unsigned format, use;
  uint32_t first; /* key of its first word */
  uint32_t key;   /* of the words that it is found by */
};

static struct pattern *patterns;
static size_t pattern_count;

/* The patterns of one key, and what they are for: of the key of a first word, all patterns that
 * start with it. */
struct group {
  uint32_t key;
  size_t start, count;
  unsigned uses;
};

static const struct {
  const char *name;
  unsigned use;
} uses[] = {{"Opens", USE_OPENS},     {"Recipient", USE_RECIPIENT}, {"Transcript", USE_TRANSCRIPT},
            {"Ends", USE_ENDS},       {"Sender", USE_SENDER},       {"Subject", USE_SUBJECT},
            {"Answer", USE_ANSWER},   {"Complaint", USE_COMPLAINT}, {"Alias", USE_ALIAS},
            {"Rejects", USE_REJECTS}, {"Marks", USE_MARKS},         {"Codes", USE_CODES}};

static unsigned use_of(const struct field *field) {
  for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
    if (strcmp(uses[i].name, field->name) == 0)
      return uses[i].use;
  return 0;
}

/* Whether a byte of a pattern stands for itself. */
static int is_plain(char c) {
  return c != '\0' && c != ' ' && c != '@' && c != '*' && c != '$';
}

/* What ends the first word, by which a pattern is found: as ends_word[] of ../format.c. */
static int ends_first_word(char c) {
  return c == '\0' || c == ' ' || (c >= '\t' && c <= '\r') || c == '@' || c == '*' || c == '$' ||
         c == ':' || c == '<' || c == '>' || c == '"' || c == ')' || c == ',';
}

static unsigned second_of(const char *pattern) {
  while (!ends_first_word(*pattern))
    pattern++;
  return *pattern == ' ' && is_plain(pattern[1]) && is_plain(pattern[2])
             ? second_word(pattern[1], pattern[2])
             : 0;
}

static uint32_t first_of(const char *pattern) {
  uint64_t first8 = 0;

  for (size_t i = 0; i < 8 && !ends_first_word(pattern[i]); i++)
    first8 |= (uint64_t)(unsigned char)pattern[i] << 8 * i;
  return word_key(first8);
}

static void check_pattern(const struct field *field, unsigned use) {
  const char *s = field->value;
  const char *address = strchr(s, '@');

  if (ends_first_word(*s))
    complain(field, "a pattern starts with a word");
  if (strlen(s) < SHORTEST_PATTERN || strlen(s) > LONGEST_PATTERN)
    complain(field, "a pattern has %d to %d bytes", SHORTEST_PATTERN, LONGEST_PATTERN);
  if ((use == USE_RECIPIENT || use == USE_ALIAS) && address == NULL)
    complain(field, "no @ for the address");
  if (address != NULL && strchr(address + 1, '@') != NULL)
    complain(field, "more than one @");
  if (strchr(s, '$') != NULL && strchr(s, '$')[1] != '\0')
    complain(field, "something follows the $");
  if (strstr(s, "  ") != NULL)
    complain(field, "a single space stands for any number of them");
  for (; *s != '\0'; s++)
    if ((*s >= 'A' && *s <= 'Z') || (*s > 0 && *s < ' ')) {
      complain(field, "a pattern is in lower case, without control characters");
      return;
    }
}

/* A pattern as the table has it. */
static const char *encode(const char *pattern) {
  size_t size = strlen(pattern) + 1;
  char *code = allocate(size);

  memcpy(code, pattern, size);
  for (char *c = code; *c != '\0'; c++)
    if (*c == '@')
      *c = ANY_ADDRESS;
    else if (*c == '*')
      *c = ANY_WORD;
    else if (*c == '$')
      *c = LINE_END;
  return code;
}

/* By key, then by the bytes of the table, so that neighbours share what they start with, and what
 * is special stands before what is not. */
static int by_key_and_text(const void *a, const void *b) {
  const struct pattern *x = a;
  const struct pattern *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  if (strcmp(x->text, y->text) != 0)
    return strcmp(x->text, y->text);
  return (x->use > y->use) - (x->use < y->use);
}

/* A pattern with a capital letter first, as sentences start; NULL where it has none, or one of
 * ASCII, whose case does not count. */
static const char *with_capital(const char *pattern) {
  unsigned point = (*pattern & 0xe0) == 0xc0 ? point_of(pattern) : 0;
  unsigned distance = is_from_to(point, 0x450, 0x45f) ? 0x50 : 0x20;
  char *capital;

  if (!is_from_to(point, 0xe0, 0xfe) && !is_from_to(point, 0x430, 0x45f))
    return NULL;
  capital = allocate(strlen(pattern) + 1);
  memcpy(capital, pattern, strlen(pattern) + 1);
  put_letter(point - distance, capital);
  return capital;
}

/* Adds a pattern of a field. */
static struct pattern *add_pattern(struct pattern *found, size_t *count, const struct field *field,
                                   unsigned format, unsigned use, const char *text) {
  uint32_t first = first_of(text);

  found = grow(found, *count + 1, sizeof *found);
  found[(*count)++] = (struct pattern){field, encode(text), format,
                                       use,   first,        pattern_key(first, second_of(text))};
  return found;
}

/* Every pattern of the format records, sorted. */
static struct pattern *find_patterns(const struct data *data, const struct model *model,
                                     size_t *count) {
  struct pattern *found = NULL;

  *count = 0;
  for (size_t i = 0; i < data->count; i++) {
    const struct record *record = &data->records[i];

    if (strcmp(record->fields[0].name, "Format") != 0)
      continue;
    for (size_t f = 1; f < record->count; f++) {
      const struct field *field = &record->fields[f];
      unsigned format = (unsigned)number_of(model, "format", &record->fields[0]);
      unsigned use = use_of(field);
      const char *capital;

      if (use == 0)
        continue;
      check_pattern(field, use);
      found = add_pattern(found, count, field, format, use, field->value);
      capital = with_capital(field->value);
      if (capital != NULL)
        found = add_pattern(found, count, field, format, use, capital);
    }
  }
  if (found != NULL)
    qsort(found, *count, sizeof *found, by_key_and_text);
  for (size_t i = 1; found != NULL && i < *count; i++)
    if (strcmp(found[i].text, found[i - 1].text) == 0 && found[i].use == found[i - 1].use)
      complain(found[i].at, "the pattern stands in %s:%u already", found[i - 1].at->file,
               found[i - 1].at->line);
  return found;
}

static uint32_t same_fields; /* a bit for each format whose words name what its fields do */
static uint32_t any_sender;  /* likewise that does not need a mail system for a sender */

/* A bit for a format where a field has the only value that it may have. */
static uint32_t flag_of(const struct record *record, const char *name, const char *value,
                        int number) {
  const struct field *field = find_field(record, name, 0, 0);

  if (field == NULL)
    return 0;
  if (strcmp(field->value, value) != 0)
    complain(field, "%s can be %s, not %s", name, value, field->value);
  return (uint32_t)1 << (number & 31);
}

static void find_fields(const struct data *data, const struct model *model) {
  for (size_t i = 0; i < data->count; i++) {
    const struct record *record = &data->records[i];
    int number;

    if (strcmp(record->fields[0].name, "Format") != 0)
      continue;
    number = number_of(model, "format", &record->fields[0]);
    if (number >= 32)
      complain(&record->fields[0], "there is room for 32 formats only");
    same_fields |= flag_of(record, "Fields", "same", number);
    any_sender |= flag_of(record, "From", "anybody", number);
  }
}

void build_formats(const struct data *data, const struct model *model) {
  if (complaints() > 0)
    return;
  patterns = find_patterns(data, model, &pattern_count);
  find_fields(data, model);
}

/* Where the first special character of a pattern stands, or its end. */
static size_t first_special(const char *text) {
  size_t at = 0;

  while (text[at] != '\0' && (unsigned char)text[at] >= ' ')
    at++;
  return at;
}

/* How many bytes a pattern shares with the one before it. The space before an address is another
 * one than that before a word: it may be left out. */
static unsigned shared_length(size_t pattern) {
  const char *text = patterns[pattern].text;
  const char *before;
  unsigned length = 0;

  if (pattern == 0 || patterns[pattern].key != patterns[pattern - 1].key)
    return 0;
  before = patterns[pattern - 1].text;
  while (text[length] != '\0' && text[length] == before[length])
    length++;
  if (length > 0 && text[length - 1] == ' ' &&
      (text[length] == ANY_ADDRESS || before[length] == ANY_ADDRESS))
    length--;
  return length;
}

static struct group *find_group(struct group *groups, size_t count, uint32_t key) {
  for (size_t i = 0; i < count; i++)
    if (groups[i].key == key)
      return &groups[i];
  return NULL;
}

/* The groups: one of each key, one of each first word. */
static struct group *find_groups(size_t *count) {
  struct group *groups = NULL;

  *count = 0;
  for (size_t i = 0; i < pattern_count; i++) {
    const uint32_t keys[] = {patterns[i].key, pattern_key(patterns[i].first, 0)};

    for (size_t k = 0; k < 1 + (size_t)(keys[0] != keys[1]); k++) {
      struct group *group = find_group(groups, *count, keys[k]);

      if (group == NULL) {
        groups = grow(groups, *count + 1, sizeof *groups);
        group = &groups[(*count)++];
        *group = (struct group){keys[k], 0, 0, 0};
      }
      group->uses |= patterns[i].use;
      if (k == 0 && group->count++ == 0)
        group->start = i;
    }
  }
  return groups;
}

static void emit_groups(FILE *out) {
  size_t count;
  struct group *groups = find_groups(&count);
  uint32_t *keys = allocate((count + 1) * sizeof *keys);
  struct hash hash;

  for (size_t i = 0; i < count; i++)
    keys[i] = groups[i].key;
  find_hash(keys, count, &hash);
  emit_slots(out, "FORMAT", "format", &hash);
  fprintf(out, "static const struct format_group format_groups[%zu] = {\n",
          (size_t)1 << hash.slot_bits);
  for (size_t slot = 0; slot < (size_t)1 << hash.slot_bits; slot++) {
    static const struct group none;
    const struct group *group = hash.slots[slot] > 0 ? &groups[hash.slots[slot] - 1] : &none;

    fprintf(out, "    {%" PRIu32 ", %u, %zu, %zu},\n", group->key & 0xffff, group->uses,
            group->start, group->start + group->count);
  }
  fputs("};\n\n", out);
}

static void emit_rows(FILE *out, struct buffer *text) {
  fprintf(out, "static const struct format_row format_rows[%zu] = {\n", pattern_count + 1);
  for (size_t i = 0; i < pattern_count; i++) {
    const struct pattern *pattern = &patterns[i];

    fprintf(out, "    {%" PRIu32 ", %u, %zu, %u, %zu, %u, %d},\n", put_within(text, pattern->text),
            pattern->use, strlen(pattern->text), shared_length(i), first_special(pattern->text),
            pattern->format,
            pattern->use == USE_COMPLAINT ? 7
            : pattern->at->cls != 0       ? pattern->at->cls
                                          : 5);
  }
  fputs("    {0, 0, 0, 0, 0, 0, 0},\n};\n\n", out);
}

static void put_patterns(struct buffer *text) {
  const char **all = allocate((pattern_count + 1) * sizeof *all);

  for (size_t i = 0; i < pattern_count; i++)
    all[i] = patterns[i].text;
  put_strings(text, all, pattern_count);
  put_within(text, "                "); /* 16 bytes are read at once */
}

void emit_formats(const char *dir) {
  FILE *out = open_table(dir, "formats_table.h", "The forms of bounces.");
  struct buffer text = {NULL, 0};
  uint32_t starts[PATTERN_STARTS] = {0};

  put_patterns(&text);
  emit_rows(out, &text);
  emit_groups(out);
  for (size_t i = 0; i < pattern_count; i++)
    starts[pattern_start(patterns[i].text[0], patterns[i].text[1])] |= patterns[i].use;
  fprintf(out, "static const uint32_t same_fields = 0x%" PRIx32 ";\n", same_fields);
  fprintf(out, "static const uint32_t any_sender = 0x%" PRIx32 ";\n\n", any_sender);
  emit_numbers(out, "uint16_t", "format_starts", starts, PATTERN_STARTS);
  emit_text(out, "format_pool", &text);
  close_table(out);
}
