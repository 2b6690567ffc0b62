/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The page of a code. */

#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

enum { MOST_EXAMPLES = 12, MOST_ALIKE = 2 };

static const char *text_of(const esmtpcode_entry *entry, uint32_t part, uint32_t index) {
  return esmtpcode_entry_text(entry, part, index);
}

/* --- parts of an entry; level is that of their headings ----------------------------------------
 */

/* A heading that can be linked to, on the first level of sections. */
static void heading(FILE *out, uint32_t level, const char *id, const char *text) {
  if (level == 2)
    markup(out, "<h2 id=\"%s\">%s</h2>\n", id, text);
  else
    markup(out, "<h%u>%s</h%u>\n", level, text, level);
}

static void list(FILE *out, const esmtpcode_entry *entry, uint32_t part, const char *tag) {
  const char *text;

  markup(out, "<%s>\n", tag);
  for (uint32_t i = 0; (text = text_of(entry, part, i)) != NULL; i++) {
    fputs("<li>", out);
    prose(out, text, esmtpcode_entry_code(entry));
    fputs("</li>\n", out);
  }
  markup(out, "</%s>\n", tag);
}

static void meaning(FILE *out, const esmtpcode_entry *entry) {
  const char *text;

  for (uint32_t i = 0; (text = text_of(entry, ESMTPCODE_PART_MEANING, i)) != NULL; i++)
    paragraph(out, text, esmtpcode_entry_code(entry));
}

/* "command  # what it tells" */
static void check(FILE *out, const char *text) {
  const char *hash = strstr(text, " # ");
  size_t n = hash != NULL ? (size_t)(hash - text) : strlen(text);
  char *command;

  while (n > 0 && text[n - 1] == ' ')
    n--;
  command = must(strndup(text, n));
  markup(out, "<li class=\"check\"><pre tabindex=\"0\"><code>%s</code></pre>", command);
  free(command);
  if (hash != NULL)
    paragraph(out, hash + 3, 0);
  fputs("</li>\n", out);
}

static void checks(FILE *out, const esmtpcode_entry *entry, uint32_t level) {
  const char *text;

  if (text_of(entry, ESMTPCODE_PART_CHECK, 0) == NULL)
    return;
  heading(out, level, "checks", "Checks to copy");
  fputs("<ul class=\"checks\">\n", out);
  for (uint32_t i = 0; (text = text_of(entry, ESMTPCODE_PART_CHECK, i)) != NULL; i++)
    check(out, text);
  fputs("</ul>\n", out);
}

static void questions(FILE *out, const esmtpcode_entry *entry, uint32_t level) {
  uint32_t self = esmtpcode_entry_code(entry);
  const char *text;

  if (text_of(entry, ESMTPCODE_PART_QUESTION, 0) == NULL)
    return;
  heading(out, level, "questions", "Questions and answers");
  for (uint32_t i = 0; (text = text_of(entry, ESMTPCODE_PART_QUESTION, i)) != NULL; i++) {
    markup(out, "<h%u class=\"question\">", level + 1);
    prose(out, text, self);
    markup(out, "</h%u>\n", level + 1);
    paragraph(out, text_of(entry, ESMTPCODE_PART_ANSWER, i), self);
  }
}

static void words(FILE *out, const esmtpcode_entry *entry, uint32_t level) {
  heading(out, level, "meaning", "What it means");
  meaning(out, entry);
  heading(out, level, "causes", "Causes, the most frequent first");
  list(out, entry, ESMTPCODE_PART_CAUSE, "ul");
  heading(out, level, "fix", "How to fix it, step by step");
  list(out, entry, ESMTPCODE_PART_REMEDY, "ol");
  checks(out, entry, level);
  questions(out, entry, level);
}

/* --- the three answers that people come for ----------------------------------------------------
 */

static void answer(FILE *out, const char *question, const char *says) {
  markup(out, "<div><dt>%s</dt><dd>%S</dd></div>\n", question, says);
}

static void answers(FILE *out, const esmtpcode_entry *entry) {
  const char *who =
      esmtpcode_name_text(ESMTPCODE_KIND_RESPONSIBLE, esmtpcode_entry_responsible(entry));
  const char *what = esmtpcode_name_text(ESMTPCODE_KIND_ACTION, esmtpcode_entry_action(entry));
  char turn[200];

  snprintf(turn, sizeof turn, "%s. Next step: %s.", who, what);
  fputs("<dl class=\"answers\">\n", out);
  answer(out, "Is the address dead?",
         esmtpcode_name_text(ESMTPCODE_KIND_BOUNCE, esmtpcode_entry_bounce(entry)));
  answer(out, "Send it again?", text_of(entry, ESMTPCODE_PART_RETRY, 0));
  answer(out, "Who can cure it?", turn);
  fputs("</dl>\n", out);
}

/* --- providers ------------------------------------------------------------------------------- */

static int is_alike(const struct example *a, const struct example *b) {
  return a->verdict.code == b->verdict.code && a->verdict.provider == b->verdict.provider &&
         a->verdict.reason == b->verdict.reason;
}

/* Whether an example is shown: a few of each reason, so that all reasons are seen. */
static int is_shown(size_t index) {
  const struct example *example = &model.examples[index];
  int alike = 0;

  for (size_t i = 0; i < index; i++)
    alike += is_alike(&model.examples[i], example);
  return alike < MOST_ALIKE;
}

static int has_examples(const struct page *page, uint32_t provider) {
  for (size_t i = 0; i < model.example_count; i++)
    if (model.examples[i].verdict.code == page->code &&
        model.examples[i].verdict.provider == provider)
      return 1;
  return 0;
}

static void examples(FILE *out, const struct page *page, uint32_t provider) {
  int shown = 0;

  fputs("<ul class=\"said\">\n", out);
  for (size_t i = 0; i < model.example_count && shown < MOST_EXAMPLES; i++) {
    const struct example *example = &model.examples[i];

    if (example->verdict.code != page->code || example->verdict.provider != provider ||
        !is_shown(i))
      continue;
    example_item(out, example, "../", 1);
    shown++;
  }
  fputs("</ul>\n", out);
}

static void provider_part(FILE *out, const struct page *page, uint32_t provider) {
  const esmtpcode_entry *entry =
      provider != 0 ? esmtpcode_entry_find_provider(page->code, provider) : NULL;
  int spoken = has_examples(page, provider);

  if (entry == page->entry)
    entry = NULL; /* the page is about it */
  if (entry == NULL && !spoken)
    return;
  markup(out, "<section class=\"provider\">\n<h3 id=\"at-%s\">",
         esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider));
  if (provider != 0)
    markup(out, "<a href=\"../providers/%s.html\">%s</a>",
           esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider), short_name(provider).text);
  else
    fputs("Other servers", out);
  if (entry != NULL)
    markup(out, ": %s", text_of(entry, ESMTPCODE_PART_TITLE, 0));
  fputs("</h3>\n", out);
  if (entry != NULL) {
    badges(out, entry, "../");
    paragraph(out, text_of(entry, ESMTPCODE_PART_SUMMARY, 0), page->code);
    answers(out, entry);
    words(out, entry, 4);
  }
  if (spoken)
    examples(out, page, provider);
  fputs("</section>\n", out);
}

/* Codes that only a provider has, for the same cause in the same class. */
static int is_own_code(const struct page *other, const struct page *page) {
  return esmtpcode_entry_provider(other->entry) != 0 && other->code != page->code &&
         esmtpcode_code_class(other->code) == esmtpcode_code_class(page->code) &&
         esmtpcode_entry_reason(other->entry) == esmtpcode_entry_reason(page->entry);
}

static void own_codes(FILE *out, const struct page *page) {
  int any = 0;

  for (size_t i = 0; i < model.page_count; i++) {
    const struct page *other = &model.pages[i];

    if (!is_own_code(other, page))
      continue;
    if (any++ == 0)
      fputs("<h3>Providers\u2019 own codes for the same cause</h3>\n<dl class=\"pairs\">\n", out);
    markup(out, "<dt><a href=\"%c.html\">%c</a></dt><dd>%s: %s</dd>\n", other->code, other->code,
           short_name(esmtpcode_entry_provider(other->entry)).text,
           text_of(other->entry, ESMTPCODE_PART_TITLE, 0));
  }
  if (any)
    fputs("</dl>\n", out);
}

static void providers(FILE *out, const struct page *page) {
  uint32_t reason = esmtpcode_entry_reason(page->entry);

  fputs(
      "<h2 id=\"providers\">How servers say it</h2>\n"
      "<p class=\"hint\">What large providers mean by the code where they mean something of their "
      "own, and texts they send with it. Marked are the words that decide; beside a text stands "
      "what it comes down to.</p>\n",
      out);
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, i) != NULL; i++)
    provider_part(out, page, i);
  provider_part(out, page, 0);
  own_codes(out, page);
  markup(
      out,
      "<p>Texts that mean the same without this code: <a href=\"../reasons/%s.html\">%s</a>.</p>\n",
      esmtpcode_name_get(ESMTPCODE_KIND_REASON, reason), label(ESMTPCODE_KIND_REASON, reason).text);
}

/* --- around it ------------------------------------------------------------------------------- */

static void replies(FILE *out, const esmtpcode_entry *entry) {
  uint32_t reply;

  if (esmtpcode_entry_reply(entry, 0) == 0)
    return;
  fputs("<h2 id=\"replies\">SMTP replies it travels with</h2>\n<dl class=\"pairs\">\n", out);
  for (uint32_t i = 0; (reply = esmtpcode_entry_reply(entry, i)) != 0; i++) {
    const char *says = esmtpcode_reply_meaning(reply);

    if (says == NULL)
      continue;
    markup(out, "<dt><a href=\"../replies/%u.html\">%u</a></dt><dd>", reply, reply);
    prose(out, says, 0);
    fputs("</dd>\n", out);
  }
  fputs("</dl>\n", out);
}

static void related_item(FILE *out, uint32_t code) {
  const struct page *page = page_of(code);

  if (page != NULL)
    markup(out, "<dt><a href=\"%c.html\">%c</a></dt><dd>%s</dd>\n", code, code,
           text_of(page->entry, ESMTPCODE_PART_TITLE, 0));
}

static void related(FILE *out, const struct page *page) {
  uint32_t code;

  fputs("<h2 id=\"related\">Related codes</h2>\n<dl class=\"pairs\">\n", out);
  for (uint32_t cls = 2; cls <= 5; cls++) {
    code = esmtpcode_code_pack(cls, esmtpcode_code_subject(page->code),
                               esmtpcode_code_detail(page->code));
    if (code != page->code)
      related_item(out, code);
  }
  for (uint32_t i = 0; (code = esmtpcode_entry_related(page->entry, i)) != 0; i++)
    if (esmtpcode_code_subject(code) != esmtpcode_code_subject(page->code) ||
        esmtpcode_code_detail(code) != esmtpcode_code_detail(page->code))
      related_item(out, code);
  fputs("</dl>\n", out);
}

static void neighbours(FILE *out, const struct page *page) {
  const struct page *last = model.pages + model.page_count - 1;

  fputs("<nav class=\"neighbours\" aria-label=\"Previous and next code\">", out);
  if (page > model.pages)
    markup(out, "<a rel=\"prev\" href=\"%c.html\"><span>Previous</span> %c %s</a>", page[-1].code,
           page[-1].code, text_of(page[-1].entry, ESMTPCODE_PART_TITLE, 0));
  if (page < last)
    markup(out, "<a rel=\"next\" href=\"%c.html\"><span>Next</span> %c %s</a>", page[1].code,
           page[1].code, text_of(page[1].entry, ESMTPCODE_PART_TITLE, 0));
  fputs("</nav>\n", out);
}

/* The questions once more, for search engines: schema.org's FAQPage. */
static void structured(FILE *out, const esmtpcode_entry *entry) {
  const char *text;

  fputs("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":"
        "\"FAQPage\",\"mainEntity\":[",
        out);
  for (uint32_t i = 0; (text = text_of(entry, ESMTPCODE_PART_QUESTION, i)) != NULL; i++) {
    fputs(i > 0 ? ",{\"@type\":\"Question\",\"name\":" : "{\"@type\":\"Question\",\"name\":", out);
    json_string(out, text);
    fputs(",\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":", out);
    json_string(out, text_of(entry, ESMTPCODE_PART_ANSWER, i));
    fputs("}}", out);
  }
  fputs("]}</script>\n", out);
}

static void contents(FILE *out, const struct page *page) {
  fputs("<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">On this page</h2>"
        "<ul><li><a href=\"#meaning\">What it means</a></li><li><a href=\"#causes\">Causes</a></li>"
        "<li><a href=\"#fix\">How to fix it</a></li>",
        out);
  if (text_of(page->entry, ESMTPCODE_PART_CHECK, 0) != NULL)
    fputs("<li><a href=\"#checks\">Checks to copy</a></li>", out);
  fputs("<li><a href=\"#questions\">Questions and answers</a></li>", out);
  fputs("<li><a href=\"#providers\">How servers say it</a></li>", out);
  markup(out,
         "<li><a href=\"#related\">Related codes</a></li><li><a href=\"%c.json\">This page as "
         "JSON</a></li></ul></nav>\n",
         page->code);
}

/* Where a provider means something else by the code, that is said first. */
static void other_meanings(FILE *out, const struct page *page) {
  const esmtpcode_entry *entry;
  uint32_t provider = 0;

  while ((entry = other_entry(page, &provider)) != NULL)
    if (esmtpcode_entry_reason(entry) != esmtpcode_entry_reason(page->entry))
      markup(out, "<p class=\"note\">Sent by <a href=\"#at-%s\">%s</a> it means: %s.</p>\n",
             esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider), short_name(provider).text,
             text_of(entry, ESMTPCODE_PART_TITLE, 0));
}

static void title(FILE *out, const struct page *page) {
  uint32_t category = esmtpcode_entry_category(page->entry);
  uint32_t provider = esmtpcode_entry_provider(page->entry);

  fputs("<nav class=\"crumbs\" aria-label=\"You are here\"><a href=\"index.html\">All codes</a> ",
        out);
  name_link(out, ESMTPCODE_KIND_CATEGORY, category, "../");
  markup(out, "</nav>\n<h1><span class=\"code\">%c", page->code);
  if (page->last != page->code)
    markup(out, " to %c", page->last);
  markup(out, "</span> %s</h1>\n", text_of(page->entry, ESMTPCODE_PART_TITLE, 0));
  badges(out, page->entry, "../");
  if (provider != 0)
    markup(out, "<p class=\"note\">Not registered with IANA. This is what %s means by it.</p>\n",
           esmtpcode_name_text(ESMTPCODE_KIND_PROVIDER, provider));
  other_meanings(out, page);
}

static void write_page(const struct page *page) {
  const char *summary = text_of(page->entry, ESMTPCODE_PART_SUMMARY, 0);
  char path[80];
  char name[200];
  const struct frame frame = {name, summary, "../", "codes", "", "site"};
  FILE *out;

  snprintf(path, sizeof path, "codes/%s.html", code_text(page->code).text);
  snprintf(name, sizeof name, "%s %s", code_text(page->code).text,
           text_of(page->entry, ESMTPCODE_PART_TITLE, 0));
  out = page_open(path, &frame);
  fputs("<article class=\"entry\">\n<div class=\"body\">\n", out);
  title(out, page);
  fputs("<div class=\"summary\">", out);
  paragraph(out, summary, page->code);
  fputs("</div>\n", out);
  answers(out, page->entry);
  words(out, page->entry, 2);
  providers(out, page);
  replies(out, page->entry);
  related(out, page);
  fputs("</div>\n<aside aria-label=\"Facts\">\n", out);
  facts(out, page->entry);
  contents(out, page);
  fputs("</aside>\n</article>\n", out);
  neighbours(out, page);
  structured(out, page->entry);
  page_close(out);
}

void write_codes(void) {
  for (size_t i = 0; i < model.page_count; i++)
    write_page(&model.pages[i]);
}
