/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Lines of any content and length take time in proportion to their length. Prints for each content
 * "linear<tab>content<tab>nanoseconds a byte at 16 MiB<tab>time of 16 MiB by that of 8 MiB". */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "measure.h"

enum { SMALLEST = 1 << 20, LARGEST = 1 << 24, TRIES = 5 };

static char line[LARGEST];

static const char *const contents[] = {" ",
                                       "7",
                                       ".",
                                       "@",
                                       "<",
                                       "x",
                                       "5.1.1.",
                                       "5.1.1 ",
                                       "550 ",
                                       "550-5.1.1 ",
                                       "user unknown ",
                                       "user  unknown ",
                                       "to=<",
                                       ",",
                                       "a,",
                                       "\"",
                                       "try again in 5 minutes ",
                                       "try again 5 ",
                                       "ip blocked ",
                                       "host x",
                                       "\xe4\xb8\x8d\xe5\xad\x98\xe5\x9c\xa8",
                                       "version 5.1.1 ",
                                       "5. ",
                                       NULL}; /* random bytes */

static void fill(const char *content) {
  size_t length = content != NULL ? strlen(content) : 0;

  for (size_t i = 0; i < LARGEST; i++)
    line[i] = content != NULL ? content[i % length] : (char)random_below(256);
}

/* Nanoseconds this program has worked so far. */
static double worked(void) {
  struct timespec time;

  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* Nanoseconds: the shortest of some tries, since others use the machine, too. */
static double time_of_line(size_t length) {
  double shortest = 0;

  for (int i = 0; i < TRIES; i++) {
    esmtpcode_verdict verdict;
    double start = worked();
    double time;

    esmtpcode_classify(line, length, &verdict, sizeof verdict);
    time = worked() - start;
    shortest = i == 0 || time < shortest ? time : shortest;
  }
  return shortest;
}

int main(void) {
  for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
    double last = 0;
    double time = 0;

    fill(contents[i]);
    for (size_t length = SMALLEST; length <= LARGEST; length *= 2) {
      last = time;
      time = time_of_line(length);
    }
    printf("linear\t%s\t%.3f\t%.2f\n", contents[i] != NULL ? contents[i] : "random bytes",
           time / LARGEST, time / last);
    fflush(stdout);
  }
  return 0;
}
