/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Reports made of fields: delivery status (RFC 3464, RFC 6533), abuse (RFC 5965) and disposition
 * (RFC 8098). */

#include "report.h"

#include <stddef.h>
#include <string.h>

#include "ascii.h"
#include "vector.h"

/* --- values of fields ------------------------------------------------------------------------ */

/* A bit for each of the 16 bytes at s that is neither letter nor digit nor "-". */
static uint32_t type_end_bits(const char *s) {
  bytes16 v = load16(s);
  bytes16 letters = range16(or16(v, all16(0x20)), 'a', 'z');

  return bits16(or16(or16(letters, range16(v, '0', '9')), same16(v, all16('-')))) ^ 0xffff;
}

/* Where the value goes on behind "type;", RFC 3464 section 2.1.2. */
static size_t skip_type_of(const char *s, struct field field) {
  enum { LONGEST_TYPE = 24 };
  size_t limit =
      field.end - field.value > LONGEST_TYPE ? field.value + LONGEST_TYPE + 1 : field.end;
  size_t at = find_bits(s, limit, field.value, type_end_bits);

  if (at == limit || s[at] != ';')
    return field.value;
  for (at++; at < field.end && is_space(s[at]); at++)
    ;
  return at;
}

static esmtpcode_piece typed_piece(const struct mail *mail, const struct view *view,
                                   struct field field) {
  return piece_of(mail, view, skip_type_of(view->s, field), field.end);
}

/* A name without "@", such as a local user's, up to a comment. */
static esmtpcode_span local_name(const char *s, size_t at, size_t end) {
  esmtpcode_span span = {0, 0};

  while (at < end && (s[at] == '<' || is_space(s[at])))
    at++;
  span.offset = (uint32_t)at;
  while (at < end && (unsigned char)s[at] > ' ' && s[at] != '>' && s[at] != '(' && s[at] != ';')
    at++;
  span.length = (uint32_t)(at - span.offset);
  return span;
}

/* Decodes an address that needs it, as far as there is scratch. */
static esmtpcode_piece decoded_address(struct mail *mail, const struct view *view,
                                       esmtpcode_span span) {
  const char *s = view->s + span.offset;
  int encoded = 0;
  size_t n;
  esmtpcode_piece piece = {ESMTPCODE_SOURCE_SCRATCH, (uint32_t)mail->used, 0};

  if (memchr(s, '+', span.length) == NULL && memchr(s, '\\', span.length) == NULL)
    return piece_of(mail, view, span.offset, (size_t)span.offset + span.length);
  for (size_t i = 0; i + 2 < span.length; i++)
    encoded |= (s[i] == '+' && (s[i + 1] == '2' || s[i + 1] == '3')) ||
               (s[i] == '\\' && s[i + 1] == 'x' && s[i + 2] == '{');
  if (encoded && mail->room - mail->used < span.length)
    return piece;
  if (!encoded)
    return piece_of(mail, view, span.offset, (size_t)span.offset + span.length);
  n = esmtpcode_i_xtext(s, span.length, mail->scratch + mail->used);
  mail->used += n;
  piece.length = (uint32_t)n;
  return piece;
}

/* Some of the 16 bytes at s: those that end a host's name are among them. */
static uint32_t host_end_bits(const char *s) {
  return blank_bits(s) | byte_bits(s, '(');
}

/* A host's name, up to the remarks that some put behind it. */
static esmtpcode_piece host_piece(const struct mail *mail, const struct view *view,
                                  struct field field) {
  size_t start = skip_type_of(view->s, field);
  size_t end = start;

  for (; (end = find_bits(view->s, field.end, end, host_end_bits)) < field.end; end++)
    if (is_space(view->s[end]) || (view->s[end] == '(' && end > start))
      break;
  return piece_of(mail, view, start, end);
}

/* Whether a value is of a type that is not the usual one, such as "x400;". */
static int is_of_type(const struct view *view, struct field field, const char *type) {
  return field.end - field.value > 2 && to_lower(view->s[field.value]) == *type &&
         esmtpcode_i_starts(view->s + field.value, field.end - field.value, type);
}

static esmtpcode_piece address_piece(struct mail *mail, const struct view *view,
                                     struct field field) {
  esmtpcode_span span;
  size_t at;
  size_t end;

  if (field.end == field.value)
    return piece_of(mail, view, 0, 0);
  at = skip_type_of(view->s, field);
  if (is_of_type(view, field, "x400;"))
    return piece_of(mail, view, at, field.end);
  if (!esmtpcode_i_address(view->s, field.end, at, &span, &end))
    span = local_name(view->s, at, field.end);
  else
    while (end < field.end && view->s[end] == '_') { /* no sign of a sentence here */
      end++;
      span.length++;
    }
  return decoded_address(mail, view, span);
}

static int has_domain(const struct mail *mail, esmtpcode_piece address) {
  struct view view = view_of(mail, address);

  return view.len > 0 && memchr(view.s, '@', view.len) != NULL;
}

/* --- delivery status ------------------------------------------------------------------------- */

/* The fields of one recipient. */
struct group {
  struct field other; /* one that does not count */
  struct field final;
  struct field original;
  struct field actual;
  struct field action;
  struct field status;
  struct field diagnostic;
  struct field remote;
  struct field last_attempt;
  struct field log_id;
  struct field retry;
};

static const uint8_t group_places[FIELDS] = {
    [FIELD_FINAL_RECIPIENT] = offsetof(struct group, final),
    [FIELD_ORIGINAL_RECIPIENT] = offsetof(struct group, original),
    [FIELD_X_ACTUAL_RECIPIENT] = offsetof(struct group, actual),
    [FIELD_ACTION] = offsetof(struct group, action),
    [FIELD_STATUS] = offsetof(struct group, status),
    [FIELD_DIAGNOSTIC_CODE] = offsetof(struct group, diagnostic),
    [FIELD_X_SUPPLEMENTARY_INFO] = offsetof(struct group, diagnostic),
    [FIELD_REMOTE_MTA] = offsetof(struct group, remote),
    [FIELD_LAST_ATTEMPT_DATE] = offsetof(struct group, last_attempt),
    [FIELD_FINAL_LOG_ID] = offsetof(struct group, log_id),
    [FIELD_WILL_RETRY_UNTIL] = offsetof(struct group, retry),
};

static int is_group(const struct group *group) {
  return is_set(group->final) || is_set(group->original) || is_set(group->actual) ||
         (is_set(group->action) && is_set(group->status));
}

/* Whether a group tells its recipient for certain, even if the mail was cut within it. */
static int is_named(const char *s, const struct group *group) {
  return is_set(group->final) &&
         memchr(s + group->final.value, '@', group->final.end - group->final.value) != NULL;
}

/* Reads the next group that tells of a recipient. An empty line ends it; where there is none, a
 * second Final-Recipient does. With `brief` it is read only as far as it tells what happened. */
OUTLINE static int read_group(const struct view *view, size_t *at, struct group *group, int brief) {
  struct field field;

  esmtpcode_i_clear(group, sizeof *group);
  while (*at < view->len) {
    size_t start = *at;
    struct field *place;

    if (!esmtpcode_i_field(view->s, view->len, at, &field)) {
      if (field.end == view->len)
        break;
      if (is_group(group))
        return 1;
      esmtpcode_i_clear(group, sizeof *group);
      continue;
    }
    if ((field.name == FIELD_FINAL_RECIPIENT || field.name == FIELD_ORIGINAL_RECIPIENT) &&
        is_set(group->final) && (field.name == FIELD_FINAL_RECIPIENT || is_set(group->original))) {
      *at = start;
      return 1;
    }
    place = place_of(group, group_places, field);
    if (!is_set(*place))
      *place = field;
    group->other.end = 0;
    if (brief && is_set(group->action) && is_set(group->status) && is_named(view->s, group))
      return 1;
  }
  return is_named(view->s, group);
}

/* An action, by its first letters: "failure", "delivered-nonstandard". */
static uint32_t read_action(const char *s, struct field field) {
  size_t len = field.end - field.value;

  s += field.value;
  return STARTS(s, len, "fail")      ? ESMTPCODE_DSN_ACTION_FAILED
         : STARTS(s, len, "delay")   ? ESMTPCODE_DSN_ACTION_DELAYED
         : STARTS(s, len, "deliver") ? ESMTPCODE_DSN_ACTION_DELIVERED
         : STARTS(s, len, "relay")   ? ESMTPCODE_DSN_ACTION_RELAYED
         : STARTS(s, len, "expand")  ? ESMTPCODE_DSN_ACTION_EXPANDED
                                     : (uint32_t)ESMTPCODE_DSN_ACTION_NONE;
}

static uint32_t kind_of(uint32_t action, uint32_t status) {
  switch (action) {
  case ESMTPCODE_DSN_ACTION_FAILED:
    return ESMTPCODE_REPORT_FAILURE;
  case ESMTPCODE_DSN_ACTION_DELAYED:
    return ESMTPCODE_REPORT_DELAY;
  case ESMTPCODE_DSN_ACTION_NONE:
    return esmtpcode_code_class(status) == 2 ? ESMTPCODE_REPORT_SUCCESS : ESMTPCODE_REPORT_FAILURE;
  default:
    return ESMTPCODE_REPORT_SUCCESS;
  }
}

static uint32_t read_status(const char *s, struct field field) {
  uint32_t code = esmtpcode_code_parse(s + field.value, field.end - field.value);

  if (code == 0)
    code = esmtpcode_code_parse_lenient(s + field.value, field.end - field.value, NULL);
  return esmtpcode_code_is_valid(code) ? code : 0;
}

/* "5.1.1 (no such user)": the comment is for people, and often all that is said. RFC 3464 section
 * 2.3.4. */
static esmtpcode_piece status_comment(const struct mail *mail, const struct view *view,
                                      struct field status) {
  const char *open = NULL;
  size_t start;
  size_t end;

  if (is_set(status))
    open = memchr(view->s + status.value, '(', status.end - status.value);
  start = open != NULL ? (size_t)(open - view->s) + 1 : status.end;
  end = open != NULL && view->s[status.end - 1] == ')' ? status.end - 1 : status.end;
  return piece_of(mail, view, start, end);
}

/* The addresses of a group. One without a domain gives way to another one that has it. */
static void name_recipient(struct mail *mail, const struct view *view, const struct group *group,
                           esmtpcode_piece actual, esmtpcode_recipient *recipient) {
  recipient->address = address_piece(mail, view, group->final);
  recipient->original = address_piece(mail, view, group->original);
  if (is_of_type(view, group->final, "x400;"))
    return;
  if (!has_domain(mail, recipient->address) && has_domain(mail, actual))
    recipient->address = actual;
  if (!has_domain(mail, recipient->address) && has_domain(mail, recipient->original))
    recipient->address = recipient->original;
}

/* Judges a recipient by the words of its fields, and by those for people where they say little.
 * Domino folds in the middle of a word: there those for people come first. */
static void judge(struct reading *reading, struct result *result, const struct view *view,
                  struct field diagnostic, int alone) {
  esmtpcode_recipient *recipient = result->recipient;
  esmtpcode_piece said = recipient->diagnostic;
  esmtpcode_verdict kept;
  int repeats; /* a comment that says no more than the code */

  if (is_of_type(view, diagnostic, "x-notes;")) {
    recipient->diagnostic.length = 0;
    esmtpcode_i_text_judge(reading, result, alone);
    if (result->verdict->basis == ESMTPCODE_BASIS_TEXT)
      return;
    recipient->diagnostic = said;
  }
  esmtpcode_i_judge_said(reading, result, 1);
  kept = *result->verdict;
  repeats = !is_set(diagnostic) && said.length > 0 && kept.basis != ESMTPCODE_BASIS_TEXT;
  if (repeats)
    recipient->diagnostic.length = 0;
  esmtpcode_i_text_judge(reading, result, alone);
  if (repeats && result->verdict->basis != ESMTPCODE_BASIS_TEXT) {
    *result->verdict = kept;
    recipient->diagnostic = said;
  }
  esmtpcode_i_text_reject(reading, result);
}

unsigned esmtpcode_i_status_count(const struct reading *reading) {
  struct view view = view_of(&reading->mail, reading->state.region);
  unsigned count = 0;
  struct group group;
  size_t at = 0;

  while (read_group(&view, &at, &group, 0))
    count++;
  return count;
}

int esmtpcode_i_status_next(struct reading *reading, struct result *result) {
  struct mail *mail = &reading->mail;
  struct view view = view_of(mail, reading->state.region);
  esmtpcode_recipient *recipient = result->recipient;
  size_t at = reading->state.position < view.len ? reading->state.position : view.len;
  struct group group;

  if (!read_group(&view, &at, &group, 0))
    return 0;
  reading->state.position = (uint32_t)at;
  reading->state.alias = address_piece(mail, &view, group.actual);
  name_recipient(mail, &view, &group, reading->state.alias, recipient);
  recipient->dsn_action = read_action(view.s, group.action);
  recipient->status = read_status(view.s, group.status);
  recipient->kind = kind_of(recipient->dsn_action, recipient->status);
  recipient->diagnostic = typed_piece(mail, &view, group.diagnostic);
  if (recipient->diagnostic.length == 0)
    recipient->diagnostic = status_comment(mail, &view, group.status);
  recipient->remote_mta = host_piece(mail, &view, group.remote);
  recipient->last_attempt = esmtpcode_i_field_piece(mail, &view, group.last_attempt);
  recipient->final_log_id = typed_piece(mail, &view, group.log_id);
  recipient->will_retry_until = esmtpcode_i_field_piece(mail, &view, group.retry);
  judge(reading, result, &view, group.diagnostic, at == view.len && reading->state.handed == 0);
  return 1;
}

/* The fields about the whole report, which stand before those of the first recipient. */
struct preface {
  struct field reporting;
  struct field arrival;
  struct field envelope;
  size_t group; /* where the group starts that names the first recipient, or one before it */
};

static void read_preface(const struct view *view, struct preface *preface) {
  struct field field;
  size_t at = 0;
  int grouped = 0;

  memset(preface, 0, sizeof *preface);
  while (at < view->len) {
    if (!esmtpcode_i_field(view->s, view->len, &at, &field))
      preface->group = grouped ? preface->group : at;
    else if (field.name == FIELD_REPORTING_MTA)
      preface->reporting = field;
    else if (field.name == FIELD_ARRIVAL_DATE)
      preface->arrival = field;
    else if (field.name == FIELD_ORIGINAL_ENVELOPE_ID)
      preface->envelope = field;
    else if (field.name == FIELD_FINAL_RECIPIENT || field.name == FIELD_ORIGINAL_RECIPIENT)
      return;
    else
      grouped |= field.name == FIELD_ACTION || field.name == FIELD_X_ACTUAL_RECIPIENT;
  }
}

static void keep_preface(struct reading *reading, const struct view *view,
                         const struct preface *preface) {
  const struct mail *mail = &reading->mail;
  esmtpcode_report *report = reading->report;

  if (preface->reporting.name != FIELD_NONE)
    report->reporting_mta = host_piece(mail, view, preface->reporting);
  if (preface->arrival.name != FIELD_NONE)
    report->arrival_date = esmtpcode_i_field_piece(mail, view, preface->arrival);
  if (preface->envelope.name != FIELD_NONE)
    report->envelope_id = esmtpcode_i_field_piece(mail, view, preface->envelope);
}

int esmtpcode_i_status_open(struct reading *reading) {
  struct view view = view_of(&reading->mail, reading->state.region);
  struct preface preface;
  struct group group;
  size_t at;

  read_preface(&view, &preface);
  at = preface.group;
  if (!read_group(&view, &at, &group, 1))
    return 0;
  reading->state.position = (uint32_t)preface.group;
  keep_preface(reading, &view, &preface);
  reading->report->kind =
      kind_of(read_action(view.s, group.action), read_status(view.s, group.status));
  return 1;
}

int esmtpcode_i_is_status(const struct view *view) {
  struct field field = {FIELD_NONE, 0, 0, 0};
  size_t at = 0;

  while (at < view->len && !esmtpcode_i_field(view->s, view->len, &at, &field) &&
         field.skipped == 0)
    ;
  return field.skipped == 0 &&
         (field.name == FIELD_REPORTING_MTA || field.name == FIELD_FINAL_RECIPIENT ||
          field.name == FIELD_ORIGINAL_RECIPIENT || field.name == FIELD_ORIGINAL_ENVELOPE_ID);
}

/* --- abuse and disposition ------------------------------------------------------------------- */

void esmtpcode_i_feedback_open(struct reading *reading) {
  const struct mail *mail = &reading->mail;
  struct view view = view_of(mail, reading->state.region);
  esmtpcode_report *report = reading->report;
  struct preface preface;
  struct field field;
  size_t at = 0;

  while (at < view.len) {
    if (!esmtpcode_i_field(view.s, view.len, &at, &field))
      continue;
    if (field.name == FIELD_FEEDBACK_TYPE)
      report->feedback_type = esmtpcode_i_field_piece(mail, &view, field);
    else if (field.name == FIELD_SOURCE_IP)
      report->source_ip = esmtpcode_i_field_piece(mail, &view, field);
    else if (field.name == FIELD_DISPOSITION)
      report->disposition = esmtpcode_i_field_piece(mail, &view, field);
    else if (field.name == FIELD_ORIGINAL_MESSAGE_ID)
      report->message_id = esmtpcode_i_id_piece(mail, &view, field);
  }
  read_preface(&view, &preface);
  keep_preface(reading, &view, &preface);
}

int esmtpcode_i_feedback_next(struct reading *reading, struct result *result) {
  struct mail *mail = &reading->mail;
  struct view view = view_of(mail, reading->state.region);
  size_t at = reading->state.position < view.len ? reading->state.position : view.len;
  struct field field;

  while (at < view.len)
    if (esmtpcode_i_field(view.s, view.len, &at, &field) &&
        (field.name == FIELD_ORIGINAL_RCPT_TO || field.name == FIELD_REMOVAL_RECIPIENT ||
         field.name == FIELD_FINAL_RECIPIENT)) {
      result->recipient->address = address_piece(mail, &view, field);
      break;
    }
  reading->state.position = (uint32_t)at;
  if (result->recipient->kind == ESMTPCODE_REPORT_FAILURE)
    esmtpcode_i_text_reject(reading, result);
  return result->recipient->address.length > 0;
}
