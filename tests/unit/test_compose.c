/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Replies written, and read again. */

#include <esmtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "guard.h"

enum { UTF8 = ESMTPCODE_FLAG_UTF8, LINE_LIMIT = 512, TEXT_LIMIT = 3001 };

/* One reply to be written. */
struct job {
  uint32_t reply;
  uint32_t code;
  const char *text;
  size_t len;
  uint32_t flags;
};

static const char *job_name(const struct job *job) {
  static char name[120];

  snprintf(name, sizeof name, "%u %s, %zu bytes: %.60s", (unsigned)job->reply,
           shown_code(job->code), job->len, job->len > 0 ? shown(job->text, job->len) : "");
  return name;
}

static int32_t compose(const struct job *job, char *buf, size_t size, size_t *needed) {
  *needed = 12345;
  return esmtpcode_reply_compose(job->reply, job->code, job->text, job->len, job->flags, buf, size,
                                 needed);
}

/* A buffer that is too small by a byte is left alone; one that is just large enough is filled.
 * Gives the reply, which is good until the next call. */
static const char *compose_exactly(const struct job *job, size_t *len) {
  size_t needed;
  char *buf;

  check_equal(compose(job, NULL, 0, len), ESMTPCODE_ERROR_SPACE, job_name(job));
  buf = guarded_room(*len - 1);
  check_equal(compose(job, buf, *len - 1, &needed), ESMTPCODE_ERROR_SPACE, job_name(job));
  check_equal(needed, *len, job_name(job));
  check(is_untouched(buf, *len - 1), job_name(job));
  buf = guarded_room(*len);
  check_equal(compose(job, buf, *len, &needed), ESMTPCODE_OK, job_name(job));
  check_equal(needed, *len, job_name(job));
  return buf;
}

/* What starts a line: both codes, in their places. */
static size_t write_head(const struct job *job, int last, char *head, size_t size) {
  if (job->code == 0)
    return (size_t)snprintf(head, size, "%u%c", (unsigned)job->reply, last ? ' ' : '-');
  return (size_t)snprintf(head, size, "%u%c%s ", (unsigned)job->reply, last ? ' ' : '-',
                          shown_code(job->code));
}

/* A line is only broken where the text does not fit: behind a space if it has one, and between two
 * characters. rest is the text from the start of the line, n what was put on it. */
static void check_break(const struct job *job, const char *rest, size_t len, size_t n,
                        size_t head_len) {
  const char *space = memchr(rest + n, ' ', len - n);
  const char *cr = memchr(rest + n, '\r', len - n);
  size_t word = space != NULL ? (size_t)(space - rest) + 1 : len;

  check(((unsigned char)rest[n] & 0xc0) != 0x80, job_name(job));
  if (memchr(rest, ' ', n) == NULL) {
    check(head_len + n + 2 + 4 > LINE_LIMIT, job_name(job));
    return;
  }
  check(rest[n - 1] == ' ', job_name(job));
  if (cr != NULL && cr < rest + word)
    word = (size_t)(cr - rest);
  check(head_len + word + 2 > LINE_LIMIT, job_name(job));
}

/* Every line has its head, its CRLF, and the next piece of the text. */
static void check_lines(const struct job *job, const char *s, size_t len) {
  size_t at = 0;
  size_t done = 0;

  while (at < len) {
    const char *end = memchr(s + at, '\n', len - at);
    char head[24];
    size_t line = end != NULL ? (size_t)(end + 1 - (s + at)) : len - at;
    int last = at + line == len;
    size_t head_len = write_head(job, last, head, sizeof head);
    size_t n = line - head_len - 2;

    check(end != NULL, job_name(job));
    check(line <= LINE_LIMIT && line >= head_len + 2, job_name(job));
    check(memcmp(s + at, head, head_len) == 0, job_name(job));
    check(end[-1] == '\r', job_name(job));
    check(n <= job->len - done, job_name(job));
    check(n == 0 || memcmp(s + at + head_len, job->text + done, n) == 0, job_name(job));
    at += line;
    if (!last && job->text[done + n] != '\r')
      check_break(job, job->text + done, job->len - done, n, head_len);
    done += n;
    if (!last && job->text[done] == '\r')
      done += 2;
  }
  check_equal(done, job->len, job_name(job));
}

static size_t without_line_ends(const char *text, size_t len, char *out) {
  size_t n = 0;
  size_t i;

  for (i = 0; i < len; i++)
    if (text[i] != '\r' && text[i] != '\n')
      out[n++] = text[i];
  return n;
}

/* It reads back as what was written, and its lines, joined, are the text. */
static void check_reading(const struct job *job, const char *s, size_t len) {
  char expected[TEXT_LIMIT];
  char joined[TEXT_LIMIT];
  size_t expected_len = without_line_ends(job->text, job->len, expected);
  size_t n = 0;
  esmtpcode_reply reply;
  esmtpcode_span text;
  uint32_t position = 0;

  check_equal(esmtpcode_reply_read(s, len, 0, &reply, sizeof reply), ESMTPCODE_OK, job_name(job));
  check_equal(reply.state, ESMTPCODE_STATE_COMPLETE, job_name(job));
  check_equal(reply.length, len, job_name(job));
  check_equal(reply.reply, job->reply, job_name(job));
  check_equal(reply.code, job->code, job_name(job));
  check_equal(reply.code_agrees, job->code != 0, job_name(job));
  check_equal(reply.code_uniform, 1, job_name(job));
  while (esmtpcode_reply_line(s, len, &position, &text)) {
    check(text.length <= expected_len - n, job_name(job));
    memcpy(joined + n, s + text.offset, text.length);
    n += text.length;
  }
  check_equal(n, expected_len, job_name(job));
  check(memcmp(joined, expected, n) == 0, job_name(job));
}

/* The text, too, lies right before a protected page. */
static void check_job(const struct job *job) {
  struct job copy = *job;
  size_t len;
  const char *s;

  copy.text = guarded(job->text, job->len, GUARD_BEHIND);
  s = compose_exactly(&copy, &len);
  check_lines(&copy, s, len);
  check_reading(&copy, s, len);
}

/* --- what is written --------------------------------------------------------------------- */

static void test_written(void **state) {
  static const struct {
    struct job job;
    const char *written;
  } cases[] = {
      {{250, 0, TEXT("ok"), 0}, "250 ok\r\n"},
      {{250, 2000000, TEXT("ok"), 0}, "250 2.0.0 ok\r\n"},
      {{550, 5007026, TEXT("a b"), 0}, "550 5.7.26 a b\r\n"},
      {{550, 5999999, TEXT("x"), 0}, "550 5.999.999 x\r\n"},
      {{354, 0, TEXT("go on"), 0}, "354 go on\r\n"},
      {{250, 0, NULL, 0, 0}, "250 \r\n"},
      {{250, 2000000, NULL, 0, 0}, "250 2.0.0 \r\n"},
      {{250, 0, TEXT("a\r\nb"), 0}, "250-a\r\n250 b\r\n"},
      {{250, 2000000, TEXT("a\r\nb\r\nc"), 0}, "250-2.0.0 a\r\n250-2.0.0 b\r\n250 2.0.0 c\r\n"},
      {{250, 0, TEXT("a\r\n"), 0}, "250-a\r\n250 \r\n"},
      {{250, 0, TEXT("\r\n"), 0}, "250-\r\n250 \r\n"},
      {{250, 0, TEXT("\r\n\r\na"), 0}, "250-\r\n250-\r\n250 a\r\n"},
      {{250, 0, TEXT("a\tb"), 0}, "250 a\tb\r\n"},
      {{250, 0, TEXT(" a "), 0}, "250  a \r\n"},
      {{550, 5001001, TEXT("5.1.1 twice"), 0}, "550 5.1.1 5.1.1 twice\r\n"},
      {{550, 0, TEXT("see 5.1.1"), 0}, "550 see 5.1.1\r\n"},
      {{550, 0, TEXT("(5.1.1) x"), 0}, "550 (5.1.1) x\r\n"},
      {{550, 0, TEXT("5.1.1.1 x"), 0}, "550 5.1.1.1 x\r\n"},
      {{550, 5001001, TEXT("caf\xc3\xa9"), UTF8}, "550 5.1.1 caf\xc3\xa9\r\n"},
      {{550, 5001001, TEXT("ascii"), UTF8}, "550 5.1.1 ascii\r\n"},
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(cases); i++) {
    size_t len;
    const char *s = compose_exactly(&cases[i].job, &len);

    check_equal(len, strlen(cases[i].written), cases[i].written);
    check(memcmp(s, cases[i].written, len) == 0, cases[i].written);
    check_job(&cases[i].job);
  }
}

/* --- round trips ------------------------------------------------------------------------- */

static const struct {
  const char *piece; /* again and again */
  uint32_t flags;
} patterns[] = {
    {"x", 0},
    {" ", 0},
    {"word and ", 0},
    {"aaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff ", 0},
    {"a\tb", 0},
    {"one line\r\nand one more\r\n", 0},
    {"\r\n", 0},
    {"\xc3\xa9", UTF8},
    {"\xe2\x82\xac", UTF8},
    {"\xf0\x9f\x93\xab", UTF8},
    {"a\xc3\xa9\xe2\x82\xac\xf0\x9f\x93\xab", UTF8},
    {"caf\xc3\xa9 \xe2\x82\xac\xe2\x82\xac ", UTF8},
};

static int is_cut(char c) {
  return ((unsigned char)c & 0xc0) == 0x80 || c == '\n';
}

static void test_round_trips(void **state) {
  static const struct {
    uint32_t reply, code;
  } codes[] = {{354, 0}, {550, 5001001}, {250, 2999999}};
  char text[TEXT_LIMIT];
  size_t i;
  size_t len;

  (void)state;
  for (i = 0; i < COUNT(patterns); i++) {
    size_t n = strlen(patterns[i].piece);

    for (len = 0; len < sizeof text; len++)
      text[len] = patterns[i].piece[len % n];
    for (len = 0; len < sizeof text; len++) {
      size_t c = len % COUNT(codes);
      struct job job = {codes[c].reply, codes[c].code, text, len, patterns[i].flags};

      if (!is_cut(patterns[i].piece[len % n]))
        check_job(&job);
    }
  }
}

/* Around the longest line, with every place for the only space and for a line end. */
static void test_line_limit(void **state) {
  char text[1100];
  size_t at;
  size_t len;

  (void)state;
  for (len = 490; len < 530; len++)
    for (at = 480; at + 2 <= len; at++) {
      struct job job = {550, len % 2 ? 0 : 5001001, text, len, 0};

      memset(text, 'x', sizeof text);
      text[at] = ' ';
      check_job(&job);
      memcpy(text + at, "\r\n", 2);
      check_job(&job);
    }
}

static void test_random_texts(void **state) {
  static const char *const pieces[] = {"x",        "word ",        "longer_word_without_a_space",
                                       " ",        "\r\n",         "\t",
                                       "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x93\xab",
                                       "(5.1.1)"};
  char text[TEXT_LIMIT];
  size_t round;

  (void)state;
  srand(1);
  for (round = 0; round < 3000; round++) {
    size_t limit = (size_t)rand() % sizeof text;
    size_t kinds = 1 + (size_t)rand() % COUNT(pieces);
    struct job job = {550, round % 2 ? 5001001 : 0, text, 0, UTF8};

    for (;;) {
      const char *piece = pieces[(size_t)rand() % kinds];

      if (job.len + strlen(piece) > limit)
        break;
      memcpy(text + job.len, piece, strlen(piece));
      job.len += strlen(piece);
    }
    check_job(&job);
  }
}

/* --- refusals ---------------------------------------------------------------------------- */

/* Without a code, no line may come out that is read back as one with a code. */
static void test_code_behind_a_break(void **state) {
  static const char tail[] = " 5.1.1 is the code";
  char text[600];
  size_t before;

  (void)state;
  for (before = 470; before < 520; before++) {
    struct job job = {550, 0, text, before + sizeof tail - 1, 0};
    char joined[sizeof text];
    size_t joined_length = 0;
    esmtpcode_reply reply;
    esmtpcode_span span;
    uint32_t position = 0;
    size_t len;
    const char *s;

    memset(text, 'a', before);
    memcpy(text + before, tail, sizeof tail - 1);
    s = compose_exactly(&job, &len);
    assert_int_equal(esmtpcode_reply_read(s, len, 0, &reply, sizeof reply), ESMTPCODE_OK);
    check_equal(reply.state, ESMTPCODE_STATE_COMPLETE, job_name(&job));
    check_equal(reply.code, 0, job_name(&job));
    while (esmtpcode_reply_line(s, len, &position, &span)) {
      memcpy(joined + joined_length, s + span.offset, span.length);
      joined_length += span.length;
    }
    check_equal(joined_length, job.len, job_name(&job));
    check(memcmp(joined, text, joined_length) == 0, job_name(&job));
  }
}

/* The only space is the first byte, and a code stands behind it or where a word is broken. */
static void test_code_behind_the_only_space(void **state) {
  static const char *const heads[] = {" 5.1.1,", " 5.1.1\xc3\xa9", ","};
  char text[1500];

  (void)state;
  for (size_t i = 0; i < COUNT(heads); i++)
    for (size_t at = 480; at < 520; at++) {
      struct job job = {550, 0, text, sizeof text, UTF8};
      size_t needed;
      esmtpcode_reply reply;
      const char *s;

      memset(text, ',', sizeof text);
      memcpy(text, heads[i], strlen(heads[i]));
      memcpy(text + at,
             "\xc3\xa9"
             "5.1.1,",
             8);
      s = compose_exactly(&job, &needed);
      assert_int_equal(esmtpcode_reply_read(s, needed, 0, &reply, sizeof reply), ESMTPCODE_OK);
      check_equal(reply.state, ESMTPCODE_STATE_COMPLETE, job_name(&job));
      check_equal(reply.code, 0, job_name(&job));
      check_reading(&job, s, needed);
    }
}

static void test_refused(void **state) {
  static const struct {
    const char *name;
    struct job job;
    int32_t status;
  } cases[] = {
      {"reply 0", {0, 0, TEXT("x"), 0}, ESMTPCODE_ERROR_REPLY},
      {"reply of class 1", {150, 0, TEXT("x"), 0}, ESMTPCODE_ERROR_REPLY},
      {"reply of class 6", {600, 0, TEXT("x"), 0}, ESMTPCODE_ERROR_REPLY},
      {"second digit 6", {560, 0, TEXT("x"), 0}, ESMTPCODE_ERROR_REPLY},
      {"four digits", {5500, 0, TEXT("x"), 0}, ESMTPCODE_ERROR_REPLY},
      {"all ones", {UINT32_MAX, 0, TEXT("x"), 0}, ESMTPCODE_ERROR_REPLY},
      {"code of another class", {550, 4001001, TEXT("x"), 0}, ESMTPCODE_ERROR_CODE},
      {"code of class 2 in a failure", {450, 2000000, TEXT("x"), 0}, ESMTPCODE_ERROR_CODE},
      {"3yz with a code of class 2", {354, 2000000, TEXT("x"), 0}, ESMTPCODE_ERROR_CODE},
      {"3yz with a code of class 3", {354, 3000000, TEXT("x"), 0}, ESMTPCODE_ERROR_CODE},
      {"code below all", {550, 5, TEXT("x"), 0}, ESMTPCODE_ERROR_CODE},
      {"code above all", {550, 50000000, TEXT("x"), 0}, ESMTPCODE_ERROR_CODE},
      {"code all ones", {550, UINT32_MAX, TEXT("x"), 0}, ESMTPCODE_ERROR_CODE},
      {"bare CR", {550, 0, TEXT("a\rb"), 0}, ESMTPCODE_ERROR_TEXT},
      {"CR at the end", {550, 0, TEXT("a\r"), 0}, ESMTPCODE_ERROR_TEXT},
      {"CR CR LF", {550, 0, TEXT("a\r\r\n"), 0}, ESMTPCODE_ERROR_TEXT},
      {"bare LF", {550, 0, TEXT("a\nb"), 0}, ESMTPCODE_ERROR_TEXT},
      {"LF at the start", {550, 0, TEXT("\na"), 0}, ESMTPCODE_ERROR_TEXT},
      {"LF CR", {550, 0, TEXT("a\n\rb"), 0}, ESMTPCODE_ERROR_TEXT},
      {"NUL", {550, 0, TEXT("a\0b"), 0}, ESMTPCODE_ERROR_TEXT},
      {"NUL at the end", {550, 0, TEXT("a\0"), 0}, ESMTPCODE_ERROR_TEXT},
      {"escape", {550, 0, TEXT("\x1b[2J"), 0}, ESMTPCODE_ERROR_TEXT},
      {"vertical tab", {550, 0, TEXT("a\vb"), 0}, ESMTPCODE_ERROR_TEXT},
      {"DEL", {550, 0, TEXT("a\x7f"), 0}, ESMTPCODE_ERROR_TEXT},
      {"DEL among UTF-8", {550, 0, TEXT("\xc3\xa9\x7f"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"UTF-8 without the flag", {550, 0, TEXT("caf\xc3\xa9"), 0}, ESMTPCODE_ERROR_TEXT},
      {"Latin 1", {550, 0, TEXT("caf\xe9"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"Latin 1 in a word", {550, 0, TEXT("\xe9t\xe9"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"continuation alone", {550, 0, TEXT("\x80"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"two bytes, cut", {550, 0, TEXT("\xc3"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"three bytes, cut", {550, 0, TEXT("\xe2\x82"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"four bytes, cut", {550, 0, TEXT("\xf0\x9f\x93"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"overlong, two bytes", {550, 0, TEXT("\xc0\xaf"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"overlong letter", {550, 0, TEXT("\xc1\x81"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"overlong, three bytes", {550, 0, TEXT("\xe0\x9f\xbf"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"overlong, four bytes", {550, 0, TEXT("\xf0\x8f\xbf\xbf"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"surrogate", {550, 0, TEXT("\xed\xa0\x80"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"above U+10FFFF", {550, 0, TEXT("\xf4\x90\x80\x80"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"byte F5", {550, 0, TEXT("\xf5\x80\x80\x80"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"byte FF", {550, 0, TEXT("\xff"), UTF8}, ESMTPCODE_ERROR_TEXT},
      {"starts with a code", {550, 0, TEXT("5.1.1 x"), 0}, ESMTPCODE_ERROR_TEXT},
      {"is a code", {550, 0, TEXT("5.1.1"), 0}, ESMTPCODE_ERROR_TEXT},
      {"code of another class in the text", {250, 0, TEXT("5.1.1 x"), 0}, ESMTPCODE_ERROR_TEXT},
      {"code at a second line", {550, 0, TEXT("a\r\n5.1.1 x"), 0}, ESMTPCODE_ERROR_TEXT},
      {"code as a line", {550, 0, TEXT("a\r\n5.1.1\r\nb"), 0}, ESMTPCODE_ERROR_TEXT},
      {"3yz with a code in the text", {354, 0, TEXT("2.0.0 go"), 0}, ESMTPCODE_ERROR_TEXT},
      {"NULL with a length", {550, 0, NULL, 1, 0}, ESMTPCODE_ERROR_ARGUMENT},
      {"flag of reading", {550, 0, TEXT("x"), ESMTPCODE_FLAG_FINAL}, ESMTPCODE_ERROR_ARGUMENT},
      {"unknown flag", {550, 0, TEXT("x"), 4}, ESMTPCODE_ERROR_ARGUMENT},
      {"known and unknown flag", {550, 0, TEXT("x"), UTF8 | 0x80000000}, ESMTPCODE_ERROR_ARGUMENT},
  };
  size_t i;
  unsigned side;

  (void)state;
  for (i = 0; i < COUNT(cases); i++)
    for (side = 0; side < GUARD_SIDES; side++) {
      struct job job = cases[i].job;
      char *buf = guarded_room(64);
      size_t needed;

      if (job.text != NULL)
        job.text = guarded(job.text, job.len, side);
      check_equal(compose(&job, buf, 64, &needed), cases[i].status, cases[i].name);
      check_equal(needed, 0, cases[i].name);
      check(is_untouched(buf, 64), cases[i].name);
      check_equal(compose(&job, NULL, 0, &needed), cases[i].status, cases[i].name);
      check_equal(needed, 0, cases[i].name);
    }
}

static void test_pointers(void **state) {
  char buf[16];
  size_t needed = 1;

  (void)state;
  assert_int_equal(esmtpcode_reply_compose(250, 0, TEXT("x"), 0, buf, sizeof buf, NULL),
                   ESMTPCODE_ERROR_ARGUMENT);
  assert_int_equal(esmtpcode_reply_compose(250, 0, TEXT("x"), 0, NULL, 1, &needed),
                   ESMTPCODE_ERROR_ARGUMENT);
  assert_int_equal(needed, 0);
}

static void test_every_reply_code(void **state) {
  uint32_t number;

  (void)state;
  for (number = 0; number <= 1000; number++) {
    struct job job = {number, 0, TEXT("x"), 0};

    if (esmtpcode_reply_is_valid(number)) {
      check_job(&job);
    } else {
      size_t needed;

      check_equal(compose(&job, NULL, 0, &needed), ESMTPCODE_ERROR_REPLY, job_name(&job));
    }
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_written),
      cmocka_unit_test(test_round_trips),
      cmocka_unit_test(test_line_limit),
      cmocka_unit_test(test_random_texts),
      cmocka_unit_test(test_code_behind_a_break),
      cmocka_unit_test(test_code_behind_the_only_space),
      cmocka_unit_test(test_refused),
      cmocka_unit_test(test_pointers),
      cmocka_unit_test(test_every_reply_code),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
