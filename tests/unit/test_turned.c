/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Where exactly a text names what a caller knows, and how a context is read. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "guard.h"

#define REASON(name) ESMTPCODE_REASON_##name
#define FILLER " and some words more than a vector holds of them"

static char longest[340];

static esmtpcode_verdict classify(const char *text, const char *context, unsigned side) {
  static char copy[4096];
  esmtpcode_verdict verdict;
  size_t len = strlen(context);

  memcpy(copy, text, strlen(text) + 1);
  check_equal(esmtpcode_classify_context(copy, strlen(text), guarded(context, len, side), len,
                                         &verdict, sizeof verdict),
              ESMTPCODE_OK, text);
  return verdict;
}

static void check_matched(const char *text, const char *context, uint32_t reason,
                          const char *matched) {
  for (unsigned side = 0; side < GUARD_SIDES; side++) {
    esmtpcode_verdict verdict = classify(text, context, side);

    check_equal(verdict.reason, reason, text);
    if (matched != NULL) {
      check_equal(verdict.matched.length, strlen(matched), text);
      check(memcmp(text + verdict.matched.offset, matched, strlen(matched)) == 0, text);
      check_equal(verdict.rule, 0, text);
    }
  }
}

/* A name counts as a whole, whatever its case. */
static void test_whole_names(void **state) {
  static const struct {
    const char *text, *domain, *matched;
  } cases[] = {
      {"550 xyzzy s.example", "s.example", "s.example"},
      {"550 xyzzy s.example.", "s.example", "s.example"},
      {"550 s.example. xyzzy", "s.example", "s.example"},
      {"550 (s.example) xyzzy", "s.example", "s.example"},
      {"550 S.EXAMPLE" FILLER, "s.example", "S.EXAMPLE"},
      {"550 s.example" FILLER, "S.EXAMPLE", "s.example"},
      {"550 A.EXAMPLEZ" FILLER, "a.examplez", "A.EXAMPLEZ"},
      {"550 Z.EXAMPLEA" FILLER, "z.examplea", "Z.EXAMPLEA"},
      {"550 a.examplez" FILLER, "A.EXAMPLEZ", "a.examplez"},
      {"550 z.examplea" FILLER, "Z.EXAMPLEA", "z.examplea"},
      {"550 xs.example s.example" FILLER, "s.example", "s.example"},
      {"550 7.example7" FILLER, "7.example7", "7.example7"},
      {"550 s xyzzy", "s", "s"},
      {"550 xs.example xyzzy", "s.example", NULL},
      {"550 -s.example xyzzy", "s.example", NULL},
      {"550 _s.example xyzzy", "s.example", NULL},
      {"550 7s.example xyzzy", "s.example", NULL},
      {"550 s.examples xyzzy", "s.example", NULL},
      {"550 s.example- xyzzy", "s.example", NULL},
      {"550 s.example_ xyzzy", "s.example", NULL},
      {"550 s.example@d.example xyzzy", "s.example", NULL},
      {"550 s.example.org xyzzy", "s.example", NULL},
      {"550 s.exampl", "s.example", NULL},
      {"550 s-example" FILLER, "s.example", NULL},
  };
  char context[64] = "Own-Domain: ";

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    strcpy(context + 12, cases[i].domain);
    check_matched(cases[i].text, context,
                  cases[i].matched != NULL ? REASON(SENDER_REJECTED) : REASON(UNKNOWN),
                  cases[i].matched);
  }
}

/* The first place where a name stands counts, also among many of its letters. */
static void test_every_place(void **state) {
  char text[128] = "550 ";

  (void)state;
  for (size_t at = 4; at < 80; at++) {
    memset(text + 4, '.', at - 4);
    strcpy(text + at, "b.example x s.example q.example and b.example");
    check_matched(text, "Own-Domain: q.example\nOwn-Domain: s.example", REASON(SENDER_REJECTED),
                  "q.example");
    check_equal(classify(text, "Own-Domain: b.example", 0).matched.offset, at, text);
  }
}

static void test_longest_value(void **state) {
  char text[400];
  char context[400];

  (void)state;
  for (size_t length = 319; length <= 321; length++) {
    memset(longest, 'a', length);
    longest[length] = '\0';
    strcpy(text, "550 ");
    strcat(text, longest);
    strcpy(context, "Own-Domain: ");
    strcat(context, longest);
    check_matched(text, context, length <= 320 ? REASON(SENDER_REJECTED) : REASON(UNKNOWN), NULL);
  }
}

/* Lines that are of no known field, or have no value, are passed over. */
static void test_fields(void **state) {
  static const struct {
    const char *context;
    uint32_t reason;
  } cases[] = {
      {"Own-Domain:s.example", REASON(SENDER_REJECTED)},
      {"OWN-DOMAIN: \t s.example \t \r\n", REASON(SENDER_REJECTED)},
      {"Own-Domain: dns;s.example", REASON(SENDER_REJECTED)},
      {"Own-Domain: dns; s.example\n", REASON(SENDER_REJECTED)},
      {"x\n\nOwn-Domain: s.example", REASON(SENDER_REJECTED)},
      {"Own-Domain: t.example\nOwn-Domain: s.example", REASON(SENDER_REJECTED)},
      {"Own-Domain:\nOwn-Domain: \r\nOwn-Domain: s.example\n", REASON(SENDER_REJECTED)},
      {"Own-Domain", REASON(UNKNOWN)},
      {"Own-Domain:", REASON(UNKNOWN)},
      {"Own-Domain: ", REASON(UNKNOWN)},
      {"Own-Domain: x;", REASON(UNKNOWN)},
      {"Own-Domai: s.example", REASON(UNKNOWN)},
      {"Own-Domains: s.example", REASON(UNKNOWN)},
      {"own-domain : s.example", REASON(UNKNOWN)},
      {"Bwn-Domain: s.example", REASON(UNKNOWN)},
      {": s.example", REASON(UNKNOWN)},
      {"Own-Domain: s.example; t.example", REASON(UNKNOWN)},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    for (unsigned side = 0; side < GUARD_SIDES; side++)
      check_equal(classify("550 s.example xyzzy", cases[i].context, side).reason, cases[i].reason,
                  cases[i].context);
}

static void test_hosts(void **state) {
  static const struct {
    const char *context;
    uint32_t provider;
  } cases[] = {
      {"Remote-MTA: outlook.com", ESMTPCODE_PROVIDER_MICROSOFT},
      {"Remote-MTA: dns;gsmtp", ESMTPCODE_PROVIDER_GOOGLE},
      {"Remote-MTA:gsmtp.outlook.com", ESMTPCODE_PROVIDER_GOOGLE},
      {"Remote-MTA:outlook.com.gsmtp", ESMTPCODE_PROVIDER_MICROSOFT},
      {"Remote-MTA: user.unknown.gsmtp", ESMTPCODE_PROVIDER_GOOGLE},
      {"Remote-MTA: mx.d.example\nRemote-MTA: gsmtp", ESMTPCODE_PROVIDER_NONE},
      {"Remote-MTA:\nRemote-MTA: gsmtp", ESMTPCODE_PROVIDER_GOOGLE},
      {"Remote-MTA: xgsmtp", ESMTPCODE_PROVIDER_NONE},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    for (unsigned side = 0; side < GUARD_SIDES; side++)
      check_equal(classify("550 xyzzy", cases[i].context, side).provider, cases[i].provider,
                  cases[i].context);
}

/* Who the recipient is decides whose domain it is. */
static void test_recipients(void **state) {
  static const struct {
    const char *text, *context;
    uint32_t reason;
  } cases[] = {
      /* Nobody knows the recipient: words that leave no doubt stay, others turn. */
      {"550 5.1.1 <a@s.example>: No such user", "Own-Domain: s.example", REASON(USER_UNKNOWN)},
      {"550 5.1.1 <a@s.example> xyzzy", "Own-Domain: s.example", REASON(SENDER_REJECTED)},
      {"550 s.example: domain not found", "Own-Domain: s.example", REASON(DOMAIN_UNKNOWN)},
      /* The recipient has no domain, or a colleague's. */
      {"550 5.1.1 <a@s.example>: No such user", "Own-Domain: s.example\nFinal-Recipient: b",
       REASON(SENDER_REJECTED)},
      {"550 5.1.1 <a@s.example>: No such user",
       "Own-Domain: s.example\nFinal-Recipient: b@S.EXAMPLE", REASON(USER_UNKNOWN)},
      {"550 5.1.1 <a@s.example>: No such user",
       "Own-Domain: s.example\nFinal-Recipient: b@t.example", REASON(SENDER_REJECTED)},
      {"550 5.1.1 <a@s.example>: No such user",
       "Own-Domain: s.example\nFinal-Recipient: b@as.example", REASON(SENDER_REJECTED)},
      /* A host of the domain is no address, but for words that doubt. */
      {"550 5.1.1 mx.s.example: No such user",
       "Own-Domain: s.example\nFinal-Recipient: b@t.example", REASON(USER_UNKNOWN)},
      {"s.example: No such user", "Own-Domain: s.example\nFinal-Recipient: b@t.example",
       REASON(USER_UNKNOWN)},
      {"550 5.1.1 mx.s.example xyzzy", "Own-Domain: s.example\nFinal-Recipient: b@t.example",
       REASON(SENDER_REJECTED)},
      /* The recipient is named as well, before or behind. */
      {"550 5.1.1 <b@t.example> not for <a@s.example>: No such user",
       "Own-Domain: s.example\nFinal-Recipient: b@t.example", REASON(USER_UNKNOWN)},
      {"550 5.1.1 <a@s.example> not for <b@t.example>: xyzzy",
       "Own-Domain: s.example\nFinal-Recipient: b@t.example", REASON(USER_UNKNOWN)},
      {"550 5.1.1 <a@s.example> not for <c@t.example>: No such user",
       "Own-Domain: s.example\nFinal-Recipient: b@t.example", REASON(SENDER_REJECTED)},
      /* About a domain: the recipient's is named as well. */
      {"550 t.example s.example: domain not found",
       "Own-Domain: s.example\nFinal-Recipient: b@t.example", REASON(DOMAIN_UNKNOWN)},
      {"s.example: domain not found", "Own-Domain: s.example\nFinal-Recipient: b@t.example",
       REASON(SENDER_REJECTED)},
      {"550 s.example: domain not found", "Own-Domain: s.example\nFinal-Recipient: b",
       REASON(SENDER_REJECTED)},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++)
    check_matched(cases[i].text, cases[i].context, cases[i].reason,
                  cases[i].reason == REASON(SENDER_REJECTED) ? "s.example" : NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_whole_names),   cmocka_unit_test(test_every_place),
      cmocka_unit_test(test_longest_value), cmocka_unit_test(test_fields),
      cmocka_unit_test(test_hosts),         cmocka_unit_test(test_recipients),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
