/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The enumerations, reasons, providers and reply codes, checked. */

#include <stdlib.h>
#include <string.h>

#include "tablegen.h"

/* Which fields a record may have: the first one tells what it is. "*" marks a list, "-" a field
 * that may be written for one class. */
static const char *const record_fields[][24] = {
    {"Enumeration", "Name", "Number", "Says", NULL},
    {"Reason", "Number", "Group", "Bounce", "Category", "Severity", "Action", "Responsible", "Says",
     NULL},
    {"Provider", "Number", "Says", NULL},
    {"Blocklist", "Number", "Says", NULL},
    {"Vocabulary", "Number", "Says", "Term*", NULL},
    {"Format", "Number", "Says", "Opens*-", "Codes*", "Recipient*", "Transcript*", "Ends*",
     "Sender*", "Subject*-", "Answer*", "Complaint*", "Alias*", "Rejects*", "Marks*", "Fields",
     "From", NULL},
    {"Charset", "Says", "Names", "Width", "Characters", NULL},
    {"Version-of", NULL},
    {"Reply", "Says", "Reference*", "Customary", "Reason", NULL},
    {"Rule", "Phrase", "Reason", "Weight", "Provider", "Blocklist", "Stage", "Hint", "Example",
     NULL},
    {"Code",         "Provider",   "Title",    "Classes",   "Usual",   "Reference*",
     "Replies",      "Customary",  "Reason-",  "Severity-", "Bounce-", "Action-",
     "Responsible-", "Retry-",     "Summary-", "Meaning*-", "Cause*-", "Remedy*-",
     "Check*-",      "Question*-", "Answer*-", "Related-",  NULL},
};

enum { RECORD_KINDS = sizeof record_fields / sizeof *record_fields };

long parse_number(const char *s) {
  size_t n = strspn(s, "0123456789");

  return n > 0 && n < 9 && s[n] == '\0' ? atol(s) : -1;
}

const char *next_word(const char **at) {
  size_t n;
  char *word;

  *at += strspn(*at, " ");
  n = strcspn(*at, " ");
  if (n == 0)
    return NULL;
  word = allocate(n + 1);
  memcpy(word, *at, n);
  *at += n;
  return word;
}

static void check_field(const struct record *record, const struct field *field,
                        const char *const *allowed) {
  size_t n = strlen(field->name);
  size_t i;

  while (*allowed != NULL && (strncmp(*allowed, field->name, n) != 0 ||
                              strspn(*allowed + n, "*-") != strlen(*allowed + n)))
    allowed++;
  if (*allowed == NULL) {
    complain(field, "unknown field %s", field->name);
    return;
  }
  if (field->cls != 0 && strchr(*allowed + n, '-') == NULL)
    complain(field, "%s cannot differ by class", field->name);
  if (strchr(*allowed + n, '*') != NULL)
    return;
  for (i = 0; &record->fields[i] != field; i++)
    if (strcmp(record->fields[i].name, field->name) == 0 &&
        (record->fields[i].cls == field->cls || record->fields[i].cls == 0 || field->cls == 0))
      complain(field, "%s stands in line %u already", field->name, record->fields[i].line);
}

/* Only what servers say may be in other languages. */
static void check_ascii(const struct record *record, const struct field *field) {
  if (strcmp(field->name, "Phrase") == 0 || strcmp(field->name, "Example") == 0 ||
      strcmp(record->fields[0].name, "Format") == 0 || strcmp(field->name, "Characters") == 0)
    return;
  for (const char *c = field->value; *c != '\0'; c++)
    if ((unsigned char)*c > '~') {
      complain(field, "character 0x%02x is not printable ASCII", (unsigned char)*c);
      return;
    }
}

static void check_records(const struct data *data) {
  size_t i;
  size_t k;

  for (i = 0; i < data->count; i++) {
    const struct record *record = &data->records[i];

    for (k = 0; k < RECORD_KINDS; k++)
      if (strcmp(record->fields[0].name, record_fields[k][0]) == 0)
        break;
    if (k == RECORD_KINDS) {
      complain(&record->fields[0], "no record starts with %s", record->fields[0].name);
      continue;
    }
    for (size_t f = 0; f < record->count; f++) {
      check_field(record, &record->fields[f], record_fields[k]);
      check_ascii(record, &record->fields[f]);
    }
  }
}

/* The field of a record, with a complaint where it is missing. */
static const struct field *need(const struct record *record, const char *name) {
  const struct field *field = find_field(record, name, 0, 0);

  if (field == NULL)
    complain(&record->fields[0], "no %s", name);
  return field;
}

static void add_enumerator(struct model *model, const struct field *at, const char *kind,
                           const char *name, const struct record *record) {
  const struct field *number = need(record, "Number");
  const struct field *says = need(record, "Says");
  struct enumerator *enumerator;
  size_t i;

  if (number == NULL || says == NULL)
    return;
  if (parse_number(number->value) < 0)
    complain(number, "not a number: %s", number->value);
  if (strcmp(kind, "blocklist") != 0 &&
      strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") != strlen(name))
    complain(at, "a name has lower-case letters, digits and _ only: %s", name);
  for (i = 0; i < model->enumerator_count; i++)
    if (strcmp(model->enumerators[i].kind, kind) == 0 &&
        strcmp(model->enumerators[i].name, name) == 0)
      complain(at, "%s %s stands in %s:%u already", kind, name, model->enumerators[i].at->file,
               model->enumerators[i].at->line);
  model->enumerators = grow(model->enumerators, model->enumerator_count + 1, sizeof *enumerator);
  enumerator = &model->enumerators[model->enumerator_count++];
  enumerator->at = at;
  enumerator->kind = kind;
  enumerator->name = name;
  enumerator->text = says->value;
  enumerator->number = (unsigned)parse_number(number->value);
}

static int kind_rank(const struct enumerator *enumerators, size_t count, const char *kind) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(enumerators[i].kind, "kind") == 0 && strcmp(enumerators[i].name, kind) == 0)
      return (int)enumerators[i].number;
  return -1;
}

static const struct model *sorted_model;

static int by_kind_and_number(const void *a, const void *b) {
  const struct enumerator *x = a;
  const struct enumerator *y = b;
  int rank_x = kind_rank(sorted_model->enumerators, sorted_model->enumerator_count, x->kind);
  int rank_y = kind_rank(sorted_model->enumerators, sorted_model->enumerator_count, y->kind);

  if (rank_x != rank_y)
    return rank_x < rank_y ? -1 : 1;
  return (x->number > y->number) - (x->number < y->number);
}

/* Numbers of each kind count 0, 1, 2, ... without a hole. */
static void check_enumerators(struct model *model) {
  unsigned next = 0;

  for (size_t i = 0; i < model->enumerator_count; i++) {
    const struct enumerator *here = &model->enumerators[i];

    if (i == 0 || strcmp(here->kind, here[-1].kind) != 0) {
      next = 0;
      model->kinds = grow(model->kinds, model->kind_count + 1, sizeof *model->kinds);
      model->kinds[model->kind_count++] = here->kind;
      if (kind_rank(model->enumerators, model->enumerator_count, here->kind) < 0)
        complain(here->at, "no enumeration %s", here->kind);
    }
    if (here->number != next++)
      complain(here->at, "%s %s has number %u where %u is due", here->kind, here->name,
               here->number, next - 1);
  }
}

int number_of(const struct model *model, const char *kind, const struct field *at) {
  for (size_t i = 0; i < model->enumerator_count; i++)
    if (strcmp(model->enumerators[i].kind, kind) == 0 &&
        strcmp(model->enumerators[i].name, at->value) == 0)
      return (int)model->enumerators[i].number;
  complain(at, "no %s is called %s", kind, at->value);
  return -1;
}

unsigned number_named(const struct model *model, const char *kind, const char *name) {
  struct field named = {"", 0, "", 0, name};

  return (unsigned)number_of(model, kind, &named);
}

static unsigned need_number(const struct model *model, const struct record *record,
                            const char *name, const char *kind) {
  const struct field *field = need(record, name);

  return field != NULL ? (unsigned)number_of(model, kind, field) : 0;
}

static void add_reason(struct model *model, const struct record *record) {
  unsigned number = (unsigned)number_of(model, "reason", &record->fields[0]);
  struct reason *reason;

  if (number >= model->reason_count) {
    model->reasons = grow(model->reasons, number + 1, sizeof *reason);
    memset(model->reasons + model->reason_count, 0,
           (number + 1 - model->reason_count) * sizeof *reason);
    model->reason_count = number + 1;
  }
  reason = &model->reasons[number];
  reason->group = need_number(model, record, "Group", "group");
  reason->bounce = need_number(model, record, "Bounce", "bounce");
  reason->category = need_number(model, record, "Category", "category");
  reason->severity = need_number(model, record, "Severity", "severity");
  reason->action = need_number(model, record, "Action", "action");
  reason->responsible = need_number(model, record, "Responsible", "responsible");
}

/* The terms of a vocabulary: a reason, then what it is called there. */
static void add_terms(struct model *model, const struct record *record) {
  const struct field *field;

  for (size_t i = 0; (field = find_field(record, "Term", 0, i)) != NULL; i++) {
    const char *at = field->value;
    struct field reason = *field;
    struct term term;
    int number;

    reason.value = next_word(&at);
    number = number_of(model, "reason", &reason);
    at += strspn(at, " ");
    if (*at == '\0')
      complain(field, "no term for %s", reason.value);
    term.vocabulary = (unsigned)number_of(model, "vocabulary", &record->fields[0]);
    term.reason = number < 0 ? 0 : (unsigned)number;
    term.term = at;
    model->terms = grow(model->terms, model->term_count + 1, sizeof term);
    model->terms[model->term_count++] = term;
  }
}

static void add_reply(struct model *model, const struct record *record) {
  const struct field *at = &record->fields[0];
  long number = parse_number(at->value);
  struct reply *last = model->reply_count > 0 ? &model->replies[model->reply_count - 1] : NULL;

  need(record, "Says");
  if (number < 200 || number > 599)
    complain(at, "not a reply code: %s", at->value);
  else if (last != NULL && last->number >= (unsigned)number)
    complain(at, "reply codes stand in ascending order, and %u comes before", last->number);
  model->replies = grow(model->replies, model->reply_count + 1, sizeof *last);
  model->replies[model->reply_count].record = record;
  model->replies[model->reply_count++].number = (unsigned)number;
}

void build_model(const struct data *data, struct model *model) {
  size_t i;

  check_records(data);
  model->checksum = data->checksum;
  for (i = 0; i < data->count; i++) {
    const struct record *record = &data->records[i];
    const struct field *first = &record->fields[0];

    if (strcmp(first->name, "Enumeration") == 0) {
      const struct field *name = need(record, "Name");

      if (name != NULL)
        add_enumerator(model, first, first->value, name->value, record);
    } else if (strcmp(first->name, "Reason") == 0) {
      add_enumerator(model, first, "reason", first->value, record);
    } else if (strcmp(first->name, "Provider") == 0) {
      add_enumerator(model, first, "provider", first->value, record);
    } else if (strcmp(first->name, "Blocklist") == 0) {
      add_enumerator(model, first, "blocklist", first->value, record);
    } else if (strcmp(first->name, "Vocabulary") == 0) {
      add_enumerator(model, first, "vocabulary", first->value, record);
    } else if (strcmp(first->name, "Format") == 0) {
      add_enumerator(model, first, "format", first->value, record);
    } else if (strcmp(first->name, "Version-of") == 0) {
      model->version_words =
          grow(model->version_words, model->version_word_count + 1, sizeof(char *));
      model->version_words[model->version_word_count++] = first->value;
    } else if (strcmp(first->name, "Reply") == 0) {
      add_reply(model, record);
    }
  }
  sorted_model = model;
  if (complaints() > 0)
    return;
  struct model copy = *model; /* qsort moves what the comparison looks up */
  copy.enumerators = allocate(model->enumerator_count * sizeof *copy.enumerators + 1);
  memcpy(copy.enumerators, model->enumerators, model->enumerator_count * sizeof *copy.enumerators);
  sorted_model = &copy;
  qsort(model->enumerators, model->enumerator_count, sizeof *model->enumerators,
        by_kind_and_number);
  check_enumerators(model);
  for (i = 0; i < data->count; i++) {
    if (strcmp(data->records[i].fields[0].name, "Reason") == 0)
      add_reason(model, &data->records[i]);
    if (strcmp(data->records[i].fields[0].name, "Vocabulary") == 0)
      add_terms(model, &data->records[i]);
  }
}
