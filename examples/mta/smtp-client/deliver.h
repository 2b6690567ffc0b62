/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The queue, worked through once. */

#ifndef DELIVER_H
#define DELIVER_H

#include "decide.h"
#include "queue.h"
#include "smtp.h"

struct delivery {
  const char *folder;
  struct smtp smtp;
  struct limits limits;
};

/* Tries what is due, reports what is given up, removes what is done. Returns 0, or -1 where the
 * queue could not be written: then nothing more is sent. */
int deliver_due(const struct delivery *delivery);

#endif
