/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the files of the command share. */

#ifndef COMMAND_H
#define COMMAND_H

#include <stdio.h>
#include <sys/types.h>

#include <esmtpcode.h>

/* Exit statuses. */
enum { DONE = 0, UNKNOWN = 1, USAGE = 2, UNREADABLE = 3 };

/* main.c: says "esmtpcode: ..." on standard error and gives the status back. */
int fail(int status, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* explain.c, list.c, classify.c, bounce.c: the subcommands, argv[0] being their name. */
int explain(int argc, char **argv);
int list(int argc, char **argv);
int classify(int argc, char **argv);
int bounces(int argc, char **argv);

/* verdict.c: a verdict, as members of the open object. */
void json_verdict(const esmtpcode_verdict *verdict, uint32_t vocabulary);
void json_number_or_null(const char *key, uint32_t number);
void json_part_or_null(const char *key, const char *s, size_t len);
const char *name_or_null(uint32_t kind, uint32_t value);

/* verdict.c: the text with what decided underlined, and the rule's name. */
void print_why(const char *text, size_t len, const esmtpcode_verdict *verdict);

/* texts.c: counts of texts that were not recognised, with what differs from mail to mail taken out.
 * A count of 0 is a place without a text. */
enum { TEXTS = 64, TEXT_SIZE = 120 };
struct text {
  char text[TEXT_SIZE];
  unsigned long count;
};
void count_text(struct text texts[TEXTS], const char *s, size_t len, uint32_t reply);
void add_texts(struct text to[TEXTS], const struct text from[TEXTS]);
void print_texts(struct text texts[TEXTS]);

/* summary.c: counts of verdicts. Starts with zeros. */
enum { VALUES = 256 };
struct summary {
  unsigned long total;
  unsigned long reasons[VALUES];
  unsigned long providers[VALUES];
  unsigned long actions[VALUES];
  struct text texts[TEXTS];
};
void count_verdict(struct summary *summary, const esmtpcode_verdict *verdict, const char *text,
                   size_t len);
void add_summary(struct summary *to, const struct summary *from);
void print_summary(struct summary *summary, const char *what, int json);

/* input.c: everything on standard input, terminated; NULL where it cannot be read. */
char *read_input(size_t *len);

/* lines.c: the lines of a file that has been opened. Starts with {file, bytes}, or {file, bytes,
 * at, stop} for a part of it. The buffer is the caller's to free. */
struct lines {
  int file;
  off_t bytes; /* that are read in all, to show how far; 0 where that is not to be shown */
  off_t at;    /* where the part goes on */
  off_t stop;  /* where it ends; 0 for what can only be read on and on */
  int failed;  /* it could not be read to its end */
  char *buffer;
  size_t room;
  size_t line;  /* where the next line starts */
  size_t whole; /* bytes of whole lines */
  size_t end;   /* of what has been read with them */
  off_t read;   /* in all */
  off_t shown;  /* how many of these it has been shown for */
};
char *next_line(struct lines *lines, size_t *len); /* terminated; NULL where there is none */
off_t size_of(int file);                           /* of a regular file, or 0 */
off_t size_to_show(off_t size);                    /* 0 where no terminal shows how far */

/* parts.c: sums up the lines of a file, by all processors where it is long. */
int sum_up(int file, struct summary *summary); /* 0 where it could not be read to its end */

/* print.c: text for people, coloured and as wide as the terminal where there is one. */
void print_title(const char *code, const char *title);
void print_note(const char *text);
void print_heading(const char *text);
void print_field(const char *name, const char *value, const char *comment);
void print_paragraph(const char *first, int indent, const char *text);
void print_check(const char *check);
int output_width(void);
const char *colour_of_bounce(uint32_t bounce);
const char *colour_end(void);

/* json.c: one object a line. */
void json_open(char bracket);
void json_close(char bracket);
void json_key(const char *key);
void json_string(const char *s);
void json_part(const char *s, size_t len);
void json_number(unsigned long number);
void json_bool(int value);
void json_null(void);
void json_end(void);
void json_name(const char *key, uint32_t kind, uint32_t value);
void json_text(const char *key, const char *text); /* or null */

/* explain.c: an entry as members of the open object; list.c prints it too. */
void json_entry(const esmtpcode_entry *entry);

/* A code as text. */
struct code_text {
  char text[16];
};
struct code_text code_text(uint32_t code);

#endif
