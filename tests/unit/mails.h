/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Mails read beside protected pages, and a few to read. */

#ifndef MAILS_H
#define MAILS_H

#include <esmtpcode.h>
#include <stddef.h>

enum { MOST_FOUND = 64, ADDRESS_SIZE = 128 };

/* What a mail reports. */
struct found {
  esmtpcode_report report;
  size_t count;
  struct {
    char address[ADDRESS_SIZE];
    esmtpcode_recipient recipient;
    esmtpcode_verdict verdict;
  } of[MOST_FOUND];
};

/* Reads a mail, and checks what must hold for any. More than MOST_FOUND recipients are counted
 * only.
 */
void read_mail(const char *message, size_t len, size_t scratch_size, struct found *found);

/* The same for a mail that is a string, with as much scratch as it may need. */
void read_whole_mail(const char *mail, struct found *found);

/* A piece as text, good until the next call. */
const char *piece_text(const char *message, const struct found *found, esmtpcode_piece piece);

/* Whether every address of one is an address of the other. */
int is_part_of(const struct found *part, const struct found *whole);

/* Mails of several forms, one after the other: NULL after the last one. */
const char *sample_mail(size_t index);

#endif
