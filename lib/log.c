/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The fields of a log line: recipient, queue id and relay, where the line has them. */

#include <string.h>

#include "ascii.h"
#include "match.h"
#include "vector.h"
#include "word.h"

/* Where a field's value may end: at white space, or at what closes it. */
static uint32_t value_end_bits(const char *s) {
  bytes16 v = load16(s);
  bytes16 ends = or16(range16(v, '\t', '\r'), same16(v, all16(' ')));

  ends = or16(or16(ends, same16(v, all16('>'))), same16(v, all16(',')));
  ends = or16(or16(ends, same16(v, all16('"'))), same16(v, all16('<')));
  return bits16(or16(ends, same16(v, all16(';'))));
}

static esmtpcode_span value_at(const char *s, size_t len, size_t at) {
  esmtpcode_span span;
  size_t end;

  if (at < len && s[at] == '"')
    at++;
  end = find_bits(s, len, at, value_end_bits);
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

/* Exim writes the recipient behind the id, a space, and "**", "==", "=>" or "->". */
static esmtpcode_span exim_recipient(const char *s, size_t len, size_t at) {
  esmtpcode_span span = {0, 0};

  if (len - at < 5 || s[at + 3] != ' ' ||
      !((s[at + 1] == '*' && s[at + 2] == '*') || (s[at + 1] == '=' && s[at + 2] == '=') ||
        ((s[at + 1] == '=' || s[at + 1] == '-') && s[at + 2] == '>')))
    return span;
  span = value_at(s, len, at + 4);
  span.length -= span.length > 0 && s[span.offset + span.length - 1] == ':';
  return span;
}

static int is_address(const char *s, esmtpcode_span span) {
  return span.length > 0 && memchr(s + span.offset, '@', span.length) != NULL;
}

/* The field of a CSV record, counted from 0, without its quotes. RFC 4180. */
static esmtpcode_span csv_field(const char *s, size_t len, unsigned number) {
  esmtpcode_span span = {0, 0};
  size_t at = 0;

  for (;;) {
    size_t start = at;
    int quoted = 0;

    for (; at < len && (quoted || s[at] != ','); at++)
      quoted ^= s[at] == '"';
    if (number == 0) {
      int quotes = at - start >= 2 && s[start] == '"';

      span.offset = (uint32_t)(start + (size_t)quotes);
      span.length = (uint32_t)(at - start - 2 * (size_t)quotes);
      return span;
    }
    if (at++ == len)
      return span;
    number--;
  }
}

/* Records as CSV: PowerMTA's accounting file in its default order, Exchange's message tracking log,
 * and the message trace of Exchange Online, "address##status". */
static void read_csv(const char *s, size_t len, esmtpcode_verdict *verdict) {
  int accounted = len > 12 && (s[1] == ',' || s[2] == ',') && is_alnum(s[0]) && !is_digit(s[0]);
  int tracked = len > 25 && s[4] == '-' && s[10] == 'T' && s[13] == ':' && s[16] == ':';

  if (accounted || tracked) {
    esmtpcode_span recipient = csv_field(s, len, accounted ? 4 : 12);

    if (!is_address(s, recipient))
      return;
    verdict->recipient = recipient;
    verdict->relay = csv_field(s, len, accounted ? 9 : 4);
    if (verdict->relay.length > 0)
      verdict->relay =
          value_at(s, verdict->relay.offset + verdict->relay.length, verdict->relay.offset);
  } else if (len > 0 && s[0] == '"') {
    for (unsigned field = 1; field < 6; field++) {
      esmtpcode_span recipient = csv_field(s, len, field);

      for (uint32_t i = 0; i + 1 < recipient.length; i++)
        if (s[recipient.offset + i] == '#' && s[recipient.offset + i + 1] == '#') {
          recipient.length = i;
          if (is_address(s, recipient))
            verdict->recipient = recipient;
        }
    }
  }
}

/* Haraka writes level and id in brackets: "[NOTICE] [6A1B2C3D.1] [outbound] ". */
static esmtpcode_span haraka_id(const char *s, size_t len) {
  esmtpcode_span span = {0, 0};
  size_t start = 0;
  size_t end;

  if (len < 16 || s[0] != '[')
    return span;
  while (start < 12 && s[start] != ']')
    start++;
  if (s[start] != ']' || s[start + 1] != ' ' || s[start + 2] != '[')
    return span;
  start += 3;
  for (end = start; end < len && (is_alnum(s[end]) || s[end] == '-' || s[end] == '.'); end++)
    ;
  if (end == len || s[end] != ']' || end - start < 8)
    return span;
  span.offset = (uint32_t)start;
  span.length = (uint32_t)(end - start);
  return span;
}

/* The fields that stand behind marks. */
static void read_marked(const char *s, size_t len, const struct marks *marks,
                        esmtpcode_verdict *verdict) {
  for (unsigned i = 0; i < marks->count; i++) {
    const struct mark *mark = &marks->mark[i];
    size_t end = mark->offset + mark->length;

    switch (esmtpcode_i_extra(mark)->hint) {
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

void esmtpcode_i_read_fields(const char *s, size_t len, const struct marks *marks,
                             esmtpcode_verdict *verdict) {
  int plain = is_plain_reply(s, len);

  if (verdict->queue_id.length > 0 || verdict->recipient.length > 0) /* they are known */
    return;
  if (!plain)
    verdict->queue_id = exim_id(s, len);
  if (verdict->queue_id.length > 0)
    verdict->recipient =
        exim_recipient(s, len, verdict->queue_id.offset + verdict->queue_id.length);
  else if (!plain)
    verdict->queue_id = haraka_id(s, len);
  if (marks->tells & FIELD_HINTS)
    read_marked(s, len, marks, verdict);
  if (!plain && verdict->recipient.length == 0)
    read_csv(s, len, verdict);
}
