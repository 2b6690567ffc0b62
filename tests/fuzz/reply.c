/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Replies: more input never changes what was complete, and its lines lie within it. */

#include "fuzz.h"

static esmtpcode_reply read(const char *s, size_t len, uint32_t flags) {
  esmtpcode_reply reply;
  char *copy = exact_copy(s, len);

  memset(&reply, 0xa5, sizeof reply);
  HOLDS(esmtpcode_reply_read(copy, len, flags, &reply, sizeof reply) == ESMTPCODE_OK);
  free(copy);
  HOLDS(reply.length <= len && reply.where <= len && is_within(reply.text, len));
  HOLDS(reply.code == 0 || esmtpcode_code_is_valid(reply.code));
  HOLDS(reply.state == ESMTPCODE_STATE_MALFORMED || reply.where == reply.length);
  HOLDS((reply.problem != 0) == (reply.state == ESMTPCODE_STATE_MALFORMED));
  return reply;
}

static void check_lines(const char *s, size_t len, const esmtpcode_reply *reply) {
  esmtpcode_span text;
  uint32_t position = 0;
  uint32_t lines = 0;

  while (esmtpcode_reply_line(s, len, &position, &text)) {
    HOLDS(is_within(text, len));
    lines++;
  }
  HOLDS(text.offset == 0 && text.length == 0 && lines >= reply->lines);
}

/* A part of a complete reply is incomplete, and a malformed one stays so. */
static void check_parts(const char *s, size_t len, const esmtpcode_reply *whole) {
  size_t step = len / 64 + 1;

  for (size_t cut = 0; cut < len; cut += step) {
    esmtpcode_reply part = read(s, cut, 0);

    if (part.state != ESMTPCODE_STATE_INCOMPLETE)
      HOLDS(memcmp(&part, whole, sizeof part) == 0);
    else
      HOLDS(whole->state != ESMTPCODE_STATE_COMPLETE || cut < whole->length);
    HOLDS(part.lines <= whole->lines && part.length <= whole->length);
  }
}

static void check_line_ends(const char *s, size_t len, const esmtpcode_reply *lf) {
  size_t size;
  char *copy = with_crlf(s, len, &size);
  esmtpcode_reply crlf = read(copy, size, ESMTPCODE_FLAG_FINAL);

  HOLDS(crlf.state == lf->state && crlf.problem == lf->problem && crlf.lines == lf->lines);
  HOLDS(crlf.reply == lf->reply && crlf.code == lf->code && crlf.code_uniform == lf->code_uniform);
  free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *s = exact_copy(data, size);
  esmtpcode_reply reply = read(s, size, 0);
  esmtpcode_reply final = read(s, size, ESMTPCODE_FLAG_FINAL);
  esmtpcode_verdict verdict;

  check_lines(s, size, &final);
  check_parts(s, size, &reply);
  if (size == 0 || memchr(s, '\r', size) == NULL)
    check_line_ends(s, size, &final);
  HOLDS(esmtpcode_classify_reply(s, size, &final, sizeof final, &verdict, sizeof verdict) ==
        ESMTPCODE_OK);
  check_verdict(&verdict, final.length);
  HOLDS(verdict.reply == final.reply && verdict.code == final.code);
  free(s);
  return 0;
}
