/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Lines that tell something, by the patterns of data/formats.txt; and addresses. */

#include "ascii.h"
#include "mail.h"
#include "pattern.h"

#include "formats_table.h"

enum { LONGEST_ADDRESS = 320, LONGEST_WORD = 64 };

static const size_t NO_MATCH = SIZE_MAX;

/* --- addresses ------------------------------------------------------------------------------- */

static int is_local_byte(char c) {
  return (c > ' ' && c < 0x7f && c != '<' && c != '>' && c != '(' && c != ')' && c != '[' &&
          c != ']' && c != ',' && c != ';' && c != ':' && c != '"' && c != '@') ||
         (unsigned char)c >= 0x80;
}

static int is_domain_byte(char c) {
  return is_alnum(c) || c == '.' || c == '-' || c == '_' || (unsigned char)c >= 0x80 || c == '\\' ||
         c == '{' || c == '}'; /* as in \x{FC}, RFC 6533 */
}

/* Where the local part ends that starts at s[at]; at where there is none. A quoted one may hold
 * anything. */
static size_t skip_local(const char *s, size_t len, size_t at) {
  size_t limit = len - at < LONGEST_ADDRESS ? len : at + LONGEST_ADDRESS;
  size_t end = at;

  if (end < limit && s[end] == '"') {
    for (end++; end < limit && s[end] != '"' && s[end] != '\n' && s[end] != '\r'; end++)
      end += s[end] == '\\';
    return end < limit && s[end] == '"' ? end + 1 : at;
  }
  while (end < limit && is_local_byte(s[end]))
    end++;
  return end < limit ? end : at;
}

/* Where the domain ends: a name, or an address in brackets. */
static size_t skip_domain(const char *s, size_t len, size_t at) {
  size_t limit = len - at < LONGEST_ADDRESS ? len : at + LONGEST_ADDRESS;
  size_t end = at;

  if (end < limit && s[end] == '[') {
    for (end++; end < limit && (is_alnum(s[end]) || s[end] == '.' || s[end] == ':'); end++)
      ;
    return end < limit && s[end] == ']' ? end + 1 : at;
  }
  while (end < limit && is_domain_byte(s[end]))
    end++;
  while (end > at && !is_alnum(s[end - 1]) && (unsigned char)s[end - 1] < 0x80)
    end--;
  return end < limit || limit == len ? end : at;
}

static int is_opening(char c) {
  return c == '<' || c == '"' || c == '\'' || c == '[' || c == '(';
}

static int is_closing(char c) {
  return c == '>' || c == '"' || c == '\'' || c == ']' || c == ')';
}

/* The type that some systems write before an address. */
static size_t skip_prefix(const char *s, size_t len, size_t at) {
  static const struct {
    char text[8];
    size_t length;
  } prefixes[] = {{"rfc822;", 7}, {"utf-8;", 6}, {"smtp:", 5}, {"smtp=", 5}, {"mailto:", 7}};

  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (esmtpcode_i_starts(s + at, len - at, prefixes[i].text)) {
      at += prefixes[i].length;
      while (at < len && (s[at] == ' ' || s[at] == '<'))
        at++;
      break;
    }
  return at;
}

/* Whether a quoted local part starts at s[at]. */
static int is_quoted_local(const char *s, size_t len, size_t at) {
  size_t end = s[at] == '"' ? skip_local(s, len, at) : at;

  return end > at && end < len && s[end] == '@';
}

int esmtpcode_i_address(const char *s, size_t len, size_t at, esmtpcode_span *address,
                        size_t *end) {
  size_t limit = len - at < 4 ? len : at + 4;
  size_t local;
  size_t domain;

  while (at < limit && is_opening(s[at]) && !is_quoted_local(s, len, at))
    at++;
  at = skip_prefix(s, len, at);
  local = skip_local(s, len, at);
  if (local == at || local == len || s[local] != '@')
    return 0;
  domain = skip_domain(s, len, local + 1);
  if (domain == local + 1)
    return 0;
  address->offset = (uint32_t)at;
  address->length = (uint32_t)(domain - at);
  while (domain < len && is_closing(s[domain]))
    domain++;
  *end = domain;
  return 1;
}

/* --- patterns -------------------------------------------------------------------------------- */

/* White space, and at most one line end in it: sentences are folded. */
static size_t skip_white(const char *s, size_t len, size_t at) {
  unsigned ends = 0;

  while (at < len && is_space(s[at]) && (s[at] != '\n' || ends++ == 0))
    at++;
  return at;
}

/* Whether nothing but punctuation follows in the line. */
static int ends_line(const char *s, size_t len, size_t at) {
  while (at < len && s[at] != '\n' && s[at] != '\r' && !is_word_byte((unsigned char)s[at]))
    at++;
  return at == len || s[at] == '\n' || s[at] == '\r';
}

static size_t skip_anything(const char *s, size_t len, size_t at) {
  size_t limit = len - at < LONGEST_WORD ? len : at + LONGEST_WORD;

  while (at < limit && !is_space(s[at]))
    at++;
  return at;
}

/* What one special character of a pattern matches at s[at]: gives where it ends, or NO_MATCH. */
static size_t match_special(char special, const char *s, size_t len, size_t at, struct hit *hit) {
  size_t end = at;

  if (special == '$')
    return ends_line(s, len, at) ? at : NO_MATCH;
  if (special == '*') {
    end = skip_anything(s, len, at);
    return end > at ? end : NO_MATCH;
  }
  return esmtpcode_i_address(s, len, at, &hit->address, &end) ? end : NO_MATCH;
}

static size_t match_pattern(const struct format_row *row, const char *s, size_t len, size_t at,
                            struct hit *hit) {
  const char *phrase = pool_string(&format_pool, row->phrase);

  for (size_t i = 0; i < row->length && at != NO_MATCH; i++) {
    size_t start = at;

    if (phrase[i] == ' ') {
      at = skip_white(s, len, at);
      if (at == start && phrase[i + 1] != '@')
        return NO_MATCH;
    } else if (phrase[i] == '@' || phrase[i] == '*' || phrase[i] == '$') {
      at = match_special(phrase[i], s, len, at, hit);
    } else if (at == len || to_lower(s[at++]) != phrase[i]) {
      return NO_MATCH;
    }
  }
  return at;
}

/* Whether a pattern counts in a text of that format: where it is not known yet, anything but
 * another one's names for a recipient. */
static int counts(const struct format_row *row, uint32_t format) {
  return row->format == COMMON_FORM || row->format == format ||
         (format <= COMMON_FORM && row->use != USE_RECIPIENT);
}

/* What patterns are found by: the word at s[at], and the one behind it. */
struct words {
  uint32_t first;
  unsigned second; /* second_word(), or 0 where no space follows the first one */
};

/* ends_first_word() as a table. */
static const uint8_t ends_word[256] = {
    ['\0'] = 1, [' '] = 1, ['\t'] = 1, ['\n'] = 1, ['\v'] = 1, ['\f'] = 1, ['\r'] = 1, ['@'] = 1,
    ['*'] = 1,  ['$'] = 1, [':'] = 1,  ['<'] = 1,  ['>'] = 1,  ['"'] = 1,  [')'] = 1,  [','] = 1};

static struct words words_at(const struct view *text, size_t at) {
  struct words words = {0, 0};
  uint64_t first8 = 0;
  size_t end = at;

  for (; end < text->len && !ends_word[(unsigned char)text->s[end]]; end++)
    if (end - at < 8)
      first8 |= (uint64_t)(unsigned char)text->s[end] << 8 * (end - at);
    else if (end - at == LONGEST_WORD)
      break;
  words.first = word_key(first8);
  at = skip_white(text->s, text->len, end);
  if (at > end && at + 1 < text->len)
    words.second = second_word(text->s[at], text->s[at + 1]);
  return words;
}

/* The patterns of one key: the first one that matches, which is the longest. */
static void match_rows(const struct view *text, size_t at, uint32_t key, unsigned uses,
                       uint32_t format, struct hit *hit) {
  unsigned end = format_starts[pattern_bucket(key) + 1];

  for (unsigned i = format_starts[pattern_bucket(key)]; i < end; i++) {
    const struct format_row *row = &format_rows[i];
    struct hit found = {row, 0, {0, 0}};

    if (row->tag != (key & 0xffff) || !(row->use & uses) || !counts(row, format))
      continue;
    found.end = match_pattern(row, text->s, text->len, at, &found);
    if (found.end == NO_MATCH)
      continue;
    if (hit->row == NULL || row->length > hit->row->length)
      *hit = found;
    return;
  }
}

int esmtpcode_i_format(const struct view *text, size_t at, unsigned uses, uint32_t format,
                       struct hit *hit) {
  struct words words;
  unsigned start;

  hit->row = NULL;
  if (text->len - at < 2)
    return 0;
  start = pattern_start(text->s[at], text->s[at + 1]);
  if (!(format_filter[start / 32] >> start % 32 & 1))
    return 0;
  words = words_at(text, at);
  match_rows(text, at, pattern_key(words.first, 0), uses, format, hit);
  if (words.second != 0)
    match_rows(text, at, pattern_key(words.first, words.second), uses, format, hit);
  return hit->row != NULL;
}

int esmtpcode_i_format_is_same(uint32_t format) {
  return format < 32 && (same_fields >> format & 1);
}
