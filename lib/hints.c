/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The wait that a server names: "try again in 5 minutes", "greylisted for 300 seconds", "retry in
 * 00:05:00". */

#include "ascii.h"
#include "match.h"

enum { WORDS_BEFORE = 48, LONGEST_WAIT = 7 * 86400 };

static int is_letter(char c) {
  return to_lower(c) >= 'a' && to_lower(c) <= 'z';
}

/* Whether s starts with a word of the list, each ended by a space. */
static int starts_word(const char *s, size_t len, const char *list) {
  while (*list != '\0') {
    size_t n = 0;

    while (n < len && list[n] != ' ' && to_lower(s[n]) == list[n])
      n++;
    if (list[n] == ' ' && (n == len || !is_letter(s[n])))
      return 1;
    while (*list++ != ' ')
      ;
  }
  return 0;
}

/* Seconds of the unit at s, or 0. */
static uint32_t read_unit(const char *s, size_t len) {
  if (starts_word(s, len, "second seconds sec secs s "))
    return 1;
  if (starts_word(s, len, "minute minutes min mins "))
    return 60;
  if (starts_word(s, len, "hour hours hr hrs h "))
    return 3600;
  return 0;
}

/* Whether words about coming back stand shortly before s[at]. */
static int is_about_retrying(const char *s, size_t at) {
  size_t start = at > WORDS_BEFORE ? at - WORDS_BEFORE : 0;

  for (; start < at; start++)
    if ((start == 0 || !is_letter(s[start - 1])) && is_letter(s[start]) &&
        starts_word(s + start, at - start,
                    "again retry retrying back wait greylisted greylisting graylisted delay "))
      return 1;
  return 0;
}

static uint32_t read_digits(const char *s, size_t len, size_t *at) {
  uint32_t number = 0;

  for (; *at < len && is_digit(s[*at]); ++*at)
    number = number < LONGEST_WAIT ? number * 10 + (uint32_t)(s[*at] - '0') : number;
  return number;
}

/* "hh:mm:ss" goes on at s[*at] behind the hours; 0 where it does not. */
static uint32_t read_clock(const char *s, size_t len, size_t at, uint32_t hours) {
  uint32_t minutes;
  uint32_t seconds;

  if (len - at < 6 || s[at] != ':' || s[at + 3] != ':' || !is_digit(s[at + 1]) ||
      !is_digit(s[at + 2]) || !is_digit(s[at + 4]) || !is_digit(s[at + 5]))
    return 0;
  minutes = (uint32_t)(s[at + 1] - '0') * 10 + (uint32_t)(s[at + 2] - '0');
  seconds = (uint32_t)(s[at + 4] - '0') * 10 + (uint32_t)(s[at + 5] - '0');
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : 0;
}

/* Whether "in" or "for" stands right before s[at]: a time of day has no such word. */
static int follows_in(const char *s, size_t at) {
  while (at > 0 && is_space(s[at - 1]))
    at--;
  return (at >= 2 && to_lower(s[at - 2]) == 'i' && to_lower(s[at - 1]) == 'n') ||
         (at >= 3 && to_lower(s[at - 3]) == 'f' && to_lower(s[at - 2]) == 'o' &&
          to_lower(s[at - 1]) == 'r');
}

uint32_t esmtpcode_i_retry_after(const char *s, size_t len) {
  size_t at = 0;

  while (at < len) {
    size_t start = at;
    uint32_t number;
    uint32_t wait;
    size_t unit;

    if (!is_digit(s[at])) {
      at++;
      continue;
    }
    number = read_digits(s, len, &at);
    if (start > 0 && (is_alnum(s[start - 1]) || s[start - 1] == '.' || s[start - 1] == ':' ||
                      s[start - 1] == '='))
      continue;
    wait = follows_in(s, start) ? read_clock(s, len, at, number) : 0;
    for (unit = at; unit < len && (is_space(s[unit]) || s[unit] == '-'); unit++)
      ;
    if (wait == 0 && number <= LONGEST_WAIT) /* more would overflow */
      wait = number * read_unit(s + unit, len - unit);
    if (wait > 0 && wait <= LONGEST_WAIT && is_about_retrying(s, start))
      return wait;
  }
  return 0;
}
