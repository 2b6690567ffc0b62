/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Prints every number that has a name: kind, number, name. */

#include <esmtpcode.h>
#include <stdio.h>

int main(void) {
  const char *kind;
  const char *name;

  for (uint32_t k = 0; (kind = esmtpcode_name_get(ESMTPCODE_KIND_KIND, k)) != NULL; k++)
    for (uint32_t i = 0; (name = esmtpcode_name_get(k, i)) != NULL; i++)
      printf("%s %u %s\n", kind, (unsigned)i, name);
  return 0;
}
