/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Just enough MIME: the parts of multiparts to a fixed depth. RFC 2045, RFC 2046. */

#include "mail.h"

#include <string.h>

#include "ascii.h"
#include "line.h"
#include "vector.h"
#include "word.h"

enum { LONGEST_BOUNDARY = 255 };

/* A literal, and its length. */
#define TEXT(literal) literal, sizeof(literal) - 1

/* --- content types --------------------------------------------------------------------------- */

/* The type behind "message/". */
static uint32_t read_message_type(const char *s, size_t len) {
  if (STARTS(s, len, "delivery-status") || STARTS(s, len, "global-delivery-status"))
    return PART_STATUS;
  if (STARTS(s, len, "feedback-report"))
    return PART_FEEDBACK;
  return STARTS(s, len, "disposition-notification") ||
                 STARTS(s, len, "global-disposition-notification")
             ? PART_DISPOSITION
             : (uint32_t)PART_MESSAGE; /* rfc822, global, global-headers, partial */
}

static uint32_t read_type(const char *s, size_t len) {
  if (len == 0)
    return PART_TEXT;
  if (STARTS(s, len, "multipart/"))
    return PART_MULTIPART;
  if (STARTS(s, len, "message/"))
    return read_message_type(s + 8, len - 8);
  if (!STARTS(s, len, "text")) /* which some write alone */
    return PART_OTHER;
  return STARTS(s + 4, len - 4, "/html")             ? PART_HTML
         : STARTS(s + 4, len - 4, "/rfc822-headers") ? PART_MESSAGE
                                                     : (uint32_t)PART_TEXT;
}

static uint32_t read_encoding(const char *s, size_t len) {
  if (len == 0)
    return ENCODING_NONE;
  if (STARTS(s, len, "base64"))
    return ENCODING_BASE64;
  return STARTS(s, len, "quoted") ? ENCODING_QUOTED : ENCODING_NONE;
}

/* The value that starts at s[at], without its quotes. */
static esmtpcode_span parameter_value(const char *s, size_t at, size_t end) {
  esmtpcode_span span = {(uint32_t)at, 0};
  if (at < end && s[at] == '"') {
    const char *quote = memchr(s + at + 1, '"', end - at - 1);

    span.offset++;
    span.length = (uint32_t)((quote != NULL ? (size_t)(quote - s) : end) - span.offset);
    return span;
  }
  while (at < end && s[at] != ';' && !is_space(s[at]))
    at++;
  span.length = (uint32_t)(at - span.offset);
  return span;
}

/* The value of a parameter, without its quotes; empty where there is none. RFC 2045 section 5.1. */
static esmtpcode_span parameter_of(const char *s, size_t at, size_t end, const char *name,
                                   size_t length) {
  esmtpcode_span none = {0, 0};

  while (at < end) {
    const char *sign = memchr(s + at, ';', end - at);

    at = sign != NULL ? (size_t)(sign - s) : end;
    while (at < end && (s[at] == ';' || is_space(s[at])))
      at++;
    if (end - at < length || !same_letters(s + at, name, length))
      continue;
    for (at += length; at < end && is_space(s[at]); at++)
      ;
    if (at == end || s[at] != '=')
      continue;
    for (at++; at < end && is_space(s[at]); at++)
      ;
    return parameter_value(s, at, end);
  }
  return none;
}

uint32_t esmtpcode_i_part_charset(const struct part *part) {
  const struct view *type = &part->type_told;
  esmtpcode_span charset = parameter_of(type->s, 0, type->len, TEXT("charset"));

  return esmtpcode_i_charset(type->s + charset.offset, charset.length);
}

/* --- parts ----------------------------------------------------------------------------------- */

/* Enters a part whose header was read: a multipart is opened, anything else is read. */
OUTLINE static void enter(struct walk *walk, struct field type, struct field encoding) {
  const char *s = walk->view.s;
  esmtpcode_span boundary;

  walk->part.type = read_type(s + type.value, type.end - type.value);
  walk->part.encoding = read_encoding(s + encoding.value, encoding.end - encoding.value);
  walk->part.start = (uint32_t)walk->at;
  walk->part.type_told = (struct view){s + type.value, type.end - type.value, 0};
  walk->in_part = 1;
  if (walk->part.type != PART_MULTIPART)
    return;
  walk->report |= STARTS(s + type.value, type.end - type.value, "multipart/report");
  boundary = parameter_of(s, type.value, type.end, TEXT("boundary"));
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
  walk->view = view;
  walk->at = body;
  walk->seen = 0;
  walk->depth = 0;
  walk->report = 0;
  enter(walk, type, encoding);
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

  if ((walk->seen >> level & 1) || end - at < 4 || end - at > LONGEST_BOUNDARY ||
      !STARTS(walk->view.s + next, walk->view.len - next, "content-"))
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
  struct field type = {FIELD_NONE, 0, 0, 0};
  struct field encoding = {FIELD_NONE, 0, 0, 0};
  struct field field;
  size_t start = walk->at;
  uint32_t fields = 0;

  while (esmtpcode_i_field(walk->view.s, walk->view.len, &walk->at, &field)) {
    if (field.name == FIELD_CONTENT_TYPE)
      type = field;
    else if (field.name == FIELD_TRANSFER_ENCODING)
      encoding = field;
    fields += field.skipped;
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
    handed = end == walk->view.len;
    walk->part.type = PART_TEXT;
  }
  *part = walk->part;
  part->end = end > part->start ? (uint32_t)end : part->start;
  part->whole = whole;
  walk->in_part = 0;
  return handed;
}

static int is_dashed(const char *s, size_t len, size_t at) {
  return len - at >= 3 && s[at] == '-' && s[at + 1] == '-';
}

static uint32_t dash_bits(const char *s) {
  return byte_bits(s, '-');
}

/* A bit for each of the 64 bytes at s that "--" starts at behind another one, and for the last one
 * where it is "-". */
static inline uint64_t dashes_bits64(const char *s) {
  uint64_t dashes = bits64(s, dash_bits);

  return dashes & ~(dashes << 1) & (dashes >> 1 | (uint64_t)1 << 63);
}

/* The first line from s[at] on that starts with "--"; len where there is none. */
static size_t find_dashes(const char *s, size_t len, size_t at) {
  if (is_dashed(s, len, at))
    return at;
  for (at++; len - at >= 64; at += 64)
    for (uint64_t found = dashes_bits64(s + at); found != 0; found &= found - 1) {
      size_t start = at + lowest_bit(found);

      if (is_end(s[start - 1]) && is_dashed(s, len, start))
        return start;
    }
  for (; at < len; at++) {
    at = find_bits(s, len, at, dash_bits);
    if (at < len && is_end(s[at - 1]) && is_dashed(s, len, at))
      return at;
  }
  return len;
}

int esmtpcode_i_next_part(struct walk *walk, struct part *part) {
  const char *s = walk->view.s;
  size_t len = walk->view.len;

  while (walk->at < len && walk->depth > 0) { /* at depth 0 nothing can end a part but the end */
    size_t at = find_dashes(s, len, walk->at);
    size_t end = find_end(s, len, at);
    size_t next = walk->at = skip_end(s, len, end);
    unsigned level;
    int handed;
    int last;

    if (end - at < 3)
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
  walk->at = len;
  return end_part(walk, len, 0, part);
}
