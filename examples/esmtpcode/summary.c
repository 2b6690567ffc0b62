/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Counts of verdicts. */

#include "command.h"

static void count_value(unsigned long *counts, uint32_t value) {
  if (value < VALUES)
    counts[value]++;
}

/* Whether a line of a log starts with "Nov  3 10:11:12" or "2026-11-03T10:11:12". Without a code in
 * it, it is no answer of a server that somebody should have recognised. */
static int is_stamped(const char *s, size_t len) {
  return len > 15 && ((s[6] == ' ' && s[9] == ':' && s[12] == ':') ||
                      (s[4] == '-' && s[10] == 'T' && s[13] == ':'));
}

void count_verdict(struct summary *summary, const esmtpcode_verdict *verdict, const char *text,
                   size_t len) {
  summary->total++;
  count_value(summary->reasons, verdict->reason);
  count_value(summary->providers, verdict->provider);
  count_value(summary->actions, verdict->action);
  if (verdict->reason == ESMTPCODE_REASON_UNKNOWN && len > 0 &&
      (verdict->outcome != ESMTPCODE_OUTCOME_UNKNOWN || !is_stamped(text, len)))
    count_text(summary->texts, text, len, verdict->reply);
}

void add_summary(struct summary *to, const struct summary *from) {
  to->total += from->total;
  for (size_t i = 0; i < VALUES; i++) {
    to->reasons[i] += from->reasons[i];
    to->providers[i] += from->providers[i];
    to->actions[i] += from->actions[i];
  }
  add_texts(to->texts, from->texts);
}

/* Names and counts of one kind, the largest first. */
static void print_counts(const char *heading, uint32_t kind, const unsigned long *counts,
                         uint32_t first, unsigned long total) {
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

void print_summary(struct summary *summary, const char *what, int json) {
  unsigned long total = summary->total;

  if (json) {
    json_open('{');
    json_key("total");
    json_number(total);
    json_counts("reasons", ESMTPCODE_KIND_REASON, summary->reasons, 0);
    json_counts("providers", ESMTPCODE_KIND_PROVIDER, summary->providers, 1);
    json_counts("actions", ESMTPCODE_KIND_ACTION, summary->actions, 0);
    json_close('}');
    json_end();
    return;
  }
  printf("%lu %s\n", total, what);
  print_counts("Reasons", ESMTPCODE_KIND_REASON, summary->reasons, 0, total);
  print_counts("Providers", ESMTPCODE_KIND_PROVIDER, summary->providers, 1, total);
  print_counts("Actions", ESMTPCODE_KIND_ACTION, summary->actions, 0, total);
  print_heading("Not recognised, most often seen");
  print_texts(summary->texts);
}
