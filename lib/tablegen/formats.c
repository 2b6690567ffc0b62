/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The forms of bounces: patterns of lines, found by their first word. */

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "../pattern.h"
#include "tablegen.h"

struct pattern {
  const struct field *at;
  unsigned format, use, bucket;
};

static const struct {
  const char *name;
  unsigned use;
} uses[] = {{"Opens", USE_OPENS},    {"Recipient", USE_RECIPIENT}, {"Transcript", USE_TRANSCRIPT},
            {"Ends", USE_ENDS},      {"Sender", USE_SENDER},       {"Subject", USE_SUBJECT},
            {"Answer", USE_ANSWER},  {"Complaint", USE_COMPLAINT}, {"Alias", USE_ALIAS},
            {"Rejects", USE_REJECTS}};

static unsigned use_of(const struct field *field) {
  for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
    if (strcmp(uses[i].name, field->name) == 0)
      return uses[i].use;
  return 0;
}

static unsigned bucket_of(const char *pattern) {
  uint64_t first8 = 0;

  for (size_t i = 0; i < 8 && !ends_first_word(pattern[i]); i++)
    first8 |= (uint64_t)(unsigned char)pattern[i] << 8 * i;
  return pattern_bucket(first8);
}

static void check_pattern(const struct field *field, unsigned use) {
  const char *s = field->value;
  const char *address = strchr(s, '@');

  if (ends_first_word(*s))
    complain(field, "a pattern starts with a word");
  if (strlen(s) > 255)
    complain(field, "a pattern has at most 255 bytes");
  if ((use == USE_RECIPIENT || use == USE_ALIAS) && address == NULL)
    complain(field, "no @ for the address");
  if (address != NULL && strchr(address + 1, '@') != NULL)
    complain(field, "more than one @");
  if (strchr(s, '$') != NULL && strchr(s, '$')[1] != '\0')
    complain(field, "something follows the $");
  for (; *s != '\0'; s++)
    if (*s >= 'A' && *s <= 'Z') {
      complain(field, "a pattern is in lower case");
      return;
    }
}

/* By bucket; the longer pattern first, so that it is tried before one that it starts with. */
static int by_bucket(const void *a, const void *b) {
  const struct pattern *x = a;
  const struct pattern *y = b;
  size_t x_length = strlen(x->at->value);
  size_t y_length = strlen(y->at->value);

  if (x->bucket != y->bucket)
    return x->bucket < y->bucket ? -1 : 1;
  if (x_length != y_length)
    return x_length > y_length ? -1 : 1;
  if (strcmp(x->at->value, y->at->value) != 0)
    return strcmp(x->at->value, y->at->value);
  return (x->use > y->use) - (x->use < y->use);
}

/* Every pattern of the format records, sorted. */
static struct pattern *find_patterns(const struct data *data, const struct model *model,
                                     size_t *count) {
  struct pattern *patterns = NULL;

  *count = 0;
  for (size_t i = 0; i < data->count; i++) {
    const struct record *record = &data->records[i];

    if (strcmp(record->fields[0].name, "Format") != 0)
      continue;
    for (size_t f = 1; f < record->count; f++) {
      const struct field *field = &record->fields[f];
      unsigned use = use_of(field);

      if (use == 0)
        continue;
      check_pattern(field, use);
      patterns = grow(patterns, *count + 1, sizeof *patterns);
      patterns[(*count)++] =
          (struct pattern){field, (unsigned)number_of(model, "format", &record->fields[0]), use,
                           bucket_of(field->value)};
    }
  }
  if (*count > 0)
    qsort(patterns, *count, sizeof *patterns, by_bucket);
  for (size_t i = 1; i < *count; i++)
    if (strcmp(patterns[i].at->value, patterns[i - 1].at->value) == 0 &&
        patterns[i].use == patterns[i - 1].use)
      complain(patterns[i].at, "the pattern stands in %s:%u already", patterns[i - 1].at->file,
               patterns[i - 1].at->line);
  return patterns;
}

static struct pattern *patterns;
static size_t pattern_count;

void build_formats(const struct data *data, const struct model *model) {
  if (complaints() == 0)
    patterns = find_patterns(data, model, &pattern_count);
}

void emit_formats(const char *dir) {
  FILE *out = open_table(dir, "formats_table.h", "The forms of bounces.");
  struct pool pool = {NULL, NULL, 0, 0};
  uint32_t starts[PATTERN_BUCKETS + 1] = {0};

  fprintf(out, "static const struct format_row format_rows[%zu] = {\n", pattern_count + 1);
  for (size_t i = 0; i < pattern_count; i++) {
    const struct pattern *pattern = &patterns[i];

    fprintf(out, "    {%" PRIu32 ", %u, %zu, %u, %d},\n", intern(&pool, pattern->at->value),
            pattern->use, strlen(pattern->at->value), pattern->format,
            pattern->use == USE_COMPLAINT ? 7
            : pattern->at->cls != 0       ? pattern->at->cls
                                          : 5);
    starts[pattern->bucket + 1] = (uint32_t)i + 1;
  }
  fputs("    {0, 0, 0, 0, 0},\n};\n\n", out);
  for (size_t i = 0; i < PATTERN_BUCKETS; i++)
    if (starts[i + 1] < starts[i])
      starts[i + 1] = starts[i];
  emit_numbers(out, "uint16_t", "format_starts", starts, PATTERN_BUCKETS + 1);
  emit_pool(out, "format_pool", &pool);
  close_table(out);
}
