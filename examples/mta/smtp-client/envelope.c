/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "envelope.h"

#include <stdlib.h>
#include <string.h>

#define RECIPIENTS 10000

static const char *const states[] = {"waiting", "delivered", "failed", "reported"};

/* A word that is never empty and holds no space: it begins with "=". */
static void write_word(FILE *file, const char *s) {
  fputs(" =", file);
  for (; *s != '\0'; s++)
    if (*s > ' ' && *s < 127 && *s != '%')
      putc(*s, file);
    else
      fprintf(file, "%%%02X", (unsigned char)*s);
}

void envelope_write(FILE *file, const struct message *message) {
  size_t i;

  fprintf(file, "message %lld %zu %d %u", (long long)message->created, message->size,
          message->eight_bit, message->reports);
  write_word(file, message->sender);
  putc('\n', file);
  for (i = 0; i < message->count; i++) {
    const struct recipient *recipient = &message->recipients[i];

    fprintf(file, "recipient %s %u %lld %u %u", states[recipient->state], recipient->tries,
            (long long)recipient->next, recipient->status, recipient->reason);
    write_word(file, recipient->address);
    write_word(file, recipient->host);
    write_word(file, recipient->said);
    putc('\n', file);
  }
  fputs("end\n", file);
}

static int read_word(char **s, char *word, size_t size) {
  char *end;
  size_t n = 0;
  unsigned byte;

  if (strncmp(*s, " =", 2) != 0)
    return -1;
  *s += 2;
  end = *s + strcspn(*s, " \n");
  while (*s < end && n + 1 < size) {
    if (**s == '%' && end - *s >= 3 && sscanf(*s + 1, "%2x", &byte) == 1) {
      word[n++] = (char)byte;
      *s += 3;
    } else {
      word[n++] = *(*s)++;
    }
  }
  word[n] = '\0';
  return *s == end ? 0 : -1;
}

static int read_message(char *line, struct message *message) {
  long long created;
  int n = 0;

  if (sscanf(line, "message %lld %zu %d %u%n", &created, &message->size, &message->eight_bit,
             &message->reports, &n) != 4)
    return -1;
  message->created = (time_t)created;
  line += n;
  return read_word(&line, message->sender, sizeof message->sender);
}

static int read_recipient(char *line, struct recipient *recipient) {
  char state[12];
  long long next;
  int n = 0;
  unsigned i;

  if (sscanf(line, "recipient %11s %u %lld %u %u%n", state, &recipient->tries, &next,
             &recipient->status, &recipient->reason, &n) != 5)
    return -1;
  recipient->next = (time_t)next;
  for (i = 0; i < sizeof states / sizeof *states; i++)
    if (strcmp(states[i], state) == 0)
      break;
  if (i == sizeof states / sizeof *states)
    return -1;
  recipient->state = (enum state)i;
  line += n;
  return read_word(&line, recipient->address, sizeof recipient->address) |
         read_word(&line, recipient->host, sizeof recipient->host) |
         read_word(&line, recipient->said, sizeof recipient->said);
}

static struct recipient *add_recipient(struct message *message) {
  struct recipient *more;

  if (message->count == RECIPIENTS)
    return NULL;
  more = realloc(message->recipients, (message->count + 1) * sizeof *more);
  if (more == NULL)
    return NULL;
  message->recipients = more;
  more += message->count++;
  memset(more, 0, sizeof *more);
  return more;
}

int envelope_read(FILE *file, struct message *message) {
  char line[8000];

  if (fgets(line, sizeof line, file) == NULL || read_message(line, message) != 0)
    return -1;
  while (fgets(line, sizeof line, file) != NULL) {
    struct recipient *recipient;

    if (strcmp(line, "end\n") == 0)
      return 0;
    recipient = add_recipient(message);
    if (recipient == NULL || read_recipient(line, recipient) != 0)
      return -1;
  }
  return -1;
}
