/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Whom a refusal is about by what was being said: a stage of the session, a login, a sent mail, a
 * line of qmail-send's. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "judging.h"

enum {
  UNKNOWN = ESMTPCODE_REASON_UNKNOWN,
  USER = ESMTPCODE_REASON_USER_UNKNOWN,
  FULL = ESMTPCODE_REASON_MAILBOX_FULL,
  SENDER = ESMTPCODE_REASON_SENDER_REJECTED,
  BLOCKED = ESMTPCODE_REASON_IP_BLOCKED,
  LOGIN = ESMTPCODE_REASON_LOGIN_REQUIRED,
  SPAM = ESMTPCODE_REASON_SPAM_CONTENT
};

static void test_stages(void **state) {
  static const struct {
    const char *text;
    uint32_t reason, stage;
  } cases[] = {
      {"550 No such user", USER, ESMTPCODE_STAGE_UNKNOWN},
      {"550 No such user (in reply to MAIL FROM command)", SENDER, ESMTPCODE_STAGE_MAIL},
      {"550 No such user (in reply to EHLO command)", BLOCKED, ESMTPCODE_STAGE_GREETING},
      {"550 No such user, after EHLO and after MAIL FROM", SENDER, ESMTPCODE_STAGE_MAIL},
      {"550 No such user, after MAIL FROM and after EHLO", SENDER, ESMTPCODE_STAGE_MAIL},
      {"550 xyzzy (in reply to MAIL FROM command)", SENDER, ESMTPCODE_STAGE_MAIL},
      {"450 xyzzy (in reply to MAIL FROM command)", UNKNOWN, ESMTPCODE_STAGE_MAIL},
      {"250 Ok (in reply to MAIL FROM command)", ESMTPCODE_REASON_DELIVERED, ESMTPCODE_STAGE_MAIL},
      {"550 5.2.2 Mailbox full (in reply to MAIL FROM command)", FULL, ESMTPCODE_STAGE_MAIL},
      {"535 5.7.8 No such user", LOGIN, ESMTPCODE_STAGE_UNKNOWN},
      {"530 User unknown, after EHLO", LOGIN, ESMTPCODE_STAGE_GREETING},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    esmtpcode_verdict verdict = judge(cases[i].text);

    check_equal(verdict.reason, cases[i].reason, cases[i].text);
    check_equal(verdict.stage, cases[i].stage, cases[i].text);
  }
}

/* Words within names and fields are no words of the server's. */
static void test_names(void **state) {
  static const struct {
    const char *text;
    uint32_t reason;
  } cases[] = {
      {"550 xyzzy spam", SPAM},
      {"550 xyzzy \"spam\"", SPAM},
      {"550 xyzzy \"spam\": no", UNKNOWN},
      {"550 xyzzy spam@d.example", UNKNOWN},
      {"550 xyzzy a@spam", UNKNOWN},
      {"550 xyzzy spam=no", UNKNOWN},
      {"550 xyzzy is=spam", UNKNOWN},
      {"550 xyzzy spam.example", UNKNOWN},
      {"550 xyzzy no.spam", UNKNOWN},
      {"550 xyzzy spam. No", SPAM},
      {"550 xyzzy spam.", SPAM},
      {"550 xyzzy spam\"", SPAM},
      {"spam 550 5.0.0 xyzzy", UNKNOWN},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    check_equal(judge(cases[i].text).reason, cases[i].reason, cases[i].text);
}

#define SENT                                                                                       \
  "Nov  3 10:11:12 mx1 postfix/smtp[4711]: 4Zk1Qx2f3Rz: to=<r@d.example>, relay=none, delay=1, "

static void test_sent(void **state) {
  static const struct {
    const char *line;
    uint32_t reply, code, basis;
  } cases[] = {
      {SENT "dsn=2.0.0, status=sent (250 2.6.0 Ok)", 250, 2006000, ESMTPCODE_BASIS_CODE},
      {SENT "dsn=2.0.0, status=sent (spam, user unknown)", 0, 2000000, ESMTPCODE_BASIS_CODE},
      {SENT "status=sent (250 Ok)", 250, 0, ESMTPCODE_BASIS_REPLY},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    esmtpcode_verdict verdict = judge(cases[i].line);

    check_equal(verdict.reason, ESMTPCODE_REASON_DELIVERED, cases[i].line);
    check_equal(verdict.reply, cases[i].reply, cases[i].line);
    check_equal(verdict.code, cases[i].code, cases[i].line);
    check_equal(verdict.basis, cases[i].basis, cases[i].line);
  }
}

/* In lines of qmail-send's "_" stands for a space. */
static void test_qmail(void **state) {
  static const struct {
    const char *line;
    int is_qmails;
  } cases[] = {
      {"@400000006547a1b2c3d4e5f6 delivery 17: failure: no_such_user/", 1},
      {"1762161072.123456 delivery 17: deferral: no_such_user/", 1},
      {"1762161072.123456 delivery 17: success: no_such_user/", 1},
      {"1762161072.123456 delivery 123456789012: failure: no_such_user/", 1},
      {"1762161072.123456 delivery : failure: no_such_user/", 1},
      {"1762161072.123456 delivery 1234567890123: failure: no_such_user/", 0},
      {"1762161072.123456 delivery 17. failure: no_such_user/", 0},
      {"1762161072.123456 delivery 17:failure: no_such_user/", 0},
      {"1762161072.123456 delivery 17: x no_such_user/", 0},
      {"1762161072.123456 delivers 17: failure: no_such_user/", 0},
      {"2025-11-03 09:31:12.123456500 delivery 17: failure: no_such_user/", 1},
      {"Nov  3 09:31:12 mx1 qmail: 1762161072.123456 delivery 17: failure: no_such_user/", 1},
      {"1762161072.123456-delivery-17: failure: no_such_user/", 0},
      {"1762161072.123456 delivery 17: fail", 0},
      {"alineofnothingbutlettersanddigits", 0},
      {"0123456789012345678901234567890123456789012345678901234567890123456789"
       "0123456789012345678901234567890123456789012345678901234567890123456789 delivery "
       "17: failure: "
       "no_such_user/",
       0},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    check_equal(judge(cases[i].line).reason == USER, cases[i].is_qmails, cases[i].line);
}

/* What stands behind the longest line that qmail-send writes does not count. */
static void test_long_qmail(void **state) {
  static const char head[] = "1762161072.123456 delivery 17: failure: ";
  static const char words[] = "_no_such_user/";
  char text[4096];

  (void)state;
  for (size_t length = 100; length < sizeof text; length += 100) {
    memset(text, '0', length);
    memcpy(text, head, strlen(head));
    strcpy(text + length - strlen(words), words);
    check_equal(judge(text).reason, length <= 1024 ? USER : UNKNOWN, text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_stages), cmocka_unit_test(test_names),      cmocka_unit_test(test_sent),
      cmocka_unit_test(test_qmail),  cmocka_unit_test(test_long_qmail),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
