/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the files of the extension share. */

#ifndef TABLES_H
#define TABLES_H

#include <sqlite3ext.h>

#include "../common/rows.h"

extern const sqlite3_module bounces_module;
extern const sqlite3_module entries_module;

/* The bytes of an argument: of a BLOB as they are, else of the text; NULL for NULL. */
const char *argument(sqlite3_value *value, size_t *len);

void give(sqlite3_context *context, struct value value);

/* Makes a table of the columns that a function names; hidden is one more, or NULL. */
int connect_table(sqlite3 *db, sqlite3_vtab **table, const char *(*column)(unsigned, int *),
                  const char *hidden);
int disconnect_table(sqlite3_vtab *table);

#endif
