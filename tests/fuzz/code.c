/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Codes: what is read is written again, and a line never holds a code that the whole text lacks. */

#include "fuzz.h"

static void check_format(uint32_t code, const char *s, size_t len) {
  char text[10];

  HOLDS(esmtpcode_code_format(code, text, sizeof text) == len);
  HOLDS(memcmp(text, s, len) == 0);
}

static void check_whole(const char *s, size_t len) {
  uint32_t code = esmtpcode_code_parse(s, len);
  uint32_t departures = 99;
  uint32_t lenient = esmtpcode_code_parse_lenient(s, len, &departures);
  uint32_t found;
  size_t n = esmtpcode_code_prefix(s, len, &found);

  HOLDS((found != 0) == (n != 0) && n <= len);
  if (n > 0)
    check_format(found, s, n);
  if (code != 0) {
    HOLDS(n == len && found == code && lenient == code && departures == 0);
    check_format(code, s, len);
  }
  if (lenient != 0) {
    char text[10];
    size_t length = esmtpcode_code_format(lenient, text, sizeof text);

    HOLDS(esmtpcode_code_parse_lenient(text, length, NULL) == lenient);
    HOLDS(esmtpcode_code_is_valid(lenient) == !(departures & ESMTPCODE_DEPARTURE_CLASS));
  }
}

/* Each code of the text is where its span says. */
static void check_found(const char *s, size_t len) {
  esmtpcode_span where;
  size_t from = 0;
  uint32_t code;

  while ((code = esmtpcode_code_find(s, len, from, &where)) != 0) {
    HOLDS(is_within(where, len) && where.offset >= from && esmtpcode_code_is_valid(code));
    check_format(code, s + where.offset, where.length);
    from = where.offset + where.length;
  }
  HOLDS(where.offset == 0 && where.length == 0);
}

/* Holds for whole lines only: a code that is cut within a line may have been a longer number, a
 * version or a date. */
static void check_lines(const char *s, size_t len) {
  esmtpcode_span whole;
  uint32_t code = esmtpcode_code_find(s, len, 0, &whole);
  const char *end = len > 0 ? memchr(s, '\n', len) : NULL;

  for (int lines = 0; end != NULL && lines < 8; lines++) {
    size_t cut = (size_t)(end - s) + 1;
    esmtpcode_span where;
    uint32_t first = esmtpcode_code_find(s, cut, 0, &where);

    HOLDS(first == 0 || (first == code && where.offset == whole.offset));
    HOLDS(first != 0 || code == 0 || whole.offset + whole.length >= cut);
    end = memchr(s + cut, '\n', len - cut);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *s = exact_copy(data, size);

  check_whole(s, size);
  check_found(s, size);
  check_lines(s, size);
  free(s);
  return 0;
}
