/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Replies that are none: each problem with its place. Arguments that are wrong. */

#include <string.h>

#include "check.h"
#include "guard.h"
#include "reading.h"

static const struct {
  const char *s;
  size_t len;
  uint32_t problem;
  uint32_t where;
  uint32_t length;
  uint32_t lines;
} malformed[] = {
    {TEXT("x"), CODE, 0, 0, 0},
    {TEXT("\r\n"), CODE, 0, 0, 0},
    {TEXT("\n"), CODE, 0, 0, 0},
    {TEXT(" 550 x\r\n"), CODE, 0, 0, 0},
    {TEXT("\0"), CODE, 0, 0, 0},
    {TEXT("\xff\xfe"), CODE, 0, 0, 0},
    {TEXT("Hello\r\n"), CODE, 0, 0, 0},
    {TEXT("150 x\r\n"), CODE, 0, 0, 0},
    {TEXT("600 x\r\n"), CODE, 0, 0, 0},
    {TEXT("000 x\r\n"), CODE, 0, 0, 0},
    {TEXT("1"), CODE, 0, 0, 0},
    {TEXT("6"), CODE, 0, 0, 0},
    {TEXT("5x"), CODE, 1, 0, 0},
    {TEXT("5x0 y\r\n"), CODE, 1, 0, 0},
    {TEXT("5\r\n"), CODE, 1, 0, 0},
    {TEXT("55"
          "\r\n"),
     CODE, 2, 0, 0},
    {TEXT("55x y\r\n"), CODE, 2, 0, 0},
    {TEXT("5.1.1 x\r\n"), CODE, 1, 0, 0},
    {TEXT("55/ x\r\n"), CODE, 2, 0, 0},
    {TEXT("55: x\r\n"), CODE, 2, 0, 0},
    {TEXT("250-a\r\nb\r\n"), CODE, 7, 7, 1},
    {TEXT("250-a\r\n\r\n"), CODE, 7, 7, 1},
    {TEXT("250-a\r\n25x\r\n"), CODE, 9, 7, 1},
    {TEXT("250-a\n.\n"), CODE, 6, 6, 1},
    {TEXT("250-a\r\n250-b\r\n  c\r\n"), CODE, 14, 14, 2},
    {TEXT("5500 x\r\n"), SEPARATOR, 3, 0, 0},
    {TEXT("550x"), SEPARATOR, 3, 0, 0},
    {TEXT("550\tx\r\n"), SEPARATOR, 3, 0, 0},
    {TEXT("550.x\r\n"), SEPARATOR, 3, 0, 0},
    {TEXT("550\0"), SEPARATOR, 3, 0, 0},
    {TEXT("250-a\r\n250+b\r\n"), SEPARATOR, 10, 7, 1},
    {TEXT("250-a\r\n251 b\r\n"), CHANGED, 7, 7, 1},
    {TEXT("250-a\r\n251-b\r\n250 c\r\n"), CHANGED, 7, 7, 1},
    {TEXT("250-a\r\n250-b\r\n550 5.1.1 c\r\n"), CHANGED, 14, 14, 2},
    {TEXT("250-a\r\n550\r\n"), CHANGED, 7, 7, 1},
    {TEXT("250-a\r\n550"), CHANGED, 7, 7, 1},
    {TEXT("250-a\r\n251x"), CHANGED, 7, 7, 1},
    {TEXT("250-a\r\n251 b\1"), CHANGED, 7, 7, 1},
    {TEXT("550 a\rb\r\n"), CONTROL, 5, 0, 0},
    {TEXT("550 a\r\r\n"), CONTROL, 5, 0, 0},
    {TEXT("550\rx"), CONTROL, 3, 0, 0},
    {TEXT("550 \0\r\n"), CONTROL, 4, 0, 0},
    {TEXT("550 \x1b[2J\r\n"), CONTROL, 4, 0, 0},
    {TEXT("550 5.1.1\x7f\r\n"), CONTROL, 9, 0, 0},
    {TEXT("550 5.1.1 a\0b\r\n"), CONTROL, 11, 0, 0},
    {TEXT("550-5.1.1 a\r\n550 5.1.1 b\bc\r\n"), CONTROL, 24, 13, 1},
    {TEXT("550 a\v\r\n"), CONTROL, 5, 0, 0},
    {TEXT("550 a\f\r\n"), CONTROL, 5, 0, 0},
};

static void test_problems(void **state) {
  size_t i;
  uint32_t flags;

  (void)state;
  for (i = 0; i < COUNT(malformed); i++)
    for (flags = 0; flags <= FINAL; flags += FINAL) {
      const char *name = shown(malformed[i].s, malformed[i].len);
      esmtpcode_reply reply = read_reply(malformed[i].s, malformed[i].len, flags);

      check_equal(reply.state, MALFORMED, name);
      check_equal(reply.problem, malformed[i].problem, name);
      check_equal(reply.where, malformed[i].where, name);
      check_equal(reply.length, malformed[i].length, name);
      check_equal(reply.lines, malformed[i].lines, name);
      check_equal(reply.reply == 0, malformed[i].lines == 0, name);
    }
}

/* Input that arrives byte by byte is incomplete until it is malformed, and stays so, with the same
 * problem at the same place. */
static void test_problems_stay(void **state) {
  size_t i;
  size_t n;

  (void)state;
  for (i = 0; i < COUNT(malformed); i++) {
    int seen = 0;

    for (n = 0; n <= malformed[i].len; n++) {
      const char *name = shown(malformed[i].s, n);
      esmtpcode_reply reply = read_reply(malformed[i].s, n, 0);

      seen |= reply.state == MALFORMED;
      check_equal(reply.state, seen ? MALFORMED : INCOMPLETE, name);
      check_equal(reply.problem, seen ? malformed[i].problem : NONE, name);
      if (seen)
        check_equal(reply.where, malformed[i].where, name);
      else
        check_equal(reply.where, reply.length, name);
    }
  }
}

/* --- arguments --------------------------------------------------------------------------- */

/* What is behind the structure that the library knows is zeroed up to the caller's size. */
static void test_sizes(void **state) {
  enum { ROOM = 100 };
  unsigned char before[ROOM];
  size_t size;
  size_t i;

  (void)state;
  assert_int_equal(sizeof(esmtpcode_reply), 44);
  memset(before, 0xa5, sizeof before);
  for (size = 0; size <= ROOM; size++) {
    const char *name = "size of the structure";
    unsigned char *area = (unsigned char *)guarded((const char *)before, ROOM, GUARD_BEFORE);
    int32_t status =
        esmtpcode_reply_read(TEXT("250 ok\r\n"), 0, (esmtpcode_reply *)(void *)area, size);
    const esmtpcode_reply expected = {COMPLETE, NONE, 8, 8, 1, 250, 0, 0, 1, {4, 2}};

    check_equal(status, size < 44 ? ESMTPCODE_ERROR_ARGUMENT : ESMTPCODE_OK, name);
    for (i = size < 44 ? 0 : 44; i < ROOM; i++)
      check_equal(area[i], size >= 44 && i < size ? 0 : 0xa5, name);
    if (size >= 44)
      check(memcmp(area, &expected, 44) == 0, name);
  }
}

static void test_arguments(void **state) {
  static const struct {
    const char *name;
    const char *s;
    size_t len;
    uint32_t flags;
    int32_t status;
  } cases[] = {
      {"nothing", NULL, 0, 0, ESMTPCODE_OK},
      {"empty", "", 0, 0, ESMTPCODE_OK},
      {"final", "", 0, FINAL, ESMTPCODE_OK},
      {"NULL with a length", NULL, 1, 0, ESMTPCODE_ERROR_ARGUMENT},
      {"NULL with the largest length", NULL, SIZE_MAX, 0, ESMTPCODE_ERROR_ARGUMENT},
      {"flag of composing", "", 0, ESMTPCODE_FLAG_UTF8, ESMTPCODE_ERROR_ARGUMENT},
      {"unknown flag", "", 0, 4, ESMTPCODE_ERROR_ARGUMENT},
      {"highest flag", "", 0, 0x80000000, ESMTPCODE_ERROR_ARGUMENT},
      {"known and unknown flag", "", 0, FINAL | 4, ESMTPCODE_ERROR_ARGUMENT},
  };
  esmtpcode_reply reply;
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    check_equal(
        esmtpcode_reply_read(cases[i].s, cases[i].len, cases[i].flags, &reply, sizeof reply),
        cases[i].status, cases[i].name);
    if (cases[i].status == ESMTPCODE_OK)
      check_equal(reply.state, INCOMPLETE, cases[i].name);
  }
  assert_int_equal(esmtpcode_reply_read("", 0, 0, NULL, sizeof reply), ESMTPCODE_ERROR_ARGUMENT);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_problems),
      cmocka_unit_test(test_problems_stay),
      cmocka_unit_test(test_sizes),
      cmocka_unit_test(test_arguments),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
