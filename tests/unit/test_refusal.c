/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The refusals of the receiving server: what is said is what a sender reads out of it. */

#include "refusal.h"

#include <stdio.h>
#include <string.h>

#include "check.h"

static void test_every_refusal_says_what_it_means(void **state) {
  char reply[1024];
  unsigned why;

  (void)state;
  for (why = 0; why < REFUSALS; why++) {
    size_t len = refusal_reply((enum refusal)why, "detail.example", reply, sizeof reply);
    esmtpcode_verdict verdict;
    esmtpcode_reply read;

    check_equal(esmtpcode_reply_read(reply, len, 0, &read, sizeof read), ESMTPCODE_OK, "read");
    check_equal(read.state, ESMTPCODE_STATE_COMPLETE, shown(reply, len));
    check_equal(read.length, len, shown(reply, len));
    check_equal(esmtpcode_classify(reply, len, &verdict, sizeof verdict), ESMTPCODE_OK, "classify");
    check_equal(verdict.reason, refusal_reason((enum refusal)why), shown(reply, len));
    check(esmtpcode_entry_find(read.code) != NULL, shown(reply, len));
    check(esmtpcode_reply_pairing(read.reply, read.code) >= ESMTPCODE_PAIRING_CUSTOMARY,
          shown(reply, len));
  }
}

static void test_details(void **state) {
  char reply[1024], longest[513];
  esmtpcode_reply read;
  size_t len;

  (void)state;
  len = refusal_reply(REFUSAL_USER_UNKNOWN, "bob\r\n250 2.0.0 sent", reply, sizeof reply);
  check_equal(esmtpcode_reply_read(reply, len, 0, &read, sizeof read), ESMTPCODE_OK, "CRLF");
  check(read.reply == 550 && read.length == len && read.lines == 2, "CRLF forges no reply");
  len = refusal_reply(REFUSAL_USER_UNKNOWN, "bob\n250 2.0.0 sent", reply, sizeof reply);
  check_equal(len, strlen("550 5.1.1 <>: User unknown; there is no such mailbox here\r\n"), "LF");
  len = refusal_reply(REFUSAL_USER_UNKNOWN, "b\303\266b", reply, sizeof reply);
  check(len > 0 && memchr(reply, 0xc3, len) == NULL, "not ASCII");
  memset(longest, 'x', sizeof longest - 1);
  longest[sizeof longest - 1] = '\0';
  len = refusal_reply(REFUSAL_USER_UNKNOWN, longest, reply, sizeof reply);
  check(len > 512 && len < sizeof reply, "the longest detail");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_every_refusal_says_what_it_means),
      cmocka_unit_test(test_details),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
