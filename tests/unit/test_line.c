/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The text of a reply, handed out line by line. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "guard.h"

/* A reply, and its lines' texts, each with "|" behind it. */
static const struct {
  const char *s;
  size_t len;
  const char *lines;
} cases[] = {
    {TEXT("250 ok\r\n"), "ok|"},
    {TEXT("250 ok\n"), "ok|"},
    {TEXT("250 ok"), "ok|"},
    {TEXT("250\r\n"), "|"},
    {TEXT("250"), "|"},
    {TEXT("250 "), "|"},
    {TEXT("250 \r\n"), "|"},
    {TEXT("550 5.1.1 unknown\r\n"), "unknown|"},
    {TEXT("550 5.1.1\r\n"), "|"},
    {TEXT("550 5.1.1 \r\n"), "|"},
    {TEXT("550 5.1.1  two spaces\r\n"), " two spaces|"},
    {TEXT("550 5.1.1\ttab\r\n"), "\ttab|"},
    {TEXT("550 5.1.1: colon\r\n"), "5.1.1: colon|"},
    {TEXT("550 5.1.1 5.1.2 two codes\r\n"), "5.1.2 two codes|"},
    {TEXT("450 5.1.1 other class\r\n"), "other class|"},
    {TEXT("550-5.7.26 a\r\n550-5.7.26 b\r\n550 5.7.26 c\r\n"), "a|b|c|"},
    {TEXT("550-5.7.26 a\n550-b\r\n550 5.7.1 c"), "a|b|c|"},
    {TEXT("250-\r\n250-\n250\r\n"), "|||"},
    {TEXT("250-mx\r\n250-SIZE 1000\r\n250 HELP\r\n"), "mx|SIZE 1000|HELP|"},
    {TEXT("250-a\r\n250 b\r\n354 next\r\n"), "a|b|"},
    {TEXT("250 a\r\n250 next\r\n"), "a|"},
    {TEXT("250-caf\xc3\xa9\r\n250 \xff\r\n"), "caf\xc3\xa9|\xff|"},
    {TEXT(""), ""},
    {TEXT("x"), ""},
    {TEXT("55"), ""},
    {TEXT("550x\r\n"), ""},
    {TEXT("550 a\rb\r\n"), ""},
    {TEXT("550 a\0b\r\n"), ""},
    {TEXT("250-a\r\nb\r\n250 c\r\n"), "a|"},
    {TEXT("250-a\r\n250 b\1\r\n"), "a|"},
    {TEXT("250-a\r\n"), "a|"},
    {TEXT("250-a\r\n25"), "a|"},
};

static void check_lines(const char *s, size_t len, const char *lines) {
  uint32_t position = 0;
  esmtpcode_span text = {1, 1};
  size_t i;

  for (; *lines != '\0'; lines = strchr(lines, '|') + 1) {
    check_equal(esmtpcode_reply_line(s, len, &position, &text), 1, shown(s, len));
    check_equal(text.length, strchr(lines, '|') - lines, shown(s, len));
    check(text.offset <= len && text.length <= len - text.offset, shown(s, len));
    check(memcmp(s + text.offset, lines, text.length) == 0, shown(s, len));
  }
  for (i = 0; i < 3; i++) { /* it stays at the end */
    text.offset = text.length = 1;
    check_equal(esmtpcode_reply_line(s, len, &position, &text), 0, shown(s, len));
    check_equal(text.offset, 0, shown(s, len));
    check_equal(text.length, 0, shown(s, len));
  }
}

static void test_lines(void **state) {
  size_t i;
  unsigned side;

  (void)state;
  for (i = 0; i < COUNT(cases); i++)
    for (side = 0; side < GUARD_SIDES; side++)
      check_lines(guarded(cases[i].s, cases[i].len, side), cases[i].len, cases[i].lines);
  check_lines(NULL, 0, "");
}

/* They are as many as the reply has, and lie in its text one behind the other. */
static void test_lines_agree_with_the_reply(void **state) {
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    const char *s = guarded(cases[i].s, cases[i].len, GUARD_BEHIND);
    const char *name = shown(cases[i].s, cases[i].len);
    esmtpcode_reply reply;
    esmtpcode_span text = {0, 0};
    esmtpcode_span last = {0, 0};
    uint32_t position = 0;
    uint32_t count = 0;

    assert_int_equal(
        esmtpcode_reply_read(s, cases[i].len, ESMTPCODE_FLAG_FINAL, &reply, sizeof reply),
        ESMTPCODE_OK);
    while (esmtpcode_reply_line(s, cases[i].len, &position, &text)) {
      check(text.offset >= last.offset + last.length, name);
      if (count++ == 0)
        check_equal(text.offset, reply.text.offset, name);
      last = text;
    }
    check_equal(count, reply.lines, name);
    check_equal(last.offset + last.length, reply.text.offset + reply.text.length, name);
  }
}

static void test_positions_beyond_the_end(void **state) {
  static const uint32_t positions[] = {8, 9, 1000, UINT32_MAX - 1, UINT32_MAX};
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(positions); i++) {
    uint32_t position = positions[i];
    esmtpcode_span text = {1, 1};

    assert_int_equal(
        esmtpcode_reply_line(guarded(TEXT("250 ok\r\n"), GUARD_BEHIND), 8, &position, &text), 0);
    assert_int_equal(text.offset, 0);
    assert_int_equal(text.length, 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_lines),
      cmocka_unit_test(test_lines_agree_with_the_reply),
      cmocka_unit_test(test_positions_beyond_the_end),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
