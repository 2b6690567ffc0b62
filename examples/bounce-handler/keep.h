/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Mails that a person has to look at. */

#ifndef KEEP_H
#define KEEP_H

#include <stddef.h>

/* Puts a mail into the Maildir <folder>/<why>, once however often it comes. When this gives 1, it
 * is on the disk. Otherwise what went wrong was said on standard error. */
int keep_mail(const char *folder, const char *why, const char *message, size_t length);

#endif
