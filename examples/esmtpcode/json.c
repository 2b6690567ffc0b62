/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* JSON as it is written, member by member. RFC 8259. */

#include <string.h>

#include "command.h"

static int first = 1; /* nothing stands before the next value in its object or array */

static void separate(void) {
  if (!first)
    putchar(',');
  first = 0;
}

void json_open(char bracket) {
  separate();
  putchar(bracket);
  first = 1;
}

void json_close(char bracket) {
  putchar(bracket);
  first = 0;
}

/* Bytes of the well-formed UTF-8 character at s, or 0. */
static int utf8_length(const unsigned char *s, size_t len) {
  int n = *s >= 0xf0 ? 4 : *s >= 0xe0 ? 3 : 2;

  if (*s < 0xc2 || *s > 0xf4 || len < (size_t)n)
    return 0;
  for (int i = 1; i < n; i++)
    if ((s[i] & 0xc0) != 0x80)
      return 0;
  if ((*s == 0xe0 && s[1] < 0xa0) || (*s == 0xed && s[1] > 0x9f) || (*s == 0xf0 && s[1] < 0x90) ||
      (*s == 0xf4 && s[1] > 0x8f))
    return 0;
  return n;
}

/* Bytes that are not UTF-8 become U+FFFD, so that the output always is. */
static void put_string(const char *string, size_t len) {
  const unsigned char *s = (const unsigned char *)string;
  const unsigned char *end = s + len;

  putchar('"');
  while (s < end) {
    int n = *s < 0x80 ? 1 : utf8_length(s, (size_t)(end - s));

    if (n == 0) {
      fputs("\\ufffd", stdout);
      n = 1;
    } else if (*s == '"' || *s == '\\') {
      printf("\\%c", *s);
    } else if (*s == '\n') {
      fputs("\\n", stdout);
    } else if (*s < 0x20 || *s == 0x7f) {
      printf("\\u%04x", *s);
    } else {
      fwrite(s, 1, (size_t)n, stdout);
    }
    s += n;
  }
  putchar('"');
}

void json_key(const char *key) {
  separate();
  put_string(key, strlen(key));
  putchar(':');
  first = 1;
}

void json_string(const char *s) {
  json_part(s, strlen(s));
}

void json_part(const char *s, size_t len) {
  separate();
  put_string(s, len);
}

void json_number(unsigned long number) {
  separate();
  printf("%lu", number);
}

void json_bool(int value) {
  separate();
  fputs(value ? "true" : "false", stdout);
}

void json_null(void) {
  separate();
  fputs("null", stdout);
}

void json_end(void) {
  putchar('\n');
  first = 1;
}

void json_name(const char *key, uint32_t kind, uint32_t value) {
  json_key(key);
  json_string(esmtpcode_name_get(kind, value));
}

void json_text(const char *key, const char *text) {
  json_key(key);
  if (text != NULL)
    json_string(text);
  else
    json_null();
}
