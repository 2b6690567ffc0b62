/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The database. Whatever goes wrong with it is said on standard error where it happens. */

#ifndef STORE_H
#define STORE_H

#include <sqlite3.h>

#include "config.h"
#include "finding.h"

enum store_statement {
  STORE_BEGIN,
  STORE_COMMIT,
  STORE_ROLLBACK,
  STORE_SEEN,
  STORE_TALLY,
  STORE_TALLY_LATEST,
  STORE_DAYS,
  STORE_STATE,
  STORE_STATEMENTS
};

struct store {
  sqlite3 *database;
  const struct config *config;
  sqlite3_stmt *statements[STORE_STATEMENTS];
};

/* Opens the database; 0 where that fails. It is made where it is missing only if that is wanted. */
int store_open(struct store *store, const struct config *config, int create);
void store_close(struct store *store);

/* Says on standard error what went wrong last, and gives 0 back. */
int store_failed(const struct store *store);

/* All of these: 0 where it failed. */
int store_begin(struct store *store);
int store_commit(struct store *store);
void store_rollback(struct store *store);

/* 1 where the finding was counted, 0 where it had been counted before, -1 where it failed. Within a
 * transaction. */
int store_count(struct store *store, const struct finding *finding);

/* Applies the policy to what is known of an address, or of all. Within a transaction. */
int store_judge(struct store *store, const char *address);
int store_judge_all(struct store *store);

/* Forgets what is known of an address; mails that were counted stay counted. 1, 0 where nothing is
 * known, -1 where it failed. */
int store_forget(struct store *store, const char *address);

/* Forgets what is older than a time and does not suppress any more. */
int store_purge(struct store *store, int64_t before, int64_t now);

#endif
