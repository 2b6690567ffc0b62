/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A verdict as classify and bounce print it. */

#include "command.h"

void json_number_or_null(const char *key, uint32_t number) {
  json_key(key);
  if (number != 0)
    json_number(number);
  else
    json_null();
}

const char *name_or_null(uint32_t kind, uint32_t value) {
  return value != 0 ? esmtpcode_name_get(kind, value) : NULL;
}

void json_part_or_null(const char *key, const char *s, size_t len) {
  json_key(key);
  if (len > 0)
    json_part(s, len);
  else
    json_null();
}

void json_verdict(const esmtpcode_verdict *verdict, uint32_t vocabulary) {
  json_name("outcome", ESMTPCODE_KIND_OUTCOME, verdict->outcome);
  json_name("bounce", ESMTPCODE_KIND_BOUNCE, verdict->bounce);
  json_name("category", ESMTPCODE_KIND_CATEGORY, verdict->category);
  json_name("reason", ESMTPCODE_KIND_REASON, verdict->reason);
  json_name("group", ESMTPCODE_KIND_GROUP, verdict->group);
  json_name("severity", ESMTPCODE_KIND_SEVERITY, verdict->severity);
  json_name("action", ESMTPCODE_KIND_ACTION, verdict->action);
  json_name("responsible", ESMTPCODE_KIND_RESPONSIBLE, verdict->responsible);
  json_number_or_null("retry_after", verdict->retry_after);
  json_text("blocklist", name_or_null(ESMTPCODE_KIND_BLOCKLIST, verdict->blocklist));
  json_text("provider", name_or_null(ESMTPCODE_KIND_PROVIDER, verdict->provider));
  json_name("basis", ESMTPCODE_KIND_BASIS, verdict->basis);
  json_number_or_null("reply", verdict->reply);
  json_text("code", verdict->code != 0 ? code_text(verdict->code).text : NULL);
  json_text("rule", esmtpcode_rule_name(verdict->rule));
  if (vocabulary != 0)
    json_text(esmtpcode_name_get(ESMTPCODE_KIND_VOCABULARY, vocabulary),
              esmtpcode_reason_term(vocabulary, verdict->reason));
}

/* Text on one line: what is folded gets a space for each byte of the fold. */
static void print_line(const char *text, size_t len) {
  for (size_t i = 0; i < len; i++)
    putchar(text[i] == '\n' || text[i] == '\r' || text[i] == '\t' ? ' ' : text[i]);
}

/* The text with what decided underlined, and the rule's name. */
void print_why(const char *text, size_t len, const esmtpcode_verdict *verdict) {
  if (verdict->rule == 0) {
    printf("  decided by: %s\n", esmtpcode_name_get(ESMTPCODE_KIND_BASIS, verdict->basis));
    return;
  }
  fputs("  ", stdout);
  print_line(text, len);
  printf("\n  %*s", (int)verdict->matched.offset, "");
  for (uint32_t i = 0; i < verdict->matched.length; i++)
    putchar('^');
  printf(" %s\n", esmtpcode_rule_name(verdict->rule));
}
