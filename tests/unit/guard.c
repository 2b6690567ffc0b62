/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "check.h"
#include "guard.h"

static const char *last;
static size_t last_len;
static void (*next_handler)(int);

static void say(const char *s) {
  if (write(STDERR_FILENO, s, strlen(s)) < 0)
    abort();
}

static void on_fault(int number) {
  say("out of bounds: ");
  say(shown(last, last_len));
  say("\n");
  signal(number, next_handler); /* it faults again, and is caught there */
}

/* cmocka sets its own handler anew for every test. */
static void watch(void) {
  void (*handler)(int) = signal(SIGSEGV, on_fault);

  if (handler != on_fault)
    next_handler = handler;
}

/* GUARD_LIMIT bytes between two protected pages. */
static char *room(void) {
  static char *start;
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  char *whole;

  if (start != NULL)
    return start;
  whole = mmap(NULL, GUARD_LIMIT + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (whole == MAP_FAILED || mprotect(whole + page, GUARD_LIMIT, PROT_READ | PROT_WRITE) != 0)
    abort();
  start = whole + page;
  return start;
}

char *guarded(const char *s, size_t len, unsigned side) {
  char *copy = room();

  if (len > GUARD_LIMIT)
    abort();
  if (side == GUARD_BEHIND)
    copy += GUARD_LIMIT - len;
  if (s != NULL && len > 0)
    memcpy(copy, s, len);
  last = copy;
  last_len = len;
  watch();
  return copy;
}
