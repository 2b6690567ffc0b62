/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The pages that are mostly text: home, paste, and what is wrapped from elsewhere. */

#include <stdlib.h>

#include "catalogue.h"

static void number(char *text, size_t size, size_t value) {
  snprintf(text, size, "%zu", value);
}

/* The codes that people meet most. */
static char *often_list(void) {
  static const uint32_t codes[] = {5001001, 5002002, 5007001, 5007026,
                                   4004001, 4007000, 4002002, 5004001};
  char *text = NULL;
  size_t size;
  FILE *out = must(open_memstream(&text, &size));

  for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
    markup(out, "<li><a href=\"codes/%c.html\"><span class=\"code\">%c</span> %s</a></li>\n",
           codes[i], codes[i],
           esmtpcode_entry_text(esmtpcode_entry_find(codes[i]), ESMTPCODE_PART_TITLE, 0));
  fclose(out);
  return text;
}

static char *subject_list(void) {
  char *text = NULL;
  size_t size;
  FILE *out = must(open_memstream(&text, &size));

  for (uint32_t i = 0; esmtpcode_name_get(ESMTPCODE_KIND_CATEGORY, i) != NULL; i++)
    markup(out, "<li><a href=\"subjects/%s.html\"><span class=\"code\">X.%u</span> %S</a></li>\n",
           esmtpcode_name_get(ESMTPCODE_KIND_CATEGORY, i), i,
           esmtpcode_name_text(ESMTPCODE_KIND_CATEGORY, i));
  fclose(out);
  return text;
}

void write_home(void) {
  const struct frame frame = {"Bounce codes explained",
                              "What mail servers say when mail does not arrive: every SMTP status "
                              "code, its causes and its cure.",
                              "",
                              "home",
                              "",
                              ""};
  char pages[24];
  char rules[24];
  char *often = often_list();
  char *subjects = subject_list();
  char *template = template_read("home.html");
  FILE *out = page_open("index.html", &frame);
  const struct value values[] = {
      {"pages", pages}, {"rules", rules}, {"often", often}, {"subjects", subjects}, {NULL, NULL}};

  number(pages, sizeof pages, model.page_count);
  number(rules, sizeof rules, model.example_count);
  fill(out, template, values);
  page_close(out);
  free(template);
  free(often);
  free(subjects);
}

void write_paste(void) {
  const struct frame frame = {
      "Paste a bounce",
      "Paste what the server said and read what it means. Nothing leaves your machine.",
      "",
      "paste",
      "paste",
      "module reading paste"};
  char *template = template_read("paste.html");
  char *steps = delisting("the list");
  const struct value values[] = {{"delisting", steps}, {NULL, NULL}};
  FILE *out = page_open("paste.html", &frame);

  fill(out, template, values);
  page_close(out);
  free(steps);
  free(template);
}
