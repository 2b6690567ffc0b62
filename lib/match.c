/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The phrases of a text: its words are looked up as they come, and a word that some phrase is found
 * by has that phrase compared around it. One pass, whatever the number of phrases. */

#include "match.h"

#include <string.h>

#include "ascii.h"
#include "phrase.h"
#include "phrases_table.h"
#include "word.h"

enum { BLOCK = 64, ANY_LIMIT = 256 };

static const uint32_t NO_WORD = UINT32_MAX;

static int is_gap(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Where a gap that starts at s[at] ends. With the white space goes what starts each further line of
 * a reply, "550-5.1.1 ". Equal to at where there is no gap. */
static size_t skip_gap(const char *s, size_t len, size_t at) {
  size_t start = at;
  size_t next;

  while (at < len && is_gap(s[at]))
    at++;
  if (at == start || len - at < 4 || !is_digit(s[at]) || !is_digit(s[at + 1]) ||
      !is_digit(s[at + 2]) || (s[at + 3] != '-' && s[at + 3] != ' '))
    return at;
  next = at + 4;
  next += esmtpcode_code_prefix(s + next, len - next, NULL);
  while (next < len && is_gap(s[next]))
    next++;
  return next;
}

/* Where a gap that ends before s[at] starts. */
static size_t skip_gap_back(const char *s, size_t at) {
  size_t start = at;
  size_t end;
  size_t code;

  while (start > 0 && is_gap(s[start - 1]))
    start--;
  end = start;
  code = start;
  while (code > 0 && start - code < 9 && (is_digit(s[code - 1]) || s[code - 1] == '.'))
    code--;
  if (start < at && esmtpcode_code_parse(s + code, start - code) != 0)
    end = code;
  if (end < 5 || (s[end - 1] != '-' && s[end - 1] != ' ') || !is_digit(s[end - 2]) ||
      !is_digit(s[end - 3]) || !is_digit(s[end - 4]) || !is_gap(s[end - 5]))
    return start;
  end -= 4;
  while (end > 0 && is_gap(s[end - 1]))
    end--;
  return end;
}

/* "*" in a phrase stands for whatever goes on to the next gap, an address or a name. */
static size_t skip_any(const char *s, size_t len, size_t at) {
  size_t limit = len - at < ANY_LIMIT ? len : at + ANY_LIMIT;

  while (at < limit && !is_gap(s[at]))
    at++;
  return at;
}

static size_t skip_any_back(const char *s, size_t at) {
  size_t limit = at < ANY_LIMIT ? 0 : at - ANY_LIMIT;

  while (at > limit && !is_gap(s[at - 1]))
    at--;
  return at;
}

/* Whether a phrase may start or end at s[at], where it has the byte c: not within a word. */
static int is_boundary(const char *s, size_t len, size_t at, char c) {
  return at == 0 || at == len || (unsigned char)c >= 0x80 || !is_word_byte((unsigned char)c) ||
         !is_word_byte((unsigned char)s[at - 1]) || !is_word_byte((unsigned char)s[at]);
}

/* Compares the phrase around its word at s[at]; notes where it stands. */
static int compare(const struct rule_row *rule, const char *s, size_t len, size_t at,
                   struct mark *mark) {
  const char *phrase = pool_string(&phrase_pool, rule->phrase);
  size_t start = at;
  size_t end = at;
  size_t i;

  for (i = rule->anchor; i < rule->length; i++) {
    if (phrase[i] == ' ' || phrase[i] == '*') {
      size_t next = phrase[i] == ' ' ? skip_gap(s, len, end) : skip_any(s, len, end);

      if (next == end)
        return 0;
      end = next;
    } else if (end == len || to_lower(s[end++]) != phrase[i]) {
      return 0;
    }
  }
  for (i = rule->anchor; i > 0; i--) {
    if (phrase[i - 1] == ' ' || phrase[i - 1] == '*') {
      size_t next = phrase[i - 1] == ' ' ? skip_gap_back(s, start) : skip_any_back(s, start);

      if (next == start)
        return 0;
      start = next;
    } else if (start == 0 || to_lower(s[--start]) != phrase[i - 1]) {
      return 0;
    }
  }
  if (!is_boundary(s, len, start, phrase[0]) || !is_boundary(s, len, end, phrase[rule->length - 1]))
    return 0;
  mark->offset = (uint32_t)start;
  mark->length = (uint32_t)(end - start);
  return 1;
}

/* Keeps the heaviest marks; of equal ones the longer, then the earlier. */
static void keep(struct marks *marks, const struct mark *mark) {
  unsigned least = 0;

  if (marks->count < MARKS) {
    marks->mark[marks->count++] = *mark;
    return;
  }
  for (unsigned i = 1; i < MARKS; i++)
    if (marks->mark[i].weight < marks->mark[least].weight)
      least = i;
  if (mark->weight > marks->mark[least].weight)
    marks->mark[least] = *mark;
}

static void compare_rules(const char *s, size_t len, size_t at, unsigned first, unsigned count,
                          struct marks *marks) {
  for (unsigned i = first; i < first + count; i++) {
    struct mark mark;

    if (compare(&rule_rows[i], s, len, at, &mark)) {
      mark.rule = i;
      mark.weight = (uint32_t)rule_rows[i].weight << 8 | rule_rows[i].length;
      keep(marks, &mark);
    }
  }
}

/* The first bytes of a word as word_key() wants them. */
static uint64_t first_bytes(const char *s, size_t len, size_t at, size_t wanted) {
  uint64_t bytes = 0;

  if (len - at >= 8)
    bytes = load64(s + at);
  else if (len >= 8)
    bytes = load64(s + len - 8) >> 8 * (8 - (len - at));
  else
    for (size_t i = 0; i < len - at; i++)
      bytes |= (uint64_t)(unsigned char)s[at + i] << 8 * i;
  return wanted < 8 ? bytes & (((uint64_t)1 << 8 * wanted) - 1) : bytes;
}

/* Looks up the word at s[at], alone and behind the word before it. Gives its number, NO_WORD where
 * no rule has it. */
static uint32_t match_word(const char *s, size_t len, size_t at, size_t word_length,
                           uint32_t before, struct marks *marks) {
  uint32_t key = word_key(first_bytes(s, len, at, word_length), word_length);
  uint32_t hash = key * WORD_FACTOR;
  uint32_t word =
      (hash >> WORD_SLOT_SHIFT ^ word_displacement[hash >> WORD_BUCKET_SHIFT]) & WORD_SLOT_MASK;

  if (word_tags[word] != key >> 16)
    return NO_WORD;
  if (word_rows[word].count > 0)
    compare_rules(s, len, at, word_rows[word].first, word_rows[word].count, marks);
  if (before != NO_WORD) {
    uint32_t pair = before << 16 | word;
    uint32_t slot;

    hash = pair * PAIR_FACTOR;
    slot =
        (hash >> PAIR_SLOT_SHIFT ^ pair_displacement[hash >> PAIR_BUCKET_SHIFT]) & PAIR_SLOT_MASK;
    if (pair_keys[slot] == pair)
      compare_rules(s, len, at, pair_rows[slot].first, pair_rows[slot].count, marks);
  }
  return word;
}

/* Chinese and Japanese: every pair of three-byte characters counts as a word. */
static void match_wide(const char *s, size_t len, size_t at, size_t end, struct marks *marks) {
  for (; at + 6 <= end; at++)
    if (is_wide_byte((unsigned char)s[at]) && is_wide_byte((unsigned char)s[at + 3]))
      match_word(s, len, at, 6, NO_WORD, marks);
}

/* A run of word bytes; gives the number of the word before the next one. */
static uint32_t match_run(const char *s, size_t len, size_t at, size_t end, uint32_t before,
                          struct marks *marks) {
  if (starts_number((unsigned char)s[at]))
    return before;
  if ((unsigned char)s[at] >= 0x80)
    for (size_t i = at; i < end; i++)
      if (is_wide_byte((unsigned char)s[i])) {
        match_wide(s, len, at, end, marks);
        return NO_WORD;
      }
  return match_word(s, len, at, end - at, before, marks);
}

/* Which of the 64 bytes at s[at] belong to words. */
static uint64_t block_bits(const char *s, size_t len, size_t at) {
  uint64_t bits = 0;

  if (len - at >= BLOCK)
    return word_bits(s + at) | (uint64_t)word_bits(s + at + 16) << 16 |
           (uint64_t)word_bits(s + at + 32) << 32 | (uint64_t)word_bits(s + at + 48) << 48;
  for (size_t i = 0; i < len - at; i += 16) {
    if (len - at - i >= 16) {
      bits |= (uint64_t)word_bits(s + at + i) << i;
    } else {
      char last[16] = {0};

      memcpy(last, s + at + i, len - at - i);
      bits |= (uint64_t)word_bits(last) << i;
    }
  }
  return bits;
}

void esmtpcode_i_match(const char *s, size_t len, struct marks *marks) {
  size_t start = 0; /* of the word that goes on from the block before */
  uint32_t before = NO_WORD;
  int open = 0;

  marks->count = 0;
  for (size_t at = 0; at < len; at += BLOCK) {
    uint64_t bits = block_bits(s, len, at);
    size_t done = 0; /* bits of the block that were seen */

    while (done < BLOCK) {
      uint64_t rest = (open ? ~bits : bits) >> done;

      if (rest == 0)
        break;
      done += lowest_bit(rest);
      if (open)
        before = match_run(s, len, start, at + done, before, marks);
      else
        start = at + done;
      open = !open;
    }
  }
  if (open)
    match_run(s, len, start, len, before, marks);
}

uint32_t esmtpcode_i_rule_reason(uint32_t rule) {
  return rule_rows[rule].reason;
}

uint32_t esmtpcode_i_rule_provider(uint32_t rule) {
  return rule_rows[rule].provider;
}

uint32_t esmtpcode_i_rule_blocklist(uint32_t rule) {
  return rule_rows[rule].blocklist;
}

uint32_t esmtpcode_i_rule_hint(uint32_t rule) {
  return rule_rows[rule].hint;
}

uint32_t esmtpcode_i_rule_stage(uint32_t rule) {
  return rule_rows[rule].stage;
}

void esmtpcode_i_reason_defaults(uint32_t reason, struct defaults *defaults) {
  const struct reason_row *row = &reason_rows[reason];

  defaults->bounce = row->bounce;
  defaults->category = row->category;
  defaults->severity = row->severity;
  defaults->action = row->action;
  defaults->responsible = row->responsible;
}

const char *esmtpcode_rule_name(uint32_t rule) {
  return rule > 0 && rule <= RULES ? pool_string(&rule_pool, rule_rows[rule - 1].name) : NULL;
}
