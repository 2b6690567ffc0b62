/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The columns of esmtpcode_entries. */

#include "rows.h"

#include <stddef.h>

enum column {
  CODE,
  LAST_CODE,
  PROVIDER,
  REGISTERED,
  USUAL,
  OUTCOME,
  BOUNCE,
  CATEGORY,
  REASON,
  SEVERITY,
  ACTION,
  RESPONSIBLE,
  TITLE,
  SUMMARY,
  RETRY,
  COLUMNS
};

static const char *const names[COLUMNS] = {
    "code",   "last_code", "provider", "registered",  "usual", "outcome", "bounce", "category",
    "reason", "severity",  "action",   "responsible", "title", "summary", "retry"};

const char *entry_column(unsigned column, int *number) {
  *number = column == REGISTERED || column == USUAL;
  return column < COLUMNS ? names[column] : NULL;
}

static struct value code_value(uint32_t code, char out[CODE_SIZE]) {
  return (struct value){.text = out, .len = esmtpcode_code_format(code, out, CODE_SIZE)};
}

static struct value name_value(uint32_t kind, uint32_t value) {
  return value_text(esmtpcode_name_get(kind, value));
}

struct value entry_value(const esmtpcode_entry *entry, unsigned column, char code[CODE_SIZE]) {
  switch ((enum column)column) {
  case CODE:
    return code_value(esmtpcode_entry_code(entry), code);
  case LAST_CODE:
    return code_value(esmtpcode_entry_last_code(entry), code);
  case PROVIDER:
    if (esmtpcode_entry_provider(entry) == ESMTPCODE_PROVIDER_NONE)
      return value_null();
    return name_value(ESMTPCODE_KIND_PROVIDER, esmtpcode_entry_provider(entry));
  case REGISTERED:
    return value_number((uint32_t)esmtpcode_entry_is_registered(entry));
  case USUAL:
    return value_number((uint32_t)esmtpcode_entry_is_usual(entry));
  case OUTCOME:
    return name_value(ESMTPCODE_KIND_OUTCOME, esmtpcode_entry_outcome(entry));
  case BOUNCE:
    return name_value(ESMTPCODE_KIND_BOUNCE, esmtpcode_entry_bounce(entry));
  case CATEGORY:
    return name_value(ESMTPCODE_KIND_CATEGORY, esmtpcode_entry_category(entry));
  case REASON:
    return name_value(ESMTPCODE_KIND_REASON, esmtpcode_entry_reason(entry));
  case SEVERITY:
    return name_value(ESMTPCODE_KIND_SEVERITY, esmtpcode_entry_severity(entry));
  case ACTION:
    return name_value(ESMTPCODE_KIND_ACTION, esmtpcode_entry_action(entry));
  case RESPONSIBLE:
    return name_value(ESMTPCODE_KIND_RESPONSIBLE, esmtpcode_entry_responsible(entry));
  case TITLE:
    return value_text(esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0));
  case SUMMARY:
    return value_text(esmtpcode_entry_text(entry, ESMTPCODE_PART_SUMMARY, 0));
  case RETRY:
    return value_text(esmtpcode_entry_text(entry, ESMTPCODE_PART_RETRY, 0));
  default:
    return value_null();
  }
}

const esmtpcode_entry *entry_of(const char *text, size_t len) {
  uint32_t code = esmtpcode_code_parse_lenient(text, len, NULL);

  if (!esmtpcode_code_is_valid(code))
    code = esmtpcode_code_find(text, len, 0, NULL);
  return esmtpcode_entry_describe(code, ESMTPCODE_PROVIDER_NONE);
}
