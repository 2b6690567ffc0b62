/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Codes and replies against what a program would use otherwise: strtol, sscanf and gperf. With the
 * argument "lookups", only looks every registered code up once, for counting instructions. */

#include <esmtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"
#include "rival.h"

enum { ITEMS = 4096, LINE_SIZE = 128 };

static char texts[ITEMS][16];
static size_t lengths[ITEMS];
static uint32_t codes[ITEMS];
static char lines[ITEMS][LINE_SIZE];
static size_t line_lengths[ITEMS];

static void make_items(void) {
  static const char *const words[] = {
      "User unknown", "<bob@example.org>: Recipient address rejected", "Message refused by policy",
      "try again later", "mailbox is full, the message was not delivered"};
  uint32_t count = 0;

  while (esmtpcode_entry_at(count) != NULL)
    count++;
  for (size_t i = 0; i < ITEMS; i++) {
    const esmtpcode_entry *entry;

    do
      entry = esmtpcode_entry_at(random_below(count));
    while (!esmtpcode_entry_is_registered(entry));
    codes[i] = esmtpcode_entry_code(entry);
    lengths[i] = esmtpcode_code_format(codes[i], texts[i], sizeof texts[i]);
    line_lengths[i] = (size_t)snprintf(lines[i], LINE_SIZE, "%u50 %s %s\r\n",
                                       (unsigned)esmtpcode_code_class(codes[i]), texts[i],
                                       words[random_below(5)]);
  }
}

static uint64_t our_lookup(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < ITEMS; i++)
    sum += (uintptr_t)esmtpcode_entry_find(codes[i]);
  return sum;
}

static uint64_t gperf_lookup(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < ITEMS; i++)
    sum += (uintptr_t)rival_find(texts[i], lengths[i]);
  return sum;
}

static uint64_t our_parse(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < ITEMS; i++)
    sum += esmtpcode_code_parse(texts[i], lengths[i]);
  return sum;
}

static uint64_t sscanf_parse(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < ITEMS; i++) {
    unsigned cls;
    unsigned subject;
    unsigned detail;

    if (sscanf(texts[i], "%u.%u.%u", &cls, &subject, &detail) == 3)
      sum += cls * 1000000 + subject * 1000 + detail;
  }
  return sum;
}

static uint64_t strtol_parse(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < ITEMS; i++) {
    char *end;
    long cls = strtol(texts[i], &end, 10);
    long subject = strtol(end + 1, &end, 10);
    long detail = strtol(end + 1, &end, 10);

    sum += (uint64_t)(cls * 1000000 + subject * 1000 + detail);
  }
  return sum;
}

static uint64_t our_parse_lookup(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < ITEMS; i++)
    sum += (uintptr_t)esmtpcode_entry_find(esmtpcode_code_parse(texts[i], lengths[i]));
  return sum;
}

static uint64_t our_reply(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < ITEMS; i++) {
    esmtpcode_reply reply;

    esmtpcode_reply_read(lines[i], line_lengths[i], 0, &reply, sizeof reply);
    sum += reply.reply + reply.code + reply.text.length;
  }
  return sum;
}

static uint64_t strtol_sscanf_reply(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < ITEMS; i++) {
    char *end;
    long reply = strtol(lines[i], &end, 10);
    unsigned cls;
    unsigned subject;
    unsigned detail;

    if (sscanf(end + 1, "%u.%u.%u", &cls, &subject, &detail) == 3)
      sum += (uint64_t)reply + cls * 1000000 + subject * 1000 + detail;
  }
  return sum;
}

/* The rivals are no use where they do other work. */
static void check_agreement(void) {
  if (our_parse() != sscanf_parse() || our_parse() != strtol_parse()) {
    fputs("the parsers disagree\n", stderr);
    exit(1);
  }
  for (size_t i = 0; i < ITEMS; i++)
    if (rival_find(texts[i], lengths[i]) == NULL || esmtpcode_entry_find(codes[i]) == NULL) {
      fputs("the tables disagree\n", stderr);
      exit(1);
    }
}

static int look_every_code_up(void) {
  const esmtpcode_entry *entry;
  uint32_t count = 0;

  for (uint32_t i = 0; (entry = esmtpcode_entry_at(i)) != NULL; i++)
    if (esmtpcode_entry_is_registered(entry) &&
        esmtpcode_entry_find(esmtpcode_entry_code(entry)) == entry)
      count++;
  printf("%u\n", (unsigned)count);
  return 0;
}

int main(int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "lookups") == 0)
    return look_every_code_up();
  make_items();
  check_agreement();
  compare("lookup-vs-gperf", our_lookup, gperf_lookup, ITEMS);
  compare("parse-vs-sscanf", our_parse, sscanf_parse, ITEMS);
  compare("parse-vs-strtol", our_parse, strtol_parse, ITEMS);
  compare("parse-lookup-vs-gperf-lookup", our_parse_lookup, gperf_lookup, ITEMS);
  compare("reply-vs-strtol-sscanf", our_reply, strtol_sscanf_reply, ITEMS);
  return 0;
}
