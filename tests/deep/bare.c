/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The library without a C library: the five functions it needs, and a start that answers by the
 * exit status. x86-64 Linux. */

#include <esmtpcode.h>

void *memcpy(void *to, const void *from, size_t n) {
  for (size_t i = 0; i < n; i++)
    ((volatile char *)to)[i] = ((const char *)from)[i];
  return to;
}

void *memmove(void *to, const void *from, size_t n) {
  if ((uintptr_t)to <= (uintptr_t)from)
    return memcpy(to, from, n);
  while (n-- > 0)
    ((volatile char *)to)[n] = ((const char *)from)[n];
  return to;
}

void *memset(void *to, int c, size_t n) {
  for (size_t i = 0; i < n; i++)
    ((volatile char *)to)[i] = (char)c;
  return to;
}

int memcmp(const void *a, const void *b, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (((const unsigned char *)a)[i] != ((const unsigned char *)b)[i])
      return ((const unsigned char *)a)[i] < ((const unsigned char *)b)[i] ? -1 : 1;
  return 0;
}

void *memchr(const void *s, int c, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (((const unsigned char *)s)[i] == (unsigned char)c)
      return (void *)((uintptr_t)s + i);
  return NULL;
}

__attribute__((force_align_arg_pointer)) void _start(void) {
  static const char text[] = "550 5.1.1 <b@example.org>: User unknown";
  static const char mail[] = "X-Failed-Recipients: b@example.org\nFrom: MAILER-DAEMON\n\nfailed\n";
  esmtpcode_verdict verdict;
  esmtpcode_report report;
  long status = 1;

  if (esmtpcode_classify(text, sizeof text - 1, &verdict, sizeof verdict) == ESMTPCODE_OK &&
      verdict.reason == ESMTPCODE_REASON_USER_UNKNOWN &&
      esmtpcode_report_open(mail, sizeof mail - 1, NULL, 0, &report, sizeof report) ==
          ESMTPCODE_OK &&
      report.kind == ESMTPCODE_REPORT_FAILURE)
    status = 0;
  __asm__ volatile("syscall" : : "a"(60L), "D"(status));
}
