/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* One mail: what it reports goes into the database, or the mail into a folder. */

#ifndef MAIL_H
#define MAIL_H

#include "store.h"

/* What became of a mail. */
enum fate {
  FATE_FAILED,     /* nothing: it has to be given again */
  FATE_COUNTED,    /* something new was counted */
  FATE_SEEN,       /* all of it had been counted before */
  FATE_NOTHING,    /* nothing to count: a success, an automatic answer */
  FATE_UNREADABLE, /* kept: it has no header, or is cut before it names an address */
  FATE_NOBODY,     /* kept: a bounce that names no address */
  FATE_UNSIGNED,   /* kept: a bounce whose return address we did not sign */
  FATE_ORDINARY,   /* no bounce; kept where it would be lost */
  FATES
};

struct handler {
  const struct config *config;
  struct store *store;
  int64_t now;
  const char *recipient; /* to whom the mail came, as the mail server tells; or NULL */
  int is_only_copy;      /* nobody else has the mail */
  char *scratch;
  size_t room;
};

/* Within a transaction of the store. */
enum fate mail_take(struct handler *handler, const char *message, size_t length);

#endif
