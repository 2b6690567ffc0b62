/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "check.h"

void refuse(const char *what, const char *name, const char *file, int line) {
  print_error("%s: not %s\n", name, what);
  _fail(file, line);
}

void refuse_number(const char *what, int64_t got, int64_t expected, const char *name,
                   const char *file, int line) {
  print_error("%s: %s is %" PRId64 ", not %" PRId64 "\n", name, what, got, expected);
  _fail(file, line);
}

static int is_printable(char c) {
  return c >= ' ' && c <= '~';
}

const char *shown(const char *s, size_t len) {
  static char text[400];
  size_t n = 0;
  size_t i;

  for (i = 0; i < len && n + 8 < sizeof text; i++) {
    static const char digits[] = "0123456789abcdef";
    unsigned char byte = (unsigned char)s[i];

    if (is_printable(s[i])) {
      text[n++] = s[i];
      continue;
    }
    text[n++] = '\\';
    text[n++] = 'x';
    text[n++] = digits[byte / 16];
    text[n++] = digits[byte % 16];
  }
  strcpy(text + n, i < len ? "..." : "");
  return text;
}

const char *shown_code(uint32_t code) {
  static char text[48];

  snprintf(text, sizeof text, "%" PRIu32 ".%" PRIu32 ".%" PRIu32, code / 1000000,
           code / 1000 % 1000, code % 1000);
  return text;
}

int is_plain(const char *text) {
  if (text == NULL || *text == '\0')
    return 0;
  while (is_printable(*text))
    text++;
  return *text == '\0';
}
