/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The phrases of a text. Every phrase is found by one of its words or by two neighbours: the words
 * of the text are looked up as they come, and where one is found the phrase is compared around it.
 * One pass, whatever the number of phrases. */

#include "match.h"

#include <string.h>

#include "ascii.h"
#include "phrase.h"
#include "phrases_table.h"
#include "vector.h"
#include "word.h"

enum { BLOCK = 64, MOST_WORDS = 128, ANY_LIMIT = 256 };

static const size_t MISMATCH = SIZE_MAX;

struct text {
  const char *s;
  size_t len;
  uint64_t seen;    /* the words, by seen_number() */
  uint64_t goes_on; /* 1 where a run of word bytes fills the block before and may go on */
};

/* Words that have been read and are to be looked up, behind the two before them. */
struct word_list {
  uint32_t keys[2 * (MOST_WORDS + 1)]; /* of each word, then of it and the one before */
  uint32_t starts[MOST_WORDS];
  uint16_t places[2 * MOST_WORDS + 1]; /* of the keys that may have a phrase */
  size_t count;
  size_t found;
};

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
  if (code < start && start < at && esmtpcode_code_parse(s + code, start - code) != 0)
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

/* Compares the phrase from its byte i on with the text from s[at] on. Gives where it ends there, or
 * MISMATCH. */
static size_t compare_forward(const char *phrase, size_t length, size_t i, const char *s,
                              size_t len, size_t at) {
  while (i < length) {
    if (length - i >= 8 && len - at >= 8) {
      uint64_t difference = load64(phrase + i) ^ lower8(load64(s + at));
      size_t same = difference != 0 ? lowest_bit(difference) / 8 : 8;

      i += same;
      at += same;
      if (same == 8)
        continue;
    }
    if (phrase[i] == ' ' || phrase[i] == '*') {
      size_t next = phrase[i] == ' ' ? skip_gap(s, len, at) : skip_any(s, len, at);

      if (next == at)
        return MISMATCH;
      at = next;
    } else if (at == len || to_lower(s[at++]) != phrase[i]) {
      return MISMATCH;
    }
    i++;
  }
  return at;
}

/* The same for what stands before the phrase's byte i and s[at]. Gives where it starts. */
static size_t compare_backward(const char *phrase, size_t i, const char *s, size_t at) {
  for (; i > 0; i--)
    if (phrase[i - 1] == ' ' || phrase[i - 1] == '*') {
      size_t next = phrase[i - 1] == ' ' ? skip_gap_back(s, at) : skip_any_back(s, at);

      if (next == at)
        return MISMATCH;
      at = next;
    } else if (at == 0 || to_lower(s[--at]) != phrase[i - 1]) {
      return MISMATCH;
    }
  return at;
}

/* Compares where the gaps of the text are not those of the phrase. */
OUTLINE static int compare_loosely(const struct rule_row *rule, const char *phrase,
                                   const struct text *text, size_t at, size_t *start, size_t *end) {
  if (!(text->seen >> rule->other & 1))
    return 0;
  *end = compare_forward(phrase, rule->length, rule->anchor, text->s, text->len, at);
  *start = *end != MISMATCH ? compare_backward(phrase, rule->anchor, text->s, at) : MISMATCH;
  return *start != MISMATCH;
}

/* Whether a phrase stands at s[start] byte by byte, in any case. The bytes before a short one are
 * read with it, of the pool, too. */
static int is_same(const char *phrase, size_t length, const struct text *text, size_t start) {
  size_t end = start + length;
  if (length >= 16) {
    uint32_t same =
        same_bits(phrase, text->s + start) & same_bits(phrase + length - 16, text->s + end - 16);
    for (size_t i = 16; i + 16 < length; i += 16)
      same &= same_bits(phrase + i, text->s + start + i);
    return same == 0xffff;
  }
  if (end >= 16)
    return same_bits(phrase + length - 16, text->s + end - 16) >> (16 - length) ==
           0xffffU >> (16 - length);
  for (size_t i = 0; i < length; i++)
    if (to_lower(text->s[start + i]) != phrase[i])
      return 0;
  return 1;
}

/* Compares the phrase around its word at s[at]; notes where it stands. */
static int compare(const struct rule_row *rule, const struct text *text, size_t at,
                   struct mark *mark) {
  const char *phrase = pool_string(&phrase_pool, rule->phrase);
  size_t start = at - rule->anchor;
  size_t end = start + rule->length;

  if ((at < rule->anchor || end > text->len || !is_same(phrase, rule->length, text, start)) &&
      (!(rule->shape & SHAPE_LOOSE) || !compare_loosely(rule, phrase, text, at, &start, &end)))
    return 0;
  if (((rule->shape & SHAPE_STARTS) && start > 0 &&
       is_word_byte((unsigned char)text->s[start - 1])) ||
      ((rule->shape & SHAPE_ENDS) && end < text->len && is_word_byte((unsigned char)text->s[end])))
    return 0;
  mark->offset = (uint32_t)start;
  mark->length = (uint32_t)(end - start);
  return 1;
}

/* Where there are more marks than can be kept, the lightest goes, of equal ones the latest. */
OUTLINE static void keep_heaviest(struct marks *marks) {
  unsigned least = MARKS;

  for (unsigned i = MARKS; i-- > 0;)
    if (marks->mark[i].weight < marks->mark[least].weight)
      least = i;
  marks->mark[least] = marks->mark[MARKS];
}

/* What is found by a key, if its tag is the key's. */
static const struct phrase_slot *find_slot(uint32_t key) {
  uint32_t hash = key * PHRASE_FACTOR;

  return &phrase_slots[(hash >> PHRASE_SLOT_SHIFT ^
                        phrase_displacement[hash >> PHRASE_BUCKET_SHIFT]) &
                       PHRASE_SLOT_MASK];
}

/* Whether what is known beforehand of a phrase speaks for it: a word near by, and a sign behind the
 * word it is found by. keys are those from the word before that word's neighbour on. */
static int may_stand(const struct rule_row *rule, const struct text *text, size_t at,
                     const uint32_t *keys) {
  size_t sign = at + rule->sign_at;

  return (near_number(keys[rule->shape >> SHAPE_NEAR]) == rule->near) &
         ((rule->sign == 0) | ((unsigned char)text->s[sign < text->len ? sign : at] == rule->sign));
}

/* Compares the phrases from a row on that are found by the same key, where its word stands. */
static inline void compare_rows(const struct text *text, size_t at, const uint32_t *keys,
                                const struct rule_row *row, struct marks *marks) {
  do {
    struct mark *mark = &marks->mark[marks->count];

    if (!may_stand(row, text, at, keys) || !compare(row, text, at, mark))
      continue;
    marks->tells |= row->tells;
    mark->row = row;
    mark->weight = (uint32_t)row->weight << 8 | row->length;
    if (marks->count < MARKS)
      marks->count++;
    else
      keep_heaviest(marks);
  } while (!(row++->shape & SHAPE_LAST));
}

/* 1 where a phrase may be found by a key, of which one in twenty are mistaken. */
static uint32_t may_match(uint32_t key) {
  return phrase_filter[key >> 21] >> (key >> 16 & 31) & 1;
}

/* The first bytes of a word, up to eight, as word_key() wants them: zeros behind its end. */
static inline uint64_t first_bytes(const char *s, size_t len, size_t at, size_t wanted) {
  static const uint64_t masks[9] = {0,          0xff,         0xffff,         0xffffff,
                                    0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff,
                                    UINT64_MAX};
  uint64_t bytes = 0;

  if (at + 8 <= len)
    bytes = load64(s + at);
  else if (len >= 8)
    bytes = load64(s + len - 8) >> 8 * (8 - (len - at));
  else
    for (size_t i = 0; i < len - at; i++)
      bytes |= (uint64_t)(unsigned char)s[at + i] << 8 * i;
  return bytes & masks[wanted];
}

/* Chinese and Japanese have no spaces: every pair of three-byte characters counts as a word. Gives
 * 0 where the run of word bytes at s[at] has none. */
OUTLINE static int match_wide(const struct text *text, size_t at, struct marks *marks) {
  const struct text whole = {text->s, text->len, UINT64_MAX, 0};
  const unsigned char *s = (const unsigned char *)text->s;
  int found = 0;

  while (at < text->len && s[at] >= 0x80 && !is_wide_byte(s[at]))
    at++;
  while (at < text->len && is_word_byte(s[at])) {
    uint32_t keys[5] = {NO_KEY, NO_KEY, NO_KEY, NO_KEY, NO_KEY};
    size_t start = at;

    if (!is_wide_byte(s[at++]))
      continue;
    found = 1;
    at += 2;
    if (at >= text->len || text->len - at < 3 || !is_wide_byte(s[at]))
      continue;
    keys[4] = word_key(first_bytes(text->s, text->len, start, 6));
    if (may_match(keys[4]) && find_slot(keys[4])->tag == (keys[4] & 0xffff))
      compare_rows(&whole, start, keys, &rule_rows[find_slot(keys[4])->first], marks);
  }
  return found;
}

/* Notes which keys of a word may have a phrase, without a branch: few have, and which cannot be
 * predicted. Gives how many are noted. */
static inline size_t note_word(uint32_t key, uint32_t pair, size_t word, uint16_t *places,
                               size_t found) {
  places[found] = (uint16_t)(2 * word);
  found += may_match(key);
  places[found] = (uint16_t)(2 * word + 1);
  return found + may_match(pair);
}

/* Compares the phrases of the words that have been noted. */
static void look_up(const struct text *text, struct word_list *words, struct marks *marks) {
  uint16_t rows[2 * MOST_WORDS];
  size_t kept = 0;

  for (size_t i = 0; i < words->found; i++) {
    uint32_t key = words->keys[words->places[i]];
    const struct phrase_slot *slot = find_slot(key);

    rows[kept] = slot->first;
    words->places[kept] = words->places[i];
    kept += slot->tag == (key & 0xffff);
  }
  for (size_t i = 0; i < kept; i++) {
    size_t word = words->places[i] / 2;

    compare_rows(text, words->starts[word], &words->keys[2 * word - 4], &rule_rows[rows[i]], marks);
  }
}

/* Looks words up. The last one waits for the one behind it. */
OUTLINE static void look_most_up(struct text *text, struct word_list *words, struct marks *marks) {
  size_t last = words->count - 1;

  text->seen = UINT64_MAX; /* it counts for a text as a whole */
  while (words->found > 0 && words->places[words->found - 1] / 2U == last)
    words->found--;
  look_up(text, words, marks);
  memmove(words->keys, words->keys + 2 * (last - 2), 6 * sizeof *words->keys);
  words->starts[2] = words->starts[last];
  words->count = 3;
  words->found = note_word(words->keys[4], words->keys[5], 2, words->places, 0);
}

/* Reads the words that have their bits in runs. */
static void list_words(struct text *text, size_t at, uint64_t runs, struct word_list *words,
                       struct marks *marks) {
  size_t count = words->count;
  size_t found = words->found;
  const char *s = text->s;
  size_t len = text->len;
  uint64_t seen = text->seen;
  uint32_t before = words->keys[2 * count - 2];

  for (uint64_t starts = runs & ~(runs << 1); starts != 0; starts &= starts - 1) {
    size_t bit = lowest_bit(starts);
    size_t start = at + bit;
    uint64_t first8 = first_bytes(s, len, start, lowest_bit(~(runs >> bit) | 0x100));
    uint32_t key = word_key(first8);
    uint32_t pair;

    if ((first8 & 0x80) && match_wide(text, start, marks))
      key = NO_KEY;
    words->starts[count] = (uint32_t)start;
    words->keys[2 * count] = key;
    pair = pair_key(before, key);
    words->keys[2 * count + 1] = pair;
    found = note_word(key, pair, count, words->places, found);
    seen |= (uint64_t)1 << seen_number(key);
    before = key;
    count++;
  }
  words->count = count;
  words->found = found;
  text->seen = seen;
}

/* The words of the block at s[at] without its numbers. What goes on into the next block is read
 * there: next is set to where it starts. */
static uint64_t block_words(struct text *text, size_t at, size_t *next) {
  uint64_t runs;
  uint64_t digits;
  uint64_t words;

  both_bits_from(text->s, text->len, at, word_bits, digit_bits, &runs, &digits);
  /* what is added where a run starts takes it away */
  words = runs & (runs + ((digits & ~(runs << 1)) | (runs & text->goes_on)));
  *next = at + BLOCK;
  text->goes_on = runs == UINT64_MAX;
  if (!text->goes_on && text->len > *next) {
    unsigned cut = leading_zeros(~runs);

    *next -= cut;
    words = words << cut >> cut;
  }
  return words;
}

void esmtpcode_i_match(const char *s, size_t len, size_t from, struct marks *marks) {
  struct text text = {s + from, len - from, 0, 0};
  struct word_list words;
  size_t next;

  marks->count = 0;
  marks->tells = 0;
  words.keys[0] = words.keys[2] = NO_KEY;
  words.count = 2;
  words.found = 0;
  for (size_t at = 0; at < text.len; at = next) {
    uint64_t runs = block_words(&text, at, &next);

    list_words(&text, at, runs, &words, marks);
    if (words.count > MOST_WORDS - BLOCK / 2)
      look_most_up(&text, &words, marks);
  }
  words.keys[2 * words.count] = NO_KEY;
  look_up(&text, &words, marks);
  for (unsigned i = 0; i < marks->count; i++)
    marks->mark[i].offset += (uint32_t)from;
}

const struct reason_row *esmtpcode_i_reason_defaults(uint32_t reason) {
  return &reason_rows[reason];
}

uint32_t esmtpcode_i_rule_number(const struct mark *mark) {
  return (uint32_t)(mark->row - rule_rows) + 1;
}
