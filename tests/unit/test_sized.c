/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* How a structure is filled of which the caller knows less than the library, or more: what its
 * first member to be appended will rely on. No call can show it before. */

#include "check.h"
#include "internal.h"

enum { KNOWN = 8, ROOM = 16 };

static void test_empty(void **state) {
  static const char zeros[ROOM];

  (void)state;
  for (size_t size = 1; size <= ROOM; size++) {
    char theirs[ROOM];
    char own[KNOWN];
    char *whole;

    memset(theirs, '#', sizeof theirs);
    memset(own, '#', sizeof own);
    whole = sized_empty(theirs, size, own, KNOWN);
    assert_ptr_equal(whole, size < KNOWN ? own : theirs);
    assert_memory_equal(whole, zeros, size < KNOWN ? KNOWN : size);
    memset(whole, '!', KNOWN);
    sized_return(theirs, size, whole);
    for (size_t i = 0; i < ROOM; i++)
      assert_int_equal(theirs[i], i >= size ? '#' : i < KNOWN ? '!' : 0);
  }
}

static void test_filled(void **state) {
  (void)state;
  for (size_t size = 1; size <= ROOM; size++) {
    char theirs[ROOM];
    char own[KNOWN];
    char *whole;

    memset(theirs, '#', sizeof theirs);
    memset(own, '!', sizeof own);
    whole = sized_filled(theirs, size, own, KNOWN);
    assert_ptr_equal(whole, size < KNOWN ? own : theirs);
    for (size_t i = 0; i < KNOWN; i++)
      assert_int_equal(whole[i], i < size ? '#' : 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_empty),
      cmocka_unit_test(test_filled),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
