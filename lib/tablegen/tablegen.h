/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The host program that turns lib/data/ into tables: read, check, hash, emit. */

#ifndef TABLEGEN_H
#define TABLEGEN_H

#include <stdint.h>
#include <stdio.h>

/* --- read.c: records of "Field: value" lines ------------------------------------------------- */

struct field {
  const char *file;
  unsigned line;
  const char *name; /* without the class */
  int cls;          /* 2, 4, 5, or 0 for all of them */
  const char *value;
};

struct record {
  struct field *fields;
  size_t count;
};

struct data {
  struct record *records;
  size_t count;
  uint64_t checksum; /* of every byte of every file, in order */
};

/* Reads the files that DIR/index lists. */
void read_data(const char *dir, struct data *data);

/* The value of a field that counts in a class, the index-th of them; NULL after the last one.
 * Class 0 finds only fields without a class. */
const struct field *find_field(const struct record *record, const char *name, int cls,
                               size_t index);

/* Reports "file:line: message" and counts it. */
void complain(const struct field *at, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
unsigned complaints(void);

/* Memory that lives as long as the program; ends it where there is none. */
void *allocate(size_t size);
void *grow(void *old, size_t count, size_t size);

/* --- model.c, codes.c, phrases.c, formats.c: what the records say, checked
 * ----------------------------------------- */

struct enumerator {
  const struct field *at;
  const char *kind;
  const char *name;
  const char *text;
  unsigned number;
};

struct reason {
  unsigned group, bounce, category, severity, action, responsible;
};

/* What a vocabulary calls a reason. */
struct term {
  unsigned vocabulary, reason;
  const char *term;
};

struct reply {
  const struct record *record;
  unsigned number;
};

enum { PARTS = 10, MOST_TEXTS = 250 };

/* One code of one class. */
struct entry {
  const struct record *record;
  int cls;
  uint32_t code;
  unsigned range; /* codes after this one that share the entry */
  unsigned provider;
  uint32_t key;
  unsigned reason, bounce, severity, action, responsible, usual;
};

/* A reply code and a status code that go together. */
struct pair {
  unsigned reply;
  uint32_t code;
  int registered;
};

/* A run of word bytes that starts with a digit is a number, a code or an address: it is passed
 * over, so that the words before and behind it are neighbours. */
static inline int starts_number(unsigned char c) {
  return c >= '0' && c <= '9';
}

/* A phrase that a server says, and what it means. */
struct rule {
  const struct record *record;
  const char *name;
  const char *phrase;
  const char *example; /* of what a server says */
  unsigned reason, weight, provider, blocklist, stage, hint;
  size_t anchor, anchor_length; /* the word it is found by */
  uint32_t key;                 /* of that word, or of it and the one before it */
  int paired;                   /* the word before it counts, too */
  unsigned before;              /* where the words of the sum start, before that word */
  unsigned width;               /* how many these are */
  uint32_t sum;                 /* of their keys */
  int starts, ends;             /* these tell that a word of the text starts and ends with it */
  unsigned other;               /* seen_number() of a word beyond a "*", or NO_OTHER */
};

struct model {
  struct enumerator *enumerators; /* by kind, then number */
  size_t enumerator_count;
  const char **kinds;
  size_t kind_count;
  struct reason *reasons;
  size_t reason_count;
  struct term *terms;
  size_t term_count;
  struct reply *replies; /* by number */
  size_t reply_count;
  const char **version_words;
  size_t version_word_count;
  struct entry *entries; /* by code, then provider */
  size_t entry_count;
  struct pair *pairs; /* by reply, the registered first, then code */
  size_t pair_count;
  struct rule *rules; /* by key */
  size_t rule_count;
  uint64_t checksum;
};

extern const char *const part_fields[PARTS];

enum { PROVIDER_UNIT = 10000000 };

void build_model(const struct data *data, struct model *model);
void build_entries(const struct data *data, struct model *model);
void build_rules(const struct data *data, struct model *model);
void build_formats(const struct data *data, const struct model *model);

/* The number of a name, or -1 after a complaint at the field. */
int number_of(const struct model *model, const char *kind, const struct field *at);

/* The number of a name that the generator itself gives. */
unsigned number_named(const struct model *model, const char *kind, const char *name);

/* The next word of a list in one line, NULL after the last; *at moves on. */
const char *next_word(const char **at);

/* A whole number of decimal digits, or -1. */
void build_charsets(const struct data *data);
long parse_number(const char *s);

/* --- hash.c: a perfect hash ------------------------------------------------------------------ */

struct hash {
  uint32_t factor;
  unsigned bucket_bits, slot_bits;
  uint16_t *displacement; /* by bucket */
  uint32_t *slots;        /* index of the key + 1, or 0 */
};

/* slot = (key * factor >> (32 - bucket_bits - slot_bits) ^ displacement[bucket]) & mask, bucket
 * being the highest bits of the product. */
void find_hash(const uint32_t *keys, size_t count, struct hash *hash);

/* --- emit.c ---------------------------------------------------------------------------------- */

/* Parts of the tables that more than one file writes. */
struct pool {
  const char **strings;
  uint32_t *offsets;
  size_t count;
  uint32_t size;
};

FILE *open_table(const char *dir, const char *name, const char *what);
void close_table(FILE *out);
void emit_numbers(FILE *out, const char *type, const char *name, const uint32_t *numbers,
                  size_t count);
uint32_t intern(struct pool *pool, const char *s);

/* Strings that need no end of their own, within each other where that is possible. */
struct buffer {
  char *s;
  size_t len;
};

uint32_t put_within(struct buffer *text, const char *s);
void emit_text(FILE *out, const char *name, const struct buffer *text);

/* The numbers by which find_hash() finds a slot. */
void emit_slots(FILE *out, const char *upper, const char *lower, const struct hash *hash);
void emit_pool(FILE *out, const char *name, const struct pool *pool);

/* --- chain.c: strings in a text that is short ------------------------------------------------- */

void put_strings(struct buffer *text, const char **strings, size_t count);

/* --- what each table is written by ------------------------------------------------------------ */

void emit_phrases(const struct model *model, const char *dir);
void emit_formats(const char *dir);
void emit_charsets(const char *dir);
void emit_tables(const struct model *model, const char *dir, int texts);

#endif
