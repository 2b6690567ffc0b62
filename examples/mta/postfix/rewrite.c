/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "rewrite.h"

#include <string.h>

#include "status.h"

static int32_t named(const char *reason) {
  int32_t value = esmtpcode_name_find(ESMTPCODE_KIND_REASON, reason, strlen(reason));

  return value < REWRITE_REASONS ? value : -1;
}

const char *rewrite_allow_give_up(struct rewrite_policy *policy, const char *reason) {
  int32_t value = named(reason);

  if (value < 0)
    return "there is no such reason";
  switch (esmtpcode_reason_group((uint32_t)value)) {
  case ESMTPCODE_GROUP_RECIPIENT:
  case ESMTPCODE_GROUP_MAILBOX_FULL:
  case ESMTPCODE_GROUP_DOMAIN:
    policy->give_up[value] = 1;
    return NULL;
  default:
    return "only what concerns the recipient may be given up early";
  }
}

const char *rewrite_allow_keep(struct rewrite_policy *policy, const char *reason) {
  int32_t value = named(reason);

  if (value < 0)
    return "there is no such reason";
  if (esmtpcode_reason_group((uint32_t)value) == ESMTPCODE_GROUP_RECIPIENT)
    return "a dead mailbox does not come back by waiting";
  policy->keep[value] = 1;
  return NULL;
}

static int holds(const char *s, size_t len, const char *word) {
  size_t n = strlen(word);
  size_t i;

  for (i = 0; i + n <= len; i++)
    if (memcmp(s + i, word, n) == 0)
      return 1;
  return 0;
}

/* Postfix writes what a server said behind these words; all other texts are its own, and it knows
 * its own codes best. */
static int is_said_by_server(const char *s, size_t len) {
  return holds(s, len, " said: ") || holds(s, len, " refused to talk to me: ");
}

static uint32_t new_class(const struct rewrite_policy *policy, uint32_t cls,
                          const esmtpcode_verdict *verdict) {
  if (verdict->reason >= REWRITE_REASONS)
    return cls;
  if (cls == 4 && policy->give_up[verdict->reason] && verdict->retry_after == 0)
    return 5;
  if (cls == 5 && policy->keep[verdict->reason])
    return 4;
  return cls;
}

/* A code that calls the address dead while the words say otherwise makes others stop mailing it. */
static int accuses_wrongly(uint32_t code, const esmtpcode_verdict *verdict) {
  const esmtpcode_entry *entry = esmtpcode_entry_find(code);

  return entry != NULL && esmtpcode_entry_bounce(entry) == ESMTPCODE_BOUNCE_HARD &&
         verdict->bounce != ESMTPCODE_BOUNCE_HARD && verdict->bounce != ESMTPCODE_BOUNCE_NONE;
}

uint32_t rewrite(const struct rewrite_policy *policy, const char *status, size_t len, uint32_t *old,
                 esmtpcode_verdict *verdict) {
  size_t prefix = esmtpcode_code_prefix(status, len, old);
  uint32_t cls = esmtpcode_code_class(*old);
  uint32_t cls_new;
  uint32_t code = 0;

  memset(verdict, 0, sizeof *verdict);
  if (prefix == 0 || (cls != 4 && cls != 5) || !is_said_by_server(status + prefix, len - prefix) ||
      esmtpcode_classify(status + prefix, len - prefix, verdict, sizeof *verdict) != ESMTPCODE_OK ||
      verdict->basis != ESMTPCODE_BASIS_TEXT)
    return 0;
  cls_new = new_class(policy, cls, verdict);
  if (cls_new != cls || status_is_vague(*old) || accuses_wrongly(*old, verdict))
    code = status_of_reason(verdict->reason, cls_new);
  if (code == 0 && cls_new != cls)
    code = esmtpcode_code_pack(cls_new, esmtpcode_code_subject(*old), esmtpcode_code_detail(*old));
  return code == *old ? 0 : code;
}
