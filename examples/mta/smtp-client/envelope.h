/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* An envelope as text, one thing a line; what is not plain is written as %XX. */

#ifndef ENVELOPE_H
#define ENVELOPE_H

#include "queue.h"

void envelope_write(FILE *file, const struct message *message);

/* Returns 0, or -1 where the file is no envelope or is cut off. */
int envelope_read(FILE *file, struct message *message);

#endif
