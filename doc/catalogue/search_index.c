/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The words of all pages for search.js: each word, then the rows of the index that have it, as
 * differences. A script, so that it loads without a server. */

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

enum { SHORTEST = 3, LONGEST = 24 };

struct word {
  char text[LONGEST + 1];
  uint32_t row;
};

static struct word *words;
static size_t count;

static void add_word(const char *text, size_t len, uint32_t row) {
  struct word *word;

  if (len < SHORTEST || len > LONGEST)
    return;
  if ((count & (count + 1)) == 0) /* room is doubled at every power of two */
    words = must(realloc(words, 2 * (count + 1) * sizeof *words));
  word = &words[count++];
  for (size_t i = 0; i < len; i++)
    word->text[i] = (char)tolower((unsigned char)text[i]);
  word->text[len] = '\0';
  word->row = row;
}

static void add_text(const char *text, uint32_t row) {
  while (*text != '\0') {
    size_t len = 0;

    while (isalnum((unsigned char)text[len]))
      len++;
    add_word(text, len, row);
    text += len > 0 ? len : 1;
  }
}

static void add_entry(const esmtpcode_entry *entry, uint32_t row) {
  static const uint32_t parts[] = {ESMTPCODE_PART_TITLE, ESMTPCODE_PART_SUMMARY,
                                   ESMTPCODE_PART_MEANING, ESMTPCODE_PART_CAUSE,
                                   ESMTPCODE_PART_QUESTION};
  const char *text;

  for (size_t part = 0; part < sizeof parts / sizeof parts[0]; part++)
    for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, parts[part], i)) != NULL; i++)
      add_text(text, row);
}

static int by_word(const void *a, const void *b) {
  const struct word *x = a;
  const struct word *y = b;
  int order = strcmp(x->text, y->text);

  return order != 0 ? order : (x->row > y->row) - (x->row < y->row);
}

/* Writes the rows of the words from first to last; no word that half the pages have. */
static void write_word(FILE *out, size_t first, size_t last) {
  uint32_t rows = 1;
  uint32_t before = 0;

  for (size_t i = first + 1; i < last; i++)
    rows += words[i].row != words[i - 1].row ? 1 : 0;
  if (rows > model.page_count / 2)
    return;
  fprintf(out, "%s", words[first].text);
  for (size_t i = first; i < last; i++) {
    if (i > first && words[i].row == words[i - 1].row)
      continue;
    fprintf(out, " %x", (unsigned)(words[i].row - before));
    before = words[i].row;
  }
  fputs("\\n\\\n", out);
}

static void collect(void) {
  for (uint32_t row = 0; row < model.page_count; row++) {
    const esmtpcode_entry *entry = model.pages[row].entry;
    uint32_t provider = 0;

    add_entry(entry, row);
    while ((entry = other_entry(&model.pages[row], &provider)) != NULL)
      add_entry(entry, row);
  }
  qsort(words, count, sizeof *words, by_word);
}

void write_search(void) {
  FILE *out = file_open("codes/words.js");
  size_t first = 0;

  collect();
  fputs("window.words = \"\\\n", out);
  for (size_t i = 1; i <= count; i++) {
    if (i < count && strcmp(words[i].text, words[first].text) == 0)
      continue;
    write_word(out, first, i);
    first = i;
  }
  fputs("\";\n", out);
  fclose(out);
  free(words);
}
