/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Records of "Field: value" lines: lib/data/README.md is the grammar. */

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "tablegen.h"

static unsigned complaint_count;

void complain(const struct field *at, const char *format, ...) {
  va_list arguments;

  fprintf(stderr, "%s:%u: ", at->file, at->line);
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputc('\n', stderr);
  complaint_count++;
}

unsigned complaints(void) {
  return complaint_count;
}

void *grow(void *old, size_t count, size_t size) {
  void *memory = realloc(old, count * size);

  if (memory == NULL) {
    fputs("tablegen: out of memory\n", stderr);
    exit(2);
  }
  return memory;
}

void *allocate(size_t size) {
  return memset(grow(NULL, 1, size), 0, size);
}

static char *copy(const char *s, size_t len) {
  char *text = allocate(len + 1);

  memcpy(text, s, len);
  return text;
}

/* A file's bytes, with a terminating NUL. */
static char *read_bytes(const char *dir, const char *name, const char **path, uint64_t *checksum) {
  size_t path_size = strlen(dir) + strlen(name) + 2;
  char *full = allocate(path_size);
  char *bytes = NULL;
  size_t len = 0;
  size_t n = 1;
  FILE *file;

  snprintf(full, path_size, "%s/%s", dir, name);
  file = fopen(full, "rb");
  if (file == NULL) {
    perror(full);
    exit(2);
  }
  while (n > 0) {
    bytes = grow(bytes, len + 4096 + 1, 1);
    n = fread(bytes + len, 1, 4096, file);
    len += n;
  }
  if (ferror(file)) {
    perror(full);
    exit(2);
  }
  fclose(file);
  bytes[len] = '\0';
  for (n = 0; n < len; n++) /* FNV-1a */
    *checksum = (*checksum ^ (unsigned char)bytes[n]) * 0x100000001b3;
  *path = full;
  return bytes;
}

/* Cuts white space off both ends and folds its runs to one space, in place. */
static void squeeze(char *s) {
  char *out = s;
  const char *in;

  for (in = s; *in != '\0'; in++)
    if (*in != ' ' && *in != '\t')
      *out++ = *in;
    else if (out > s && out[-1] != ' ')
      *out++ = ' ';
  if (out > s && out[-1] == ' ')
    out--;
  *out = '\0';
}

static void add_value(struct field *field, const char *more) {
  size_t size = strlen(field->value) + strlen(more) + 2;
  char *value = allocate(size);

  snprintf(value, size, "%s %s", field->value, more);
  field->value = value;
}

/* "Remedy-4: text" */
static void add_field(struct record *record, struct field here, char *line) {
  char *colon = strchr(line, ':');
  char *dash;
  size_t i;

  if (colon == NULL || colon == line) {
    complain(&here, "neither a field nor a comment: %.40s", line);
    return;
  }
  *colon = '\0';
  dash = strrchr(line, '-');
  if (dash != NULL && strlen(dash) == 2 && strchr("245", dash[1]) != NULL) {
    here.cls = dash[1] - '0';
    *dash = '\0';
  }
  for (i = 0; line[i] != '\0'; i++)
    if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-", line[i]) == NULL) {
      complain(&here, "not the name of a field: %s", line);
      return;
    }
  here.name = line;
  here.value = colon + 1;
  record->fields = grow(record->fields, record->count + 1, sizeof here);
  record->fields[record->count++] = here;
}

static void end_record(struct data *data, struct record *record) {
  size_t i;

  if (record->count == 0)
    return;
  for (i = 0; i < record->count; i++) {
    char *value = copy(record->fields[i].value, strlen(record->fields[i].value));

    squeeze(value);
    record->fields[i].value = value;
    if (value[0] == '\0')
      complain(&record->fields[i], "%s has no value", record->fields[i].name);
  }
  data->records = grow(data->records, data->count + 1, sizeof *record);
  data->records[data->count++] = *record;
  memset(record, 0, sizeof *record);
}

static void check_characters(const struct field *here, const char *line) {
  for (; *line != '\0'; line++)
    if (((unsigned char)*line < ' ' && *line != '\t') || *line == 0x7f) {
      complain(here, "character 0x%02x is a control character", (unsigned char)*line);
      return;
    }
}

static void read_file(const char *dir, const char *name, struct data *data) {
  struct record record = {NULL, 0};
  struct field here = {NULL, 0, "", 0, ""};
  char *line = read_bytes(dir, name, &here.file, &data->checksum);

  while (line != NULL && *line != '\0') {
    char *end = strchr(line, '\n');

    if (end != NULL)
      *end = '\0';
    here.line++;
    check_characters(&here, line);
    if (*line == '#')
      ;
    else if (line[strspn(line, " \t")] == '\0')
      end_record(data, &record);
    else if (*line != ' ' && *line != '\t')
      add_field(&record, here, line);
    else if (record.count > 0)
      add_value(&record.fields[record.count - 1], line);
    else
      complain(&here, "goes on with nothing");
    line = end != NULL ? end + 1 : NULL;
  }
  end_record(data, &record);
}

void read_data(const char *dir, struct data *data) {
  const char *path;
  char *line;

  data->checksum = 0xcbf29ce484222325;
  line = read_bytes(dir, "index", &path, &data->checksum);
  while (*line != '\0') {
    size_t n = strcspn(line, "\n");
    int more = line[n] == '\n';

    line[n] = '\0';
    if (n > 0 && line[0] != '#')
      read_file(dir, line, data);
    line += n + (size_t)more;
  }
}

const struct field *find_field(const struct record *record, const char *name, int cls,
                               size_t index) {
  size_t i;

  for (i = 0; i < record->count; i++) {
    const struct field *field = &record->fields[i];

    if (strcmp(field->name, name) == 0 && (field->cls == 0 || field->cls == cls) && index-- == 0)
      return field;
  }
  return NULL;
}
