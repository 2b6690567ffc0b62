/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The table esmtpcode_entries, which is there as soon as the extension is loaded. */

#include "tables.h"

SQLITE_EXTENSION_INIT3

#include <string.h>

struct cursor {
  sqlite3_vtab_cursor base;
  uint32_t index;
};

static int connect(sqlite3 *db, void *data, int count, const char *const *values,
                   sqlite3_vtab **table, char **error) {
  (void)data, (void)count, (void)values, (void)error;
  return connect_table(db, table, entry_column, NULL);
}

static int best_index(sqlite3_vtab *table, sqlite3_index_info *info) {
  (void)table;
  info->estimatedCost = 500;
  info->estimatedRows = 500;
  return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *table, sqlite3_vtab_cursor **out) {
  struct cursor *cursor = sqlite3_malloc(sizeof *cursor);

  (void)table;
  if (cursor == NULL)
    return SQLITE_NOMEM;
  memset(cursor, 0, sizeof *cursor);
  *out = &cursor->base;
  return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *base) {
  sqlite3_free(base);
  return SQLITE_OK;
}

static int filter(sqlite3_vtab_cursor *base, int index, const char *name, int count,
                  sqlite3_value **values) {
  (void)index, (void)name, (void)count, (void)values;
  ((struct cursor *)base)->index = 0;
  return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *base) {
  ((struct cursor *)base)->index++;
  return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base) {
  return esmtpcode_entry_at(((struct cursor *)base)->index) == NULL;
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number) {
  char code[CODE_SIZE];

  give(context,
       entry_value(esmtpcode_entry_at(((struct cursor *)base)->index), (unsigned)number, code));
  return SQLITE_OK;
}

static int rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *id) {
  *id = ((struct cursor *)base)->index;
  return SQLITE_OK;
}

const sqlite3_module entries_module = {.xConnect = connect,
                                       .xBestIndex = best_index,
                                       .xDisconnect = disconnect_table,
                                       .xOpen = open_cursor,
                                       .xClose = close_cursor,
                                       .xFilter = filter,
                                       .xNext = next,
                                       .xEof = at_end,
                                       .xColumn = column,
                                       .xRowid = rowid};
