/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Files: templates read and filled, pages written with the frame around them. */

#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

static const char *out_folder;
static const char *template_folder;
static char *head; /* the frame before the content */
static char *tail; /* and behind it */

char *read_all(FILE *in) {
  size_t room = 1 << 16;
  size_t n = 0;
  char *text = must(malloc(room));
  size_t got;

  while ((got = fread(text + n, 1, room - n - 1, in)) > 0) {
    n += got;
    if (n + 1 == room)
      text = must(realloc(text, room *= 2));
  }
  text[n] = '\0';
  return text;
}

static char *path_of(const char *folder, const char *name) {
  size_t size = strlen(folder) + strlen(name) + 2;
  char *path = must(malloc(size));

  snprintf(path, size, "%s/%s", folder, name);
  return path;
}

static FILE *open_in(const char *folder, const char *name, const char *mode) {
  char *path = path_of(folder, name);
  FILE *file = fopen(path, mode);

  if (file == NULL)
    fail("cannot open", path);
  free(path);
  return file;
}

char *template_read(const char *name) {
  FILE *in = open_in(template_folder, name, "r");
  char *text = read_all(in);

  fclose(in);
  return text;
}

FILE *file_open(const char *path) {
  return open_in(out_folder, path, "w");
}

static const char *value_of(const struct value *values, const char *name, size_t len) {
  char unknown[64];

  for (; values->name != NULL; values++)
    if (strlen(values->name) == len && memcmp(values->name, name, len) == 0)
      return values->text;
  snprintf(unknown, sizeof unknown, "%.*s", (int)len, name);
  fail("no value for", unknown);
}

void fill(FILE *out, const char *template, const struct value *values) {
  const char *open;
  const char *close;

  while ((open = strstr(template, "{{")) != NULL && (close = strstr(open, "}}")) != NULL) {
    fwrite(template, 1, (size_t)(open - template), out);
    fputs(value_of(values, open + 2, (size_t)(close - open) - 2), out);
    template = close + 2;
  }
  fputs(template, out);
}

void frame_begin(const char *out, const char *templates) {
  static const char mark[] = "{{content}}";
  char *content;

  out_folder = out;
  template_folder = templates;
  head = template_read("frame.html");
  content = strstr(head, mark);
  if (content == NULL)
    fail("no place for the content in", "frame.html");
  *content = '\0';
  tail = content + strlen(mark);
}

/* The links of the navigation, the current one marked. */
static void write_navigation(FILE *out, const struct frame *frame) {
  static const char *const links[][3] = {{"codes", "codes/index.html", "Codes"},
                                         {"paste", "paste.html", "Paste a bounce"},
                                         {"guides", "guides/index.html", "Guides"},
                                         {"reference", "reference/index.html", "Reference"}};

  for (size_t i = 0; i < sizeof links / sizeof links[0]; i++)
    markup(out, "<li><a href=\"%s%s\"%r>%s</a></li>", frame->root, links[i][1],
           strcmp(links[i][0], frame->section) == 0 ? " aria-current=\"true\"" : "", links[i][2]);
}

static void write_style(FILE *out, const struct frame *frame) {
  if (*frame->style != '\0')
    fprintf(out, "<link rel=\"stylesheet\" href=\"%s%s.css\">\n", frame->root, frame->style);
}

static void write_scripts(FILE *out, const struct frame *frame) {
  const char *name = frame->scripts;

  while (*name != '\0') {
    size_t n = strcspn(name, " ");

    fprintf(out, "<script src=\"%s%.*s.js\" defer></script>\n", frame->root, (int)n, name);
    name += n + (name[n] == ' ');
  }
}

static char *made(void (*write)(FILE *, const struct frame *), const struct frame *frame) {
  char *text = NULL;
  size_t size;
  FILE *out = must(open_memstream(&text, &size));

  write(out, frame);
  fclose(out);
  return text;
}

static void write_title(FILE *out, const struct frame *frame) {
  escape(out, frame->title);
}

static void write_description(FILE *out, const struct frame *frame) {
  escape(out, frame->description);
}

FILE *page_open(const char *path, const struct frame *frame) {
  FILE *out = path != NULL ? file_open(path) : stdout;
  char *title = made(write_title, frame);
  char *description = made(write_description, frame);
  char *navigation = made(write_navigation, frame);
  char *style = made(write_style, frame);
  char *scripts = made(write_scripts, frame);
  const struct value values[] = {
      {"title", title},
      {"description", description},
      {"root", frame->root},
      {"navigation", navigation},
      {"style", style},
      {"scripts", scripts},
      {"wasm", strstr(frame->scripts, "module") != NULL ? " 'wasm-unsafe-eval'" : ""},
      {NULL, NULL}};

  fill(out, head, values);
  free(title);
  free(description);
  free(navigation);
  free(style);
  free(scripts);
  return out;
}

void page_close(FILE *out) {
  const struct value values[] = {
      {"version", esmtpcode_version()}, {"checksum", esmtpcode_data_checksum()}, {NULL, NULL}};

  fill(out, tail, values);
  if (fclose(out) != 0)
    fail("cannot write", "a page");
}
