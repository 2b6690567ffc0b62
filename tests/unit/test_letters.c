/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Letters beyond ASCII in another form than phrases have: capital ones, since a sentence starts
 * with one and some servers shout; those of ISO 8859-1; and signs as typesetters have them. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "judging.h"

enum { LONGEST = 2048 }; /* more than is read at once */

static const struct {
  const char *small;
  const char *capital;
} texts[] = {
    {"550 пользователь не существует", "550 Пользователь не существует"},
    {"550 пользователь не существует", "550 ПОЛЬЗОВАТЕЛЬ НЕ СУЩЕСТВУЕТ"},
    {"550 ящик отключен", "550 ЯЩИК ОТКЛЮЧЕН"},
    {"550 адресат не найден", "550 Адресат не найден"},
    {"550 похоже на спам", "550 ПОХОЖЕ НА СПАМ"},
    {"550 в чёрном списке", "550 В ЧЁРНОМ СПИСКЕ"},
    {"550 размер письма", "550 РАЗМЕР ПИСЬМА"},
    {"550 boîte aux lettres pleine", "550 BOÎTE AUX LETTRES PLEINE"},
    {"550 échec spf", "550 Échec SPF"},
    {"550 não existe", "550 NÃO EXISTE"},
    {"550 konto gelöscht", "550 KONTO GELÖSCHT"},
    {"550 excede el tamaño", "550 EXCEDE EL TAMAÑO"},
    {"550 neznámý uživatel", "550 NEZNÁMÝ UŽIVATEL"},
    {"550 používateľ neexistuje", "550 POUŽÍVATEĽ NEEXISTUJE"},
    {"550 jest pełna", "550 JEST PEŁNA"},
    {"550 czarnej liście", "550 CZARNEJ LIŚCIE"},
    {"550 takiego użytkownika", "550 TAKIEGO UŻYTKOWNIKA"},
    {"550 άγνωστος χρήστης", "550 Άγνωστος ΧΡΉΣΤΗς"},
    {"550 έχει κλείσει", "550 Έχει κλείσει"},
    {"550 căsuța poștală plină", "550 CĂSUȚA POȘTALĂ PLINĂ"},
};

/* Another form of a text has its reason, by the same rule. Gives its verdict. */
static esmtpcode_verdict check_form(const char *form, const char *text) {
  esmtpcode_verdict plain = judge(text);
  esmtpcode_verdict verdict = judge(form);

  check(plain.basis == ESMTPCODE_BASIS_TEXT, text);
  check_equal(verdict.reason, plain.reason, form);
  check_equal(verdict.rule, plain.rule, form);
  return verdict;
}

/* The same reason by the same rule, and the words stand at the same place. */
static void test_capitals(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(texts); i++) {
    esmtpcode_verdict small = judge(texts[i].small);
    esmtpcode_verdict capital = check_form(texts[i].capital, texts[i].small);

    check_equal(capital.matched.offset, small.matched.offset, texts[i].capital);
    check_equal(capital.matched.length, small.matched.length, texts[i].capital);
  }
}

/* What only looks like a capital letter, or is cut. */
static void test_others(void **state) {
  static const char *const others[] = {
      "550 n\xc3\x83o existe: \xc3",     "550 n\xc3\x83o existe: \xd0",
      "550 n\xc3\x83o existe: \xc3\x97", "550 n\xc3\x83o existe: \xd0\xd0\x9f",
      "550 n\xc3\x83o existe: \xc4\xb0", "550 n\xc3\x83o existe: \xd2\x90",
      "550 n\xc3\x83o existe: \xc5\xb8",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(others); i++) {
    esmtpcode_verdict verdict = judge(others[i]);

    check_equal(verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, others[i]);
    check_words(others[i], verdict.matched, "n\xc3\x83o existe");
  }
  check_equal(judge("550 n\xc3\x97o existe").basis, ESMTPCODE_BASIS_NONE, "a sign of times");
}

/* The same words in other bytes: the reason and the rule, and where they stand. */
static void test_latin(void **state) {
  static const struct {
    const char *text, *latin, *words;
  } cases[] = {
      {"550 boîte aux lettres pleine", "550 bo\xeete aux lettres pleine",
       "bo\xeete aux lettres pleine"},
      {"550 échec spf",
       "550 \xc9"
       "chec SPF",
       "\xc9"
       "chec SPF"},
      {"550 não existe", "550 <a@example.org> n\xe3o existe", "n\xe3o existe"},
      {"550 konto gelöscht", "550 5.1.1 Das Konto gel\xf6scht \xfc", "Konto gel\xf6scht"},
      {"550 excede el tamaño",
       "550 \xa1"
       "excede el tama\xf1o!",
       "excede el tama\xf1o"},
      {"550 l'utilisateur n'existe pas",
       "550 L\x92utilisateur n\x92"
       "existe pas",
       NULL},
      {"550 l'utilisateur n'existe pas", "550 l’utilisateur n’existe pas", NULL},
      {"550 l'utilisateur n'existe pas", "550 l\xb4utilisateur n'existe\xc2\xa0pas", NULL},
      {"550 mailbox - over quota", "550 mailbox – over quota", NULL},
      {"550 mailbox - over quota", "550 mailbox \x96 over quota", NULL},
      {"550 \"no such user\"", "550 “no such user”", "no such user"},
      {"550 no such user, bob", "550 ｎｏ　Ｓｕｃｈ　user，ｂｏｂ", "ｎｏ　Ｓｕｃｈ　user"},
      {"550 no such user", "550 no such user。", "no such user"},
      {"550 no such user", "550 no such user、…", "no such user"},
      {"550 \"no such user\"", "550 \x93no such user\x94", "no such user"},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    esmtpcode_verdict latin = check_form(cases[i].latin, cases[i].text);

    if (cases[i].words != NULL)
      check_words(cases[i].latin, latin.matched, cases[i].words);
  }
}

/* Where codes and addresses stand behind such letters. */
static void test_what_follows(void **state) {
  static const char text[] = "host mx said: \xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9\xe9 550 "
                             "5.7.1 l'adresse 192.0.2.1 est "
                             "\xe9"
                             "cart\xe9"
                             "e, listed in a blacklist";
  esmtpcode_verdict verdict = judge(text);

  (void)state;
  assert_int_equal(verdict.code, esmtpcode_code_pack(5, 7, 1));
  assert_int_equal(verdict.reason, ESMTPCODE_REASON_IP_BLOCKED);
  check_words(text, verdict.ip, "192.0.2.1");
}

/* A log line is read behind its fields: the place of the words counts from its start. */
static void test_place_in_a_line(void **state) {
  static const char line[] =
      "Nov 28 10:00:00 mx postfix/smtp[1]: 4ZkABC: to=<a@example.org>, "
      "relay=mx.example.org[192.0.2.1]"
      ":25, delay=1, dsn=5.0.0, status=bounced (host mx.example.org[192.0.2.1] said: 550 Домен не "
      "найден (in reply to RCPT TO command))";
  esmtpcode_verdict verdict = judge(line);

  (void)state;
  assert_int_equal(verdict.reason, ESMTPCODE_REASON_DOMAIN_UNKNOWN);
  check_words(line, verdict.matched, "Домен не найден");
}

/* A long text is read in pieces, which end at white space; a word that is longer is cut. */
static void test_long_texts(void **state) {
  static const char said[] = "Адресат не найден";
  static const char latin[] = "bo\xeete pleine";
  char text[LONGEST + 64];

  (void)state;
  for (size_t at = 0; at < LONGEST; at += at < LONGEST / 2 - 64 || at > LONGEST / 2 + 64 ? 37 : 1) {
    esmtpcode_verdict verdict;

    memset(text, '.', sizeof text);
    memcpy(text, "550 ", 4);
    text[4 + at] = ' ';
    memcpy(text + 5 + at, said, sizeof said - 1);
    verdict = judge_bytes(text, sizeof text);
    check_equal(verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, shown(text, 5 + at));
    check_equal(verdict.matched.offset, 5 + at, shown(text, 5 + at));
    check_equal(verdict.matched.length, sizeof said - 1, shown(text, 5 + at));
  }
  memset(text, '\xe9', sizeof text);
  memcpy(text, "550 ", 4);
  memcpy(text + LONGEST, " ", 1);
  memcpy(text + LONGEST + 1, latin, sizeof latin - 1);
  text[LONGEST + sizeof latin] = ' ';
  assert_int_equal(judge_bytes(text, sizeof text).reason, ESMTPCODE_REASON_MAILBOX_FULL);
  assert_int_equal(judge_bytes(text, sizeof text).matched.offset, LONGEST + 1);
}

/* Writing without white space is read in pieces as well, which end anywhere. */
static void test_long_writing(void **state) {
  static const char sign[] = "，";
  static const char said[] = "用户不存在";
  char text[LONGEST];
  size_t len = sizeof text / 3 * 3 - 3;

  (void)state;
  for (size_t at = 0; at + sizeof said < len; at += 3) {
    esmtpcode_verdict verdict;

    memcpy(text, "550", 3);
    for (size_t i = 3; i < len; i += 3)
      memcpy(text + i, sign, 3);
    memcpy(text + 3 + at, said, sizeof said - 1);
    verdict = judge_bytes(text, len);
    check_equal(verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, shown(text, 5 + at));
    check_equal(verdict.matched.offset, 3 + at, shown(text, 5 + at));
  }
}

/* A piece may end within a long word: its parts are no words. Bytes that are no characters can be
 * so many that no place to go on from is found among them. */
static void test_long_words(void **state) {
  static const char fills[] = "\xe9\x80";
  static const char *const parts[] = {":overquotax", "xoverquota:", "\x80overquota:"};
  static const char word[] = ":overquota:";
  char text[LONGEST];

  (void)state;
  for (const char *fill = fills; *fill != '\0'; fill++)
    for (size_t at = 700; at < 1100; at++) {
      esmtpcode_verdict verdict;

      memset(text, *fill, sizeof text);
      memcpy(text, "550 ", 4);
      for (size_t i = 0; i < COUNT(parts); i++) {
        memcpy(text + at, parts[i], sizeof word - 1);
        check(judge_bytes(text, sizeof text).basis != ESMTPCODE_BASIS_TEXT, shown(text, at));
      }
      memcpy(text + at, word, sizeof word - 1);
      verdict = judge_bytes(text, sizeof text);
      check(verdict.basis == ESMTPCODE_BASIS_TEXT ? verdict.matched.offset == at + 1
                                                  : *fill == '\x80',
            shown(text, at));
    }
}

#define DENIED "acceso denegado, "

/* What two pieces have in common counts once: else there would be no room for the lightest phrase,
 * by which nobody is given up here. */
static void test_common_part(void **state) {
  static const char common[] =
      DENIED DENIED DENIED DENIED DENIED DENIED DENIED DENIED "Sender is not a valid user. ";
  char text[1600];

  (void)state;
  memcpy(text, "550 ", 4);
  for (size_t i = 4; i < sizeof text; i++)
    text[i] = "\xc3\xa9 "[(i - 4) % 3];
  memcpy(text + 4 + 258 * 3, common, sizeof common - 1);
  assert_int_equal(judge_bytes(text, sizeof text).reason, ESMTPCODE_REASON_SENDER_REJECTED);
}

/* With accents and without: as servers write that have no others. */
static void test_accents(void **state) {
  static const struct {
    const char *with, *without;
  } cases[] = {
      {"550 empfänger unbekannt", "550 Empfaenger unbekannt"},
      {"550 konto gelöscht", "550 KONTO GELOESCHT"},
      {"550 postfach überfüllt", "550 Postfach ueberfuellt"},
      {"550 mail zu groß", "550 Mail zu gross"},
      {"550 boîte aux lettres pleine", "550 Boite aux lettres pleine"},
      {"550 não existe", "550 Nao existe"},
      {"550 excede el tamaño", "550 Excede el tamano"},
      {"550 neznámý uživatel", "550 Neznamy uzivatel"},
      {"550 takiego użytkownika", "550 takiego uzytkownika"},
      {"550 jest pełna", "550 jest pelna"},
      {"550 căsuța poștală plină", "550 Casuta postala plina"},
      {"550 căsuţa poştală plină", "550 Casuta postala plina"},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    check_form(cases[i].without, cases[i].with);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_capitals),        cmocka_unit_test(test_others),
      cmocka_unit_test(test_latin),           cmocka_unit_test(test_what_follows),
      cmocka_unit_test(test_place_in_a_line), cmocka_unit_test(test_long_texts),
      cmocka_unit_test(test_long_writing),    cmocka_unit_test(test_long_words),
      cmocka_unit_test(test_common_part),     cmocka_unit_test(test_accents),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
