/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Standard input as one text. */

#include <stdlib.h>

#include "command.h"

char *read_input(size_t *len) {
  size_t size = 0;
  size_t n = 1;
  char *text = NULL;

  *len = 0;
  while (n > 0) {
    if (size - *len < 4096) {
      char *more = realloc(text, size = 2 * size + 8192);

      if (more == NULL) {
        free(text);
        return NULL;
      }
      text = more;
    }
    n = fread(text + *len, 1, size - *len - 1, stdin);
    *len += n;
  }
  text[*len] = '\0';
  if (ferror(stdin)) {
    free(text);
    return NULL;
  }
  return text;
}
