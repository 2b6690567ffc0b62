/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* esmtpcode classify: what replies, diagnostics and log lines mean, one a line. */

#include <fcntl.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"

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

static void answer(const char *line, size_t len, const struct style *style, int terminal) {
  esmtpcode_verdict verdict;

  esmtpcode_classify(line, len, &verdict, sizeof verdict);
  if (style->json)
    json_line(&verdict, line, style->vocabulary);
  else
    print_verdict(&verdict, line, terminal, style->vocabulary);
  if (style->why && !style->json)
    print_why(line, len, &verdict);
}

static int classify_lines(int file, const struct style *style) {
  struct lines lines = {.file = file, .bytes = size_to_show(size_of(file))};
  int terminal = isatty(STDOUT_FILENO);
  char *line;
  size_t len;

  while ((line = next_line(&lines, &len)) != NULL)
    answer(line, len, style, terminal);
  free(lines.buffer);
  return !lines.failed;
}

static int classify_file(const char *path, const struct style *style, struct summary *summary) {
  int file = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY);
  int done = file >= 0 && (style->summary ? sum_up(file, summary) : classify_lines(file, style));

  if (file > STDIN_FILENO)
    close(file);
  return done ? DONE : fail(UNREADABLE, "%s could not be read", path);
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
  static struct summary summary;
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
    status = classify_file("-", &style, &summary);
  for (int i = optind; i < argc; i++) {
    int one = classify_file(argv[i], &style, &summary);

    if (one > status)
      status = one;
  }
  if (style.summary)
    print_summary(&summary, "lines", style.json);
  return status;
}
