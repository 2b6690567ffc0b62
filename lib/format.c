/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Lines that tell something, by the patterns of data/formats.txt; and addresses. */

#include "ascii.h"
#include "mail.h"
#include "pattern.h"
#include "utf8.h"
#include "vector.h"
#include "word.h"

/* The patterns that are found by one key. */
struct format_group {
  uint16_t tag;   /* the low half of the key: what else fits is told apart by comparing */
  uint16_t uses;  /* of all that start with the word where the key is that of a first word */
  uint16_t start; /* rows */
  uint16_t end;
};

#include "formats_table.h"

enum { LONGEST_ADDRESS = 320, LONGEST_WORD = 64 };

static const size_t NO_MATCH = SIZE_MAX;

/* --- addresses ------------------------------------------------------------------------------- */

/* A bit for each byte of a local part: what is printed but for <>()[],;:"@, and beyond ASCII. */
static const uint64_t local_bytes[4] = {0xa3ffecfa00000000, 0x7fffffffd7fffffe, 0xffffffffffffffff,
                                        0xffffffffffffffff};

/* A bit for each byte of a domain: letters, digits, ".-_", "\\{}" as in \x{FC} (RFC 6533), and
 * beyond ASCII. */
static const uint64_t domain_bytes[4] = {0x03ff600000000000, 0x2ffffffe97fffffe, 0xffffffffffffffff,
                                         0xffffffffffffffff};

static inline int is_byte_of(const uint64_t *bytes, char c) {
  unsigned char byte = (unsigned char)c;

  return (int)(bytes[byte / 64] >> byte % 64 & 1);
}

/* Some of the 16 bytes at s: those that end a local part, a domain, a word are among them. */
static inline uint32_t local_end_bits(const char *s) {
  bytes16 v = load16(s);

  return bits16(or16(or16(range16(v, 0, ','), range16(v, ':', '@')),
                     or16(range16(v, '[', ']'), same16(v, all16(0x7f)))));
}

static inline uint32_t domain_end_bits(const char *s) {
  return (word_bits(s) | bits16(range16(load16(s), '-', '.'))) ^ 0xffff;
}

static inline uint32_t word_end_bits(const char *s) {
  return word_bits(s) ^ 0xffff;
}

/* Where bytes of a kind end that go on at s[at], before s[limit]: at one of those that
 * end_bits_of() gives. */
static inline size_t skip_bytes(const uint64_t *bytes, const char *s, size_t limit, size_t at,
                                uint32_t (*end_bits_of)(const char *)) {
  for (;; at++) {
    at = find_bits(s, limit, at, end_bits_of);
    if (at == limit || !is_byte_of(bytes, s[at]))
      return at;
  }
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
  end = skip_bytes(local_bytes, s, limit, at, local_end_bits);
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
  end = skip_bytes(domain_bytes, s, limit, at, domain_end_bits);
  while (end > at && !is_alnum(s[end - 1]) && (unsigned char)s[end - 1] < 0x80)
    end--;
  return end < limit || limit == len ? end : at;
}

static int is_opening(char c) {
  return c == '<' || c == '"' || c == '\'' || c == '`' || c == '[' || c == '(';
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
  const uint32_t initials =
      1U << ('r' & 0x1f) | 1U << ('u' & 0x1f) | 1U << ('s' & 0x1f) | 1U << ('m' & 0x1f);

  if (at == len || !(s[at] & 0x40) || !(initials >> (s[at] & 0x1f) & 1))
    return at;
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (len - at > prefixes[i].length &&
        s[at + prefixes[i].length - 1] == prefixes[i].text[prefixes[i].length - 1] &&
        esmtpcode_i_starts(s + at, len - at, prefixes[i].text)) {
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

/* Where a space or sign of Chinese writing stands first from s[at] on, such as "（": it ends an
 * address as those of ASCII do. end where none does. */
static size_t find_wide_sign(const char *s, size_t end, size_t at) {
  for (at = find_bits(s, end, at, beyond_bits); end - at >= 3; at++) {
    unsigned point = ((unsigned char)s[at] & 0xf0) == 0xe0 ? wide_point_of(s + at) : 0;

    if (is_from_to(point, 0x3000, 0x3004) || is_from_to(point, 0x3008, 0x3011) ||
        is_from_to(point, 0xff01, 0xff0f) || is_from_to(point, 0xff1a, 0xff20))
      return at;
  }
  return end;
}

int esmtpcode_i_address(const char *s, size_t len, size_t at, esmtpcode_span *address,
                        size_t *end) {
  size_t limit = len - at < 4 ? len : at + 4;
  size_t local;
  size_t domain;
  int spaced; /* "< joe@example.org >" */

  while (at < limit && is_opening(s[at]) && !is_quoted_local(s, len, at))
    at++;
  spaced = at > 0 && at < limit && s[at - 1] == '<' && s[at] == ' ';
  at = skip_prefix(s, len, at + (size_t)spaced);
  local = skip_local(s, len, at);
  if (local == at || local == len || s[local] != '@' || find_wide_sign(s, local, at) < local)
    return 0;
  domain = find_wide_sign(s, skip_domain(s, len, local + 1), local + 1);
  if (domain == local + 1 || (domain < len && s[domain] == '@'))
    return 0;
  address->offset = (uint32_t)at;
  address->length = (uint32_t)(domain - at);
  domain += spaced && len - domain > 1 && s[domain] == ' ' && s[domain + 1] == '>';
  while (domain < len && is_closing(s[domain]))
    domain++;
  *end = domain;
  return 1;
}

/* --- patterns -------------------------------------------------------------------------------- */

/* White space, and at most one line end in it: sentences are folded. */
static size_t skip_white(const char *s, size_t len, size_t at) {
  unsigned ends = 0;

  while (at < len && (unsigned char)s[at] <= ' ' && is_space(s[at]) &&
         (s[at] != '\n' || ends++ == 0))
    at++;
  return at;
}

/* Whether nothing but punctuation follows in the line. */
static int ends_line(const char *s, size_t len, size_t at) {
  while (at < len && s[at] != '\n' && s[at] != '\r' && !is_word_byte((unsigned char)s[at]))
    at++;
  return at == len || is_end(s[at]);
}

static size_t skip_anything(const char *s, size_t len, size_t at) {
  size_t limit = len - at < LONGEST_WORD ? len : at + LONGEST_WORD;

  while (at < limit && !is_space(s[at]))
    at++;
  return at;
}

/* What one special character of a pattern matches at s[at]: gives where it ends, or NO_MATCH. */
static size_t match_special(char special, const char *s, size_t len, size_t at,
                            esmtpcode_span *address) {
  size_t end = at;

  if (special == LINE_END)
    return ends_line(s, len, at) ? at : NO_MATCH;
  if (special == ANY_WORD) {
    end = skip_anything(s, len, at);
    return end > at ? end : NO_MATCH;
  }
  return esmtpcode_i_address(s, len, at, address, &end) ? end : NO_MATCH;
}

/* How many bytes of a phrase, up to a special character, stand at s[at]. */
static size_t match_plain(const char *phrase, size_t length, const char *s, size_t len, size_t at) {
  size_t i = 0;

  for (; i < length && len - at >= i + 16; i += 16) {
    uint32_t stops = (same_bits(phrase + i, s + at + i) ^ 0xffff) | control_bits(phrase + i);

    if (stops != 0) {
      i += lowest_bit(stops);
      return i < length ? i : length;
    }
  }
  while (i < length && i < len - at && phrase[i] == to_lower(s[at + i]) &&
         (unsigned char)phrase[i] >= ' ')
    i++;
  return i < length ? i : length;
}

/* How far a text was found to match a pattern. */
struct progress {
  size_t length; /* bytes of the pattern */
  size_t at;     /* where the text goes on */
  esmtpcode_span address;
};

/* Goes on comparing. Gives 1 where all of the pattern matches. */
static int match_pattern(const struct format_row *row, const char *s, size_t len,
                         struct progress *progress) {
  const char *phrase = pool_string(&format_pool, row->phrase);

  while (progress->length < row->length) {
    size_t i = progress->length;
    size_t n = match_plain(phrase + i, row->length - i, s, len, progress->at);
    size_t next = progress->at += n;

    progress->length = i += n;
    if (n > 0 && phrase[i - 1] == ' ')
      next = progress->at = skip_white(s, len, progress->at);
    if (i == row->length)
      break;
    if (phrase[i] < ' ' && phrase[i] > 0) {
      next = match_special(phrase[i], s, len, next, &progress->address);
      if (next == NO_MATCH)
        return 0;
    } else if (phrase[i] == ' ') {
      next = skip_white(s, len, next);
      if (next == progress->at && phrase[i + 1] != ANY_ADDRESS)
        return 0;
    } else if (n == 0 || phrase[i - 1] != ' ' || next == len || to_lower(s[next]) != phrase[i]) {
      return 0;
    } else {
      continue; /* behind further white space */
    }
    progress->length++;
    progress->at = next;
  }
  return 1;
}

/* Whether a pattern counts in a text of that format: where it is not known yet, anything but
 * another one's names for a recipient, and what ends its text. */
static int counts(const struct format_row *row, uint32_t format) {
  return row->format == COMMON_FORM || row->format == format ||
         (format <= COMMON_FORM && row->use != USE_RECIPIENT && row->use != USE_ENDS);
}

/* What ends the first word, by which a pattern is found. */
static const uint8_t ends_word[256] = {
    ['\0'] = 1, [' '] = 1, ['\t'] = 1, ['\n'] = 1, ['\v'] = 1, ['\f'] = 1, ['\r'] = 1, ['@'] = 1,
    ['*'] = 1,  ['$'] = 1, [':'] = 1,  ['<'] = 1,  ['>'] = 1,  ['"'] = 1,  [')'] = 1,  [','] = 1};

/* Where a first word ends that goes on at s[at], be it a long one or near the end. */
OUTLINE static size_t end_of_long(const struct view *text, size_t at) {
  size_t limit = text->len - at < LONGEST_WORD ? text->len : at + LONGEST_WORD;

  while ((at = find_bits(text->s, limit, at, word_end_bits)) < limit &&
         !ends_word[(unsigned char)text->s[at]])
    at++;
  return at;
}

/* Where the first word ends that starts at s[at]. */
static inline size_t end_of_first(const struct view *text, size_t at) {
  uint32_t ends = text->len - at >= 16 ? word_end_bits(text->s + at) : 0;

  if (ends != 0 && ends_word[(unsigned char)text->s[at + lowest_bit(ends)]])
    return at + lowest_bit(ends);
  return end_of_long(text, at);
}

static uint32_t first_word(const struct view *text, size_t at, size_t end) {
  size_t length = end - at < 8 ? end - at : 8;

  return word_key(first_bytes(text->s, text->len, at, length));
}

static unsigned second_at(const struct view *text, size_t at) {
  size_t start = skip_white(text->s, text->len, at);

  return start > at && start + 1 < text->len ? second_word(text->s[start], text->s[start + 1]) : 0;
}

/* The patterns of those uses that are found by a key, or NULL. */
static const struct format_group *find_group(uint32_t key, unsigned uses) {
  uint32_t product = key * FORMAT_FACTOR;
  const struct format_group *group =
      &format_groups[(product >> FORMAT_SLOT_SHIFT & FORMAT_SLOT_MASK) ^
                     format_displacement[product >> FORMAT_BUCKET_SHIFT]];

  return group->tag == (key & 0xffff) && (group->uses & uses) ? group : NULL;
}

enum likelihood { MAY_MATCH, FAILS, ALL_FAIL };

/* Whether a pattern may match where another one, of which it has `shared` bytes, was found to match
 * as far as progress tells. If not they fail together; or they part where the text is as the other
 * one is, or at a byte that the text does not have, and then those that are sorted behind it fail
 * as well, unless something special stands before. */
static inline enum likelihood compare_next(const struct format_row *tried,
                                           const struct format_row *row, size_t shared,
                                           const struct view *text,
                                           const struct progress *progress) {
  unsigned char next = (unsigned char)pool_string(&format_pool, row->phrase)[shared];
  unsigned char here;

  if (shared > progress->length)
    return FAILS;
  if (next <= ' ' || progress->at == text->len)
    return MAY_MATCH;
  if (shared == progress->length)
    here = (unsigned char)to_lower(text->s[progress->at]);
  else if ((here = (unsigned char)pool_string(&format_pool, tried->phrase)[shared]) <= ' ')
    return MAY_MATCH;
  if (next == here)
    return MAY_MATCH;
  return next > here && shared <= tried->special ? ALL_FAIL : FAILS;
}

/* The longest pattern of a group that matches. They are sorted, so that most need not be tried. */
static void match_group(const struct view *text, size_t at, const struct format_group *group,
                        unsigned uses, uint32_t format, struct hit *hit) {
  const struct format_row *row = &format_rows[group->start];
  const struct format_row *end = &format_rows[group->end];
  const struct format_row *tried = NULL;
  const struct progress none = {0, at, {0, 0}};
  struct progress progress = none;
  size_t shared = SIZE_MAX;

  for (; row < end; row++) {
    enum likelihood likely = MAY_MATCH;

    if (row->shared < shared)
      shared = row->shared;
    if (tried != NULL)
      likely = compare_next(tried, row, shared, text, &progress);
    if (likely == ALL_FAIL)
      return;
    if (likely == FAILS || !(row->use & uses) || !counts(row, format))
      continue;
    if (shared < progress.length)
      progress = none;
    if (match_pattern(row, text->s, text->len, &progress) &&
        (hit->row == NULL || row->length > hit->row->length)) {
      hit->row = row;
      hit->end = progress.at;
      hit->address = progress.address;
    }
    tried = row;
    shared = SIZE_MAX;
  }
}

/* Looks for a pattern where the first two letters may start one. */
OUTLINE static int find_pattern(const struct view *text, size_t at, unsigned uses, uint32_t format,
                                struct hit *hit) {
  size_t end = end_of_first(text, at);
  uint32_t first = first_word(text, at, end);
  const struct format_group *group = find_group(pattern_key(first, 0), uses);
  unsigned second;

  hit->row = NULL;
  if (group == NULL)
    return 0;
  if (group->start < group->end)
    match_group(text, at, group, uses, format, hit);
  second = second_at(text, end);
  group = second != 0 ? find_group(pattern_key(first, second), uses) : NULL;
  if (group != NULL)
    match_group(text, at, group, uses, format, hit);
  return hit->row != NULL;
}

int esmtpcode_i_format(const struct view *text, size_t at, unsigned uses, uint32_t format,
                       struct hit *hit) {
  return text->len - at >= 2 &&
         (format_starts[pattern_start(text->s[at], text->s[at + 1])] & uses) &&
         find_pattern(text, at, uses, format, hit);
}

int esmtpcode_i_find_format(const struct view *text, size_t *at, unsigned uses, struct hit *hit) {
  while (*at < text->len) {
    if (!ends_word[(unsigned char)text->s[*at]] && esmtpcode_i_format(text, *at, uses, 0, hit))
      return 1;
    while ((*at = find_bits(text->s, text->len, *at, word_end_bits)) < text->len &&
           !ends_word[(unsigned char)text->s[*at]] && text->s[*at] != '(' && text->s[*at] != '[')
      ++*at;
    ++*at;
  }
  return 0;
}

int esmtpcode_i_format_is_same(uint32_t format) {
  return (int)(same_fields >> format & 1);
}

int esmtpcode_i_format_is_from_anybody(uint32_t format) {
  return (int)(any_sender >> format & 1);
}
