/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Mail waiting on disk.
 *
 * FOLDER/mail/ID      the content, with CRLF; never changed
 * FOLDER/envelope/ID  who it is for and how far it is; a mail is in the queue while this exists
 * FOLDER/slow/NAME    a destination that is to be left alone for a while
 * FOLDER/tmp, bad     files being written; envelopes that could not be read
 *
 * Every file is written aside, synced and renamed, so that a crash leaves the old one or the new
 * one. A mail that was taken is lost by no crash; one may be sent twice where the crash comes
 * between a server's "250" and the note of it, as in every SMTP client. */

#ifndef QUEUE_H
#define QUEUE_H

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#define QUEUE_ID 80

enum state { STATE_WAITING, STATE_DELIVERED, STATE_FAILED, STATE_REPORTED };

struct recipient {
  char address[520];
  enum state state;
  unsigned tries;
  time_t next;     /* not before */
  uint32_t status; /* the status code that its report will bear */
  uint32_t reason; /* esmtpcode_reason */
  char host[256];  /* who said it; "" where it was us */
  char said[1200];
};

struct message {
  char id[QUEUE_ID];
  time_t created;
  char sender[520]; /* "" for a report, which is never reported on */
  int eight_bit;
  size_t size;
  unsigned reports; /* made so far */
  size_t count;
  struct recipient *recipients;
};

/* Functions return 0, or -1 after a word on standard error. */

int queue_open(const char *folder);
/* For whoever runs the queue: there can be only one. Returns 1 where there is one already. */
int queue_lock(const char *folder);

/* Adds a mail, its content read to the end and given CRLF line ends. An id may be set beforehand:
 * if such a mail is there, nothing happens. Sets id, created, size and eight_bit. */
int queue_add(const char *folder, struct message *message, FILE *content);
int queue_load(const char *folder, const char *id, struct message *message);
int queue_save(const char *folder, const struct message *message);
FILE *queue_content(const char *folder, const struct message *message);
int queue_remove(const char *folder, const struct message *message);
void queue_forget(struct message *message); /* frees the recipients */

/* The ids in the queue, as names of directory entries. Free each and the array. */
struct dirent **queue_ids(const char *folder, int *count);

/* Leaves a destination alone: the wait grows by each call until queue_speed_up(). */
int queue_slow_down(const char *folder, const char *destination, time_t now, time_t wait,
                    time_t longest);
void queue_speed_up(const char *folder, const char *destination);
time_t queue_slow_until(const char *folder, const char *destination);

#endif
