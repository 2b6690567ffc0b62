/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Pieces, and what the headers tell: of the mail itself, and of the message that it returns. */

#include "report.h"

#include <stddef.h>
#include <string.h>

#include "ascii.h"
#include "vector.h"
#include "word.h"

/* --- pieces ---------------------------------------------------------------------------------- */

esmtpcode_piece esmtpcode_i_field_piece(const struct mail *mail, const struct view *view,
                                        struct field field) {
  return piece_of(mail, view, field.value, field.end);
}

int esmtpcode_i_same(const struct view *a, const struct view *b) {
  return a->len == b->len && same_letters(a->s, b->s, a->len);
}

int esmtpcode_i_is_piece(const struct reading *reading, esmtpcode_piece piece,
                         const struct view *text, esmtpcode_span address) {
  struct view known = view_of(&reading->mail, piece);
  struct view found = {text->s + address.offset, address.length, 0};

  return known.len > 0 && esmtpcode_i_same(&known, &found);
}

int esmtpcode_i_is_known(const struct reading *reading, const struct view *text,
                         const struct state *state, esmtpcode_span address) {
  return esmtpcode_i_is_piece(reading, state->sender, text, address) ||
         esmtpcode_i_is_piece(reading, state->first, text, address) ||
         esmtpcode_i_is_piece(reading, state->last, text, address);
}

static uint32_t sign_bits(const char *s) {
  return byte_bits(s, '@');
}

size_t esmtpcode_i_domain(const struct view *address) {
  return find_last_bits(address->s, address->len, 0, sign_bits);
}

/* --- the mail's header ----------------------------------------------------------------------- */

static uint32_t sign_or_quote_bits(const char *s) {
  return either_bits(s, '@', '"');
}

size_t esmtpcode_i_find_candidate(const char *s, size_t at, size_t end) {
  size_t start = find_bits(s, end, at, sign_or_quote_bits);

  if (start < end && s[start] == '"')
    return memchr(s + start, '@', end - start) != NULL ? at : end;
  for (; start < end; start--) {
    start = find_last_bits(s, start, at, blank_bits);
    if (start == at || is_space(s[start - 1]))
      break;
  }
  return start;
}

/* The first address of a field like To: in brackets where there are any. */
esmtpcode_piece esmtpcode_i_first_address(const struct mail *mail, const struct view *view,
                                          struct field field) {
  size_t start = esmtpcode_i_find_candidate(view->s, field.value, field.end);
  esmtpcode_span span = {0, 0};
  size_t end;

  for (size_t at = start; at < field.end; at++)
    if ((at == start || is_space(view->s[at - 1]) || view->s[at] == '<') &&
        esmtpcode_i_address(view->s, field.end, at, &span, &end))
      break;
  return piece_of(mail, view, span.offset, (size_t)span.offset + span.length);
}

static int is_null_path(const char *s, size_t len) {
  return len == 0 || (len >= 2 && s[0] == '<' && s[1] == '>') || STARTS(s, len, "<mailer-daemon") ||
         STARTS(s, len, "mailer-daemon");
}

int esmtpcode_i_is_list_path(const char *s, size_t len) {
  static const struct {
    char text[9];
    uint8_t length;
  } ends[] = {{"-bounces", 8}, {"-request", 8}, {"-owner", 6}, {"-admin", 6}};
  const char *sign = memchr(s, '@', len);
  size_t local = sign != NULL ? (size_t)(sign - s) : 0;

  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    size_t length = ends[i].length;

    if (local > length && same_letters(s + local - length, ends[i].text, length))
      return 1;
  }
  return STARTS(s, len, "<owner-") || STARTS(s, len, "owner-");
}

int esmtpcode_i_is_passed_on(const struct view *subject) {
  static const char prefixes[][6] = {"re:", "fw:", "fwd:", "aw:",   "wg:",  "tr:", "rv:",
                                     "i:",  "r:",  "sv:",  "antw:", "enc:", "vs:", "odp:"};
  static const char forwarded[] = "(fwd)";
  const size_t length = sizeof forwarded - 1;
  size_t at = 0;

  if (subject->len >= length &&
      esmtpcode_i_starts(subject->s + subject->len - length, length, forwarded))
    return 1;
  while (at < subject->len && (is_space(subject->s[at]) || subject->s[at] == '['))
    at++;
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (esmtpcode_i_starts(subject->s + at, subject->len - at, prefixes[i]))
      return 1;
  return 0;
}

static const uint8_t header_places[FIELDS] = {
    [FIELD_CONTENT_TYPE] = offsetof(struct header, type),
    [FIELD_TRANSFER_ENCODING] = offsetof(struct header, encoding),
    [FIELD_FROM] = offsetof(struct header, from),
    [FIELD_SUBJECT] = offsetof(struct header, subject),
    [FIELD_TO] = offsetof(struct header, to),
    [FIELD_DELIVERED_TO] = offsetof(struct header, delivered),
    [FIELD_X_ORIGINAL_TO] = offsetof(struct header, delivered),
    [FIELD_ENVELOPE_TO] = offsetof(struct header, delivered),
    [FIELD_X_FAILED_RECIPIENTS] = offsetof(struct header, listed),
    [FIELD_IN_REPLY_TO] = offsetof(struct header, answered),
};

/* A bit for each field whose value counts at once. */
static const uint64_t telling = (uint64_t)1 << FIELD_RETURN_PATH |
                                (uint64_t)1 << FIELD_AUTO_SUBMITTED |
                                (uint64_t)1 << FIELD_PRECEDENCE | (uint64_t)1 << FIELD_USER_AGENT |
                                (uint64_t)1 << FIELD_X_RICEVUTA | (uint64_t)1 << FIELD_X_AUTOREPLY |
                                (uint64_t)1 << FIELD_X_AUTORESPOND;

static void note_value(const char *s, struct field field, struct header *header) {
  const char *value = s + field.value;
  size_t len = field.end - field.value;

  if (field.name == FIELD_RETURN_PATH) {
    int is_null = is_null_path(value, len);

    header->from_system |= is_null;
    header->has_sender |= !is_null && !esmtpcode_i_is_list_path(value, len);
  } else if (field.name == FIELD_X_RICEVUTA) /* a receipt of Italian certified mail */
    header->from_system = 1;
  else if (field.name == FIELD_USER_AGENT)
    header->has_agent = 1;
  else if (field.name == FIELD_AUTO_SUBMITTED)
    header->answers |= STARTS(value, len, "auto-replied");
  else if (field.name == FIELD_PRECEDENCE)
    header->answers |= STARTS(value, len, "auto_reply");
  else
    header->answers |= len > 0 && !STARTS(value, len, "no");
}

void esmtpcode_i_read_header(const struct view *message, struct header *header) {
  struct field field;
  size_t at = 0;

  esmtpcode_i_clear(header, sizeof *header);
  while (at < message->len && is_end(message->s[at]))
    at++;
  header->start = at;
  while (esmtpcode_i_field(message->s, message->len, &at, &field)) {
    header->fields += field.skipped + (is_told(field) ? 1 : 0);
    *place_of(header, header_places, field) = field;
    if (telling >> field.name & 1)
      note_value(message->s, field, header);
  }
  header->fields += field.skipped;
  header->ended = at > field.end;
  header->body = at;
}

/* The local part's tag: behind "+", or from "-" on where "=" stands for the recipient's "@". */
esmtpcode_piece esmtpcode_i_tag(const struct mail *mail, esmtpcode_piece address) {
  struct view view = view_of(mail, address);
  size_t at = esmtpcode_i_domain(&view);
  const char *sign;
  esmtpcode_piece none = {0, 0, 0};

  if (at-- == 0)
    return none;
  sign = memchr(view.s, '+', at);
  if (sign == NULL && memchr(view.s, '=', at) != NULL)
    sign = memchr(view.s, '-', at);
  return sign != NULL ? piece_of(mail, &view, (size_t)(sign + 1 - view.s), at) : none;
}

/* --- the returned message -------------------------------------------------------------------- */

/* Some of the 16 bytes at s: those that end a message's number are among them. */
static uint32_t id_end_bits(const char *s) {
  return blank_bits(s) | byte_bits(s, '>');
}

esmtpcode_piece esmtpcode_i_id_piece(const struct mail *mail, const struct view *view,
                                     struct field field) {
  const char *s = view->s;
  size_t start = field.value;
  size_t end;

  while (start < field.end && (s[start] == '<' || is_space(s[start])))
    start++;
  for (end = start; (end = find_bits(s, field.end, end, id_end_bits)) < field.end; end++)
    if (s[end] == '>' || is_space(s[end]))
      break;
  return piece_of(mail, view, start, end);
}

/* What counts of the header of the returned message. */
struct original {
  struct field other; /* one that does not count */
  struct field id;
  struct field to;
  struct field from;
  struct field subject;
  struct field feedback;
  struct field recipient;
  struct field delivered;
};

static const uint8_t original_places[FIELDS] = {
    [FIELD_MESSAGE_ID] = offsetof(struct original, id),
    [FIELD_TO] = offsetof(struct original, to),
    [FIELD_FROM] = offsetof(struct original, from),
    [FIELD_SUBJECT] = offsetof(struct original, subject),
    [FIELD_FEEDBACK_ID] = offsetof(struct original, feedback),
    [FIELD_X_HMXMRORIGINALRECIPIENT] = offsetof(struct original, recipient),
    [FIELD_X_ORIGINAL_TO] = offsetof(struct original, delivered),
    [FIELD_ENVELOPE_TO] = offsetof(struct original, delivered),
};

/* The first field of each name. A lone one, such as Return-Path, may be followed by a remark and
 * the header proper. */
static void read_original(const struct view *view, size_t start, struct original *original) {
  struct field field;
  uint32_t fields = 0;

  esmtpcode_i_clear(original, sizeof *original);
  for (;;) {
    int more = esmtpcode_i_field(view->s, view->len, &start, &field);
    struct field *place;

    fields += field.skipped;
    if (!more && (fields >= 2 || start >= view->len))
      return;
    if (!more || !is_told(field))
      continue;
    fields++;
    place = place_of(original, original_places, field);
    if (!is_set(*place))
      *place = field;
    original->other.end = 0;
  }
}

void esmtpcode_i_returned(struct reading *reading, const struct view *view, size_t start) {
  const struct mail *mail = &reading->mail;
  esmtpcode_report *report = reading->report;
  struct original original;

  read_original(view, start, &original);
  if (report->message_id.length == 0)
    report->message_id = esmtpcode_i_id_piece(mail, view, original.id);
  if (report->original_to.length == 0)
    report->original_to = esmtpcode_i_field_piece(mail, view, original.to);
  if (report->original_from.length == 0)
    report->original_from = esmtpcode_i_field_piece(mail, view, original.from);
  if (report->subject.length == 0)
    report->subject = esmtpcode_i_field_piece(mail, view, original.subject);
  if (report->feedback_id.length == 0)
    report->feedback_id = esmtpcode_i_field_piece(mail, view, original.feedback);
  if (is_told(original.recipient))
    reading->state.returned = esmtpcode_i_first_address(mail, view, original.recipient);
  if (is_told(original.delivered))
    reading->delivered = esmtpcode_i_first_address(mail, view, original.delivered);
  if (is_told(original.from))
    reading->state.author = esmtpcode_i_first_address(mail, view, original.from);
}
