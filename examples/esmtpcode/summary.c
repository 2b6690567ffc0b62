/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Counts of verdicts, and the texts most often not recognised, in constant memory. */

#include <stdlib.h>
#include <string.h>

#include "command.h"

enum { VALUES = 256, TEXTS = 64, TEXT_SIZE = 120, SHOWN_TEXTS = 10 };

static unsigned long total;
static unsigned long by_reason[VALUES];
static unsigned long by_provider[VALUES];
static unsigned long by_action[VALUES];

/* An unrecognised text, with what differs from mail to mail taken out. */
static struct text {
  char text[TEXT_SIZE];
  unsigned long count;
} texts[TEXTS];

static void count_value(unsigned long *counts, uint32_t value) {
  if (value < VALUES)
    counts[value]++;
}

static int is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Copies a text: words with an "@" become <address>, words with a digit "#". */
static void redact(const char *s, size_t len, char *out) {
  size_t n = 0;
  size_t at = 0;

  while (at < len && n + 12 < TEXT_SIZE) {
    size_t end = at;
    int digit = 0;
    int address = 0;

    while (end < len && s[end] != ' ' && s[end] != '\t') {
      digit |= s[end] >= '0' && s[end] <= '9';
      address |= s[end] == '@';
      end++;
    }
    if (address)
      n += (size_t)snprintf(out + n, TEXT_SIZE - n, "<address>");
    else if (digit && at > 0 && is_word(s[at]))
      n += (size_t)snprintf(out + n, TEXT_SIZE - n, "#");
    else
      n += (size_t)snprintf(out + n, TEXT_SIZE - n, "%.*s", (int)(end - at), s + at);
    if (n >= TEXT_SIZE)
      n = TEXT_SIZE - 1;
    for (at = end; at < len && (s[at] == ' ' || s[at] == '\t'); at++)
      ;
    if (at < len && n + 1 < TEXT_SIZE)
      out[n++] = ' ';
  }
  out[n] = '\0';
}

/* A text that is not in the table takes the place of the rarest one, whose count it inherits: a
 * text that is frequent stays (the Space-Saving algorithm). */
static void count_text(const char *s, size_t len) {
  char redacted[TEXT_SIZE];
  size_t rarest = 0;

  redact(s, len, redacted);
  for (size_t i = 0; i < TEXTS; i++) {
    if (texts[i].count > 0 && strcmp(texts[i].text, redacted) == 0) {
      texts[i].count++;
      return;
    }
    if (texts[i].count < texts[rarest].count)
      rarest = i;
  }
  memcpy(texts[rarest].text, redacted, TEXT_SIZE);
  texts[rarest].count++;
}

void count_verdict(const esmtpcode_verdict *verdict, const char *text, size_t len) {
  total++;
  count_value(by_reason, verdict->reason);
  count_value(by_provider, verdict->provider);
  count_value(by_action, verdict->action);
  if (verdict->reason == ESMTPCODE_REASON_UNKNOWN && len > 0)
    count_text(text, len);
}

static int more_first(const void *a, const void *b) {
  const struct text *x = a;
  const struct text *y = b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return strcmp(x->text, y->text);
}

/* Names and counts of one kind, the largest first. */
static void print_counts(const char *heading, uint32_t kind, const unsigned long *counts,
                         uint32_t first) {
  int printed[VALUES] = {0};

  print_heading(heading);
  for (;;) {
    uint32_t best = VALUES;

    for (uint32_t i = first; i < VALUES; i++)
      if (counts[i] > 0 && !printed[i] && (best == VALUES || counts[i] > counts[best]))
        best = i;
    if (best == VALUES)
      return;
    printed[best] = 1;
    printf("%10lu  %5.1f%%  %s\n", counts[best], 100.0 * (double)counts[best] / (double)total,
           esmtpcode_name_get(kind, best));
  }
}

static void json_counts(const char *key, uint32_t kind, const unsigned long *counts,
                        uint32_t first) {
  json_key(key);
  json_open('{');
  for (uint32_t i = first; i < VALUES; i++)
    if (counts[i] > 0) {
      json_key(esmtpcode_name_get(kind, i));
      json_number(counts[i]);
    }
  json_close('}');
}

void print_summary(const char *what, int json) {
  qsort(texts, TEXTS, sizeof *texts, more_first);
  if (json) {
    json_open('{');
    json_key("total");
    json_number(total);
    json_counts("reasons", ESMTPCODE_KIND_REASON, by_reason, 0);
    json_counts("providers", ESMTPCODE_KIND_PROVIDER, by_provider, 1);
    json_counts("actions", ESMTPCODE_KIND_ACTION, by_action, 0);
    json_close('}');
    json_end();
    return;
  }
  printf("%lu %s\n", total, what);
  print_counts("Reasons", ESMTPCODE_KIND_REASON, by_reason, 0);
  print_counts("Providers", ESMTPCODE_KIND_PROVIDER, by_provider, 1);
  print_counts("Actions", ESMTPCODE_KIND_ACTION, by_action, 0);
  print_heading("Not recognised, most often seen");
  for (size_t i = 0; i < SHOWN_TEXTS && texts[i].count > 0; i++)
    printf("%10lu  %s\n", texts[i].count, texts[i].text);
}
