/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The table functions bounces(text) and esmtpcode_entries(). */

#include "functions.h"

#include <stdlib.h>
#include <string.h>

struct text {
  size_t len;
  char bytes[];
};

struct cursor {
  struct bounces bounces;
  char scratch[];
};

static void add_columns(duckdb_bind_info info, const char *(*column)(unsigned, int *),
                        duckdb_type number_type) {
  const char *name;
  int number;

  for (unsigned i = 0; (name = column(i, &number)) != NULL; i++) {
    duckdb_logical_type type =
        duckdb_create_logical_type(number ? number_type : DUCKDB_TYPE_VARCHAR);

    duckdb_bind_add_result_column(info, name, type);
    duckdb_destroy_logical_type(&type);
  }
}

static struct text *copied(const char *bytes, size_t len) {
  struct text *text = malloc(sizeof *text + len);

  if (text != NULL) {
    text->len = len;
    memcpy(text->bytes, bytes, len);
  }
  return text;
}

static void bind_bounces(duckdb_bind_info info) {
  duckdb_value value = duckdb_bind_get_parameter(info, 0);
  struct text *text = NULL;

  add_columns(info, bounces_column, DUCKDB_TYPE_UINTEGER);
  if (!duckdb_is_null_value(value)) {
    if (duckdb_get_type_id(duckdb_get_value_type(value)) == DUCKDB_TYPE_BLOB) {
      duckdb_blob blob = duckdb_get_blob(value);

      text = copied(blob.data, blob.size);
      duckdb_free(blob.data);
    } else {
      char *string = duckdb_get_varchar(value);

      text = copied(string, strlen(string));
      duckdb_free(string);
    }
    if (text == NULL)
      duckdb_bind_set_error(info, "bounces: out of memory");
  }
  duckdb_destroy_value(&value);
  duckdb_bind_set_bind_data(info, text, free);
}

static void start_bounces(duckdb_init_info info) {
  const struct text *text = duckdb_init_get_bind_data(info);
  struct cursor *cursor;

  if (text == NULL)
    return;
  cursor = malloc(sizeof *cursor + bounces_scratch(text->len));
  if (cursor == NULL) {
    duckdb_init_set_error(info, "bounces: out of memory");
    return;
  }
  bounces_open(&cursor->bounces, text->bytes, text->len, cursor->scratch);
  duckdb_init_set_init_data(info, cursor, free);
}

static void next_bounces(duckdb_function_info info, duckdb_data_chunk output) {
  struct cursor *cursor = duckdb_function_get_init_data(info); /* NULL where the text is */
  idx_t rows = duckdb_vector_size(), row = 0;
  int number;

  for (; row < rows && cursor != NULL && bounces_next(&cursor->bounces); row++)
    for (unsigned i = 0; bounces_column(i, &number) != NULL; i++)
      give(duckdb_data_chunk_get_vector(output, i), row, bounces_value(&cursor->bounces, i),
           DUCKDB_TYPE_UINTEGER);
  duckdb_data_chunk_set_size(output, row);
}

static void bind_entries(duckdb_bind_info info) {
  add_columns(info, entry_column, DUCKDB_TYPE_BOOLEAN);
}

static void start_entries(duckdb_init_info info) {
  uint32_t *index = calloc(1, sizeof *index);

  if (index == NULL)
    duckdb_init_set_error(info, "esmtpcode_entries: out of memory");
  else
    duckdb_init_set_init_data(info, index, free);
}

static void next_entries(duckdb_function_info info, duckdb_data_chunk output) {
  uint32_t *index = duckdb_function_get_init_data(info);
  idx_t rows = duckdb_vector_size(), row = 0;
  const esmtpcode_entry *entry;
  char code[CODE_SIZE];
  int number;

  for (; row < rows && (entry = esmtpcode_entry_at(*index)) != NULL; row++, ++*index)
    for (unsigned i = 0; entry_column(i, &number) != NULL; i++)
      give(duckdb_data_chunk_get_vector(output, i), row, entry_value(entry, i, code),
           DUCKDB_TYPE_BOOLEAN);
  duckdb_data_chunk_set_size(output, row);
}

static duckdb_state register_table(duckdb_connection connection, const char *name,
                                   duckdb_type argument, duckdb_table_function_bind_t bind,
                                   duckdb_table_function_init_t start,
                                   duckdb_table_function_t next) {
  duckdb_table_function function = duckdb_create_table_function();
  duckdb_state state;

  duckdb_table_function_set_name(function, name);
  if (argument != DUCKDB_TYPE_INVALID) {
    duckdb_logical_type type = duckdb_create_logical_type(argument);

    duckdb_table_function_add_parameter(function, type);
    duckdb_destroy_logical_type(&type);
  }
  duckdb_table_function_set_bind(function, bind);
  duckdb_table_function_set_init(function, start);
  duckdb_table_function_set_function(function, next);
  state = duckdb_register_table_function(connection, function);
  duckdb_destroy_table_function(&function);
  return state;
}

duckdb_state register_tables(duckdb_connection connection) {
  if (register_table(connection, "bounces", DUCKDB_TYPE_ANY, bind_bounces, start_bounces,
                     next_bounces) == DuckDBError)
    return DuckDBError;
  return register_table(connection, "esmtpcode_entries", DUCKDB_TYPE_INVALID, bind_entries,
                        start_entries, next_entries);
}
