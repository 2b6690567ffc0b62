/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The records of status codes: checked, and taken apart into one entry a class. */

#include <stdlib.h>
#include <string.h>

#include "tablegen.h"

const char *const part_fields[PARTS] = {"Title", "Summary",  "Meaning", "Cause", "Remedy",
                                        "Check", "Question", "Answer",  "Retry", "Reference"};

/* What every entry must have at least. */
static const struct {
  const char *field;
  unsigned count;
  unsigned length; /* of all of them together */
} minimums[] = {{"Title", 1, 1},   {"Reason", 1, 1},   {"Summary", 1, 80}, {"Meaning", 1, 200},
                {"Retry", 1, 20},  {"Cause", 3, 60},   {"Remedy", 3, 60},  {"Question", 3, 45},
                {"Answer", 3, 60}, {"Related", 1, 11}, {"Reference", 1, 1}};

/* "X.4.1", "X.7.606-649", or a digit for X; 0 where it is none. */
static int parse_code(const char *s, int *cls, unsigned *subject, unsigned *detail,
                      unsigned *range) {
  char *end;

  if ((*s != 'X' && strchr("245", *s) == NULL) || s[1] != '.')
    return 0;
  *cls = *s == 'X' ? 0 : *s - '0';
  *subject = (unsigned)strtoul(s + 2, &end, 10);
  if (end == s + 2 || *end != '.' || *subject > 7)
    return 0;
  s = end + 1;
  *detail = (unsigned)strtoul(s, &end, 10);
  if (end == s || *detail > 999)
    return 0;
  *range = 0;
  if (*end == '-') {
    unsigned long last;

    s = end + 1;
    last = strtoul(s, &end, 10);
    if (end == s || last <= *detail || last > 999)
      return 0;
    *range = (unsigned)last - *detail;
  }
  return *end == '\0';
}

static void check_minimums(const struct record *record, int cls) {
  for (size_t i = 0; i < sizeof minimums / sizeof *minimums; i++) {
    const struct field *field;
    size_t count = 0;
    size_t length = 0;

    while ((field = find_field(record, minimums[i].field, cls, count)) != NULL) {
      length += strlen(field->value);
      count++;
    }
    if (count < minimums[i].count)
      complain(&record->fields[0], "class %d has %zu of %s, and needs %u", cls, count,
               minimums[i].field, minimums[i].count);
    else if (length < minimums[i].length)
      complain(find_field(record, minimums[i].field, cls, 0),
               "%s has %zu characters for class %d, and needs %u", minimums[i].field, length, cls,
               minimums[i].length);
  }
}

static void check_questions(const struct record *record) {
  const struct field *field = record->fields;

  for (; field < record->fields + record->count; field++) {
    int answers = field > record->fields && strcmp(field[-1].name, "Question") == 0;

    if ((strcmp(field->name, "Answer") == 0) != answers || (answers && field->cls != field[-1].cls))
      complain(field, "a Question stands right before its Answer, both of the same class");
  }
  if (strcmp(field[-1].name, "Question") == 0)
    complain(field - 1, "no Answer");
}

static int names_class(const struct field *list, int cls) {
  return list == NULL || strchr(list->value, '0' + cls) != NULL;
}

static void check_classes(const struct field *field) {
  const char *at = field->value;
  const char *word;

  while ((word = next_word(&at)) != NULL)
    if (strlen(word) != 1 || strchr("245", word[0]) == NULL)
      complain(field, "no class: %s", word);
}

/* The number of a field's value, or what follows from the reason. */
static unsigned number_or(const struct model *model, const struct record *record, int cls,
                          const char *name, const char *kind, unsigned otherwise) {
  const struct field *field = find_field(record, name, cls, 0);

  return field != NULL ? (unsigned)number_of(model, kind, field) : otherwise;
}

/* What follows from the reason, softened for a transient class. */
static void judge(const struct model *model, struct entry *entry) {
  const struct reason *reason = &model->reasons[entry->reason];
  unsigned bounce = reason->bounce;
  unsigned action = reason->action;

  if (entry->cls == 4 && bounce != number_named(model, "bounce", "none"))
    bounce = number_named(model, "bounce", "soft");
  if (entry->cls == 4 && action == number_named(model, "action", "suppress"))
    action = number_named(model, "action", "retry");
  entry->bounce = number_or(model, entry->record, entry->cls, "Bounce", "bounce", bounce);
  entry->action = number_or(model, entry->record, entry->cls, "Action", "action", action);
  entry->severity =
      number_or(model, entry->record, entry->cls, "Severity", "severity", reason->severity);
  entry->responsible = number_or(model, entry->record, entry->cls, "Responsible", "responsible",
                                 reason->responsible);
}

static void add_entries(struct model *model, const struct record *record) {
  const struct field *provider = find_field(record, "Provider", 0, 0);
  const struct field *classes = find_field(record, "Classes", 0, 0);
  const struct field *usual = find_field(record, "Usual", 0, 0);
  struct entry entry;
  unsigned subject;
  unsigned detail;

  memset(&entry, 0, sizeof entry);
  if (!parse_code(record->fields[0].value, &entry.cls, &subject, &detail, &entry.range) ||
      entry.cls != 0) {
    complain(&record->fields[0], "not X.subject.detail: %s", record->fields[0].value);
    return;
  }
  if (classes == NULL) {
    complain(&record->fields[0], "no Classes");
    return;
  }
  check_classes(classes);
  if (usual != NULL)
    check_classes(usual);
  check_questions(record);
  entry.record = record;
  entry.provider = provider != NULL ? (unsigned)number_of(model, "provider", provider) : 0;
  for (entry.cls = 2; entry.cls <= 5; entry.cls++) {
    const struct field *reason = find_field(record, "Reason", entry.cls, 0);
    int number;

    if (entry.cls == 3 || !names_class(classes, entry.cls))
      continue;
    check_minimums(record, entry.cls);
    number = reason != NULL ? number_of(model, "reason", reason) : 0;
    entry.reason = number < 0 ? 0 : (unsigned)number;
    entry.code = (uint32_t)entry.cls * 1000000 + subject * 1000 + detail;
    entry.key = entry.provider * PROVIDER_UNIT + entry.code;
    entry.usual = (unsigned)names_class(usual, entry.cls);
    judge(model, &entry);
    model->entries = grow(model->entries, model->entry_count + 1, sizeof entry);
    model->entries[model->entry_count++] = entry;
  }
}

static int by_code(const void *a, const void *b) {
  const struct entry *x = a;
  const struct entry *y = b;

  if (x->code != y->code)
    return x->code < y->code ? -1 : 1;
  if (x->provider != y->provider)
    return x->provider < y->provider ? -1 : 1;
  return (x->record > y->record) - (x->record < y->record);
}

static int has_entry(const struct model *model, uint32_t code) {
  for (size_t i = 0; i < model->entry_count; i++)
    if (model->entries[i].code == code)
      return 1;
  return 0;
}

/* Related codes exist, and are other codes. */
static void check_related(const struct model *model, const struct entry *entry) {
  const struct field *field = find_field(entry->record, "Related", entry->cls, 0);
  const char *at = field != NULL ? field->value : "";
  const char *word;

  while ((word = next_word(&at)) != NULL) {
    int cls;
    unsigned subject;
    unsigned detail;
    unsigned range;
    uint32_t code;

    if (!parse_code(word, &cls, &subject, &detail, &range) || range != 0) {
      complain(field, "not a code: %s", word);
      continue;
    }
    code = (uint32_t)(cls != 0 ? cls : entry->cls) * 1000000 + subject * 1000 + detail;
    if (cls != 0 ? !has_entry(model, code)
                 : !has_entry(model, 4000000 + code % 1000000) &&
                       !has_entry(model, 5000000 + code % 1000000))
      complain(field, "no record has the related code %s", word);
    if (code == entry->code && entry->provider == 0)
      complain(field, "%s is related to itself", word);
  }
}

struct text {
  const struct field *at;
  const struct record *record;
};

static int by_value(const void *a, const void *b) {
  const struct text *x = a;
  const struct text *y = b;
  int order = strcmp(x->at->value, y->at->value);

  if (order != 0)
    return order;
  return x->record < y->record ? -1 : x->record > y->record;
}

/* No two records share a summary, a meaning or an answer. */
static void check_unique(const struct data *data, const char *name) {
  struct text *texts = NULL;
  size_t count = 0;
  size_t i;

  for (i = 0; i < data->count; i++)
    for (size_t f = 0; f < data->records[i].count; f++)
      if (strcmp(data->records[i].fields[f].name, name) == 0) {
        texts = grow(texts, count + 1, sizeof *texts);
        texts[count].at = &data->records[i].fields[f];
        texts[count++].record = &data->records[i];
      }
  if (count > 0)
    qsort(texts, count, sizeof *texts, by_value);
  for (i = 1; i < count; i++)
    if (texts[i].record != texts[i - 1].record &&
        strcmp(texts[i].at->value, texts[i - 1].at->value) == 0)
      complain(texts[i].at, "%s:%u has the same %s", texts[i - 1].at->file, texts[i - 1].at->line,
               name);
}

static void add_pair(struct model *model, const struct field *at, unsigned reply, uint32_t code,
                     int registered) {
  struct pair *pair;

  for (size_t i = 0; i < model->pair_count; i++)
    if (model->pairs[i].reply == reply && model->pairs[i].code == code) {
      model->pairs[i].registered |= registered;
      return;
    }
  for (size_t i = 0;; i++) {
    if (i == model->reply_count) {
      complain(at, "no record has the reply %u", reply);
      return;
    }
    if (model->replies[i].number == reply)
      break;
  }
  model->pairs = grow(model->pairs, model->pair_count + 1, sizeof *pair);
  pair = &model->pairs[model->pair_count++];
  pair->reply = reply;
  pair->code = code;
  pair->registered = registered;
}

/* The replies that a code's record names, each with the entry of the reply's class. */
static void pair_entry(struct model *model, const struct entry *entry, const char *name,
                       int registered) {
  const struct field *field = find_field(entry->record, name, 0, 0);
  const char *at = field != NULL && strcmp(field->value, "any") != 0 ? field->value : "";
  const char *word;

  while ((word = next_word(&at)) != NULL) {
    long reply = parse_number(word);

    if (reply < 200 || reply > 599)
      complain(field, "not a reply code: %s", word);
    else if (reply / 100 == entry->cls)
      add_pair(model, field, (unsigned)reply, entry->code, registered);
  }
}

/* The codes that a reply's record names. */
static void pair_reply(struct model *model, const struct reply *reply) {
  const struct field *reason = find_field(reply->record, "Reason", 0, 0);
  const struct field *field = find_field(reply->record, "Customary", 0, 0);
  const char *at = field != NULL ? field->value : "";
  const char *word;

  if (reason != NULL)
    number_of(model, "reason", reason);
  while ((word = next_word(&at)) != NULL) {
    int cls;
    unsigned subject;
    unsigned detail;
    unsigned range;
    uint32_t code;

    if (!parse_code(word, &cls, &subject, &detail, &range) || range != 0 ||
        (unsigned)cls != reply->number / 100) {
      complain(field, "not a code of the reply's class: %s", word);
      continue;
    }
    code = (uint32_t)cls * 1000000 + subject * 1000 + detail;
    if (!has_entry(model, code))
      complain(field, "no record has the code %s", word);
    add_pair(model, field, reply->number, code, 0);
  }
}

static int by_reply(const void *a, const void *b) {
  const struct pair *x = a;
  const struct pair *y = b;

  if (x->reply != y->reply)
    return x->reply < y->reply ? -1 : 1;
  if (x->registered != y->registered)
    return x->registered ? -1 : 1;
  return (x->code > y->code) - (x->code < y->code);
}

/* The general entries, to which every look-up can fall back. */
static void check_general(const struct data *data, const struct model *model) {
  for (uint32_t cls = 2; cls <= 5; cls++)
    if (cls != 3 && !has_entry(model, cls * 1000000))
      complain(&data->records[0].fields[0], "no record has the code %u.0.0", (unsigned)cls);
}

void build_entries(const struct data *data, struct model *model) {
  size_t i;

  if (complaints() > 0)
    return;
  for (i = 0; i < data->count; i++)
    if (strcmp(data->records[i].fields[0].name, "Code") == 0)
      add_entries(model, &data->records[i]);
  if (model->entry_count > 0)
    qsort(model->entries, model->entry_count, sizeof *model->entries, by_code);
  for (i = 0; i < model->entry_count; i++) {
    const struct entry *entry = &model->entries[i];

    if (i > 0 && entry->key == entry[-1].key)
      complain(&entry->record->fields[0], "%s has a record in %s:%u already",
               entry->record->fields[0].value, entry[-1].record->fields[0].file,
               entry[-1].record->fields[0].line);
    check_related(model, entry);
    if (entry->provider == 0)
      pair_entry(model, entry, "Replies", 1);
    pair_entry(model, entry, "Customary", 0);
  }
  for (i = 0; i < model->reply_count; i++)
    pair_reply(model, &model->replies[i]);
  if (model->pair_count > 0)
    qsort(model->pairs, model->pair_count, sizeof *model->pairs, by_reply);
  check_general(data, model);
  check_unique(data, "Summary");
  check_unique(data, "Meaning");
  check_unique(data, "Answer");
}
