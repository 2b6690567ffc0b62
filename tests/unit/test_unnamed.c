/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Whom a bounce is about where no line of it names a recipient. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

/* Where no line names anybody: the only other address, once the text is known to be whole. */
static void test_sole_address(void **state) {
  static const struct named cases[] = {
      {"Gone: dead letter for joe@example.org, alas\n" ORIGINAL, {"joe@example.org"}},
      {"Gone is joe@example.org and joe@example.org again\n" ORIGINAL, {"joe@example.org"}},
      {"Gone is joe@example.org (JOE@EXAMPLE.ORG)\n" ORIGINAL, {"joe@example.org"}},
      {"Gone is joe@example.org and ann@example.org\n" ORIGINAL, {""}},
      {"Ask postmaster@example.org about joe@example.org\n" ORIGINAL, {"joe@example.org"}},
      {"Ask help@example.org, abuse@example.org, support@example.org or "
       "admin@example.org\n" ORIGINAL,
       {""}},
      {"Ask helga@example.org\n" ORIGINAL, {"helga@example.org"}},
      {"Gone is joe@exa?mple.org\n" ORIGINAL, {""}},
      {"Gone is joe@example.org?\n" ORIGINAL, {""}},
      {"Gone is news@example.net\n" ORIGINAL, {""}},
      {"Gone\n" ORIGINAL, {""}},
      {"Gone: dead letter for joe@example.org, alas\n", {""}},
      {"Gone is joe@example.org", {""}},
  };
  static const char at_end[] =
      BOUNCE "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nGone is joe@example.org\n--b\n"
             "Content-Type: message/rfc822\n\nSubject: News\n\nHello.\n--b--\n";
  static const char without_end[] =
      BOUNCE "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
             "Content-Transfer-Encoding: base64\n\nR29uZSBpcyBqb2VAZXhhbXBsZS5vcmc=\n--b\n"
             "Content-Type: message/rfc822\n\nSubject: News\n\nHello.\n--b--\n";
  static const char *const joe[MOST_NAMED] = {"joe@example.org"};
  static const struct named returned[] = {
      {"Gone\n" ORIGINAL "To: \"joe@example.org\" <joe@example.org>\n\n", {"joe@example.org"}},
      {"Gone\n" ORIGINAL "To: joe@example.org\n\n", {"joe@example.org"}},
      {"Gone\n" ORIGINAL "To: \"Joe\" <joe@example.org>, ann@example.org\n\n", {""}},
      {"Gone is eve@example.org\n" ORIGINAL "To: joe@example.org\n\n", {"eve@example.org"}},
      {"Ask news-owner@example.org\n" ORIGINAL "To: joe@example.org\n\n", {"joe@example.org"}},
  };

  (void)state;
  check_texts(cases, COUNT(cases), BOUNCE);
  check_texts(returned, COUNT(returned), BOUNCE);
  check_named(at_end, joe);
  check_named(without_end, joe);
}

/* In a text that may have been cut: the address in the first line that says what is wrong with it.
 */
static void test_blamed_address(void **state) {
  static const struct named cases[] = {
      {"Quota exceeded for joe@example.org\n", {"joe@example.org"}},
      {"Dear friend,\nplease note that joe@example.org does not exist in our directory.\n",
       {"joe@example.org"}},
      {"It was ann@example.org who wrote it.\nThe domain of joe@example.org was not found: unknown "
       "domain\n",
       {"joe@example.org"}},
      {"Unknown user: joe@example.org, and ann@example.org\n", {"joe@example.org"}},
      {"Unknown user\nit is as joe@example.org said\n", {""}},
      {"majordomo@example.org\n", {""}},
      {"The mail to joe@example.org is spam\n", {""}},
      {"They are not accepting mail from joe@example.org:\n\tscreenname\n", {""}},
      {"Quota exceeded, ask postmaster@example.org\n", {""}},
      {"Quota exceeded for news@example.net\n", {""}},
      {"Quota exceeded for joe@example.org", {""}},
  };

  (void)state;
  check_texts(cases, COUNT(cases), BOUNCE);
}

/* By what a server noted in the returned message, where its To field tells nobody. */
static void test_delivered(void **state) {
  static const struct named cases[] = {
      {"Gone\n" ORIGINAL "X-Original-To: joe@example.org\nTo: undisclosed-recipients:;\n\n",
       {"joe@example.org"}},
      {"Gone\n" ORIGINAL "Envelope-To: joe@example.org\n\n", {"joe@example.org"}},
      {"Gone\n" ORIGINAL "X-Original-To: joe@example.org\nTo: ann@example.org\n\n",
       {"ann@example.org"}},
      {"Gone is eve@example.org\n" ORIGINAL "X-Original-To: joe@example.org\n\n",
       {"eve@example.org"}},
  };

  (void)state;
  check_texts(cases, COUNT(cases), BOUNCE);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_sole_address),
      cmocka_unit_test(test_blamed_address),
      cmocka_unit_test(test_delivered),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
