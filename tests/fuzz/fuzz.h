/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the fuzz targets share. Each defines LLVMFuzzerTestOneInput(), for libFuzzer and AFL++; with
 * replay.c it is a program that tries the files it is given. */

#ifndef FUZZ_H
#define FUZZ_H

#include <esmtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HOLDS(condition)                                                                           \
  ((condition)                                                                                     \
       ? (void)0                                                                                   \
       : (fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition), abort()))

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Members of a verdict before its spans: what is judged, not where it stands. */
enum { JUDGEMENT = offsetof(esmtpcode_verdict, matched) };

static inline int is_within(esmtpcode_span span, size_t len) {
  return span.offset <= len && span.length <= len - span.offset;
}

/* What must hold of any verdict on a text. */
static inline void check_verdict(const esmtpcode_verdict *verdict, size_t len) {
  const esmtpcode_span *span = &verdict->matched;

  for (; span <= &verdict->new_address; span++)
    HOLDS(is_within(*span, len));
  HOLDS(verdict->code == 0 || esmtpcode_code_is_valid(verdict->code));
  HOLDS(verdict->reply == 0 || (verdict->reply >= 200 && verdict->reply <= 599));
  HOLDS(esmtpcode_name_get(ESMTPCODE_KIND_REASON, verdict->reason) != NULL);
  HOLDS(esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, verdict->provider) != NULL);
  HOLDS(esmtpcode_name_get(ESMTPCODE_KIND_BLOCKLIST, verdict->blocklist) != NULL);
  HOLDS(verdict->group == esmtpcode_reason_group(verdict->reason));
  HOLDS(verdict->rule == 0 || esmtpcode_rule_name(verdict->rule) != NULL);
  HOLDS(verdict->retry_after <= 7 * 86400);
  HOLDS(verdict->outcome != ESMTPCODE_OUTCOME_TRANSIENT ||
        verdict->bounce != ESMTPCODE_BOUNCE_HARD);
}

/* A copy with nothing behind it, so that a byte too far is seen; never NULL. */
static inline char *exact_copy(const void *data, size_t size) {
  char *copy = malloc(size > 0 ? size : 1);

  HOLDS(copy != NULL);
  if (size > 0)
    memcpy(copy, data, size);
  return copy;
}

static inline void swap_case(char *s, size_t len) {
  for (size_t i = 0; i < len; i++)
    if ((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= 'A' && s[i] <= 'Z'))
      s[i] ^= 0x20;
}

/* A copy whose LF are CRLF; *size is its size. */
static inline char *with_crlf(const char *s, size_t len, size_t *size) {
  char *out = malloc(2 * len + 1);

  HOLDS(out != NULL);
  *size = 0;
  for (size_t i = 0; i < len; i++) {
    if (s[i] == '\n')
      out[(*size)++] = '\r';
    out[(*size)++] = s[i];
  }
  return out;
}

#endif
