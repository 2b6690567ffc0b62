/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The phrases of a text. Every phrase is found by one of its words or by two neighbours: the words
 * of the text are looked up as they come, and where one is found the phrase is compared around it.
 * One pass, whatever the number of phrases. */

#include "match.h"

#include <string.h>

#include "ascii.h"
#include "block.h"
#include "phrase.h"
#include "phrases_table.h"
#include "vector.h"
#include "word.h"

enum { MOST_WORDS = 128, MOST_ROWS = 2 * MOST_WORDS };

struct text {
  const char *s;
  size_t len;
  uint64_t goes_on; /* 1 where a run of word bytes fills the block before and may go on */
};

/* Where the list of words ends. */
struct list_end {
  size_t count;
  size_t found;  /* how many places there are */
  uint32_t key;  /* of the last word */
  uint32_t sum;  /* of the keys of all words */
  uint64_t seen; /* the words, by seen_number(), and NO_OTHER */
};

/* Words that have been read and are to be looked up, behind those before them. */
struct word_list {
  int beyond;                    /* there are bytes beyond ASCII */
  uint32_t keys[2 * MOST_WORDS]; /* of each word, then of it and the one before */
  uint32_t starts[MOST_WORDS];
  uint32_t sums[MOST_WORDS + MOST_BEHIND + 1]; /* of the keys of all words before */
  uint16_t places[2 * MOST_WORDS + 1];         /* of the keys that may have a phrase */
  struct list_end end;
};

/* Whether a phrase stands at s[start] byte by byte, in any case. The bytes before a short one are
 * read with it, of the pool, too. */
INLINED int is_same(const char *phrase, size_t length, const struct text *text, size_t start) {
  size_t end = start + length;

  if (end >= 16) {
    size_t before = length < 16 ? 16 - length : 0;
    size_t rest = length > 16 ? length - 16 : 0;
    const char *last = phrase + length - 16;
    const char *last_said = text->s + end - 16;
    uint32_t same = same_bits(last, last_said) & same_bits(last - rest, last_said - rest);

    for (size_t i = 16; i < rest; i += 16)
      same &= same_bits(phrase + i, text->s + start + i);
    return (~same & 0xffff) >> before == 0;
  }
  for (size_t i = 0; i < length; i++)
    if (to_lower(text->s[start + i]) != phrase[i])
      return 0;
  return 1;
}

/* Whether a letter or digit stands before s[at], which is no end, or at s[at], which is no start.
 */
static inline unsigned is_word_before(const struct text *text, size_t at) {
  size_t any = at > 0;

  return (unsigned)any & (unsigned)is_word_byte((unsigned char)text->s[at - any]);
}

static inline unsigned is_word_behind(const struct text *text, size_t at) {
  size_t none = at == text->len;

  return (unsigned)!none & (unsigned)is_word_byte((unsigned char)text->s[at - none]);
}

/* Whether gaps within the text may be other ones than the single space of a phrase: by a number,
 * which may start a further line of a reply, a control character or two spaces. */
static int has_other_gaps(const struct text *text, size_t start, size_t end) {
  uint32_t found = 0;

  if (text->len < 16)
    return 1;
  for (; start < end; start += 15) { /* the last byte of one window is the first of the next */
    size_t at = text->len - start < 16 ? text->len - 16 : start;
    uint32_t spaces = byte_bits(text->s + at, ' ');

    found |= gap_bits(text->s + at) | (spaces & spaces << 1);
  }
  return found != 0;
}

/* Whether no letter or digit goes on where a phrase starts and ends, as it wants. */
static inline unsigned stands_alone(const struct rule_row *row, const struct text *text,
                                    size_t start, size_t end) {
  return !(((unsigned)row->shape / SHAPE_STARTS & is_word_before(text, start)) |
           ((unsigned)row->shape / SHAPE_ENDS & is_word_behind(text, end)));
}

/* Keeps the phrase of a row that stands from s[start] to s[end - 1], if keeps is 1. */
static inline void keep_row(const struct rule_row *row, size_t start, size_t end, unsigned keeps,
                            struct marks *marks) {
  struct mark *mark = &marks->mark[marks->count];

  mark->row = row;
  mark->weight = (uint32_t)row->weight << 8 | row->length;
  mark->offset = (uint32_t)start;
  mark->length = (uint32_t)(end - start);
  marks->tells |= row->tells & (0 - keeps);
  keep_mark(marks, keeps);
}

/* Compares the phrase of a row around its word at s[at], which does not stand there byte by byte.
 * Whatever its gaps and "*" stand for is no shorter. */
OUTLINE static void compare_otherwise(const struct text *text, size_t at,
                                      const struct rule_row *row, struct marks *marks) {
  const char *phrase = pool_string(&phrase_pool, row->phrase);
  size_t start = at - row->anchor;
  size_t end = start + row->length;

  if (at < row->anchor || end > text->len)
    return;
  if (!(row->shape & SHAPE_ANY) && !has_other_gaps(text, start, end))
    return;
  if (esmtpcode_i_compare_loosely(phrase, row->length, row->anchor, text->s, text->len, at, &start,
                                  &end))
    keep_row(row, start, end, stands_alone(row, text, start, end), marks);
}

/* Compares the phrase of a row byte by byte, and keeps it if it stands. */
INLINED int compare_row(const struct text *text, size_t at, const struct rule_row *row,
                        struct marks *marks) {
  size_t start = at - row->anchor;
  size_t end = start + row->length;
  unsigned same;

  if (at < row->anchor || end > text->len)
    return 0;
  same = (unsigned)is_same(pool_string(&phrase_pool, row->phrase), row->length, text, start);
  keep_row(row, start, end, same & stands_alone(row, text, start, end), marks);
  return (int)same;
}

/* What a mark weighs, whether it tells a reason or something else. */
static uint32_t mass_of(const struct mark *mark) {
  return mark->weight & ~((uint32_t)COUNTS << 8);
}

/* Where there are more marks than can be kept, the lightest goes, of equal ones the latest, but
 * never the one that counts the most. */
void esmtpcode_i_keep_heaviest(struct marks *marks) {
  unsigned heaviest = number_in(marks->heaviest);
  unsigned least = heaviest == MARKS ? MARKS - 1 : MARKS;

  for (unsigned i = MARKS; i-- > 0;)
    if (i != heaviest && mass_of(&marks->mark[i]) < mass_of(&marks->mark[least]))
      least = i;
  marks->mark[least] = marks->mark[MARKS];
  if (heaviest == MARKS)
    marks->heaviest = rank_of(marks, least);
}

/* The first row that is found by a key; where there is none any other one. */
static inline uint32_t first_row(uint32_t key) {
  uint32_t hash = key * PHRASE_FACTOR;

  return phrase_slots[(hash >> PHRASE_SLOT_SHIFT ^
                       phrase_displacement[hash >> PHRASE_BUCKET_SHIFT]) &
                      PHRASE_SLOT_MASK];
}

/* 1 where the words around the one a phrase is found by are those of the phrase, a sign stands
 * where it has one, and the word it has beyond a "*" is there: one answer without a branch. sums
 * are those before that word. */
static inline unsigned may_stand(const struct rule_row *row, const struct text *text, size_t at,
                                 const uint32_t *sums, uint64_t seen) {
  const uint32_t *first = sums - (row->needs >> NEEDS_BEFORE);
  uint32_t sum = first[row->shape >> SHAPE_WIDTH] - *first;
  size_t sign = at + (size_t)row->sign_at;
  uint32_t byte = (unsigned char)text->s[sign < text->len ? sign : at];

  return ((((byte ^ row->sign) & SIGN_MASK) | (sum >> 16 ^ row->sum)) == 0) &
         (unsigned)(seen >> (row->needs & NEEDS_OTHER));
}

/* 1 where a phrase may be found by a key, and for one in twenty-five of all other keys. */
static uint32_t may_match(uint32_t key) {
  return phrase_filter[key >> 20] >> (key & 31) & 1;
}

/* Chinese and Japanese have no spaces: every pair of three-byte characters counts as a word. Gives
 * 0 where the run of word bytes at s[at] has none. */
OUTLINE static int match_wide(const struct text *text, size_t at, struct word_list *words,
                              struct marks *marks) {
  static const uint32_t no_sums[MOST_BEFORE + MOST_BEHIND + 2];
  const unsigned char *s = (const unsigned char *)text->s;
  int found = 0;

  words->end.seen = UINT64_MAX; /* it counts for a text as a whole, of which more is to come */
  while (at < text->len && s[at] >= 0x80 && !is_wide_byte(s[at]))
    at++;
  while (at < text->len && is_word_byte(s[at])) {
    const struct rule_row *row;
    size_t start = at;
    uint32_t key;

    if (!is_wide_byte(s[at++]))
      continue;
    found = 1;
    at += 2;
    if (at >= text->len || text->len - at < 3 || !is_wide_byte(s[at]))
      continue;
    key = word_key(first_bytes(text->s, text->len, start, 6));
    if (!may_match(key))
      continue;
    row = &rule_rows[first_row(key)];
    do
      if (may_stand(row, text, start, no_sums + MOST_BEFORE, UINT64_MAX) &&
          !compare_row(text, start, row, marks))
        compare_otherwise(text, start, row, marks);
    while (!(row++->shape & SHAPE_LAST));
  }
  return found;
}

/* Notes which keys of a word may have a phrase, without a branch: few have, and which cannot be
 * predicted. */
static inline void note_keys(struct word_list *words, size_t word, uint32_t key, uint32_t pair,
                             size_t *found) {
  words->places[*found] = (uint16_t)(2 * word);
  *found += may_match(key);
  words->places[*found] = (uint16_t)(2 * word + 1);
  *found += may_match(pair);
}

/* Adds a word behind another. */
static inline void add_word(struct word_list *words, struct list_end *end, size_t start,
                            uint32_t key) {
  uint32_t pair = pair_key(end->key, key);

  words->starts[end->count] = (uint32_t)start;
  words->keys[2 * end->count] = key;
  words->keys[2 * end->count + 1] = pair;
  note_keys(words, end->count, key, pair, &end->found);
  end->key = key;
  end->sum += key;
  end->seen |= (uint64_t)1 << seen_number(key);
  words->sums[++end->count] = end->sum;
}

/* Lists the first rows that are found by the words that have been noted, each behind the number of
 * its word. */
static size_t list_rows(const struct word_list *words, uint32_t *rows) {
  for (size_t i = 0; i < words->end.found; i++) {
    uint32_t place = words->places[i];

    rows[i] = place / 2 << 16 | first_row(words->keys[place]);
  }
  return words->end.found;
}

enum { AT_ONCE = 64 };

/* Compares the phrases of rows: first byte by byte, which is nearly always enough. */
OUTLINE static void compare_listed(const struct text *text, const struct word_list *words,
                                   const uint32_t *rows, size_t count, struct marks *marks) {
  uint32_t others[AT_ONCE + 1];
  size_t other = 0;

  for (size_t i = 0; i < count; i++) {
    others[other] = rows[i];
    other += !compare_row(text, words->starts[rows[i] >> 16], &rule_rows[rows[i] & 0xffff], marks);
  }
  for (size_t i = 0; i < other; i++)
    compare_otherwise(text, words->starts[others[i] >> 16], &rule_rows[others[i] & 0xffff], marks);
}

/* Compares the phrases of the words that have been noted. Those that may stand are listed first,
 * and the rows behind a first one put behind the others: how many there are for a word cannot be
 * predicted. */
static void look_up(const struct text *text, const struct word_list *words, struct marks *marks) {
  uint32_t rows[MOST_ROWS + 1];
  uint32_t standing[AT_ONCE + 1];
  size_t count = list_rows(words, rows);
  size_t stand = 0;

  for (size_t i = 0; i < count; i++) {
    uint32_t number = rows[i % MOST_ROWS];
    size_t word = number >> 16;
    const struct rule_row *row = &rule_rows[number & 0xffff];

    rows[count % MOST_ROWS] = number + 1;
    count += !(row->shape & SHAPE_LAST);
    standing[stand] = number;
    stand += may_stand(row, text, words->starts[word], &words->sums[word], words->end.seen) != 0;
    if (stand == AT_ONCE) {
      compare_listed(text, words, standing, stand, marks);
      stand = 0;
    }
  }
  compare_listed(text, words, standing, stand, marks);
}

/* Looks words up but for the last ones, which wait for those behind them. */
OUTLINE static void look_most_up(const struct text *text, struct word_list *words,
                                 struct marks *marks) {
  const size_t carried = MOST_BEFORE + MOST_BEHIND;
  size_t first = words->end.count - carried;

  words->end.seen = UINT64_MAX; /* as above */
  while (words->end.found > 0 && words->places[words->end.found - 1] / 2U >= first + MOST_BEFORE)
    words->end.found--;
  look_up(text, words, marks);
  words->end.found = 0;
  memmove(words->keys, words->keys + 2 * first, 2 * carried * sizeof *words->keys);
  memmove(words->starts, words->starts + first, carried * sizeof *words->starts);
  memmove(words->sums, words->sums + first, (carried + 1) * sizeof *words->sums);
  words->end.count = carried;
  for (size_t i = MOST_BEFORE; i < words->end.count; i++)
    note_keys(words, i, words->keys[2 * i], words->keys[2 * i + 1], &words->end.found);
}

/* Where words stand in a block, a bit for each byte. */
struct runs {
  uint64_t words;
  uint64_t all;    /* and what starts with a digit */
  uint64_t beyond; /* their bytes beyond ASCII */
};

/* Reads the words of a block that has bytes beyond ASCII, or of a very short text. Chinese follows
 * digits and letters without a space. */
OUTLINE static void list_all_words(const struct text *text, size_t at, const struct runs *runs,
                                   struct word_list *words, struct marks *marks) {
  words->beyond |= runs->beyond != 0;
  for (uint64_t starts = runs->all & ~(runs->all << 1); starts != 0; starts &= starts - 1) {
    size_t bit = lowest_bit(starts);
    size_t start = at + bit;
    uint64_t run = starts & (0 - starts);
    uint64_t first8 = first_bytes(text->s, text->len, start, lowest_bit(~runs->all >> bit | 0x100));
    uint32_t key = word_key(first8);

    run = (runs->all & ~(runs->all + run)) | run;
    if ((run & runs->beyond) != 0 && match_wide(text, start, words, marks) && (first8 & 0x80))
      key = NO_KEY;
    if (runs->words >> bit & 1)
      add_word(words, &words->end, start, key);
  }
}

/* Reads the words of a block. Near the end of the text eight bytes are read together with some
 * before them. */
INLINED void list_words(const struct text *text, size_t at, uint64_t runs, int near_end,
                        struct word_list *words) {
  struct list_end end = words->end;

  for (uint64_t starts = runs & ~(runs << 1); starts != 0; starts &= starts - 1) {
    size_t bit = lowest_bit(starts);
    size_t start = at + bit;
    size_t from = near_end && start > text->len - 8 ? text->len - 8 : start;
    uint64_t first8 = load64(text->s + from) >> 8 * (start - from);

    first8 = keep_first(first8, lowest_bit(~runs >> bit | 0x100));
    add_word(words, &end, start, word_key(first8));
  }
  words->end = end;
}

static inline void keep_earliest(uint64_t found, size_t at, size_t *earliest) {
  size_t here = found != 0 ? at : SIZE_MAX;

  *earliest = here < *earliest ? here : *earliest;
}

/* Notes a block at s[at] if it is the first one in which a status code may stand or start, and
 * likewise an IP address: by two dots behind digits, three of them, or two colons. */
static inline void note_numbers(const struct block *block, size_t at, int goes_on,
                                struct marks *marks) {
  uint64_t dots = block->dots & (block->digits << 1 | 1);
  uint64_t colons = block->colons;
  uint64_t last = 0 - (uint64_t)goes_on;
  uint64_t more = dots & (dots - 1);

  keep_earliest((dots & dots >> 2) | (last & dots >> (BLOCK - 2)), at, &marks->code);
  keep_earliest((more & (more - 1)) | (colons & (colons - 1)) |
                    (last & (dots >> (BLOCK - 8) | colons >> (BLOCK - 5))),
                at, &marks->ip);
}

/* The words of the block at s[at]. What goes on into the next block is read there: next is set to
 * where it starts. */
static inline struct runs block_words(struct text *text, size_t at, size_t *next,
                                      struct marks *marks) {
  const struct block block = read_block(text->s, text->len, at);
  struct runs runs = {0, block.words, block.beyond};
  int goes_on = text->len > at + BLOCK;
  unsigned cut = leading_zeros(~block.words | 1);

  note_numbers(&block, at, goes_on, marks);
  /* what is added where a run starts takes it away */
  runs.words =
      runs.all & (runs.all + ((block.digits & ~(runs.all << 1)) | (runs.all & text->goes_on)));
  runs.all &= runs.all + (runs.all & text->goes_on);
  text->goes_on = block.words == UINT64_MAX;
  cut &= 0 - ((unsigned)goes_on & (unsigned)!text->goes_on);
  *next = at + BLOCK - cut;
  runs.words = runs.words << cut >> cut;
  runs.all = runs.all << cut >> cut;
  return runs;
}

int esmtpcode_i_match_as_is(const char *s, size_t len, struct marks *marks) {
  struct text text = {s, len, 0};
  struct word_list words;
  size_t next;

  memset(words.sums, 0, (MOST_BEFORE + 1) * sizeof *words.sums);
  words.beyond = 0;
  words.end = (struct list_end){MOST_BEFORE, 0, NO_KEY, 0, (uint64_t)1 << NO_OTHER};
  for (size_t at = 0; at < text.len; at = next) {
    struct runs runs = block_words(&text, at, &next, marks);

    if (runs.beyond != 0 || len < 8)
      list_all_words(&text, at, &runs, &words, marks);
    else if (len - at >= BLOCK + 8)
      list_words(&text, at, runs.words, 0, &words);
    else
      list_words(&text, at, runs.words, 1, &words);
    if (words.end.count > MOST_WORDS - BLOCK / 2)
      look_most_up(&text, &words, marks);
  }
  for (size_t i = 1; i <= MOST_BEHIND; i++)
    words.sums[words.end.count + i] = words.end.sum;
  look_up(&text, &words, marks);
  return words.beyond;
}

void esmtpcode_i_match(const char *s, size_t len, size_t from, struct marks *marks) {
  start_marks(marks);
  if (esmtpcode_i_match_as_is(s + from, len - from, marks))
    esmtpcode_i_match_letters(s + from, len - from, marks);
  if (from == 0)
    return;
  marks->code += marks->code < len ? from : 0;
  marks->ip += marks->ip < len ? from : 0;
  for (unsigned i = 0; i < marks->count; i++)
    marks->mark[i].offset += (uint32_t)from;
  if (marks->count > 0)
    marks->heaviest -= (uint64_t)from << 16; /* its offset, too */
}

const struct reason_row *esmtpcode_i_reason_defaults(uint32_t reason) {
  return &reason_rows[reason];
}

const struct rule_extra *esmtpcode_i_extra(const struct mark *mark) {
  return &rule_extras[mark->row->extra];
}

uint32_t esmtpcode_i_rule_number(const struct mark *mark) {
  return (uint32_t)(mark->row - rule_rows) + 1;
}
