/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What an entry says in few words: badges, facts, rows of lists; and examples. */

#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

/* Where a name of an enumeration has a page, or the index a filter; 0 where it has neither. */
static int name_address(FILE *out, uint32_t kind, uint32_t value, const char *root) {
  const char *name = esmtpcode_name_get(kind, value);

  switch (kind) {
  case ESMTPCODE_KIND_REASON:
    markup(out, "<a href=\"%rreasons/%s.html\"", root, name);
    return 1;
  case ESMTPCODE_KIND_CATEGORY:
    markup(out, "<a href=\"%rsubjects/%s.html\"", root, name);
    return 1;
  case ESMTPCODE_KIND_BOUNCE:
  case ESMTPCODE_KIND_SEVERITY:
    markup(out, "<a href=\"%rcodes/index.html?%s=%s\"", root,
           esmtpcode_name_get(ESMTPCODE_KIND_KIND, kind), name);
    return 1;
  default:
    fputs("<span", out);
    return 0;
  }
}

void name_link(FILE *out, uint32_t kind, uint32_t value, const char *root) {
  int linked = name_address(out, kind, value, root);

  markup(out, ">%s</%r>", label(kind, value).text, linked ? "a" : "span");
}

static void badge(FILE *out, const char *style, const char *before, uint32_t kind, uint32_t value,
                  const char *after, const char *root) {
  int linked;

  fputs("<li>", out);
  linked = name_address(out, kind, value, root);
  markup(out, " class=\"badge %s\">%s%s%s</%r></li>", style, before, label(kind, value).text, after,
         linked ? "a" : "span");
}

static void bounce_badge(FILE *out, const esmtpcode_entry *entry, const char *root) {
  static const char *const after[] = {"", " bounce", " bounce", ""};
  uint32_t bounce = esmtpcode_entry_bounce(entry);

  badge(out, esmtpcode_name_get(ESMTPCODE_KIND_BOUNCE, bounce),
        bounce == ESMTPCODE_BOUNCE_NONE || bounce == ESMTPCODE_BOUNCE_UNDETERMINED ? "Bounce: "
                                                                                   : "",
        ESMTPCODE_KIND_BOUNCE, bounce, after[bounce], root);
}

void badges(FILE *out, const esmtpcode_entry *entry, const char *root) {
  const char *standard = esmtpcode_entry_text(entry, ESMTPCODE_PART_REFERENCE, 0);
  uint32_t severity = esmtpcode_entry_severity(entry);
  char style[32];

  fputs("<ul class=\"badges\">", out);
  bounce_badge(out, entry, root);
  snprintf(style, sizeof style, "severity-%u", (unsigned)severity);
  badge(out, style, "Severity: ", ESMTPCODE_KIND_SEVERITY, severity, "", root);
  badge(out, "", "", ESMTPCODE_KIND_CATEGORY, esmtpcode_entry_category(entry), "", root);
  badge(out, "", "Cured by: ", ESMTPCODE_KIND_RESPONSIBLE, esmtpcode_entry_responsible(entry), "",
        root);
  if (standard != NULL && strncmp(standard, "RFC ", 4) == 0) {
    fputs("<li><span class=\"badge\">", out);
    reference(out, standard);
    fputs("</span></li>", out);
  }
  fputs("</ul>\n", out);
}

/* --- facts ----------------------------------------------------------------------------------- */

static void fact(FILE *out, const char *name, uint32_t kind, uint32_t value) {
  markup(out, "<dt>%s</dt><dd>", name);
  name_link(out, kind, value, "../");
  markup(out, "<br><small>%s</small></dd>\n", esmtpcode_name_text(kind, value));
}

static void fact_replies(FILE *out, const esmtpcode_entry *entry) {
  uint32_t reply;

  if (esmtpcode_entry_reply(entry, 0) == 0)
    return;
  fputs("<dt>Reply codes</dt><dd>", out);
  for (uint32_t i = 0; (reply = esmtpcode_entry_reply(entry, i)) != 0; i++)
    markup(out, esmtpcode_reply_meaning(reply) ? "%r<a href=\"../replies/%u.html\">%u</a>" : "%r%u",
           i > 0 ? " " : "", reply, reply);
  fputs("</dd>\n", out);
}

static void fact_references(FILE *out, const esmtpcode_entry *entry) {
  const char *text;

  fputs("<dt>Defined in</dt>", out);
  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, ESMTPCODE_PART_REFERENCE, i)); i++) {
    fputs("<dd>", out);
    reference(out, text);
    fputs("</dd>", out);
  }
  putc('\n', out);
}

void facts(FILE *out, const esmtpcode_entry *entry) {
  fputs("<dl class=\"facts\">\n", out);
  fact(out, "Bounce", ESMTPCODE_KIND_BOUNCE, esmtpcode_entry_bounce(entry));
  fact(out, "Severity", ESMTPCODE_KIND_SEVERITY, esmtpcode_entry_severity(entry));
  fact(out, "Reason", ESMTPCODE_KIND_REASON, esmtpcode_entry_reason(entry));
  fact(out, "Next step", ESMTPCODE_KIND_ACTION, esmtpcode_entry_action(entry));
  fact(out, "Who can cure it", ESMTPCODE_KIND_RESPONSIBLE, esmtpcode_entry_responsible(entry));
  fact(out, "Category", ESMTPCODE_KIND_CATEGORY, esmtpcode_entry_category(entry));
  fact(out, "The server claims", ESMTPCODE_KIND_OUTCOME, esmtpcode_entry_outcome(entry));
  fact_replies(out, entry);
  markup(out, "<dt>Registered</dt><dd>%s</dd>\n",
         !esmtpcode_entry_is_registered(entry) ? "No: a provider\u2019s own meaning"
         : esmtpcode_entry_is_usual(entry)     ? "Yes, with IANA"
                                               : "Yes, but unusual in this class");
  fact_references(out, entry);
  fputs("</dl>\n", out);
}

/* --- lists ----------------------------------------------------------------------------------- */

/* The providers that have an entry for a page's code, for the filter. */
static void row_providers(FILE *out, const struct page *page) {
  uint32_t own = esmtpcode_entry_provider(page->entry);
  uint32_t provider = 0;

  if (own != 0)
    markup(out, "%s ", esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, own));
  while (other_entry(page, &provider) != NULL)
    markup(out, "%s ", esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider));
}

void code_row(FILE *out, const struct page *page, const char *root) {
  const esmtpcode_entry *entry = page->entry;
  uint32_t bounce = esmtpcode_entry_bounce(entry);
  uint32_t severity = esmtpcode_entry_severity(entry);

  markup(out, "<tr data-category=\"%s\" data-severity=\"%s\" data-bounce=\"%s\" data-provider=\"",
         esmtpcode_name_get(ESMTPCODE_KIND_CATEGORY, esmtpcode_entry_category(entry)),
         esmtpcode_name_get(ESMTPCODE_KIND_SEVERITY, severity),
         esmtpcode_name_get(ESMTPCODE_KIND_BOUNCE, bounce));
  row_providers(out, page);
  markup(out, "\"><th scope=\"row\"><a href=\"%rcodes/%c.html\">%c", root, page->code, page->code);
  if (page->last != page->code)
    markup(out, " to %c", page->last);
  markup(out, "</a></th><td>%s</td><td><span class=\"badge %s\">%s</span></td>",
         esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0),
         esmtpcode_name_get(ESMTPCODE_KIND_BOUNCE, bounce),
         label(ESMTPCODE_KIND_BOUNCE, bounce).text);
  markup(out, "<td class=\"wide\">%s</td></tr>\n", label(ESMTPCODE_KIND_SEVERITY, severity).text);
}

void code_table(FILE *out, int (*wanted)(const struct page *, uint32_t), uint32_t value) {
  fputs("<div class=\"scroll\"><table class=\"codes\"><thead><tr><th scope=\"col\">Code</th>"
        "<th scope=\"col\">Title</th><th scope=\"col\">Bounce</th>"
        "<th scope=\"col\" class=\"wide\">Severity</th></tr></thead><tbody>\n",
        out);
  for (size_t i = 0; i < model.page_count; i++)
    if (wanted(&model.pages[i], value))
      code_row(out, &model.pages[i], "../");
  fputs("</tbody></table></div>\n", out);
}

void example_item(FILE *out, const struct example *example, const char *root, int with_reason) {
  const esmtpcode_span *matched = &example->verdict.matched;
  const char *text = example->text;

  fputs("<li><code>", out);
  if (matched->length > 0) {
    escape_part(out, text, matched->offset);
    fputs("<mark>", out);
    escape_part(out, text + matched->offset, matched->length);
    fputs("</mark>", out);
    text += matched->offset + matched->length;
  }
  markup(out, "%s</code>", text);
  if (with_reason) {
    fputs(" <span class=\"reads\">", out);
    name_link(out, ESMTPCODE_KIND_REASON, example->verdict.reason, root);
    fputs("</span>", out);
  }
  fputs("</li>\n", out);
}
