/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "messages.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A file being read. */
struct container {
  const char *path;
  char *text; /* the message, as far as it was read */
  size_t len;
  size_t room;
  int mbox;
  unsigned long number; /* of the message, from 1 */
  const struct message_reader *reader;
};

static int append(struct container *container, const char *s, size_t len) {
  if (container->room - container->len < len) {
    size_t room = 2 * container->room + len + 8192;
    char *text = realloc(container->text, room);

    if (text == NULL)
      return 0;
    container->text = text;
    container->room = room;
  }
  memcpy(container->text + container->len, s, len);
  container->len += len;
  return 1;
}

/* Hands out the message that was read. Where the file holds one only, its source is the path. */
static void hand_out(struct container *container, int last) {
  char source[4096];

  if (container->number <= 1 && last)
    snprintf(source, sizeof source, "%s", container->path);
  else
    snprintf(source, sizeof source, "%s:%lu", container->path, container->number);
  container->reader->message(source, container->text != NULL ? container->text : "", container->len,
                             container->reader->context);
  container->len = 0;
}

static int is_one_of(const char *word, const char *list) {
  for (; *list != '\0'; list += 3)
    if (strncmp(word, list, 3) == 0)
      return 1;
  return 0;
}

/* "From someone Thu Nov 19 08:00:00 2026": the line that starts a message in an mbox. */
static int is_separator(const char *line) {
  const char *at;

  if (strncmp(line, "From ", 5) != 0)
    return 0;
  for (at = line + 5; *at != '\0' && *at != ' '; at++)
    ;
  while (*at == ' ')
    at++;
  return is_one_of(at, "MonTueWedThuFriSatSun") && strlen(at) > 8 && at[3] == ' ' &&
         is_one_of(at + 4, "JanFebMarAprMayJunJulAugSepOctNovDec");
}

/* A line that starts with "From " was quoted with ">" when it was put into the mbox. */
static int is_quoted(const char *line) {
  return *line == '>' && strncmp(line + strspn(line, ">"), "From ", 5) == 0;
}

static int add_line(struct container *container, const char *line, size_t n, int after_empty) {
  if (container->number == 0) {
    container->number = 1;
    container->mbox = strncmp(line, "From ", 5) == 0;
  } else if (container->mbox && after_empty && is_separator(line)) {
    hand_out(container, 0);
    container->number++;
  } else if (container->mbox && is_quoted(line)) {
    return append(container, line + 1, n - 1);
  }
  return append(container, line, n);
}

int read_message_stream(FILE *in, const char *path, const struct message_reader *reader) {
  struct container container = {path, NULL, 0, 0, 0, 0, reader};
  char *line = NULL;
  size_t room = 0;
  int good = 1;
  int empty = 1;
  ssize_t n;

  while (good && (n = getline(&line, &room, in)) >= 0) {
    good = add_line(&container, line, (size_t)n, empty);
    empty = strcmp(line, "\n") == 0 || strcmp(line, "\r\n") == 0;
  }
  good = good && !ferror(in);
  if (good)
    hand_out(&container, container.number <= 1);
  free(line);
  free(container.text);
  return good;
}

static int unreadable(const char *path, const struct message_reader *reader) {
  reader->unreadable(path, reader->context);
  return 0;
}

static int read_file(const char *path, const struct message_reader *reader) {
  FILE *in = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
  int good = in != NULL && read_message_stream(in, path, reader);

  if (in != NULL && in != stdin)
    fclose(in);
  return good || unreadable(path, reader);
}

static int is_folder(const char *path) {
  struct stat status;

  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static int is_folder_in(const char *path, const char *name) {
  char inner[4096];

  return snprintf(inner, sizeof inner, "%s/%s", path, name) < (int)sizeof inner && is_folder(inner);
}

/* What lies in a folder and is no message: hidden files, what is being delivered into a Maildir. */
static int is_skipped(const char *folder, const char *name, const char *path) {
  if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
    return 1;
  if (strcmp(name, "tmp") == 0)
    return is_folder_in(folder, "cur");
  if (is_folder_in(folder, "cur") && !is_folder(path))
    return 1; /* beside the folders of a Maildir lie only files of its server */
  return name[0] == '.' && !is_folder_in(path, "cur");
}

static int read_folder(const char *folder, const struct message_reader *reader) {
  struct dirent **entries;
  int count = scandir(folder, &entries, NULL, alphasort);
  int good = 1;

  if (count < 0)
    return unreadable(folder, reader);
  for (int i = 0; i < count; i++) {
    char path[4096];
    int n = snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);

    if (n < (int)sizeof path && !is_skipped(folder, entries[i]->d_name, path))
      good = read_messages(path, reader) && good;
    free(entries[i]);
  }
  free(entries);
  return good;
}

int read_messages(const char *path, const struct message_reader *reader) {
  return strcmp(path, "-") != 0 && is_folder(path) ? read_folder(path, reader)
                                                   : read_file(path, reader);
}
