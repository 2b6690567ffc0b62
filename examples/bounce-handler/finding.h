/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What one mail reports of one address. */

#ifndef FINDING_H
#define FINDING_H

#include "policy.h"
#include "verp.h"

enum { DIGEST = 32 };

struct finding {
  struct address address;
  unsigned char digest[DIGEST]; /* of the mail */
  int64_t time;                 /* of the mail */
  uint32_t reason;
  enum weight weight;
  char status[16];
  char rule[64];         /* of the library, which decided */
  char server[256];      /* which refused */
  char diagnostic[1024]; /* what it said */
};

#endif
