/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A reply that was composed reads back as what was given. Three bytes choose the codes and flags.
 */

#include "fuzz.h"

static void check_lines(const char *reply, size_t size) {
  while (size > 0) {
    const char *end = memchr(reply, '\n', size);
    size_t line = end != NULL ? (size_t)(end - reply) + 1 : 0;

    HOLDS(line >= 6 && line <= 512 && reply[line - 2] == '\r');
    reply += line;
    size -= line;
  }
}

/* The lines' texts, joined, are the text without its line ends. */
static void check_text(const char *reply, size_t size, const char *text, size_t len) {
  esmtpcode_span span;
  uint32_t position = 0;
  size_t at = 0;

  while (esmtpcode_reply_line(reply, size, &position, &span))
    for (uint32_t i = 0; i < span.length; i++) {
      while (at < len && (text[at] == '\r' || text[at] == '\n'))
        at++;
      HOLDS(at < len && reply[span.offset + i] == text[at]);
      at++;
    }
  while (at < len && (text[at] == '\r' || text[at] == '\n'))
    at++;
  HOLDS(at == len);
}

static void check_reply(const char *buf, size_t needed, uint32_t reply, uint32_t code) {
  esmtpcode_reply found;

  HOLDS(esmtpcode_reply_read(buf, needed, 0, &found, sizeof found) == ESMTPCODE_OK);
  HOLDS(found.state == ESMTPCODE_STATE_COMPLETE && found.length == needed);
  HOLDS(found.reply == reply && found.code == code && found.code_uniform == 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const uint32_t replies[] = {220, 250, 354, 421, 451, 550, 554, 559, 600, 199, 0, 261};
  size_t len = size > 3 ? size - 3 : 0;
  uint32_t reply = size > 0 ? replies[data[0] % 12] : 550;
  uint32_t code = size > 1 && data[1] != 0 ? reply / 100 * 1000000 + data[1] * 3007U % 8000 : 0;
  uint32_t flags = size > 2 ? data[2] & ESMTPCODE_FLAG_UTF8 : 0;
  char *text = exact_copy(size > 3 ? data + 3 : data, len);
  size_t needed = 99;
  int32_t status = esmtpcode_reply_compose(reply, code, text, len, flags, NULL, 0, &needed);

  HOLDS((status == ESMTPCODE_ERROR_SPACE) == (needed > 0));
  if (needed > 0) {
    char *buf = malloc(needed);
    size_t again;

    HOLDS(buf != NULL);
    HOLDS(esmtpcode_reply_compose(reply, code, text, len, flags, buf, needed, &again) ==
          ESMTPCODE_OK);
    HOLDS(again == needed);
    check_lines(buf, needed);
    check_reply(buf, needed, reply, code);
    check_text(buf, needed, text, len);
    free(buf);
  }
  free(text);
  return 0;
}
