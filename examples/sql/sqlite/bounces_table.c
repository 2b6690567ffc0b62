/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The table-valued function bounces(text). */

#include "tables.h"

SQLITE_EXTENSION_INIT3

#include <string.h>

struct cursor {
  sqlite3_vtab_cursor base;
  struct bounces bounces;
  char *text; /* a copy: the argument may be gone before the last row */
  int row;    /* there is one */
};

/* The column behind the last one is the argument. */
static int text_column(void) {
  unsigned column = 0;
  int number;

  while (bounces_column(column, &number) != NULL)
    column++;
  return (int)column;
}

static int connect(sqlite3 *db, void *data, int count, const char *const *values,
                   sqlite3_vtab **table, char **error) {
  (void)data, (void)count, (void)values, (void)error;
  return connect_table(db, table, bounces_column, "text");
}

static int best_index(sqlite3_vtab *table, sqlite3_index_info *info) {
  int hidden = text_column(), unusable = 0;

  (void)table;
  for (int i = 0; i < info->nConstraint; i++) {
    if (info->aConstraint[i].iColumn != hidden ||
        info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
      continue;
    if (info->aConstraint[i].usable) {
      info->aConstraintUsage[i].argvIndex = 1;
      info->aConstraintUsage[i].omit = 1;
      info->estimatedCost = 1;
      info->estimatedRows = 1;
      info->idxNum = 1;
      return SQLITE_OK;
    }
    unusable = 1;
  }
  return unusable ? SQLITE_CONSTRAINT : SQLITE_OK; /* without a text there are no rows */
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

static void forget(struct cursor *cursor) {
  sqlite3_free(cursor->text);
  cursor->text = NULL;
  cursor->row = 0;
}

static int close_cursor(sqlite3_vtab_cursor *base) {
  forget((struct cursor *)base);
  sqlite3_free(base);
  return SQLITE_OK;
}

static int filter(sqlite3_vtab_cursor *base, int index, const char *name, int count,
                  sqlite3_value **values) {
  struct cursor *cursor = (struct cursor *)base;
  const char *text;
  size_t len;

  (void)name;
  forget(cursor);
  if (index == 0 || count < 1 || (text = argument(values[0], &len)) == NULL)
    return SQLITE_OK;
  cursor->text = sqlite3_malloc64(len + bounces_scratch(len));
  if (cursor->text == NULL)
    return SQLITE_NOMEM;
  memcpy(cursor->text, text, len);
  bounces_open(&cursor->bounces, cursor->text, len, cursor->text + len);
  cursor->row = bounces_next(&cursor->bounces);
  return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *base) {
  struct cursor *cursor = (struct cursor *)base;

  cursor->row = bounces_next(&cursor->bounces);
  return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base) {
  return !((struct cursor *)base)->row;
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number) {
  const struct bounces *b = &((struct cursor *)base)->bounces;

  if (number == text_column())
    sqlite3_result_text64(context, b->text, b->len, SQLITE_TRANSIENT, SQLITE_UTF8);
  else
    give(context, bounces_value(b, (unsigned)number));
  return SQLITE_OK;
}

static int rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *id) {
  *id = ((struct cursor *)base)->bounces.row;
  return SQLITE_OK;
}

const sqlite3_module bounces_module = {.xConnect = connect,
                                       .xBestIndex = best_index,
                                       .xDisconnect = disconnect_table,
                                       .xOpen = open_cursor,
                                       .xClose = close_cursor,
                                       .xFilter = filter,
                                       .xNext = next,
                                       .xEof = at_end,
                                       .xColumn = column,
                                       .xRowid = rowid};
