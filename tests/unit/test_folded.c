/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Where a phrase is found: over spaces, line ends and the codes that further lines of a reply start
 * with, as whole words, and among many. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "judging.h"

static void check_rule(const char *text, const char *rule, int stands) {
  esmtpcode_verdict verdict = judge(text);
  const char *name = esmtpcode_rule_name(verdict.rule);

  check_equal(name != NULL && strcmp(name, rule) == 0, stands, text);
}

static void test_gaps(void **state) {
  static const char *const whole[] = {
      "no such user",
      "550 No  such\tuser",
      "550 5.1.1 <joe@example.org> no\r\n such user",
      "550-5.1.1 no\r\n550-5.1.1 such\r\n550 5.1.1 user",
      "no such\r\n550-5.1.1  user",
      "no such\r\n550-user",
      "no such\r\n550-\tuser",
      "550-no such\r\n550 user",
      "550-no such\r\n550  user",
      "(no such user)",
  };
  static const char *const parts[] = {
      "no such",
      "such user",
      " such user",
      "such  user",
      "\r\n550 such user",
      "\r\n550 5.1.1 such user",
      "nosuch user",
      "no suchuser",
      "no such.user",
      "no such5.1.1user",
      "no such 5.1.1user",
      "no such\r\n550xuser",
      "no such\r\n55x user",
      "no such\r\n5x0 user",
      "no such\r\nx50 user",
      "no such\r\n550",
      "no such\r\n550 ",
      "no such\r\n550 5.1.1",
      "no such\r\n550 5.1.1 ",
      "no such\r\n5501 user",
      "no such x550 user",
      "xno such user",
      "xno  such user",
      "1no such\r\nuser",
      "no such userx",
      "no such  userx",
      "no such  use",
      "so such  user",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(whole); i++)
    check_rule(whole[i], "user-unknown-no-such-user", 1);
  for (size_t i = 0; i < COUNT(parts); i++)
    check_rule(parts[i], "user-unknown-no-such-user", 0);
  check_rule("verification  failed for <", "exim-verification-failed-for", 1);
  check_rule("verification failed for  ", "exim-verification-failed-for", 0);
}

/* What a "*" stands for, with the word beyond it elsewhere in the text. */
static void test_any(void **state) {
  static const char *const whole[] = {
      "IP address 192.0.2.1 blocked",
      "ip  address\r\n550 <192.0.2.1>\r\n550 5.7.1 blocked",
      "IP address * blocked",
      "IP address *.2.1 blocked",
  };
  static const char *const parts[] = {
      "blocked: IP address",
      "blocked: IP address ",
      "blocked IP address\r\n550 ",
      "blocked IP address\r\n550 5.7.1",
      "blocked IP address\r\n550 5.7.1 ",
      "blocked IP address 192.0.2.1",
      "IP address 192.0.2.1 is blocked",
  };
  static const char *const named[] = {
      "no recipient named joe",
      "no recipient\r\n550 5.1.1 named\r\n550 5.1.1 <joe@example.org>",
      "no recipient named *",
  };
  static const char *const unnamed[] = {
      "no recipient named",
      "no recipient named ",
      "no recipient named\r\n550 ",
      "no recipient named\r\n550 5.1.1",
      "no recipient named\r\n550 5.1.1 ",
  };
  static const char rule[] = "ip-blocked-ip-address-blocked-2";
  static const char other[] = "word-no-recipient-named-any";

  (void)state;
  for (size_t i = 0; i < COUNT(whole); i++)
    check_rule(whole[i], rule, 1);
  for (size_t i = 0; i < COUNT(parts); i++)
    check_rule(parts[i], rule, 0);
  for (size_t i = 0; i < COUNT(named); i++)
    check_rule(named[i], other, 1);
  for (size_t i = 0; i < COUNT(unnamed); i++)
    check_rule(unnamed[i], other, 0);
}

/* What may stand for each space of a phrase, before the word by which it is found and behind it. */
static void test_between(void **state) {
  static const char *const gaps[] = {
      " ",
      "  ",
      " \r\n",
      "\t  ",
      "\t",
      "\r\n",
      "\n\t",
      "\r\n552-",
      "\r\n552-5.3.4 ",
      "\r\n552-5.3.4\t \t",
      "\n552 5.3.4 ",
      "\r\n552  ",
      "\r\n552 \t5.3.4 ",
  };
  static const char *const others[] = {
      "",         "-",        ".",        " . ",      "x",        " x ",       "\r\n55x ",
      "\r\n55x-", "\r\n5x2-", "\r\nx52-", "\r\n552x", "\r\n552.", "\r\n5521-", "\r\n552",
      "5.3.4",    " 5.3.4 ",  "\r\n52-",  "552-",     "552 ",     "-552-",     " 552-5.3.4.1 ",
  };
  static const char rule[] = "qq-message-too-large";
  char text[128];

  (void)state;
  for (size_t i = 0; i < COUNT(gaps) + COUNT(others); i++) {
    const char *gap = i < COUNT(gaps) ? gaps[i] : others[i - COUNT(gaps)];

    for (int before = 0; before < 2; before++) {
      snprintf(text, sizeof text, "The message%stoo%slarge is it", before ? gap : "\t ",
               before ? "\t " : gap);
      check_rule(text, rule, i < COUNT(gaps));
      /* Cut at its end or its start it is none. */
      for (size_t len = strlen("The message"); len < strlen(text) - strlen("e is it"); len++) {
        char part[sizeof text] = "";

        memcpy(part, text, len);
        check_rule(part, rule, 0);
      }
      for (size_t start = strlen("The m"); start <= strlen("The message"); start++)
        check_rule(text + start, rule, 0);
    }
  }
}

/* Longer phrases whose further words stand elsewhere, or as parts of others. */
static void test_parts(void **state) {
  static const char group[] = "recipient-refused-group-may";
  static const char list[] = "sender-is-in-my-black";

  (void)state;
  check_rule("group may not exist", group, 1);
  check_rule("group\tmay\tnot\r\n552-5.3.4 exist", group, 1);
  check_rule("exist: group\tmay\tnot\r\n552-5.3.4 ", group, 0);
  check_rule("exist: group\tmay\tnot\r\n552-5.3.4 exis", group, 0);
  check_rule("exist: group\tmay\tnot\r\n552 ", group, 0);
  check_rule("\r\n552-5.3.4 may\tnot exist, the group", group, 0);
  check_rule("sender is in my black list", list, 1);
  check_rule("sender\r\n552-5.3.4 is\tin my black list", list, 1);
  check_rule("\r\n552-5.3.4 is\tin my black list, sender", list, 0);
  check_rule("ender is\tin my black list, sender", list, 0);
  check_rule("xsender is in my black list", list, 0);
  check_rule("sender is in my black listx", list, 0);
}

/* A phrase is found however many words stand before it. */
static void test_far(void **state) {
  enum { FAR = 300 };
  static const char *const phrases[][2] = {
      {"no such user", "user-unknown-no-such-user"},
      {"The message too large is it", "qq-message-too-large"},
      {"group may not exist", "recipient-refused-group-may"},
      {"sender is in my black list", "sender-is-in-my-black"},
  };
  char text[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(phrases); i++)
    for (size_t before = 0; before < FAR; before++) {
      for (size_t k = 0; k < before; k++)
        memcpy(text + 2 * k, "x ", 2);
      strcpy(text + 2 * before, phrases[i][0]);
      check_rule(text, phrases[i][1], 1);
    }
}

/* The heaviest phrase counts, wherever it stands among more than are kept, and so does the only one
 * that tells a reason. */
static void test_many(void **state) {
  enum { MANY = 60 };
  char text[2048];

  (void)state;
  for (size_t before = 0; before < MANY; before++) {
    text[0] = '\0';
    for (size_t i = 0; i < MANY; i++)
      strcat(text, i == before ? "no such user, " : "gsmtp, ");
    check_equal(judge(text).reason, ESMTPCODE_REASON_USER_UNKNOWN, text);
    text[0] = '\0';
    for (size_t i = 0; i < MANY; i++)
      strcat(text, i == before ? "refused, " : "http://a.example/ ");
    check_equal(judge(text).reason, ESMTPCODE_REASON_POLICY, text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_gaps),  cmocka_unit_test(test_any), cmocka_unit_test(test_between),
      cmocka_unit_test(test_parts), cmocka_unit_test(test_far), cmocka_unit_test(test_many),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
