/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The lines of a file, read in large blocks: logs are long. A terminal shows how far it is. */

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"

enum { ROOM = 1 << 18, SHOWN_STEP = 1 << 24 };

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

static ssize_t read_more(struct lines *lines, char *to, size_t room) {
  ssize_t n;

  if (lines->stop == 0)
    return read(lines->file, to, room);
  if ((off_t)room > lines->stop - lines->at)
    room = (size_t)(lines->stop - lines->at);
  n = pread(lines->file, to, room, lines->at);
  if (n > 0)
    lines->at += n;
  return n;
}

static void show_progress(struct lines *lines) {
  if (lines->bytes == 0 || lines->read - lines->shown < SHOWN_STEP)
    return;
  lines->shown = lines->read;
  fprintf(stderr, "\r%3d%%", (int)(100 * lines->read / lines->bytes));
}

static void hide_progress(const struct lines *lines) {
  if (lines->shown > 0)
    fputs("\r\033[K", stderr);
}

/* Reads until there is a whole line, each of which ends with LF. Gives 0 where there is none. */
static int read_lines(struct lines *lines) {
  size_t end = lines->end - lines->whole;

  if (end > 0)
    memmove(lines->buffer, lines->buffer + lines->whole, end);
  lines->line = lines->whole = 0;
  for (;;) {
    ssize_t n;

    lines->end = end;
    if (lines->room - end <= 1 && !make_room(lines))
      break;
    n = read_more(lines, lines->buffer + end, lines->room - end - 1);
    if (n <= 0) {
      lines->failed |= n < 0;
      if (end > 0) /* the last line may end with the file */
        lines->buffer[lines->end++] = '\n';
      lines->whole = lines->end;
      return end > 0;
    }
    end += (size_t)n;
    lines->read += n;
    lines->whole = end_of_lines(lines->buffer, end, lines->end);
    if (lines->whole > lines->end) {
      lines->end = end;
      show_progress(lines);
      return 1;
    }
  }
  lines->failed = 1;
  return 0;
}

char *next_line(struct lines *lines, size_t *len) {
  char *line;
  char *stop;

  if (lines->line == lines->whole && !read_lines(lines)) {
    hide_progress(lines);
    return NULL;
  }
  line = lines->buffer + lines->line;
  stop = memchr(line, '\n', lines->whole - lines->line);
  *len = (size_t)(stop - line);
  lines->line += *len + 1;
  if (*len > 0 && line[*len - 1] == '\r')
    --*len;
  line[*len] = '\0';
  return line;
}

off_t size_of(int file) {
  struct stat status;

  return fstat(file, &status) == 0 && S_ISREG(status.st_mode) ? status.st_size : 0;
}

off_t size_to_show(off_t size) {
  return isatty(STDERR_FILENO) ? size : 0;
}
