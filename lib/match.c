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

/* Where a gap that starts at s[at] ends. With the white space goes what starts each further line of
 * a reply, "550-5.1.1 ". Equal to at where there is no gap. */
static size_t skip_gap(const char *s, size_t len, size_t at) {
  size_t start = at;
  size_t next;

  while (at < len && is_space(s[at]))
    at++;
  if (at == start || len - at < 4 || !is_reply_code(s + at) ||
      (s[at + 3] != '-' && !is_space(s[at + 3])))
    return at;
  for (next = at + 4; s[at + 3] != '-' && next < len && is_space(s[next]);)
    next++;
  next += esmtpcode_code_prefix(s + next, len - next, NULL);
  while (next < len && is_space(s[next]))
    next++;
  return next;
}

/* Where a gap that ends before s[at] starts. */
static size_t skip_gap_back(const char *s, size_t at) {
  size_t start = at;
  size_t code;
  size_t end; /* of the reply code */

  while (start > 0 && is_space(s[start - 1]))
    start--;
  code = start;
  while (code > 0 && start - code < 9 && (is_digit(s[code - 1]) || s[code - 1] == '.'))
    code--;
  if (start == at || esmtpcode_code_parse(s + code, start - code) == 0)
    code = start;
  for (end = code; end > 0 && is_space(s[end - 1]);)
    end--;
  if (end == code && end > 0 && s[end - 1] == '-')
    end--;
  else if (end == at || (code < start && end == code))
    return start;
  if (end < 4 || !is_reply_code(s + end - 3) || !is_space(s[end - 4]))
    return start;
  for (end -= 3; end > 0 && is_space(s[end - 1]);)
    end--;
  return end;
}

/* "*" in a phrase stands for whatever goes on to the next gap, an address or a name. */
static size_t skip_any(const char *s, size_t len, size_t at) {
  size_t limit = len - at < ANY_LIMIT ? len : at + ANY_LIMIT;

  while (at < limit && !is_space(s[at]))
    at++;
  return at;
}

static size_t skip_any_back(const char *s, size_t at) {
  size_t limit = at < ANY_LIMIT ? 0 : at - ANY_LIMIT;

  while (at > limit && !is_space(s[at - 1]))
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
      if (same > 0 && phrase[i - 1] == ' ')
        at = skip_gap(s, len, at - 1);
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

static size_t phrase_length(const struct rule_row *rule) {
  return rule->weight & 0xff;
}

/* Compares where the gaps of the text are not those of the phrase. */
OUTLINE static int compare_loosely(const struct rule_row *rule, const char *phrase,
                                   const struct text *text, size_t at, size_t *start, size_t *end) {
  *end = compare_forward(phrase, phrase_length(rule), rule->anchor, text->s, text->len, at);
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
  size_t end = start + phrase_length(rule);
  unsigned char before;
  unsigned char behind;

  if ((at < rule->anchor || end > text->len ||
       !is_same(phrase, phrase_length(rule), text, start)) &&
      (!(rule->shape & SHAPE_LOOSE) || !compare_loosely(rule, phrase, text, at, &start, &end)))
    return 0;
  before = start > 0 ? (unsigned char)text->s[start - 1] : ' ';
  behind = end < text->len ? (unsigned char)text->s[end] : ' ';
  if (((unsigned)rule->shape / SHAPE_STARTS & (unsigned)is_word_byte(before)) |
      ((unsigned)rule->shape / SHAPE_ENDS & (unsigned)is_word_byte(behind)))
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

/* What is found by a key, if it has its tag: the first phrase alone, the second one and those
 * behind it, if there are any. */
static const struct phrase_slot *find_slot(uint32_t key) {
  uint32_t hash = key * PHRASE_FACTOR;

  return &phrase_slots[(hash >> PHRASE_SLOT_SHIFT ^
                        phrase_displacement[hash >> PHRASE_BUCKET_SHIFT]) &
                       PHRASE_SLOT_MASK];
}

static inline unsigned has_tag(const struct phrase_slot *slot, uint32_t key) {
  return ((slot->tag ^ key) & PHRASE_TAG) == 0;
}

/* Whether what is known beforehand of a phrase speaks for it: a word near by, one somewhere, and a
 * sign in the piece of text around the word it is found by. keys are those from the word before
 * that word's neighbour on. There is one answer instead of three branches. */
static int may_stand(const struct rule_row *row, const struct text *text, size_t at,
                     const uint32_t *keys) {
  size_t sign = at + (size_t)row->sign_at;
  uint32_t other_byte = (unsigned char)text->s[sign < text->len ? sign : at] ^ (uint32_t)row->sign;
  uint32_t other_word = near_number(keys[row->shape >> SHAPE_NEAR]) ^ row->near;

  return ((other_byte & row->sign_mask) | other_word | (~(text->seen >> row->other) & 1)) == 0;
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
    mark->weight = row->weight;
    if (marks->count < MARKS)
      marks->count++;
    else
      keep_heaviest(marks);
  } while (!(row++->shape & SHAPE_LAST));
}

/* 1 where a phrase may be found by a key, of which one in twenty are mistaken. */
static uint32_t may_match(uint32_t key) {
  return phrase_filter[key >> 21] >> (key & 31) & 1;
}

/* Leaves the first bytes of eight and makes the others 0. */
static inline uint64_t keep_first(uint64_t bytes, size_t wanted) {
  static const uint64_t masks[9] = {0,          0xff,         0xffff,         0xffffff,
                                    0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff,
                                    UINT64_MAX};

  return bytes & masks[wanted];
}

/* The first bytes of a word, up to eight, as word_key() wants them: zeros behind its end. */
static inline uint64_t first_bytes(const char *s, size_t len, size_t at, size_t wanted) {
  uint64_t bytes = 0;

  if (at + 8 <= len)
    bytes = load64(s + at);
  else if (len >= 8)
    bytes = load64(s + len - 8) >> 8 * (8 - (len - at));
  else
    for (size_t i = 0; i < len - at; i++)
      bytes |= (uint64_t)(unsigned char)s[at + i] << 8 * i;
  return keep_first(bytes, wanted);
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
    const struct phrase_slot *slot;
    size_t start = at;

    if (!is_wide_byte(s[at++]))
      continue;
    found = 1;
    at += 2;
    if (at >= text->len || text->len - at < 3 || !is_wide_byte(s[at]))
      continue;
    keys[4] = word_key(first_bytes(text->s, text->len, start, 6));
    slot = find_slot(keys[4]);
    if (!may_match(keys[4]) || !has_tag(slot, keys[4]))
      continue;
    for (unsigned i = 0; i <= (unsigned)slot->tag >> PHRASE_SECOND; i++)
      compare_rows(&whole, start, keys, &rule_rows[slot->first + i], marks);
  }
  return found;
}

/* Adds a word behind another. Which of its keys may have a phrase is noted without a branch: few
 * have, and which cannot be predicted. Gives how many are noted. */
static inline size_t add_word(struct word_list *words, size_t count, size_t found, size_t start,
                              uint32_t before, uint32_t key) {
  uint32_t pair = pair_key(before, key);

  words->starts[count] = (uint32_t)start;
  words->keys[2 * count] = key;
  words->keys[2 * count + 1] = pair;
  words->places[found] = (uint16_t)(2 * count);
  found += may_match(key);
  words->places[found] = (uint16_t)(2 * count + 1);
  return found + may_match(pair);
}

/* Compares the phrases of the words that have been noted. They are listed first: how many there are
 * for a word cannot be predicted. */
static void look_up(const struct text *text, struct word_list *words, struct marks *marks) {
  uint32_t rows[4 * MOST_WORDS];
  size_t count = 0;

  for (size_t i = 0; i < words->found; i++) {
    uint32_t place = words->places[i];
    uint32_t key = words->keys[place];
    const struct phrase_slot *slot = find_slot(key);
    unsigned tagged = has_tag(slot, key);

    rows[count] = place << 16 | slot->first;
    rows[count + 1] = (place << 16 | slot->first) + 1;
    count += tagged + (tagged & (unsigned)slot->tag >> PHRASE_SECOND);
  }
  for (size_t i = 0; i < count; i++) {
    size_t word = rows[i] >> 17;

    compare_rows(text, words->starts[word], &words->keys[2 * word - 4],
                 &rule_rows[rows[i] & 0xffff], marks);
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
  words->count = 3;
  words->found = add_word(words, 2, 0, words->starts[last], words->keys[2], words->keys[4]);
}

/* Reads the words that have their bits in runs, of which some start with bytes beyond ASCII. */
OUTLINE static void list_all_words(struct text *text, size_t at, uint64_t runs,
                                   struct word_list *words, struct marks *marks) {
  for (uint64_t starts = runs & ~(runs << 1); starts != 0; starts &= starts - 1) {
    size_t bit = lowest_bit(starts);
    size_t start = at + bit;
    uint64_t first8 = first_bytes(text->s, text->len, start, lowest_bit(~runs >> bit | 0x100));
    uint32_t key = word_key(first8);

    if ((first8 & 0x80) && match_wide(text, start, marks))
      key = NO_KEY;
    text->seen |= (uint64_t)1 << seen_number(key);
    words->found =
        add_word(words, words->count, words->found, start, words->keys[2 * words->count - 2], key);
    words->count++;
  }
}

/* Reads the words that have their bits in runs. Nearly all have eight bytes before the end. */
static void list_words(struct text *text, size_t at, uint64_t runs, struct word_list *words,
                       struct marks *marks) {
  const char *s = text->s + at;
  size_t left = text->len - at;
  uint64_t within = left >= BLOCK + 8 ? UINT64_MAX : left < 8 ? 0 : ((uint64_t)2 << (left - 8)) - 1;
  uint64_t starts = runs & ~(runs << 1);
  uint64_t seen = text->seen;
  uint64_t letters = 0;
  size_t count = words->count;
  size_t found = words->found;
  uint32_t before = words->keys[2 * count - 2];

  for (uint64_t rest = starts & within; rest != 0; rest &= rest - 1) {
    size_t bit = lowest_bit(rest);
    uint64_t first8 = keep_first(load64(s + bit), lowest_bit(~runs >> bit | 0x100));
    uint32_t key = word_key(first8);

    letters |= first8;
    seen |= (uint64_t)1 << seen_number(key);
    found = add_word(words, count++, found, at + bit, before, key);
    before = key;
  }
  for (uint64_t rest = starts & ~within; rest != 0; rest &= rest - 1) {
    size_t bit = lowest_bit(rest);
    uint64_t first8 = first_bytes(text->s, text->len, at + bit, lowest_bit(~runs >> bit | 0x100));
    uint32_t key = word_key(first8);

    letters |= first8;
    seen |= (uint64_t)1 << seen_number(key);
    found = add_word(words, count++, found, at + bit, before, key);
    before = key;
  }
  if (letters & 0x80) {
    list_all_words(text, at, runs, words, marks);
    return;
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
  if (from > 0)
    for (unsigned i = 0; i < marks->count; i++)
      marks->mark[i].offset += (uint32_t)from;
}

const struct reason_row *esmtpcode_i_reason_defaults(uint32_t reason) {
  return &reason_rows[reason];
}

uint32_t esmtpcode_i_rule_number(const struct mark *mark) {
  return (uint32_t)(mark->row - rule_rows) + 1;
}
