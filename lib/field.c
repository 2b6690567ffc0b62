/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Lines, and the fields of headers and reports. RFC 5322. */

#include "mail.h"

#include "ascii.h"
#include "line.h"
#include "vector.h"
#include "word.h"

OUTLINE void esmtpcode_i_clear(void *structure, size_t size) {
  memset(structure, 0, size);
}

/* --- lines ----------------------------------------------------------------------------------- */

size_t esmtpcode_i_last_end(const char *s, size_t len, size_t at) {
  if (len >= 64 && at < len) {
    uint64_t ends = end_bits64(s + len - 64) >> (64 - (len - at));

    return ends != 0 ? at + lowest_bit(ends) : len;
  }
  return find_bits(s, len, at, end_bits);
}

size_t esmtpcode_i_line(const char *s, size_t len, size_t at, size_t *next) {
  size_t end = find_end(s, len, at);

  *next = skip_end(s, len, end);
  return end;
}

int esmtpcode_i_starts(const char *s, size_t len, const char *word) {
  for (size_t i = 0; word[i] != '\0'; i++)
    if (i == len || to_lower(s[i]) != word[i])
      return 0;
  return 1;
}

/* Whether a line that may have been cut is words: no field, and its last word no address. */
static int is_prose(const char *s, size_t len) {
  const char *space = memchr(s, ' ', len);
  size_t last = find_last_bits(s, len, 0, blank_bits);

  return space != NULL && !is_space(*s) && space[-1] != ':' &&
         memchr(s + last, '@', len - last) == NULL;
}

/* Whether it is a boundary, and has no address behind dashes. */
static int is_dashes(const char *s, size_t len) {
  return len >= 2 && s[0] == '-' && s[1] == '-' &&
         (len == 2 || (s[2] != ' ' && memchr(s, '@', len) == NULL));
}

uint32_t esmtpcode_i_whole_lines(const char *s, uint32_t len) {
  uint32_t end = len;

  while (end > 0 && s[end - 1] != '\n' && s[end - 1] != '\r')
    end--;
  return is_dashes(s + end, len - end) || is_prose(s + end, len - end) ? len : end;
}

/* --- names of fields ------------------------------------------------------------------------- */

enum { FIELD_SLOTS = 128, LONGEST_FIELD_NAME = 25 };

/* Where a name stands in the table, by its length and its first and last letter, whose case does
 * not count: each one has a slot of its own. */
#define FIELD_SLOT(length, first, last)                                                            \
  (((length)*7 + ((size_t)((first) | 0x20) + (size_t)((last) | 0x20)) * 3) % FIELD_SLOTS)

#define ROW(first, last, text, name)                                                               \
  [FIELD_SLOT(sizeof(text) - 1, first, last)] = {text, sizeof(text) - 1, name}

static const struct field_row {
  char text[30];
  uint8_t length;
  uint8_t name;
} field_rows[FIELD_SLOTS] = {
    ROW('t', 'o', "to", FIELD_TO),
    ROW('f', 'm', "from", FIELD_FROM),
    ROW('e', 'r', "error", FIELD_ERROR),
    ROW('a', 'n', "action", FIELD_ACTION),
    ROW('s', 's', "status", FIELD_STATUS),
    ROW('x', 'p', "x-loop", FIELD_X_LOOP),
    ROW('s', 't', "subject", FIELD_SUBJECT),
    ROW('s', 'p', "source-ip", FIELD_SOURCE_IP),
    ROW('p', 'e', "precedence", FIELD_PRECEDENCE),
    ROW('u', 't', "user-agent", FIELD_USER_AGENT),
    ROW('m', 'd', "message-id", FIELD_MESSAGE_ID),
    ROW('r', 'a', "remote-mta", FIELD_REMOTE_MTA),
    ROW('x', 'a', "x-ricevuta", FIELD_X_RICEVUTA),
    ROW('x', 'y', "x-autoreply", FIELD_X_AUTOREPLY),
    ROW('i', 'o', "in-reply-to", FIELD_IN_REPLY_TO),
    ROW('f', 'd', "feedback-id", FIELD_FEEDBACK_ID),
    ROW('r', 'h', "return-path", FIELD_RETURN_PATH),
    ROW('d', 'n', "disposition", FIELD_DISPOSITION),
    ROW('e', 'o', "envelope-to", FIELD_ENVELOPE_TO),
    ROW('d', 'o', "delivered-to", FIELD_DELIVERED_TO),
    ROW('c', 'e', "content-type", FIELD_CONTENT_TYPE),
    ROW('a', 'e', "arrival-date", FIELD_ARRIVAL_DATE),
    ROW('f', 'd', "final-log-id", FIELD_FINAL_LOG_ID),
    ROW('r', 'a', "reporting-mta", FIELD_REPORTING_MTA),
    ROW('x', 'o', "x-original-to", FIELD_X_ORIGINAL_TO),
    ROW('x', 'd', "x-autorespond", FIELD_X_AUTORESPOND),
    ROW('f', 'e', "feedback-type", FIELD_FEEDBACK_TYPE),
    ROW('a', 'd', "auto-submitted", FIELD_AUTO_SUBMITTED),
    ROW('f', 't', "final-recipient", FIELD_FINAL_RECIPIENT),
    ROW('d', 'e', "diagnostic-code", FIELD_DIAGNOSTIC_CODE),
    ROW('w', 'l', "will-retry-until", FIELD_WILL_RETRY_UNTIL),
    ROW('o', 'o', "original-rcpt-to", FIELD_ORIGINAL_RCPT_TO),
    ROW('r', 't', "removal-recipient", FIELD_REMOVAL_RECIPIENT),
    ROW('l', 'e', "last-attempt-date", FIELD_LAST_ATTEMPT_DATE),
    ROW('x', 't', "x-actual-recipient", FIELD_X_ACTUAL_RECIPIENT),
    ROW('x', 'o', "x-supplementary-info", FIELD_X_SUPPLEMENTARY_INFO),
    ROW('o', 't', "original-recipient", FIELD_ORIGINAL_RECIPIENT),
    ROW('o', 'd', "original-message-id", FIELD_ORIGINAL_MESSAGE_ID),
    ROW('x', 's', "x-failed-recipients", FIELD_X_FAILED_RECIPIENTS),
    ROW('o', 'd', "original-envelope-id", FIELD_ORIGINAL_ENVELOPE_ID),
    ROW('x', 't', "x-hmxmroriginalrecipient", FIELD_X_HMXMRORIGINALRECIPIENT),
    ROW('c', 'g', "content-transfer-encoding", FIELD_TRANSFER_ENCODING),
};

/* The row that a name of len bytes can only have. */
static inline const struct field_row *row_of(const char *s, size_t len) {
  return &field_rows[FIELD_SLOT(len, (unsigned char)s[0], (unsigned char)s[len - 1])];
}

/* A bit for each of the 16 bytes at s that is the one at lower. Setting bit 5 makes letters lower
 * case and leaves "-" alone: a name has no control characters that would become one of these. */
static inline uint32_t same_name_bits(const char *lower, const char *s) {
  return bits16(same16(or16(load16(s), all16(0x20)), load16(lower)));
}

/* Finds a name of len bytes, at least one, of as many as a row has. */
static inline uint32_t field_name_in_row(const char *s, size_t len) {
  const struct field_row *row = row_of(s, len);
  size_t rest = 0;

  if (row->length != len)
    return FIELD_OTHER;
  if (len > 16) {
    rest = len - 16;
    len = 16;
  }
  if (~same_name_bits(row->text, s) << (32 - len) != 0)
    return FIELD_OTHER;
  if (rest > 0 && ~same_name_bits((const char *)row + 16, s + 16) << (32 - rest) != 0)
    return FIELD_OTHER;
  return row->name;
}

/* The same for a name of any length. */
static uint32_t find_field_name(const char *s, size_t len) {
  const struct field_row *row;

  if (len == 0)
    return FIELD_OTHER;
  row = row_of(s, len);
  return row->length == len && same_letters(row->text, s, len) ? row->name : (uint32_t)FIELD_OTHER;
}

/* --- fields ---------------------------------------------------------------------------------- */

/* A bit for each of the 16 bytes at s that ends a field's name: a colon, or what cannot stand in a
 * name. */
static inline uint32_t name_end_bits(const char *s) {
  bytes16 v = load16(s);

  return bits16(or16(same16(v, all16(':')), range16(v, 0, ' ')));
}

/* Where the value ends that goes on at s[at]: further lines that start with white space are of it.
 */
static size_t end_of_value(const char *s, size_t len, size_t at, size_t *next) {
  for (;; at = *next) {
    size_t end = find_end(s, len, at);

    *next = skip_end(s, len, end);
    if (*next == len || !is_blank(s[*next]))
      return end;
  }
}

/* Where the colon stands behind a name from s[start] to s[name]; len where none does. */
static size_t find_colon(const char *s, size_t len, size_t start, size_t name) {
  while (name > start && name < len && is_blank(s[name]))
    name++;
  return name < len && s[name] == ':' ? name : len;
}

int esmtpcode_i_is_field(const char *s, size_t len, size_t at) {
  size_t name = find_bits(s, len, at, name_end_bits);

  return name > at && is_alnum(s[at]) && memchr(s + at, '@', name - at) == NULL &&
         find_colon(s, len, at, name) < len;
}

/* Keeps the value from s[at] to s[end]. */
static inline void keep_value(const char *s, size_t at, size_t end, struct field *field) {
  while (at < end && (unsigned char)s[at] <= ' ' && is_space(s[at]))
    at++;
  while (end > at && (unsigned char)s[end - 1] <= ' ' && is_space(s[end - 1]))
    end--;
  field->value = (uint32_t)at;
  field->end = (uint32_t)end;
}

/* esmtpcode_i_field() for what stands near the end, and for lines that are no plain field. */
OUTLINE static int read_field(const char *s, size_t len, size_t *at, struct field *field) {
  for (;; field->skipped++) {
    size_t start = *at;
    size_t name = find_bits(s, len, start, name_end_bits);
    size_t colon = name;
    size_t end;

    if (name == start && (start == len || is_end(s[start]))) {
      field->end = (uint32_t)start;
      *at = skip_end(s, len, start);
      return 0;
    }
    if (colon < len && s[colon] != ':')
      colon = find_colon(s, len, start, name);
    if (colon == len) {
      field->name = FIELD_NONE;
      field->end = field->value = (uint32_t)esmtpcode_i_line(s, len, name, at);
      return 1;
    }
    field->name = find_field_name(s + start, name - start);
    end = end_of_value(s, len, colon + 1, at);
    if (field->name != FIELD_OTHER) {
      keep_value(s, colon + 1, end, field);
      return 1;
    }
  }
}

enum { AHEAD = 68 }; /* bytes that are looked at behind a place, and those of a line end */

/* A field that stands as it should, far from the end, is read here; the rest elsewhere. */
int esmtpcode_i_field(const char *s, size_t len, size_t *at, struct field *field) {
  size_t start = *at;

  for (field->skipped = 0; len - start >= AHEAD; field->skipped++) {
    uint32_t stops = name_end_bits(s + start);
    size_t colon;
    size_t next;
    size_t end;

    if (stops == 0)
      stops = name_end_bits(s + start + 16) << 16;
    if (stops == 0)
      break;
    colon = start + lowest_bit(stops);
    if (s[colon] != ':' || colon == start) {
      if (colon > start || !is_end(s[start]))
        break;
      field->end = (uint32_t)start;
      *at = skip_end(s, len, start);
      return 0;
    }
    field->name = field_name_in_row(s + start, colon - start);
    next = start; /* no line ends in a name: the processor need not wait for the colon */
    do {
      uint64_t ends = 0;

      for (end = next; len - end >= AHEAD && (ends = near_end_bits64(s + end)) == 0; end += 64)
        ;
      if (ends == 0)
        return read_field(s, len, at, field);
      end += lowest_bit(ends);
      if (s[end] == '\n')
        next = end + 1;
      else if (s[end] == '\r')
        next = skip_end(s, len, end);
      else
        return read_field(s, len, at, field);
    } while ((unsigned char)s[next] <= ' ' && is_blank(s[next]));
    if (field->name != FIELD_OTHER) {
      keep_value(s, colon + 1 + (s[colon + 1] == ' '), end, field);
      *at = next;
      return 1;
    }
    *at = start = next;
  }
  return read_field(s, len, at, field);
}
