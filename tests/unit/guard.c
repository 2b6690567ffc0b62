/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#ifdef _WIN32
#include <windows.h>
#undef TEXT /* the tests have their own */
#else
#include <sys/mman.h>
#endif
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
#ifdef _WIN32
static char *map_room(void) {
  enum { PAGE = 4096 };
  char *whole = VirtualAlloc(NULL, GUARD_LIMIT + 2 * PAGE, MEM_RESERVE, PAGE_NOACCESS);

  if (whole == NULL || VirtualAlloc(whole + PAGE, GUARD_LIMIT, MEM_COMMIT, PAGE_READWRITE) == NULL)
    abort();
  return whole + PAGE;
}
#else
static char *map_room(void) {
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  char *whole = mmap(NULL, GUARD_LIMIT + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (whole == MAP_FAILED || mprotect(whole + page, GUARD_LIMIT, PROT_READ | PROT_WRITE) != 0)
    abort();
  return whole + page;
}
#endif

char *guarded(const char *s, size_t len, unsigned side) {
  static char *room;
  char *copy;

  if (room == NULL)
    room = map_room();
  if (len > GUARD_LIMIT)
    abort();
  copy = side == GUARD_BEHIND ? room + GUARD_LIMIT - len : room;
  if (len > 0)
    memcpy(copy, s, len);
  last = copy;
  last_len = len;
  watch();
  return copy;
}

char *guarded_room(size_t size) {
  static char *room;

  if (room == NULL)
    room = map_room();
  if (size > GUARD_LIMIT)
    abort();
  return memset(room + GUARD_LIMIT - size, '#', size);
}

int is_untouched(const char *room, size_t size) {
  while (size > 0 && room[size - 1] == '#')
    size--;
  return size == 0;
}
