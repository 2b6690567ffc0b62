/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* SQL functions over libesmtpcode, as a loadable extension of SQLite. */

#include "tables.h"

SQLITE_EXTENSION_INIT1

#include <string.h>

const char *argument(sqlite3_value *value, size_t *len) {
  const char *bytes;

  if (sqlite3_value_type(value) == SQLITE_NULL)
    return NULL;
  if (sqlite3_value_type(value) == SQLITE_BLOB)
    bytes = sqlite3_value_blob(value);
  else
    bytes = (const char *)sqlite3_value_text(value);
  *len = (size_t)sqlite3_value_bytes(value);
  return bytes != NULL ? bytes : "";
}

void give(sqlite3_context *context, struct value value) {
  if (value.null)
    sqlite3_result_null(context);
  else if (value.text != NULL)
    sqlite3_result_text64(context, value.text, value.len, SQLITE_TRANSIENT, SQLITE_UTF8);
  else
    sqlite3_result_int64(context, value.number);
}

int connect_table(sqlite3 *db, sqlite3_vtab **table, const char *(*column)(unsigned, int *),
                  const char *hidden) {
  sqlite3_str *sql = sqlite3_str_new(db);
  const char *name;
  char *text;
  int number, status;

  sqlite3_str_appendall(sql, "CREATE TABLE x(");
  for (unsigned i = 0; (name = column(i, &number)) != NULL; i++)
    sqlite3_str_appendf(sql, "%s%s %s", i > 0 ? ", " : "", name, number ? "INTEGER" : "TEXT");
  if (hidden != NULL)
    sqlite3_str_appendf(sql, ", %s HIDDEN", hidden);
  sqlite3_str_appendall(sql, ")");
  text = sqlite3_str_finish(sql);
  if (text == NULL)
    return SQLITE_NOMEM;
  status = sqlite3_declare_vtab(db, text);
  sqlite3_free(text);
  if (status != SQLITE_OK)
    return status;
  sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
  *table = sqlite3_malloc(sizeof **table);
  if (*table == NULL)
    return SQLITE_NOMEM;
  memset(*table, 0, sizeof **table);
  return SQLITE_OK;
}

int disconnect_table(sqlite3_vtab *table) {
  sqlite3_free(table);
  return SQLITE_OK;
}

/* esmtpcode(code [, part]): a part with several texts gives one a line. */
static void explain(sqlite3_context *context, int count, sqlite3_value **values) {
  size_t len, part_len = 0;
  const char *text = argument(values[0], &len);
  const char *part_name = count > 1 ? argument(values[1], &part_len) : "summary";
  const esmtpcode_entry *entry = text == NULL ? NULL : entry_of(text, len);
  int32_t part;
  sqlite3_str *out;

  if (entry == NULL || part_name == NULL)
    return;
  part = esmtpcode_name_find(ESMTPCODE_KIND_PART, part_name, count > 1 ? part_len : 7);
  if (part < 0) {
    sqlite3_result_error(context, "esmtpcode: no such part of an entry", -1);
    return;
  }
  out = sqlite3_str_new(sqlite3_context_db_handle(context));
  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, (uint32_t)part, i)) != NULL; i++)
    sqlite3_str_appendf(out, "%s%s", i > 0 ? "\n" : "", text);
  if (sqlite3_str_errcode(out) != SQLITE_OK)
    sqlite3_result_error_code(context, sqlite3_str_errcode(out));
  else if (sqlite3_str_length(out) > 0)
    sqlite3_result_text(context, sqlite3_str_value(out), -1, SQLITE_TRANSIENT);
  sqlite3_free(sqlite3_str_finish(out));
}

/* Goes to the first row of an argument: 1, or 0 where the answer is NULL or an error. The caller
 * frees the scratch. */
static int first_row(sqlite3_context *context, sqlite3_value *value, struct bounces *b) {
  size_t len;
  const char *text = argument(value, &len);
  char *scratch;

  if (text == NULL)
    return 0;
  scratch = sqlite3_malloc64(bounces_scratch(len));
  if (scratch == NULL) {
    sqlite3_result_error_nomem(context);
    return 0;
  }
  bounces_open(b, text, len, scratch);
  bounces_next(b); /* there always is a first row */
  return 1;
}

static void reason(sqlite3_context *context, int count, sqlite3_value **values) {
  struct bounces b;

  (void)count;
  if (!first_row(context, values[0], &b))
    return;
  give(context, value_text(esmtpcode_name_get(ESMTPCODE_KIND_REASON, b.verdict.reason)));
  sqlite3_free(b.scratch);
}

static void suppress(sqlite3_context *context, int count, sqlite3_value **values) {
  struct bounces b;

  (void)count;
  if (!first_row(context, values[0], &b))
    return;
  sqlite3_result_int(context, b.verdict.action == ESMTPCODE_ACTION_SUPPRESS);
  sqlite3_free(b.scratch);
}

__attribute__((visibility("default"))) int sqlite3_esmtpcode_init(sqlite3 *db, char **error,
                                                                  const sqlite3_api_routines *api) {
  static const struct {
    const char *name;
    int arguments;
    void (*call)(sqlite3_context *, int, sqlite3_value **);
  } functions[] = {{"esmtpcode", 1, explain},
                   {"esmtpcode", 2, explain},
                   {"bounce_reason", 1, reason},
                   {"bounce_suppress", 1, suppress}};
  int status = SQLITE_OK;

  SQLITE_EXTENSION_INIT2(api);
  (void)error;
  for (size_t i = 0; status == SQLITE_OK && i < sizeof functions / sizeof *functions; i++)
    status = sqlite3_create_function(db, functions[i].name, functions[i].arguments,
                                     SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                                     functions[i].call, NULL, NULL);
  if (status == SQLITE_OK)
    status = sqlite3_create_module(db, "bounces", &bounces_module, NULL);
  if (status == SQLITE_OK)
    status = sqlite3_create_module(db, "esmtpcode_entries", &entries_module, NULL);
  return status;
}
