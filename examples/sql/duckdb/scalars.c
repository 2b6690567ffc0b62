/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The functions that give a value a row: esmtpcode, bounce_reason, bounce_suppress, and bounces as
 * a list of structs. */

#include "functions.h"

#include <stdlib.h>
#include <string.h>

/* The bytes of an argument; NULL for NULL. */
static const char *argument(duckdb_vector column, idx_t row, size_t *len) {
  duckdb_string_t *strings = duckdb_vector_get_data(column);

  if (!duckdb_validity_row_is_valid(duckdb_vector_get_validity(column), row))
    return NULL;
  *len = duckdb_string_t_length(strings[row]);
  return duckdb_string_t_data(&strings[row]);
}

static void give_text(duckdb_vector column, idx_t row, struct value value) {
  give(column, row, value, DUCKDB_TYPE_VARCHAR);
}

/* A part with several texts gives one a line. */
static bool give_part(duckdb_vector output, idx_t row, const esmtpcode_entry *entry,
                      uint32_t part) {
  size_t len = 0;
  const char *text;
  char *lines, *end;

  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, part, i)) != NULL; i++)
    len += strlen(text) + 1;
  if (len == 0) {
    give_text(output, row, value_null());
    return true;
  }
  lines = end = malloc(len);
  if (lines == NULL)
    return false;
  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, part, i)) != NULL; i++) {
    end = stpcpy(end, text);
    *end++ = '\n';
  }
  give_text(output, row, (struct value){.text = lines, .len = len - 1});
  free(lines);
  return true;
}

/* esmtpcode(code [, part]) */
static void explain(duckdb_function_info info, duckdb_data_chunk input, duckdb_vector output) {
  idx_t rows = duckdb_data_chunk_get_size(input);
  duckdb_vector codes = duckdb_data_chunk_get_vector(input, 0);
  bool named = duckdb_data_chunk_get_column_count(input) > 1;
  duckdb_vector parts = named ? duckdb_data_chunk_get_vector(input, 1) : NULL;

  for (idx_t row = 0; row < rows; row++) {
    size_t len, part_len;
    const char *code = argument(codes, row, &len);
    const char *part_name = named ? argument(parts, row, &part_len) : NULL;
    const esmtpcode_entry *entry = code == NULL ? NULL : entry_of(code, len);
    int32_t part = ESMTPCODE_PART_SUMMARY;

    if (entry == NULL || (named && part_name == NULL)) {
      give_text(output, row, value_null());
      continue;
    }
    if (named)
      part = esmtpcode_name_find(ESMTPCODE_KIND_PART, part_name, part_len);
    if (part < 0) {
      duckdb_scalar_function_set_error(info, "esmtpcode: no such part of an entry");
      return;
    }
    if (!give_part(output, row, entry, (uint32_t)part)) {
      duckdb_scalar_function_set_error(info, "esmtpcode: out of memory");
      return;
    }
  }
}

typedef void give_answer(duckdb_vector output, idx_t row, struct bounces *b);

/* Answers each row of the argument, with one scratch for them all. */
static void for_each(duckdb_function_info info, duckdb_data_chunk input, duckdb_vector output,
                     give_answer *answer) {
  idx_t rows = duckdb_data_chunk_get_size(input);
  duckdb_vector texts = duckdb_data_chunk_get_vector(input, 0);
  size_t len, longest = 0;
  char *scratch;

  for (idx_t row = 0; row < rows; row++)
    if (argument(texts, row, &len) != NULL && len > longest)
      longest = len;
  scratch = malloc(bounces_scratch(longest));
  if (scratch == NULL) {
    duckdb_scalar_function_set_error(info, "esmtpcode: out of memory");
    return;
  }
  for (idx_t row = 0; row < rows; row++) {
    const char *text = argument(texts, row, &len);
    struct bounces b;

    if (text == NULL) {
      give_text(output, row, value_null());
      continue;
    }
    bounces_open(&b, text, len, scratch);
    answer(output, row, &b);
  }
  free(scratch);
}

static void give_reason(duckdb_vector output, idx_t row, struct bounces *b) {
  bounces_next(b); /* there always is a first row */
  give_text(output, row, value_text(esmtpcode_name_get(ESMTPCODE_KIND_REASON, b->verdict.reason)));
}

static void reason(duckdb_function_info info, duckdb_data_chunk input, duckdb_vector output) {
  for_each(info, input, output, give_reason);
}

static void give_suppress(duckdb_vector output, idx_t row, struct bounces *b) {
  bounces_next(b);
  give(output, row, value_number(b->verdict.action == ESMTPCODE_ACTION_SUPPRESS),
       DUCKDB_TYPE_BOOLEAN);
}

static void suppress(duckdb_function_info info, duckdb_data_chunk input, duckdb_vector output) {
  for_each(info, input, output, give_suppress);
}

static void give_list(duckdb_vector output, idx_t row, struct bounces *b) {
  idx_t first = duckdb_list_vector_get_size(output), size = first;
  int number;

  while (bounces_next(b)) {
    duckdb_vector structs;

    duckdb_list_vector_reserve(output, size + 1);
    duckdb_list_vector_set_size(output, size + 1);
    structs = duckdb_list_vector_get_child(output);
    for (unsigned i = 0; bounces_column(i, &number) != NULL; i++)
      give(duckdb_struct_vector_get_child(structs, i), size, bounces_value(b, i),
           DUCKDB_TYPE_UINTEGER);
    size++;
  }
  ((duckdb_list_entry *)duckdb_vector_get_data(output))[row] =
      (duckdb_list_entry){.offset = first, .length = size - first};
}

static void list(duckdb_function_info info, duckdb_data_chunk input, duckdb_vector output) {
  for_each(info, input, output, give_list);
}

static duckdb_logical_type list_type(void) {
  duckdb_logical_type types[COLUMNS], row, result;
  const char *names[COLUMNS];
  unsigned count = 0;
  int number;

  for (; count < COLUMNS && (names[count] = bounces_column(count, &number)) != NULL; count++)
    types[count] = duckdb_create_logical_type(number ? DUCKDB_TYPE_UINTEGER : DUCKDB_TYPE_VARCHAR);
  row = duckdb_create_struct_type(types, names, count);
  result = duckdb_create_list_type(row);
  duckdb_destroy_logical_type(&row);
  while (count > 0)
    duckdb_destroy_logical_type(&types[--count]);
  return result;
}

/* Adds to a set what takes one argument, or two, of a type. */
static void add(duckdb_scalar_function_set set, const char *name, duckdb_type argument_type,
                int arguments, duckdb_logical_type result, duckdb_scalar_function_t call) {
  duckdb_scalar_function function = duckdb_create_scalar_function();
  duckdb_logical_type type = duckdb_create_logical_type(argument_type);

  duckdb_scalar_function_set_name(function, name);
  for (int i = 0; i < arguments; i++)
    duckdb_scalar_function_add_parameter(function, type);
  duckdb_scalar_function_set_return_type(function, result);
  duckdb_scalar_function_set_function(function, call);
  duckdb_add_scalar_function_to_set(set, function);
  duckdb_destroy_logical_type(&type);
  duckdb_destroy_scalar_function(&function);
}

static duckdb_state register_set(duckdb_connection connection, duckdb_scalar_function_set set,
                                 duckdb_logical_type result) {
  duckdb_state state = duckdb_register_scalar_function_set(connection, set);

  duckdb_destroy_scalar_function_set(&set);
  duckdb_destroy_logical_type(&result);
  return state;
}

static duckdb_state register_explain(duckdb_connection connection) {
  duckdb_scalar_function_set set = duckdb_create_scalar_function_set("esmtpcode");
  duckdb_logical_type result = duckdb_create_logical_type(DUCKDB_TYPE_VARCHAR);

  add(set, "esmtpcode", DUCKDB_TYPE_VARCHAR, 1, result, explain);
  add(set, "esmtpcode", DUCKDB_TYPE_VARCHAR, 2, result, explain);
  return register_set(connection, set, result);
}

/* A function of a text or a mail's bytes. */
static duckdb_state register_judge(duckdb_connection connection, const char *name,
                                   duckdb_logical_type result, duckdb_scalar_function_t call) {
  duckdb_scalar_function_set set = duckdb_create_scalar_function_set(name);

  add(set, name, DUCKDB_TYPE_VARCHAR, 1, result, call);
  add(set, name, DUCKDB_TYPE_BLOB, 1, result, call);
  return register_set(connection, set, result);
}

duckdb_state register_scalars(duckdb_connection connection) {
  if (register_explain(connection) == DuckDBError ||
      register_judge(connection, "bounce_reason", duckdb_create_logical_type(DUCKDB_TYPE_VARCHAR),
                     reason) == DuckDBError ||
      register_judge(connection, "bounce_suppress", duckdb_create_logical_type(DUCKDB_TYPE_BOOLEAN),
                     suppress) == DuckDBError)
    return DuckDBError;
  return register_judge(connection, "bounces", list_type(), list);
}
