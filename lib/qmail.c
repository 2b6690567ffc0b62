/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Lines of qmail-send's log, in which "_" stands for a space. */

#include <string.h>

#include "ascii.h"
#include "match.h"
#include "vector.h"

enum { LEAST_DELIVERY = 26, FARTHEST_DELIVERY = 128 };

/* Where qmail-send's number of a delivery stands, behind a time stamp and what syslog puts before
 * it, or at the start; 0 for nowhere. */
static size_t find_delivery(const char *s, size_t len) {
  static const char delivery[] = " delivery ";

  if (len < LEAST_DELIVERY)
    return 0;
  if (memcmp(s, delivery + 1, sizeof delivery - 2) == 0)
    return sizeof delivery - 2;
  for (size_t at = 0; at < FARTHEST_DELIVERY && len - at >= LEAST_DELIVERY; at += 16)
    for (uint32_t found = byte_bits(s + at, ' ') & byte_bits(s + at + 1, 'd'); found != 0;
         found &= found - 1) {
      size_t start = at + lowest_bit(found);

      if (len - start >= LEAST_DELIVERY && memcmp(s + start, delivery, sizeof delivery - 1) == 0)
        return start + sizeof delivery - 1;
    }
  return 0;
}

/* Whether what qmail-remote writes for a log stands near the start, where the line before it is
 * missing. */
static int is_qmail_report(const char *s, size_t len) {
  static const char refused[] = "_does_not_like_recipient.";
  static const char said[] = "_host_said:_";
  const char *end = s + (len < FARTHEST_DELIVERY ? len : FARTHEST_DELIVERY);
  const char *sign = s;

  while ((sign = memchr(sign, '_', (size_t)(end - sign))) != NULL) {
    if (len - (size_t)(sign - s) >= sizeof refused &&
        (memcmp(sign, refused, sizeof refused - 1) == 0 ||
         memcmp(sign, said, sizeof said - 1) == 0))
      return 1;
    sign++;
  }
  return 0;
}

/* "delivery 17: failure: 192.0.2.1_does_not_like_recipient./" */
int esmtpcode_i_is_qmail(const char *s, size_t len) {
  size_t at = find_delivery(s, len);
  size_t end = at + 12;

  if (at == 0)
    return is_qmail_report(s, len);
  while (at < end && is_digit(s[at]))
    at++;
  return s[at] == ':' && s[at + 1] == ' ' &&
         (s[at + 2] == 'f' || s[at + 2] == 'd' || s[at + 2] == 's');
}
