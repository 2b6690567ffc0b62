/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the library says, as rows and columns: the part that every database shares. */

#ifndef ROWS_H
#define ROWS_H

#include <esmtpcode.h>

/* A value of a column: NULL, text where text is set, else a number. */
struct value {
  int null;
  const char *text;
  size_t len;
  uint32_t number;
};

/* The rows of bounces(text): one of a reply or a log line, one a recipient of a mail. */
struct bounces {
  const char *text;
  size_t len;
  char *scratch;
  size_t room; /* for the library; behind it lies room for one value */
  int mail;
  uint32_t row; /* counts from 1; 0 before the first */
  esmtpcode_report report;
  esmtpcode_recipient recipient;
  esmtpcode_verdict verdict;
};

/* Bytes of scratch that bounces_open() needs for a text. */
size_t bounces_scratch(size_t len);

/* The text and the scratch are the caller's, and stay as they are until the last row. */
void bounces_open(struct bounces *b, const char *text, size_t len, char *scratch);

/* Goes to the next row: 1, or 0 after the last one. */
int bounces_next(struct bounces *b);

/* A column of the row, good until the next value or row is asked for. */
struct value bounces_value(const struct bounces *b, unsigned column);

/* The column's name, NULL after the last one, and whether it holds numbers. */
const char *bounces_column(unsigned column, int *number);

/* The same for the entries of the registry. The code is written to the caller's buffer. */
enum { CODE_SIZE = 16 };
struct value entry_value(const esmtpcode_entry *entry, unsigned column, char code[CODE_SIZE]);
const char *entry_column(unsigned column, int *number);

/* The entry of the code that a text is, or else contains; NULL where there is none. */
const esmtpcode_entry *entry_of(const char *text, size_t len);

/* The values that stand for themselves. */
struct value value_null(void);
struct value value_number(uint32_t number);
struct value value_text(const char *text);

#endif
