/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MOST_ROUNDS = 301, FEWEST_ROUNDS = 11 };

static const uint64_t LONGEST = 15000000000; /* nanoseconds */

static uint64_t now(void) {
  struct timespec time;

  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

static double median(double *times, int rounds) {
  qsort(times, (size_t)rounds, sizeof *times, ascending);
  return times[rounds / 2];
}

static double time_of(work *run, size_t items) {
  static volatile uint64_t sink;
  uint64_t start = now();

  sink += run();
  return (double)(now() - start) / (double)items;
}

void compare(const char *name, work *ours, work *rival, size_t items) {
  static double our_times[MOST_ROUNDS];
  static double rival_times[MOST_ROUNDS];
  uint64_t end = now() + LONGEST;
  double our_time;
  double rival_time;
  int rounds = 0;

  while (rounds < MOST_ROUNDS && (rounds < FEWEST_ROUNDS || now() < end)) {
    our_times[rounds] = time_of(ours, items);
    rival_times[rounds++] = time_of(rival, items);
  }
  our_time = median(our_times, rounds);
  rival_time = median(rival_times, rounds);
  printf("bench\t%s\t%.2f\t%.2f\tns\t%.2f\n", name, our_time, rival_time, rival_time / our_time);
}

uint32_t random_below(uint32_t limit) {
  static uint64_t state = 42;

  state = state * 6364136223846793005 + 1442695040888963407;
  return (uint32_t)((state >> 33) % limit);
}
