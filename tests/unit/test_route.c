/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The sending client's MX records. */

#include "route.h"

#include <string.h>

#include "check.h"
#include "guard.h"

/* The question "x.example MX", and a header that announces one question and this many answers. */
#define HEAD(answers) "\0\1\201\200\0\1\0" answers "\0\0\0\0\1x\7example\0\0\17\0\1"
#define MX "\300\14\0\17\0\1\0\0\0\74"

static int read_mx(const char *packet, size_t len, struct host *hosts) {
  return route_read_mx((const unsigned char *)guarded(packet, len, GUARD_BEHIND), (int)len, hosts);
}

static void test_sorted(void **state) {
  static const char packet[] = HEAD("\2") MX "\0\10\0\24\3two\300\14" MX "\0\10\0\12\3one\300\14";
  struct host hosts[ROUTE_HOSTS];
  size_t cut;

  (void)state;
  check_equal(read_mx(packet, sizeof packet - 1, hosts), 2, "two hosts");
  check(strcmp(hosts[0].name, "one.x.example") == 0, "the best first");
  check(strcmp(hosts[1].name, "two.x.example") == 0, "then the other");
  check_equal(hosts[0].port, 25, "the port");
  for (cut = 0; cut < sizeof packet - 1; cut++)
    check_equal(read_mx(packet, cut, hosts), -2, shown(packet, cut));
}

static void test_none(void **state) {
  struct host hosts[ROUTE_HOSTS];

  (void)state;
  check_equal(read_mx(TEXT(HEAD("\0")), hosts), 0, "no records");
  check_equal(read_mx(TEXT(HEAD("\1") MX "\0\3\0\0\0"), hosts), -1, "a null MX");
  check_equal(read_mx(TEXT("nonsense"), hosts), -2, "nonsense");
  check_equal(read_mx(TEXT(HEAD("\1") MX "\0\4\0\12\300\77"), hosts), -2, "a pointer to nowhere");
}

static void test_routes(void **state) {
  struct host hosts[ROUTE_HOSTS];
  struct answer answer;

  (void)state;
  check_equal(route_add("x.example=mx.example:26"), 0, "a domain");
  check_equal(route_add("relay.example:25"), 0, "the others");
  check_equal(route_find("X.Example", hosts, &answer), 1, "the domain");
  check(strcmp(hosts[0].name, "mx.example") == 0 && hosts[0].port == 26, "the domain");
  check_equal(route_find("y.example", hosts, &answer), 1, "another");
  check(strcmp(hosts[0].name, "relay.example") == 0, "another");
  check_equal(route_add("relay.example"), -1, "no port");
  check_equal(route_add("relay.example:0"), -1, "port 0");
  check_equal(route_add("relay.example:25x"), -1, "no number");
  check_equal(route_add(":25"), -1, "no host");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_sorted),
      cmocka_unit_test(test_none),
      cmocka_unit_test(test_routes),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
