/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "query.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include <esmtpcode.h>

enum { NO = 1 };

/* What holds now: a suppression that has run out is none. */
#define IN_FORCE "(state = 'suppressed' AND (until IS NULL OR until > ?2))"
#define STATE "CASE WHEN " IN_FORCE " THEN state WHEN until <= ?2 THEN 'expired' ELSE state END"

/* A statement about one address, or all, at a time. */
static sqlite3_stmt *ask(struct store *store, const char *sql, const char *address, int64_t now) {
  sqlite3_stmt *statement = NULL;
  int good = sqlite3_prepare_v2(store->database, sql, -1, &statement, NULL) == SQLITE_OK;

  if (good && address != NULL)
    good = sqlite3_bind_text(statement, 1, address, -1, SQLITE_STATIC) == SQLITE_OK;
  if (good && sqlite3_bind_parameter_count(statement) > 1)
    good = sqlite3_bind_int64(statement, 2, now) == SQLITE_OK;
  if (!good)
    store_failed(store);
  return statement;
}

/* Steps to the next row: 1, 0 behind the last one, -1 where it failed. */
static int next(struct store *store, sqlite3_stmt *statement) {
  int result = statement != NULL ? sqlite3_step(statement) : SQLITE_ERROR;

  if (result != SQLITE_ROW && result != SQLITE_DONE)
    store_failed(store);
  return result == SQLITE_ROW ? 1 : result == SQLITE_DONE ? 0 : -1;
}

static const char *text(sqlite3_stmt *row, int column) {
  const unsigned char *value = sqlite3_column_text(row, column);

  return value != NULL ? (const char *)value : "";
}

struct date {
  char text[32];
};

static struct date date(sqlite3_stmt *row, int column) {
  struct date date = {""};
  time_t time = (time_t)sqlite3_column_int64(row, column);
  struct tm tm;

  if (gmtime_r(&time, &tm) != NULL)
    strftime(date.text, sizeof date.text, "%Y-%m-%dT%H:%M:%SZ", &tm);
  return date;
}

static struct date until(sqlite3_stmt *row, int column) {
  static const struct date ever = {"for ever"};

  return sqlite3_column_type(row, column) == SQLITE_NULL ? ever : date(row, column);
}

static int read_question(const char *question, struct address *address) {
  if (address_read(address, question, strlen(question)))
    return 1;
  fprintf(stderr, "bounce-handler: '%s' is no mail address\n", question);
  return 0;
}

int query_may(struct store *store, const char *question, int64_t now) {
  struct address address;
  sqlite3_stmt *row;
  int found;

  if (!read_question(question, &address))
    return EX_USAGE;
  row =
      ask(store, "SELECT reason FROM address WHERE address = ?1 AND " IN_FORCE, address.text, now);
  found = next(store, row);
  if (found == 1)
    printf("no: %s\n", text(row, 0));
  else if (found == 0)
    puts("yes");
  sqlite3_finalize(row);
  return found < 0 ? EX_TEMPFAIL : found == 1 ? NO : EX_OK;
}

static void print_line(const char *name, const char *value) {
  if (value[0] != '\0')
    printf("%-12s%s\n", name, value);
}

static void print_counts(struct store *store, const char *address) {
  sqlite3_stmt *row = ask(store,
                          "SELECT reason, weight, sum(count), count(DISTINCT day), max(last)"
                          " FROM tally WHERE address = ?1 GROUP BY reason, weight",
                          address, 0);

  while (next(store, row) == 1)
    printf("%-12s%s (%s): %lld on %lld days, last %s\n", "reported", text(row, 0), text(row, 1),
           (long long)sqlite3_column_int64(row, 2), (long long)sqlite3_column_int64(row, 3),
           date(row, 4).text);
  sqlite3_finalize(row);
}

static void print_decision(sqlite3_stmt *row) {
  int32_t reason = esmtpcode_name_find(ESMTPCODE_KIND_REASON, text(row, 2), strlen(text(row, 2)));

  if (strcmp(text(row, 0), "watched") != 0)
    print_line("until", until(row, 1).text);
  printf("%-12s%s: %s\n", "reason", text(row, 2),
         esmtpcode_name_text(ESMTPCODE_KIND_REASON, reason < 0 ? 0 : (uint32_t)reason));
  print_line("status", text(row, 3));
  print_line("rule", text(row, 4));
  print_line("server", text(row, 5));
  print_line("said", text(row, 6));
}

int query_why(struct store *store, const char *question, int64_t now) {
  struct address address;
  sqlite3_stmt *row;
  int found;

  if (!read_question(question, &address))
    return EX_USAGE;
  row = ask(store,
            "SELECT " STATE ", until, reason, status, rule, server, diagnostic, first, last"
            " FROM address WHERE address = ?1",
            address.text, now);
  found = next(store, row);
  if (found == 1) {
    print_line("address", address.text);
    print_line("state", text(row, 0));
    print_decision(row);
    print_line("first seen", date(row, 7).text);
    print_line("last seen", date(row, 8).text);
    print_counts(store, address.text);
  } else if (found == 0) {
    printf("nothing is known of %s\n", address.text);
  }
  sqlite3_finalize(row);
  return found < 0 ? EX_TEMPFAIL : found == 1 ? EX_OK : NO;
}

int query_list(struct store *store, int64_t now) {
  sqlite3_stmt *row =
      ask(store, "SELECT address, reason, until FROM address WHERE " IN_FORCE " ORDER BY address",
          NULL, now);
  int found;

  while ((found = next(store, row)) == 1)
    printf("%s\t%s\t%s\n", text(row, 0), text(row, 1), until(row, 2).text);
  sqlite3_finalize(row);
  return found < 0 ? EX_TEMPFAIL : EX_OK;
}

/* RFC 4180 */
static void print_csv(const char *value, char end) {
  if (value[strcspn(value, ",\"\r\n")] == '\0') {
    fputs(value, stdout);
  } else {
    putchar('"');
    for (; *value != '\0'; value++) {
      if (*value == '"')
        putchar('"');
      putchar(*value);
    }
    putchar('"');
  }
  putchar(end);
}

int query_export(struct store *store, int64_t now) {
  sqlite3_stmt *row = ask(store,
                          "SELECT address, " STATE ", reason, status, rule, server, diagnostic,"
                          " count, first, last, until FROM address ORDER BY address",
                          NULL, now);
  int found;

  puts("address,state,reason,status,rule,server,diagnostic,count,first,last,until");
  while ((found = next(store, row)) == 1) {
    for (int i = 0; i < 8; i++)
      print_csv(text(row, i), ',');
    print_csv(date(row, 8).text, ',');
    print_csv(date(row, 9).text, ',');
    print_csv(sqlite3_column_type(row, 10) == SQLITE_NULL ? "" : date(row, 10).text, '\n');
  }
  sqlite3_finalize(row);
  return found < 0 ? EX_TEMPFAIL : EX_OK;
}
