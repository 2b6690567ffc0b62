/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "answer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* One line of it all; what is no printable text becomes "?", beyond ASCII too where only that may
 * stand. */
static void flatten(char *to, size_t size, const char *s, size_t len, int only_ascii) {
  size_t n = 0;
  size_t i;

  for (i = 0; i < len && n + 1 < size; i++) {
    if (s[i] == '\r')
      continue;
    if (s[i] == '\n')
      to[n++] = ' ';
    else
      to[n++] =
          (char)((unsigned char)s[i] < ' ' || s[i] == 127 || (only_ascii && s[i] & 0x80) ? '?'
                                                                                         : s[i]);
  }
  while (n > 0 && to[n - 1] == ' ')
    n--;
  to[n] = '\0';
}

/* The text says which command was refused, as a log line would: a refusal of MAIL is about the
 * sender, whatever its words. */
void answer_reply(struct answer *answer, const char *host, const char *reply, size_t len,
                  const char *stage, const char *context) {
  char line[sizeof answer->text];
  char told[sizeof answer->text + 64];

  snprintf(answer->host, sizeof answer->host, "%s", host);
  flatten(answer->text, sizeof answer->text, reply, len, 1);
  flatten(line, sizeof line, reply, len, 0);
  snprintf(told, sizeof told, "%s (in reply to %s command)", line, stage);
  esmtpcode_classify_context(told, strlen(told), context, strlen(context), &answer->verdict,
                             sizeof answer->verdict);
}

void answer_own(struct answer *answer, uint32_t code, const char *format, ...) {
  va_list arguments;

  answer->host[0] = '\0';
  va_start(arguments, format);
  vsnprintf(answer->text, sizeof answer->text, format, arguments);
  va_end(arguments);
  esmtpcode_classify_code(0, code, ESMTPCODE_PROVIDER_NONE, &answer->verdict,
                          sizeof answer->verdict);
}
