/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* tablegen [--no-texts] DATA-FOLDER OUTPUT-FOLDER */

#include <string.h>

#include "tablegen.h"

int main(int argc, char **argv) {
  struct data data = {NULL, 0, 0};
  struct model model;
  int texts = 1;

  memset(&model, 0, sizeof model);
  if (argc > 1 && strcmp(argv[1], "--no-texts") == 0) {
    texts = 0;
    argv++;
    argc--;
  }
  if (argc != 3) {
    fputs("usage: tablegen [--no-texts] DATA-FOLDER OUTPUT-FOLDER\n", stderr);
    return 2;
  }
  read_data(argv[1], &data);
  build_model(&data, &model);
  build_entries(&data, &model);
  build_rules(&data, &model);
  build_formats(&data, &model);
  build_charsets(&data);
  if (complaints() > 0)
    return 1;
  emit_tables(&model, argv[2], texts);
  return complaints() > 0;
}
