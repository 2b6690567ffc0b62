/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "address.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static int is_control(char c) {
  return (c >= 0 && c < ' ') || c == 127;
}

/* The length up to the ">" that ends the path; quoted strings may hold one. -1 where there is none.
 */
static long path_length(const char *s) {
  int quoted = 0;
  long i;

  for (i = 0; s[i] != '\0' && !is_control(s[i]); i++) {
    if (s[i] == '"')
      quoted = !quoted;
    else if (quoted && s[i] == '\\' && s[i + 1] != '\0')
      i++;
    else if (!quoted && s[i] == '>')
      return i;
    else if (!quoted && (s[i] == ' ' || s[i] == '<'))
      return -1;
  }
  return -1;
}

static int split(struct path *path) {
  const char *at = strrchr(path->address, '@');
  size_t local;

  if (path->address[0] == '\0')
    return 0;
  if (at == NULL || at == path->address || at[1] == '\0')
    return -1;
  local = (size_t)(at - path->address);
  if (local > 64 || strlen(at + 1) > 255) /* RFC 5321, section 4.5.3.1 */
    return -1;
  memcpy(path->local, path->address, local);
  memcpy(path->domain, at + 1, strlen(at)); /* its NUL as well */
  return 0;
}

static void read_parameter(const char *s, size_t len, struct path *path) {
  if (len > 5 && strncasecmp(s, "SIZE=", 5) == 0)
    path->size = strtoul(s + 5, NULL, 10);
  else if (len == 13 && strncasecmp(s, "BODY=8BITMIME", len) == 0)
    path->eight_bit = 1;
  else if (len == 8 && strncasecmp(s, "SMTPUTF8", len) == 0)
    path->utf8 = 1;
  else if (len != 9 || strncasecmp(s, "BODY=7BIT", len) != 0)
    snprintf(path->unknown, sizeof path->unknown, "%.*s", (int)len, s);
}

int address_read(const char *s, struct path *path) {
  long length;
  size_t i;

  memset(path, 0, sizeof *path);
  s += strspn(s, " ");
  length = *s == '<' ? path_length(s + 1) : -1;
  if (length < 0 || (size_t)length >= sizeof path->address)
    return -1;
  memcpy(path->address, s + 1, (size_t)length);
  for (i = 0; path->address[i] != '\0'; i++)
    path->needs_utf8 |= (unsigned char)path->address[i] > 127;
  if (split(path) != 0)
    return -1;
  s += length + 2;
  while (*s == ' ') {
    size_t len = strcspn(++s, " ");

    if (len > 0)
      read_parameter(s, len, path);
    s += len;
  }
  return *s == '\0' ? 0 : -1;
}
