/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Letters beyond ASCII as phrases have them: small ones, in UTF-8. A text may have capital ones,
 * and typographic signs; and what is not UTF-8 is read as ISO 8859-1, or as Windows has it. */

#include <string.h>

#include "match.h"
#include "utf8.h"
#include "vector.h"
#include "word.h"

/* A character that phrases have another way. */
struct letter {
  size_t length; /* in the text; 0 for any other character */
  size_t made;   /* in phrases */
  char as[2];
};

/* The sign of ASCII for what is no letter, of Unicode and of Windows; 0 for others. */
static char plain_sign(unsigned point) {
  if (point - 0x2018 < 4 || point - 0x91 < 2 || point == 0xb4)
    return '\'';
  if (point - 0x201c < 4 || point - 0x93 < 2 || point == 0xab || point == 0xbb)
    return '"';
  if (point - 0x2010 < 6 || point - 0x96 < 2)
    return '-';
  if (point == 0x2026 || point == 0x85)
    return '.';
  return point == 0xa0 || point == 0xa1 || point == 0xbf ? ' ' : '\0';
}

/* Reads the character at s[at], which is beyond ASCII. Gives how many bytes it has. */
static size_t read_letter(const char *s, size_t len, size_t at, struct letter *letter) {
  const unsigned char *c = (const unsigned char *)s + at;
  size_t length = utf8_length(s + at, len - at);
  int alone = length == 0;
  unsigned point = alone ? *c : length == 2 ? point_of(s + at) : 0;
  char sign;

  if (length == 3 && c[0] == 0xe2 && c[1] == 0x80)
    point = 0x2000 + (c[2] & 0x3fU);
  length += (size_t)alone;
  sign = plain_sign(point);
  if (sign != '\0')
    *letter = (struct letter){length, 1, {sign, 0}};
  else if (alone || (length == 2 && small_letter(point) != point)) {
    *letter = (struct letter){length, 2, {0, 0}};
    put_letter(small_letter(point), letter->as);
  } else {
    letter->length = 0;
  }
  return length;
}

/* The length of the usual character that starts at s: of two or three bytes, and one that phrases
 * have as well. 0 for others. Four bytes may be read. */
static inline size_t usual_length(const char *s) {
  uint32_t bytes = load32(s);

  if ((bytes & 0xc0e0) == 0x80c0)
    return point_of(s) > 0xbf && small_letter(point_of(s)) == point_of(s) ? 2 : 0;
  return (bytes & 0xc0c0f0) == 0x8080e0 && (bytes & 0xff) != 0xe2 ? 3 : 0;
}

/* The first such character from s[at] on; len where there is none. */
static size_t find_letter(const char *s, size_t len, size_t at, struct letter *letter) {
  while ((at = find_bits(s, len, at, beyond_bits)) < len)
    while (at < len && (s[at] & 0x80)) {
      size_t length = len - at >= 4 ? usual_length(s + at) : 0;

      if (length == 0) {
        length = read_letter(s, len, at, letter);
        if (letter->length > 0)
          return at;
      }
      at += length;
    }
  return len;
}

size_t esmtpcode_i_letters(const char *s, size_t len, char *out, size_t room) {
  struct letter letter;
  size_t from = 0;
  size_t n = 0;

  for (;;) {
    size_t at = find_letter(s, len, from, &letter);

    if ((at == len && from == 0) || room - n < at - from)
      return 0;
    memcpy(out + n, s + from, at - from);
    n += at - from;
    if (at == len)
      return n;
    if (room - n < sizeof letter.as)
      return 0;
    memcpy(out + n, letter.as, sizeof letter.as);
    n += letter.made;
    from = at + letter.length;
  }
}

size_t esmtpcode_i_letters_origin(const char *s, size_t len, size_t at) {
  struct letter letter;
  size_t from = 0;
  size_t n = 0; /* where s[from] stands in the other text */

  for (;;) {
    size_t next = find_letter(s, len, from, &letter);

    if (at - n <= next - from)
      return from + (at - n);
    n += next - from + letter.made;
    if (at < n)
      return next;
    from = next + letter.length;
  }
}
