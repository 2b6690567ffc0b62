/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Replies read: what they hold, cut and pipelined input, every byte. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "reading.h"

/* --- what a reply holds ------------------------------------------------------------------ */

static const struct {
  const char *s;
  size_t len;
  uint32_t flags;
  esmtpcode_reply reply;
} complete[] = {
    /* state, problem, length, where, lines, reply, code, agrees, uniform, text */
    {TEXT("250 ok\r\n"), 0, {COMPLETE, NONE, 8, 8, 1, 250, 0, 0, 1, {4, 2}}},
    {TEXT("250 ok\n"), 0, {COMPLETE, NONE, 7, 7, 1, 250, 0, 0, 1, {4, 2}}},
    {TEXT("250 ok\r\n"), FINAL, {COMPLETE, NONE, 8, 8, 1, 250, 0, 0, 1, {4, 2}}},
    {TEXT("250 ok\n"), FINAL, {COMPLETE, NONE, 7, 7, 1, 250, 0, 0, 1, {4, 2}}},
    {TEXT("250 ok"), FINAL, {COMPLETE, NONE, 6, 6, 1, 250, 0, 0, 1, {4, 2}}},
    {TEXT("250\r\n"), 0, {COMPLETE, NONE, 5, 5, 1, 250, 0, 0, 1, {3, 0}}},
    {TEXT("250\n"), 0, {COMPLETE, NONE, 4, 4, 1, 250, 0, 0, 1, {3, 0}}},
    {TEXT("250"), FINAL, {COMPLETE, NONE, 3, 3, 1, 250, 0, 0, 1, {3, 0}}},
    {TEXT("250 \r\n"), 0, {COMPLETE, NONE, 6, 6, 1, 250, 0, 0, 1, {4, 0}}},
    {TEXT("250 "), FINAL, {COMPLETE, NONE, 4, 4, 1, 250, 0, 0, 1, {4, 0}}},
    {TEXT("550 5.1.1 unknown\r\n"), 0, {COMPLETE, NONE, 19, 19, 1, 550, 5001001, 1, 1, {10, 7}}},
    {TEXT("550 5.1.1 unknown"), FINAL, {COMPLETE, NONE, 17, 17, 1, 550, 5001001, 1, 1, {10, 7}}},
    {TEXT("550 5.1.1\r\n"), 0, {COMPLETE, NONE, 11, 11, 1, 550, 5001001, 1, 1, {9, 0}}},
    {TEXT("550 5.1.1\n"), 0, {COMPLETE, NONE, 10, 10, 1, 550, 5001001, 1, 1, {9, 0}}},
    {TEXT("550 5.1.1"), FINAL, {COMPLETE, NONE, 9, 9, 1, 550, 5001001, 1, 1, {9, 0}}},
    {TEXT("550 5.1.1 \r\n"), 0, {COMPLETE, NONE, 12, 12, 1, 550, 5001001, 1, 1, {10, 0}}},
    {TEXT("550 5.1.1  x\r\n"), 0, {COMPLETE, NONE, 14, 14, 1, 550, 5001001, 1, 1, {10, 2}}},
    {TEXT("550 5.1.1\tx\r\n"), 0, {COMPLETE, NONE, 13, 13, 1, 550, 5001001, 1, 1, {9, 2}}},
    {TEXT("550 5.999.999 x\r\n"), 0, {COMPLETE, NONE, 17, 17, 1, 550, 5999999, 1, 1, {14, 1}}},
    {TEXT("450 5.1.1 x\r\n"), 0, {COMPLETE, NONE, 13, 13, 1, 450, 5001001, 0, 1, {10, 1}}},
    {TEXT("354 2.0.0 x\r\n"), 0, {COMPLETE, NONE, 13, 13, 1, 354, 2000000, 0, 1, {10, 1}}},
    {TEXT("599 x\r\n"), 0, {COMPLETE, NONE, 7, 7, 1, 599, 0, 0, 1, {4, 1}}},
    {TEXT("200 x\r\n"), 0, {COMPLETE, NONE, 7, 7, 1, 200, 0, 0, 1, {4, 1}}},
    {TEXT("550 5.1.1: x\r\n"), 0, {COMPLETE, NONE, 14, 14, 1, 550, 0, 0, 1, {4, 8}}},
    {TEXT("550 5.1.1.1 x\r\n"), 0, {COMPLETE, NONE, 15, 15, 1, 550, 0, 0, 1, {4, 9}}},
    {TEXT("550 5.1.1000 x\r\n"), 0, {COMPLETE, NONE, 16, 16, 1, 550, 0, 0, 1, {4, 10}}},
    {TEXT("550 5.1.01 x\r\n"), 0, {COMPLETE, NONE, 14, 14, 1, 550, 0, 0, 1, {4, 8}}},
    {TEXT("550 3.1.1 x\r\n"), 0, {COMPLETE, NONE, 13, 13, 1, 550, 0, 0, 1, {4, 7}}},
    {TEXT("550 #5.1.1 x\r\n"), 0, {COMPLETE, NONE, 14, 14, 1, 550, 0, 0, 1, {4, 8}}},
    {TEXT("550 x 5.1.1\r\n"), 0, {COMPLETE, NONE, 13, 13, 1, 550, 0, 0, 1, {4, 7}}},
    {TEXT("550 caf\xe9 \xe2\x82\xac\t\xff\r\n"),
     0,
     {COMPLETE, NONE, 16, 16, 1, 550, 0, 0, 1, {4, 10}}},
    {TEXT("250-a\r\n250 b\r\n"), 0, {COMPLETE, NONE, 14, 14, 2, 250, 0, 0, 1, {4, 8}}},
    {TEXT("250-a\n250 b\n"), 0, {COMPLETE, NONE, 12, 12, 2, 250, 0, 0, 1, {4, 7}}},
    {TEXT("250-a\n250 b\r\n"), 0, {COMPLETE, NONE, 13, 13, 2, 250, 0, 0, 1, {4, 7}}},
    {TEXT("250-a\r\n250 b"), FINAL, {COMPLETE, NONE, 12, 12, 2, 250, 0, 0, 1, {4, 8}}},
    {TEXT("250-a\r\n250"), FINAL, {COMPLETE, NONE, 10, 10, 2, 250, 0, 0, 1, {4, 6}}},
    {TEXT("250-\r\n250-\r\n250\r\n"), 0, {COMPLETE, NONE, 17, 17, 3, 250, 0, 0, 1, {4, 11}}},
    {TEXT("550-5.7.26 a\r\n550-5.7.26 b\r\n550 5.7.26 c\r\n"),
     0,
     {COMPLETE, NONE, 42, 42, 3, 550, 5007026, 1, 1, {11, 29}}},
    {TEXT("550-5.7.26 a\r\n550-5.7.26\r\n550 5.7.26\r\n"),
     0,
     {COMPLETE, NONE, 38, 38, 3, 550, 5007026, 1, 1, {11, 25}}},
    {TEXT("550-a\r\n550 5.7.26 c\r\n"),
     0,
     {COMPLETE, NONE, 21, 21, 2, 550, 5007026, 1, 0, {4, 15}}},
    {TEXT("550-5.7.26 a\r\n550 c\r\n"),
     0,
     {COMPLETE, NONE, 21, 21, 2, 550, 5007026, 1, 0, {11, 8}}},
    {TEXT("550-5.7.26 a\r\n550 5.7.1 c\r\n"),
     0,
     {COMPLETE, NONE, 27, 27, 2, 550, 5007026, 1, 0, {11, 14}}},
    {TEXT("550-a\r\n550-5.7.1 b\r\n550 c\r\n"),
     0,
     {COMPLETE, NONE, 27, 27, 3, 550, 5007001, 1, 0, {4, 21}}},
    {TEXT("550-5.7.26 a\r\n550-5.7.1 b\r\n550 5.7.26 c\r\n"),
     0,
     {COMPLETE, NONE, 41, 41, 3, 550, 5007026, 1, 0, {11, 28}}},
};

static void test_complete(void **state) {
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(complete); i++) {
    esmtpcode_reply reply = read_reply(complete[i].s, complete[i].len, complete[i].flags);

    check_reply(&reply, &complete[i].reply, complete[i].s, complete[i].len);
  }
}

static const char *const whole[] = {
    "550 5.1.1 <bob@example.org>: User unknown\r\n",
    "250 ok\n",
    "250\r\n",
    "250-mx.example.org\r\n250-SIZE 1000\r\n250-ENHANCEDSTATUSCODES\r\n250 SMTPUTF8\r\n",
    "550-5.7.26 Unauthenticated mail\r\n550-5.7.26 is not accepted\r\n550 5.7.26 end\r\n",
    "550-5.7.26 Unauthenticated mail\n550-5.7.26 is not accepted\n550 5.7.26 end\n",
    "450-\r\n450-4.2.2\r\n450 \r\n",
    "250-2.1.5\n250 x\r\n",
};

/* Where the line starts that s[at] stands in, and how many lines there are before it. */
static uint32_t line_start(const char *s, size_t at, uint32_t *lines) {
  uint32_t start = 0;
  uint32_t i;

  *lines = 0;
  for (i = 0; i < at; i++)
    if (s[i] == '\n') {
      start = i + 1;
      ++*lines;
    }
  return start;
}

static void test_every_cut_is_incomplete(void **state) {
  size_t i;
  size_t n;

  (void)state;
  for (i = 0; i < COUNT(whole); i++) {
    size_t len = strlen(whole[i]);
    esmtpcode_reply all = read_reply(whole[i], len, 0);

    check_equal(all.state, COMPLETE, whole[i]);
    check_equal(all.length, len, whole[i]);
    for (n = 0; n < len; n++) {
      esmtpcode_reply reply = read_reply(whole[i], n, 0);
      uint32_t lines;
      uint32_t start = line_start(whole[i], n, &lines);

      check_equal(reply.state, INCOMPLETE, shown(whole[i], n));
      check_equal(reply.problem, NONE, shown(whole[i], n));
      check_equal(reply.length, start, shown(whole[i], n));
      check_equal(reply.where, start, shown(whole[i], n));
      check_equal(reply.lines, lines, shown(whole[i], n));
      check_equal(reply.reply, lines > 0 ? all.reply : 0, shown(whole[i], n));
      check(reply.code == all.code || reply.code == 0, shown(whole[i], n));
    }
  }
}

/* A final cut is a reply where the last line has its reply code, or any line nothing else. */
static void test_every_final_cut(void **state) {
  size_t i;
  size_t n;

  (void)state;
  for (i = 0; i < COUNT(whole); i++) {
    size_t len = strlen(whole[i]);
    uint32_t lines;
    uint32_t last = line_start(whole[i], len - 1, &lines);

    for (n = 0; n < len; n++) {
      esmtpcode_reply reply = read_reply(whole[i], n, FINAL);
      size_t in_line = n - line_start(whole[i], n, &lines);
      int is_whole = in_line == 3 || (in_line > 3 && n > last);

      check_equal(reply.state, is_whole ? COMPLETE : INCOMPLETE, shown(whole[i], n));
      check_equal(reply.problem, NONE, shown(whole[i], n));
      check_equal(reply.where, reply.length, shown(whole[i], n));
      if (is_whole) {
        check_equal(reply.length, n, shown(whole[i], n));
        check_equal(reply.lines, lines + 1, shown(whole[i], n));
      }
    }
  }
}

/* Only the first reply is taken, whatever follows it. */
static void test_pipelined(void **state) {
  static const struct {
    uint32_t reply, code, lines;
  } expected[] = {
      {250, 0, 2}, {250, 2001000, 1}, {550, 5001001, 2}, {354, 0, 1}, {250, 2000000, 1}};
  static const char input[] = "250-mx\r\n250 SIZE\r\n250 2.1.0 ok\n550-5.1.1 a\r\n550 5.1.1 b\r\n"
                              "354\r\n250 2.0.0 queued\r\n";
  size_t at = 0;
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(expected); i++) {
    const char *name = shown(input + at, sizeof input - 1 - at);
    esmtpcode_reply reply = read_reply(input + at, sizeof input - 1 - at, 0);

    check_equal(reply.state, COMPLETE, name);
    check_equal(reply.reply, expected[i].reply, name);
    check_equal(reply.code, expected[i].code, name);
    check_equal(reply.lines, expected[i].lines, name);
    at += reply.length;
  }
  assert_int_equal(at, sizeof input - 1);
}

static void test_what_follows_does_not_matter(void **state) {
  static const struct {
    const char *s;
    size_t len;
  } tails[] = {{TEXT("\0")}, {TEXT("\r\n")}, {TEXT("5")}, {TEXT("garbage")}, {TEXT("550 x\r\n")}};
  char text[200];
  size_t i;
  size_t t;

  (void)state;
  for (i = 0; i < COUNT(whole); i++)
    for (t = 0; t < COUNT(tails); t++) {
      size_t len = strlen(whole[i]);
      esmtpcode_reply alone = read_reply(whole[i], len, 0);
      esmtpcode_reply reply;

      memcpy(text, whole[i], len);
      memcpy(text + len, tails[t].s, tails[t].len);
      reply = read_reply(text, len + tails[t].len, 0);
      check_reply(&reply, &alone, text, len + tails[t].len);
    }
}

/* --- bytes ------------------------------------------------------------------------------- */

static void test_every_reply_code(void **state) {
  char text[16];
  int number;

  (void)state;
  for (number = 0; number < 1000; number++) {
    size_t len = (size_t)snprintf(text, sizeof text, "%03d x\r\n", number);
    esmtpcode_reply reply = read_reply(text, len, 0);
    int good = number >= 200 && number <= 599;

    check_equal(reply.state, good ? COMPLETE : MALFORMED, text);
    check_equal(reply.problem, good ? NONE : CODE, text);
    check_equal(reply.where, good ? len : 0, text);
    check_equal(reply.reply, good ? number : 0, text);
  }
}

static void test_every_separator(void **state) {
  char text[] = "550?x\r\n";
  int byte;

  (void)state;
  for (byte = 0; byte < 256; byte++) {
    esmtpcode_reply reply;

    text[3] = (char)byte;
    reply = read_reply(text, sizeof text - 1, 0);
    if (byte == ' ' || byte == '-' || byte == '\n') {
      check_equal(reply.state, byte == '-' ? INCOMPLETE : COMPLETE, shown(text, 7));
      check_equal(reply.length, byte == '\n' ? 4 : 7, shown(text, 7));
      check_equal(reply.lines, 1, shown(text, 7));
    } else {
      check_equal(reply.state, MALFORMED, shown(text, 7));
      check_equal(reply.problem, byte == '\r' ? CONTROL : SEPARATOR, shown(text, 7));
      check_equal(reply.where, 3, shown(text, 7));
    }
  }
}

/* Every byte, at every place in lines that are longer than what is read at once. */
static void test_every_byte_everywhere(void **state) {
  enum { LINE = 150, HEAD = 10 };
  char text[HEAD + LINE + 2] = "550 5.1.1 ";
  size_t at;
  int byte;

  (void)state;
  memset(text + HEAD, 'x', LINE);
  memcpy(text + HEAD + LINE, "\r\n", 2);
  for (at = 0; at < LINE; at++)
    for (byte = 0; byte < 256; byte++) {
      int control = (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7f;
      size_t end = byte == '\n' ? HEAD + at + 1 : sizeof text;
      size_t cut = HEAD + at + 2 + at % 20; /* so that it also stands near the input's end */
      esmtpcode_reply reply;

      text[HEAD + at] = (char)byte;
      reply = read_reply(text, sizeof text, 0);
      check_equal(reply.state, control ? MALFORMED : COMPLETE, shown(text, sizeof text));
      check_equal(reply.problem, control ? CONTROL : NONE, shown(text, sizeof text));
      check_equal(reply.where, control ? HEAD + at : end, shown(text, sizeof text));
      if (byte != '\n' && cut <= HEAD + LINE) {
        reply = read_reply(text, cut, FINAL);
        check_equal(reply.state, control ? MALFORMED : COMPLETE, shown(text, cut));
        check_equal(reply.where, control ? HEAD + at : cut, shown(text, cut));
      }
      text[HEAD + at] = 'x';
    }
}

static void test_long_line(void **state) {
  static char text[1 << 20];
  size_t len = sizeof text;
  esmtpcode_reply reply;

  (void)state;
  memset(text, 'x', len);
  memcpy(text, "550 5.1.1 ", 10);
  memcpy(text + len - 2, "\r\n", 2);
  reply = read_reply(text, len, 0);
  assert_int_equal(reply.state, COMPLETE);
  assert_int_equal(reply.length, len);
  assert_int_equal(reply.text.length, len - 12);
  reply = read_reply(text, len - 1, 0);
  assert_int_equal(reply.state, INCOMPLETE);
  text[len - 3] = '\x7f';
  reply = read_reply(text, len, 0);
  assert_int_equal(reply.state, MALFORMED);
  assert_int_equal(reply.where, len - 3);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_complete),
      cmocka_unit_test(test_every_cut_is_incomplete),
      cmocka_unit_test(test_every_final_cut),
      cmocka_unit_test(test_pipelined),
      cmocka_unit_test(test_what_follows_does_not_matter),
      cmocka_unit_test(test_every_reply_code),
      cmocka_unit_test(test_every_separator),
      cmocka_unit_test(test_every_byte_everywhere),
      cmocka_unit_test(test_long_line),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
