/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The characters of charsets other than UTF-8. */

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "../utf8.h"
#include "tablegen.h"

/* Sixteen trails are looked at at once; a name's end is kept. */
enum { LEADS = 128, PADDING = 16, NAME = 14 };

struct character {
  unsigned charset;
  unsigned code;  /* one byte or two */
  uint32_t point; /* in Unicode */
};

static struct charset {
  const struct record *record;
  unsigned width; /* bytes of a character beyond ASCII */
} * charsets;
static size_t charset_count;
static struct character *characters;
static size_t character_count;

static uint32_t point_in(const char *s) {
  switch (utf8_length(s, strlen(s))) {
  case 2:
    return point_of(s);
  case 3:
    return wide_point_of(s);
  default:
    return 0;
  }
}

/* "ä=e4": a character, and the bytes that stand for it. */
static void add_character(const struct field *field, const char *word, unsigned width) {
  const char *sign = strchr(word, '=');
  size_t digits = (size_t)2 * width;
  struct character character = {(unsigned)charset_count, 0, point_in(word)};

  if (sign == NULL || strlen(sign + 1) != digits ||
      strspn(sign + 1, "0123456789abcdef") != digits || character.point == 0) {
    complain(field, "not a character and its bytes: %s", word);
    return;
  }
  character.code = (unsigned)strtoul(sign + 1, NULL, 16) << (width == 1 ? 8 : 0);
  if (character.code >> 15 == 0)
    complain(field, "a byte of ASCII starts no character: %s", word);
  characters = grow(characters, character_count + 1, sizeof *characters);
  characters[character_count++] = character;
}

static void check_names(const struct field *field) {
  const char *word;

  for (const char *at = field->value; (word = next_word(&at)) != NULL;)
    if (strlen(word) >= NAME)
      complain(field, "a longer name than there is room for: %s", word);
}

static unsigned width_of(const struct record *record) {
  const struct field *field = find_field(record, "Width", 0, 0);

  return field != NULL ? (unsigned)parse_number(field->value) : 0;
}

static int by_code(const void *a, const void *b) {
  const struct character *x = a;
  const struct character *y = b;

  if (x->charset != y->charset)
    return x->charset < y->charset ? -1 : 1;
  return (x->code > y->code) - (x->code < y->code);
}

void build_charsets(const struct data *data) {
  for (size_t i = 0; i < data->count; i++) {
    const struct record *record = &data->records[i];
    const struct charset charset = {record, width_of(record)};
    const struct field *field = find_field(record, "Characters", 0, 0);
    const struct field *names = find_field(record, "Names", 0, 0);
    const char *at;
    const char *word;

    if (strcmp(record->fields[0].name, "Charset") != 0)
      continue;
    if (charset.width - 1 > 1 || names == NULL || field == NULL) {
      complain(&record->fields[0], "a charset has Names, a Width of 1 or 2, and Characters");
      continue;
    }
    check_names(names);
    for (at = field->value; (word = next_word(&at)) != NULL;)
      add_character(field, word, charset.width);
    charsets = grow(charsets, charset_count + 1, sizeof *charsets);
    charsets[charset_count++] = charset;
  }
  if (character_count > 0)
    qsort(characters, character_count, sizeof *characters, by_code);
}

static void emit_enumeration(FILE *out) {
  fputs("enum {\n", out);
  for (size_t i = 0; i < charset_count; i++) {
    fputs("  CHARSET_", out);
    for (const char *s = charsets[i].record->fields[0].value; *s != '\0'; s++)
      fputc(isalnum((unsigned char)*s) ? toupper((unsigned char)*s) : '_', out);
    fputs(",\n", out);
  }
  fputs("  CHARSETS\n};\n\n", out);
}

static void emit_names(FILE *out) {
  fprintf(out,
          "static const struct {\n  char text[%d];\n  uint8_t length;\n  uint8_t charset;\n"
          "} charset_names[] = {\n",
          NAME);
  for (size_t i = 0; i < charset_count; i++) {
    const char *at = find_field(charsets[i].record, "Names", 0, 0)->value;
    const char *word;

    while ((word = next_word(&at)) != NULL)
      fprintf(out, "    {\"%s\", %zu, %zu},\n", word, strlen(word), i);
  }
  fputs("};\n\n", out);
}

/* The first character of each lead byte; those behind it go on to that of the next one. */
static void emit_starts(FILE *out) {
  size_t next = 0;

  fprintf(out, "static const uint16_t charset_starts[CHARSETS][%d] = {\n", LEADS + 1);
  for (unsigned charset = 0; charset < charset_count; charset++) {
    fputs("    {", out);
    for (unsigned lead = 0; lead <= LEADS; lead++) {
      fprintf(out, "%s%zu", lead == 0 ? "" : lead % 20 == 0 ? ",\n     " : ", ", next);
      while (next < character_count && characters[next].charset == charset &&
             characters[next].code >> 8 == 0x80 + lead)
        next++;
    }
    fputs("},\n", out);
  }
  fputs("};\n\n", out);
}

void emit_charsets(const char *dir) {
  FILE *out = open_table(dir, "charsets_table.h", "Charsets other than UTF-8.");
  uint32_t *numbers = allocate((character_count + PADDING) * sizeof *numbers);

  emit_enumeration(out);
  emit_names(out);
  for (size_t i = 0; i < charset_count; i++)
    numbers[i] = charsets[i].width;
  emit_numbers(out, "uint8_t", "charset_widths", numbers, charset_count);
  emit_starts(out);
  for (size_t i = 0; i < character_count; i++)
    numbers[i] = characters[i].code & 0xff;
  emit_numbers(out, "uint8_t", "charset_trails", numbers, character_count + PADDING);
  for (size_t i = 0; i < character_count; i++)
    numbers[i] = characters[i].point;
  emit_numbers(out, "uint16_t", "charset_points", numbers, character_count);
  close_table(out);
}
