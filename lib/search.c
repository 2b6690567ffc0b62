/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Search over the entries, by words. */

#include "ascii.h"
#include "internal.h"

enum {
  WORDS = 16,
  RANK_TEXT = 1,    /* the word begins a word of the texts */
  RANK_SUMMARY = 4, /* ... of the summary */
  RANK_TITLE = 16,  /* ... of the title */
  RANK_CODE = 64    /* ... of the code itself */
};

static int is_word_character(char c) {
  return is_alnum(c) || c == '.' || c == '_';
}

/* The next word at or behind *at, its length; 0 after the last one. */
static size_t next_word(const char *s, size_t len, size_t *at) {
  size_t n = 0;

  while (*at < len && !is_word_character(s[*at]))
    ++*at;
  while (*at + n < len && is_word_character(s[*at + n]))
    n++;
  return n;
}

/* Whether a terminated text starts with the word, whatever the case. */
static int starts_with(const char *text, const char *word, size_t word_length) {
  size_t i;

  for (i = 0; i < word_length; i++)
    if (text[i] == '\0' || to_lower(text[i]) != to_lower(word[i]))
      return 0;
  return 1;
}

/* Whether the word begins a word of the text. */
static int begins_word(const char *text, const char *word, size_t word_length) {
  while (*text != '\0') {
    if (is_word_character(*text)) {
      if (starts_with(text, word, word_length))
        return 1;
      while (is_word_character(*text))
        text++;
    } else {
      text++;
    }
  }
  return 0;
}

static uint32_t rank_of_part(uint32_t part) {
  return part == ESMTPCODE_PART_TITLE     ? RANK_TITLE
         : part == ESMTPCODE_PART_SUMMARY ? RANK_SUMMARY
                                          : RANK_TEXT;
}

static uint32_t rank_word(const esmtpcode_entry *entry, const char *word, size_t word_length) {
  char code[16];
  const char *text;
  uint32_t part;
  uint32_t index;
  uint32_t rank = 0;

  esmtpcode_code_format(esmtpcode_entry_code(entry), code, sizeof code);
  if (starts_with(code, word, word_length))
    rank += RANK_CODE;
  for (part = 0; part <= ESMTPCODE_PART_REFERENCE; part++)
    for (index = 0; (text = esmtpcode_entry_text(entry, part, index)) != NULL; index++)
      if (begins_word(text, word, word_length)) {
        rank += rank_of_part(part);
        break;
      }
  return rank;
}

uint32_t esmtpcode_entry_match(const esmtpcode_entry *entry, const char *words, size_t len) {
  size_t at = 0;
  size_t n;
  uint32_t rank = 0;
  uint32_t count = 0;

  if (entry == NULL)
    return 0;
  for (; count < WORDS && (n = next_word(words, len, &at)) > 0; at += n) {
    uint32_t one = rank_word(entry, words + at, n);

    if (one == 0)
      return 0;
    rank += one;
    count++;
  }
  return rank;
}
