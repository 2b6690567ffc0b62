/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Text in other charsets than UTF-8, as far as the phrases and the forms of bounces need them:
 * their characters are told by data/charsets.txt. ISO-2022-JP is that of RFC 1468. */

#include "mail.h"

#include <string.h>

#include "ascii.h"
#include "charsets_table.h"
#include "utf8.h"
#include "vector.h"

/* What is no table: a charset that is not known, and ISO 8859-1, whose bytes are its numbers in
 * Unicode. */
enum { CHARSET_UNKNOWN = CHARSETS, CHARSET_LATIN, CHARSET_ESCAPED };

uint32_t esmtpcode_i_charset(const char *name, size_t len) {
  if (len == 0 || STARTS(name, len, "us-ascii") || STARTS(name, len, "utf-8") ||
      STARTS(name, len, "windows-1252") || STARTS(name, len, "unknown") ||
      (STARTS(name, len, "iso-8859-1") && (len == 10 || name[10] == '5')))
    return CHARSET_LATIN;
  if (STARTS(name, len, "iso-2022-jp"))
    return CHARSET_ESCAPED;
  for (size_t i = 0; i < sizeof charset_names / sizeof *charset_names; i++) {
    size_t length = charset_names[i].length;

    if (len >= length && same_letters(name, charset_names[i].text, length))
      return charset_names[i].charset;
  }
  return CHARSET_UNKNOWN;
}

/* Skips bytes of ASCII, 64 at once. */
static size_t skip_ascii(const char *s, size_t len, size_t at) {
  for (; len - at >= 64; at += 64) {
    bytes16 first = or16(foreign16(s + at), foreign16(s + at + 16));
    bytes16 last = or16(foreign16(s + at + 32), foreign16(s + at + 48));

    if (bits16(or16(first, last)) != 0)
      break;
  }
  return find_bits(s, len, at, foreign_bits);
}

int esmtpcode_i_is_foreign(const char *s, size_t len) {
  size_t at = 0;

  while ((at = skip_ascii(s, len, at)) < len)
    do {
      size_t length = utf8_length(s + at, len - at); /* 0 of an escape */

      if (length == 0)
        return 1;
      at += length;
    } while (at < len && (s[at] & 0x80));
  return 0;
}

/* The number in Unicode of the character that one byte beyond ASCII, or two, stand for; "?" where
 * that is not known. */
static uint32_t find_point(uint32_t charset, unsigned lead, unsigned trail) {
  const uint16_t *starts = &charset_starts[charset][lead - 0x80];
  unsigned end = starts[1];

  for (unsigned i = starts[0]; i < end; i += 16) {
    uint32_t found = byte_bits((const char *)&charset_trails[i], (char)trail);

    if (found != 0)
      return i + lowest_bit(found) < end ? charset_points[i + lowest_bit(found)] : '?';
  }
  return '?';
}

/* How many bytes a character has that starts with one beyond ASCII. */
static size_t length_of(uint32_t charset, const unsigned char *s, size_t left) {
  size_t length = charset_widths[charset];

  if (charset == CHARSET_EUC_JP && s[0] == 0x8f)
    length = 3;
  else if (charset == CHARSET_GB && left > 1 && is_digit((char)s[1]))
    length = 4;
  else if ((left > 1 && s[1] < 0x40) || /* what follows is no part of it */
           (charset == CHARSET_SHIFT_JIS && s[0] >= 0xa0 && s[0] < 0xe0)) /* narrow kana */
    length = 1;
  return length <= left ? length : left;
}

/* What Windows has where ISO 8859-1 has control characters, from 0x80 on. */
static const uint16_t windows_points[32] = {
    0x20ac, '?',    0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
    0x2039, 0x152,  '?',    0x17d,  '?',    '?',    0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  '?',    0x17e,  0x178};

/* How far a text was read, and whether its escapes have led out of ASCII. */
struct reader {
  const char *s;
  size_t len;
  size_t at;
  int escaped;
};

/* Reads an escape. Gives 0 where there is none. */
static int read_escape(struct reader *reader) {
  const char *s = reader->s + reader->at;
  size_t left = reader->len - reader->at;

  if (left < 3 || s[0] != '\x1b' || (s[1] != '$' && s[1] != '(') || is_space(s[2]))
    return 0; /* a line's end is no part of one */
  reader->escaped = s[1] == '$';
  reader->at += s[1] == '$' && s[2] == '(' && left > 3 && !is_space(s[3]) ? 4 : 3;
  return 1;
}

/* Reads the next character; 0 where an escape stands. */
static uint32_t read_point(uint32_t charset, struct reader *reader) {
  const unsigned char *s = (const unsigned char *)reader->s + reader->at;
  size_t left = reader->len - reader->at;
  size_t length;

  if (charset == CHARSET_ESCAPED && read_escape(reader))
    return 0;
  if (reader->escaped && left > 1 && s[0] > ' ' && s[1] > ' ') {
    reader->at += 2;
    return find_point(CHARSET_EUC_JP, s[0] | 0x80U, s[1] | 0x80U);
  }
  reader->escaped &= s[0] > ' '; /* a line's end ends it as well */
  if (s[0] < 0x80 || charset >= CHARSETS) {
    reader->at++;
    return is_from_to(s[0], 0x80, 0x9f) ? windows_points[s[0] - 0x80] : s[0];
  }
  length = length_of(charset, s, left);
  reader->at += length;
  return length > 2 ? '?' : find_point(charset, s[0], length > 1 ? s[1] : 0);
}

/* Copies what is ASCII up to the next character that is not. Gives how many bytes that is. */
static size_t copy_ascii(struct reader *reader, char *out) {
  size_t start = reader->at;

  if (reader->escaped || (start < reader->len && (reader->s[start] & 0x80)))
    return 0; /* most often one follows another one */
  reader->at = skip_ascii(reader->s, reader->len, start);
  memmove(out, reader->s + start, reader->at - start);
  return reader->at - start;
}

size_t esmtpcode_i_to_utf8(uint32_t charset, char *s, size_t len, size_t room) {
  struct reader reader = {s, room, room - len, 0};
  size_t n = 0;

  if (charset == CHARSET_LATIN && memchr(s, '\x1b', len) != NULL)
    charset = CHARSET_ESCAPED;
  if (charset == CHARSET_UNKNOWN || !esmtpcode_i_is_foreign(s, len))
    return len;
  memmove(s + room - len, s, len); /* what is written follows what is read */
  for (;;) {
    uint32_t point;

    n += copy_ascii(&reader, s + n);
    if (reader.at == room)
      return n;
    point = read_point(charset, &reader);
    if (point != 0 && size_of_utf8(point) > reader.at - n)
      return n;
    if (point != 0)
      n += put_utf8(point, s + n);
  }
}
