/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The fields of a log line: recipient, queue id and relay, where the line has them. */

#include "ascii.h"
#include "match.h"

/* A field's value ends at white space, or at what closes it. */
static int ends_value(char c) {
  return is_space(c) || c == '>' || c == ',' || c == '"' || c == '<' || c == ';';
}

static esmtpcode_span value_at(const char *s, size_t len, size_t at) {
  esmtpcode_span span;
  size_t end = at;

  while (end < len && !ends_value(s[end]))
    end++;
  span.offset = end > at ? (uint32_t)at : 0;
  span.length = (uint32_t)(end - at);
  return span;
}

/* A queue id stands before the recipient in syslog lines: "smtp[1]: 4Zk1Qx: to=<". */
static esmtpcode_span id_before(const char *s, size_t at) {
  esmtpcode_span span = {0, 0};
  size_t end = at;
  size_t start;

  while (end > 0 && s[end - 1] == ' ')
    end--;
  if (end == 0 || s[end - 1] != ':')
    return span;
  start = --end;
  while (start > 0 && is_alnum(s[start - 1]))
    start--;
  if (end - start < 5 || start < 2 || s[start - 1] != ' ' || s[start - 2] != ':')
    return span;
  span.offset = (uint32_t)start;
  span.length = (uint32_t)(end - start);
  return span;
}

static int is_exim_part(const char *s, size_t len) {
  size_t i;

  for (i = 0; i < len; i++)
    if (!is_alnum(s[i]))
      return 0;
  return 1;
}

/* Exim's ids have their own form, 6-6-2 or 6-11-4 letters and digits, behind date and time. */
static esmtpcode_span exim_id(const char *s, size_t len) {
  static const struct { size_t middle, last; } forms[] = {{6, 2}, {11, 4}};
  esmtpcode_span span = {0, 0};
  size_t at = 0;
  size_t i;

  if (len < 20 || s[4] != '-' || s[7] != '-' || s[10] != ' ' || s[13] != ':')
    return span;
  while (at < len && at < 40 && span.length == 0) {
    for (i = 0; i < 2; i++) {
      size_t whole = 6 + 1 + forms[i].middle + 1 + forms[i].last;

      if (len - at > whole && s[at + 6] == '-' && s[at + 7 + forms[i].middle] == '-' &&
          s[at + whole] == ' ' && is_exim_part(s + at, 6) &&
          is_exim_part(s + at + 7, forms[i].middle) &&
          is_exim_part(s + at + 8 + forms[i].middle, forms[i].last)) {
        span.offset = (uint32_t)at;
        span.length = (uint32_t)whole;
      }
    }
    while (at < len && s[at] != ' ')
      at++;
    at++;
  }
  return span;
}

/* Exim writes the recipient behind the id and "**", "==", "=>" or "->". */
static esmtpcode_span exim_recipient(const char *s, size_t len, size_t at) {
  esmtpcode_span span = {0, 0};

  if (len - at < 5 || s[at] != ' ' || s[at + 3] != ' ' ||
      !((s[at + 1] == '*' && s[at + 2] == '*') || (s[at + 1] == '=' && s[at + 2] == '=') ||
        ((s[at + 1] == '=' || s[at + 1] == '-') && s[at + 2] == '>')))
    return span;
  return value_at(s, len, at + 4);
}

void esmtpcode_i_read_fields(const char *s, size_t len, const struct marks *marks,
                             esmtpcode_verdict *verdict) {
  verdict->queue_id = exim_id(s, len);
  if (verdict->queue_id.length > 0)
    verdict->recipient =
        exim_recipient(s, len, verdict->queue_id.offset + verdict->queue_id.length);
  for (unsigned i = 0; i < marks->count; i++) {
    const struct mark *mark = &marks->mark[i];
    size_t end = mark->offset + mark->length;

    switch (mark->row->hint) {
    case ESMTPCODE_HINT_RECIPIENT:
      if (verdict->queue_id.length == 0)
        verdict->queue_id = id_before(s, mark->offset);
      if (verdict->recipient.length == 0)
        verdict->recipient = value_at(s, len, end);
      break;
    case ESMTPCODE_HINT_RELAY:
      if (verdict->relay.length == 0)
        verdict->relay = value_at(s, len, end);
      break;
    case ESMTPCODE_HINT_QUEUE_ID:
      if (verdict->queue_id.length == 0)
        verdict->queue_id = value_at(s, len, end);
      break;
    default:
      break;
    }
  }
}
