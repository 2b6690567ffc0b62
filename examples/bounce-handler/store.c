/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "store.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include <esmtpcode.h>

enum { SECONDS_A_DAY = 86400, MILLISECONDS = 1000, VERSION = 1 };

/* `seen` is what makes a mail that comes again count once. `tally` holds the facts, in rows that do
 * not grow with the mails of one day; `address` what the policy makes of them, for everybody to
 * read. Nothing in it depends on the order in which mails came. */
static const char schema[] =
    "CREATE TABLE IF NOT EXISTS seen (address TEXT NOT NULL, digest BLOB NOT NULL,"
    " day INTEGER NOT NULL, PRIMARY KEY (address, digest)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS tally (address TEXT NOT NULL, reason TEXT NOT NULL,"
    " day INTEGER NOT NULL, weight TEXT NOT NULL, count INTEGER NOT NULL, first INTEGER NOT NULL,"
    " last INTEGER NOT NULL, digest BLOB NOT NULL, status TEXT, rule TEXT, server TEXT,"
    " diagnostic TEXT, PRIMARY KEY (address, reason, day, weight)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS address (address TEXT PRIMARY KEY, state TEXT NOT NULL,"
    " until INTEGER, reason TEXT, status TEXT, rule TEXT, server TEXT, diagnostic TEXT,"
    " first INTEGER NOT NULL, last INTEGER NOT NULL, count INTEGER NOT NULL) WITHOUT ROWID;"
    "PRAGMA user_version = 1;";

static const char *const texts[STORE_STATEMENTS] = {
    [STORE_BEGIN] = "BEGIN IMMEDIATE",
    [STORE_COMMIT] = "COMMIT",
    [STORE_ROLLBACK] = "ROLLBACK",
    [STORE_SEEN] = "INSERT OR IGNORE INTO seen VALUES (?1, ?2, ?3)",
    [STORE_TALLY] = "INSERT INTO tally VALUES (?1, ?2, ?3, ?4, 1, ?5, ?5, ?6, ?7, ?8, ?9, ?10)"
                    " ON CONFLICT DO UPDATE SET count = count + 1, first = min(first, ?5)",
    [STORE_TALLY_LATEST] =
        "UPDATE tally SET last = ?5, digest = ?6, status = ?7, rule = ?8, server = ?9,"
        " diagnostic = ?10 WHERE address = ?1 AND reason = ?2 AND day = ?3 AND weight = ?4"
        " AND (last, digest) < (?5, ?6)",
    [STORE_DAYS] = "SELECT reason, weight, day, first, last, count FROM tally WHERE address = ?1"
                   " ORDER BY reason, day, weight",
    [STORE_STATE] = "REPLACE INTO address SELECT address, ?5, ?6, reason, status, rule, server,"
                    " diagnostic, ?7, ?8, ?9 FROM tally"
                    " WHERE address = ?1 AND reason = ?2 AND day = ?3 AND weight = ?4",
};

int store_failed(const struct store *store) {
  fprintf(stderr, "bounce-handler: %s: %s\n", store->config->database,
          sqlite3_errmsg(store->database));
  return 0;
}

static int execute(struct store *store, const char *sql) {
  return sqlite3_exec(store->database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* SQLite does not wait for others while it turns WAL on. */
static int turn_wal_on(struct store *store) {
  const struct timespec pause = {0, 20000000};
  uint32_t left = store->config->busy * 50;

  while (!execute(store, "PRAGMA journal_mode = WAL"))
    if (left-- == 0 || nanosleep(&pause, NULL) != 0)
      return 0;
  return 1;
}

static int version(struct store *store) {
  sqlite3_stmt *statement = NULL;
  int number = -1;

  if (sqlite3_prepare_v2(store->database, "PRAGMA user_version", -1, &statement, NULL) ==
          SQLITE_OK &&
      sqlite3_step(statement) == SQLITE_ROW)
    number = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  return number;
}

static int has_schema(struct store *store) {
  int number = version(store);

  if (number > VERSION)
    fprintf(stderr, "bounce-handler: %s is of a later version\n", store->config->database);
  if (number != 0)
    return number == VERSION;
  return turn_wal_on(store) && execute(store, "BEGIN IMMEDIATE") && execute(store, schema) &&
         execute(store, "COMMIT");
}

static int prepare(struct store *store) {
  for (int i = 0; i < STORE_STATEMENTS; i++)
    if (sqlite3_prepare_v3(store->database, texts[i], -1, SQLITE_PREPARE_PERSISTENT,
                           &store->statements[i], NULL) != SQLITE_OK)
      return 0;
  return 1;
}

int store_open(struct store *store, const struct config *config, int create) {
  int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0);

  memset(store, 0, sizeof *store);
  store->config = config;
  if (sqlite3_open_v2(config->database, &store->database, flags, NULL) == SQLITE_OK &&
      sqlite3_busy_timeout(store->database, (int)config->busy * MILLISECONDS) == SQLITE_OK &&
      execute(store, "PRAGMA synchronous = FULL") && has_schema(store) && prepare(store))
    return 1;
  store_failed(store);
  store_close(store);
  return 0;
}

void store_close(struct store *store) {
  for (int i = 0; i < STORE_STATEMENTS; i++)
    sqlite3_finalize(store->statements[i]);
  sqlite3_close(store->database);
  store->database = NULL;
}

/* Runs a statement that gives no rows. */
static int run(struct store *store, enum store_statement which) {
  int result = sqlite3_step(store->statements[which]);

  sqlite3_reset(store->statements[which]);
  return result == SQLITE_DONE || store_failed(store);
}

int store_begin(struct store *store) {
  return run(store, STORE_BEGIN);
}

int store_commit(struct store *store) {
  return run(store, STORE_COMMIT);
}

void store_rollback(struct store *store) {
  if (!sqlite3_get_autocommit(store->database))
    run(store, STORE_ROLLBACK);
}

static void bind_text(sqlite3_stmt *statement, int at, const char *text) {
  sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

static void bind_text_or_null(sqlite3_stmt *statement, int at, const char *text) {
  if (text[0] != '\0')
    bind_text(statement, at, text);
  else
    sqlite3_bind_null(statement, at);
}

static int is_new(struct store *store, const struct finding *finding) {
  sqlite3_stmt *statement = store->statements[STORE_SEEN];

  bind_text(statement, 1, finding->address.text);
  sqlite3_bind_blob(statement, 2, finding->digest, DIGEST, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 3, finding->time / SECONDS_A_DAY);
  if (!run(store, STORE_SEEN))
    return -1;
  return sqlite3_changes(store->database) == 1;
}

static int tally(struct store *store, enum store_statement which, const struct finding *finding) {
  sqlite3_stmt *statement = store->statements[which];

  bind_text(statement, 1, finding->address.text);
  bind_text(statement, 2, esmtpcode_name_get(ESMTPCODE_KIND_REASON, finding->reason));
  sqlite3_bind_int64(statement, 3, finding->time / SECONDS_A_DAY);
  bind_text(statement, 4, policy_weight_name(finding->weight));
  sqlite3_bind_int64(statement, 5, finding->time);
  sqlite3_bind_blob(statement, 6, finding->digest, DIGEST, SQLITE_STATIC);
  bind_text_or_null(statement, 7, finding->status);
  bind_text_or_null(statement, 8, finding->rule);
  bind_text_or_null(statement, 9, finding->server);
  bind_text_or_null(statement, 10, finding->diagnostic);
  return run(store, which);
}

int store_count(struct store *store, const struct finding *finding) {
  int fresh = is_new(store, finding);

  if (fresh != 1)
    return fresh;
  if (!tally(store, STORE_TALLY, finding) || !tally(store, STORE_TALLY_LATEST, finding) ||
      !store_judge(store, finding->address.text))
    return -1;
  return 1;
}

/* The row that decides; where none does, the latest. */
struct decision {
  uint32_t reason;
  enum weight weight;
  int64_t day;
  int64_t last;
};

/* What all rows say together. */
struct sum {
  int64_t first;
  int64_t last;
  int64_t count;
};

static uint32_t column_reason(sqlite3_stmt *statement) {
  const char *name = (const char *)sqlite3_column_text(statement, 0);
  int32_t reason = esmtpcode_name_find(ESMTPCODE_KIND_REASON, name, strlen(name));

  return reason < 0 ? ESMTPCODE_REASON_UNKNOWN : (uint32_t)reason;
}

static struct decision read_row(sqlite3_stmt *row) {
  struct decision this;
  int weight = policy_weight_find((const char *)sqlite3_column_text(row, 1));

  this.reason = column_reason(row);
  this.weight = weight < 0 ? WEIGHT_DELAY : (enum weight)weight;
  this.day = sqlite3_column_int64(row, 2);
  this.last = sqlite3_column_int64(row, 4);
  return this;
}

static void add_row(sqlite3_stmt *row, struct judge *judge, struct decision *best,
                    struct sum *sum) {
  const struct decision this = read_row(row);
  int64_t first = sqlite3_column_int64(row, 3);

  if (judge_day(judge, this.reason, this.weight, this.day, this.last) ||
      (!judge->suppressed && this.last >= best->last))
    *best = this;
  if (sum->count == 0 || first < sum->first)
    sum->first = first;
  if (this.last > sum->last)
    sum->last = this.last;
  sum->count += sqlite3_column_int64(row, 5);
}

static int write_state(struct store *store, const char *address, const struct judge *judge,
                       const struct decision *best, const struct sum *sum) {
  sqlite3_stmt *statement = store->statements[STORE_STATE];

  bind_text(statement, 1, address);
  bind_text(statement, 2, esmtpcode_name_get(ESMTPCODE_KIND_REASON, best->reason));
  sqlite3_bind_int64(statement, 3, best->day);
  bind_text(statement, 4, policy_weight_name(best->weight));
  bind_text(statement, 5, judge->suppressed ? "suppressed" : "watched");
  if (judge->suppressed && judge->until != INT64_MAX)
    sqlite3_bind_int64(statement, 6, judge->until);
  else
    sqlite3_bind_null(statement, 6);
  sqlite3_bind_int64(statement, 7, sum->first);
  sqlite3_bind_int64(statement, 8, sum->last);
  sqlite3_bind_int64(statement, 9, sum->count);
  return run(store, STORE_STATE);
}

int store_judge(struct store *store, const char *address) {
  sqlite3_stmt *statement = store->statements[STORE_DAYS];
  struct judge judge;
  struct decision best = {0, WEIGHT_DELAY, 0, 0};
  struct sum sum = {0, 0, 0};
  int result;

  judge_start(&judge, store->config->rules);
  bind_text(statement, 1, address);
  while ((result = sqlite3_step(statement)) == SQLITE_ROW)
    add_row(statement, &judge, &best, &sum);
  sqlite3_reset(statement);
  if (result != SQLITE_DONE)
    return store_failed(store);
  return write_state(store, address, &judge, &best, &sum);
}
