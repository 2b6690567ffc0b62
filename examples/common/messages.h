/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Messages out of what holds them: files, mboxes, Maildirs, MH folders, trees of files, standard
 * input. One message at a time is in memory. */

#ifndef MESSAGES_H
#define MESSAGES_H

#include <stddef.h>
#include <stdio.h>

/* Whom the messages are handed to. A message's source is its path, with its number where a file
 * holds several. */
struct message_reader {
  void (*message)(const char *source, const char *message, size_t len, void *context);
  void (*unreadable)(const char *path, void *context);
  void *context;
};

/* Every message under a path; "-" is standard input. 0 where something could not be read. */
int read_messages(const char *path, const struct message_reader *reader);

/* Every message of an open file: one, or an mbox. 0 where it could not be read to its end: then
 * the message that is cut was not handed out. */
int read_message_stream(FILE *in, const char *path, const struct message_reader *reader);

#endif
