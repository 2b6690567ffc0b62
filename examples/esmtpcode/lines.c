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

/* Where the line ends that starts the block: reads on until it does. The last one may end with the
 * file. */
static char *read_end(struct lines *lines) {
  char *stop = NULL;
  size_t searched;

  do
    searched = lines->end - lines->start;
  while (read_more(lines) &&
         (stop = memchr(lines->buffer + searched, '\n', lines->end - searched)) == NULL);
  return stop != NULL || lines->end == lines->start ? stop : lines->buffer + lines->end;
}

char *next_line(struct lines *lines, size_t *len) {
  char *line = lines->buffer + lines->start;
  size_t left = lines->end - lines->start;
  char *stop = left > 0 ? memchr(line, '\n', left) : NULL;

  if (stop == NULL) {
    stop = read_end(lines);
    if (stop == NULL)
      return NULL;
    line = lines->buffer + lines->start;
  }
  lines->start = (size_t)(stop - lines->buffer) + (stop < lines->buffer + lines->end);
  if (stop > line && stop[-1] == '\r')
    stop--;
  *stop = '\0';
  *len = (size_t)(stop - line);
  return line;
}
