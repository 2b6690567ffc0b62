/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* SQL functions over libesmtpcode, as an extension of PostgreSQL. */

#include <postgres.h>

#include <catalog/pg_type_d.h>
#include <fmgr.h>
#include <funcapi.h>
#include <lib/stringinfo.h>
#include <mb/pg_wchar.h>
#include <miscadmin.h>
#include <utils/builtins.h>
#include <utils/memutils.h>

#include "../common/rows.h"

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(sql_esmtpcode);
PG_FUNCTION_INFO_V1(sql_bounce_reason);
PG_FUNCTION_INFO_V1(sql_bounce_reason_bytes);
PG_FUNCTION_INFO_V1(sql_bounce_suppress);
PG_FUNCTION_INFO_V1(sql_bounce_suppress_bytes);
PG_FUNCTION_INFO_V1(sql_bounces);
PG_FUNCTION_INFO_V1(sql_bounces_bytes);
PG_FUNCTION_INFO_V1(sql_esmtpcode_entries);

enum { COLUMNS = 32 }; /* the most that a row has */

/* The library reads UTF-8, whatever the database is kept in. */
static const char *utf8(const text *argument, size_t *len) {
  const char *s = VARDATA_ANY(argument);
  int size = VARSIZE_ANY_EXHDR(argument);
  char *converted = pg_server_to_any(s, size, PG_UTF8);

  *len = converted == s ? (size_t)size : strlen(converted);
  return converted;
}

static Datum text_datum(const char *s, size_t len) {
  char *converted = pg_any_to_server(s, (int)len, PG_UTF8);

  return PointerGetDatum(
      cstring_to_text_with_len(converted, (int)(converted == s ? len : strlen(converted))));
}

static void open_bounces(struct bounces *b, const char *s, size_t len) {
  bounces_open(b, s, len, MemoryContextAllocHuge(CurrentMemoryContext, bounces_scratch(len)));
}

static void open_text(struct bounces *b, const text *argument) {
  size_t len;
  const char *s = utf8(argument, &len);

  open_bounces(b, s, len);
}

static void open_bytes(struct bounces *b, const bytea *argument) {
  open_bounces(b, VARDATA_ANY(argument), VARSIZE_ANY_EXHDR(argument));
}

Datum sql_esmtpcode(PG_FUNCTION_ARGS) {
  size_t len, part_len;
  const char *code = utf8(PG_GETARG_TEXT_PP(0), &len);
  const char *part_name = utf8(PG_GETARG_TEXT_PP(1), &part_len);
  const esmtpcode_entry *entry = entry_of(code, len);
  int32_t part = esmtpcode_name_find(ESMTPCODE_KIND_PART, part_name, part_len);
  const char *line;
  StringInfoData out;

  if (part < 0)
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
            errmsg("no such part of an entry: \"%s\"", text_to_cstring(PG_GETARG_TEXT_PP(1))));
  if (entry == NULL)
    PG_RETURN_NULL();
  initStringInfo(&out);
  for (uint32_t i = 0; (line = esmtpcode_entry_text(entry, (uint32_t)part, i)) != NULL; i++)
    appendStringInfo(&out, "%s%s", i > 0 ? "\n" : "", line);
  if (out.len == 0)
    PG_RETURN_NULL();
  PG_RETURN_DATUM(text_datum(out.data, (size_t)out.len));
}

static Datum reason_of(struct bounces *b) {
  bounces_next(b); /* there always is a first row */
  return CStringGetTextDatum(esmtpcode_name_get(ESMTPCODE_KIND_REASON, b->verdict.reason));
}

Datum sql_bounce_reason(PG_FUNCTION_ARGS) {
  struct bounces b;

  open_text(&b, PG_GETARG_TEXT_PP(0));
  PG_RETURN_DATUM(reason_of(&b));
}

Datum sql_bounce_reason_bytes(PG_FUNCTION_ARGS) {
  struct bounces b;

  open_bytes(&b, PG_GETARG_BYTEA_PP(0));
  PG_RETURN_DATUM(reason_of(&b));
}

static bool suppresses(struct bounces *b) {
  bounces_next(b);
  return b->verdict.action == ESMTPCODE_ACTION_SUPPRESS;
}

Datum sql_bounce_suppress(PG_FUNCTION_ARGS) {
  struct bounces b;

  open_text(&b, PG_GETARG_TEXT_PP(0));
  PG_RETURN_BOOL(suppresses(&b));
}

Datum sql_bounce_suppress_bytes(PG_FUNCTION_ARGS) {
  struct bounces b;

  open_bytes(&b, PG_GETARG_BYTEA_PP(0));
  PG_RETURN_BOOL(suppresses(&b));
}

/* Makes room for the rows, and sees that they are declared with the columns that they have. */
static ReturnSetInfo *begin_rows(FunctionCallInfo fcinfo, const char *(*column)(unsigned, int *)) {
  ReturnSetInfo *set = (ReturnSetInfo *)fcinfo->resultinfo;
  int number;

  InitMaterializedSRF(fcinfo, 0);
  if (set->setDesc->natts > COLUMNS || column((unsigned)set->setDesc->natts, &number) != NULL)
    elog(ERROR, "esmtpcode: the extension's SQL and its module are of different versions");
  return set;
}

static Datum datum(struct value value, Oid type) {
  if (value.text != NULL)
    return text_datum(value.text, value.len);
  return type == BOOLOID ? BoolGetDatum(value.number != 0) : UInt32GetDatum(value.number);
}

static Datum give_bounces(FunctionCallInfo fcinfo, struct bounces *b) {
  ReturnSetInfo *set = begin_rows(fcinfo, bounces_column);
  Datum values[COLUMNS];
  bool nulls[COLUMNS];

  while (bounces_next(b)) {
    CHECK_FOR_INTERRUPTS();
    for (int i = 0; i < set->setDesc->natts; i++) {
      struct value value = bounces_value(b, (unsigned)i);

      nulls[i] = value.null;
      values[i] = value.null ? (Datum)0 : datum(value, TupleDescAttr(set->setDesc, i)->atttypid);
    }
    tuplestore_putvalues(set->setResult, set->setDesc, values, nulls);
  }
  return (Datum)0;
}

Datum sql_bounces(PG_FUNCTION_ARGS) {
  struct bounces b;

  open_text(&b, PG_GETARG_TEXT_PP(0));
  return give_bounces(fcinfo, &b);
}

Datum sql_bounces_bytes(PG_FUNCTION_ARGS) {
  struct bounces b;

  open_bytes(&b, PG_GETARG_BYTEA_PP(0));
  return give_bounces(fcinfo, &b);
}

Datum sql_esmtpcode_entries(PG_FUNCTION_ARGS) {
  ReturnSetInfo *set = begin_rows(fcinfo, entry_column);
  const esmtpcode_entry *entry;
  Datum values[COLUMNS];
  bool nulls[COLUMNS];
  char code[CODE_SIZE];

  for (uint32_t row = 0; (entry = esmtpcode_entry_at(row)) != NULL; row++) {
    for (int i = 0; i < set->setDesc->natts; i++) {
      struct value value = entry_value(entry, (unsigned)i, code);

      nulls[i] = value.null;
      values[i] = value.null ? (Datum)0 : datum(value, TupleDescAttr(set->setDesc, i)->atttypid);
    }
    tuplestore_putvalues(set->setResult, set->setDesc, values, nulls);
  }
  return (Datum)0;
}
