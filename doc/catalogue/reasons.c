/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The pages of the reasons. */

#include <string.h>

#include "catalogue.h"

enum { MOST_EXAMPLES = 60 };

static int has_reason(const struct page *page, uint32_t reason) {
  return esmtpcode_entry_reason(page->entry) == reason;
}

static int any_page(uint32_t reason) {
  for (size_t i = 0; i < model.page_count; i++)
    if (has_reason(&model.pages[i], reason))
      return 1;
  return 0;
}

/* --- what follows from it, as the library says about an example --------------------------------
 */

static const esmtpcode_verdict *verdict_of(uint32_t reason, uint32_t outcome) {
  for (size_t i = 0; i < model.example_count; i++) {
    const esmtpcode_verdict *verdict = &model.examples[i].verdict;

    if (verdict->reason == reason && verdict->outcome == outcome)
      return verdict;
  }
  return NULL;
}

/* One line of the table: what a field of the verdicts says, an outcome beside the other. */
static void consequence(FILE *out, const char *name, uint32_t kind, uint32_t reason,
                        uint32_t (*field)(const esmtpcode_verdict *)) {
  markup(out, "<tr><th scope=\"row\">%s</th>", name);
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_OUTCOME, i) != NULL; i++) {
    const esmtpcode_verdict *verdict = verdict_of(reason, i);

    if (verdict != NULL)
      markup(out, "<td>%s<br><small>%s</small></td>", label(kind, field(verdict)).text,
             esmtpcode_name_text(kind, field(verdict)));
  }
  fputs("</tr>\n", out);
}

static uint32_t bounce_of(const esmtpcode_verdict *verdict) {
  return verdict->bounce;
}

static uint32_t action_of(const esmtpcode_verdict *verdict) {
  return verdict->action;
}

static uint32_t severity_of(const esmtpcode_verdict *verdict) {
  return verdict->severity;
}

static uint32_t responsible_of(const esmtpcode_verdict *verdict) {
  return verdict->responsible;
}

static void consequences(FILE *out, uint32_t reason) {
  fputs("<h2>What follows from it</h2>\n<table class=\"text\"><thead><tr><td></td>", out);
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_OUTCOME, i) != NULL; i++)
    if (verdict_of(reason, i) != NULL)
      markup(out, "<th scope=\"col\">%S</th>", esmtpcode_name_text(ESMTPCODE_KIND_OUTCOME, i));
  fputs("</tr></thead><tbody>\n", out);
  consequence(out, "Bounce", ESMTPCODE_KIND_BOUNCE, reason, bounce_of);
  consequence(out, "Next step", ESMTPCODE_KIND_ACTION, reason, action_of);
  consequence(out, "Severity", ESMTPCODE_KIND_SEVERITY, reason, severity_of);
  consequence(out, "Cured by", ESMTPCODE_KIND_RESPONSIBLE, reason, responsible_of);
  fputs("</tbody></table>\n", out);
}

static int any_verdict(uint32_t reason) {
  for (size_t i = 0; i < model.example_count; i++)
    if (model.examples[i].verdict.reason == reason && model.examples[i].verdict.outcome != 0)
      return 1;
  return 0;
}

/* --- the rest -------------------------------------------------------------------------------- */

static void vocabularies(FILE *out, uint32_t reason) {
  fputs("<h2>What other systems call it</h2>\n<dl class=\"pairs terms\">\n", out);
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_VOCABULARY, i) != NULL; i++) {
    const char *term = esmtpcode_reason_term(i, reason);

    if (term != NULL)
      markup(out, "<dt>%s</dt><dd><code>%s</code></dd>\n",
             esmtpcode_name_text(ESMTPCODE_KIND_VOCABULARY, i), term);
  }
  fputs("</dl>\n", out);
}

static void texts(FILE *out, uint32_t reason) {
  int shown = 0;

  for (size_t i = 0; i < model.example_count && shown < MOST_EXAMPLES; i++) {
    if (model.examples[i].verdict.reason != reason)
      continue;
    if (shown++ == 0)
      fputs("<h2>How servers say it</h2>\n<p class=\"hint\">Marked are the words that decide.</p>\n"
            "<ul class=\"said\">\n",
            out);
    example_item(out, &model.examples[i], "../", 0);
  }
  if (shown > 0)
    fputs("</ul>\n", out);
}

static void write_reason(uint32_t reason) {
  char path[80];
  char title[120];
  struct text name = label(ESMTPCODE_KIND_REASON, reason);
  const char *says = esmtpcode_name_text(ESMTPCODE_KIND_REASON, reason);
  const struct frame frame = {title, says, "../", "codes", "", "site"};
  FILE *out;

  snprintf(path, sizeof path, "reasons/%s.html", esmtpcode_name_get(ESMTPCODE_KIND_REASON, reason));
  snprintf(title, sizeof title, "%s: a reason why mail bounces", name.text);
  out = page_open(path, &frame);
  markup(out,
         "<nav class=\"crumbs\" aria-label=\"You are here\"><a href=\"../codes/index.html\">All "
         "codes</a> <a href=\"index.html\">Reasons</a></nav>\n<h1>%s</h1>\n"
         "<p class=\"lede\">%S. In verdicts and in JSON: <code>%s</code>.</p>\n",
         name.text, says, esmtpcode_name_get(ESMTPCODE_KIND_REASON, reason));
  if (any_verdict(reason))
    consequences(out, reason);
  if (any_page(reason)) {
    fputs("<h2>Codes that stand for it</h2>\n", out);
    code_table(out, has_reason, reason);
  }
  vocabularies(out, reason);
  texts(out, reason);
  page_close(out);
}

void write_reasons(void) {
  const struct frame frame = {"Reasons why mail bounces",
                              "Every cause that libesmtpcode tells apart, by group.",
                              "../",
                              "codes",
                              "",
                              "site"};
  FILE *out = page_open("reasons/index.html", &frame);

  fputs("<h1>Reasons</h1>\n<p class=\"lede\">Every cause that the library tells apart.</p>\n", out);
  for (uint32_t group = 0; esmtpcode_name_get(ESMTPCODE_KIND_GROUP, group) != NULL; group++) {
    markup(out, "<h2>%S</h2>\n<dl class=\"pairs\">\n",
           esmtpcode_name_text(ESMTPCODE_KIND_GROUP, group));
    for (uint32_t i = 0; esmtpcode_name_get(ESMTPCODE_KIND_REASON, i) != NULL; i++) {
      if (esmtpcode_reason_group(i) != group)
        continue;
      fputs("<dt>", out);
      name_link(out, ESMTPCODE_KIND_REASON, i, "../");
      markup(out, "</dt><dd>%S</dd>\n", esmtpcode_name_text(ESMTPCODE_KIND_REASON, i));
    }
    fputs("</dl>\n", out);
  }
  page_close(out);
  for (uint32_t i = 0; esmtpcode_name_get(ESMTPCODE_KIND_REASON, i) != NULL; i++)
    write_reason(i);
}
