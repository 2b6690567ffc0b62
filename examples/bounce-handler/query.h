/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What people and programs ask. */

#ifndef QUERY_H
#define QUERY_H

#include "store.h"

/* Each gives an exit status of sysexits.h, or 1 for "no". */
int query_may(struct store *store, const char *question, int64_t now);
int query_why(struct store *store, const char *question, int64_t now);
int query_list(struct store *store, int64_t now);
int query_export(struct store *store, int64_t now);

#endif
