/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Just enough MIME: lines, fields, and the parts of multiparts to a fixed depth. RFC 5322, RFC
 * 2045, RFC 2046. */

#include "mail.h"

#include <string.h>

#include "ascii.h"
#include "vector.h"
#include "word.h"

enum { LONGEST_FIELD_NAME = 28, LONGEST_BOUNDARY = 255 };

/* --- lines and fields ------------------------------------------------------------------------ */

/* A bit for each of the 16 bytes at s that ends a line. */
static uint64_t end_bits(const char *s) {
  return byte_bits(s, '\n') | byte_bits(s, '\r');
}

/* Where the line ends that goes on at s[at]: 64 bytes at once, which most lines do not pass. */
static size_t find_end(const char *s, size_t len, size_t at) {
  for (; len - at >= 64; at += 64) {
    uint64_t ends = end_bits(s + at) | end_bits(s + at + 16) << 16 | end_bits(s + at + 32) << 32 |
                    end_bits(s + at + 48) << 48;

    if (ends != 0)
      return at + lowest_bit(ends);
  }
  while (at < len && s[at] != '\n' && s[at] != '\r')
    at++;
  return at;
}

/* A line ends with LF, CR, CRLF, or CR CRLF, which a gateway makes that adds one CR too many. */
size_t esmtpcode_i_line(const char *s, size_t len, size_t at, size_t *next) {
  size_t end = find_end(s, len, at);

  at = end;
  if (at + 2 < len && s[at] == '\r' && s[at + 1] == '\r' && s[at + 2] == '\n')
    at += 2;
  else if (at + 1 < len && s[at] == '\r' && s[at + 1] == '\n')
    at++;
  *next = at < len ? at + 1 : len;
  return end;
}

int esmtpcode_i_starts(const char *s, size_t len, const char *word) {
  size_t i;

  for (i = 0; word[i] != '\0'; i++)
    if (i == len || to_lower(s[i]) != word[i])
      return 0;
  return 1;
}

/* By length, so that a name is compared with those of its length only. */
static const struct field_row {
  char text[LONGEST_FIELD_NAME];
  uint8_t name;
} field_rows[] = {
    {"to", FIELD_TO},
    {"from", FIELD_FROM},
    {"error", FIELD_ERROR},
    {"action", FIELD_ACTION},
    {"status", FIELD_STATUS},
    {"x-loop", FIELD_X_LOOP},
    {"subject", FIELD_SUBJECT},
    {"source-ip", FIELD_SOURCE_IP},
    {"precedence", FIELD_PRECEDENCE},
    {"message-id", FIELD_MESSAGE_ID},
    {"remote-mta", FIELD_REMOTE_MTA},
    {"x-autoreply", FIELD_X_AUTOREPLY},
    {"in-reply-to", FIELD_IN_REPLY_TO},
    {"feedback-id", FIELD_FEEDBACK_ID},
    {"return-path", FIELD_RETURN_PATH},
    {"disposition", FIELD_DISPOSITION},
    {"envelope-to", FIELD_ENVELOPE_TO},
    {"delivered-to", FIELD_DELIVERED_TO},
    {"content-type", FIELD_CONTENT_TYPE},
    {"arrival-date", FIELD_ARRIVAL_DATE},
    {"final-log-id", FIELD_FINAL_LOG_ID},
    {"reporting-mta", FIELD_REPORTING_MTA},
    {"x-original-to", FIELD_X_ORIGINAL_TO},
    {"x-autorespond", FIELD_X_AUTORESPOND},
    {"feedback-type", FIELD_FEEDBACK_TYPE},
    {"auto-submitted", FIELD_AUTO_SUBMITTED},
    {"final-recipient", FIELD_FINAL_RECIPIENT},
    {"diagnostic-code", FIELD_DIAGNOSTIC_CODE},
    {"will-retry-until", FIELD_WILL_RETRY_UNTIL},
    {"original-rcpt-to", FIELD_ORIGINAL_RCPT_TO},
    {"removal-recipient", FIELD_REMOVAL_RECIPIENT},
    {"last-attempt-date", FIELD_LAST_ATTEMPT_DATE},
    {"x-actual-recipient", FIELD_X_ACTUAL_RECIPIENT},
    {"original-recipient", FIELD_ORIGINAL_RECIPIENT},
    {"original-message-id", FIELD_ORIGINAL_MESSAGE_ID},
    {"x-failed-recipients", FIELD_X_FAILED_RECIPIENTS},
    {"original-envelope-id", FIELD_ORIGINAL_ENVELOPE_ID},
    {"x-hmxmroriginalrecipient", FIELD_X_HMXMRORIGINALRECIPIENT},
    {"content-transfer-encoding", FIELD_TRANSFER_ENCODING},
};

enum { FIELD_ROWS = sizeof field_rows / sizeof *field_rows };

/* The first of field_rows[] that is at least so long. */
static const uint8_t first_of_length[LONGEST_FIELD_NAME] = {0,  0,  0,  1,  1,  2,  3,  6,  7,  7,
                                                            8,  11, 17, 21, 25, 26, 28, 30, 32, 34,
                                                            36, 37, 37, 37, 37, 38, 39, 39};

static uint32_t find_field_name(const char *s, size_t len) {
  if (len + 1 >= LONGEST_FIELD_NAME)
    return FIELD_OTHER;
  for (unsigned i = first_of_length[len]; i < first_of_length[len + 1]; i++)
    if (esmtpcode_i_starts(s, len, field_rows[i].text))
      return field_rows[i].name;
  return FIELD_OTHER;
}

static int is_blank(char c) {
  return c == ' ' || c == '\t';
}

/* Where the value ends that goes on to s[end]: further lines that start with white space are of
 * it. */
static size_t end_of_value(const char *s, size_t len, size_t end, size_t *next) {
  while (*next < len && is_blank(s[*next]))
    end = esmtpcode_i_line(s, len, *next, next);
  return end;
}

/* Where a field's name ends that starts at s[at]: at a colon, or at what cannot stand in a name. */
static size_t end_of_name(const char *s, size_t len, size_t at, size_t end) {
  for (; len - at >= 16; at += 16) {
    uint32_t ends = byte_bits(s + at, ':') | blank_bits(s + at);

    if (ends != 0) {
      at += lowest_bit(ends);
      break;
    }
    if (at + 16 > end)
      return end;
  }
  while (at < end && s[at] > ' ' && s[at] != ':')
    at++;
  return at < end ? at : end;
}

int esmtpcode_i_field(const char *s, size_t len, size_t *at, struct field *field) {
  size_t start = *at;
  size_t next;
  size_t end = esmtpcode_i_line(s, len, start, &next);
  size_t colon;

  if (start == len || end == start) {
    *at = next;
    return 0;
  }
  colon = end_of_name(s, len, start, end);
  field->name = find_field_name(s + start, colon - start);
  while (colon < end && colon > start && is_blank(s[colon]))
    colon++;
  *at = next;
  if (colon == end || s[colon] != ':') {
    field->name = FIELD_NONE;
    field->value = end;
    field->end = end;
    return 1;
  }
  end = end_of_value(s, len, end, at);
  for (colon++; colon < end && is_space(s[colon]); colon++)
    ;
  while (end > colon && is_space(s[end - 1]))
    end--;
  field->value = colon < end ? colon : end;
  field->end = end;
  return 1;
}

/* --- content types --------------------------------------------------------------------------- */

static const struct type {
  char text[40];
  uint32_t type;
} types[] = {
    {"text/plain", PART_TEXT},
    {"text/html", PART_HTML},
    {"text/rfc822-headers", PART_MESSAGE},
    {"message/delivery-status", PART_STATUS},
    {"message/global-delivery-status", PART_STATUS},
    {"message/feedback-report", PART_FEEDBACK},
    {"message/disposition-notification", PART_DISPOSITION},
    {"message/global-disposition-notification", PART_DISPOSITION},
    {"message/", PART_MESSAGE}, /* rfc822, global, global-headers, partial */
    {"multipart/", PART_MULTIPART},
    {"text", PART_TEXT}, /* text/rfc822-header is read as text, and so is "text" alone */
};

static uint32_t read_type(const char *s, size_t len) {
  if (len == 0)
    return PART_TEXT;
  for (unsigned i = 0; i < sizeof types / sizeof *types; i++)
    if (esmtpcode_i_starts(s, len, types[i].text))
      return types[i].type;
  return PART_OTHER;
}

static uint32_t read_encoding(const char *s, size_t len) {
  if (esmtpcode_i_starts(s, len, "base64"))
    return ENCODING_BASE64;
  return esmtpcode_i_starts(s, len, "quoted") ? ENCODING_QUOTED : ENCODING_NONE;
}

/* The value of a parameter, without its quotes; empty where there is none. RFC 2045 section 5.1. */
static esmtpcode_span parameter(const char *s, struct field field, const char *name) {
  esmtpcode_span span = {0, 0};
  size_t at = field.value;
  size_t end = field.end;
  size_t length = 0;

  while (name[length] != '\0')
    length++;
  while (at < end) {
    size_t n;

    while (at < end && s[at] != ';')
      at++;
    while (at < end && (s[at] == ';' || is_space(s[at])))
      at++;
    if (!esmtpcode_i_starts(s + at, end - at, name))
      continue;
    for (at += length; at < end && is_space(s[at]); at++)
      ;
    if (at == end || s[at++] != '=')
      continue;
    while (at < end && is_space(s[at]))
      at++;
    n = at < end && s[at] == '"' ? ++at : at;
    while (at < end && (n > 0 && s[n - 1] == '"' ? s[at] != '"' : s[at] != ';' && !is_space(s[at])))
      at++;
    span.offset = (uint32_t)n;
    span.length = (uint32_t)(at - n);
    return span;
  }
  return span;
}

/* --- parts ----------------------------------------------------------------------------------- */

/* Enters a part whose header was read: a multipart is opened, anything else is read. */
static void enter(struct walk *walk, struct field type, struct field encoding) {
  const char *s = walk->view.s;
  esmtpcode_span boundary;

  walk->part.type = read_type(s + type.value, type.end - type.value);
  walk->part.encoding = read_encoding(s + encoding.value, encoding.end - encoding.value);
  walk->part.start = walk->at;
  walk->in_part = 1;
  if (walk->part.type != PART_MULTIPART)
    return;
  walk->report |= esmtpcode_i_starts(s + type.value, type.end - type.value, "multipart/report");
  boundary = parameter(s, type, "boundary");
  if (boundary.length > LONGEST_BOUNDARY)
    boundary.length = 0;
  if (walk->depth == DEPTH) {
    walk->part.type = PART_OTHER;
    return;
  }
  walk->boundary[walk->depth] = boundary.offset;
  walk->boundary_length[walk->depth] = boundary.length;
  walk->seen &= ~((uint32_t)1 << walk->depth);
  walk->depth++;
}

void esmtpcode_i_walk(struct walk *walk, struct view view, size_t body, struct field type,
                      struct field encoding) {
  memset(walk, 0, sizeof *walk);
  walk->view = view;
  walk->at = body;
  enter(walk, type, encoding);
}

static int same_letters(const char *a, const char *b, size_t len) {
  size_t i = 0;

  while (i < len && to_lower(a[i]) == to_lower(b[i]))
    i++;
  return i == len;
}

/* Whether the line from s[at] to s[end], which starts with "--", is the boundary of the multipart;
 * *last tells whether it ends it. */
static int is_boundary(const struct walk *walk, unsigned level, size_t at, size_t end, int *last) {
  const char *s = walk->view.s;
  size_t length = walk->boundary_length[level];

  at += 2;
  if (length == 0 || end - at < length || !same_letters(s + at, s + walk->boundary[level], length))
    return 0;
  at += length;
  *last = end - at >= 2 && s[at] == '-' && s[at + 1] == '-';
  if (*last)
    at += 2;
  while (at < end && is_blank(s[at]))
    at++;
  return at == end;
}

/* A multipart whose own boundary was not met may use another one: a line "--..." with a part's
 * header behind it. */
static int adopt_boundary(struct walk *walk, size_t at, size_t end, size_t next) {
  unsigned level = walk->depth - 1;

  if (walk->depth == 0 || (walk->seen >> level & 1) || end - at < 4 ||
      end - at > LONGEST_BOUNDARY ||
      !esmtpcode_i_starts(walk->view.s + next, walk->view.len - next, "content-"))
    return 0;
  walk->boundary[level] = (uint32_t)at + 2;
  walk->boundary_length[level] = (uint32_t)(end - at - 2);
  return 1;
}

/* The multipart that the line "--..." is a boundary of, from 1; 0 for none. */
static unsigned find_boundary(struct walk *walk, size_t at, size_t end, size_t next, int *last) {
  for (unsigned level = walk->depth; level > 0; level--)
    if (is_boundary(walk, level - 1, at, end, last))
      return level;
  *last = 0;
  return adopt_boundary(walk, at, end, next) ? walk->depth : 0;
}

/* The header of the part that starts at walk->at. Where the first line is no field there is none:
 * some bounces start with their text right behind the boundary. */
static void read_header(struct walk *walk) {
  struct field type = {0, 0, 0};
  struct field encoding = {0, 0, 0};
  struct field field;
  size_t start = walk->at;
  int fields = 0;

  while (esmtpcode_i_field(walk->view.s, walk->view.len, &walk->at, &field)) {
    if (field.name == FIELD_CONTENT_TYPE)
      type = field;
    else if (field.name == FIELD_TRANSFER_ENCODING)
      encoding = field;
    if (field.name == FIELD_NONE && fields == 0) {
      walk->at = start;
      break;
    }
    fields++;
  }
  enter(walk, type, encoding);
}

/* Ends the part being read before s[end]. Gives 1 where it is one to hand out; the text before the
 * first part of a multipart and behind its last one is none. A multipart without any part is text.
 */
static int end_part(struct walk *walk, size_t end, int whole, struct part *part) {
  int handed = walk->in_part;

  if (walk->part.type == PART_MULTIPART) {
    handed = handed && walk->depth > 0 && !(walk->seen >> (walk->depth - 1) & 1) &&
             end == walk->view.len;
    walk->part.type = PART_TEXT;
  }
  *part = walk->part;
  part->end = end > part->start ? end : part->start;
  part->whole = whole;
  walk->in_part = 0;
  return handed;
}

int esmtpcode_i_next_part(struct walk *walk, struct part *part) {
  const char *s = walk->view.s;
  size_t len = walk->view.len;

  while (walk->at < len) {
    size_t at = walk->at;
    size_t next;
    size_t end = esmtpcode_i_line(s, len, at, &next);
    unsigned level;
    int handed;
    int last;

    walk->at = next;
    if (walk->depth == 0) { /* nothing can end it but the end */
      walk->at = len;
      break;
    }
    if (end - at < 3 || s[at] != '-' || s[at + 1] != '-')
      continue;
    level = find_boundary(walk, at, end, next, &last);
    if (level == 0)
      continue;
    handed = end_part(walk, at, next > end, part);
    walk->seen |= (uint32_t)1 << (level - 1);
    walk->depth = last ? level - 1 : level;
    if (!last)
      read_header(walk);
    if (handed)
      return 1;
  }
  return end_part(walk, len, 0, part);
}
