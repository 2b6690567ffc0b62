/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* esmtpcode list: the codes there are, filtered and searched. */

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

struct filter {
  unsigned long cls; /* 0 for any */
  int subject;       /* -1 for any */
  int bounce;
  int severity;
  uint32_t provider;
  const char *words;
};

struct hit {
  const esmtpcode_entry *entry;
  uint32_t rank;
  uint32_t place;
};

static uint32_t rank_entry(const struct filter *filter, const esmtpcode_entry *entry) {
  uint32_t code = esmtpcode_entry_code(entry);

  if (esmtpcode_entry_provider(entry) != filter->provider ||
      (filter->cls != 0 && filter->cls != esmtpcode_code_class(code)) ||
      (filter->subject >= 0 && (uint32_t)filter->subject != esmtpcode_code_subject(code)) ||
      (filter->bounce >= 0 && (uint32_t)filter->bounce != esmtpcode_entry_bounce(entry)) ||
      (filter->severity >= 0 && (uint32_t)filter->severity != esmtpcode_entry_severity(entry)))
    return 0;
  return filter->words == NULL ? 1
                               : esmtpcode_entry_match(entry, filter->words, strlen(filter->words));
}

/* The best match first; without words, in the order of the codes. */
static int by_rank(const void *a, const void *b) {
  const struct hit *x = a;
  const struct hit *y = b;

  if (x->rank != y->rank)
    return x->rank > y->rank ? -1 : 1;
  return (x->place > y->place) - (x->place < y->place);
}

static void print_hit(const esmtpcode_entry *entry) {
  uint32_t bounce = esmtpcode_entry_bounce(entry);

  printf("%-9s  %s%-12s%s  %-8s  %s\n", code_text(esmtpcode_entry_code(entry)).text,
         colour_of_bounce(bounce), esmtpcode_name_get(ESMTPCODE_KIND_BOUNCE, bounce), colour_end(),
         esmtpcode_name_get(ESMTPCODE_KIND_SEVERITY, esmtpcode_entry_severity(entry)),
         esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0));
}

static int run(const struct filter *filter, int json) {
  const esmtpcode_entry *entry;
  struct hit *hits = NULL;
  uint32_t count = 0;
  uint32_t i;

  for (i = 0; (entry = esmtpcode_entry_at(i)) != NULL; i++) {
    uint32_t rank = rank_entry(filter, entry);

    if (rank > 0) {
      struct hit *more = realloc(hits, (count + 1) * sizeof *hits);

      if (more == NULL) {
        free(hits);
        return fail(UNREADABLE, "out of memory");
      }
      hits = more;
      hits[count++] = (struct hit){entry, rank, i};
    }
  }
  if (count == 0)
    return fail(UNKNOWN, "no code matches");
  qsort(hits, count, sizeof *hits, by_rank);
  for (i = 0; i < count; i++) {
    if (!json) {
      print_hit(hits[i].entry);
      continue;
    }
    json_open('{');
    json_entry(hits[i].entry);
    json_close('}');
    json_end();
  }
  free(hits);
  return DONE;
}

/* The number of a name, or of a number that is in range; -1 for neither. */
static int number_of(uint32_t kind, const char *s) {
  char *end;
  unsigned long number = strtoul(s, &end, 10);

  if (*s >= '0' && *s <= '9' && *end == '\0' && number < 1000 &&
      esmtpcode_name_get(kind, (uint32_t)number) != NULL)
    return (int)number;
  return esmtpcode_name_find(kind, s, strlen(s));
}

/* Joins the arguments that are left with spaces. */
static char *join(char **argv) {
  size_t size = 1;
  size_t n = 0;
  char *words;

  for (char **word = argv; *word != NULL; word++)
    size += strlen(*word) + 1;
  words = calloc(size, 1);
  for (; words != NULL && *argv != NULL; argv++)
    n += (size_t)snprintf(words + n, size - n, "%s ", *argv);
  return words;
}

int list(int argc, char **argv) {
  static const struct option options[] = {{"class", required_argument, NULL, 'c'},
                                          {"subject", required_argument, NULL, 's'},
                                          {"bounce", required_argument, NULL, 'b'},
                                          {"severity", required_argument, NULL, 'y'},
                                          {"provider", required_argument, NULL, 'p'},
                                          {"json", no_argument, NULL, 'j'},
                                          {NULL, 0, NULL, 0}};
  struct filter filter = {0, -1, -1, -1, ESMTPCODE_PROVIDER_NONE, NULL};
  char *words = NULL;
  int json = 0;
  int status;
  int number;
  int option;

  while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
    switch (option) {
    case 'c':
      filter.cls = strtoul(optarg, NULL, 10);
      if (strlen(optarg) != 1 || strchr("245", *optarg) == NULL)
        return fail(USAGE, "--class takes 2, 4 or 5, not '%s'", optarg);
      break;
    case 's':
      filter.subject = number_of(ESMTPCODE_KIND_CATEGORY, optarg);
      if (filter.subject < 0)
        return fail(USAGE, "--subject takes 0 to 7 or its name, such as network, not '%s'", optarg);
      break;
    case 'b':
      filter.bounce = number_of(ESMTPCODE_KIND_BOUNCE, optarg);
      if (filter.bounce < 0)
        return fail(USAGE, "--bounce takes none, soft, hard or undetermined, not '%s'", optarg);
      break;
    case 'y':
      filter.severity = number_of(ESMTPCODE_KIND_SEVERITY, optarg);
      if (filter.severity < 0)
        return fail(USAGE, "--severity takes none, low, medium, high or critical, not '%s'",
                    optarg);
      break;
    case 'p':
      number = number_of(ESMTPCODE_KIND_PROVIDER, optarg);
      if (number < 0)
        return fail(USAGE, "no provider is called '%s'", optarg);
      filter.provider = (uint32_t)number;
      break;
    case 'j':
      json = 1;
      break;
    default:
      return fail(USAGE, "see 'esmtpcode --help'");
    }
  }
  if (optind < argc) {
    words = join(argv + optind);
    if (words == NULL)
      return fail(UNREADABLE, "out of memory");
    filter.words = words;
    if (words[strspn(words, " ")] == '\0') {
      free(words);
      return fail(USAGE, "list: the words to search for are empty");
    }
  }
  status = run(&filter, json);
  free(words);
  return status;
}
