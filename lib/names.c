/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Every enumeration, both ways; the version. */

#include "ascii.h"
#include "internal.h"
#include "names_table.h"
#include "rules_table.h"

#define TEXT_OF(x) #x
#define VERSION_TEXT(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)

uint32_t esmtpcode_version_number(void) {
  return ESMTPCODE_VERSION_NUMBER;
}

const char *esmtpcode_version(void) {
  return VERSION_TEXT(ESMTPCODE_VERSION_MAJOR, ESMTPCODE_VERSION_MINOR, ESMTPCODE_VERSION_PATCH);
}

const char *esmtpcode_data_checksum(void) {
  return DATA_CHECKSUM;
}

static const struct name_row *find_name(uint32_t kind, uint32_t value) {
  if (kind >= KINDS || value >= kind_starts[kind + 1] - (uint32_t)kind_starts[kind])
    return NULL;
  return &name_rows[kind_starts[kind] + value];
}

const char *esmtpcode_name_get(uint32_t kind, uint32_t value) {
  const struct name_row *row = find_name(kind, value);

  return row != NULL ? pool_string(&name_pool, row->name) : NULL;
}

const char *esmtpcode_name_text(uint32_t kind, uint32_t value) {
  const struct name_row *row = find_name(kind, value);

  return row != NULL ? pool_string(&name_pool, row->text) : NULL;
}

const char *esmtpcode_reason_term(uint32_t vocabulary, uint32_t reason) {
  uint32_t term;

  if (vocabulary >= VOCABULARIES || reason >= REASONS)
    return NULL;
  term = terms[vocabulary * REASONS + reason];
  return term != 0 ? pool_string(&name_pool, term) : NULL;
}

const char *esmtpcode_rule_name(uint32_t rule) {
  const char *name;

  if (rule == 0 || rule > RULES)
    return NULL;
  name = pool_string(&rule_pool, rule_names[(rule - 1) / RULE_STEP]);
  for (uint32_t i = (rule - 1) % RULE_STEP; i > 0; i--)
    while (*name++ != '\0')
      ;
  return name;
}

/* Whether s is the word, which is in lower case. */
static int is_word(const char *word, const char *s, size_t len) {
  size_t i;

  for (i = 0; i < len; i++)
    if (word[i] == '\0' || word[i] != s[i])
      return 0;
  return word[len] == '\0';
}

int32_t esmtpcode_name_find(uint32_t kind, const char *name, size_t len) {
  const char *known;
  uint32_t value;

  for (value = 0; (known = esmtpcode_name_get(kind, value)) != NULL; value++)
    if (is_word(known, name, len))
      return (int32_t)value;
  return -1;
}

uint32_t esmtpcode_reason_group(uint32_t reason) {
  return reason < sizeof reason_groups ? reason_groups[reason] : (uint32_t)ESMTPCODE_GROUP_UNKNOWN;
}

int esmtpcode_i_names_version(const char *s, size_t end) {
  char word[VERSION_WORD_SIZE] = {0};
  size_t start = end;
  size_t i;

  while (start > 0 && end - start < sizeof word && is_alnum(s[start - 1]))
    start--;
  if (start == end || end - start == sizeof word || is_digit(s[start]))
    return 0;
  for (i = start; i < end; i++)
    word[i - start] = to_lower(s[i]);
  for (i = 0; i < VERSION_WORDS; i++)
    if (*pool_string(&name_pool, version_words[i]) == *word &&
        is_word(pool_string(&name_pool, version_words[i]), word, end - start))
      return 1;
  return 0;
}
