/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The sender's own names, as a context tells them: how they are written there, and where a text
 * names them. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "guard.h"

enum {
  UNKNOWN = ESMTPCODE_REASON_UNKNOWN,
  USER = ESMTPCODE_REASON_USER_UNKNOWN,
  DOMAIN = ESMTPCODE_REASON_DOMAIN_UNKNOWN,
  SENDER = ESMTPCODE_REASON_SENDER_REJECTED,
  BLOCKED = ESMTPCODE_REASON_IP_BLOCKED
};

static uint32_t reason_of(const char *text, const char *context) {
  size_t len = strlen(text);
  esmtpcode_verdict verdict;

  check_equal(esmtpcode_classify_context(guarded(text, len, GUARD_BEHIND), len, context,
                                         strlen(context), &verdict, sizeof verdict),
              ESMTPCODE_OK, text);
  return verdict.reason;
}

static void test_fields(void **state) {
  static const struct {
    const char *context;
    uint32_t reason;
  } cases[] = {
      {"Own-Address: 192.0.2.7", BLOCKED},
      {"own-address:192.0.2.7\n", BLOCKED},
      {"OWN-ADDRESS:\t 192.0.2.7 \r\n", BLOCKED},
      {"Own-Address: ip; 192.0.2.7\n", BLOCKED},
      {"\nX: y\nOwn-Address: 192.0.2.7\n", BLOCKED},
      {"Own-Address:\nOwn-Address:  \nOwn-Address: 192.0.2.7\n", BLOCKED},
      {"Own-Address: 192.0.2.1\nOwn-Address: 192.0.2.7\n", BLOCKED},
      {"Own: 192.0.2.7\n", UNKNOWN},
      {"Own-Addresses: 192.0.2.7\n", UNKNOWN},
      {"Own-Adverse: 192.0.2.7\n", UNKNOWN},
      {"Own-Address 192.0.2.7\n", UNKNOWN},
      {": 192.0.2.7\n", UNKNOWN},
      {"Own-Address:", UNKNOWN},
      {"Own-Address: ip;\n", UNKNOWN},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    check_equal(reason_of("550 192.0.2.7", cases[i].context), cases[i].reason, cases[i].context);
}

/* Whether a domain is named depends on what is around it. */
static void test_whole_names(void **state) {
  static const struct {
    const char *text;
    uint32_t reason;
  } cases[] = {
      {"550 s.example", SENDER},
      {"550 S.EXAMPLE.", SENDER},
      {"550 s.example. xyzzy", SENDER},
      {"550 (s.example)", SENDER},
      {"550 m.s.example", SENDER},
      {"550 a@s.example", SENDER},
      {"s.example xyzzy 550 5.7.0", ESMTPCODE_REASON_POLICY},
      {"550 x-s.example", UNKNOWN},
      {"550 x_s.example", UNKNOWN},
      {"550 xs.example", UNKNOWN},
      {"550 s.examples", UNKNOWN},
      {"550 s.example-x", UNKNOWN},
      {"550 s.example_x", UNKNOWN},
      {"550 s.example@x", UNKNOWN},
      {"550 s.example.org", UNKNOWN},
      {"550 xs.example s.example", SENDER},
      {"550 s.exampl", UNKNOWN},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    check_equal(reason_of(cases[i].text, "Own-Domain: s.example\n"), cases[i].reason,
                cases[i].text);
  check_equal(reason_of("550 {x~ xyzzy, plugh plugh plugh", "Own-Domain: {x~\n"), SENDER,
              "no letters");
  check_equal(reason_of("s.example 5.0.0 xyzzy", "Own-Domain: s.example\n"), SENDER,
              "at the start");
}

/* Words that leave no doubt, and who is known to be the recipient. */
static void test_recipients(void **state) {
  static const struct {
    const char *text;
    const char *recipient;
    uint32_t reason;
  } cases[] = {
      {"550 s.example xyzzy", "", SENDER},
      {"550 5.1.1 <a@s.example>: No such user", "", USER},
      {"550 5.1.1 <a@s.example>: No such user", "Final-Recipient: bob@d.example\n", SENDER},
      {"550 5.1.1 s.example: No such user", "Final-Recipient: bob@d.example\n", USER},
      {"s.example: No such user", "Final-Recipient: bob@d.example\n", USER},
      {"550 5.1.1 <bob@d.example> of s.example: No such user", "Final-Recipient: bob@d.example\n",
       USER},
      {"550 5.1.1 <a@s.example>: No such user", "Final-Recipient: bob@s.example\n", USER},
      {"550 5.1.1 <a@s.example>: No such user", "Final-Recipient: bob@t.example\n", SENDER},
      {"550 5.1.1 <a@s.example>: No such user", "Final-Recipient: bob\n", SENDER},
      {"550 s.example: domain not found", "Final-Recipient: bob@d.example\n", SENDER},
      {"550 s.example: domain not found", "Final-Recipient: bob\n", SENDER},
      {"550 d.example: domain not found by s.example", "Final-Recipient: bob@d.example\n", DOMAIN},
  };
  char context[128] = "Own-Domain: s.example\n";

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    strcpy(context + strlen("Own-Domain: s.example\n"), cases[i].recipient);
    check_equal(reason_of(cases[i].text, context), cases[i].reason, cases[i].text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_fields),
      cmocka_unit_test(test_whole_names),
      cmocka_unit_test(test_recipients),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
