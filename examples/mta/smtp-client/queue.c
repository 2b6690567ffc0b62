/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "queue.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "envelope.h"

#define PATH 1024

static int complain(const char *what) {
  fprintf(stderr, "%s: %s\n", what, strerror(errno));
  return -1;
}

static char *in_folder(char *path, const char *folder, const char *part, const char *name) {
  snprintf(path, PATH, "%s/%s/%s", folder, part, name);
  return path;
}

static int sync_folder(const char *folder, const char *part) {
  char path[PATH];
  int fd = open(in_folder(path, folder, part, "."), O_RDONLY | O_DIRECTORY);
  int done = fd >= 0 ? fsync(fd) : -1;

  if (fd >= 0)
    close(fd);
  return done == 0 ? 0 : complain(path);
}

int queue_open(const char *folder) {
  static const char *const parts[] = {"mail", "envelope", "slow", "tmp", "bad"};
  char path[PATH];
  size_t i;

  if (mkdir(folder, 0700) != 0 && errno != EEXIST)
    return complain(folder);
  for (i = 0; i < sizeof parts / sizeof *parts; i++) {
    in_folder(path, folder, parts[i], ".");
    path[strlen(path) - 2] = '\0';
    if (mkdir(path, 0700) != 0 && errno != EEXIST)
      return complain(path);
  }
  return 0;
}

int queue_lock(const char *folder) {
  char path[PATH];
  int fd = open(in_folder(path, folder, ".", "lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    return complain(path);
  if (flock(fd, LOCK_EX | LOCK_NB) == 0)
    return 0; /* held until the program ends */
  if (errno != EWOULDBLOCK)
    complain(path);
  close(fd);
  return errno == EWOULDBLOCK ? 1 : -1;
}

/* Gives a file that was written aside its place. Closes it. */
static int put(FILE *file, const char *folder, const char *part, const char *name) {
  char aside[PATH], path[PATH];
  int failed = ferror(file) || fflush(file) != 0 || fsync(fileno(file)) != 0;

  failed |= fclose(file) != 0;
  in_folder(aside, folder, "tmp", name);
  in_folder(path, folder, part, name);
  if (failed || rename(aside, path) != 0) {
    complain(path);
    unlink(aside);
    return -1;
  }
  return sync_folder(folder, part);
}

static FILE *write_aside(const char *folder, const char *name) {
  char path[PATH];
  FILE *file = fopen(in_folder(path, folder, "tmp", name), "w");

  if (file == NULL)
    complain(path);
  return file;
}

/* Line ends of every kind become CRLF, the last line gets one as well: what follows can only be a
 * line of its own. */
static int copy_content(struct message *message, FILE *from, FILE *to) {
  int c;
  int last = '\n';
  int open_line = 0;

  while ((c = getc(from)) != EOF) {
    if (c == '\0') {
      fputs("the mail holds a NUL byte, which SMTP cannot carry\n", stderr);
      return -1;
    }
    message->eight_bit |= c > 127;
    if (c == '\n' && last == '\r') {
      last = c;
      continue;
    }
    last = c;
    open_line = c != '\r' && c != '\n';
    if (open_line)
      putc(c, to);
    else
      fputs("\r\n", to);
  }
  if (open_line)
    fputs("\r\n", to);
  message->size = (size_t)ftell(to);
  return ferror(from) ? complain("the mail could not be read") : 0;
}

static void make_id(struct message *message) {
  static unsigned number;
  struct timespec now;

  clock_gettime(CLOCK_REALTIME, &now);
  snprintf(message->id, sizeof message->id, "%llx-%lx-%lx-%x", (long long)now.tv_sec, now.tv_nsec,
           (long)getpid(), number++);
}

int queue_add(const char *folder, struct message *message, FILE *content) {
  char path[PATH];
  FILE *file;

  if (message->id[0] == '\0')
    make_id(message);
  else if (access(in_folder(path, folder, "envelope", message->id), F_OK) == 0)
    return 0;
  message->created = time(NULL);
  message->eight_bit = 0;
  file = write_aside(folder, message->id);
  if (file == NULL)
    return -1;
  if (copy_content(message, content, file) != 0) {
    fclose(file);
    unlink(in_folder(path, folder, "tmp", message->id));
    return -1;
  }
  if (put(file, folder, "mail", message->id) != 0)
    return -1;
  return queue_save(folder, message);
}

int queue_save(const char *folder, const struct message *message) {
  FILE *file = write_aside(folder, message->id);

  if (file == NULL)
    return -1;
  envelope_write(file, message);
  return put(file, folder, "envelope", message->id);
}

int queue_load(const char *folder, const char *id, struct message *message) {
  char path[PATH], bad[PATH];
  FILE *file = fopen(in_folder(path, folder, "envelope", id), "r");
  int done;

  memset(message, 0, sizeof *message);
  if (file == NULL)
    return complain(path);
  done = envelope_read(file, message);
  fclose(file);
  snprintf(message->id, sizeof message->id, "%s", id);
  if (done == 0)
    return 0;
  queue_forget(message);
  fprintf(stderr, "%s: the envelope is broken; it is kept in %s/bad\n", path, folder);
  rename(path, in_folder(bad, folder, "bad", id));
  return -1;
}

FILE *queue_content(const char *folder, const struct message *message) {
  char path[PATH];
  FILE *file = fopen(in_folder(path, folder, "mail", message->id), "r");

  if (file == NULL)
    complain(path);
  return file;
}

/* The envelope goes first: without it the content is only a file to be cleaned up. */
int queue_remove(const char *folder, const struct message *message) {
  char path[PATH];

  if (unlink(in_folder(path, folder, "envelope", message->id)) != 0 ||
      unlink(in_folder(path, folder, "mail", message->id)) != 0)
    return complain(path);
  return 0;
}

void queue_forget(struct message *message) {
  free(message->recipients);
  message->recipients = NULL;
  message->count = 0;
}

static int is_id(const struct dirent *entry) {
  return entry->d_name[0] != '.' && strlen(entry->d_name) < QUEUE_ID;
}

struct dirent **queue_ids(const char *folder, int *count) {
  char path[PATH];
  struct dirent **ids = NULL;

  *count = scandir(in_folder(path, folder, "envelope", "."), &ids, is_id, alphasort);
  if (*count < 0)
    complain(path);
  return ids;
}

/* The file of a destination; the "=" keeps ".." from being a folder. Returns its name in path. */
static const char *slow_name(char *path, const char *folder, const char *destination) {
  char *name = path + strlen(folder) + strlen("/slow/");
  char *c;

  snprintf(path, PATH, "%s/slow/=%s", folder, destination);
  for (c = name; *c != '\0'; c++)
    *c = (char)(*c == '/' ? '_' : tolower((unsigned char)*c));
  return name;
}

static time_t read_slow(const char *folder, const char *destination, time_t *wait) {
  char path[PATH];
  FILE *file;
  long long until = 0;
  long long last = 0;

  slow_name(path, folder, destination);
  file = fopen(path, "r");
  if (file != NULL) {
    if (fscanf(file, "%lld %lld", &until, &last) != 2)
      until = last = 0;
    fclose(file);
  }
  *wait = (time_t)last;
  return (time_t)until;
}

int queue_slow_down(const char *folder, const char *destination, time_t now, time_t wait,
                    time_t longest) {
  char path[PATH];
  const char *name = slow_name(path, folder, destination);
  time_t last;
  FILE *file;

  read_slow(folder, destination, &last);
  if (wait < last * 2)
    wait = last * 2 < longest ? last * 2 : longest;
  file = write_aside(folder, name);
  if (file == NULL)
    return -1;
  fprintf(file, "%lld %lld\n", (long long)now + wait, (long long)wait);
  return put(file, folder, "slow", name);
}

void queue_speed_up(const char *folder, const char *destination) {
  char path[PATH];

  slow_name(path, folder, destination);
  unlink(path);
}

time_t queue_slow_until(const char *folder, const char *destination) {
  time_t wait;

  return read_slow(folder, destination, &wait);
}
