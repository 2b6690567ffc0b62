/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Classifies each line of standard input once, for counting instructions; prints how many. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  static char line[1 << 16];
  unsigned long lines = 0;

  for (; fgets(line, sizeof line, stdin) != NULL; lines++) {
    esmtpcode_verdict verdict;

    esmtpcode_classify(line, strcspn(line, "\n"), &verdict, sizeof verdict);
  }
  printf("%lu\n", lines);
  return 0;
}
