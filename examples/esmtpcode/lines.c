/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The lines of a file, read in large blocks: logs are long. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"

enum { ROOM = 1 << 18 };

/* Where the last whole line ends of what stands behind s[from]; from where none does. */
static size_t end_of_lines(const char *s, size_t len, size_t from) {
  while (len > from && s[len - 1] != '\n')
    len--;
  return len;
}

/* Makes room for a line that does not fit, or the first one. */
static int make_room(struct lines *lines) {
  size_t room = lines->room > 0 ? 2 * lines->room : ROOM;
  char *more = realloc(lines->buffer, room);

  if (more == NULL)
    return 0;
  lines->buffer = more;
  lines->room = room;
  return 1;
}

int read_lines(struct lines *lines) {
  size_t end = lines->end - lines->whole;

  if (end > 0)
    memmove(lines->buffer, lines->buffer + lines->whole, end);
  lines->whole = 0;
  for (;;) {
    ssize_t n;

    lines->end = end;
    if (lines->room - end <= 1 && !make_room(lines))
      break;
    n = read(lines->file, lines->buffer + end, lines->room - end - 1);
    if (n <= 0) {
      lines->failed |= n < 0;
      if (end > 0) /* the last line may end with the file */
        lines->buffer[lines->end++] = '\n';
      lines->whole = lines->end;
      return end > 0;
    }
    end += (size_t)n;
    lines->read += (size_t)n;
    lines->whole = end_of_lines(lines->buffer, end, lines->end);
    if (lines->whole > lines->end) {
      lines->end = end;
      return 1;
    }
  }
  lines->failed = 1;
  return 0;
}
