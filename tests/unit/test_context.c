/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What a caller knows besides the text sharpens a verdict; a reply that was read keeps its codes.
 */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"

#define REASON(name) ESMTPCODE_REASON_##name

static const char sender[] = "Own-Address: 192.0.2.7\r\n"
                             "own-address:2001:db8::7\n"
                             "Own-Domain: s.example\n"
                             "X-Other: 198.51.100.9\n"
                             "no field at all\n"
                             "Final-Recipient: rfc822; bob@d.example\n"
                             "Remote-MTA: dns; mx.d.example";

static const struct {
  const char *text;
  uint32_t without, with;
} cases[] = {
    /* The sender's own address is quoted, and nothing else tells. */
    {"550 192.0.2.7", REASON(UNKNOWN), REASON(IP_BLOCKED)},
    {"554 [2001:DB8::7] xyzzy", REASON(UNKNOWN), REASON(IP_BLOCKED)},
    {"550 5.1.1 xyzzy 192.0.2.7 plugh", REASON(USER_UNKNOWN), REASON(IP_BLOCKED)},
    {"550 5.7.1 192.0.2.7 xyzzy", REASON(POLICY), REASON(IP_BLOCKED)},
    /* Another address, or part of one. */
    {"550 198.51.100.9", REASON(UNKNOWN), REASON(UNKNOWN)},
    {"550 192.0.2.77", REASON(UNKNOWN), REASON(UNKNOWN)},
    {"550 1192.0.2.7", REASON(UNKNOWN), REASON(UNKNOWN)},
    {"550 192.0.2.7.1", REASON(UNKNOWN), REASON(UNKNOWN)},
    /* Words that leave no doubt stay. */
    {"550 5.1.1 No such user here (192.0.2.7)", REASON(USER_UNKNOWN), REASON(USER_UNKNOWN)},
    {"552 5.2.2 Mailbox full 192.0.2.7", REASON(MAILBOX_FULL), REASON(MAILBOX_FULL)},
    {"250 2.0.0 Ok 192.0.2.7", REASON(DELIVERED), REASON(DELIVERED)},
    /* The sender's domain or address. */
    {"550 a@s.example xyzzy", REASON(UNKNOWN), REASON(SENDER_REJECTED)},
    {"550 mail.s.example xyzzy", REASON(UNKNOWN), REASON(SENDER_REJECTED)},
    {"550 its.example xyzzy", REASON(UNKNOWN), REASON(UNKNOWN)},
    {"550 s.example.org xyzzy", REASON(UNKNOWN), REASON(UNKNOWN)},
    {"550 5.1.1 <a@s.example>: No such user", REASON(USER_UNKNOWN), REASON(SENDER_REJECTED)},
    {"550 5.1.1 <a@s.example> to <bob@d.example>: No such user", REASON(USER_UNKNOWN),
     REASON(USER_UNKNOWN)},
    {"550 5.1.2 <bob@d.example>: host not found", REASON(DOMAIN_UNKNOWN), REASON(DOMAIN_UNKNOWN)},
    {"550 s.example: domain not found", REASON(DOMAIN_UNKNOWN), REASON(SENDER_REJECTED)},
    {"550 d.example: domain not found (s.example)", REASON(DOMAIN_UNKNOWN), REASON(DOMAIN_UNKNOWN)},
};

static esmtpcode_verdict classify(const char *text, const char *context) {
  esmtpcode_verdict verdict;

  check_equal(esmtpcode_classify_context(text, strlen(text), context, strlen(context), &verdict,
                                         sizeof verdict),
              ESMTPCODE_OK, text);
  return verdict;
}

static void test_cases(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    esmtpcode_verdict with = classify(cases[i].text, sender);

    check_equal(classify(cases[i].text, "").reason, cases[i].without, cases[i].text);
    check_equal(with.reason, cases[i].with, cases[i].text);
    check_equal(with.group, esmtpcode_reason_group(with.reason), cases[i].text);
    if (cases[i].with != cases[i].without) {
      check_equal(with.basis, ESMTPCODE_BASIS_TEXT, cases[i].text);
      check(with.matched.length > 0, cases[i].text);
      check(with.bounce != ESMTPCODE_BOUNCE_HARD, cases[i].text);
    }
  }
}

/* A colleague's address is in the sender's own domain; what blames it is about the recipient. */
static void test_colleague(void **state) {
  static const char context[] = "Own-Domain: s.example\nFinal-Recipient: bob@s.example\n";

  (void)state;
  check_equal(classify("550 5.1.1 No such user in s.example", context).reason, REASON(USER_UNKNOWN),
              "domain");
  check_equal(classify("550 5.1.1 <bob@s.example>: No such user", context).reason,
              REASON(USER_UNKNOWN), "address");
}

/* The recipient's domain is the one that is not found, however short it is. */
static void test_domain(void **state) {
  static const char text[] = "550 d: domain not found (s.example)";

  (void)state;
  check_equal(classify(text, "Own-Domain: s.example\nFinal-Recipient: bob@d\n").reason,
              REASON(DOMAIN_UNKNOWN), "the recipient's");
  check_equal(classify(text, "Own-Domain: s.example\nFinal-Recipient: bob@e\n").reason,
              REASON(SENDER_REJECTED), "another one");
}

/* Who the recipient is may stand in the line itself. */
static void test_recipient_of_a_line(void **state) {
  static const char line[] =
      "Nov  3 10:11:12 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from m.s.example[192.0.2.7]: "
      "550 "
      "5.1.1 <bob@d.example>: Recipient address rejected: User unknown; from=<a@s.example> "
      "to=<bob@d.example> proto=ESMTP helo=<m.s.example>";

  (void)state;
  check_equal(classify(line, "Own-Domain: s.example\nOwn-Address: 192.0.2.7\n").reason,
              REASON(USER_UNKNOWN), line);
}

static void test_provider(void **state) {
  (void)state;
  check_equal(classify("550 xyzzy", sender).provider, ESMTPCODE_PROVIDER_NONE, "unknown host");
  check_equal(
      classify("550 xyzzy", "Remote-MTA: dns; d-example.mail.protection.outlook.com\n").provider,
      ESMTPCODE_PROVIDER_MICROSOFT, "outlook");
  check_equal(classify("550 gsmtp", "Remote-MTA: d-example.mail.protection.outlook.com\n").provider,
              ESMTPCODE_PROVIDER_GOOGLE, "the text counts before the host");
}

static void test_reply(void **state) {
  static const char text[] = "550-5.1.1 No such user\r\n550 5.1.1 here\r\n250 2.0.0 Ok\r\n";
  esmtpcode_verdict verdict;
  esmtpcode_reply reply;

  (void)state;
  esmtpcode_reply_read(text, strlen(text), 0, &reply, sizeof reply);
  check_equal(
      esmtpcode_classify_reply(text, strlen(text), &reply, sizeof reply, &verdict, sizeof verdict),
      ESMTPCODE_OK, text);
  check_equal(verdict.reason, REASON(USER_UNKNOWN), text);
  check_equal(verdict.reply, 550, text);
  check_equal(verdict.code, 5001001, text);
  check(strncmp(text + verdict.matched.offset, "No such user", 12) == 0, text);
  check_equal(esmtpcode_classify_reply(NULL, 0, &reply, sizeof reply, &verdict, sizeof verdict),
              ESMTPCODE_OK, "no text");
  check_equal(verdict.basis, ESMTPCODE_BASIS_CODE, "no text");
}

static void test_misuse(void **state) {
  esmtpcode_verdict verdict;
  esmtpcode_reply reply = {0};

  (void)state;
  check_equal(esmtpcode_classify_context("550", 3, NULL, 1, &verdict, sizeof verdict),
              ESMTPCODE_ERROR_ARGUMENT, "no context");
  check_equal(esmtpcode_classify_context(NULL, 1, "", 0, &verdict, sizeof verdict),
              ESMTPCODE_ERROR_ARGUMENT, "no text");
  check_equal(esmtpcode_classify_context("550", 3, "", 0, &verdict, sizeof verdict - 1),
              ESMTPCODE_ERROR_ARGUMENT, "small");
  check_equal(esmtpcode_classify_reply("550", 3, NULL, sizeof reply, &verdict, sizeof verdict),
              ESMTPCODE_ERROR_ARGUMENT, "no reply");
  check_equal(
      esmtpcode_classify_reply("550", 3, &reply, sizeof reply - 1, &verdict, sizeof verdict),
      ESMTPCODE_ERROR_ARGUMENT, "small reply");
  check_equal(esmtpcode_classify_reply("550", 3, &reply, sizeof reply, NULL, sizeof verdict),
              ESMTPCODE_ERROR_ARGUMENT, "no verdict");
}

/* A value of any length is looked for in linear time: this would take minutes. */
static void test_long_value(void **state) {
  enum { SIZE = 1 << 20 };
  static char text[SIZE];
  static char context[SIZE];
  esmtpcode_verdict verdict;

  (void)state;
  memset(text, 'a', sizeof text);
  memset(context, 'a', sizeof context / 2);
  memcpy(text, "550 s.example ", 14);
  memcpy(context, "Own-Domain: s.example\nFinal-Recipient:", 38);
  assert_int_equal(esmtpcode_classify_context(text, sizeof text, context, sizeof context / 2,
                                              &verdict, sizeof verdict),
                   ESMTPCODE_OK);
  check_equal(verdict.reason, ESMTPCODE_REASON_SENDER_REJECTED, "a long value");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_long_value),
      cmocka_unit_test(test_cases),
      cmocka_unit_test(test_colleague),
      cmocka_unit_test(test_domain),
      cmocka_unit_test(test_recipient_of_a_line),
      cmocka_unit_test(test_provider),
      cmocka_unit_test(test_reply),
      cmocka_unit_test(test_misuse),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
