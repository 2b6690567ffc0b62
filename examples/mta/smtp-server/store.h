/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Mail on disk: written aside, synced, then given to each recipient under its final name. */

#ifndef STORE_H
#define STORE_H

#include <stdio.h>

#include "refusal.h"

struct store {
  const char *folder;
  char aside[600], id[100];
  FILE *file;
};

/* Each returns REFUSALS, or why the mail cannot be taken. */
enum refusal store_begin(struct store *store, const char *folder);
enum refusal store_write(struct store *store, const char *s, size_t len);
enum refusal store_sync(struct store *store);
enum refusal store_give(struct store *store, const char *user);

/* Takes a copy back that was given. */
void store_revoke(const struct store *store, const char *user);

/* Ends it; the copies that were given stay. */
void store_end(struct store *store);

#endif
