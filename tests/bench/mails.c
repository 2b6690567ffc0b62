/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A mail read and every recipient of it judged, against GMime that merely parses it and against
 * flufl.bounce. The mails are in memory, and all three go through them in the same order.
 *
 * bench_mails FLUFL-PYTHON FLUFL-SCRIPT MAIL... */

#include <errno.h>
#include <esmtpcode.h>
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "measure.h"

struct mail {
  gchar *text;
  gsize len;
};

static struct mail *mails;
static size_t mail_count;
static char *scratch;
static size_t scratch_size;
static FILE *to_flufl, *from_flufl;

static _Noreturn void give_up(const char *what, const char *why) {
  fprintf(stderr, "%s: %s\n", what, why);
  exit(1);
}

static size_t load(char **paths, size_t count) {
  size_t bytes = 0;

  mails = calloc(count, sizeof *mails);
  for (mail_count = 0; mail_count < count; mail_count++) {
    struct mail *mail = &mails[mail_count];

    if (!g_file_get_contents(paths[mail_count], &mail->text, &mail->len, NULL))
      give_up(paths[mail_count], "cannot be read");
    bytes += mail->len;
    if (esmtpcode_report_scratch(mail->len) > scratch_size)
      scratch_size = esmtpcode_report_scratch(mail->len);
  }
  scratch = malloc(scratch_size);
  if (mails == NULL || scratch == NULL)
    give_up("bench_mails", "no memory");
  return bytes;
}

static uint64_t read_mail(const struct mail *mail) {
  esmtpcode_report report;
  esmtpcode_recipient recipient;
  esmtpcode_verdict verdict;
  uint64_t sum = 0;

  esmtpcode_report_open(mail->text, mail->len, scratch, scratch_size, &report, sizeof report);
  while (esmtpcode_report_next(mail->text, mail->len, scratch, scratch_size, &report, sizeof report,
                               &recipient, sizeof recipient, &verdict, sizeof verdict) == 1)
    sum += verdict.reason + recipient.address.length;
  return sum;
}

static uint64_t ours(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < mail_count; i++)
    sum += read_mail(&mails[i]);
  return sum;
}

static uint64_t gmime(void) {
  uint64_t sum = 0;

  for (size_t i = 0; i < mail_count; i++) {
    const struct mail *mail = &mails[i];
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(mail->text, mail->len);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);

    if (message != NULL) {
      sum++;
      g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
  }
  return sum;
}

/* flufl.bounce runs beside, in its own process: it is told how many mails to read, and answers. */
static void start_flufl(const char *python, const char *script, char **paths, size_t count) {
  int to[2];
  int from[2];
  pid_t child;

  if (pipe(to) != 0 || pipe(from) != 0 || (child = fork()) < 0)
    give_up("flufl.bounce", strerror(errno));
  if (child == 0) {
    char **arguments = calloc(count + 3, sizeof *arguments);

    dup2(to[0], STDIN_FILENO);
    dup2(from[1], STDOUT_FILENO);
    close(to[1]);
    close(from[0]);
    if (arguments == NULL)
      _exit(1);
    arguments[0] = (char *)python;
    arguments[1] = (char *)script;
    memcpy(arguments + 2, paths, count * sizeof *paths);
    execv(python, arguments);
    _exit(1);
  }
  close(to[0]);
  close(from[1]);
  to_flufl = fdopen(to[1], "w");
  from_flufl = fdopen(from[0], "r");
}

static uint64_t flufl(void) {
  unsigned long found;

  fprintf(to_flufl, "%zu\n", mail_count);
  if (fflush(to_flufl) != 0 || fscanf(from_flufl, "%lu", &found) != 1)
    give_up("flufl.bounce", "does not answer");
  return found;
}

int main(int argc, char **argv) {
  size_t bytes;

  if (argc < 4) {
    fputs("usage: bench_mails FLUFL-PYTHON FLUFL-SCRIPT MAIL...\n", stderr);
    return 2;
  }
  g_mime_init();
  bytes = load(argv + 3, (size_t)argc - 3);
  start_flufl(argv[1], argv[2], argv + 3, (size_t)argc - 3);
  flufl(); /* waits until it has started */
  fprintf(stderr, "%zu mails, %zu bytes on average\n", mail_count, bytes / mail_count);
  compare("mail-vs-gmime", ours, gmime, mail_count);
  compare("mail-vs-flufl", ours, flufl, mail_count);
  return 0;
}
