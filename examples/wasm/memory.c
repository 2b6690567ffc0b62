/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What a module without imports brings along itself: the functions of libc that the library calls,
 * and room for the caller's texts and structures. */

#include <stdint.h>
#include <string.h>

enum { PAGE = 65536 };

extern unsigned char __heap_base; /* the linker's: behind tables and stack */

/* The address of at least size bytes, the same at every call; 0 where there is no memory left. */
__attribute__((export_name("room"))) void *room(size_t size) {
  uintptr_t end = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE;
  uintptr_t start = (uintptr_t)&__heap_base;

  if (size > end - start &&
      __builtin_wasm_memory_grow(0, (size - (end - start)) / PAGE + 1) == -1UL)
    return NULL;
  return &__heap_base;
}

void *memcpy(void *restrict to, const void *restrict from, size_t n) {
  return __builtin_memcpy(to, from, n); /* one instruction: the module has bulk memory */
}

void *memmove(void *to, const void *from, size_t n) {
  return __builtin_memmove(to, from, n);
}

void *memset(void *to, int byte, size_t n) {
  return __builtin_memset(to, byte, n);
}

int memcmp(const void *a, const void *b, size_t n) {
  const unsigned char *x = a;
  const unsigned char *y = b;

  for (; n > 0; n--, x++, y++)
    if (*x != *y)
      return *x - *y;
  return 0;
}

void *memchr(const void *s, int byte, size_t n) {
  for (const unsigned char *p = s; n > 0; n--, p++)
    if (*p == (unsigned char)byte)
      return (void *)(uintptr_t)p;
  return NULL;
}

size_t strlen(const char *s) {
  size_t n = 0;

  while (s[n] != '\0')
    n++;
  return n;
}
