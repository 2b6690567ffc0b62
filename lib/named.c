/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What a text names: an IP address, a mail address, a web page. */

#include <string.h>

#include "ascii.h"
#include "match.h"
#include "vector.h"
#include "word.h"

enum { LONGEST_IP = 45, LONGEST_LOCAL_PART = 64 };

static const esmtpcode_span NOTHING = {0, 0};

/* Whether c is one of a string literal's characters. */
#define IS_ONE_OF(c, set) (memchr(set, c, sizeof(set) - 1) != NULL)

static esmtpcode_span span_of(size_t start, size_t end) {
  esmtpcode_span span = {(uint32_t)start, (uint32_t)(end - start)};

  return span;
}

/* --- IP addresses ---------------------------------------------------------------------------- */

static int is_hex(char c) {
  return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
}

/* Where the four numbers at s[at] end; at where there are none. RFC 1123 section 2.1. */
static size_t skip_ipv4(const char *s, size_t end, size_t at) {
  size_t start = at;

  for (unsigned part = 0; part < 4; part++) {
    unsigned number = 0;
    size_t first;

    if (part > 0 && (at == end || s[at++] != '.'))
      return start;
    for (first = at; at < end && is_digit(s[at]) && at - first < 3; at++)
      number = number * 10 + (unsigned)(s[at] - '0');
    if (at == first || number > 255)
      return start;
  }
  return at;
}

/* Where the address at s[at] ends; at where there is none. RFC 4291 section 2.2. */
static size_t skip_ipv6(const char *s, size_t end, size_t at) {
  size_t start = at;
  unsigned groups = 0;
  int shortened = 0;

  while (at < end && groups < 8) {
    size_t first = at;

    while (at < end && is_hex(s[at]) && at - first < 4)
      at++;
    groups += at > first;
    if (at + 1 < end && s[at] == ':' && s[at + 1] == ':' && !shortened)
      shortened = 1, at += 2;
    else if (at > first && at + 1 < end && s[at] == ':' && is_hex(s[at + 1]) && groups < 8)
      at++;
    else
      break;
  }
  if (at + 1 < end && s[at] == ':')
    return start; /* it goes on, and is no address */
  return (shortened ? groups > 0 && groups < 8 : groups == 8) ? at : start;
}

/* "Exim 4.94.2.1" */
static int is_version(const char *s, size_t at) {
  return at > 1 && s[at - 1] == ' ' && esmtpcode_i_names_version(s, at - 1);
}

/* Whether an address from start to end is none of its own but part of a name or a longer number. */
static int goes_on(const char *s, size_t len, size_t start, size_t end) {
  if (start > 0 &&
      (is_alnum(s[start - 1]) || s[start - 1] == '-' || s[start - 1] == '.' || s[start - 1] == '_'))
    return 1;
  if (end == len)
    return 0;
  if (is_alnum(s[end]))
    return 1;
  return (s[end] == '.' || s[end] == '-') && end + 1 < len && is_alnum(s[end + 1]);
}

/* The address in a run of hexadecimal digits, dots and colons, at least three of them. */
static esmtpcode_span ip_in_run(const char *s, size_t len, size_t start, size_t end) {
  size_t stop;

  if (start >= 3 && s[start] == '6' && s[start + 1] == ':' && to_lower(s[start - 3]) == 'i' &&
      to_lower(s[start - 2]) == 'p' && to_lower(s[start - 1]) == 'v')
    start += 2;
  if (end - start > 1 && s[start] == ':' && s[start + 1] != ':')
    start++;
  stop = skip_ipv4(s, end, start);
  if (stop == start)
    stop = skip_ipv6(s, end, start);
  if (stop == start || goes_on(s, len, start, stop) || is_version(s, start))
    return NOTHING;
  return span_of(start, stop);
}

/* The first dot of three that are as near to each other as in an IPv4 address, the first colon of
 * two as near as in an IPv6 one. Of the last bytes not all is known. */
static uint64_t first_separators(const char *s, size_t len, size_t at) {
  uint64_t dots = bits_from(s, len, at, dot_bits);
  uint64_t colons = bits_from(s, len, at, colon_bits);
  uint64_t second = dots & (dots >> 2 | dots >> 3 | dots >> 4);

  return (dots & (second >> 2 | second >> 3 | second >> 4)) |
         (colons & (colons >> 1 | colons >> 2 | colons >> 3 | colons >> 4 | colons >> 5));
}

/* The IPv4 address whose first dot is s[at] and that starts behind s[limit] or there; nothing where
 * it may be a part of something else. */
static esmtpcode_span ipv4_around(const char *s, size_t len, size_t at, size_t limit) {
  size_t start = at;
  size_t stop;

  while (start > limit && at - start < 3 && is_digit(s[start - 1]))
    start--;
  if (start > limit && (is_hex(s[start - 1]) || s[start - 1] == '.' || s[start - 1] == ':'))
    return NOTHING;
  stop = skip_ipv4(s, len, start);
  return stop == start || goes_on(s, len, start, stop) || is_version(s, start)
             ? NOTHING
             : span_of(start, stop);
}

/* The address around the separator at s[at], at or behind s[*done], which is moved behind the run
 * of what addresses are made of. */
static esmtpcode_span ip_around(const char *s, size_t len, size_t at, size_t *done) {
  size_t limit = at > *done + LONGEST_IP ? at - LONGEST_IP : *done;
  esmtpcode_span span = s[at] == '.' ? ipv4_around(s, len, at, limit) : NOTHING;
  size_t start = at;
  size_t end = at + 1;

  if (span.length > 0)
    return span;
  while (start > limit && is_hex(s[start - 1]))
    start--;
  while (end < len && (is_hex(s[end]) || s[end] == '.' || s[end] == ':'))
    end++;
  *done = end;
  return end - start > 2 ? ip_in_run(s, len, start, end) : NOTHING;
}

esmtpcode_span esmtpcode_i_find_ip(const char *s, size_t len, size_t from, size_t at) {
  enum { STEP = 64 - 8 }; /* this far behind the first dot the third may stand */
  esmtpcode_span span = NOTHING;
  size_t done = from;

  for (size_t block = at > from ? at : from; block < len && span.length == 0; block += STEP)
    for (uint64_t found = first_separators(s, len, block); found != 0 && span.length == 0;
         found &= found - 1) {
      size_t place = block + lowest_bit(found);

      if (place >= done)
        span = ip_around(s, len, place, &done);
    }
  return span;
}

/* --- mail addresses -------------------------------------------------------------------------- */

/* What a local part may hold without quotes, and whatever is beyond ASCII. RFC 5322 section 3.2.3,
 * RFC 6531 section 3.3. */
static int is_local(char c) {
  return is_alnum(c) || (unsigned char)c >= 0x80 || IS_ONE_OF(c, ".!#$%&*+-/=?^_{|}~'");
}

static int is_domain(char c) {
  return is_alnum(c) || (unsigned char)c >= 0x80 || c == '-' || c == '.';
}

esmtpcode_span esmtpcode_i_find_address(const char *s, size_t len, size_t from) {
  while (from < len) {
    const char *sign = memchr(s + from, '@', len - from);
    size_t at;
    size_t start;
    size_t end;

    if (sign == NULL)
      break;
    at = (size_t)(sign - s);
    for (start = at; start > from && at - start < LONGEST_LOCAL_PART && is_local(s[start - 1]);)
      start--;
    for (end = at + 1; end < len && is_domain(s[end]);)
      end++;
    from = end;
    while (end > at + 1 && (s[end - 1] == '.' || s[end - 1] == '-'))
      end--;
    if (start < at && end > at + 1)
      return span_of(start, end);
  }
  return NOTHING;
}

/* --- web pages ------------------------------------------------------------------------------- */

/* What ends the address of a web page: white space, and what RFC 3986 appendix C tells to write
 * around one. What is no part of it at its end: a sentence goes on there. */
enum url_byte { GOES_ON, TRAILS, ENDS };

static enum url_byte url_byte_of(char c) {
  static const uint8_t bytes[256] = {
      ['\t'] = ENDS,  ['\n'] = ENDS,  ['\v'] = ENDS,  ['\f'] = ENDS,  ['\r'] = ENDS,
      [' '] = ENDS,   ['<'] = ENDS,   ['>'] = ENDS,   ['"'] = ENDS,   ['\''] = ENDS,
      ['('] = ENDS,   [')'] = ENDS,   ['['] = ENDS,   [']'] = ENDS,   ['{'] = ENDS,
      ['}'] = ENDS,   ['|'] = ENDS,   ['\\'] = ENDS,  ['^'] = ENDS,   ['`'] = ENDS,
      ['.'] = TRAILS, [','] = TRAILS, [';'] = TRAILS, [':'] = TRAILS, ['!'] = TRAILS,
      ['?'] = TRAILS, ['*'] = TRAILS};

  return (enum url_byte)bytes[(unsigned char)c];
}

esmtpcode_span esmtpcode_i_url_at(const char *s, size_t len, size_t at) {
  size_t end = at;

  for (size_t i = at; i < len && url_byte_of(s[i]) != ENDS; i++)
    if (url_byte_of(s[i]) == GOES_ON)
      end = i + 1;
  return span_of(at, end);
}
