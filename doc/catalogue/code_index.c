/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The index of all codes: a table that is whole without scripts; search.js filters it. */

#include <string.h>

#include "catalogue.h"

static int any(const struct page *page, uint32_t value) {
  (void)page;
  (void)value;
  return 1;
}

static void choice(FILE *out, const char *name, const char *title, uint32_t kind) {
  markup(out, "<label>%s <select name=\"%s\"><option value=\"\">any</option>", title, name);
  for (uint32_t i = 0; esmtpcode_name_get(kind, i) != NULL; i++)
    markup(out, "<option value=\"%s\">%s</option>", esmtpcode_name_get(kind, i),
           label(kind, i).text);
  fputs("</select></label>\n", out);
}

static int has_codes(uint32_t provider) {
  for (size_t i = 0; i < model.page_count; i++)
    if (esmtpcode_entry_find_provider(model.pages[i].code, provider) != NULL)
      return 1;
  return 0;
}

static void provider_choice(FILE *out) {
  fputs("<label>Provider <select name=\"provider\"><option value=\"\">any</option>", out);
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, i) != NULL; i++)
    if (has_codes(i))
      markup(out, "<option value=\"%s\">%s</option>",
             esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, i), short_name(i).text);
  fputs("</select></label>\n", out);
}

void write_index(void) {
  const struct frame frame = {"All bounce codes",
                              "Every enhanced status code of SMTP, with search and filters.",
                              "../",
                              "codes",
                              "",
                              "codes/words search"};
  FILE *out = page_open("codes/index.html", &frame);

  markup(out,
         "<h1>All codes</h1>\n<p class=\"lede\">%u codes and what they mean. The same by "
         "<a href=\"../subjects/index.html\">subject</a>, <a "
         "href=\"../reasons/index.html\">reason</a>, "
         "<a href=\"../providers/index.html\">provider</a>, <a href=\"../blocklists/index.html\">"
         "blocklist</a> and <a href=\"../replies/index.html\">reply code</a>.</p>\n",
         (uint32_t)model.page_count);
  fputs("<form id=\"filter\" class=\"filter\" role=\"search\" aria-label=\"Codes\">\n<label "
        "class=\"query\">"
        "Code or words <input type=\"search\" name=\"q\" autocomplete=\"off\" spellcheck=\"false\" "
        "placeholder=\"mailbox full, 5.7.26, dmarc\"></label>\n<label>Class <select name=\"class\">"
        "<option value=\"\">any</option><option value=\"2\">2 success</option><option "
        "value=\"4\">4 for "
        "now</option><option value=\"5\">5 for good</option></select></label>\n",
        out);
  choice(out, "category", "Category", ESMTPCODE_KIND_CATEGORY);
  choice(out, "bounce", "Bounce", ESMTPCODE_KIND_BOUNCE);
  choice(out, "severity", "Severity", ESMTPCODE_KIND_SEVERITY);
  provider_choice(out);
  fputs("<button type=\"submit\">Search</button>\n</form>\n<p id=\"count\" role=\"status\"></p>\n",
        out);
  code_table(out, any, 0);
  page_close(out);
}
