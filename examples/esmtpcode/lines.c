/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The lines of a file, read in large blocks: logs are long. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"

enum { ROOM = 1 << 18 };

/* Reads on behind what is left of the block before. Gives 0 at the end of the file. */
static int read_more(struct lines *lines) {
  ssize_t n;

  lines->end -= lines->start;
  if (lines->end > 0)
    memmove(lines->buffer, lines->buffer + lines->start, lines->end);
  lines->start = 0;
  if (lines->room - lines->end <= 1) { /* a line that does not fit, or the first one */
    size_t room = lines->room > 0 ? 2 * lines->room : ROOM;
    char *more = realloc(lines->buffer, room);

    lines->failed |= more == NULL;
    if (more == NULL)
      return 0;
    lines->buffer = more;
    lines->room = room;
  }
  n = read(lines->file, lines->buffer + lines->end, lines->room - lines->end - 1);
  lines->failed |= n < 0;
  if (n <= 0)
    return 0;
  lines->end += (size_t)n;
  lines->read += (size_t)n;
  return 1;
}

char *next_line(struct lines *lines, size_t *len) {
  size_t searched = 0;
  char *stop = NULL;
  char *line;

  do {
    size_t left = lines->end - lines->start;

    if (left > searched)
      stop = memchr(lines->buffer + lines->start + searched, '\n', left - searched);
    searched = left;
  } while (stop == NULL && read_more(lines));
  if (lines->end == lines->start)
    return NULL;
  line = lines->buffer + lines->start;
  if (stop == NULL)
    stop = lines->buffer + lines->end;
  lines->start = (size_t)(stop - lines->buffer) + (stop < lines->buffer + lines->end);
  if (stop > line && stop[-1] == '\r')
    stop--;
  *stop = '\0';
  *len = (size_t)(stop - line);
  return line;
}
