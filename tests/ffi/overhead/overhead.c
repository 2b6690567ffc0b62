/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* overhead FILE  Classifies its lines 20 times over, again and again; prints the calls per second
 * of the fastest time, which other programs on the machine disturbed least. Those of the other
 * languages do the same. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <esmtpcode.h>

static double now(void) {
  struct timespec t;

  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  static char text[1 << 16];
  static const char *line[1024];
  FILE *file = fopen(argv[argc - 1], "r");
  size_t lines = 0;
  unsigned long hard = 0;
  double best = 1e9;
  double end;

  if (file == NULL)
    return 1;
  text[fread(text, 1, sizeof text - 1, file)] = '\0';
  fclose(file);
  for (char *s = strtok(text, "\n"); s != NULL && lines < 1024; s = strtok(NULL, "\n"))
    line[lines++] = s;
  end = now() + 0.7;
  while (now() < end) {
    double begin = now();
    double took;

    for (size_t i = 0; i < 20 * lines; i++) {
      const char *s = line[i % lines];
      esmtpcode_verdict verdict;

      esmtpcode_classify(s, strlen(s), &verdict, sizeof verdict);
      hard += verdict.bounce == ESMTPCODE_BOUNCE_HARD;
    }
    took = now() - begin;
    best = took < best ? took : best;
  }
  printf("%.0f\n", 20 * (double)lines / best);
  return hard > 0 ? 0 : 1;
}
