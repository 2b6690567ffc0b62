/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* esmtpcode bounce: what bounce messages report, recipient by recipient. */

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../common/messages.h"
#include "command.h"

enum { PROGRESS_MAILS = 256 }; /* between two looks at the terminal */

/* How to print, and what was read so far. */
struct run {
  int json;
  int why;
  int summary;
  int terminal;
  int progress;
  int failed; /* there was no memory */
  unsigned long mails;
  unsigned long reports;
  struct summary counts;
  char *scratch;
  size_t room;
};

/* A message and what it reports. */
struct mail {
  const char *source;
  const char *message;
  const char *scratch;
  esmtpcode_report report;
  esmtpcode_recipient recipient;
  esmtpcode_verdict verdict;
};

static const char *piece_start(const struct mail *mail, esmtpcode_piece piece) {
  return (piece.source == ESMTPCODE_SOURCE_SCRATCH ? mail->scratch : mail->message) + piece.offset;
}

/* A piece with its folds as single spaces, good until the next call. */
static const char *unfolded(const struct mail *mail, esmtpcode_piece piece, size_t *len) {
  static char text[8192];
  const char *s = piece_start(mail, piece);
  size_t n = 0;

  for (uint32_t i = 0; i < piece.length && n < sizeof text; i++) {
    int space = s[i] == ' ' || (s[i] >= '\t' && s[i] <= '\r');

    if (!space)
      text[n++] = s[i];
    else if (n > 0 && text[n - 1] != ' ')
      text[n++] = ' ';
  }
  *len = n;
  return text;
}

static void json_piece(const char *key, const struct mail *mail, esmtpcode_piece piece) {
  size_t len;
  const char *text = unfolded(mail, piece, &len);

  json_part_or_null(key, text, len);
}

static void json_mail(const struct mail *mail) {
  json_open('{');
  json_text("source", mail->source);
  json_name("kind", ESMTPCODE_KIND_REPORT, mail->recipient.kind);
  json_piece("recipient", mail, mail->recipient.address);
  json_piece("original_recipient", mail, mail->recipient.original);
  json_text("dsn_action", name_or_null(ESMTPCODE_KIND_DSN_ACTION, mail->recipient.dsn_action));
  json_verdict(&mail->verdict, 0);
  json_piece("diagnostic", mail, mail->recipient.diagnostic);
  json_piece("remote_mta", mail, mail->recipient.remote_mta);
  json_piece("reporting_mta", mail, mail->report.reporting_mta);
  json_piece("message_id", mail, mail->report.message_id);
  json_text("format", name_or_null(ESMTPCODE_KIND_FORMAT, mail->report.format));
  json_close('}');
  json_end();
}

static void print_piece(const struct mail *mail, esmtpcode_piece piece, int width) {
  size_t len;
  const char *text = unfolded(mail, piece, &len);

  if (len == 0) {
    text = "-";
    len = 1;
  }
  if (width > 0 && len > (size_t)width)
    len = (size_t)width;
  fwrite(text, 1, len, stdout);
}

/* A terminal gets columns, cut to its width; a pipe gets tabs and everything. */
static void print_mail(const struct mail *mail, const struct run *run) {
  const esmtpcode_verdict *verdict = &mail->verdict;
  const char *kind = esmtpcode_name_get(ESMTPCODE_KIND_REPORT, mail->recipient.kind);
  const char *reason = esmtpcode_name_get(ESMTPCODE_KIND_REASON, verdict->reason);
  const char *bounce = esmtpcode_name_get(ESMTPCODE_KIND_BOUNCE, verdict->bounce);
  const char *action = esmtpcode_name_get(ESMTPCODE_KIND_ACTION, verdict->action);
  const char *code = verdict->code != 0 ? code_text(verdict->code).text : "-";

  if (run->terminal) {
    printf("%-10s %-20s %s%-12s%s %-11s %-9s ", kind, reason, colour_of_bounce(verdict->bounce),
           bounce, colour_end(), action, code);
    print_piece(mail, mail->recipient.address, output_width() > 78 ? output_width() - 68 : 24);
    putchar('\n');
    return;
  }
  printf("%s\t%s\t", mail->source, kind);
  print_piece(mail, mail->recipient.address, 0);
  printf("\t%s\t%s\t%s\t%s\t", reason, bounce, action, code);
  print_piece(mail, mail->recipient.diagnostic, 0);
  putchar('\n');
}

static void print_one(const struct mail *mail, struct run *run) {
  const char *words = piece_start(mail, mail->recipient.diagnostic);
  size_t len = mail->recipient.diagnostic.length;

  if (run->summary)
    count_verdict(&run->counts, &mail->verdict, words, len);
  else if (run->json)
    json_mail(mail);
  else
    print_mail(mail, run);
  if (run->why && !run->summary && !run->json)
    print_why(words, len, &mail->verdict);
}

static int make_room(struct run *run, size_t size) {
  char *scratch;

  if (run->room >= size)
    return 1;
  scratch = realloc(run->scratch, size);
  if (scratch == NULL)
    return 0;
  run->scratch = scratch;
  run->room = size;
  return 1;
}

static void show_progress(const struct run *run, int done) {
  if (run->progress && done)
    fputs("\r\033[K", stderr);
  else if (run->progress && run->mails % PROGRESS_MAILS == 0)
    fprintf(stderr, "\r%lu mails, %lu reports", run->mails, run->reports);
}

static void read_mail(const char *source, const char *message, size_t len, void *context) {
  struct run *run = context;
  struct mail mail;
  int count = 0;

  if (!make_room(run, esmtpcode_report_scratch(len))) {
    run->failed = 1;
    return;
  }
  memset(&mail, 0, sizeof mail);
  mail.source = source;
  mail.message = message;
  mail.scratch = run->scratch;
  esmtpcode_report_open(message, len, run->scratch, run->room, &mail.report, sizeof mail.report);
  while (esmtpcode_report_next(message, len, run->scratch, run->room, &mail.report,
                               sizeof mail.report, &mail.recipient, sizeof mail.recipient,
                               &mail.verdict, sizeof mail.verdict) == 1) {
    print_one(&mail, run);
    count++;
  }
  if (count == 0) {
    mail.recipient.kind = mail.report.kind;
    print_one(&mail, run);
  }
  run->mails++;
  run->reports += count > 0;
  show_progress(run, 0);
}

static void not_read(const char *path, void *context) {
  (void)context;
  fail(UNREADABLE, "%s could not be read", path);
}

int bounces(int argc, char **argv) {
  static const struct option options[] = {{"json", no_argument, NULL, 'j'},
                                          {"why", no_argument, NULL, 'w'},
                                          {"summary", no_argument, NULL, 's'},
                                          {NULL, 0, NULL, 0}};
  static struct run run;
  const struct message_reader reader = {read_mail, not_read, &run};
  int status = DONE;
  int option;

  while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
    if (option == 'j')
      run.json = 1;
    else if (option == 'w')
      run.why = 1;
    else if (option == 's')
      run.summary = 1;
    else
      return fail(USAGE, "see 'esmtpcode --help'");
  }
  if (optind == argc)
    return fail(USAGE, "no file or folder; - is standard input");
  run.terminal = isatty(STDOUT_FILENO);
  run.progress = isatty(STDERR_FILENO) && !(run.terminal && !run.summary);
  for (int i = optind; i < argc; i++)
    if (!read_messages(argv[i], &reader))
      status = UNREADABLE;
  show_progress(&run, 1);
  free(run.scratch);
  if (run.summary)
    print_summary(&run.counts, "recipients", run.json);
  if (run.failed)
    return fail(UNREADABLE, "out of memory");
  return status == DONE && run.reports == 0 ? UNKNOWN : status;
}
