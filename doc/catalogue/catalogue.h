/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the files of the catalogue's generator share. */

#ifndef CATALOGUE_H
#define CATALOGUE_H

#include <stdio.h>

#include <esmtpcode.h>

/* main.c: says what is wrong and ends the program. */
void fail(const char *what, const char *about) __attribute__((noreturn));
void *must(void *memory);

/* --- html.c: text as HTML --------------------------------------------------------------------- */

struct text {
  char text[64];
};

/* %s escaped text, %S the same with a capital letter first, %r as it is, %u a number, %c a code */
void markup(FILE *out, const char *format, ...);
void escape(FILE *out, const char *text);
void escape_part(FILE *out, const char *text, size_t n);
struct text code_text(uint32_t code);
struct text label(uint32_t kind, uint32_t value); /* "User unknown", "Soft" */
struct text short_name(uint32_t provider);        /* "Microsoft", without what it runs */
struct text slug(const char *name);               /* "spamhaus-zen": a file name */

/* Prose: quotation marks curled, codes that have a page linked unless they are self. */
void prose(FILE *out, const char *text, uint32_t self);
void paragraph(FILE *out, const char *text, uint32_t self);
void reference(FILE *out, const char *text); /* linked where it is an RFC */
void json_string(FILE *out, const char *text);

/* --- frame.c: what stands around every page --------------------------------------------------- */

struct frame {
  const char *title;
  const char *description;
  const char *root;    /* "" or "../" */
  const char *section; /* which link of the navigation is the current one, or "" */
  const char *style;   /* a sheet besides style.css, without ".css", or "" */
  const char *scripts; /* names without ".js", a space between them */
};

struct value {
  const char *name;
  const char *text;
};

void frame_begin(const char *out, const char *templates);
FILE *page_open(const char *path, const struct frame *frame);
void page_close(FILE *out);
FILE *file_open(const char *path);
char *template_read(const char *name);
char *read_all(FILE *in);
/* Writes a template, {{name}} replaced by its value; a name without a value is an error. */
void fill(FILE *out, const char *template, const struct value *values);

/* --- model.c: the pages there are, and the examples ------------------------------------------- */

struct page {
  uint32_t code;
  uint32_t last;                /* of a range, else the code */
  const esmtpcode_entry *entry; /* the registered one, else a provider's */
};

struct example {
  char *text;
  esmtpcode_verdict verdict;
};

struct model {
  struct page *pages;
  size_t page_count;
  struct example *examples;
  size_t example_count;
};

extern struct model model;

void model_make(const char *data);
int has_page(uint32_t code);
const struct page *page_of(uint32_t code);
/* The next provider's own entry for a code, beyond that of the page; NULL after the last one. */
const esmtpcode_entry *other_entry(const struct page *page, uint32_t *provider);

/* --- the pages -------------------------------------------------------------------------------- */

void write_codes(void);     /* code_page.c */
void write_index(void);     /* code_index.c */
void write_search(void);    /* search_index.c */
void write_reasons(void);   /* reasons.c */
void write_providers(void); /* topics.c */
void write_subjects(void);
void write_replies(void);
void write_blocklists(void);       /* blocklists.c */
char *delisting(const char *name); /* the steps to get off a list */
void write_home(void);             /* home.c */
void write_paste(void);

/* badges.c: what an entry says in few words */
void badges(FILE *out, const esmtpcode_entry *entry, const char *root);
void facts(FILE *out, const esmtpcode_entry *entry);
void name_link(FILE *out, uint32_t kind, uint32_t value, const char *root);
void code_row(FILE *out, const struct page *page, const char *root);
void code_table(FILE *out, int (*wanted)(const struct page *, uint32_t), uint32_t value);
void example_item(FILE *out, const struct example *example, const char *root, int with_reason);

#endif
