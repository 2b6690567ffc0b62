/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What a reply means, for Exim's ${dlfunc}: see README.md for the configuration. */

#define DLFUNC_IMPL
#include <local_scan.h>

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "status.h"

#define EXPORT __attribute__((visibility("default")))

/* Exim finds these by name. */
EXPORT exim_dlfunc_t classify, status, explain;

/* The answers are the library's own constant words and numbers, nothing of what a server sent, so
 * that Exim need not take them for tainted. */
static int answer(uschar **yield, const char *text) {
  *yield = string_copy((const uschar *)text);
  return OK;
}

static int refuse(uschar **yield, const char *why) {
  *yield = string_copy((const uschar *)why);
  return ERROR;
}

static const char *name(uint32_t kind, uint32_t value) {
  const char *text = esmtpcode_name_get(kind, value);

  return text != NULL ? text : "unknown";
}

static void judge(const uschar *text, esmtpcode_verdict *verdict) {
  const char *s = (const char *)text;

  esmtpcode_classify(s, strlen(s), verdict, sizeof *verdict);
}

/* ${dlfunc{FILE}{classify}{TEXT}}: pairs for ${extract{NAME}{...}}. */
int classify(uschar **yield, int argc, uschar *argv[]) {
  esmtpcode_verdict verdict;
  char pairs[600], code[10] = "none";
  const char *rule;

  if (argc != 1)
    return refuse(yield, "classify takes one argument, the text");
  judge(argv[0], &verdict);
  rule = esmtpcode_rule_name(verdict.rule);
  esmtpcode_code_format(verdict.code, code, sizeof code);
  snprintf(pairs, sizeof pairs,
           "outcome=%s bounce=%s reason=%s group=%s action=%s responsible=%s severity=%s "
           "provider=%s blocklist=\"%s\" retry_after=%u reply=%u code=%s basis=%s rule=%s",
           name(ESMTPCODE_KIND_OUTCOME, verdict.outcome),
           name(ESMTPCODE_KIND_BOUNCE, verdict.bounce), name(ESMTPCODE_KIND_REASON, verdict.reason),
           name(ESMTPCODE_KIND_GROUP, verdict.group), name(ESMTPCODE_KIND_ACTION, verdict.action),
           name(ESMTPCODE_KIND_RESPONSIBLE, verdict.responsible),
           name(ESMTPCODE_KIND_SEVERITY, verdict.severity),
           name(ESMTPCODE_KIND_PROVIDER, verdict.provider),
           name(ESMTPCODE_KIND_BLOCKLIST, verdict.blocklist), verdict.retry_after, verdict.reply,
           code, name(ESMTPCODE_KIND_BASIS, verdict.basis), rule != NULL ? rule : "none");
  return answer(yield, pairs);
}

/* ${dlfunc{FILE}{status}{TEXT}}: the status code that the text deserves, where Exim would write
 * 5.0.0 or 4.0.0: the server's own where it names a cause, else the one that the words mean. */
int status(uschar **yield, int argc, uschar *argv[]) {
  esmtpcode_verdict verdict;
  char text[10] = "5.0.0";
  uint32_t cls, code;

  if (argc != 1)
    return refuse(yield, "status takes one argument, the text");
  judge(argv[0], &verdict);
  cls = verdict.outcome == ESMTPCODE_OUTCOME_TRANSIENT ? 4 : 5;
  code = verdict.code;
  if (status_is_vague(code) && status_of_reason(verdict.reason, cls) != 0)
    code = status_of_reason(verdict.reason, cls);
  if (code == 0)
    code = esmtpcode_code_pack(cls, 0, 0);
  esmtpcode_code_format(code, text, sizeof text);
  return answer(yield, text);
}

/* ${dlfunc{FILE}{explain}{CODE}}: a code in one sentence; fails where it is none. */
int explain(uschar **yield, int argc, uschar *argv[]) {
  const esmtpcode_entry *entry;
  const char *text;

  if (argc != 1)
    return refuse(yield, "explain takes one argument, the code");
  text = (const char *)argv[0];
  entry =
      esmtpcode_entry_describe(esmtpcode_code_parse(text, strlen(text)), ESMTPCODE_PROVIDER_NONE);
  if (entry == NULL) {
    *yield = string_copy((const uschar *)"that is no status code");
    return FAIL;
  }
  text = esmtpcode_entry_text(entry, ESMTPCODE_PART_SUMMARY, 0);
  if (text == NULL) /* a library built without texts */
    text = esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0);
  return answer(yield, text != NULL ? text : "");
}
