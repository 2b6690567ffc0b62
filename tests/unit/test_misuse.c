/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Misuse is refused: pointers that are NULL, structures that are too small, lengths that no text
 * has. Each argument is wrong by itself once. */

#include <esmtpcode.h>
#include <string.h>
#ifndef _WIN32
#include <sys/mman.h>
#endif

#include "check.h"

static esmtpcode_reply reply;
static esmtpcode_verdict verdict;
static esmtpcode_report report;
static esmtpcode_recipient recipient;

enum { ERROR = ESMTPCODE_ERROR_ARGUMENT, OK = ESMTPCODE_OK };

static void test_classify(void **state) {
  const size_t size = sizeof verdict;

  (void)state;
  assert_int_equal(esmtpcode_classify("x", 1, &verdict, size), OK);
  assert_int_equal(esmtpcode_classify(NULL, 0, &verdict, size), OK);
  assert_int_equal(esmtpcode_classify(NULL, 1, &verdict, size), ERROR);
  assert_int_equal(esmtpcode_classify("x", 1, NULL, size), ERROR);
  assert_int_equal(esmtpcode_classify("x", 1, &verdict, 119), ERROR);
  assert_int_equal(esmtpcode_classify_code(550, 5001001, 0, &verdict, size), OK);
  assert_int_equal(esmtpcode_classify_code(550, 5001001, 0, NULL, size), ERROR);
  assert_int_equal(esmtpcode_classify_code(550, 5001001, 0, &verdict, 119), ERROR);
}

static void test_classify_context(void **state) {
  const size_t size = sizeof verdict;

  (void)state;
  assert_int_equal(esmtpcode_classify_context("x", 1, "", 0, &verdict, size), OK);
  assert_int_equal(esmtpcode_classify_context("x", 1, NULL, 0, &verdict, size), OK);
  assert_int_equal(esmtpcode_classify_context("x", 1, NULL, 1, &verdict, size), ERROR);
  assert_int_equal(esmtpcode_classify_context(NULL, 1, "", 0, &verdict, size), ERROR);
  assert_int_equal(esmtpcode_classify_context("x", 1, "", 0, NULL, size), ERROR);
  assert_int_equal(esmtpcode_classify_context("x", 1, "", 0, &verdict, 119), ERROR);
}

static void test_classify_reply(void **state) {
  const size_t size = sizeof verdict;
  const size_t reply_size = sizeof reply;

  (void)state;
  memset(&reply, 0, sizeof reply);
  assert_int_equal(esmtpcode_classify_reply("x", 1, &reply, reply_size, &verdict, size), OK);
  assert_int_equal(esmtpcode_classify_reply(NULL, 0, &reply, reply_size, &verdict, size), OK);
  assert_int_equal(esmtpcode_classify_reply(NULL, 1, &reply, reply_size, &verdict, size), ERROR);
  assert_int_equal(esmtpcode_classify_reply("x", 1, NULL, reply_size, &verdict, size), ERROR);
  assert_int_equal(esmtpcode_classify_reply("x", 1, &reply, 43, &verdict, size), ERROR);
  assert_int_equal(esmtpcode_classify_reply("x", 1, &reply, reply_size, NULL, size), ERROR);
  assert_int_equal(esmtpcode_classify_reply("x", 1, &reply, reply_size, &verdict, 119), ERROR);
}

static int32_t next(esmtpcode_report *of, size_t size, esmtpcode_recipient *to, size_t to_size,
                    esmtpcode_verdict *judged, size_t judged_size) {
  return esmtpcode_report_next("", 0, NULL, 0, of, size, to, to_size, judged, judged_size);
}

static void test_report(void **state) {
  const size_t size = sizeof report;
  const size_t to_size = sizeof recipient;
  const size_t judged_size = sizeof verdict;

  (void)state;
  assert_int_equal(esmtpcode_report_open("", 0, NULL, 0, &report, size), OK);
  assert_int_equal(next(&report, size, &recipient, to_size, &verdict, judged_size), 0);
  assert_int_equal(next(NULL, size, &recipient, to_size, &verdict, judged_size), -1);
  assert_int_equal(next(&report, 327, &recipient, to_size, &verdict, judged_size), -1);
  assert_int_equal(next(&report, size, NULL, to_size, &verdict, judged_size), -1);
  assert_int_equal(next(&report, size, &recipient, 95, &verdict, judged_size), -1);
  assert_int_equal(next(&report, size, &recipient, to_size, NULL, judged_size), -1);
  assert_int_equal(next(&report, size, &recipient, to_size, &verdict, 119), -1);
  assert_int_equal(esmtpcode_report_next(NULL, 1, NULL, 0, &report, size, &recipient, to_size,
                                         &verdict, judged_size),
                   -1);
  assert_int_equal(esmtpcode_report_next("", 0, NULL, 1, &report, size, &recipient, to_size,
                                         &verdict, judged_size),
                   -1);
}

/* More than any reply is long: the text is not looked at. */
static void test_compose(void **state) {
  char buf[16];
  size_t needed = 1;

  (void)state;
  assert_int_equal(
      esmtpcode_reply_compose(550, 0, "x", (size_t)1 << 31, 0, buf, sizeof buf, &needed), ERROR);
  assert_int_equal(needed, 0);
}

/* Zeros that take no memory before they are written to; NULL where there are none. */
static char *map_zeros(size_t size) {
#ifdef _WIN32
  (void)size;
  return NULL;
#else
  char *zeros =
      mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

  return zeros != MAP_FAILED ? zeros : NULL;
#endif
}

/* A text of more than a gigabyte is read like any other. */
static void test_huge_mail(void **state) {
  const size_t size = ((size_t)1 << 30) + 4096;
  char *mail = map_zeros(size);

  (void)state;
  if (mail == NULL)
    skip();
  memcpy(mail, "Hello\n\n", 7);
  mail[size - 1] = '\n';
  assert_int_equal(esmtpcode_report_open(mail, size, NULL, 0, &report, sizeof report), OK);
  assert_int_equal(report.kind, ESMTPCODE_REPORT_UNREADABLE);
  assert_int_equal(report.complete, 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_classify),       cmocka_unit_test(test_classify_context),
      cmocka_unit_test(test_classify_reply), cmocka_unit_test(test_report),
      cmocka_unit_test(test_compose),        cmocka_unit_test(test_huge_mail),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
