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

/* A bounce in words, but for these. */
#define BOUNCE                                                                                     \
  "From: MAILER-DAEMON@mx.example.net\nTo: news@example.net\nSubject: Undelivered Mail\n"
#define ORIGINAL "\n--- Original message ---\n\nMessage-ID: <1@example.net>\nSubject: News\n"

enum { MOST_NAMED = 4 };

/* Words, and whom a bounce with them names. */
struct named {
  const char *text;
  const char *addresses[MOST_NAMED];
};

/* Checks whom a mail names; whom each of those words does behind a header. */
void check_named(const char *mail, const char *const *addresses);
void check_texts(const struct named *cases, size_t count, const char *header);

/* A piece as text, good until the next call. */
const char *piece_text(const char *message, const struct found *found, esmtpcode_piece piece);

/* Whether every address of one is an address of the other. */
int is_part_of(const struct found *part, const struct found *whole);

/* Mails of several forms, one after the other: NULL after the last one. */
const char *sample_mail(size_t index);

#endif
