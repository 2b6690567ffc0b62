/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The pages of providers, subjects and reply codes, and the lists of them. */

#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

static void crumbs(FILE *out, const char *list) {
  markup(out,
         "<nav class=\"crumbs\" aria-label=\"You are here\"><a href=\"../codes/index.html\">All "
         "codes</a> <a href=\"index.html\">%s</a></nav>\n",
         list);
}

/* --- providers ------------------------------------------------------------------------------- */

static int is_of_provider(const struct page *page, uint32_t provider) {
  return esmtpcode_entry_find_provider(page->code, provider) != NULL;
}

static uint32_t count_codes(uint32_t provider) {
  uint32_t count = 0;

  for (size_t i = 0; i < model.page_count; i++)
    count += is_of_provider(&model.pages[i], provider) ? 1 : 0;
  return count;
}

static uint32_t count_texts(uint32_t provider) {
  uint32_t count = 0;

  for (size_t i = 0; i < model.example_count; i++)
    count += model.examples[i].verdict.provider == provider ? 1 : 0;
  return count;
}

static void own_codes(FILE *out, uint32_t provider) {
  fputs("<h2>Codes with a meaning of its own</h2>\n<div class=\"scroll\"><table class=\"codes\">"
        "<thead><tr><th scope=\"col\">Code</th><th scope=\"col\">What it means there</th>"
        "<th scope=\"col\">Bounce</th></tr></thead><tbody>\n",
        out);
  for (size_t i = 0; i < model.page_count; i++) {
    uint32_t code = model.pages[i].code;
    const esmtpcode_entry *entry = esmtpcode_entry_find_provider(code, provider);
    uint32_t bounce;

    if (entry == NULL)
      continue;
    bounce = esmtpcode_entry_bounce(entry);
    markup(out,
           "<tr><th scope=\"row\"><a href=\"../codes/%c.html%s%s\">%c</a></th><td>%s</td><td>"
           "<span class=\"badge %s\">%s</span></td></tr>\n",
           code, entry != model.pages[i].entry ? "#at-" : "",
           entry != model.pages[i].entry ? esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider)
                                         : "",
           code, esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0),
           esmtpcode_name_get(ESMTPCODE_KIND_BOUNCE, bounce),
           label(ESMTPCODE_KIND_BOUNCE, bounce).text);
  }
  fputs("</tbody></table></div>\n", out);
}

static void own_texts(FILE *out, uint32_t provider) {
  fputs("<h2>Texts it sends</h2>\n<p class=\"hint\">Marked are the words that decide.</p>\n", out);
  for (uint32_t reason = 0; esmtpcode_name_get(ESMTPCODE_KIND_REASON, reason) != NULL; reason++) {
    int any = 0;

    for (size_t i = 0; i < model.example_count; i++) {
      const esmtpcode_verdict *verdict = &model.examples[i].verdict;

      if (verdict->provider != provider || verdict->reason != reason)
        continue;
      if (!any) {
        fputs("<h3>", out);
        name_link(out, ESMTPCODE_KIND_REASON, reason, "../");
        fputs("</h3>\n<ul class=\"said\">\n", out);
      }
      any = 1;
      example_item(out, &model.examples[i], "../", 0);
    }
    if (any)
      fputs("</ul>\n", out);
  }
}

static void write_provider(uint32_t provider) {
  char path[80];
  char title[160];
  const char *name = esmtpcode_name_text(ESMTPCODE_KIND_PROVIDER, provider);
  const struct frame frame = {title, title, "../", "codes", "", "site"};
  FILE *out;

  snprintf(path, sizeof path, "providers/%s.html",
           esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider));
  snprintf(title, sizeof title, "Bounce codes and texts of %s", name);
  out = page_open(path, &frame);
  crumbs(out, "Providers");
  markup(out, "<h1>%s</h1>\n", name);
  if (count_codes(provider) > 0)
    own_codes(out, provider);
  if (count_texts(provider) > 0)
    own_texts(out, provider);
  else if (count_codes(provider) == 0)
    fputs("<p class=\"lede\">The library knows this service by the host that answers; no codes and "
          "texts of its own are recorded.</p>\n",
          out);
  page_close(out);
}

static void provider_row(FILE *out, uint32_t provider) {
  fputs("<tr><th scope=\"row\">", out);
  markup(out, "<a href=\"%s.html\">%s</a>", esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider),
         esmtpcode_name_text(ESMTPCODE_KIND_PROVIDER, provider));
  markup(out, "</th><td class=\"number\">%u</td><td class=\"number\">%u</td></tr>\n",
         count_codes(provider), count_texts(provider));
}

void write_providers(void) {
  const struct frame frame = {"Providers", "What large mail services mean by their bounce codes.",
                              "../",       "codes",
                              "",          "site"};
  FILE *out = page_open("providers/index.html", &frame);

  fputs(
      "<h1>Providers</h1>\n<p class=\"lede\">Services that a reply gives away, by its words or its "
      "codes.</p>\n<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Service</th>"
      "<th scope=\"col\">Own codes</th><th scope=\"col\">Own texts</th></tr></thead><tbody>\n",
      out);
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, i) != NULL; i++)
    provider_row(out, i);
  fputs("</tbody></table></div>\n", out);
  page_close(out);
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, i) != NULL; i++)
    write_provider(i);
}

/* --- subjects -------------------------------------------------------------------------------- */

static int is_of_subject(const struct page *page, uint32_t subject) {
  return esmtpcode_code_subject(page->code) == subject;
}

static void write_subject(uint32_t subject) {
  char path[80];
  char title[120];
  const char *says = esmtpcode_name_text(ESMTPCODE_KIND_CATEGORY, subject);
  const struct frame frame = {title, says, "../", "codes", "", "site"};
  FILE *out;

  snprintf(path, sizeof path, "subjects/%s.html",
           esmtpcode_name_get(ESMTPCODE_KIND_CATEGORY, subject));
  snprintf(title, sizeof title, "Codes X.%u.*: %s", (unsigned)subject, says);
  out = page_open(path, &frame);
  crumbs(out, "Subjects");
  markup(out, "<h1><span class=\"code\">X.%u</span> %S</h1>\n", subject, says);
  fputs("<p class=\"lede\">The second number of a status code is its subject (", out);
  reference(out, "RFC 3463, section 3");
  fputs("). The first is 2 for success, 4 for a failure for now and 5 for one for good.</p>\n",
        out);
  code_table(out, is_of_subject, subject);
  page_close(out);
}

void write_subjects(void) {
  const struct frame frame = {
      "Subjects", "The eight subjects of enhanced status codes.", "../", "codes", "", "site"};
  FILE *out = page_open("subjects/index.html", &frame);

  fputs("<h1>Subjects</h1>\n<dl class=\"pairs\">\n", out);
  for (uint32_t i = 0; esmtpcode_name_get(ESMTPCODE_KIND_CATEGORY, i) != NULL; i++) {
    markup(out, "<dt><a href=\"%s.html\">X.%u</a></dt><dd>%S</dd>\n",
           esmtpcode_name_get(ESMTPCODE_KIND_CATEGORY, i), i,
           esmtpcode_name_text(ESMTPCODE_KIND_CATEGORY, i));
    write_subject(i);
  }
  fputs("</dl>\n", out);
  page_close(out);
}

/* --- reply codes ----------------------------------------------------------------------------- */

static int goes_with(const struct page *page, uint32_t reply) {
  uint32_t code;

  for (uint32_t i = 0; (code = esmtpcode_reply_code(reply, i)) != 0; i++)
    if (code == page->code)
      return 1;
  return 0;
}

static void write_reply(uint32_t reply) {
  char path[40];
  char title[40];
  const char *says = esmtpcode_reply_meaning(reply);
  const char *standard;
  const struct frame frame = {title, says, "../", "codes", "", "site"};
  FILE *out;

  snprintf(path, sizeof path, "replies/%u.html", (unsigned)reply);
  snprintf(title, sizeof title, "SMTP reply %u", (unsigned)reply);
  out = page_open(path, &frame);
  crumbs(out, "Reply codes");
  markup(out, "<h1>SMTP reply <span class=\"code\">%u</span></h1>\n<p class=\"lede\">", reply);
  prose(out, says, 0);
  fputs("</p>\n<ul class=\"badges\">", out);
  markup(out, "<li><span class=\"badge\">%S</span></li>",
         esmtpcode_name_text(ESMTPCODE_KIND_OUTCOME, esmtpcode_reply_outcome(reply)));
  for (uint32_t i = 0; (standard = esmtpcode_reply_reference(reply, i)) != NULL; i++) {
    fputs("<li><span class=\"badge\">", out);
    reference(out, standard);
    fputs("</span></li>", out);
  }
  fputs("</ul>\n", out);
  if (esmtpcode_reply_reference(reply, 0) == NULL)
    fputs("<p>No standard defines this reply; it is seen in use.</p>\n", out);
  if (esmtpcode_reply_code(reply, 0) != 0) {
    fputs("<h2>Status codes that go with it</h2>\n", out);
    code_table(out, goes_with, reply);
  }
  page_close(out);
}

void write_replies(void) {
  const struct frame frame = {"SMTP reply codes",
                              "The three-digit replies of SMTP and what they mean.",
                              "../",
                              "codes",
                              "",
                              "site"};
  FILE *out = page_open("replies/index.html", &frame);

  fputs("<h1>SMTP reply codes</h1>\n<p class=\"lede\">The three digits in front. A status code "
        "behind "
        "them says more.</p>\n<dl class=\"pairs\">\n",
        out);
  for (uint32_t i = 200; i < 600; i++) {
    if (esmtpcode_reply_meaning(i) == NULL)
      continue;
    markup(out, "<dt><a href=\"%u.html\">%u</a></dt><dd>", i, i);
    prose(out, esmtpcode_reply_meaning(i), 0);
    fputs("</dd>\n", out);
    write_reply(i);
  }
  fputs("</dl>\n", out);
  page_close(out);
}
