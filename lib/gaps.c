/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A phrase in a text whose gaps are not those of the phrase: more white space, the start of a
 * reply's next line, or what a "*" stands for. */

#include <string.h>

#include "ascii.h"
#include "match.h"
#include "vector.h"
#include "word.h"

enum { ANY_LIMIT = 256 };

static const size_t MISMATCH = SIZE_MAX;

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
  if (start == at || code == start || esmtpcode_code_parse(s + code, start - code) == 0)
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

/* "*" in a phrase stands for whatever goes on to the next gap, an address or a name, or to the byte
 * that stands beside it: "@*" is an address from its "@" on. */
static size_t skip_any(const char *s, size_t len, size_t at, int beside) {
  size_t limit = len - at < ANY_LIMIT ? len : at + ANY_LIMIT;
  size_t end = find_bits(s, limit, at, white_bits);
  const char *found = beside != ' ' ? memchr(s + at, beside, end - at) : NULL;

  return found != NULL ? (size_t)(found - s) : end;
}

static size_t skip_any_back(const char *s, size_t at, int beside) {
  size_t limit = at < ANY_LIMIT ? 0 : at - ANY_LIMIT;
  size_t start = find_last_bits(s, at, limit, white_bits);

  while (beside != ' ' && at > start && s[at - 1] != beside)
    at--;
  return beside != ' ' ? at : start;
}

static int has_digits(uint64_t bytes) {
  return (is_in_range8(bytes, '0', '9') & ~LOW_BITS) != 0;
}

/* What differs in eight bytes of a phrase and of a text, in which "*" stands for nothing else. */
static uint64_t difference_of(uint64_t phrase, uint64_t text) {
  return (phrase ^ lower8(text)) | (is_in_range8(text, '*', '*') & ~LOW_BITS);
}

/* How many of up to eight bytes of a phrase, which stand in the pool among others, are those of the
 * text: the first ones of `limit` from phrase and s on. 0 where a number is among them: it may be
 * what starts a line, which is asked at the space before it. */
static size_t same_ahead(const char *phrase, const char *s, size_t limit) {
  uint64_t bytes = load64(phrase);
  uint64_t difference = difference_of(bytes, load64(s));
  size_t same = difference != 0 ? lowest_bit(difference) / 8 : 8;

  if (has_digits(bytes))
    return 0;
  return same < limit ? same : limit;
}

/* The same for the last ones of those that end before phrase and s. */
static size_t same_behind(const char *phrase, const char *s, size_t limit) {
  uint64_t bytes = load64(phrase - 8);
  uint64_t difference = difference_of(bytes, load64(s - 8));
  size_t same = difference != 0 ? leading_zeros(difference) / 8 : 8;

  if (has_digits(bytes))
    return 0;
  return same < limit ? same : limit;
}

/* Compares the phrase from its byte i on with the text from s[at] on. Gives where it ends there, or
 * MISMATCH. */
static size_t compare_forward(const char *phrase, size_t whole, size_t i, const char *s, size_t len,
                              size_t at) {
  while (i < whole) {
    size_t same = len - at >= 8 ? same_ahead(phrase + i, s + at, whole - i) : 0;

    i += same;
    at += same;
    if (same > 0 && phrase[i - 1] == ' ')
      at = skip_gap(s, len, at - 1);
    if (same == 8 || i == whole)
      continue;
    if (phrase[i] == ' ' || phrase[i] == '*') {
      int beside = i + 1 < whole ? phrase[i + 1] : ' ';
      size_t next = phrase[i] == ' ' ? skip_gap(s, len, at) : skip_any(s, len, at, beside);

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
  while (i > 0) {
    size_t same = at >= 8 ? same_behind(phrase + i, s + at, i) : 0;

    i -= same;
    at -= same;
    if (same > 0 && phrase[i] == ' ')
      at = skip_gap_back(s, at + 1);
    if (same == 8 || i == 0)
      continue;
    if (phrase[i - 1] == ' ' || phrase[i - 1] == '*') {
      size_t next = phrase[i - 1] == ' ' ? skip_gap_back(s, at)
                                         : skip_any_back(s, at, phrase[i - 2]); /* no first one */

      if (next == at)
        return MISMATCH;
      at = next;
    } else if (at == 0 || to_lower(s[--at]) != phrase[i - 1]) {
      return MISMATCH;
    }
    i--;
  }
  return at;
}

int esmtpcode_i_compare_loosely(const char *phrase, size_t whole, size_t anchor, const char *s,
                                size_t len, size_t at, size_t *start, size_t *end) {
  *end = compare_forward(phrase, whole, anchor, s, len, at);
  *start = *end != MISMATCH ? compare_backward(phrase, anchor, s, at) : MISMATCH;
  return *start != MISMATCH;
}
