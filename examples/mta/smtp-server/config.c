/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define WORDS 4

static const struct {
  const char *name;
  enum refusal refusal;
} states[] = {
    {"ok", REFUSALS},
    {"full", REFUSAL_USER_FULL},
    {"disabled", REFUSAL_USER_DISABLED},
    {"moved", REFUSAL_USER_MOVED},
    {"restricted", REFUSAL_USER_RESTRICTED},
    {"greylist", REFUSAL_GREYLIST},
    {"spf", REFUSAL_SPF},
    {"nullmx", REFUSAL_NULL_MX},
    {"blocked", REFUSAL_SENDER_BLOCKED},
};

static const struct rule *find(const struct rule *rules, size_t count, const char *name) {
  size_t i;

  for (i = 0; i < count; i++)
    if (strcasecmp(rules[i].name, name) == 0)
      return &rules[i];
  return NULL;
}

const struct rule *config_user(const struct config *config, const char *name) {
  return find(config->users, config->user_count, name);
}

const struct rule *config_sender(const struct config *config, const char *domain) {
  return find(config->senders, config->sender_count, domain);
}

static const char *add_rule(struct rule *rules, size_t *count, size_t limit, char **words) {
  struct rule *rule = &rules[*count];
  size_t i;

  if (*count == limit)
    return "there are too many of these";
  for (i = 0; i < sizeof states / sizeof *states; i++)
    if (strcmp(states[i].name, words[2]) == 0) {
      snprintf(rule->name, sizeof rule->name, "%s", words[1]);
      snprintf(rule->detail, sizeof rule->detail, "%s", words[3]);
      rule->refusal = states[i].refusal;
      *count += 1;
      return rule->refusal == REFUSAL_USER_MOVED && words[3][0] == '\0' ? "where to is missing"
                                                                        : NULL;
    }
  return "there is no such state";
}

static const char *set_text(char *to, size_t size, const char *value) {
  snprintf(to, size, "%s", value);
  return *value == '\0' ? "the value is missing" : NULL;
}

static const char *set_number(const char *value, size_t limit, size_t *number) {
  char *end;
  unsigned long n = strtoul(value, &end, 10);

  if (end == value || *end != '\0' || n == 0 || n > limit)
    return "the number is out of range";
  *number = n;
  return NULL;
}

static const char *set_count(const char *value, unsigned limit, unsigned *number) {
  size_t n = 0;
  const char *wrong = set_number(value, limit, &n);

  *number = (unsigned)n;
  return wrong;
}

static const char *obey(struct config *config, char **words) {
  const char *name = words[0];

  if (strcmp(name, "host") == 0)
    return set_text(config->host, sizeof config->host, words[1]);
  if (strcmp(name, "domain") == 0)
    return set_text(config->domain, sizeof config->domain, words[1]);
  if (strcmp(name, "store") == 0)
    return set_text(config->store, sizeof config->store, words[1]);
  if (strcmp(name, "virus") == 0)
    return set_text(config->virus, sizeof config->virus, words[1]);
  if (strcmp(name, "port") == 0)
    return set_count(words[1], 65535, &config->port);
  if (strcmp(name, "size") == 0)
    return set_number(words[1], 1U << 30, &config->size);
  if (strcmp(name, "recipients") == 0)
    return set_count(words[1], 1000, &config->recipients);
  if (strcmp(name, "messages") == 0)
    return set_count(words[1], 100000, &config->messages);
  if (strcmp(name, "connections") == 0)
    return set_count(words[1], 1000, &config->connections);
  if (strcmp(name, "user") == 0)
    return add_rule(config->users, &config->user_count, CONFIG_USERS, words);
  if (strcmp(name, "sender") == 0)
    return add_rule(config->senders, &config->sender_count, CONFIG_SENDERS, words);
  if (strcmp(name, "tls") == 0) {
    config->tls_required = strcmp(words[1], "required") == 0;
    if (!config->tls_required && strcmp(words[1], "offered") != 0)
      return "it must be required or offered";
    set_text(config->certificate, sizeof config->certificate, words[2]);
    return set_text(config->key, sizeof config->key, words[3]);
  }
  return "there is no such setting";
}

static void split(char *line, char **words) {
  static char nothing[] = "";
  size_t i;

  for (i = 0; i < WORDS; i++) {
    words[i] = strtok(i == 0 ? line : NULL, " \t\r\n");
    if (words[i] == NULL)
      break;
  }
  for (; i < WORDS; i++)
    words[i] = nothing;
}

int config_read(struct config *config, const char *name) {
  FILE *file = fopen(name, "r");
  char line[2000];
  const char *wrong = NULL;
  unsigned number = 0;

  memset(config, 0, sizeof *config);
  config->port = 2525;
  config->size = 10485760;
  config->recipients = config->messages = config->connections = 100;
  if (file == NULL) {
    perror(name);
    return -1;
  }
  while (wrong == NULL && fgets(line, sizeof line, file) != NULL) {
    char *words[WORDS];

    number++;
    split(line, words);
    if (words[0][0] != '\0' && words[0][0] != '#')
      wrong = obey(config, words);
  }
  fclose(file);
  if (wrong == NULL &&
      (config->host[0] == '\0' || config->domain[0] == '\0' || config->store[0] == '\0'))
    wrong = "host, domain and store must be set";
  if (wrong != NULL)
    fprintf(stderr, "%s:%u: %s\n", name, number, wrong);
  return wrong == NULL ? 0 : -1;
}
