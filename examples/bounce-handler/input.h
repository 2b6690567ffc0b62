/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Where mails come from. A mail is marked as done only when what it says is on the disk; so a run
 * may end anywhere, and the next one goes on. */

#ifndef INPUT_H
#define INPUT_H

#include "mail.h"

/* Many mails share a transaction, and so the wait for the disk. */
enum { BATCH = 500 };

struct input {
  struct handler *handler;
  unsigned long fates[FATES];
  unsigned open;  /* mails in the transaction */
  int failed;     /* the database or the disk did: nothing more is taken */
  int incomplete; /* a file could not be read */
};

/* One mail on standard input. */
void input_standard(struct input *input);

/* Every mail in a Maildir that is new or was not seen; every mail in a file, an mbox or a folder of
 * these, which stay as they are. */
void input_path(struct input *input, const char *path);

/* input.c, for maildir.c: one mail, and the end of a transaction. */
enum fate input_mail(struct input *input, const char *message, size_t length);
void input_commit(struct input *input);

/* maildir.c */
void input_maildir(struct input *input, const char *path);

/* The rest of a file; NULL where it cannot be read. Freed by the caller. */
char *input_read(int file, size_t *length);

#endif
