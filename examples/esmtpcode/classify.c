/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* esmtpcode classify: what replies, diagnostics and log lines mean, one a line. */

#include <fcntl.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"

enum { PROGRESS_PIECES = 64 }; /* pieces of a long file that are read until it is shown how far */

struct style {
  int json;
  int why;
  int summary;
  uint32_t vocabulary; /* 0 for none */
};

static void json_span(const char *key, const char *text, esmtpcode_span span) {
  json_part_or_null(key, text + span.offset, span.length);
}

static void json_line(const esmtpcode_verdict *verdict, const char *text, uint32_t vocabulary) {
  json_open('{');
  json_verdict(verdict, vocabulary);
  json_span("recipient", text, verdict->recipient);
  json_span("queue_id", text, verdict->queue_id);
  json_span("relay", text, verdict->relay);
  json_span("url", text, verdict->url);
  json_span("ip", text, verdict->ip);
  json_span("new_address", text, verdict->new_address);
  json_close('}');
  json_end();
}

/* A terminal gets columns, cut to its width; a pipe gets tabs and the whole text. */
static void print_verdict(const esmtpcode_verdict *verdict, const char *text, int terminal,
                          uint32_t vocabulary) {
  const char *term = esmtpcode_reason_term(vocabulary, verdict->reason);
  const char *reason = vocabulary == 0 ? esmtpcode_name_get(ESMTPCODE_KIND_REASON, verdict->reason)
                       : term != NULL  ? term
                                       : "-";
  const char *bounce = esmtpcode_name_get(ESMTPCODE_KIND_BOUNCE, verdict->bounce);
  const char *action = esmtpcode_name_get(ESMTPCODE_KIND_ACTION, verdict->action);
  const char *code = verdict->code != 0 ? code_text(verdict->code).text : "-";

  if (!terminal) {
    const char *provider = name_or_null(ESMTPCODE_KIND_PROVIDER, verdict->provider);
    char reply[16] = "-";

    if (verdict->reply != 0)
      snprintf(reply, sizeof reply, "%u", (unsigned)verdict->reply);
    printf("%s\t%s\t%s\t%s\t%s\t%s\t%s\n", reason, bounce, action, reply, code,
           provider != NULL ? provider : "-", text);
    return;
  }
  printf("%-20s %s%-12s%s %-11s %-9s %.*s\n", reason, colour_of_bounce(verdict->bounce), bounce,
         colour_end(), action, code, output_width() > 58 ? output_width() - 58 : 20, text);
}

static void show_progress(size_t read, off_t size) {
  fprintf(stderr, "\r%3d%%", (int)(100 * (off_t)read / size));
}

static void hide_progress(void) {
  fputs("\r\033[K", stderr);
}

/* The size of a file that is worth a progress bar, or 0. */
static off_t size_of(int file) {
  struct stat status;

  if (!isatty(STDERR_FILENO) || fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
    return 0;
  return status.st_size;
}

static void answer(const char *line, size_t len, const struct style *style, int terminal) {
  esmtpcode_verdict verdict;

  esmtpcode_classify(line, len, &verdict, sizeof verdict);
  if (style->summary)
    count_verdict(&verdict, line, len);
  else if (style->json)
    json_line(&verdict, line, style->vocabulary);
  else
    print_verdict(&verdict, line, terminal, style->vocabulary);
  if (style->why && !style->summary && !style->json)
    print_why(line, len, &verdict);
}

static void answer_lines(const struct lines *lines, const struct style *style, int terminal) {
  const char *end = lines->buffer + lines->whole;
  char *line = lines->buffer;
  char *stop;

  while ((stop = memchr(line, '\n', (size_t)(end - line))) != NULL) {
    size_t len = (size_t)(stop - line);

    if (len > 0 && line[len - 1] == '\r')
      len--;
    line[len] = '\0';
    answer(line, len, style, terminal);
    line = stop + 1;
  }
}

static int classify_lines(int file, const struct style *style) {
  struct lines lines = {.file = file};
  off_t size = size_of(file);
  int terminal = isatty(STDOUT_FILENO);
  unsigned long pieces = 0;

  while (read_lines(&lines)) {
    answer_lines(&lines, style, terminal);
    if (size > 0 && ++pieces % PROGRESS_PIECES == 0)
      show_progress(lines.read, size);
  }
  if (pieces >= PROGRESS_PIECES)
    hide_progress();
  free(lines.buffer);
  return lines.failed ? UNREADABLE : DONE;
}

static int classify_file(const char *path, const struct style *style) {
  int file = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY);
  int status = file >= 0 ? classify_lines(file, style) : UNREADABLE;

  if (file > STDIN_FILENO)
    close(file);
  return status == DONE ? DONE : fail(status, "%s could not be read", path);
}

/* The number of a vocabulary, by its name. */
static int find_vocabulary(const char *name, uint32_t *vocabulary) {
  int32_t number = esmtpcode_name_find(ESMTPCODE_KIND_VOCABULARY, name, strlen(name));

  if (number <= 0) {
    fail(USAGE, "--as takes one of these, not '%s':", name);
    for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_VOCABULARY, i) != NULL; i++)
      fprintf(stderr, "  %-16s %s\n", esmtpcode_name_get(ESMTPCODE_KIND_VOCABULARY, i),
              esmtpcode_name_text(ESMTPCODE_KIND_VOCABULARY, i));
    return USAGE;
  }
  *vocabulary = (uint32_t)number;
  return DONE;
}

int classify(int argc, char **argv) {
  static const struct option options[] = {{"json", no_argument, NULL, 'j'},
                                          {"why", no_argument, NULL, 'w'},
                                          {"summary", no_argument, NULL, 's'},
                                          {"as", required_argument, NULL, 'a'},
                                          {NULL, 0, NULL, 0}};
  struct style style = {0, 0, 0, 0};
  int status = DONE;
  int option;

  while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
    if (option == 'j')
      style.json = 1;
    else if (option == 'w')
      style.why = 1;
    else if (option == 's')
      style.summary = 1;
    else if (option == 'a' && (status = find_vocabulary(optarg, &style.vocabulary)) != DONE)
      return status;
    else if (option != 'a')
      return fail(USAGE, "see 'esmtpcode --help'");
  }
  if (optind == argc)
    status = classify_file("-", &style);
  for (int i = optind; i < argc; i++) {
    int one = classify_file(argv[i], &style);

    if (one > status)
      status = one;
  }
  if (style.summary)
    print_summary("lines", style.json);
  return status;
}
