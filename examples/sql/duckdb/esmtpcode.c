/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* SQL functions over libesmtpcode, as a loadable extension of DuckDB. */

#include "functions.h"

#include <strings.h>

void give(duckdb_vector column, idx_t row, struct value value, duckdb_type number) {
  if (value.null) {
    duckdb_vector_ensure_validity_writable(column);
    duckdb_validity_set_row_invalid(duckdb_vector_get_validity(column), row);
  } else if (value.text != NULL) {
    duckdb_vector_assign_string_element_len(column, row, value.text, value.len);
  } else if (number == DUCKDB_TYPE_BOOLEAN) {
    ((bool *)duckdb_vector_get_data(column))[row] = value.number != 0;
  } else {
    ((uint32_t *)duckdb_vector_get_data(column))[row] = value.number;
  }
}

/* There are no views of an extension: where no such table is, the function stands in. */
static void find_entries(duckdb_replacement_scan_info info, const char *table, void *data) {
  (void)data;
  if (strcasecmp(table, "esmtpcode_entries") == 0)
    duckdb_replacement_scan_set_function_name(info, "esmtpcode_entries");
}

DUCKDB_EXTENSION_ENTRYPOINT(duckdb_connection connection, duckdb_extension_info info,
                            struct duckdb_extension_access *access) {
  if (register_scalars(connection) == DuckDBError || register_tables(connection) == DuckDBError) {
    access->set_error(info, "esmtpcode: a function of one of these names exists");
    return false;
  }
  duckdb_add_replacement_scan(*access->get_database(info), find_entries, NULL, NULL);
  return true;
}
