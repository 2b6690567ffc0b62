/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The lines of a file, summed up. A long one is cut into parts, one a processor: each has its own
 * buffer and counts, which are added in the order of the parts. */

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"

enum { LEAST_PART = 1 << 22, MOST_PARTS = 64, PIECE = 1 << 12 };

struct part {
  struct lines lines;
  struct summary summary;
  pthread_t thread;
  int threaded;
};

static void *sum_part(void *argument) {
  struct part *part = argument;
  char *line;
  size_t len;

  while ((line = next_line(&part->lines, &len)) != NULL) {
    esmtpcode_verdict verdict;

    esmtpcode_classify(line, len, &verdict, sizeof verdict);
    count_verdict(&part->summary, &verdict, line, len);
  }
  free(part->lines.buffer);
  return NULL;
}

/* Where the first line starts at or behind a place in the file; its end where none does. */
static off_t start_of_line(int file, off_t at, off_t size) {
  char piece[PIECE];
  ssize_t n;

  for (at--; (n = pread(file, piece, sizeof piece, at)) > 0; at += n) {
    const char *end = memchr(piece, '\n', (size_t)n);

    if (end != NULL)
      return at + (end - piece) + 1;
  }
  return size;
}

static int count_parts(off_t size) {
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  off_t most = size / LEAST_PART;

  if (most > MOST_PARTS)
    most = MOST_PARTS;
  return processors > 1 && most > 1 ? (int)(most < processors ? most : processors) : 1;
}

/* Makes the parts, the first of which stays with the caller. */
static void start_parts(struct part *parts, int count, int file, off_t size) {
  off_t stop = size;

  for (int i = count - 1; i >= 0; i--) {
    struct lines *lines = &parts[i].lines;

    lines->file = file;
    lines->at = i > 0 ? start_of_line(file, size / count * i, size) : 0;
    lines->stop = stop;
    stop = lines->at;
    if (i > 0)
      parts[i].threaded = pthread_create(&parts[i].thread, NULL, sum_part, &parts[i]) == 0;
    else
      lines->bytes = size_to_show(lines->stop);
  }
}

int sum_up(int file, struct summary *summary) {
  off_t size = size_of(file);
  int count = lseek(file, 0, SEEK_CUR) == 0 ? count_parts(size) : 1;
  struct part *parts = calloc((size_t)count, sizeof *parts);
  int done = 1;

  if (parts == NULL)
    return 0;
  if (count > 1)
    start_parts(parts, count, file, size);
  else
    parts->lines = (struct lines){.file = file, .bytes = size_to_show(size)};
  for (int i = 0; i < count; i++) {
    if (parts[i].threaded)
      pthread_join(parts[i].thread, NULL);
    else
      sum_part(&parts[i]);
    done &= !parts[i].lines.failed;
    add_summary(summary, &parts[i].summary);
  }
  free(parts);
  return done;
}
