/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "input.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A mail of the open transaction. */
struct taken {
  const char *name;
  enum fate fate;
};

struct maildir {
  struct input *input;
  const char *path;
  const char *folder; /* "new" or "cur" */
  struct taken taken[BATCH];
  unsigned count;
};

static int is_done(const char *name) {
  const char *flags = strstr(name, ":2,");

  return flags != NULL && strpbrk(flags + 3, "FS") != NULL;
}

/* S for seen, F for what a person has to look at. */
static char flag_of(enum fate fate) {
  return fate == FATE_COUNTED || fate == FATE_SEEN || fate == FATE_NOTHING ? 'S' : 'F';
}

/* The name with a flag more; flags stand in the order of the alphabet. */
static void add_flag(const char *name, char flag, char *out, size_t size) {
  const char *flags = strstr(name, ":2,");
  size_t before;

  if (flags == NULL) {
    snprintf(out, size, "%s:2,%c", name, flag);
    return;
  }
  before = (size_t)(flags - name) + 3;
  while (name[before] != '\0' && name[before] < flag)
    before++;
  snprintf(out, size, "%.*s%c%s", (int)before, name, flag, name + before);
}

/* Another run may have been faster: then there is nothing to move. */
static void move(const struct maildir *maildir, const struct taken *taken) {
  char from[2 * LONGEST_PATH];
  char to[2 * LONGEST_PATH];
  char done[300];

  add_flag(taken->name, flag_of(taken->fate), done, sizeof done);
  snprintf(from, sizeof from, "%s/%s/%s", maildir->path, maildir->folder, taken->name);
  snprintf(to, sizeof to, "%s/cur/%s", maildir->path, done);
  if (rename(from, to) != 0 && errno != ENOENT) {
    fprintf(stderr, "bounce-handler: %s: %s\n", from, strerror(errno));
    maildir->input->incomplete = 1;
  }
}

static void commit(struct maildir *maildir) {
  input_commit(maildir->input);
  for (unsigned i = 0; i < maildir->count && !maildir->input->failed; i++)
    move(maildir, &maildir->taken[i]);
  maildir->count = 0;
}

static char *load(const struct maildir *maildir, const char *name, size_t *length) {
  char path[2 * LONGEST_PATH];
  char *mail = NULL;
  int file;

  snprintf(path, sizeof path, "%s/%s/%s", maildir->path, maildir->folder, name);
  file = open(path, O_RDONLY | O_CLOEXEC);
  if (file >= 0) {
    mail = input_read(file, length);
    close(file);
  }
  if (mail == NULL && (file >= 0 || errno != ENOENT)) {
    fprintf(stderr, "bounce-handler: %s: %s\n", path, strerror(errno));
    maildir->input->incomplete = 1;
  }
  return mail;
}

static void take(struct maildir *maildir, const char *name) {
  size_t length;
  char *mail = load(maildir, name, &length);

  if (mail == NULL)
    return;
  maildir->taken[maildir->count].name = name;
  maildir->taken[maildir->count++].fate = input_mail(maildir->input, mail, length);
  free(mail);
  if (maildir->count == BATCH)
    commit(maildir);
}

static int is_mail(const struct dirent *entry) {
  return entry->d_name[0] != '.' && !is_done(entry->d_name);
}

static void take_folder(struct input *input, const char *path, const char *folder) {
  struct maildir maildir = {.input = input, .path = path, .folder = folder};
  char full[LONGEST_PATH];
  struct dirent **entries;
  int count;

  snprintf(full, sizeof full, "%s/%s", path, folder);
  count = scandir(full, &entries, is_mail, alphasort);
  if (count < 0) {
    fprintf(stderr, "bounce-handler: %s: %s\n", full, strerror(errno));
    input->incomplete = 1;
    return;
  }
  for (int i = 0; i < count && !input->failed; i++)
    take(&maildir, entries[i]->d_name);
  commit(&maildir);
  for (int i = 0; i < count; i++)
    free(entries[i]);
  free(entries);
}

void input_maildir(struct input *input, const char *path) {
  take_folder(input, path, "cur");
  take_folder(input, path, "new");
}
