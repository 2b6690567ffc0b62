/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The pages of the blocklists. */

#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

static int names(const struct example *example, uint32_t blocklist) {
  return example->verdict.blocklist == blocklist;
}

/* The host of the web page that an example points to, or NULL. */
static char *host_of(const struct example *example) {
  const char *url = example->text + example->verdict.url.offset;
  size_t n = example->verdict.url.length;
  const char *start = memchr(url, ':', n);
  size_t skip;

  if (n == 0)
    return NULL;
  skip = start != NULL && strncmp(start, "://", 3) == 0 ? (size_t)(start - url) + 3 : 0;
  url += skip;
  n -= skip;
  return must(strndup(url, strcspn(url, "/?: ") < n ? strcspn(url, "/?: ") : n));
}

static int is_first_with(const char *host, uint32_t blocklist, size_t index) {
  int first = 1;

  for (size_t i = 0; i < index && first; i++) {
    char *other = names(&model.examples[i], blocklist) ? host_of(&model.examples[i]) : NULL;

    first = other == NULL || strcmp(other, host) != 0;
    free(other);
  }
  return first;
}

static void hosts(FILE *out, uint32_t blocklist) {
  int any = 0;

  for (size_t i = 0; i < model.example_count; i++) {
    char *host = names(&model.examples[i], blocklist) ? host_of(&model.examples[i]) : NULL;

    if (host != NULL && is_first_with(host, blocklist, i))
      markup(out,
             any++ == 0 ? "<p>Replies that name it point to <code>%s</code>" : ", <code>%s</code>",
             host);
    free(host);
  }
  if (any)
    fputs(".</p>\n", out);
}

static void texts(FILE *out, uint32_t blocklist) {
  int any = 0;

  for (size_t i = 0; i < model.example_count; i++) {
    if (!names(&model.examples[i], blocklist))
      continue;
    if (any++ == 0)
      fputs("<h2>How servers say it</h2>\n<ul class=\"said\">\n", out);
    example_item(out, &model.examples[i], "../", 1);
  }
  if (any)
    fputs("</ul>\n", out);
}

static char *escaped(const char *name) {
  char *text = NULL;
  size_t size;
  FILE *out = must(open_memstream(&text, &size));

  escape(out, name);
  fclose(out);
  return text;
}

char *delisting(const char *name) {
  const struct value values[] = {{"name", name}, {NULL, NULL}};
  char *template = template_read("delisting.html");
  char *text = NULL;
  size_t size;
  FILE *out = must(open_memstream(&text, &size));

  fill(out, template, values);
  fclose(out);
  free(template);
  return text;
}

static void write_blocklist(uint32_t blocklist, const char *advice) {
  const char *name = esmtpcode_name_text(ESMTPCODE_KIND_BLOCKLIST, blocklist);
  char path[100];
  char title[120];
  const struct frame frame = {title, title, "../", "codes", "", "site"};
  char *html = escaped(name);
  char *steps = delisting(html);
  const struct value values[] = {{"name", html}, {"steps", steps}, {NULL, NULL}};
  FILE *out;

  snprintf(path, sizeof path, "blocklists/%s.html", slug(name).text);
  snprintf(title, sizeof title, "Blocked by %s: what to do", name);
  out = page_open(path, &frame);
  markup(out,
         "<nav class=\"crumbs\" aria-label=\"You are here\"><a href=\"../codes/index.html\">All "
         "codes</a> <a href=\"index.html\">Blocklists</a></nav>\n<div class=\"text\">\n"
         "<h1>Blocked by %s</h1>\n",
         name);
  hosts(out, blocklist);
  fill(out, advice, values);
  free(steps);
  free(html);
  texts(out, blocklist);
  fputs("</div>\n", out);
  page_close(out);
}

void write_blocklists(void) {
  const struct frame frame = {
      "Blocklists", "Blocklists that replies name, and how to get off them.", "../", "codes", "",
      "site"};
  char *advice = template_read("blocklist.html");
  FILE *out = page_open("blocklists/index.html", &frame);

  fputs("<h1>Blocklists</h1>\n<p class=\"lede\">Lists and reputation services that replies "
        "name.</p>\n<ul class=\"columns\">\n",
        out);
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_BLOCKLIST, i) != NULL; i++) {
    const char *name = esmtpcode_name_text(ESMTPCODE_KIND_BLOCKLIST, i);

    markup(out, "<li><a href=\"%s.html\">%s</a></li>\n", slug(name).text, name);
    write_blocklist(i, advice);
  }
  fputs("</ul>\n", out);
  page_close(out);
  free(advice);
}
