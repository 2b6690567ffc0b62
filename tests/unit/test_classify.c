/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Verdicts: what texts mean, and that any text gets one. */

#include <esmtpcode.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "judging.h"

#define REASON(name) ESMTPCODE_REASON_##name

static const struct {
  const char *text;
  uint32_t reason;
  uint32_t bounce;
  uint32_t action;
} cases[] = {
    {"", REASON(UNKNOWN), ESMTPCODE_BOUNCE_UNDETERMINED, ESMTPCODE_ACTION_REVIEW},
    {"550", REASON(UNKNOWN), ESMTPCODE_BOUNCE_UNDETERMINED, ESMTPCODE_ACTION_REVIEW},
    {"450", REASON(UNKNOWN), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_REVIEW},
    {"550 xyzzy plugh", REASON(UNKNOWN), ESMTPCODE_BOUNCE_UNDETERMINED, ESMTPCODE_ACTION_REVIEW},
    {"250 2.0.0 Ok: queued as 4Zk1Qx", REASON(DELIVERED), ESMTPCODE_BOUNCE_NONE,
     ESMTPCODE_ACTION_NONE},
    {"550 5.1.1 <a@example.org>: User unknown", REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_HARD,
     ESMTPCODE_ACTION_SUPPRESS},
    {"550 5.1.1", REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_HARD, ESMTPCODE_ACTION_SUPPRESS},
    {"450 4.1.1 User unknown", REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_RETRY},
    {"450 4.1.1", REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_RETRY},
    {"550 4.1.1 User unknown", REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_RETRY},
    {"450 5.1.1 User unknown", REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_RETRY},
    {"521 xyzzy", REASON(UNKNOWN), ESMTPCODE_BOUNCE_UNDETERMINED, ESMTPCODE_ACTION_REVIEW},
    {"552 5.2.2", REASON(MAILBOX_FULL), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_RETRY},
    {"552 5.2.2 mailbox full", REASON(MAILBOX_FULL), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_RETRY},
    {"550 5.1.1 user over quota", REASON(MAILBOX_FULL), ESMTPCODE_BOUNCE_SOFT,
     ESMTPCODE_ACTION_RETRY},
    {"550 5.1.1 Recipient rejected, 203.0.113.9 is listed at zen.spamhaus.org", REASON(IP_BLOCKED),
     ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_DELIST},
    {"550 5.7.1 Client host [192.0.2.7] blocked using bl.spamcop.net", REASON(IP_BLOCKED),
     ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_DELIST},
    {"550 5.2.1 Mailbox unavailable. Your IP address 192.0.2.7 is blacklisted", REASON(IP_BLOCKED),
     ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_DELIST},
    {"550 sender unknown", REASON(SENDER_REJECTED), ESMTPCODE_BOUNCE_SOFT,
     ESMTPCODE_ACTION_FIX_SENDER},
    {"550 sender domain does not exist", REASON(SENDER_REJECTED), ESMTPCODE_BOUNCE_SOFT,
     ESMTPCODE_ACTION_FIX_SENDER},
    {"421 connecting to 5.1.1.10", REASON(UNKNOWN), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_REVIEW},
    {"450 4.7.1 Greylisted, try again in 5 minutes", REASON(GREYLISTED), ESMTPCODE_BOUNCE_SOFT,
     ESMTPCODE_ACTION_RETRY},
    {"retry timeout exceeded", REASON(EXPIRED), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_RETRY},
    {"mailbox is full: retry timeout exceeded", REASON(MAILBOX_FULL), ESMTPCODE_BOUNCE_SOFT,
     ESMTPCODE_ACTION_RETRY},
    {"535 5.7.8 authentication failed: user not found", REASON(LOGIN_REQUIRED),
     ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_FIX_SENDER},
    {"host mx.example.org[192.0.2.1] said: 550 No such user (in reply to MAIL FROM command)",
     REASON(SENDER_REJECTED), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_FIX_SENDER},
    {"550 5.4.1 Recipient address rejected: Access denied. AS(201806281) "
     "[X.prod.outlook.com]",
     REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_HARD, ESMTPCODE_ACTION_SUPPRESS},
    {"554 5.7.1 <a@example.org>: Relay access denied", REASON(RELAY_DENIED), ESMTPCODE_BOUNCE_SOFT,
     ESMTPCODE_ACTION_FIX_SENDER},
    {"550 5.7.26 Unauthenticated email from example.com is not accepted due to domain's DMARC "
     "policy",
     REASON(AUTH_FAILED), ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_FIX_SENDER},
    {"550 <spam@example.org> xyzzy", REASON(UNKNOWN), ESMTPCODE_BOUNCE_UNDETERMINED,
     ESMTPCODE_ACTION_REVIEW},
    {"550 mx.quota.example xyzzy", REASON(UNKNOWN), ESMTPCODE_BOUNCE_UNDETERMINED,
     ESMTPCODE_ACTION_REVIEW},
    {"to=<quota@d.example>, relay=quota.example[192.0.2.1]:25, status=bounced (host "
     "quota.example[192.0.2.1] said: 550 xyzzy (in reply to RCPT TO command))",
     REASON(UNKNOWN), ESMTPCODE_BOUNCE_UNDETERMINED, ESMTPCODE_ACTION_REVIEW},
    {"550 High probability of spam", REASON(SPAM_CONTENT), ESMTPCODE_BOUNCE_SOFT,
     ESMTPCODE_ACTION_FIX_MESSAGE},
    {"550 Mailbox unavailable: spam", REASON(SPAM_CONTENT), ESMTPCODE_BOUNCE_SOFT,
     ESMTPCODE_ACTION_FIX_MESSAGE},
    {"550 5.0.0 Mailbox unavailable", REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_HARD,
     ESMTPCODE_ACTION_SUPPRESS},
    {"550 5.7.1 Mailbox unavailable", REASON(POLICY), ESMTPCODE_BOUNCE_SOFT,
     ESMTPCODE_ACTION_REVIEW},
    {"smtp; 550 5.1.1 no such user", REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_HARD,
     ESMTPCODE_ACTION_SUPPRESS},
    {"550-5.1.1 The email account that you tried to reach does\r\n550-5.1.1 not exist. Please "
     "try\r\n"
     "550 5.1.1 double-checking",
     REASON(USER_UNKNOWN), ESMTPCODE_BOUNCE_HARD, ESMTPCODE_ACTION_SUPPRESS},
    {"550 \xe9\x82\xae\xe7\xae\xb1\xe5\xb7\xb2\xe6\xbb\xa1", REASON(MAILBOX_FULL),
     ESMTPCODE_BOUNCE_SOFT, ESMTPCODE_ACTION_RETRY},
};

static void test_cases(void **state) {
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    esmtpcode_verdict verdict = judge_bytes(cases[i].text, strlen(cases[i].text));

    check_equal(verdict.reason, cases[i].reason, cases[i].text);
    check_equal(verdict.bounce, cases[i].bounce, cases[i].text);
    check_equal(verdict.action, cases[i].action, cases[i].text);
    check_equal(verdict.group, esmtpcode_reason_group(verdict.reason), cases[i].text);
  }
}

/* Letter case, white space and line ends never change a verdict. */
static void test_disguises(void **state) {
  char text[400];
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    size_t len = strlen(cases[i].text);
    uint32_t reason = judge_bytes(cases[i].text, len).reason;
    size_t k;

    for (k = 0; k < len; k++)
      text[k] = (char)(cases[i].text[k] >= 'a' && cases[i].text[k] <= 'z' ? cases[i].text[k] - 32
                                                                          : cases[i].text[k]);
    check_equal(judge_bytes(text, len).reason, reason, shown(text, len));
    memcpy(text, cases[i].text, len);
    text[len] = '\r';
    text[len + 1] = '\n';
    check_equal(judge_bytes(text, len + 2).reason, reason, shown(text, len + 2));
  }
}

static void test_waits(void **state) {
  static const struct {
    const char *text;
    uint32_t seconds;
  } waits[] = {
      {"450 4.7.1 try again in 5 minutes", 300},
      {"451 greylisted for 300 seconds", 300},
      {"450 greylisted, please come back in 00:05:00", 300},
      {"451 retry in 1 hr", 3600},
      {"451 Please try again after 90 secs", 90},
      {"451 try again in 90\r\n\tsecs", 90},
      {"451 retry in\r\n 00:05:00", 300},
      {"451 try again later", 0},
      {"451 retry after 2026-01-02", 0},
      {"550 the mailbox has 5 minutes of video", 0},
      {"451 received at 10:05:00, try again", 0},
      {"450 try again in 1193047 hours", 0}, /* 2^32 seconds and some */
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(waits); i++)
    check_equal(judge_bytes(waits[i].text, strlen(waits[i].text)).retry_after, waits[i].seconds,
                waits[i].text);
}

/* Of two blocklists the one with the heavier phrase counts, wherever it stands. */
static void test_two_blocklists(void **state) {
  static const char *const texts[] = {
      "554 5.7.1 blocked by zen.spamhaus.org",
      "554 5.7.1 blocked by zen.spamhaus.org and by bl.spamcop.net",
      "554 5.7.1 blocked by bl.spamcop.net and by zen.spamhaus.org",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(texts); i++)
    assert_string_equal(esmtpcode_name_get(ESMTPCODE_KIND_BLOCKLIST,
                                           judge_bytes(texts[i], strlen(texts[i])).blocklist),
                        "Spamhaus ZEN");
}

static void test_hints(void **state) {
  static const char zen[] = "554 5.7.1 blocked using zen.spamhaus.org";
  static const char gmail[] = "550 5.1.1 does not exist a1-2.33 - gsmtp";
  esmtpcode_verdict verdict;

  (void)state;
  verdict = judge_bytes(zen, sizeof zen - 1);
  assert_string_equal(esmtpcode_name_get(ESMTPCODE_KIND_BLOCKLIST, verdict.blocklist),
                      "Spamhaus ZEN");
  assert_int_equal(verdict.basis, ESMTPCODE_BASIS_TEXT);
  assert_non_null(esmtpcode_rule_name(verdict.rule));
  assert_true(verdict.matched.length > 0 &&
              verdict.matched.offset + verdict.matched.length <= sizeof zen - 1);
  verdict = judge_bytes(gmail, sizeof gmail - 1);
  assert_int_equal(verdict.provider, ESMTPCODE_PROVIDER_GOOGLE);
  assert_int_equal(verdict.code, 5001001);
  assert_int_equal(verdict.reply, 550);
}

static void check_span(const char *text, esmtpcode_span span, const char *expected) {
  check_equal(span.length, strlen(expected), text);
  check(memcmp(text + span.offset, expected, span.length) == 0, text);
}

static void test_log_lines(void **state) {
  static const struct {
    const char *text;
    uint32_t reason;
    const char *recipient, *queue_id, *relay;
  } lines[] = {
      {"Nov 20 06:25:17 mx postfix/smtp[2211]: 4Zk1Qx1yRz: to=<dave@example.com>, "
       "relay=mx.example.com[192.0.2.25]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced "
       "(host mx.example.com[192.0.2.25] said: 550 5.1.1 no such user (in reply to RCPT TO "
       "command))",
       ESMTPCODE_REASON_USER_UNKNOWN, "dave@example.com", "4Zk1Qx1yRz",
       "mx.example.com[192.0.2.25]:25"},
      {"2026-11-20 06:25:17 1tDabc-000123-Xy ** a@example.org R=dnslookup T=remote_smtp "
       "H=mx.example.org [192.0.2.1]: SMTP error from remote mail server after RCPT "
       "TO:<a@example.org>: 552 5.2.2 mailbox full",
       ESMTPCODE_REASON_MAILBOX_FULL, "a@example.org", "1tDabc-000123-Xy", "mx.example.org"},
      {"Nov 20 06:25:17 mx sm-mta[99]: 5AK6PHab012345: to=<b@example.org>, delay=00:00:01, "
       "relay=mx.example.org. [192.0.2.1], dsn=5.1.1, stat=User unknown",
       ESMTPCODE_REASON_USER_UNKNOWN, "b@example.org", "5AK6PHab012345", "mx.example.org."},
      {"{\"id\":\"18c3a1\",\"to\":\"c@example.org\",\"response\":\"450 4.7.1 Greylisted\"}",
       ESMTPCODE_REASON_GREYLISTED, "c@example.org", "18c3a1", ""},
      {"550 5.1.1 no such user", ESMTPCODE_REASON_USER_UNKNOWN, "", "", ""},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(lines); i++) {
    esmtpcode_verdict verdict = judge_bytes(lines[i].text, strlen(lines[i].text));

    check_equal(verdict.reason, lines[i].reason, lines[i].text);
    check_span(lines[i].text, verdict.recipient, lines[i].recipient);
    check_span(lines[i].text, verdict.queue_id, lines[i].queue_id);
    check_span(lines[i].text, verdict.relay, lines[i].relay);
  }
}

static void test_codes_alone(void **state) {
  esmtpcode_verdict verdict;

  (void)state;
  assert_int_equal(esmtpcode_classify_code(550, 5002002, 0, &verdict, sizeof verdict),
                   ESMTPCODE_OK);
  assert_int_equal(verdict.reason, ESMTPCODE_REASON_MAILBOX_FULL);
  assert_int_equal(verdict.basis, ESMTPCODE_BASIS_CODE);
  assert_int_equal(esmtpcode_classify_code(550, 3002002, 0, &verdict, sizeof verdict),
                   ESMTPCODE_OK);
  assert_int_equal(verdict.code, 0);
  assert_int_equal(esmtpcode_classify_code(556, 0, 0, &verdict, sizeof verdict), ESMTPCODE_OK);
  assert_int_equal(verdict.reason, ESMTPCODE_REASON_NO_MAIL_SERVICE);
  assert_int_equal(verdict.basis, ESMTPCODE_BASIS_REPLY);
  assert_int_equal(
      esmtpcode_classify_code(550, 5007027, ESMTPCODE_PROVIDER_NONE, &verdict, sizeof verdict),
      ESMTPCODE_OK);
  assert_int_equal(verdict.reason, ESMTPCODE_REASON_SENDER_REJECTED);
  assert_int_equal(
      esmtpcode_classify_code(550, 5007027, ESMTPCODE_PROVIDER_GOOGLE, &verdict, sizeof verdict),
      ESMTPCODE_OK);
  assert_int_equal(verdict.reason, ESMTPCODE_REASON_AUTH_FAILED);
}

static void test_terms(void **state) {
  int32_t ses = esmtpcode_name_find(ESMTPCODE_KIND_VOCABULARY, "ses_bounce", 10);
  int32_t sisimai = esmtpcode_name_find(ESMTPCODE_KIND_VOCABULARY, "sisimai", 7);
  uint32_t vocabulary;
  uint32_t reason;

  (void)state;
  assert_string_equal(esmtpcode_reason_term((uint32_t)ses, ESMTPCODE_REASON_MAILBOX_FULL),
                      "Transient/MailboxFull");
  assert_string_equal(esmtpcode_reason_term((uint32_t)sisimai, ESMTPCODE_REASON_USER_UNKNOWN),
                      "userunknown");
  assert_null(esmtpcode_reason_term((uint32_t)ses, ESMTPCODE_REASON_DELIVERED));
  assert_null(esmtpcode_reason_term(0, ESMTPCODE_REASON_USER_UNKNOWN));
  for (vocabulary = 1; esmtpcode_name_get(ESMTPCODE_KIND_VOCABULARY, vocabulary) != NULL;
       vocabulary++)
    for (reason = 0; reason <= ESMTPCODE_REASON_COMPLAINT; reason++) {
      const char *term = esmtpcode_reason_term(vocabulary, reason);

      check(term == NULL || is_plain(term), esmtpcode_name_get(ESMTPCODE_KIND_REASON, reason));
    }
  assert_null(esmtpcode_reason_term(vocabulary, 0));
  assert_null(esmtpcode_reason_term(1, UINT32_MAX));
}

static void test_misuse(void **state) {
  struct {
    esmtpcode_verdict verdict;
    unsigned char more[16];
  } large;
  size_t i;

  (void)state;
  assert_int_equal(esmtpcode_classify(NULL, 1, &large.verdict, sizeof large.verdict),
                   ESMTPCODE_ERROR_ARGUMENT);
  assert_int_equal(esmtpcode_classify("550", 3, NULL, sizeof large.verdict),
                   ESMTPCODE_ERROR_ARGUMENT);
  assert_int_equal(esmtpcode_classify("550", 3, &large.verdict, sizeof large.verdict - 1),
                   ESMTPCODE_ERROR_ARGUMENT);
  assert_int_equal(esmtpcode_classify(NULL, 0, &large.verdict, sizeof large.verdict), ESMTPCODE_OK);
  memset(&large, 0xff, sizeof large);
  assert_int_equal(esmtpcode_classify("550", 3, &large.verdict, sizeof large), ESMTPCODE_OK);
  for (i = 0; i < sizeof large.more; i++)
    assert_int_equal(large.more[i], 0);
  assert_null(esmtpcode_rule_name(0));
  assert_null(esmtpcode_rule_name(UINT32_MAX));
}

/* Any bytes get a verdict, whose spans lie within them. */
static void test_noise(void **state) {
  static char noise[1 << 20];
  static const char *const fills[] = {
      " ",        "5", ".", "5.1.1 ", "user unknown ", "try again in 5 ", "\xff", "\xe9\x82\xae",
      "\r\n550-", "a"};
  esmtpcode_verdict verdict;
  size_t i;
  size_t k;

  (void)state;
  srand(7);
  for (k = 0; k < 200; k++) {
    for (i = 0; i < 300; i++)
      noise[i] = (char)rand();
    verdict = judge_bytes(noise, 300);
    check(verdict.matched.offset + verdict.matched.length <= 300, shown(noise, 300));
  }
  for (k = 0; k < COUNT(fills); k++) {
    for (i = 0; i < sizeof noise; i++)
      noise[i] = fills[k][i % strlen(fills[k])];
    assert_int_equal(esmtpcode_classify(noise, sizeof noise, &verdict, sizeof verdict),
                     ESMTPCODE_OK);
    check(verdict.matched.offset + verdict.matched.length <= sizeof noise, fills[k]);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_cases),       cmocka_unit_test(test_disguises),
      cmocka_unit_test(test_waits),       cmocka_unit_test(test_two_blocklists),
      cmocka_unit_test(test_hints),       cmocka_unit_test(test_log_lines),
      cmocka_unit_test(test_codes_alone), cmocka_unit_test(test_terms),
      cmocka_unit_test(test_misuse),      cmocka_unit_test(test_noise),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
