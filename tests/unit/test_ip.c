/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Which numbers in a text are an IP address, by their form and by what is around them; and which
 * words are the new address of a mailbox. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "judging.h"

static void test_ip(void **state) {
  static const char *const cases[][2] = {
      {"192.0.2.7 is listed", "192.0.2.7"},
      {"192.0.2.7", "192.0.2.7"},
      {"(192.0.2.7)", "192.0.2.7"},
      {"192.0.2.7.", "192.0.2.7"},
      {"192.0.2.7. It", "192.0.2.7"},
      {"192.0.2.7- it", "192.0.2.7"},
      {"192.0.2.7-it", NULL},
      {"192.0.2.7x", NULL},
      {"x192.0.2.7", NULL},
      {"-192.0.2.7", NULL},
      {"_192.0.2.7", NULL},
      {".192.0.2.7", NULL},
      {" 192.0.2.7", "192.0.2.7"},
      {"exim 4.94.2.1", NULL},
      {"x 4.94.2.1", "4.94.2.1"},
      {"192.0.2", NULL},
      {"192.0.2.", NULL},
      {"192.0..2.7", NULL},
      {"192.0.2.0007", NULL},
      {"::", NULL},
      {"x ::", NULL},
      {":::", NULL},
      {"::.", NULL},
      {"::1", "::1"},
      {"2001:db8::", "2001:db8::"},
      {"2001:db8::.", "2001:db8::"},
      {"1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"},
      {"1:2:3:4:5:6:7:8:", "1:2:3:4:5:6:7:8"},
      {"1:2:3:4:5:6:7:8:9", NULL},
      {" 1:2:3:4:5:6:7:8:9", NULL},
      {"1:2:3:4:5:6:7:8::", NULL},
      {"1:2:3:4:5:6:7:8::9", NULL},
      {"1:2:3:4::5:6:7:8", NULL},
      {"1:2:3::5:6:7:8", "1:2:3::5:6:7:8"},
      {"12345:1::2", NULL},
      {"IPv6:2001:db8::5", "2001:db8::5"},
      {"ipV6:2001:db8::5", "2001:db8::5"},
      {"IPv6:2001:db8::5]", "2001:db8::5"},
      {"IPv6::", NULL},
      {"IPv6::5", NULL},
      {"v6:2001:db8::5", NULL},
      {"xpv6:2001:db8::5", NULL},
      {"ixv6:2001:db8::5", NULL},
      {"ipx6:2001:db8::5", NULL},
      {"ipv6.2001:db8::5", NULL},
      {"ipv6a:2001:db8::5", NULL},
      {"host:2001:db8::5", "2001:db8::5"},
      {"at :2001:db8::5", "2001:db8::5"},
      {"at 10:11:12", NULL},
      {"at 10:11:12, 192.0.2.7", "192.0.2.7"},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    check_words(cases[i][0], judge(cases[i][0]).ip, cases[i][1]);
}

static void test_new_address(void **state) {
  static const char *const cases[][2] = {
      {"bob@new.example", "bob@new.example"},
      {"bob@new.example.", "bob@new.example"},
      {"bob@new.example-", "bob@new.example"},
      {"bob@new.example-.-", "bob@new.example"},
      {"bob@b-new.example", "bob@b-new.example"},
      {"b\xc3\xb6"
       "b@n\xc3\xab"
       "w.example",
       "b\xc3\xb6"
       "b@n\xc3\xab"
       "w.example"},
      {"\xc4\x80nn@\xc4\x80.example", "\xc4\x80nn@\xc4\x80.example"},
      {"b!o#b+c@new.example", "b!o#b+c@new.example"},
      {"<bob@new.example>", "bob@new.example"},
      {"bob@-, joe@new.example", "joe@new.example"},
      {"@new.example", NULL},
      {"bob@", NULL},
      {"012345678901234567890123456789012345678901234567890123456789012345@new.example",
       "2345678901234567890123456789012345678901234567890123456789012345@new.example"},
  };
  char text[256];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(text, sizeof text, "551 5.1.6 User has moved to %s", cases[i][0]);
    check_words(text, judge(text).new_address, cases[i][1]);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_ip),
      cmocka_unit_test(test_new_address),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
