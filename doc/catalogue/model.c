/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The pages that the library's entries give, and the examples of the rules, classified. */

#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

struct model model;

/* --- pages ----------------------------------------------------------------------------------- */

/* An entry per code: they come sorted, the registered before the providers'. */
static void add_page(const esmtpcode_entry *entry) {
  uint32_t code = esmtpcode_entry_code(entry);

  if (model.page_count > 0 && model.pages[model.page_count - 1].code == code)
    return;
  model.pages = must(realloc(model.pages, (model.page_count + 1) * sizeof *model.pages));
  model.pages[model.page_count++] = (struct page){code, esmtpcode_entry_last_code(entry), entry};
}

const struct page *page_of(uint32_t code) {
  for (size_t i = 0; i < model.page_count; i++)
    if (model.pages[i].code == code)
      return &model.pages[i];
  return NULL;
}

int has_page(uint32_t code) {
  return page_of(code) != NULL;
}

const esmtpcode_entry *other_entry(const struct page *page, uint32_t *provider) {
  while (esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, ++*provider) != NULL) {
    const esmtpcode_entry *entry = esmtpcode_entry_find_provider(page->code, *provider);

    if (entry != NULL && entry != page->entry)
      return entry;
  }
  return NULL;
}

/* --- examples -------------------------------------------------------------------------------- */

static void add_example(const char *text, size_t len) {
  struct example *example;

  model.examples =
      must(realloc(model.examples, (model.example_count + 1) * sizeof *model.examples));
  example = &model.examples[model.example_count++];
  example->text = must(strndup(text, len));
  esmtpcode_classify(text, len, &example->verdict, sizeof example->verdict);
}

/* A field's value, with the lines that go on. */
static size_t value_length(const char *value) {
  size_t n = strcspn(value, "\n");

  while (value[n] == '\n' && (value[n + 1] == ' ' || value[n + 1] == '\t'))
    n += 1 + strcspn(value + n + 1, "\n");
  return n;
}

static char *read_file(const char *folder, const char *name) {
  char path[4096];
  FILE *in;
  char *text;

  snprintf(path, sizeof path, "%s/%s", folder, name);
  in = fopen(path, "r");
  if (in == NULL)
    fail("cannot open", path);
  text = read_all(in);
  fclose(in);
  return text;
}

static void read_examples(const char *data, const char *name) {
  static const char field[] = "\nExample: ";
  char *text = read_file(data, name);

  for (const char *at = text; (at = strstr(at, field)) != NULL;) {
    at += strlen(field);
    add_example(at, value_length(at));
  }
  free(text);
}

void model_make(const char *data) {
  const esmtpcode_entry *entry;
  char *index = read_file(data, "index");

  for (uint32_t i = 0; (entry = esmtpcode_entry_at(i)) != NULL; i++)
    add_page(entry);
  for (char *line = strtok(index, "\n"); line != NULL; line = strtok(NULL, "\n"))
    if (strncmp(line, "phrases/", 8) == 0)
      read_examples(data, line);
  free(index);
}
