/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A user of the library, as small as can be. */

#include <esmtpcode.h>
#include <stdio.h>

int main(void) {
  const esmtpcode_entry *entry = esmtpcode_entry_find(esmtpcode_code_parse("4.4.1", 5));

  if (entry == NULL || esmtpcode_version_number() != ESMTPCODE_VERSION_NUMBER)
    return 1;
  puts(esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0));
  return 0;
}
