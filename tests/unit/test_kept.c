/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Words of a dead mailbox that are said of something else, and a dead mailbox in spite of words. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "judging.h"

#define REASON(name) ESMTPCODE_REASON_##name

struct judged {
  const char *text;
  uint32_t reason;
};

static void check_judged(const struct judged *cases, size_t count, int hard) {
  for (size_t i = 0; i < count; i++) {
    esmtpcode_verdict verdict = judge(cases[i].text);

    check_equal(verdict.reason, cases[i].reason, cases[i].text);
    check_equal(verdict.bounce == ESMTPCODE_BOUNCE_HARD, hard, cases[i].text);
  }
}

static void test_kept(void **state) {
  static const struct judged cases[] = {
      {"550 5.7.1 Too many user unknown errors from your host", REASON(RATE_LIMITED)},
      {"450 4.7.28 Too many messages from you, slow down", REASON(RATE_LIMITED)},
      {"550 Blocked: too many no such user errors from 192.0.2.1", REASON(RATE_LIMITED)},
      {"550 5.7.1 Your IP has previously sent spam to us", REASON(IP_BLOCKED)},
      {"550 5.7.1 Your IP is listed. Do not contact us by phone", REASON(IP_BLOCKED)},
      {"550 5.7.5 Your certificate is no longer valid", REASON(TLS_FAILED)},
      {"550 5.7.20 DKIM verification: domain not found", REASON(AUTH_FAILED)},
      {"550 5.7.1 DKIM signing domain does not exist", REASON(AUTH_FAILED)},
      {"550 HELO: unknown host", REASON(SENDER_IDENTITY)},
      {"550 MAIL FROM:<joe@example.org> does not exist", REASON(SENDER_REJECTED)},
      {"550 Your domain example.com has no mail exchanger", REASON(SENDER_REJECTED)},
      {"550 Access denied: user is suspended and may not send mail", REASON(SENDER_REJECTED)},
      {"550 Account is suspended, outgoing mail is not allowed", REASON(SENDER_REJECTED)},
      {"550 recipient verification failed: connection timed out", REASON(CONNECTION_FAILED)},
      {"421 Our session has been terminated due to inactivity", REASON(CONNECTION_FAILED)},
      {"550 5.6.0 bad address in Reply-To", REASON(MALFORMED_MESSAGE)},
      {"550 5.1.1 Backscatter protection detected", REASON(POLICY)},
      {"550 5.7.10 unknown host", REASON(TLS_FAILED)},
      {"550 5.7.20 unknown host", REASON(AUTH_FAILED)},
      {"502 5.5.1 VRFY is not available here", REASON(PROTOCOL_ERROR)},
      {"503 AUTH is not available here", REASON(PROTOCOL_ERROR)},
      {"550 compte suspendu pour envoi de spam", REASON(SENDER_REJECTED)},
  };

  (void)state;
  check_judged(cases, COUNT(cases), 0);
}

/* Of words of the same weight those count that do not give the address up. */
static void test_same_weight(void **state) {
  static const struct judged cases[] = {
      {"552 The account is temporarily suspended for exceeding disk quota", REASON(MAILBOX_FULL)},
      {"550 user locked: over quota", REASON(MAILBOX_FULL)},
      {"552 compte bloqué : quota dépassé", REASON(MAILBOX_FULL)},
      {"550 mailbox is closed because it is over quota", REASON(MAILBOX_FULL)},
  };

  (void)state;
  check_judged(cases, COUNT(cases), 0);
}

/* Words that blame the sending side, in an address or said of nothing that counts. */
static void test_given_up(void **state) {
  static const struct judged cases[] = {
      {"550 5.1.1 <virus@example.org>: user unknown", REASON(USER_UNKNOWN)},
      {"550 5.1.1 <info@worm.example.org>: user unknown", REASON(USER_UNKNOWN)},
      {"550 5.1.1 greylist@example.org user unknown", REASON(USER_UNKNOWN)},
      {"550 user unknown: spamtrap@example.org", REASON(USER_UNKNOWN)},
      {"550 5.1.1 User unknown. Your IP has been logged", REASON(USER_UNKNOWN)},
      {"550 5.1.1 User not found in user database", REASON(USER_UNKNOWN)},
      {"550 5.1.1 No such user was found in our directory", REASON(USER_UNKNOWN)},
      {"550 joe@example.org does not exist here", REASON(USER_UNKNOWN)},
      {"550 <joe@example.org> not found", REASON(USER_UNKNOWN)},
      {"550 5.7.13 <joe@example.org> user unknown", REASON(USER_UNKNOWN)},
      {"550 5.7.999 <joe@example.org> user unknown", REASON(USER_UNKNOWN)},
      {"550 joe@example.org has been disabled", REASON(MAILBOX_DISABLED)},
  };

  (void)state;
  check_judged(cases, COUNT(cases), 1);
}

/* What has no "@" is no address that is not there. */
static void test_without_address(void **state) {
  static const struct judged cases[] = {
      {"550 joe.example.org does not exist here", REASON(UNKNOWN)},
      {"550 @ does not exist here", REASON(UNKNOWN)},
      {"550 joe@ does not exist here", REASON(UNKNOWN)},
      {"550 joe@example.org, it does not exist", REASON(UNKNOWN)},
      {"550 does not exist", REASON(UNKNOWN)},
  };

  (void)state;
  check_judged(cases, COUNT(cases), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_kept),
      cmocka_unit_test(test_same_weight),
      cmocka_unit_test(test_given_up),
      cmocka_unit_test(test_without_address),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
