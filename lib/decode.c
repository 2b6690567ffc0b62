/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What mails encode: base64 and quoted-printable (RFC 2045), encoded words (RFC 2047), HTML as far
 * as text goes, and addresses in xtext (RFC 3461, RFC 6533). */

#include "mail.h"

#include <string.h>

#include "ascii.h"
#include "line.h"
#include "utf8.h"
#include "vector.h"
#include "word.h"

/* Where a byte stands from s[at] on, or len. */
static size_t find_byte(const char *s, size_t len, size_t at, char c) {
  const char *found = memchr(s + at, c, len - at);

  return found != NULL ? (size_t)(found - s) : len;
}

/* One more than the six bits that a byte stands for; 0 for what does not count. */
static const uint8_t base64_values[256] = {
    ['A'] = 1,  ['B'] = 2,  ['C'] = 3,  ['D'] = 4,  ['E'] = 5,  ['F'] = 6,  ['G'] = 7,  ['H'] = 8,
    ['I'] = 9,  ['J'] = 10, ['K'] = 11, ['L'] = 12, ['M'] = 13, ['N'] = 14, ['O'] = 15, ['P'] = 16,
    ['Q'] = 17, ['R'] = 18, ['S'] = 19, ['T'] = 20, ['U'] = 21, ['V'] = 22, ['W'] = 23, ['X'] = 24,
    ['Y'] = 25, ['Z'] = 26, ['a'] = 27, ['b'] = 28, ['c'] = 29, ['d'] = 30, ['e'] = 31, ['f'] = 32,
    ['g'] = 33, ['h'] = 34, ['i'] = 35, ['j'] = 36, ['k'] = 37, ['l'] = 38, ['m'] = 39, ['n'] = 40,
    ['o'] = 41, ['p'] = 42, ['q'] = 43, ['r'] = 44, ['s'] = 45, ['t'] = 46, ['u'] = 47, ['v'] = 48,
    ['w'] = 49, ['x'] = 50, ['y'] = 51, ['z'] = 52, ['0'] = 53, ['1'] = 54, ['2'] = 55, ['3'] = 56,
    ['4'] = 57, ['5'] = 58, ['6'] = 59, ['7'] = 60, ['8'] = 61, ['9'] = 62, ['+'] = 63, ['-'] = 63,
    ['/'] = 64, ['_'] = 64};

/* Four bytes at once, as far as all of them count. Gives how many bytes it read. */
static size_t decode_quads(const char *s, size_t len, char *out, size_t room, size_t *n) {
  size_t at = 0;

  for (; len - at >= 4 && room - *n >= 3; at += 4) {
    uint32_t a = base64_values[(unsigned char)s[at]] - 1U;
    uint32_t b = base64_values[(unsigned char)s[at + 1]] - 1U;
    uint32_t c = base64_values[(unsigned char)s[at + 2]] - 1U;
    uint32_t d = base64_values[(unsigned char)s[at + 3]] - 1U;
    uint32_t bits;

    if ((a | b | c | d) > 63)
      break;
    bits = a << 18 | b << 12 | c << 6 | d;
    out[*n] = (char)(bits >> 16);
    out[*n + 1] = (char)(bits >> 8 & 0xff);
    out[*n + 2] = (char)(bits & 0xff);
    *n += 3;
  }
  return at;
}

size_t esmtpcode_i_base64(const char *s, size_t len, char *out, size_t room) {
  uint32_t bits = 0;
  unsigned count = 0;
  size_t n = 0;

  for (size_t i = 0; i < len && n < room; i++) {
    uint32_t value;

    if (count == 0)
      i += decode_quads(s + i, len - i, out, room, &n);
    if (i == len)
      break;
    value = base64_values[(unsigned char)s[i]];
    if (value == 0)
      continue;
    bits = bits << 6 | (value - 1);
    if ((count += 6) < 8)
      continue;
    count -= 8;
    out[n++] = (char)(bits >> count & 0xff);
  }
  return n;
}

/* A hexadecimal digit, or -1. */
static int value_of_hex(char c) {
  if (is_digit(c))
    return c - '0';
  c = to_lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The byte that two hexadecimal digits at s stand for, or -1. */
static int read_hex(const char *s, size_t len) {
  if (len < 2 || value_of_hex(s[0]) < 0 || value_of_hex(s[1]) < 0)
    return -1;
  return value_of_hex(s[0]) * 16 + value_of_hex(s[1]);
}

/* Where the line goes on behind "=" and a line end, or at. */
static size_t skip_soft_end(const char *s, size_t len, size_t at) {
  size_t next = at + 1;

  while (next < len && is_blank(s[next]))
    next++;
  if (next < len && !is_end(s[next]))
    return at;
  esmtpcode_i_line(s, len, next, &next);
  return next;
}

/* Copies what stands from s[at] to s[end], no more than room. Gives how much. */
static size_t copy_up_to(const char *s, size_t at, size_t end, char *out, size_t room) {
  size_t n = end - at < room ? end - at : room;

  memmove(out, s + at, n);
  return n;
}

size_t esmtpcode_i_quoted(const char *s, size_t len, char *out, size_t room) {
  size_t n = 0;

  for (size_t at = 0;;) {
    size_t plain = copy_up_to(s, at, find_byte(s, len, at, '='), out + n, room - n);
    int byte;

    n += plain;
    at += plain;
    if (at == len || n == room)
      return n;
    byte = read_hex(s + at + 1, len - at - 1);
    plain = byte >= 0 ? 3 : skip_soft_end(s, len, at) - at;
    if (byte >= 0)
      out[n++] = (char)byte;
    else if (plain == 0)
      out[n++] = s[at++];
    at += plain;
  }
}

/* A character of Unicode, which UTF-8 can tell; not NUL. */
static int is_character(uint32_t c) {
  return c > 0 && c <= 0x10ffff && (c < 0xd800 || c >= 0xe000);
}

/* The character that "&...;" at s stands for, and how long that is; 0 where it stands for none. */
static uint32_t read_entity(const char *s, size_t len, size_t *length) {
  static const struct {
    char name[8];
    uint32_t c;
  } entities[] = {{"&lt;", '<'},   {"&gt;", '>'},   {"&amp;", '&'},
                  {"&quot;", '"'}, {"&nbsp;", ' '}, {"&apos;", '\''}};
  uint32_t c = 0;
  size_t at = 2;
  int hex = len > 3 && s[1] == '#' && to_lower(s[2]) == 'x';

  for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
    if (esmtpcode_i_starts(s, len, entities[i].name)) {
      for (*length = 0; s[*length] != ';'; ++*length)
        ;
      ++*length;
      return entities[i].c;
    }
  if (len < 4 || s[1] != '#')
    return 0;
  for (at += (size_t)hex;
       at < len && at < 10 && value_of_hex(s[at]) >= 0 && (hex || is_digit(s[at])); at++)
    c = c * (hex ? 16 : 10) + (uint32_t)value_of_hex(s[at]);
  if (at == len || s[at] != ';' || !is_character(c))
    return 0;
  *length = at + 1;
  return c == 0xa0 ? ' ' : c;
}

/* Whether the tag at s, which is_tag(), starts a line of its own. */
static int breaks_line(const char *s, size_t len) {
  static const char tags[][9] = {"<br", "<p",  "</p",    "<div",    "</div",  "<tr",    "<li",
                                 "<h",  "</h", "<table", "</table", "<title", "</title"};
  size_t letter = s[1] == '/' ? 2 : 1;

  for (size_t i = 0; i < sizeof tags / sizeof *tags && letter < len; i++)
    if (tags[i][letter] == to_lower(s[letter]) && esmtpcode_i_starts(s, len, tags[i]))
      return 1;
  return 0;
}

/* Where the element that is not text ends: a style, a script, a comment. */
static size_t skip_element(const char *s, size_t len, size_t at) {
  static const char elements[][2][9] = {
      {"<style", "</style"}, {"<script", "</script"}, {"<!--", "-->"}};

  for (size_t i = 0; i < sizeof elements / sizeof *elements; i++) {
    const char *end = elements[i][1];

    if (len - at < 2 || to_lower(s[at + 1]) != elements[i][0][1] ||
        !esmtpcode_i_starts(s + at, len - at, elements[i][0]))
      continue;
    at = find_byte(s, len, at, *end);
    while (at < len && !esmtpcode_i_starts(s + at, len - at, end))
      at = find_byte(s, len, at + 1, *end);
  }
  at = find_byte(s, len, at, '>');
  return at < len ? at + 1 : len;
}

/* A "<" that starts a tag: <user@example.org> is none. */
static int is_tag(const char *s, size_t len) {
  size_t at = 1;

  if (len > 1 && (s[1] == '/' || s[1] == '!'))
    return 1;
  while (at < len && is_alnum(s[at]))
    at++;
  return at > 1 && at < len && (s[at] == '>' || s[at] == '/' || is_space(s[at]));
}

/* Copies what is no mark-up, and gives how much: no more than room. The output may stand before the
 * input. */
static size_t copy_plain(const char *s, size_t len, char *out, size_t room) {
  size_t limit = len < room ? len : room;
  size_t n = 0;

  for (; limit - n >= 16; n += 16) {
    uint32_t stops = either_bits(s + n, '&', '<') | control_bits(s + n);

    if (stops != 0) {
      limit = n + lowest_bit(stops);
      break;
    }
  }
  while (n < limit && s[n] != '&' && s[n] != '<' && (unsigned char)s[n] >= ' ' && s[n] != 0x7f)
    n++;
  memmove(out, s, n);
  return n;
}

size_t esmtpcode_i_html(const char *s, size_t len, char *out, size_t room) {
  size_t n = 0;

  for (size_t at = 0;;) {
    size_t length = copy_plain(s + at, len - at, out + n, room - n);
    uint32_t c;

    n += length;
    at += length;
    if (at == len || n == room)
      return n;
    c = s[at] == '&' ? read_entity(s + at, len - at, &length) : 0;

    if (c != 0) {
      if (size_of_utf8(c) > room - n)
        return n;
      n += put_utf8(c, out + n); /* shorter than what stands for it */
      at += length;
    } else if (s[at] == '<' && is_tag(s + at, len - at)) {
      int breaks = breaks_line(s + at, len - at);

      at = skip_element(s, len, at);
      if (breaks)
        out[n++] = '\n';
    } else if (is_end(s[at]) || s[at] == '\t') {
      at += s[at] == '\r' && at + 1 < len && s[at + 1] == '\n' ? 2 : 1;
      out[n++] = ' '; /* over what was just read, where nothing before it was shorter */
    } else {
      out[n++] = s[at++];
    }
  }
}

/* One encoded word, =?charset?encoding?text?=, at s[*at]. Gives what it wrote; *at does not move
 * where there is none. */
static size_t read_word(const char *s, size_t len, size_t *at, char *out, size_t room) {
  enum { LONGEST_CHARSET = 40 };
  size_t text = *at + 2;
  uint32_t charset;
  size_t end;
  size_t n;
  char encoding;

  while (text < len && s[text] != '?' && !is_space(s[text]) && text - *at < LONGEST_CHARSET)
    text++;
  if (text + 4 > len || s[text] != '?' || s[text + 2] != '?')
    return 0;
  charset = esmtpcode_i_charset(s + *at + 2, text - *at - 2);
  encoding = to_lower(s[text + 1]);
  text += 3;
  for (end = text; end < len && s[end] != '?' && !is_space(s[end]); end++)
    ;
  if (len - end < 2 || s[end] != '?' || s[end + 1] != '=' || (encoding != 'b' && encoding != 'q'))
    return 0;
  n = encoding == 'b' ? esmtpcode_i_base64(s + text, end - text, out, room)
                      : esmtpcode_i_quoted(s + text, end - text, out, room);
  for (size_t i = 0; encoding == 'q' && i < n; i++)
    if (out[i] == '_')
      out[i] = ' ';
  *at = end + 2;
  return esmtpcode_i_to_utf8(charset, out, n, room);
}

/* The white space between two encoded words does not count. */
static size_t skip_between(const char *s, size_t len, size_t at) {
  size_t next = at;

  while (next < len && is_space(s[next]))
    next++;
  return next + 1 < len && s[next] == '=' && s[next + 1] == '?' ? next : at;
}

/* What may start a word, and the ends of lines, which do not count: RFC 5322 section 2.2.3. */
static uint32_t unplain_bits(const char *s) {
  return byte_bits(s, '=') | end_bits(s);
}

size_t esmtpcode_i_words(const char *s, size_t len, char *out, size_t room) {
  size_t n = 0;

  for (size_t at = 0;;) {
    size_t plain = copy_up_to(s, at, find_bits(s, len, at, unplain_bits), out + n, room - n);
    size_t start;

    n += plain;
    start = at += plain;
    if (at == len || n == room)
      return n;
    if (is_end(s[at])) {
      at++;
      continue;
    }
    if (len - at > 8 && s[at + 1] == '?')
      n += read_word(s, len, &at, out + n, room - n);
    if (at > start)
      at = skip_between(s, len, at);
    else
      out[n++] = s[at++];
  }
}

/* "\x{HEX}" at s, and how long that is; 0 where there is none. RFC 6533 section 3. */
static uint32_t read_unicode(const char *s, size_t len, size_t *length) {
  uint32_t c = 0;
  size_t at = 3;

  if (len < 5 || s[1] != 'x' || s[2] != '{')
    return 0;
  while (at < len && at < 9 && value_of_hex(s[at]) >= 0)
    c = c * 16 + (uint32_t)value_of_hex(s[at++]);
  if (at == len || s[at] != '}' || !is_character(c))
    return 0;
  *length = at + 1;
  return c;
}

/* The character that "+2B" or "+3D" at s stands for, or 0: the only printable ones that xtext has
 * to encode. Other digits may be a part of an address that is not encoded at all. */
static int read_xchar(const char *s, size_t len) {
  int byte = len >= 3 && s[0] == '+' ? read_hex(s + 1, 2) : -1;

  return byte == '+' || byte == '=' ? byte : 0;
}

size_t esmtpcode_i_xtext(const char *s, size_t len, char *out) {
  size_t n = 0;

  for (size_t at = 0; at < len;) {
    size_t length = 0;
    uint32_t c = s[at] == '\\' ? read_unicode(s + at, len - at, &length) : 0;
    int byte = read_xchar(s + at, len - at);

    if (c != 0) {
      n += put_utf8(c, out + n);
      at += length;
    } else if (byte != 0) {
      out[n++] = (char)byte;
      at += 3;
    } else {
      out[n++] = s[at++];
    }
  }
  return n;
}
