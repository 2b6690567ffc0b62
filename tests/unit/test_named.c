/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What a text names: IP addresses, web pages, a mailbox's new address. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "guard.h"

static const struct {
  const char *text;
  const char *ip, *url, *new_address;
} cases[] = {
    {"", NULL, NULL, NULL},
    {"550 5.1.1 No such user", NULL, NULL, NULL},
    {"550 5.7.1 Client host [192.0.2.7] blocked", "192.0.2.7", NULL, NULL},
    {"550 192.0.2.7", "192.0.2.7", NULL, NULL},
    {"550 blocked: 192.0.2.7.", "192.0.2.7", NULL, NULL},
    {"550 blocked: ip=192.0.2.7, see below", "192.0.2.7", NULL, NULL},
    {"550 http://www.example.org/query?ip=192.0.2.7", "192.0.2.7",
     "http://www.example.org/query?ip=192.0.2.7", NULL},
    {"550 192.0.2.7:25 refused", "192.0.2.7", NULL, NULL},
    {"550 192.0.2.0/24 refused", "192.0.2.0", NULL, NULL},
    {"550 192.0.2.256 198.51.100.1", "198.51.100.1", NULL, NULL},
    {"550 1.192.0.2.7 refused", NULL, NULL, NULL},
    {"550 192.0.2.7.1 refused", NULL, NULL, NULL},
    {"550 7.2.0.192.zen.example.org lists it", NULL, NULL, NULL},
    {"550 host-192.0.2.7.example.org", NULL, NULL, NULL},
    {"550 192-0-2-7.example.org 10:11:12", NULL, NULL, NULL},
    {"550 Exim version 4.94.2.1 says no", NULL, NULL, NULL},
    {"550 5.7.1 [2001:db8::5] blocked", "2001:db8::5", NULL, NULL},
    {"550 5.7.1 [IPv6:2001:DB8:0:0:1:2:3:4] blocked", "2001:DB8:0:0:1:2:3:4", NULL, NULL},
    {"550 5.7.1 ::ffff blocked", "::ffff", NULL, NULL},
    {"550 5.7.1 2001:db8::5: blocked", "2001:db8::5", NULL, NULL},
    {"550 5.7.1 1:2:3:4:5:6:7 blocked", NULL, NULL, NULL},
    {"550 5.7.1 1::2::3 blocked", NULL, NULL, NULL},
    {"550 5.7.1 a::b::c 12:34:56", NULL, NULL, NULL},
    {"550 12345::1 no", NULL, NULL, NULL},
    /* A log line's relay is not what the server names. */
    {"to=<a@d.example>, relay=mx.d.example[192.0.2.25]:25, status=bounced (host "
     "mx.d.example[192.0.2.25] said: 550 5.7.1 198.51.100.9 is listed (in reply to RCPT TO))",
     "198.51.100.9", NULL, NULL},
    {"to=<a@d.example>, relay=mx.d.example[192.0.2.25]:25, status=bounced (host "
     "mx.d.example[192.0.2.25] said: 550 5.1.1 No such user (in reply to RCPT TO command))",
     NULL, NULL, NULL},
    {"550 see HTTPS://Example.org/why?a=b&c=%20d#e.", NULL, "HTTPS://Example.org/why?a=b&c=%20d#e",
     NULL},
    {"550 (see https://example.org/why)", NULL, "https://example.org/why", NULL},
    {"550 see <http://example.org>;", NULL, "http://example.org", NULL},
    {"550 Look at www.example.org, please", NULL, "www.example.org", NULL},
    {"550 xhttps://example.org", NULL, NULL, NULL},
    {"551 5.1.6 <bob@old.example>: User has moved to bob@new.example.", NULL, NULL,
     "bob@new.example"},
    {"551 5.1.6 User has moved to <bob.b+c@new.example>; mail there", NULL, NULL,
     "bob.b+c@new.example"},
    {"551 5.1.6 bob@old.example bob@new.example", NULL, NULL, "bob@new.example"},
    {"551 5.1.6 bob@old.example", NULL, NULL, NULL},
    {"551 5.1.6 User has moved to @ nowhere @@", NULL, NULL, NULL},
};

static void check_span(const char *text, const char *whole, esmtpcode_span span,
                       const char *expected) {
  size_t length = expected != NULL ? strlen(expected) : 0;

  check_equal(span.length, length, text);
  check(length > 0 ? memcmp(whole + span.offset, expected, length) == 0 : span.offset == 0, text);
}

static void test_named(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    size_t len = strlen(cases[i].text);

    for (int end = 0; end < 2; end++) {
      const char *text = guarded(cases[i].text, len, end ? GUARD_BEHIND : GUARD_BEFORE);
      esmtpcode_verdict verdict;

      esmtpcode_classify(text, len, &verdict, sizeof verdict);
      check_span(cases[i].text, text, verdict.ip, cases[i].ip);
      check_span(cases[i].text, text, verdict.url, cases[i].url);
      check_span(cases[i].text, text, verdict.new_address, cases[i].new_address);
    }
  }
}

/* However a text is cut, what it names lies within it. */
static void test_cut(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    for (size_t len = 0; len < strlen(cases[i].text); len++) {
      esmtpcode_verdict verdict;

      esmtpcode_classify(guarded(cases[i].text, len, GUARD_BEHIND), len, &verdict, sizeof verdict);
      check(verdict.ip.offset + verdict.ip.length <= len, cases[i].text);
      check(verdict.url.offset + verdict.url.length <= len, cases[i].text);
      check(verdict.new_address.offset + verdict.new_address.length <= len, cases[i].text);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_named), cmocka_unit_test(test_cut)};

  return cmocka_run_group_tests(tests, NULL, NULL);
}
