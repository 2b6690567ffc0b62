/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "netstring.h"

#include <stdio.h>
#include <string.h>

enum netstring netstring_read(const char *s, size_t len, size_t limit, const char **content,
                              size_t *length, size_t *taken) {
  size_t value = 0;
  size_t i;

  for (i = 0; i < len && s[i] >= '0' && s[i] <= '9'; i++) {
    if (i == NETSTRING_DIGITS || (i == 1 && s[0] == '0'))
      return NETSTRING_BROKEN;
    value = value * 10 + (size_t)(s[i] - '0');
  }
  if (value > limit)
    return NETSTRING_BROKEN;
  if (i == len)
    return NETSTRING_PARTIAL;
  if (i == 0 || s[i] != ':')
    return NETSTRING_BROKEN;
  i++;
  if (len - i <= value)
    return NETSTRING_PARTIAL;
  if (s[i + value] != ',')
    return NETSTRING_BROKEN;
  *content = s + i;
  *length = value;
  *taken = i + value + 1;
  return NETSTRING_WHOLE;
}

size_t netstring_write(const char *content, size_t length, char *buf, size_t size) {
  char digits[24];
  int n = snprintf(digits, sizeof digits, "%zu:", length);

  if (n <= 0 || n > NETSTRING_DIGITS + 1 || size < (size_t)n + length + 1)
    return 0;
  memcpy(buf, digits, (size_t)n);
  memcpy(buf + n, content, length);
  buf[(size_t)n + length] = ',';
  return (size_t)n + length + 1;
}
