/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <esmtpcode.h>

enum { WORDS = 5 };

static int set_text(char *to, size_t size, const char *value) {
  return snprintf(to, size, "%s", value) < (int)size;
}

static int set_number(uint32_t *to, const char *value, uint32_t most) {
  char *end;
  unsigned long number = strtoul(value, &end, 10);

  if (*value < '0' || *value > '9' || *end != '\0' || number > most)
    return 0;
  *to = (uint32_t)number;
  return 1;
}

/* "bounces+*@example.com": the star stands for what is different in each. */
static int set_return_address(struct config *config, const char *value, int is_signed) {
  const char *star = strchr(value, '*');
  size_t length = star != NULL ? (size_t)(star - value) : 0;

  if (length == 0 || length >= sizeof config->prefix || star[1] != '@' || config->prefix[0] != '\0')
    return 0;
  memcpy(config->prefix, value, length);
  config->prefix[length] = '\0';
  config->is_signed = is_signed;
  return set_text(config->suffix, sizeof config->suffix, star + 1);
}

static int add_secret(struct config *config, const char *path) {
  struct secret *secret = &config->secrets[config->secret_count];
  FILE *in;

  if (config->secret_count == SECRETS || (in = fopen(path, "rb")) == NULL)
    return 0;
  secret->length = fread(secret->bytes, 1, sizeof secret->bytes, in);
  fclose(in);
  while (secret->length > 0 && secret->bytes[secret->length - 1] == '\n')
    secret->length--;
  config->secret_count++;
  return secret->length >= SHORTEST_SECRET;
}

/* "rule mailbox_full 5 60 90" or "rule mailbox_full never" */
static int set_rule(struct config *config, char **word, int count) {
  int32_t reason = esmtpcode_name_find(ESMTPCODE_KIND_REASON, word[1], strlen(word[1]));
  struct rule rule = {0, 0, 0};

  if (reason < 0 || reason >= REASONS)
    return 0;
  if (count != 3 || strcmp(word[2], "never") != 0) {
    if (count != 5 || !set_number(&rule.needed, word[2], MOST_DAYS) || rule.needed == 0 ||
        !set_number(&rule.window, word[3], 36500) || rule.window < rule.needed ||
        !set_number(&rule.lasts, word[4], 36500))
      return 0;
  }
  config->rules[reason] = rule;
  return 1;
}

static int set(struct config *config, char **word, int count) {
  if (count > 2 && strcmp(word[0], "rule") == 0)
    return set_rule(config, word, count);
  if (count != 2)
    return 0;
  if (strcmp(word[0], "database") == 0)
    return set_text(config->database, sizeof config->database, word[1]);
  if (strcmp(word[0], "keep") == 0)
    return set_text(config->keep, sizeof config->keep, word[1]);
  if (strcmp(word[0], "signed") == 0)
    return set_return_address(config, word[1], 1);
  if (strcmp(word[0], "verp") == 0)
    return set_return_address(config, word[1], 0);
  if (strcmp(word[0], "secret") == 0)
    return add_secret(config, word[1]);
  if (strcmp(word[0], "max-age") == 0)
    return set_number(&config->max_age, word[1], 3650);
  if (strcmp(word[0], "busy") == 0)
    return set_number(&config->busy, word[1], 3600);
  return 0;
}

static int read_lines(FILE *in, const char *path, struct config *config) {
  char line[2 * LONGEST_PATH];

  for (int number = 1; fgets(line, sizeof line, in) != NULL; number++) {
    char *word[WORDS + 1];
    char *rest = line;
    int count = 0;

    line[strcspn(line, "#\r\n")] = '\0';
    while (count <= WORDS && (word[count] = strtok_r(rest, " \t", &rest)) != NULL)
      count++;
    if (count > 0 && !set(config, word, count)) {
      fprintf(stderr, "bounce-handler: %s:%d: this line cannot be used\n", path, number);
      return 0;
    }
  }
  return !ferror(in);
}

static int is_whole(const char *path, const struct config *config) {
  const char *missing = NULL;

  if (config->database[0] == '\0')
    missing = "database";
  else if (config->keep[0] == '\0')
    missing = "keep";
  else if (config->is_signed && config->secret_count == 0)
    missing = "secret";
  if (missing != NULL)
    fprintf(stderr, "bounce-handler: %s: no line '%s'\n", path, missing);
  return missing == NULL;
}

int config_read(const char *path, struct config *config) {
  FILE *in = fopen(path, "r");
  int good;

  if (in == NULL) {
    perror(path);
    return 0;
  }
  memset(config, 0, sizeof *config);
  config->max_age = 30;
  config->busy = 20;
  policy_defaults(config->rules);
  good = read_lines(in, path, config) && is_whole(path, config);
  fclose(in);
  return good;
}
