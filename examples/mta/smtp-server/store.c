/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "store.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static enum refusal why(void) {
  return errno == ENOSPC || errno == EDQUOT ? REFUSAL_DISK_FULL : REFUSAL_BROKEN;
}

enum refusal store_begin(struct store *store, const char *folder) {
  static unsigned number;
  char path[600];

  snprintf(path, sizeof path, "%s/tmp", folder);
  mkdir(path, 0700);
  snprintf(store->id, sizeof store->id, "%lld.%ld.%u", (long long)time(NULL), (long)getpid(),
           number++);
  snprintf(store->aside, sizeof store->aside, "%s/tmp/%s", folder, store->id);
  store->folder = folder;
  store->file = fopen(store->aside, "wx");
  return store->file != NULL ? REFUSALS : why();
}

enum refusal store_write(struct store *store, const char *s, size_t len) {
  return fwrite(s, 1, len, store->file) == len ? REFUSALS : why();
}

enum refusal store_sync(struct store *store) {
  return fflush(store->file) == 0 && fsync(fileno(store->file)) == 0 ? REFUSALS : why();
}

static int sync_folder(const char *path) {
  int fd = open(path, O_RDONLY | O_DIRECTORY);
  int done = fd >= 0 ? fsync(fd) : -1;

  if (fd >= 0)
    close(fd);
  return done;
}

enum refusal store_give(struct store *store, const char *user) {
  char folder[600], path[800];

  snprintf(folder, sizeof folder, "%s/%s", store->folder, user);
  snprintf(path, sizeof path, "%s/%s", folder, store->id);
  mkdir(folder, 0700);
  return link(store->aside, path) == 0 && sync_folder(folder) == 0 ? REFUSALS : why();
}

void store_revoke(const struct store *store, const char *user) {
  char path[800];

  snprintf(path, sizeof path, "%s/%s/%s", store->folder, user, store->id);
  unlink(path);
}

void store_end(struct store *store) {
  if (store->file != NULL)
    fclose(store->file);
  store->file = NULL;
  unlink(store->aside);
}
