/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* bounce-handler: bounce mails in, a suppression list out. */

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include "input.h"
#include "query.h"

enum { SECONDS_A_DAY = 86400, MOST_PURGED = 36500 };

static const char usage[] =
    "usage: bounce-handler [--config FILE] [--recipient ADDRESS]   take a mail on standard input\n"
    "       bounce-handler [--config FILE] PATH...     take mails: Maildirs, mboxes, files\n"
    "       bounce-handler [--config FILE] QUERY\n"
    "\n"
    "  --may ADDRESS      may it be mailed? exit status 0: yes, 1: no\n"
    "  --why ADDRESS      what is known of it\n"
    "  --list             what is suppressed: address, reason, until when\n"
    "  --export csv       everything that is known\n"
    "  --forget ADDRESS   forget it; mails that were counted do not count again\n"
    "  --purge DAYS       forget what is older and does not suppress any more\n"
    "  --recheck          apply changed rules to what is known\n"
    "  --sign ADDRESS     the return address for a mail to it\n"
    "\n"
    "Exit status: 0 done, 1 no or nothing known, otherwise as in sysexits.h; 75 where a mail was\n"
    "not taken and has to be given again.\n";

enum choice {
  CONFIG,
  RECIPIENT,
  HELP,
  FIRST_QUERY,
  MAY = FIRST_QUERY,
  WHY,
  LIST,
  EXPORT,
  FORGET,
  PURGE,
  RECHECK,
  SIGN,
  MAIL
};

/* What is wanted. */
struct command {
  const char *config;
  const char *recipient;
  enum choice what; /* a query, or MAIL */
  const char *argument;
};

static int sign(const struct config *config, const char *recipient, int64_t now) {
  char address[LONGEST_ADDRESS + 1];

  if (config->prefix[0] == '\0') {
    fputs("bounce-handler: no return address is configured\n", stderr);
    return EX_CONFIG;
  }
  if (!verp_sign(config, recipient, now, address, sizeof address)) {
    fprintf(stderr, "bounce-handler: '%s' cannot stand in a return address\n", recipient);
    return EX_DATAERR;
  }
  puts(address);
  return EX_OK;
}

static int forget(struct store *store, const char *question) {
  struct address address;

  if (!address_read(&address, question, strlen(question)))
    return EX_USAGE;
  switch (store_forget(store, address.text)) {
  case 1:
    return EX_OK;
  case 0:
    return 1;
  default:
    return EX_TEMPFAIL;
  }
}

static int purge(struct store *store, const char *argument, int64_t now) {
  char *end;
  long days = strtol(argument, &end, 10);

  if (*end != '\0' || days < 1 || days > MOST_PURGED)
    return EX_USAGE;
  return store_purge(store, now - days * SECONDS_A_DAY, now) ? EX_OK : EX_TEMPFAIL;
}

static int change(struct store *store, const struct command *command, int64_t now) {
  int status = EX_TEMPFAIL;

  if (!store_begin(store))
    return EX_TEMPFAIL;
  if (command->what == FORGET)
    status = forget(store, command->argument);
  else if (command->what == PURGE)
    status = purge(store, command->argument, now);
  else
    status = store_judge_all(store) ? EX_OK : EX_TEMPFAIL;
  if (status != EX_OK)
    store_rollback(store);
  else if (!store_commit(store))
    status = EX_TEMPFAIL;
  return status;
}

static int answer(struct store *store, const struct command *command, int64_t now) {
  switch (command->what) {
  case MAY:
    return query_may(store, command->argument, now);
  case WHY:
    return query_why(store, command->argument, now);
  case LIST:
    return query_list(store, now);
  case EXPORT:
    return strcmp(command->argument, "csv") == 0 ? query_export(store, now) : EX_USAGE;
  default:
    return change(store, command, now);
  }
}

static int query(const struct config *config, const struct command *command, int64_t now) {
  struct store store;
  int status;

  if (command->what == SIGN)
    return sign(config, command->argument, now);
  if (!store_open(&store, config, 0))
    return EX_TEMPFAIL;
  status = answer(&store, command, now);
  store_close(&store);
  if (fflush(stdout) != 0)
    status = EX_IOERR;
  return status;
}

static void print_summary(const struct input *input) {
  const unsigned long *fates = input->fates;

  printf("%lu counted, %lu seen before, %lu with nothing to count, %lu ordinary mails; kept: %lu "
         "unreadable, %lu that name nobody, %lu unsigned\n",
         fates[FATE_COUNTED], fates[FATE_SEEN], fates[FATE_NOTHING], fates[FATE_ORDINARY],
         fates[FATE_UNREADABLE], fates[FATE_NOBODY], fates[FATE_UNSIGNED]);
}

/* Whatever goes wrong, the mail server has to keep the mail. */
static int take(const struct config *config, const struct command *command, char **paths,
                int64_t now) {
  struct store store;
  struct handler handler = {
      .config = config, .store = &store, .now = now, .recipient = command->recipient};
  struct input input = {.handler = &handler};

  if (!store_open(&store, config, 1))
    return EX_TEMPFAIL;
  if (*paths == NULL)
    input_standard(&input);
  for (char **path = paths; *path != NULL; path++)
    input_path(&input, *path);
  store_close(&store);
  free(handler.scratch);
  if (*paths != NULL && !input.failed)
    print_summary(&input);
  if (input.failed)
    return EX_TEMPFAIL;
  return input.incomplete ? EX_NOINPUT : EX_OK;
}

static int read_command(int argc, char **argv, struct command *command) {
  static const struct option options[] = {{"config", required_argument, NULL, CONFIG},
                                          {"recipient", required_argument, NULL, RECIPIENT},
                                          {"help", no_argument, NULL, HELP},
                                          {"may", required_argument, NULL, MAY},
                                          {"why", required_argument, NULL, WHY},
                                          {"list", no_argument, NULL, LIST},
                                          {"export", required_argument, NULL, EXPORT},
                                          {"forget", required_argument, NULL, FORGET},
                                          {"purge", required_argument, NULL, PURGE},
                                          {"recheck", no_argument, NULL, RECHECK},
                                          {"sign", required_argument, NULL, SIGN},
                                          {NULL, 0, NULL, 0}};
  int option;

  while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
    if (option == CONFIG)
      command->config = optarg;
    else if (option == RECIPIENT)
      command->recipient = optarg;
    else if (option >= FIRST_QUERY && option < MAIL && command->what == MAIL) {
      command->what = (enum choice)option;
      command->argument = optarg;
    } else {
      return 0;
    }
  }
  return command->what == MAIL || optind == argc;
}

int main(int argc, char **argv) {
  struct command command = {"/etc/bounce-handler.conf", NULL, MAIL, NULL};
  static struct config config;
  int64_t now = time(NULL);

  if (!read_command(argc, argv, &command)) {
    fputs(usage, stderr);
    return EX_USAGE;
  }
  if (!config_read(command.config, &config))
    return command.what == MAIL ? EX_TEMPFAIL : EX_CONFIG;
  if (command.what == MAIL)
    return take(&config, &command, argv + optind, now);
  return query(&config, &command, now);
}
