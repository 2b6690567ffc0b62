/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Log lines, and what is known besides them: a NUL parts the text from its context. */

#include "fuzz.h"

static esmtpcode_verdict judge(const char *s, size_t len, const char *context, size_t context_len) {
  struct {
    esmtpcode_verdict verdict;
    uint32_t later[4]; /* what a later header may have appended */
  } room;

  memset(&room, 0xa5, sizeof room);
  HOLDS(esmtpcode_classify_context(s, len, context, context_len, &room.verdict, sizeof room) ==
        ESMTPCODE_OK);
  check_verdict(&room.verdict, len);
  for (int i = 0; i < 4; i++)
    HOLDS(room.later[i] == 0);
  return room.verdict;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const uint8_t *nul = size > 0 ? memchr(data, '\0', size) : NULL;
  size_t len = nul != NULL ? (size_t)(nul - data) : size;
  size_t context_len = nul != NULL ? size - len - 1 : 0;
  char *s = exact_copy(data, len);
  char *context = exact_copy(nul != NULL ? nul + 1 : data, context_len);
  esmtpcode_verdict alone = judge(s, len, NULL, 0);
  esmtpcode_verdict known = judge(s, len, context, context_len);
  esmtpcode_verdict again = judge(s, len, context, context_len);
  esmtpcode_verdict plain;

  HOLDS(esmtpcode_classify(s, len, &plain, sizeof plain) == ESMTPCODE_OK);
  HOLDS(memcmp(&plain, &alone, sizeof plain) == 0);
  HOLDS(memcmp(&known, &again, sizeof known) == 0);
  HOLDS(known.code == alone.code && known.reply == alone.reply);
  free(context);
  free(s);
  return 0;
}
