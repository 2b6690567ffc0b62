/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../common/messages.h"

char *input_read(int file, size_t *length) {
  size_t room = 0;
  char *text = NULL;
  ssize_t n = 1;

  *length = 0;
  while (n > 0) {
    if (room - *length < 4096) {
      char *more = realloc(text, room = 2 * room + 16384);

      if (more == NULL)
        break;
      text = more;
    }
    do
      n = read(file, text + *length, room - *length);
    while (n < 0 && errno == EINTR);
    *length += n > 0 ? (size_t)n : 0;
  }
  if (n == 0)
    return text;
  free(text);
  return NULL;
}

enum fate input_mail(struct input *input, const char *message, size_t length) {
  enum fate fate = FATE_FAILED;

  if (!input->failed && (input->open > 0 || store_begin(input->handler->store)))
    fate = mail_take(input->handler, message, length);
  if (fate == FATE_FAILED)
    input->failed = 1;
  input->open++;
  input->fates[fate]++;
  return fate;
}

void input_commit(struct input *input) {
  if (input->open > 0 && !input->failed && !store_commit(input->handler->store))
    input->failed = 1;
  if (input->failed)
    store_rollback(input->handler->store);
  input->open = 0;
}

/* Postfix's local(8) puts a line "From someone ..." before the header, and quotes none within. */
static const char *skip_from_line(const char *mail, size_t *length) {
  const char *end = memchr(mail, '\n', *length);

  if (end == NULL || *length < 5 || memcmp(mail, "From ", 5) != 0)
    return mail;
  *length -= (size_t)(end + 1 - mail);
  return end + 1;
}

void input_standard(struct input *input) {
  size_t length;
  char *mail = input_read(STDIN_FILENO, &length);
  const char *message;

  if (mail == NULL) {
    perror("bounce-handler: standard input");
    input->failed = 1;
    return;
  }
  message = skip_from_line(mail, &length);
  input->handler->is_only_copy = 1;
  input_mail(input, message, length);
  input_commit(input);
  free(mail);
}

static void take_message(const char *source, const char *message, size_t length, void *context) {
  struct input *input = context;

  (void)source;
  input_mail(input, message, length);
  if (input->open == BATCH)
    input_commit(input);
}

static void not_read(const char *path, void *context) {
  struct input *input = context;

  fprintf(stderr, "bounce-handler: %s: %s\n", path, strerror(errno));
  input->incomplete = 1;
}

/* Whoever delivers into an mbox locks it: so the last mail is whole. */
static void input_file(struct input *input, const char *path, const struct message_reader *reader) {
  struct flock lock = {.l_type = F_RDLCK, .l_whence = SEEK_SET};
  FILE *in = fopen(path, "rb");

  if (in == NULL || fcntl(fileno(in), F_SETLKW, &lock) != 0 ||
      !read_message_stream(in, path, reader))
    not_read(path, input);
  if (in != NULL)
    fclose(in);
}

static int is_folder(const char *path) {
  struct stat status;

  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static int is_maildir(const char *path) {
  char inner[LONGEST_PATH];

  return snprintf(inner, sizeof inner, "%s/new", path) < (int)sizeof inner && is_folder(inner);
}

void input_path(struct input *input, const char *path) {
  const struct message_reader reader = {take_message, not_read, input};

  if (strcmp(path, "-") == 0)
    input_standard(input);
  else if (is_maildir(path))
    input_maildir(input, path);
  else if (is_folder(path))
    read_messages(path, &reader);
  else
    input_file(input, path, &reader);
  input_commit(input);
}
