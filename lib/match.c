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
#include "word.h"

enum { BLOCK = 64, CHUNK = 256, EDGES = CHUNK + 32, ANY_LIMIT = 256 };

static const size_t MISMATCH = SIZE_MAX;

/* A text, as far as it has been read. */
struct text {
  const char *s;
  size_t len;
  size_t chunk;    /* where the one being read starts */
  size_t read;     /* where what is known of the gaps ends */
  size_t start;    /* of the word that goes on into the next chunk */
  uint64_t open;   /* 1 where there is one */
  uint64_t spaced; /* 1 where the byte before the block is a gap */
  uint64_t uneven; /* of the last 512 bytes, a bit for each eight in which a gap may be other than
                      one space, or stand beside the number that starts a line */
  uint64_t seen;   /* the words, by seen_number() */
  uint32_t before; /* key of the word before */
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
  *end = compare_forward(phrase, rule->length, rule->anchor, text->s, text->len, at);
  *start = *end != MISMATCH ? compare_backward(phrase, rule->anchor, text->s, at) : MISMATCH;
  return *start != MISMATCH;
}

/* Whether a phrase stands at s byte by byte, in any case. */
static int is_same(const char *phrase, size_t length, const char *s) {
  size_t i = 0;

  if (length >= 16) {
    for (; i + 16 < length; i += 16)
      if (!same16(phrase + i, s + i))
        return 0;
    return same16(phrase + length - 16, s + length - 16);
  }
  if (length >= 8)
    return lower8(load64(s)) == load64(phrase) &&
           lower8(load64(s + length - 8)) == load64(phrase + length - 8);
  while (i < length && to_lower(s[i]) == phrase[i])
    i++;
  return i == length;
}

/* Whether all gaps between start and end are known to be single spaces. What starts a line may go
 * on for 16 bytes. */
static int is_even(const struct text *text, size_t start, size_t end) {
  size_t first = (start > 16 ? start - 16 : 0) / 8;
  uint64_t wanted = ((uint64_t)2 << (end / 8 - first)) - 1;
  unsigned turn = first & 63;

  return end <= text->read && (text->uneven & (wanted << turn | wanted >> (-turn & 63))) == 0;
}

/* Whether the phrase may stand around its word at s[at] though not byte by byte. */
static int may_differ(const struct rule_row *rule, const struct text *text, size_t at) {
  if (text->read == text->len && !(text->seen >> rule->other & 1))
    return 0;
  return (rule->shape & SHAPE_WILD) || at < text->chunk || at < rule->anchor ||
         !is_even(text, at - rule->anchor, at - rule->anchor + rule->length);
}

/* Compares the phrase around its word at s[at]; notes where it stands. */
static int compare(const struct rule_row *rule, const struct text *text, size_t at,
                   struct mark *mark) {
  const char *phrase = pool_string(&phrase_pool, rule->phrase);
  const char *s = text->s;
  size_t start = at - rule->anchor;
  size_t end = start + rule->length;

  if ((at < rule->anchor || end > text->len || !is_same(phrase, rule->length, s + start)) &&
      (!may_differ(rule, text, at) || !compare_loosely(rule, phrase, text, at, &start, &end)))
    return 0;
  if (((rule->shape & SHAPE_STARTS) && start > 0 && is_word_byte((unsigned char)s[start - 1])) ||
      ((rule->shape & SHAPE_ENDS) && end < text->len && is_word_byte((unsigned char)s[end])))
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

/* Compares the phrases that are found by a key where its word stands, at s[at]. */
static void match_place(const struct text *text, size_t at, uint32_t key, struct marks *marks) {
  uint32_t hash = key * PHRASE_FACTOR;
  const struct phrase_slot *slot =
      &phrase_slots[(hash >> PHRASE_SLOT_SHIFT ^ phrase_displacement[hash >> PHRASE_BUCKET_SHIFT]) &
                    PHRASE_SLOT_MASK];
  const struct rule_row *row = &rule_rows[slot->first];

  if (slot->tag != (key & 0xffff))
    return;
  do {
    struct mark *mark = &marks->mark[marks->count];

    if (!compare(row, text, at, mark))
      continue;
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

/* The first bytes of a word as word_key() wants them: zeros behind its end. */
static uint64_t first_bytes(const char *s, size_t len, size_t at, size_t wanted) {
  static const uint64_t masks[9] = {0,          0xff,         0xffff,         0xffffff,
                                    0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff,
                                    UINT64_MAX};
  uint64_t bytes = 0;

  if (len - at >= 8)
    bytes = load64(s + at);
  else if (len >= 8)
    bytes = load64(s + len - 8) >> 8 * (8 - (len - at));
  else
    for (size_t i = 0; i < len - at; i++)
      bytes |= (uint64_t)(unsigned char)s[at + i] << 8 * i;
  return bytes & masks[wanted < 8 ? wanted : 8];
}

/* Chinese and Japanese have no spaces: every pair of three-byte characters counts as a word. Gives
 * 0 where the run has none. */
OUTLINE static int match_wide(struct text *text, size_t at, size_t end, struct marks *marks) {
  int found = 0;

  while (at < end) {
    uint32_t key;
    size_t start = at;

    if (!is_wide_byte((unsigned char)text->s[at++]))
      continue;
    found = 1;
    at += 2;
    if (at >= end || end - at < 3 || !is_wide_byte((unsigned char)text->s[at]))
      continue;
    text->seen = UINT64_MAX;
    key = word_key(first_bytes(text->s, text->len, start, 6));
    if (may_match(key))
      match_place(text, start, key, marks);
  }
  return found;
}

/* Looks at the words between edges, where each starts and ends in turn. Words that may have a
 * phrase are noted without a branch and looked up afterwards: few have, and which cannot be
 * predicted. */
static void match_words(struct text *text, const uint32_t *edges, size_t count,
                        struct marks *marks) {
  uint32_t keys[EDGES];   /* of each word, and of it and the one before */
  uint32_t places[EDGES]; /* the keys that may have a phrase */
  const char *s = text->s;
  size_t len = text->len;
  uint32_t before = text->before;
  uint64_t seen = 0;
  size_t found = 0;

  for (uint32_t i = 0; i + 1 < count; i += 2) {
    uint64_t first8 = first_bytes(s, len, edges[i], edges[i + 1] - edges[i]);
    uint32_t key = word_key(first8);

    keys[i] = key;
    keys[i + 1] = pair_key(before, key);
    if ((first8 & 0x80) && match_wide(text, edges[i], edges[i + 1], marks)) {
      before = NO_KEY;
      continue;
    }
    seen |= (uint64_t)1 << seen_number(key);
    places[found] = i;
    found += may_match(key);
    places[found] = i + 1;
    found += may_match(keys[i + 1]);
    before = starts_number((unsigned char)first8) ? before : key;
  }
  text->before = before;
  text->seen |= seen;
  for (size_t i = 0; i < found; i++)
    match_place(text, edges[places[i] & ~1U], keys[places[i]], marks);
}

/* What the bytes of a block are, a bit each. */
struct bits {
  uint64_t words, gaps, spaces, digits;
};

static struct bits block_bits(const char *s) {
  struct bits bits = {0, 0, 0, 0};

  for (unsigned i = 0; i < BLOCK; i += 16) {
    bits.words |= (uint64_t)word_bits(s + i) << i;
    bits.gaps |= (uint64_t)blank_bits(s + i) << i;
    bits.spaces |= (uint64_t)byte_bits(s + i, ' ') << i;
    bits.digits |= (uint64_t)digit_bits(s + i) << i;
  }
  return bits;
}

/* Notes which parts of the block at s[at] have gaps that are more than one space, or stand before
 * three digits alone. Of those at the end, what follows is not known. */
static void read_gaps(struct text *text, size_t at, const struct bits *bits) {
  uint64_t after_gap = bits->gaps << 1 | text->spaced;
  const uint64_t last = (uint64_t)7 << (BLOCK - 3);
  uint64_t codes =
      bits->digits & (bits->digits >> 1 | last) & (bits->digits >> 2 | last) & ~(bits->words >> 3);
  uint64_t uneven = (bits->gaps ^ bits->spaces) | (bits->gaps & after_gap) | (codes & after_gap);
  const uint64_t low = 0x7f7f7f7f7f7f7f7f;
  uint64_t parts = ((((uneven & low) + low) | uneven) & ~low) >> 7;

  parts = parts * 0x0102040810204080 >> 56;
  text->uneven &= ~((uint64_t)0xff << (at / 8 & 63));
  text->uneven |= parts << (at / 8 & 63);
  text->spaced = bits->gaps >> (BLOCK - 1);
}

/* Adds where words start and end. Eight at a time, so that the branch can be predicted: what is
 * written beyond the last one is written again. */
static size_t add_edges(uint32_t *edges, size_t count, uint32_t at, uint64_t changes) {
  size_t end = count + count_bits(changes);

  while (count < end)
    for (unsigned i = 0; i < 8; i++) {
      edges[count++] = at + lowest_bit(changes | (uint64_t)1 << 63);
      changes &= changes - 1;
    }
  return end;
}

/* Reads the chunk of the text that starts at s[at]. */
static void match_chunk(struct text *text, size_t at, struct marks *marks) {
  uint32_t edges[EDGES];
  size_t end = text->len - at < CHUNK ? text->len : at + CHUNK;
  size_t count = 0;

  text->chunk = at;
  if (text->open)
    edges[count++] = (uint32_t)text->start;
  for (; at < end; at += BLOCK) {
    char last[BLOCK];
    struct bits bits;

    if (text->len - at < BLOCK) {
      memset(last, '.', sizeof last);
      memcpy(last, text->s + at, text->len - at);
    }
    bits = block_bits(text->len - at < BLOCK ? last : text->s + at);
    count = add_edges(edges, count, (uint32_t)at, bits.words ^ (bits.words << 1 | text->open));
    text->open = bits.words >> (BLOCK - 1);
    read_gaps(text, at, &bits);
  }
  if (text->open && end == text->len) {
    edges[count++] = (uint32_t)end;
    text->open = 0;
  }
  if (text->open)
    text->start = edges[count - 1];
  text->read = text->open ? text->start : end;
  match_words(text, edges, count, marks);
}

void esmtpcode_i_match(const char *s, size_t len, struct marks *marks) {
  struct text text = {s, len, 0, 0, 0, 0, 0, 0, 0, NO_KEY};

  marks->count = 0;
  for (size_t at = 0; at < len; at += CHUNK)
    match_chunk(&text, at, marks);
}

const struct reason_row *esmtpcode_i_reason_defaults(uint32_t reason) {
  return &reason_rows[reason];
}

uint32_t esmtpcode_i_rule_number(const struct mark *mark) {
  return (uint32_t)(mark->row - rule_rows) + 1;
}

const char *esmtpcode_rule_name(uint32_t rule) {
  return rule > 0 && rule <= RULES ? pool_string(&rule_pool, rule_names[rule - 1]) : NULL;
}
