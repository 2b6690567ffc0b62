/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What is done to the whole database, by hand or once a day. */

#include "store.h"

#include <stdio.h>
#include <stdlib.h>

enum { SECONDS_A_DAY = 86400 };

static sqlite3_stmt *prepared(struct store *store, const char *sql) {
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2(store->database, sql, -1, &statement, NULL) != SQLITE_OK)
    store_failed(store);
  return statement;
}

/* Runs a statement once and ends it; how many rows it changed, or -1. */
static int finish(struct store *store, sqlite3_stmt *statement) {
  if (statement == NULL)
    return -1;
  if (sqlite3_step(statement) != SQLITE_DONE) {
    store_failed(store);
    sqlite3_finalize(statement);
    return -1;
  }
  sqlite3_finalize(statement);
  return sqlite3_changes(store->database);
}

int store_judge_all(struct store *store) {
  sqlite3_stmt *all = prepared(store, "SELECT DISTINCT address FROM tally");
  int good = all != NULL;
  int result = SQLITE_DONE;

  while (good && (result = sqlite3_step(all)) == SQLITE_ROW)
    good = store_judge(store, (const char *)sqlite3_column_text(all, 0));
  if (good && result != SQLITE_DONE)
    good = store_failed(store);
  sqlite3_finalize(all);
  return good;
}

static int delete_address(struct store *store, const char *sql, const char *address) {
  sqlite3_stmt *statement = prepared(store, sql);

  if (statement != NULL)
    sqlite3_bind_text(statement, 1, address, -1, SQLITE_STATIC);
  return finish(store, statement);
}

int store_forget(struct store *store, const char *address) {
  if (delete_address(store, "DELETE FROM tally WHERE address = ?1", address) < 0)
    return -1;
  return delete_address(store, "DELETE FROM address WHERE address = ?1", address);
}

static int purge(struct store *store, const char *sql, int64_t before, int64_t now) {
  sqlite3_stmt *statement = prepared(store, sql);

  if (statement != NULL) {
    sqlite3_bind_int64(statement, 1, before);
    if (sqlite3_bind_parameter_count(statement) > 1)
      sqlite3_bind_int64(statement, 2, now);
  }
  return finish(store, statement) >= 0;
}

int store_purge(struct store *store, int64_t before, int64_t now) {
  return purge(store, "DELETE FROM seen WHERE day < ?1", before / SECONDS_A_DAY, now) &&
         purge(store,
               "DELETE FROM address WHERE last < ?1"
               " AND (state = 'watched' OR until <= ?2)",
               before, now) &&
         purge(store,
               "DELETE FROM tally WHERE last < ?1"
               " AND address NOT IN (SELECT address FROM address)",
               before, now);
}
