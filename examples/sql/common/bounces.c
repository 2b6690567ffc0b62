/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The rows and columns of bounces(text). */

#include "rows.h"

#include <string.h>

enum column {
  KIND,
  RECIPIENT,
  OUTCOME,
  BOUNCE,
  CATEGORY,
  REASON,
  REASON_GROUP,
  SEVERITY,
  ACTION,
  RESPONSIBLE,
  BASIS,
  PROVIDER,
  BLOCKLIST,
  STAGE,
  RETRY_AFTER,
  REPLY,
  CODE,
  RULE,
  MATCHED,
  QUEUE_ID,
  RELAY,
  URL,
  IP,
  NEW_ADDRESS,
  ORIGINAL_RECIPIENT,
  DSN_ACTION,
  STATUS,
  DIAGNOSTIC,
  REMOTE_MTA,
  REPORTING_MTA,
  MESSAGE_ID,
  FORMAT,
  COLUMNS
};

static const char *const names[COLUMNS] = {
    "kind",       "recipient",    "outcome",    "bounce",      "category",
    "reason",     "reason_group", "severity",   "action",      "responsible",
    "basis",      "provider",     "blocklist",  "stage",       "retry_after",
    "reply",      "code",         "rule",       "matched",     "queue_id",
    "relay",      "url",          "ip",         "new_address", "original_recipient",
    "dsn_action", "status",       "diagnostic", "remote_mta",  "reporting_mta",
    "message_id", "format"};

const char *bounces_column(unsigned column, int *number) {
  *number = column == RETRY_AFTER || column == REPLY;
  return column < COLUMNS ? names[column] : NULL;
}

struct value value_null(void) {
  return (struct value){.null = 1};
}

struct value value_number(uint32_t number) {
  return (struct value){.number = number};
}

struct value value_text(const char *text) {
  return text == NULL ? value_null() : (struct value){.text = text, .len = strlen(text)};
}

/* Bytes of the well-formed UTF-8 character at s that are not ASCII, or 0. */
static size_t utf8_length(const unsigned char *s, size_t len) {
  size_t n = *s >= 0xf0 ? 4 : *s >= 0xe0 ? 3 : 2;

  if (*s < 0xc2 || *s > 0xf4 || len < n)
    return 0;
  for (size_t i = 1; i < n; i++)
    if ((s[i] & 0xc0) != 0x80)
      return 0;
  if ((*s == 0xe0 && s[1] < 0xa0) || (*s == 0xed && s[1] > 0x9f) || (*s == 0xf0 && s[1] < 0x90) ||
      (*s == 0xf4 && s[1] > 0x8f))
    return 0;
  return n;
}

/* Databases take no text but UTF-8 without NUL: what a mail holds else becomes "?", and folds
 * become single spaces. */
static struct value cleaned(char *out, const char *s, size_t len) {
  size_t n = 0;

  for (size_t i = 0; i < len;) {
    unsigned char c = (unsigned char)s[i];
    size_t wide = c < 0x80 ? 0 : utf8_length((const unsigned char *)s + i, len - i);

    if (wide > 0) {
      memcpy(out + n, s + i, wide);
      n += wide;
      i += wide;
      continue;
    }
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      if (n > 0 && out[n - 1] != ' ')
        out[n++] = ' ';
    } else {
      out[n++] = c == 0 || c >= 0x80 ? '?' : (char)c;
    }
    i++;
  }
  return n == 0 ? value_null() : (struct value){.text = out, .len = n};
}

static const char *start_of(const struct bounces *b, esmtpcode_piece piece) {
  return (piece.source == ESMTPCODE_SOURCE_SCRATCH ? b->scratch : b->text) + piece.offset;
}

static struct value piece_value(const struct bounces *b, esmtpcode_piece piece) {
  return piece.length == 0 ? value_null()
                           : cleaned(b->scratch + b->room, start_of(b, piece), piece.length);
}

/* A verdict's spans lie in the text, or in the diagnostic of a mail's recipient. */
static struct value span_value(const struct bounces *b, esmtpcode_span span) {
  const char *words = b->mail ? start_of(b, b->recipient.diagnostic) : b->text;

  return span.length == 0 ? value_null()
                          : cleaned(b->scratch + b->room, words + span.offset, span.length);
}

static struct value name_value(uint32_t kind, uint32_t value) {
  return value_text(esmtpcode_name_get(kind, value));
}

static struct value name_or_null(uint32_t kind, uint32_t value) {
  return value == 0 ? value_null() : name_value(kind, value);
}

static struct value number_or_null(uint32_t number) {
  return number == 0 ? value_null() : value_number(number);
}

static struct value code_value(const struct bounces *b, uint32_t code) {
  char *out = b->scratch + b->room;
  size_t len = esmtpcode_code_format(code, out, CODE_SIZE);

  return len == 0 ? value_null() : (struct value){.text = out, .len = len};
}

static struct value verdict_value(const struct bounces *b, enum column column) {
  const esmtpcode_verdict *v = &b->verdict;

  switch (column) {
  case OUTCOME:
    return name_value(ESMTPCODE_KIND_OUTCOME, v->outcome);
  case BOUNCE:
    return name_value(ESMTPCODE_KIND_BOUNCE, v->bounce);
  case CATEGORY:
    return name_value(ESMTPCODE_KIND_CATEGORY, v->category);
  case REASON:
    return name_value(ESMTPCODE_KIND_REASON, v->reason);
  case REASON_GROUP:
    return name_value(ESMTPCODE_KIND_GROUP, v->group);
  case SEVERITY:
    return name_value(ESMTPCODE_KIND_SEVERITY, v->severity);
  case ACTION:
    return name_value(ESMTPCODE_KIND_ACTION, v->action);
  case RESPONSIBLE:
    return name_value(ESMTPCODE_KIND_RESPONSIBLE, v->responsible);
  case BASIS:
    return name_value(ESMTPCODE_KIND_BASIS, v->basis);
  case PROVIDER:
    return name_or_null(ESMTPCODE_KIND_PROVIDER, v->provider);
  case BLOCKLIST:
    return name_or_null(ESMTPCODE_KIND_BLOCKLIST, v->blocklist);
  case STAGE:
    return name_or_null(ESMTPCODE_KIND_STAGE, v->stage);
  case RETRY_AFTER:
    return number_or_null(v->retry_after);
  case REPLY:
    return number_or_null(v->reply);
  case CODE:
    return code_value(b, v->code);
  case RULE:
    return value_text(esmtpcode_rule_name(v->rule));
  case MATCHED:
    return span_value(b, v->matched);
  case QUEUE_ID:
    return span_value(b, v->queue_id);
  case RELAY:
    return span_value(b, v->relay);
  case URL:
    return span_value(b, v->url);
  case IP:
    return span_value(b, v->ip);
  case NEW_ADDRESS:
    return span_value(b, v->new_address);
  default:
    return value_null();
  }
}

static struct value mail_value(const struct bounces *b, enum column column) {
  switch (column) {
  case KIND:
    return name_value(ESMTPCODE_KIND_REPORT, b->recipient.kind);
  case RECIPIENT:
    return piece_value(b, b->recipient.address);
  case ORIGINAL_RECIPIENT:
    return piece_value(b, b->recipient.original);
  case DSN_ACTION:
    return name_or_null(ESMTPCODE_KIND_DSN_ACTION, b->recipient.dsn_action);
  case STATUS:
    return code_value(b, b->recipient.status);
  case DIAGNOSTIC:
    return piece_value(b, b->recipient.diagnostic);
  case REMOTE_MTA:
    return piece_value(b, b->recipient.remote_mta);
  case REPORTING_MTA:
    return piece_value(b, b->report.reporting_mta);
  case MESSAGE_ID:
    return piece_value(b, b->report.message_id);
  case FORMAT:
    return name_or_null(ESMTPCODE_KIND_FORMAT, b->report.format);
  default:
    return verdict_value(b, column);
  }
}

struct value bounces_value(const struct bounces *b, unsigned column) {
  if (b->mail)
    return mail_value(b, (enum column)column);
  if (column == RECIPIENT)
    return span_value(b, b->verdict.recipient);
  return verdict_value(b, (enum column)column);
}

/* Fields of a report without a body, or a line such as "mx: 550 no", look like a header as well: a
 * mail that reports nothing is one only where an empty line ends its header. */
static int is_mail(const struct bounces *b) {
  if (b->report.kind == ESMTPCODE_REPORT_UNREADABLE)
    return 0;
  if (b->report.kind != ESMTPCODE_REPORT_NOT_BOUNCE)
    return 1;
  for (size_t i = 1; i < b->len; i++)
    if (b->text[i] == '\n' &&
        (b->text[i - 1] == '\n' || (i > 2 && b->text[i - 1] == '\r' && b->text[i - 2] == '\n')))
      return 1;
  return 0;
}

size_t bounces_scratch(size_t len) {
  return esmtpcode_report_scratch(len) + esmtpcode_report_scratch(len) + len + CODE_SIZE;
}

void bounces_open(struct bounces *b, const char *text, size_t len, char *scratch) {
  memset(b, 0, sizeof *b);
  b->text = text;
  b->len = len;
  b->scratch = scratch;
  b->room = esmtpcode_report_scratch(len);
  esmtpcode_report_open(text, len, scratch, b->room, &b->report, sizeof b->report);
  b->mail = is_mail(b);
}

int bounces_next(struct bounces *b) {
  b->row++;
  if (!b->mail) {
    if (b->row > 1)
      return 0;
    esmtpcode_classify(b->text, b->len, &b->verdict, sizeof b->verdict);
    return 1;
  }
  if (esmtpcode_report_next(b->text, b->len, b->scratch, b->room, &b->report, sizeof b->report,
                            &b->recipient, sizeof b->recipient, &b->verdict,
                            sizeof b->verdict) == 1)
    return 1;
  if (b->row > 1)
    return 0;
  memset(&b->recipient, 0, sizeof b->recipient); /* a mail that reports nothing is a row, too */
  b->recipient.kind = b->report.kind;
  return 1;
}
