/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The reply within a text, wherever it stands: its codes, and where the server's words start. */

#include <string.h>

#include "ascii.h"
#include "match.h"
#include "vector.h"
#include "word.h"

/* The reply code that three digits at s[at] are by what is around them, else 0. */
static uint32_t read_reply(const char *s, size_t len, size_t at) {
  const unsigned classes = 1U << 2 | 1U << 4 | 1U << 5;
  uint32_t first = (unsigned char)(s[at] - '0');
  uint32_t second = (unsigned char)(s[at + 1] - '0');
  uint32_t third = (unsigned char)(s[at + 2] - '0');

  if ((first > 9) | (second > 9) | (third > 9) || !(classes >> first & 1))
    return 0;
  if (len - at > 3 && s[at + 3] != ' ' && s[at + 3] != '-' && s[at + 3] != ':' &&
      s[at + 3] != ',' && s[at + 3] != ';' && s[at + 3] != '}' && !is_end(s[at + 3]))
    return 0;
  if (at > 0 && (is_alnum(s[at - 1]) || s[at - 1] == '.' || s[at - 1] == '-' || s[at - 1] == '/'))
    return 0;
  return first * 100 + second * 10 + third;
}

static size_t skip_opening(const char *s, size_t len, size_t at) {
  while (at < len && (is_space(s[at]) || s[at] == '<' || s[at] == '"' || s[at] == '('))
    at++;
  return at;
}

/* The diagnostic type before the reply, "smtp;". RFC 3464 section 2.3.6. */
static size_t skip_type(const char *s, size_t len, size_t at) {
  static const char type[] = "smtp;";
  size_t n = 0;

  while (type[n] != '\0' && at + n < len && to_lower(s[at + n]) == type[n])
    n++;
  return type[n] == '\0' ? at + n : at;
}

/* The status code behind the reply code at s[at], or 0. It may stand in a further line. */
static uint32_t code_behind(const char *s, size_t len, size_t at) {
  enum { SHORTEST = 5 }; /* "5.1.1" */
  size_t next = at + 4;
  uint32_t code = 0;

  if (len - at < 4 + SHORTEST || (s[at + 3] != ' ' && s[at + 3] != '-' && !is_end(s[at + 3])))
    return 0;
  if (is_end(s[at + 3]))
    next = skip_opening(s, len - SHORTEST, next);
  next += s[next] == '\'';
  if (s[next + 1] == '.')
    esmtpcode_code_prefix(s + next, len - next, &code);
  return code;
}

uint32_t esmtpcode_i_reply_at(const char *s, size_t len, size_t at, uint32_t *code) {
  uint32_t reply = len - at >= 3 ? read_reply(s, len, at) : 0;

  *code = reply != 0 ? code_behind(s, len, at) : 0;
  if (reply != 0 && *code == 0 && len - at > 3 && is_end(s[at + 3]) &&
      skip_opening(s, len, at + 3) < len)
    return 0; /* a number at the end of a line */
  if (at == 0 || s[at - 1] != '#' || (*code != 0 && (at == 1 || !is_alnum(s[at - 2]))))
    return reply;
  *code = 0;
  return 0; /* the number of something */
}

/* Whether s ends, before s[at], with the word. */
static int follows(const char *s, size_t at, const char *word) {
  size_t length = 0;

  while (word[length] != '\0')
    length++;
  return at >= length && memcmp(s + at - length, word, length) == 0;
}

/* Whether a reply starts at s[at], by what stands before it: said: 550 No such user, stat="550 No
 * such user", smtp;550 No such user, "smtp_code":550. */
static int introduces_reply(const char *s, size_t at) {
  if (s[at + 3] == ',' || s[at + 3] == '}')
    return follows(s, at, "code\":");
  return follows(s, at, "\"") || follows(s, at, "=") || follows(s, at, ";") ||
         follows(s, at, "said: ") || follows(s, at, " :") || follows(s, at, "\n") ||
         follows(s, at, "<<< ");
}

/* Whether ":" and white space, or "> ", stand before s[at]. */
static int follows_mark(const char *s, size_t at) {
  if (follows(s, at, "> "))
    return 1;
  if (!is_space(s[at - 1]))
    return 0;
  while (is_space(s[at - 1])) /* not all before is white space: the reply would be none within */
    at--;
  return follows(s, at, ":");
}

/* Takes the reply code at s[at] if a status code or, behind a colon, words follow it. */
static int take_inner_reply(const char *s, size_t len, size_t at, esmtpcode_verdict *verdict) {
  uint32_t code;
  uint32_t reply = len - at < 5 ? 0 : esmtpcode_i_reply_at(s, len, at, &code);

  if (reply == 0 ||
      (code == 0 && !introduces_reply(s, at) && (verdict->code != 0 || !follows_mark(s, at))))
    return 0;
  verdict->reply = reply;
  if (code != 0)
    verdict->code = code;
  return 1;
}

/* The first reply code within the text: three digits that stand alone. Gives where it stands, 0
 * where there is none. */
static size_t find_inner_reply(const char *s, size_t len, size_t from, esmtpcode_verdict *verdict) {
  enum { STEP = 61 }; /* of 64 bytes, these have three behind them */

  for (size_t start = from; start < len; start += STEP) {
    uint64_t digits = bits_from(s, len, start, digit_bits);
    uint64_t places = digits & digits >> 1 & digits >> 2 & ~(digits << 1) & ~(digits >> 3);

    for (; places != 0; places &= places - 1)
      if (take_inner_reply(s, len, start + lowest_bit(places), verdict))
        return start + lowest_bit(places);
  }
  return 0;
}

/* The status code behind the reply code counts before a known one, that before any other. */
static void take_code(const char *s, size_t len, size_t earliest, uint32_t own,
                      esmtpcode_verdict *verdict) {
  if (own != 0)
    verdict->code = own;
  else if (verdict->code == 0 && earliest < len)
    verdict->code = esmtpcode_code_find(s, len, earliest, NULL);
}

/* Finds the codes of a text that starts with none. */
OUTLINE static size_t find_inner_codes(const char *s, size_t len, size_t earliest,
                                       esmtpcode_verdict *verdict) {
  size_t first = skip_opening(s, len, skip_type(s, len, skip_opening(s, len, 0)));
  uint32_t own;

  verdict->reply = esmtpcode_i_reply_at(s, len, first, &own);
  take_code(s, len, earliest, own, verdict);
  return verdict->reply != 0 ? first : find_inner_reply(s, len, first, verdict);
}

size_t esmtpcode_i_find_codes(const char *s, size_t len, size_t earliest,
                              esmtpcode_verdict *verdict) {
  uint32_t own;
  uint32_t reply = esmtpcode_i_reply_at(s, len, 0, &own);

  if (reply == 0)
    return find_inner_codes(s, len, earliest, verdict);
  verdict->reply = reply;
  take_code(s, len, earliest, own, verdict);
  return 0;
}
