/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The texts most often not recognised, in constant memory. */

#include <stdlib.h>
#include <string.h>

#include "command.h"

enum { SHOWN_TEXTS = 10 };

static int is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t append(char *out, size_t n, const char *s, size_t len) {
  if (len > TEXT_SIZE - 1 - n)
    len = TEXT_SIZE - 1 - n;
  memcpy(out + n, s, len);
  return n + len;
}

/* Where the reply starts in a line: what a log says before differs from mail to mail. */
static size_t start_of_reply(const char *s, size_t len, uint32_t reply) {
  char code[16];

  if (reply == 0)
    return 0;
  snprintf(code, sizeof code, "%u", (unsigned)reply);
  for (size_t at = 0; at + 3 < len; at++)
    if (memcmp(s + at, code, 3) == 0 && (s[at + 3] == ' ' || s[at + 3] == '-') &&
        (at == 0 || (!is_word(s[at - 1]) && s[at - 1] != '.')))
      return at;
  return 0;
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
      n = append(out, n, "<address>", 9);
    else if (digit && at > 0 && is_word(s[at]))
      n = append(out, n, "#", 1);
    else
      n = append(out, n, s + at, end - at);
    for (at = end; at < len && (s[at] == ' ' || s[at] == '\t'); at++)
      ;
    if (at < len && n + 1 < TEXT_SIZE)
      out[n++] = ' ';
  }
  out[n] = '\0';
}

/* A text that is not in the table takes the place of the rarest one, whose count it inherits: a
 * text that is frequent stays (the Space-Saving algorithm). */
static void add_text(struct text texts[TEXTS], const char text[TEXT_SIZE], unsigned long count) {
  size_t rarest = 0;

  for (size_t i = 0; i < TEXTS; i++) {
    if (texts[i].count > 0 && strcmp(texts[i].text, text) == 0) {
      texts[i].count += count;
      return;
    }
    if (texts[i].count < texts[rarest].count)
      rarest = i;
  }
  memcpy(texts[rarest].text, text, TEXT_SIZE);
  texts[rarest].count += count;
}

void count_text(struct text texts[TEXTS], const char *s, size_t len, uint32_t reply) {
  char redacted[TEXT_SIZE];
  size_t start = start_of_reply(s, len, reply);

  redact(s + start, len - start, redacted);
  add_text(texts, redacted, 1);
}

void add_texts(struct text to[TEXTS], const struct text from[TEXTS]) {
  for (size_t i = 0; i < TEXTS; i++)
    if (from[i].count > 0)
      add_text(to, from[i].text, from[i].count);
}

static int more_first(const void *a, const void *b) {
  const struct text *x = a;
  const struct text *y = b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return strcmp(x->text, y->text);
}

void print_texts(struct text texts[TEXTS]) {
  qsort(texts, TEXTS, sizeof *texts, more_first);
  for (size_t i = 0; i < SHOWN_TEXTS && texts[i].count > 0; i++)
    printf("%10lu  %s\n", texts[i].count, texts[i].text);
}
