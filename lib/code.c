/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Enhanced status codes: pack, read, find in text, write. RFC 3463 section 2. */

#include <string.h>

#include "ascii.h"
#include "internal.h"
#include "vector.h"
#include "word.h"

enum { SHORTEST = 5, LONGEST = 9 };

static const uint32_t CLASS_UNIT = 1000000;
static const uint32_t SUBJECT_UNIT = 1000;

uint32_t esmtpcode_code_class(uint32_t code) {
  return code / CLASS_UNIT;
}

uint32_t esmtpcode_code_subject(uint32_t code) {
  return code / SUBJECT_UNIT % 1000;
}

uint32_t esmtpcode_code_detail(uint32_t code) {
  return code % 1000;
}

static int is_class(uint32_t cls) {
  return cls == 2 || cls == 4 || cls == 5;
}

int32_t esmtpcode_code_is_valid(uint32_t code) {
  return is_class(esmtpcode_code_class(code));
}

uint32_t esmtpcode_code_pack(uint32_t cls, uint32_t subject, uint32_t detail) {
  if (!is_class(cls) || subject > 999 || detail > 999)
    return 0;
  return cls * CLASS_UNIT + subject * SUBJECT_UNIT + detail;
}

int32_t esmtpcode_code_compare(uint32_t a, uint32_t b) {
  return (a > b) - (a < b);
}

/* One to three digits at s[*at] without a leading zero: moves *at behind them, 0 where there are
 * none. */
static int read_number(const char *s, size_t len, size_t *at, uint32_t *number) {
  size_t start = *at;
  uint32_t value = 0;

  while (*at < len && *at - start < 3 && is_digit(s[*at]))
    value = value * 10 + (uint32_t)(s[(*at)++] - '0');
  *number = value;
  return *at > start && (s[start] != '0' || *at == start + 1);
}

/* The code at the start of s, whatever follows it; its length, or 0. */
OUTLINE static size_t read_code(const char *s, size_t len, uint32_t *code) {
  uint32_t subject;
  uint32_t detail;
  size_t at = 2;

  if (len < SHORTEST || (s[0] != '2' && s[0] != '4' && s[0] != '5') || s[1] != '.')
    return 0;
  if (!read_number(s, len, &at, &subject) || at == len || s[at++] != '.')
    return 0;
  if (!read_number(s, len, &at, &detail))
    return 0;
  *code = (uint32_t)(s[0] - '0') * CLASS_UNIT + subject * SUBJECT_UNIT + detail;
  return at;
}

/* Nearly every code has a subject of one digit and a detail of one or two. These are read without a
 * loop or a branch on their length, since codes of mixed lengths cost a loop a mispredicted branch
 * each. */

static const uint32_t HEAD_ZERO = 0x2e302e30; /* "0.0." */
static const uint32_t TAIL_ZERO = 0x30303030; /* "0000" */

/* Not 0 where a byte of digits, "0" having been taken off them, is no digit. */
static uint32_t not_digits(uint32_t digits) {
  return (digits | (digits + 0x06060606)) & 0xf0f0f0f0;
}

/* Not 0 where head, "5.1." less "0.0.", is something else. */
static uint32_t not_head(uint32_t head) {
  return (head | (head + 0x00060006)) & 0xfff0fff0;
}

static int head_has_class(uint32_t head) {
  return 0x34 >> (head & 0xf) & 1;
}

/* head is "5.1." less "0.0.". */
static uint32_t head_value(uint32_t head) {
  return (head & 0xf) * CLASS_UNIT + (head >> 16) * SUBJECT_UNIT;
}

/* tail holds one or two digits, the units in its highest byte. */
static uint32_t tail_value(uint32_t tail) {
  return (tail * (1 + (10 << 8))) >> 24;
}

/* The length of such a code at the start of s; 0 for anything else. len is at least 8. */
static size_t read_usual_code(const char *s, uint32_t *code) {
  uint64_t word = load64(s);
  uint32_t head = (uint32_t)word ^ HEAD_ZERO;
  uint32_t tail = (uint32_t)(word >> 32) ^ TAIL_ZERO;
  uint32_t others = ((tail + 0x76767676) | tail) & 0x80808080;
  uint32_t detail;
  unsigned digits;

  if (not_head(head) != 0 || others == 0 || !head_has_class(head))
    return 0;
  digits = lowest_bit(others) / 8;
  if (digits - 1 > 1)
    return 0;
  detail = tail_value(tail << (32 - 8 * digits));
  if (digits - 1 != (unsigned)(detail >= 10)) /* a leading zero */
    return 0;
  *code = head_value(head) + detail;
  return 4 + digits;
}

OUTLINE static uint32_t parse_unusual_code(const char *s, size_t len) {
  uint32_t code = 0;

  return len <= LONGEST && read_code(s, len, &code) == len ? code : 0;
}

uint32_t esmtpcode_code_parse(const char *s, size_t len) {
  size_t more = len - SHORTEST;

  if (more <= 1) {
    uint32_t shift = 24 - 8 * (uint32_t)more;
    uint32_t head = load32(s) ^ HEAD_ZERO;
    uint32_t tail = (load32(s + 1 + more) ^ TAIL_ZERO) >> shift << shift;
    uint32_t detail = tail_value(tail);

    if ((not_head(head) | not_digits(tail)) == 0 && head_has_class(head) &&
        more == (size_t)(detail >= 10))
      return head_value(head) + detail;
  }
  return parse_unusual_code(s, len);
}

/* Whether a code that ends at s[at] ends there: no longer number, name or word goes on. */
static int code_ends(const char *s, size_t len, size_t at) {
  if (at == len || s[at] == ' ')
    return 1;
  if (is_alnum(s[at]) || s[at] == '_' || s[at] == '@')
    return 0;
  return s[at] != '.' || at + 1 == len || !is_alnum(s[at + 1]);
}

size_t esmtpcode_code_prefix(const char *s, size_t len, uint32_t *code) {
  uint32_t found = 0;
  size_t length = 0;

  if (len >= 8)
    length = read_usual_code(s, &found);
  if (length == 0)
    length = read_code(s, len, &found);
  if (length > 0 && !code_ends(s, len, length))
    length = 0;
  if (code != NULL)
    *code = length > 0 ? found : 0;
  return length;
}

/* Digits of a number written loosely: leading zeros are allowed, more than three digits behind them
 * are not. */
static int read_loose_number(const char *s, size_t len, size_t *at, uint32_t *number,
                             uint32_t *departures) {
  size_t start = *at;

  while (*at + 1 < len && s[*at] == '0' && is_digit(s[*at + 1]))
    ++*at;
  if (*at > start)
    *departures |= ESMTPCODE_DEPARTURE_ZEROS;
  return read_number(s, len, at, number) && (*at == len || !is_digit(s[*at]));
}

uint32_t esmtpcode_code_parse_lenient(const char *s, size_t len, uint32_t *departures) {
  uint32_t seen = 0;
  uint32_t cls;
  uint32_t subject;
  uint32_t detail;
  size_t at = 0;

  if (departures != NULL)
    *departures = 0;
  while (at < len && is_space(s[at])) {
    seen |= ESMTPCODE_DEPARTURE_SPACE;
    at++;
  }
  while (at < len && (s[at] == '#' || s[at] == '(' || s[at] == '[' || s[at] == '<')) {
    seen |= ESMTPCODE_DEPARTURE_LEADING;
    at++;
  }
  if (!read_loose_number(s, len, &at, &cls, &seen) || cls == 0 || cls > 9)
    return 0;
  if (!is_class(cls))
    seen |= ESMTPCODE_DEPARTURE_CLASS;
  if (at == len || s[at++] != '.' || !read_loose_number(s, len, &at, &subject, &seen))
    return 0;
  if (at == len || s[at++] != '.' || !read_loose_number(s, len, &at, &detail, &seen))
    return 0;
  if (!code_ends(s, len, at))
    return 0;
  while (at < len && is_space(s[at])) {
    seen |= ESMTPCODE_DEPARTURE_SPACE;
    at++;
  }
  if (at < len)
    seen |= ESMTPCODE_DEPARTURE_TRAILING;
  if (departures != NULL)
    *departures = seen;
  return cls * CLASS_UNIT + subject * SUBJECT_UNIT + detail;
}

/* Whether the three digits of a reply code stand right before s[end], and no fourth one. */
static int follows_reply_code(const char *s, size_t end) {
  return end >= 3 && is_reply_code(s + end - 3) && (end == 3 || !is_alnum(s[end - 4]));
}

/* Whether a code may start at s[at], by what stands before it. */
static int code_starts(const char *s, size_t at) {
  size_t end = at;

  if (at == 0)
    return 1;
  switch (s[at - 1]) {
  case '-':
    return follows_reply_code(s, at - 1) || at == 1 || is_space(s[at - 2]);
  case '.':
  case '/':
  case '\\':
  case '_':
  case '@':
  case '+':
  case '~':
  case '$':
    return 0;
  default:
    if (is_alnum(s[at - 1]))
      return 0;
  }
  while (end > 0 && (is_space(s[end - 1]) || s[end - 1] == ':' || s[end - 1] == '='))
    end--;
  if (end > 0 && end < at && s[end - 1] == '.') /* "ver. 5.1.1" */
    end--;
  return end == 0 || !is_alnum(s[end - 1]) || !esmtpcode_i_names_version(s, end);
}

/* Whether a time of day stands at s[at]: "10:32". */
static int is_time(const char *s, size_t len, size_t at) {
  size_t n = 0;

  while (n < 3 && at + n < len && is_digit(s[at + n]))
    n++;
  return (n == 1 || n == 2) && len - at >= n + 3 && s[at + n] == ':' && is_digit(s[at + n + 1]) &&
         is_digit(s[at + n + 2]);
}

/* Whether what follows s[at], behind a code, makes it a version ("5.4.2-1") or a date
 * ("5.1.24 10:32", "5.1.24, 10:32", "5.1.24 at 10:32"). */
static int version_or_date_follows(const char *s, size_t len, size_t at) {
  if (len - at >= 2 && (s[at] == '-' || s[at] == '/' || s[at] == '+' || s[at] == '~'))
    return is_alnum(s[at + 1]);
  if (at < len && s[at] == ',')
    at++;
  if (at == len || s[at] != ' ')
    return 0;
  at++;
  if (len - at >= 3 && s[at] == 'a' && s[at + 1] == 't' && s[at + 2] == ' ')
    at += 3;
  return is_time(s, len, at);
}

/* The length of the code that stands at s[at], and may by what is around it; else 0. */
static size_t read_code_at(const char *s, size_t len, size_t at, uint32_t *code) {
  size_t length = is_digit(s[at]) ? esmtpcode_code_prefix(s + at, len - at, code) : 0;

  return length > 0 && code_starts(s, at) && !version_or_date_follows(s, len, at + length) ? length
                                                                                           : 0;
}

uint32_t esmtpcode_code_find(const char *s, size_t len, size_t from, esmtpcode_span *where) {
  enum { STEP = 61 }; /* of 64 bytes, these have three behind them */
  size_t end = readable(len);

  if (where != NULL)
    where->offset = where->length = 0;
  for (size_t start = from; start < end; start += STEP) {
    uint64_t dots = bits_from(s, end, start, dot_bits);

    for (uint64_t places = dots >> 1 & dots >> 3; places != 0; places &= places - 1) {
      size_t at = start + lowest_bit(places);
      uint32_t found;
      size_t length = read_code_at(s, end, at, &found);

      if (length == 0)
        continue;
      if (where != NULL) {
        where->offset = (uint32_t)at;
        where->length = (uint32_t)length;
      }
      return found;
    }
  }
  return 0;
}

static size_t write_number(char *out, uint32_t number) {
  size_t n = 0;

  if (number >= 100)
    out[n++] = (char)('0' + number / 100);
  if (number >= 10)
    out[n++] = (char)('0' + number / 10 % 10);
  out[n++] = (char)('0' + number % 10);
  return n;
}

size_t esmtpcode_code_format(uint32_t code, char *buf, size_t size) {
  char text[LONGEST + 1];
  size_t n = 0;
  uint32_t cls = esmtpcode_code_class(code);

  if (cls == 0 || cls > 9)
    return 0;
  text[n++] = (char)('0' + cls);
  text[n++] = '.';
  n += write_number(text + n, esmtpcode_code_subject(code));
  text[n++] = '.';
  n += write_number(text + n, esmtpcode_code_detail(code));
  text[n] = '\0';
  if (n < size)
    memcpy(buf, text, n + 1);
  return n;
}
