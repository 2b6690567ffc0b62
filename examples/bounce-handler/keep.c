/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "keep.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/evp.h>

enum { LONGEST_NAME = 2048, NAME_BYTES = 16 };

static int failed(const char *path) {
  fprintf(stderr, "bounce-handler: %s: %s\n", path, strerror(errno));
  return 0;
}

static int make_folder(const char *path) {
  return mkdir(path, 0700) == 0 || errno == EEXIST || failed(path);
}

static int make_maildir(const char *folder, const char *why) {
  static const char *const inner[] = {"", "/tmp", "/new", "/cur"};
  char path[LONGEST_NAME];

  if (!make_folder(folder))
    return 0;
  for (int i = 0; i < 4; i++) {
    snprintf(path, sizeof path, "%s/%s%s", folder, why, inner[i]);
    if (!make_folder(path))
      return 0;
  }
  return 1;
}

/* A name that is the same when the same mail comes again. */
static int name_mail(const char *message, size_t length, char *name) {
  unsigned char sum[EVP_MAX_MD_SIZE];

  if (!EVP_Digest(message, length, sum, NULL, EVP_sha256(), NULL))
    return 0;
  for (size_t i = 0; i < NAME_BYTES; i++)
    snprintf(name + 2 * i, 3, "%02x", sum[i]);
  return 1;
}

static int write_all(int file, const char *text, size_t length) {
  while (length > 0) {
    ssize_t n = write(file, text, length);

    if (n < 0 && errno != EINTR)
      return 0;
    if (n > 0) {
      text += n;
      length -= (size_t)n;
    }
  }
  return fsync(file) == 0;
}

static int write_file(const char *path, const char *text, size_t length) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  int good = file >= 0 && write_all(file, text, length);

  if (file >= 0 && close(file) != 0)
    good = 0;
  return good || failed(path);
}

static int sync_folder(const char *path) {
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int good = folder >= 0 && fsync(folder) == 0;

  if (folder >= 0)
    close(folder);
  return good || failed(path);
}

int keep_mail(const char *folder, const char *why, const char *message, size_t length) {
  char name[2 * NAME_BYTES + 1];
  char written[LONGEST_NAME];
  char kept[LONGEST_NAME];

  if (!name_mail(message, length, name) || !make_maildir(folder, why))
    return 0;
  snprintf(written, sizeof written, "%s/%s/tmp/%s.%ld", folder, why, name, (long)getpid());
  snprintf(kept, sizeof kept, "%s/%s/new/%s", folder, why, name);
  if (!write_file(written, message, length)) {
    unlink(written);
    return 0;
  }
  if (rename(written, kept) != 0)
    return failed(kept);
  *strrchr(kept, '/') = '\0';
  return sync_folder(kept);
}
