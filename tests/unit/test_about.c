/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Words that would give the recipient up, and are about somebody or something else. */

#include <esmtpcode.h>

#include "check.h"
#include "judging.h"

/* What a text says of the sending side or of the message: nobody is given up, and the words that
 * tell so are the ones that decided. */
static void test_about_others(void **state) {
  static const struct {
    const char *text;
    const char *words;
    uint32_t reason;
  } texts[] = {
      {"550 The return path user does not exist", "return path", ESMTPCODE_REASON_SENDER_REJECTED},
      {"550 Sender is not a valid user on this system", "Sender is",
       ESMTPCODE_REASON_SENDER_REJECTED},
      {"550 5.1.1 The sending account does not exist", "sending account",
       ESMTPCODE_REASON_SENDER_REJECTED},
      {"550 Header From: contains a nonexistent domain", "Header From",
       ESMTPCODE_REASON_SENDER_REJECTED},
      {"550 5.7.1 unknown user in from header", "from header", ESMTPCODE_REASON_MALFORMED_MESSAGE},
      {"550 mailbox disabled for sending", "for sending", ESMTPCODE_REASON_SENDER_REJECTED},
      {"550 DKIM: no such key, domain does not exist", "DKIM:", ESMTPCODE_REASON_AUTH_FAILED},
      {"550 The return path of user does not exist", "return path",
       ESMTPCODE_REASON_SENDER_REJECTED},
      {"550 User not found in sender domain", "sender domain", ESMTPCODE_REASON_SENDER_REJECTED},
      {"550 User not found\r\n in\tthe  sender domain", "sender domain",
       ESMTPCODE_REASON_SENDER_REJECTED},
      {"550 A link in your message names a domain that does not exist", "link in",
       ESMTPCODE_REASON_CONTENT_REJECTED},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(texts); i++) {
    esmtpcode_verdict verdict = judge(texts[i].text);

    check_equal(verdict.reason, texts[i].reason, texts[i].text);
    check_words(texts[i].text, verdict.matched, texts[i].words);
    check_equal(verdict.basis, ESMTPCODE_BASIS_TEXT, texts[i].text);
    check(verdict.bounce != ESMTPCODE_BOUNCE_HARD, texts[i].text);
    check(verdict.rule != 0, texts[i].text);
  }
}

/* The sender is mentioned, and the recipient is meant. */
static void test_about_the_recipient(void **state) {
  static const char *const texts[] = {
      "550 See the return path. User does not exist",
      "550 See the return path; user does not exist",
      "550 See the return path.\r\n\tUser does not exist",
      "550 Sent by the return path\tto a user does not exist",
      "550 By the return path (recipient) user does not exist",
      "550 From the return path recipient user does not exist",
      "550 For the return path rcpt user does not exist",
      "550 By the return path to a user does not exist",
      "550 The return path, of which we keep no note at all in any book here: user does not exist",
      "550 User does not exist, return path",
      "550 User does not exist in our return path",
      "return path: 550 User does not exist",
      "550 User does not exist of return path",
      "550 User does not exist: in return path",
      "550 User does not exist in any return path",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(texts); i++) {
    esmtpcode_verdict verdict = judge(texts[i]);

    check_equal(verdict.reason, ESMTPCODE_REASON_USER_UNKNOWN, texts[i]);
    check_equal(verdict.bounce, ESMTPCODE_BOUNCE_HARD, texts[i]);
  }
}

/* With eight words between the words count as about it. */
static void test_farthest(void **state) {
  static const char near[] = "550 return path 1 2 3 4 5 6 7 8 user does not exist";
  static const char far[] = "550 return path 1 2 3 4 5 6 7 8 9 user does not exist";

  (void)state;
  assert_int_equal(judge(near).reason, ESMTPCODE_REASON_SENDER_REJECTED);
  assert_int_equal(judge(far).reason, ESMTPCODE_REASON_USER_UNKNOWN);
}

/* What would not give the address up is left as it is, and so is what a log's fields say. */
static void test_left_alone(void **state) {
  static const char line[] =
      "Nov 28 10:00:00 mx postfix/smtp[1]: 4ZkABC: to=<return path@example.org>, relay=none, "
      "delay=1, dsn=5.0.0, status=bounced (host mx.example.org[192.0.2.1] said: 550 user does not "
      "exist (in reply to RCPT TO command))";

  (void)state;
  assert_int_equal(judge("552 The return path mailbox is full").reason,
                   ESMTPCODE_REASON_MAILBOX_FULL);
  assert_int_equal(judge("551 return path: user has moved to b@example.org").reason,
                   ESMTPCODE_REASON_MAILBOX_MOVED);
  assert_int_equal(judge("550 Invalid address in the to header").reason,
                   ESMTPCODE_REASON_USER_UNKNOWN); /* no rule names that */
  assert_int_equal(judge("550 5.1.1 sender is").reason, ESMTPCODE_REASON_USER_UNKNOWN);
  assert_int_equal(judge(line).reason, ESMTPCODE_REASON_USER_UNKNOWN);
}

/* A status code that is about the sender's address stands above words that are about any. */
static void test_code(void **state) {
  static const char *const texts[] = {"501 5.1.7 Invalid address", "550 5.1.8 no such user"};

  (void)state;
  for (size_t i = 0; i < COUNT(texts); i++) {
    esmtpcode_verdict verdict = judge(texts[i]);

    check_equal(verdict.reason, ESMTPCODE_REASON_SENDER_REJECTED, texts[i]);
    check_equal(verdict.basis, ESMTPCODE_BASIS_CODE, texts[i]);
    check_equal(verdict.rule, 0, texts[i]);
    check_words(texts[i], verdict.matched, NULL);
  }
  assert_int_equal(judge("550 5.1.6 no such user").reason, ESMTPCODE_REASON_USER_UNKNOWN);
  assert_int_equal(judge("550 5.1.9 no such user").reason, ESMTPCODE_REASON_USER_UNKNOWN);
  assert_int_equal(judge("550 5.2.7 no such user").reason, ESMTPCODE_REASON_USER_UNKNOWN);
}

/* A host that is named by its address is the one that connected. */
static void test_address(void **state) {
  static const char *const theirs[] = {"550 unknown host 192.0.2.1",
                                       "550 Unknown host [192.0.2.1]: go away",
                                       "550 unknown host ([2001:db8::1])"};
  static const char *const ours[] = {"550 unknown host example.org", "550 unknown host",
                                     "550 unknown host example.org (192.0.2.1)",
                                     "550 [192.0.2.1] unknown host example.org"};

  (void)state;
  for (size_t i = 0; i < COUNT(theirs); i++)
    check_equal(judge(theirs[i]).reason, ESMTPCODE_REASON_SENDER_IDENTITY, theirs[i]);
  for (size_t i = 0; i < COUNT(ours); i++)
    check_equal(judge(ours[i]).reason, ESMTPCODE_REASON_DOMAIN_UNKNOWN, ours[i]);
}

/* The words for what is spoken of stand over other words, and leave them what they tell. */
static void test_over_others(void **state) {
  static const char text[] = "550 192.0.2.1 may not send for example.org by its SPF record";

  (void)state;
  assert_int_equal(judge(text).reason, ESMTPCODE_REASON_AUTH_FAILED);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_about_others), cmocka_unit_test(test_about_the_recipient),
      cmocka_unit_test(test_farthest),     cmocka_unit_test(test_left_alone),
      cmocka_unit_test(test_code),         cmocka_unit_test(test_address),
      cmocka_unit_test(test_over_others),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
