/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* catalogue TEMPLATES OUT DATA                    writes the pages, asking the library
 * catalogue --wrap TEMPLATES ROOT SECTION TITLE   puts the frame around what is on standard input
 *
 * The folders in OUT must be there. DATA is lib/data: the examples of its rules are what the
 * library does not export. */

#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

void fail(const char *what, const char *about) {
  fprintf(stderr, "catalogue: %s %s\n", what, about);
  exit(1);
}

void *must(void *memory) {
  if (memory == NULL)
    fail("out of", "memory");
  return memory;
}

static void write_all(const char *data) {
  model_make(data);
  write_codes();
  write_index();
  write_search();
  write_reasons();
  write_providers();
  write_subjects();
  write_replies();
  write_blocklists();
  write_home();
  write_paste();
}

static void wrap(const char *root, const char *section, const char *title) {
  const struct frame frame = {title, title, root, section, "text", "site"};
  char *content = read_all(stdin);
  FILE *out = page_open(NULL, &frame);

  fputs(content, out);
  page_close(out);
  free(content);
}

int main(int argc, char **argv) {
  if (argc == 6 && strcmp(argv[1], "--wrap") == 0) {
    frame_begin(".", argv[2]);
    wrap(argv[3], argv[4], argv[5]);
    return 0;
  }
  if (argc != 4)
    fail("usage: catalogue TEMPLATES OUT DATA", "");
  frame_begin(argv[2], argv[1]);
  write_all(argv[3]);
  return 0;
}
