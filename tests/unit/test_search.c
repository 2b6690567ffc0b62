/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Search over the entries, by words. */

#include <ctype.h>
#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "guard.h"

static uint32_t match(const esmtpcode_entry *entry, const char *words) {
  size_t len = strlen(words);
  uint32_t rank = esmtpcode_entry_match(entry, guarded(words, len, GUARD_BEHIND), len);

  check_equal(esmtpcode_entry_match(entry, guarded(words, len, GUARD_BEFORE), len), rank, words);
  return rank;
}

static const esmtpcode_entry *full_mailbox(void) {
  return esmtpcode_entry_find(5002002);
}

/* --- a plain reading of what a match is ------------------------------------------------- */

static int is_letter(char c) {
  return isalnum((unsigned char)c) || c == '.' || c == '_';
}

static int has_word(const char *text, const char *word) {
  const char *at;

  for (at = text; *at != '\0'; at++) {
    size_t n = 0;

    while (word[n] != '\0' && tolower((unsigned char)at[n]) == tolower((unsigned char)word[n]))
      n++;
    if (word[n] == '\0' && (at == text || !is_letter(at[-1])))
      return 1;
  }
  return 0;
}

static int has_word_in_part(const esmtpcode_entry *entry, uint32_t part, const char *word) {
  const char *text;
  uint32_t index;

  for (index = 0; (text = esmtpcode_entry_text(entry, part, index)) != NULL; index++)
    if (has_word(text, word))
      return 1;
  return 0;
}

static int has_code(const esmtpcode_entry *entry, const char *word) {
  return strncmp(shown_code(esmtpcode_entry_code(entry)), word, strlen(word)) == 0;
}

static int has_word_anywhere(const esmtpcode_entry *entry, const char *word) {
  uint32_t part = 0;

  while (part <= ESMTPCODE_PART_REFERENCE && !has_word_in_part(entry, part, word))
    part++;
  return part <= ESMTPCODE_PART_REFERENCE || has_code(entry, word);
}

/* --- one word ---------------------------------------------------------------------------- */

static const char *const words[] = {
    "mailbox", "mail",    "full",     "relay",   "virus",      "spam",    "quota", "rfc",
    "3463",    "5.1.1",   "5.1",      "5.",      "5",          "4.4.7",   "a",     "z",
    "dmarc",   "postfix", "tls",      "dns",     "Encryption", "TIMEOUT", "lo",    "ailbox",
    "zzyzx",   ".",       "_",        "2.1.5.1", "x.1.1",      "9.9.9",   "soft_", "Google",
    "e",       "mailb",   "mailboxx", "0",       "55",         "550",     "user.", "dig",
};

static void test_every_word_in_every_entry(void **state) {
  const esmtpcode_entry *entry;
  uint32_t index;
  size_t i;

  (void)state;
  for (index = 0; (entry = esmtpcode_entry_at(index)) != NULL; index++)
    for (i = 0; i < COUNT(words); i++) {
      char name[80];

      snprintf(name, sizeof name, "%s in %s", words[i], shown_code(esmtpcode_entry_code(entry)));
      check_equal(match(entry, words[i]) > 0, has_word_anywhere(entry, words[i]), name);
    }
}

/* The lowest rank of the entries that have a word in the title is above the highest of the others;
 * the code is left out, which is a word of its own. */
static void test_title_weighs_most(void **state) {
  const esmtpcode_entry *entry;
  uint32_t index;
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(words); i++) {
    uint32_t lowest = UINT32_MAX;
    uint32_t highest = 0;

    for (index = 0; (entry = esmtpcode_entry_at(index)) != NULL; index++) {
      uint32_t rank = match(entry, words[i]);

      if (has_code(entry, words[i]))
        continue;
      if (has_word_in_part(entry, ESMTPCODE_PART_TITLE, words[i]))
        lowest = rank < lowest ? rank : lowest;
      else
        highest = rank > highest ? rank : highest;
    }
    check(lowest > highest, words[i]);
  }
}

static void test_case_does_not_count(void **state) {
  const esmtpcode_entry *entry;
  uint32_t index;

  (void)state;
  for (index = 0; (entry = esmtpcode_entry_at(index)) != NULL; index++) {
    const char *name = shown_code(esmtpcode_entry_code(entry));

    check_equal(match(entry, "MAILBOX"), match(entry, "mailbox"), name);
    check_equal(match(entry, "mAiLbOx"), match(entry, "mailbox"), name);
    check_equal(match(entry, "RFC"), match(entry, "rfc"), name);
  }
}

/* --- several words ----------------------------------------------------------------------- */

/* The entries of these subjects and details stand above all others. */
static void test_best(void **state) {
  static const struct {
    const char *words;
    uint32_t best; /* without the class */
  } cases[] = {
      {"mailbox full", 2002},   {"full mailbox", 2002},          {"Mailbox FULL", 2002},
      {"no answer host", 4001}, {"delivery time expired", 4007}, {"5.2.2", 2002},
      {"4.4.7", 4007},          {"routing loop", 4006},          {"too many recipients", 5003},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    const esmtpcode_entry *entry;
    uint32_t highest = 0;
    uint32_t highest_other = 0;
    uint32_t index;

    for (index = 0; (entry = esmtpcode_entry_at(index)) != NULL; index++) {
      uint32_t rank = match(entry, cases[i].words);

      if (esmtpcode_entry_code(entry) % 1000000 == cases[i].best)
        highest = rank > highest ? rank : highest;
      else
        highest_other = rank > highest_other ? rank : highest_other;
    }
    check(highest > highest_other, cases[i].words);
  }
}

static void test_all_words_are_needed(void **state) {
  static const char *const nothing[] = {"mailbox zzyzx", "zzyzx mailbox", "mailbox full zzyzx",
                                        "mailboxfull",   "ull",           "mailbox full 9.9.9"};
  size_t i;

  (void)state;
  assert_true(match(full_mailbox(), "mailbox full 5.2.2") > 0);
  for (i = 0; i < COUNT(nothing); i++)
    check_equal(match(full_mailbox(), nothing[i]), 0, nothing[i]);
}

static void test_what_stands_between_words(void **state) {
  static const char *const betweens[] = {
      " ",  "  ",   "\t",   "\r\n",     ",",    ", ",          "-",      "/", "(",
      "\"", "\x01", "\x7f", "\xc3\xa9", "\xff", " ! @ # $ % ", "<>[]{}", ";", "'"};
  uint32_t rank = match(full_mailbox(), "mailbox full");
  size_t i;

  (void)state;
  assert_true(rank > 0);
  for (i = 0; i < COUNT(betweens); i++) {
    char text[64];

    snprintf(text, sizeof text, "%smailbox%sfull%s", betweens[i], betweens[i], betweens[i]);
    check_equal(match(full_mailbox(), text), rank, shown(text, strlen(text)));
  }
  assert_int_equal(esmtpcode_entry_match(full_mailbox(), TEXT("mailbox\0full\0")), rank);
}

static void test_no_words(void **state) {
  static const char *const empty[] = {"", " ", "   ", "\t\r\n", ",;:!", "\xff\xfe"};
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(empty); i++)
    check_equal(match(full_mailbox(), empty[i]), 0, shown(empty[i], strlen(empty[i])));
  assert_int_equal(esmtpcode_entry_match(full_mailbox(), NULL, 0), 0);
  assert_int_equal(esmtpcode_entry_match(NULL, TEXT("mailbox")), 0);
  assert_int_equal(esmtpcode_entry_match(NULL, NULL, 0), 0);
}

/* Those beyond the sixteenth are not looked at. */
static void test_many_words(void **state) {
  char text[400] = "";
  uint32_t rank = 0;
  uint32_t count;

  (void)state;
  for (count = 0; count < 16; count++) {
    check_equal(match(full_mailbox(), text), rank, text);
    strcat(text, "mailbox ");
    rank += match(full_mailbox(), "mailbox");
    strcat(text, "zzyzx");
    check_equal(match(full_mailbox(), text), count < 15 ? 0 : rank, text);
    text[strlen(text) - 5] = '\0';
  }
  strcat(text, "zzyzx zzyzx mailbox");
  check_equal(match(full_mailbox(), text), rank, text);
}

static void test_noise(void **state) {
  static const struct {
    const char *piece;
    int found;
  } cases[] = {{" ", 0}, {"x", 0}, {"\xff", 0}, {".", 0}, {"mailbox", 0}, {"mailbox ", 1}};
  const size_t len = 1 << 20;
  size_t i;
  size_t at;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    char *s = guarded_room(len);

    for (at = 0; at < len; at++)
      s[at] = cases[i].piece[at % strlen(cases[i].piece)];
    check_equal(esmtpcode_entry_match(full_mailbox(), s, len) > 0, cases[i].found, cases[i].piece);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_every_word_in_every_entry),
      cmocka_unit_test(test_title_weighs_most),
      cmocka_unit_test(test_case_does_not_count),
      cmocka_unit_test(test_best),
      cmocka_unit_test(test_all_words_are_needed),
      cmocka_unit_test(test_what_stands_between_words),
      cmocka_unit_test(test_no_words),
      cmocka_unit_test(test_many_words),
      cmocka_unit_test(test_noise),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
