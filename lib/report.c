/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Reports on a message: what a mail is, and the recipients one by one. RFC 3464, RFC 6533, RFC
 * 5965, RFC 8098, RFC 3834. */

#include "report.h"

#include <string.h>

#include "ascii.h"
#include "pattern.h"

enum { SUBJECT_SIZE = 512, SPARE_SCRATCH = 1024, SEARCHES = 4, SPARE_SEARCHES = 65536 };

_Static_assert(sizeof(struct state) <= sizeof((esmtpcode_report *)0)->cursor,
               "the cursor holds it");

/* --- what a mail is -------------------------------------------------------------------------- */

/* What the sender and the subject make one expect. */
struct signs {
  int named;     /* the sender's name or address is that of a mail system */
  int system;    /* a mail system sent it */
  int persons;   /* a person did, who answers or passes on a mail */
  int complains; /* the subject is that of a complaint */
  uint32_t cls;  /* the subject is that of a failure (5), a delay (4), a success (2), or none (0) */
  int answers;   /* the subject is that of an automatic answer */
};

/* Whether a word goes on where a pattern ended: "Postmaster's". */
static int word_goes_on(const struct view *text, size_t at) {
  return at + 1 < text->len && (text->s[at] == '\'' || is_alnum(text->s[at])) &&
         is_alnum(text->s[at + 1]);
}

/* What tells who sent a mail: the address alone where it is the one that the mail went to. No mail
 * system writes to itself in its name, but who wants a password does. */
static struct view sender_told(const struct reading *reading, const struct header *header) {
  struct view sender = view_of(&reading->mail, reading->state.sender);
  struct view own = view_of(&reading->mail, reading->report->returned_to);
  struct view from = reading->mail.message;

  from.s += header->from.value;
  from.len = header->from.end - header->from.value;
  return sender.len > 0 && esmtpcode_i_same(&sender, &own) ? sender : from;
}

static void read_signs(const struct reading *reading, const struct header *header,
                       struct signs *signs) {
  const char *s = reading->mail.message.s;
  struct view from = sender_told(reading, header);
  char decoded[SUBJECT_SIZE];
  struct view subject = {decoded, 0, 0};
  unsigned uses = USE_SUBJECT | USE_ANSWER | USE_COMPLAINT;
  unsigned found = 0;
  struct hit hit;
  size_t at = 0;

  memset(signs, 0, sizeof *signs);
  signs->named =
      esmtpcode_i_find_format(&from, &at, USE_SENDER, &hit) && !word_goes_on(&from, hit.end);
  signs->system = signs->named || (header->from_system && !is_told(header->answered));
  subject.len = (uint32_t)esmtpcode_i_words(s + header->subject.value,
                                            header->subject.end - header->subject.value, decoded,
                                            sizeof decoded);
  subject.len = (uint32_t)esmtpcode_i_to_utf8(esmtpcode_i_charset("", 0), decoded, subject.len,
                                              sizeof decoded);
  signs->persons = !signs->system && (header->has_agent || is_told(header->answered) ||
                                      esmtpcode_i_is_passed_on(&subject));
  if (signs->persons)
    uses &= ~(unsigned)USE_SUBJECT;
  for (at = 0; esmtpcode_i_find_format(&subject, &at, uses & ~found, &hit); found |= hit.row->use)
    if (hit.row->use == USE_SUBJECT)
      signs->cls = hit.row->cls;
  signs->answers = (found & USE_ANSWER) != 0;
  signs->complains = (found & USE_COMPLAINT) != 0;
}

/* Whether a person has attached a status, outside of a report, to what is no report. */
static int is_attached(const struct reading *reading, const struct header *header,
                       const struct parts *parts) {
  struct signs signs;

  if (parts->reported || !is_there(&parts->status) || parts->status.type != PART_STATUS)
    return 0;
  read_signs(reading, header, &signs);
  return signs.persons;
}

/* A report made of fields. Gives 1 where it is one. */
static int open_fields(struct reading *reading, const struct parts *parts) {
  struct mail *mail = &reading->mail;
  struct view view;

  if (!is_there(&parts->status))
    return 0;
  view = esmtpcode_i_decode_part(mail, &parts->status);
  reading->state.region = piece_of(mail, &view, 0, view.len);
  if (parts->status.type == PART_STATUS) {
    reading->state.mode = MODE_STATUS;
    return esmtpcode_i_status_open(reading);
  }
  reading->state.mode = MODE_FEEDBACK;
  reading->report->kind = parts->status.type == PART_FEEDBACK ? ESMTPCODE_REPORT_COMPLAINT
                          : reading->state.rejects > 0        ? ESMTPCODE_REPORT_FAILURE
                                                       : (uint32_t)ESMTPCODE_REPORT_AUTO_REPLY;
  esmtpcode_i_feedback_open(reading);
  return 1;
}

static void forget_returned(esmtpcode_report *report) {
  report->message_id.length = 0;
  report->original_to.length = 0;
  report->original_from.length = 0;
  report->subject.length = 0;
  report->feedback_id.length = 0;
}

/* The status of a report within the returned message: what a gateway has put into a mail of its
 * own. */
SMALL static int open_nested(struct reading *reading, const struct part *returned) {
  struct mail inner = reading->mail;
  struct header header;
  struct parts parts;

  inner.message = esmtpcode_i_part_view(&reading->mail, returned);
  esmtpcode_i_read_header(&inner.message, &header);
  if (!STARTS(inner.message.s + header.type.value, header.type.end - header.type.value,
              "multipart/report"))
    return 0;
  esmtpcode_i_find_parts(&inner, &header, &parts);
  if (!is_there(&parts.status) || parts.status.type != PART_STATUS)
    return 0;
  parts.status.start += returned->start;
  parts.status.end += returned->start;
  if (!open_fields(reading, &parts))
    return 0;
  forget_returned(reading->report);
  if (is_there(&parts.returned)) {
    struct view view = esmtpcode_i_part_view(&inner, &parts.returned);

    esmtpcode_i_returned(reading, &view, 0);
  }
  return 1;
}

/* Whether a returned message lacks the end of its header: it may be a report itself. */
static int is_cut(const struct reading *reading, const struct part *returned) {
  struct view view = esmtpcode_i_part_view(&reading->mail, returned);
  struct header header;

  if (!is_there(returned))
    return 0;
  esmtpcode_i_read_header(&view, &header);
  return !header.ended || STARTS(view.s + header.type.value, header.type.end - header.type.value,
                                 "multipart/report");
}

/* Where the words name nobody: what else may tell the recipient. */
static void open_unnamed(struct reading *reading, struct field subject, const struct parts *parts) {
  struct state *state = &reading->state;

  if (is_there(&parts->returned) && open_nested(reading, &parts->returned))
    return;
  state->returned = esmtpcode_i_text_address(reading);
  if (state->returned.length == 0 && esmtpcode_i_text_lists(reading))
    return;
  state->mode = MODE_ONCE;
  if (state->returned.length == 0 && reading->ended)
    state->returned =
        esmtpcode_i_other_address(reading, &reading->mail.message, subject.value, subject.end);
  if (state->returned.length > 0 || (!parts->complete && is_cut(reading, &parts->returned)))
    return;
  state->returned =
      esmtpcode_i_worded_address(reading, reading->ended || is_there(&parts->returned));
  if (state->returned.length == 0)
    state->returned = esmtpcode_i_sole_recipient(reading);
}

/* The fields within words. Gives 1 where these have them, and they count. */
static int open_text_fields(struct reading *reading) {
  struct state *state = &reading->state;
  int counts = esmtpcode_i_text_fields(reading);

  if (counts) {
    state->mode = MODE_STATUS;
    state->text.length -= state->region.length;
  } else
    state->region.length = 0;
  return counts;
}

/* A bounce in words: by the fields in them, by the list in the header, or by their lines. */
static void open_bounce(struct reading *reading, const struct header *header,
                        const struct parts *parts) {
  struct state *state = &reading->state;

  if (open_text_fields(reading))
    return;
  state->mode = is_told(header->listed) ? MODE_LISTED : MODE_TEXT;
  if (parts->awaited && !esmtpcode_i_format_is_same(reading->report->format)) {
    state->mode = MODE_ONCE;
    return;
  }
  if (is_told(header->listed))
    reading->report->kind = esmtpcode_i_kind_of_class(esmtpcode_i_text_class(reading));
  else if (!esmtpcode_i_text_names(reading))
    open_unnamed(reading, header->subject, parts);
}

/* Whether a mail that has words only is a bounce. People write about bounces, too: from an address
 * of their own, and without the returned message. */
static int is_bounce(const esmtpcode_report *report, const struct header *header,
                     const struct signs *signs, int formed) {
  int unclaimed = !header->has_sender || report->message_id.length > 0; /* by a person */

  if (is_told(header->listed) || (formed == OPENED && report->message_id.length > 0 &&
                                  esmtpcode_i_format_is_from_anybody(report->format)))
    return 1;
  if (signs->system) /* a name alone, which anybody can take, is none */
    return (signs->cls != 0 && (report->format != 0 || unclaimed)) ||
           (formed == OPENED && !signs->answers);
  return signs->cls != 0 && formed != UNFORMED && unclaimed;
}

/* A mail that has words only: by its sender, its subject and its form. */
static void open_words(struct reading *reading, const struct header *header,
                       const struct parts *parts, int formed) {
  struct state *state = &reading->state;
  esmtpcode_report *report = reading->report;
  struct signs signs;

  read_signs(reading, header, &signs);
  if (signs.complains && is_there(&parts->returned)) {
    report->kind = ESMTPCODE_REPORT_COMPLAINT;
    state->mode = MODE_ONCE;
  } else if (is_bounce(report, header, &signs, formed)) {
    if (signs.cls == 4 || (formed == UNFORMED && signs.cls != 0))
      state->cls = signs.cls;
    report->kind = esmtpcode_i_kind_of_class(state->cls);
    open_bounce(reading, header, parts);
  } else if (signs.cls == 0 || !open_nested(reading, &parts->returned)) {
    int answers = signs.answers || header->answers;

    report->kind =
        answers ? (uint32_t)ESMTPCODE_REPORT_AUTO_REPLY : (uint32_t)ESMTPCODE_REPORT_NOT_BOUNCE;
    state->mode = answers ? MODE_ONCE : MODE_NONE;
  }
}

/* Whether a text starts as no mail does, not even one of a mailbox: it may be what people paste of
 * one. The first line tells, so that a text that was cut does not turn into something else. */
static int lacks_header(const struct view *text, const struct header *header) {
  const char *s = text->s + header->start;
  size_t len = text->len - header->start;

  if (STARTS(s, len, "from ") || STARTS(s, len, ">from "))
    return 0;
  return !esmtpcode_i_is_field(s, len, 0) || starts_fields(text, header->start);
}

/* Whether a text without a header is a bounce in words. Two of these tell: a line names a
 * recipient, one says that they follow, the words are a known system's; or one is named and there
 * is a code. */
static int is_pasted_bounce(const struct reading *reading, int formed, int named) {
  static const struct known nothing;
  struct view text = view_of(&reading->mail, reading->state.text);
  int signs = named + (formed == OPENED) + (reading->report->format > COMMON_FORM);
  esmtpcode_verdict verdict;

  if (!named || signs > 1)
    return signs > 1;
  esmtpcode_i_judge(text.s, text.len, &nothing, &verdict);
  return verdict.code != 0 || verdict.reply >= 400;
}

/* The words or fields of a bounce without the header of the mail. */
SMALL static void open_pasted(struct reading *reading) {
  const struct field no_subject = {0, 0, 0, 0};
  struct state *state = &reading->state;
  struct part part = {
      .type = PART_TEXT, .end = reading->mail.message.len, .whole = 1, .type_told = {"", 0, 0}};
  int formed = esmtpcode_i_text_open(reading, esmtpcode_i_decode_part(&reading->mail, &part));
  struct parts parts;
  int named;

  if (open_text_fields(reading))
    return;
  named = esmtpcode_i_text_names(reading);
  if (!is_pasted_bounce(reading, formed, named))
    return;
  reading->report->kind = esmtpcode_i_kind_of_class(state->cls);
  state->mode = MODE_TEXT;
  esmtpcode_i_clear(&parts, sizeof parts);
  parts.complete = 1;
  if (!named)
    open_unnamed(reading, no_subject, &parts);
}

static void open_mail(struct reading *reading) {
  struct mail *mail = &reading->mail;
  esmtpcode_report *report = reading->report;
  const struct view *message = &mail->message;
  struct header header;
  struct parts parts;
  struct view text = {message->s, 0, 0};
  int formed;

  esmtpcode_i_read_header(message, &header);
  if (lacks_header(message, &header)) {
    open_pasted(reading);
    return;
  }
  if (header.fields == 0)
    return;
  report->returned_to = esmtpcode_i_first_address(
      mail, message, header.delivered.end > 0 ? header.delivered : header.to);
  report->verp = esmtpcode_i_tag(mail, report->returned_to);
  reading->state.sender = esmtpcode_i_first_address(mail, message, header.from);
  esmtpcode_i_find_parts(mail, &header, &parts);
  report->complete &= (uint32_t)parts.complete;
  if (is_there(&parts.returned)) {
    struct view returned = esmtpcode_i_part_view(mail, &parts.returned);

    esmtpcode_i_returned(reading, &returned, 0);
  }
  if (is_there(&parts.text) || is_there(&parts.html))
    text = esmtpcode_i_decode_part(mail, is_there(&parts.text) ? &parts.text : &parts.html);
  formed = esmtpcode_i_text_open(reading, text);
  if (is_attached(reading, &header, &parts) || !open_fields(reading, &parts))
    open_words(reading, &header, &parts, formed);
}

/* --- the calls ------------------------------------------------------------------------------- */

static int begin(struct reading *reading, const char *message, size_t len, char *scratch,
                 size_t room, esmtpcode_report *report) {
  if ((message == NULL && len > 0) || (scratch == NULL && room > 0))
    return 0;
  reading->report = report;
  reading->delivered = (esmtpcode_piece){0, 0, 0};
  reading->named = reading->ended = 0;
  reading->mail.used = 0;
  reading->mail.nothing = 0;
  reading->mail.message.source = ESMTPCODE_SOURCE_MESSAGE;
  reading->mail.message.s = message != NULL ? message : "";
  reading->mail.message.len =
      esmtpcode_i_whole_lines(reading->mail.message.s, (uint32_t)readable(len));
  reading->mail.scratch = scratch != NULL ? scratch : &reading->mail.nothing;
  reading->mail.room = readable(room);
  return 1;
}

size_t esmtpcode_report_scratch(size_t len) {
  return len <= (SIZE_MAX - SPARE_SCRATCH) / 2 ? 2 * len + SPARE_SCRATCH : SIZE_MAX;
}

int32_t esmtpcode_report_open(const char *message, size_t len, char *scratch, size_t scratch_size,
                              esmtpcode_report *report, size_t size) {
  struct reading reading;
  esmtpcode_report own;
  size_t searches;

  if (report == NULL || size < LEAST_REPORT ||
      !begin(&reading, message, len, scratch, scratch_size, report))
    return ESMTPCODE_ERROR_ARGUMENT;
  reading.report = sized_empty(report, size, &own, sizeof own);
  esmtpcode_i_clear(&reading.state, sizeof reading.state);
  reading.report->complete = reading.mail.message.len == readable(len);
  searches = reading.mail.message.len;
  reading.state.budget = searches < (UINT32_MAX - SPARE_SEARCHES) / SEARCHES
                             ? (uint32_t)searches * SEARCHES + SPARE_SEARCHES
                             : UINT32_MAX;
  open_mail(&reading);
  reading.state.used = (uint32_t)reading.mail.used;
  memcpy(reading.report->cursor, &reading.state, sizeof reading.state);
  sized_return(report, size, reading.report);
  return ESMTPCODE_OK;
}

/* A report that names nobody, or the only one it names, is handed out once. */
static int next_once(struct reading *reading, struct result *result) {
  if (reading->state.handed > 0)
    return 0;
  result->recipient->address = reading->state.returned;
  if (result->recipient->kind == ESMTPCODE_REPORT_AUTO_REPLY ||
      result->recipient->kind == ESMTPCODE_REPORT_COMPLAINT)
    return 1;
  result->recipient->diagnostic = reading->state.text;
  esmtpcode_i_judge_said(reading, result, 0);
  return 1;
}

static int next_recipient(struct reading *reading, struct result *result) {
  int more = 0;

  result->recipient->kind = reading->report->kind;
  if (reading->state.mode == MODE_STATUS)
    return esmtpcode_i_status_next(reading, result);
  if (reading->state.mode == MODE_FEEDBACK)
    more = esmtpcode_i_feedback_next(reading, result);
  else if (reading->state.mode == MODE_TEXT || reading->state.mode == MODE_LISTED)
    more = esmtpcode_i_text_next(reading, result);
  else if (reading->state.mode == MODE_NONE)
    return 0;
  more = more || next_once(reading, result);
  if (more && result->recipient->kind == ESMTPCODE_REPORT_COMPLAINT)
    esmtpcode_i_conclude(ESMTPCODE_REASON_COMPLAINT, result->verdict);
  if (more && result->recipient->kind == ESMTPCODE_REPORT_AUTO_REPLY)
    esmtpcode_i_conclude(ESMTPCODE_REASON_AUTO_REPLY, result->verdict);
  return more;
}

int32_t esmtpcode_report_next(const char *message, size_t len, char *scratch, size_t scratch_size,
                              esmtpcode_report *report, size_t size, esmtpcode_recipient *recipient,
                              size_t recipient_size, esmtpcode_verdict *verdict,
                              size_t verdict_size) {
  esmtpcode_recipient own_recipient;
  esmtpcode_verdict own_verdict;
  esmtpcode_report own_report;
  struct reading reading;
  struct result result;
  int more;

  if (report == NULL || size < LEAST_REPORT || recipient == NULL ||
      recipient_size < LEAST_RECIPIENT || verdict == NULL || verdict_size < LEAST_VERDICT ||
      !begin(&reading, message, len, scratch, scratch_size, report))
    return -1;
  reading.report = sized_filled(report, size, &own_report, sizeof own_report);
  result.recipient = sized_empty(recipient, recipient_size, &own_recipient, sizeof own_recipient);
  result.verdict = sized_empty(verdict, verdict_size, &own_verdict, sizeof own_verdict);
  memcpy(&reading.state, reading.report->cursor, sizeof reading.state);
  reading.mail.used =
      reading.state.used < reading.mail.room ? reading.state.used : reading.mail.room;
  more = next_recipient(&reading, &result);
  if (more) {
    reading.state.handed++;
    memcpy(reading.report->cursor, &reading.state, sizeof reading.state);
  }
  sized_return(report, size, reading.report);
  sized_return(recipient, recipient_size, result.recipient);
  sized_return(verdict, verdict_size, result.verdict);
  return more;
}
