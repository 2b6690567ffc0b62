/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the files of the extension share. */

#ifndef FUNCTIONS_H
#define FUNCTIONS_H

/* The oldest interface with what is used here: DuckDB 1.2, and any later one. */
#define DUCKDB_EXTENSION_API_VERSION_MAJOR 1
#define DUCKDB_EXTENSION_API_VERSION_MINOR 2
#define DUCKDB_EXTENSION_API_VERSION_PATCH 0
#define DUCKDB_EXTENSION_NAME esmtpcode

#include <duckdb_extension.h>

#include "../common/rows.h"

DUCKDB_EXTENSION_EXTERN

enum { COLUMNS = 32 }; /* the most that a row has */

duckdb_state register_scalars(duckdb_connection connection);
duckdb_state register_tables(duckdb_connection connection);

/* Writes a value to a row of a column, whose numbers are UINTEGER or BOOLEAN. */
void give(duckdb_vector column, idx_t row, struct value value, duckdb_type number);

#endif
