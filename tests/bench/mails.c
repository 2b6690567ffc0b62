/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A mail read and every recipient of it judged, against GMime that merely parses it and against
 * flufl.bounce. The mails are in memory, and all three go through them in the same order. Each mail
 * is there many times, with other numbers: one turn over the samples would end before what the
 * rival left in the caches and the branch predictor is gone, and a spool is longer than that.
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

enum {
  VARIANTS = 32,  /* of each mail */
  LONG_NUMBER = 6 /* a number of so many digits is a name, and no code or date */
};

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

/* Puts the numbers into an order by chance. */
static void shuffle(size_t *order, size_t count) {
  for (size_t i = 0; i < count; i++)
    order[i] = i;
  for (size_t i = count; i > 1; i--) {
    size_t other = random_below((uint32_t)i);
    size_t number = order[other];

    order[other] = order[i - 1];
    order[i - 1] = number;
  }
}

/* The same mail about another one: each digit of long numbers becomes another, wherever it stands,
 * so that what is named twice, as boundaries are, stays the same. */
static struct mail vary(const struct mail *mail) {
  struct mail varied = {g_memdup2(mail->text, mail->len), mail->len};
  size_t digits[10];
  size_t start = 0;

  shuffle(digits, 10);
  for (size_t at = 0; at <= mail->len; at++) {
    if (at < mail->len && g_ascii_isdigit(mail->text[at]))
      continue;
    for (size_t i = start; at - start >= LONG_NUMBER && i < at; i++)
      varied.text[i] = (gchar)('0' + digits[mail->text[i] - '0']);
    start = at + 1;
  }
  return varied;
}

static size_t load(char **paths, size_t count) {
  struct mail *samples = calloc(count, sizeof *samples);
  size_t *order = calloc(count, sizeof *order);
  size_t bytes = 0;

  mails = calloc(count * VARIANTS, sizeof *mails);
  if (samples == NULL || order == NULL || mails == NULL)
    give_up("bench_mails", "no memory");
  for (size_t i = 0; i < count; i++)
    if (!g_file_get_contents(paths[i], &samples[i].text, &samples[i].len, NULL))
      give_up(paths[i], "cannot be read");
  while (mail_count < count * VARIANTS) {
    if (mail_count % count == 0)
      shuffle(order, count);
    mails[mail_count] = vary(&samples[order[mail_count % count]]);
    bytes += mails[mail_count].len;
    scratch_size = MAX(scratch_size, esmtpcode_report_scratch(mails[mail_count].len));
    mail_count++;
  }
  scratch = malloc(scratch_size);
  if (scratch == NULL)
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

/* flufl.bounce runs beside, in its own process: it is handed the mails, then told again and again
 * to read them, and answers. */
static void start_flufl(char *python, char *script) {
  char *arguments[] = {python, script, NULL};
  int to[2];
  int from[2];
  pid_t child;

  if (pipe(to) != 0 || pipe(from) != 0 || (child = fork()) < 0)
    give_up("flufl.bounce", strerror(errno));
  if (child == 0) {
    dup2(to[0], STDIN_FILENO);
    dup2(from[1], STDOUT_FILENO);
    close(to[1]);
    close(from[0]);
    execv(python, arguments);
    _exit(1);
  }
  close(to[0]);
  close(from[1]);
  to_flufl = fdopen(to[1], "w");
  from_flufl = fdopen(from[0], "r");
  fprintf(to_flufl, "%zu\n", mail_count);
  for (size_t i = 0; i < mail_count; i++) {
    fprintf(to_flufl, "%zu\n", mails[i].len);
    fwrite(mails[i].text, 1, mails[i].len, to_flufl);
  }
}

static uint64_t flufl(void) {
  unsigned long found;

  fputs("again\n", to_flufl);
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
  start_flufl(argv[1], argv[2]);
  flufl(); /* waits until it has started */
  fprintf(stderr, "%zu variants of %d mails, %zu bytes on average\n", mail_count, argc - 3,
          bytes / mail_count);
  compare("mail-vs-gmime", ours, gmime, mail_count);
  compare("mail-vs-flufl", ours, flufl, mail_count);
  return 0;
}
