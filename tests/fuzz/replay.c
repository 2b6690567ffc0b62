/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Tries each file; standard input where there is none, as AFL++ gives it. */

#include "fuzz.h"

enum { MOST = 1 << 22 };

static void try_file(FILE *file) {
  char *data = malloc(MOST);
  size_t size;
  char *input;

  HOLDS(file != NULL && data != NULL);
  size = fread(data, 1, MOST, file);
  input = exact_copy(data, size);
  LLVMFuzzerTestOneInput((const uint8_t *)input, size);
  free(input);
  free(data);
}

int main(int argc, char **argv) {
  if (argc == 1)
    try_file(stdin);
  for (int i = 1; i < argc; i++) {
    FILE *file = fopen(argv[i], "rb");

    fprintf(stderr, "%s\n", argv[i]);
    try_file(file);
    fclose(file);
  }
  return 0;
}
