/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the configuration file says. */

#ifndef CONFIG_H
#define CONFIG_H

#include "policy.h"

enum { SECRETS = 4, LONGEST_SECRET = 128, SHORTEST_SECRET = 16, LONGEST_PATH = 1024 };

struct secret {
  unsigned char bytes[LONGEST_SECRET];
  size_t length;
};

struct config {
  char database[LONGEST_PATH];
  char keep[LONGEST_PATH];
  char prefix[64];  /* of the return address, before the variable part; empty: not configured */
  char suffix[256]; /* and behind it */
  int is_signed;    /* whether the variable part carries a signature */
  struct secret secrets[SECRETS]; /* the first signs, each is good */
  size_t secret_count;
  uint32_t max_age; /* days that a signature is good for */
  uint32_t busy;    /* seconds to wait for the database */
  struct rule rules[REASONS];
};

/* 0 where it cannot be used; what is wrong has been said on standard error. */
int config_read(const char *path, struct config *config);

#endif
