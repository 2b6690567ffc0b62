/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The wait that a server names: "try again in 5 minutes", "greylisted for 300 seconds", "retry in
 * 00:05:00". */

#include "ascii.h"
#include "match.h"
#include "vector.h"
#include "word.h"

enum { BYTES_BEFORE = 40, LONGEST_WAIT = 7 * 86400 };

static int is_letter(char c) {
  return to_lower(c) >= 'a' && to_lower(c) <= 'z';
}

/* The word that s starts with in lower case, as load64() reads it with zeros behind; of a longer
 * one the first eight letters. */
static uint64_t word_at(const char *s, size_t len) {
  uint64_t word = 0;

  for (unsigned i = 0; i < 8 && i < len && is_letter(s[i]); i++)
    word |= (uint64_t)(unsigned char)to_lower(s[i]) << 8 * i;
  return word;
}

/* Seconds of the unit at s, or 0. */
static uint32_t read_unit(const char *s, size_t len) {
  static const struct {
    char name[12];
    uint32_t seconds;
  } units[] = {{"s", 1},        {"sec", 1},       {"secs", 1},       {"second", 1},
               {"seconds", 1},  {"min", 60},      {"mins", 60},      {"minute", 60},
               {"minutes", 60}, {"h", 3600},      {"hr", 3600},      {"hrs", 3600},
               {"hour", 3600},  {"hours", 3600},  {"sekunde", 1},    {"sekunden", 1},
               {"minuten", 60}, {"stunde", 3600}, {"stunden", 3600}, {"seconde", 1},
               {"secondes", 1}, {"heure", 3600},  {"heures", 3600},  {"segundo", 1},
               {"segundos", 1}, {"minuto", 60},   {"minutos", 60},   {"hora", 3600},
               {"horas", 3600}, {"secondo", 1},   {"secondi", 1},    {"minuti", 60},
               {"ora", 3600},   {"ore", 3600},    {"seconden", 1},   {"uur", 3600}};
  uint64_t word = word_at(s, len);

  for (unsigned i = 0; word != 0 && i < sizeof units / sizeof *units; i++)
    if (word == load64(units[i].name))
      return units[i].seconds;
  return 0;
}

/* Whether words about coming back stand shortly before s[at], however the lines are folded. */
static int is_about_retrying(const char *s, size_t at) {
  static const char words[][16] = {
      "again",       "retry",      "retrying",  "back",       "wait",    "delay",     "greylisted",
      "greylisting", "graylisted", "erneut",    "versuchen",  "warten",  "reessayez", "reessayer",
      "essayez",     "essayer",    "patienter", "attendre",   "grise",   "reintente", "reintentar",
      "intente",     "intentarlo", "espere",    "nuevamente", "tente",   "novamente", "aguarde",
      "riprova",     "riprovare",  "riprovate", "attendere",  "opnieuw", "probeer"};
  size_t start = at;

  for (size_t bytes = 0; start > 0 && bytes < BYTES_BEFORE; start--)
    bytes += !is_space(s[start - 1]);
  for (; start < at; start++) {
    uint64_t word;
    uint64_t rest = 0;

    if (!is_letter(s[start]) || (start > 0 && is_letter(s[start - 1])))
      continue;
    word = word_at(s + start, at - start);
    if (word >> 24 == 0) /* all of them have more than three letters */
      continue;
    if (at - start > 8 && word >> 56 != 0)
      rest = word_at(s + start + 8, at - start - 8);
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
      if (word == load64(words[i]) && rest == load64(words[i] + 8))
        return 1;
  }
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
  size_t start;

  while ((start = find_bits(s, len, at, digit_bits)) < len) {
    uint32_t number;
    uint32_t wait;
    size_t unit;

    at = start;
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
