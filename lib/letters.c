/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Letters beyond ASCII as phrases have them: without accents, small, in UTF-8. A text may have
 * others, and typographic signs; and what is not UTF-8 is read as ISO 8859-1, or as Windows has it.
 */

#include <string.h>

#include "ascii.h"
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

/* The sign of ASCII for one of Unicode or of Windows; 0 for others. */
static char plain_sign(unsigned point) {
  if (is_from_to(point, 0x2018, 0x201b) || is_from_to(point, 0x91, 0x92) || point == 0xb4)
    return '\'';
  if (is_from_to(point, 0x201c, 0x201f) || is_from_to(point, 0x93, 0x94) || point == 0xab ||
      point == 0xbb)
    return '"';
  if (is_from_to(point, 0x2010, 0x2015) || is_from_to(point, 0x96, 0x97))
    return '-';
  if (point == 0x2026 || point == 0x85 || point == 0x3002)
    return '.';
  if (is_from_to(point, 0xff01, 0xff5e))
    return (char)(point - 0xfee0); /* wide forms */
  if (point == 0x3001)
    return ',';
  return point == 0xa0 || point == 0xa1 || point == 0xbf || point == 0x3000 ? ' ' : '\0';
}

/* Reads the character at s[at], which is beyond ASCII. Gives how many bytes it has. */
static size_t read_letter(const char *s, size_t len, size_t at, struct letter *letter) {
  size_t length = utf8_length(s + at, len - at);
  int alone = length == 0;
  unsigned point = alone ? (unsigned char)s[at] : length == 2 ? point_of(s + at) : 0;
  const char *plain;
  char sign;

  if (length == 3)
    point = wide_point_of(s + at);
  length += (size_t)alone;
  sign = plain_sign(point);
  plain = plain_letter(point);
  if (sign != '\0')
    *letter = (struct letter){length, 1, {sign, 0}};
  else if (plain != NULL)
    *letter = (struct letter){length, plain[1] != '\0' ? 2 : 1, {plain[0], plain[1]}};
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
    return point_of(s) >= 0x21c && small_letter(point_of(s)) == point_of(s) ? 2 : 0;
  return (bytes & 0xc0c0f0) == 0x8080e0 && (bytes & 0xff) != 0xe2 && (bytes & 0xff) != 0xef &&
                 (bytes & 0xffff) != 0x80e3
             ? 3
             : 0;
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

/* Writes a text with the letters that phrases have: at most twice as many bytes. Gives how many. */
static size_t write_letters(const char *s, size_t len, char *out) {
  struct letter letter;
  size_t from = 0;
  size_t n = 0;

  for (;;) {
    size_t at = find_letter(s, len, from, &letter);

    memcpy(out + n, s + from, at - from);
    n += at - from;
    if (at == len)
      return n;
    memcpy(out + n, letter.as, letter.made);
    n += letter.made;
    from = at + letter.length;
  }
}

/* Where in the text stands what that other one has at `at`. */
static size_t origin_of(const char *s, size_t len, size_t at) {
  struct letter letter = {0, 0, {0, 0}};
  size_t from = 0;
  size_t n = 0; /* where s[from] stands in the other text */

  for (;;) {
    size_t next = find_letter(s, len, from, &letter);

    if (at <= n + (next - from))
      return from + at - n;
    n += next - from + letter.made;
    from = next + letter.length;
  }
}

enum {
  PIECE = 1024, /* bytes */
  OVERLAP = 256 /* of two pieces: the longest phrase */
};

/* A part of a text, of which the bytes before `seen` are in the piece before as well. */
struct piece {
  size_t start;
  size_t end;
  size_t seen;
};

/* Where a piece of a text ends that starts at s[at]: where possible no word is cut. */
static size_t end_of_piece(const char *s, size_t len, size_t at) {
  size_t end = at + PIECE;

  if (len - at <= PIECE)
    return len;
  while (end > at + PIECE - OVERLAP && !is_space(s[end]))
    end--;
  return end > at + PIECE - OVERLAP ? end : at + PIECE;
}

/* Where the next one starts: before the end, so that it has any phrase which goes on there; at
 * white space, or in writing that has none at a character. */
static size_t start_of_piece(const char *s, size_t end) {
  size_t at = end - OVERLAP;

  while (at < end && !is_space(s[at]))
    at++;
  if (at < end)
    return at;
  for (at = end - OVERLAP; at < end && (s[at] & 0xc0) == 0x80;)
    at++;
  return at;
}

/* Whether a word of the text goes on beyond the piece that starts or ends with these bytes. A piece
 * that starts with a phrase was cut out of writing without white space. */
static int is_cut_word(const char *s, size_t len, const struct piece *piece, size_t start,
                       size_t end) {
  return (start == piece->start && start > 0) ||
         (end == piece->end && end < len && is_word_byte((unsigned char)s[end]));
}

/* Finds the phrases of a piece with those letters that phrases have, and tells where they stand in
 * the text: but for those that were found in the piece before. */
static void match_piece(const char *s, size_t len, const struct piece *piece, struct marks *marks) {
  const char *text = s + piece->start;
  size_t length = piece->end - piece->start;
  char letters[2 * PIECE];
  struct marks found;

  start_marks(&found);
  esmtpcode_i_match_as_is(letters, write_letters(text, length, letters), &found);
  marks->tells |= found.tells;
  for (unsigned i = 0; i < found.count; i++) {
    struct mark *mark = &marks->mark[marks->count];
    size_t first = origin_of(text, length, found.mark[i].offset);
    size_t last = first + origin_of(text + first, length - first, found.mark[i].length);

    if (piece->start + last < piece->seen ||
        is_cut_word(s, len, piece, piece->start + first, piece->start + last))
      continue;
    *mark = found.mark[i];
    mark->offset = (uint32_t)(piece->start + first);
    mark->length = (uint32_t)(last - first);
    keep_mark(marks, 1);
  }
}

/* Finds the phrases of a text that has letters beyond ASCII anew, piece by piece. Where codes and
 * addresses may stand is known by then. */
void esmtpcode_i_match_letters(const char *s, size_t len, struct marks *marks) {
  struct piece piece = {0, 0, 0};
  struct letter letter;

  if (find_letter(s, len, 0, &letter) == len)
    return;
  drop_marks(marks);
  while ((piece.end = end_of_piece(s, len, piece.start)) < len) {
    match_piece(s, len, &piece, marks);
    piece.start = start_of_piece(s, piece.end);
    piece.seen = piece.end;
  }
  match_piece(s, len, &piece, marks);
}
