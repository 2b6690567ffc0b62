/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Bounces in words for people: lines that say that recipients follow, lines that name one, and what
 * stands between them. What such lines look like is told by data/formats.txt. */

#include "report.h"

#include <string.h>

#include "ascii.h"
#include "pattern.h"

/* What says that recipients follow. */
enum { OPENINGS = USE_OPENS | USE_COMPLAINT };

/* A line, and where its words start behind space and bullets. */
struct line {
  size_t start;
  size_t words;
  size_t end;
  size_t next;
};

/* A line that names a recipient. */
struct place {
  esmtpcode_span address;
  size_t line;  /* where it starts */
  size_t words; /* where what is said of the recipient starts */
  size_t next;  /* the line behind it */
};

static int is_bullet(char c) {
  return c == ' ' || c == '\t' || c == '*' || c == '-' || c == '>' || c == '=' || c == '#' ||
         c == '|' || c == '_' || c == '{';
}

/* The members of a JSON object are lines as well: services report in it. */
static void end_member(const struct view *text, struct line *line) {
  const char *comma = memchr(text->s + line->start, ',', line->end - line->start);

  if (comma != NULL) {
    line->end = (size_t)(comma - text->s);
    line->next = line->end + 1;
  }
}

static struct line read_line(const struct view *text, size_t at) {
  struct line line;

  line.start = at;
  line.end = esmtpcode_i_line(text->s, text->len, at, &line.next);
  if (text->s[0] == '{')
    end_member(text, &line);
  while (at < line.end && (is_bullet(text->s[at]) || (text->s[0] == '{' && text->s[at] == '"')))
    at++;
  line.words = at;
  return line;
}

int esmtpcode_i_same(const struct view *a, const struct view *b) {
  size_t i = 0;

  if (a->len != b->len)
    return 0;
  while (i < a->len && to_lower(a->s[i]) == to_lower(b->s[i]))
    i++;
  return i == a->len;
}

static int is_piece(const struct reading *reading, esmtpcode_piece piece, const struct view *text,
                    esmtpcode_span address) {
  struct view known = esmtpcode_i_view(&reading->mail, piece);
  struct view found = {text->s + address.offset, address.length, 0};

  return known.len > 0 && esmtpcode_i_same(&known, &found);
}

/* --- lines ----------------------------------------------------------------------------------- */

/* Looks for a pattern where the line's words start, and where a sentence starts in it. */
static int find_in_line(const struct view *text, const struct line *line, unsigned uses,
                        uint32_t format, struct hit *hit) {
  if (line->words < line->end && esmtpcode_i_format(text, line->words, uses, format, hit))
    return 1;
  for (size_t at = line->words + 2; at < line->end; at++)
    if (text->s[at - 1] == ' ' && (text->s[at - 2] == '.' || text->s[at - 2] == ':') &&
        text->s[at] != ' ' && esmtpcode_i_format(text, at, uses & USE_OPENS, format, hit))
      return 1;
  return 0;
}

/* What may follow an address that stands alone; *prose tells of other words. */
static int ends_address(const struct view *text, size_t at, size_t end, int *prose) {
  const char *s = text->s;

  *prose = 0;
  if (at == end || s[at] == ':' || s[at] == ';' || s[at] == ',')
    return 1;
  if (end - at >= 3 && s[at] == '.' && s[at + 1] == '.' && s[at + 2] == '.')
    return 1;
  if (s[at] != ' ' && s[at] != '\t')
    return 0;
  while (at < end && is_space(s[at]))
    at++;
  *prose = at < end && is_alnum(s[at]) && !esmtpcode_i_starts(s + at, end - at, "on ");
  return 1;
}

/* Whether an address is known not to be a further recipient. */
static int is_known(const struct reading *reading, const struct view *text,
                    const struct state *state, esmtpcode_span address) {
  return is_piece(reading, state->sender, text, address) ||
         is_piece(reading, state->first, text, address) ||
         is_piece(reading, state->last, text, address);
}

/* Whether a line that stands where recipients do names one by its address alone. */
static int is_recipient_line(const struct reading *reading, const struct view *text,
                             const struct line *line, const struct state *state, size_t adjacent,
                             struct place *place) {
  size_t end;
  int prose;

  if (!esmtpcode_i_address(text->s, line->end, line->words, &place->address, &end) ||
      !ends_address(text, end, line->end, &prose))
    return 0;
  if (!state->open && (line->words > line->start || text->s[end - 1] != '>' || end == line->end ||
                       text->s[end] != ':'))
    return 0; /* only "<address>:" is plain enough */
  if (prose && (line->start != adjacent ||
                is_piece(reading, reading->report->returned_to, text, place->address)))
    return 0;
  if (state->indent != 0 && line->words - line->start + 1 > state->indent)
    return 0;
  place->words = end;
  return !is_known(reading, text, state, place->address);
}

/* Takes the address that a pattern found. */
static int take_hit(const struct reading *reading, const struct view *text, const struct state *state,
                    const struct hit *hit, struct place *place) {
  if (hit->address.length == 0 || is_piece(reading, state->first, text, hit->address) ||
      is_piece(reading, state->last, text, hit->address))
    return 0;
  place->address = hit->address;
  place->words = place->line;
  place->next = read_line(text, hit->end).next;
  return 1;
}

/* Finds the next line between at and limit that names a recipient. */
static int find_place(const struct reading *reading, const struct view *text, struct state *state,
                      size_t at, size_t limit, struct place *place) {
  size_t adjacent = at;

  while (at < limit) {
    struct line line = read_line(text, at);
    struct hit hit;

    place->line = line.start;
    place->next = line.next;
    at = line.next;
    if (line.words == line.end && line.start == adjacent)
      adjacent = at;
    if (find_in_line(text, &line, OPENINGS | USE_RECIPIENT, reading->report->format, &hit)) {
      if (hit.row->use & OPENINGS) {
        state->open = 1;
        if (reading->report->kind != ESMTPCODE_REPORT_DELAY)
          state->cls = hit.row->cls;
        state->indent = 0;
        at = read_line(text, hit.end).next;
        adjacent = at;
      }
      if (take_hit(reading, text, state, &hit, place))
        return 1;
    } else if (is_recipient_line(reading, text, &line, state, adjacent, place)) {
      if (state->indent == 0)
        state->indent = (uint32_t)(line.words - line.start + 1);
      return 1;
    }
  }
  return 0;
}

/* --- opening --------------------------------------------------------------------------------- */

/* Notes what a line tells about the whole text. Gives 1 where the returned message starts. */
static int note_line(struct reading *reading, const struct view *text, const struct line *line,
                     size_t *fields) {
  esmtpcode_report *report = reading->report;
  struct state *state = &reading->state;
  struct hit hit;

  if (line->words == line->end)
    return 0;
  if (esmtpcode_i_format(text, line->words, USE_ENDS, 0, &hit))
    return 1;
  if (*fields == text->len && line->words == line->start) {
    struct view rest = {text->s + line->start, text->len - line->start, text->source};

    if (text->s[line->start] >= 'A' && esmtpcode_i_is_status(&rest))
      *fields = line->start;
  }
  if (find_in_line(text, line, OPENINGS | USE_RECIPIENT | USE_TRANSCRIPT, report->format, &hit)) {
    state->open |= (hit.row->use & OPENINGS) != 0;
    if (hit.row->use == USE_TRANSCRIPT) {
      if (state->transcript == 0 && report->format != 0)
        state->transcript = (uint32_t)line->start;
    } else if (report->format <= GENERIC) {
      state->cls = report->format == 0 || hit.row->cls < state->cls ? hit.row->cls : state->cls;
      report->format = hit.row->format;
    }
  }
  return 0;
}

int esmtpcode_i_text_open(struct reading *reading, struct view text) {
  struct mail *mail = &reading->mail;
  struct state *state = &reading->state;
  size_t fields;
  size_t end;
  int formed;

  for (; text.len > 0 && is_space(*text.s); text.len--)
    text.s++;
  fields = text.len;
  end = text.len;
  state->cls = 5;
  for (size_t at = 0; at < text.len;) {
    struct line line = read_line(&text, at);

    at = line.next;
    if (note_line(reading, &text, &line, &fields)) {
      end = line.start;
      esmtpcode_i_returned(reading, &text, line.start);
      break;
    }
  }
  state->text = esmtpcode_i_piece(mail, &text, 0, end);
  state->region = esmtpcode_i_piece(mail, &text, fields, end);
  formed = reading->report->format == 0 ? UNFORMED : state->open ? OPENED : NAMED;
  state->open = 0;
  return formed;
}

/* --- verdicts -------------------------------------------------------------------------------- */

static int is_precise(uint32_t code) {
  return code != 0 && esmtpcode_code_detail(code) != 0;
}

static void judge_words(struct reading *reading, struct result *result, const struct view *text,
                        size_t start, size_t end) {
  uint32_t code = result->recipient->status;
  esmtpcode_verdict verdict;

  while (start < end && (is_space(text->s[start]) || text->s[start] == ':'))
    start++;
  while (end > start && is_space(text->s[end - 1]))
    end--;
  if (start == end || reading->state.budget < end - start)
    return;
  reading->state.budget -= (uint32_t)(end - start);
  if (code == 0)
    code = result->verdict->code;
  esmtpcode_i_judge_in(reading, result->recipient, text, start, end, code, &verdict);
  if (result->recipient->diagnostic.length > 0 && verdict.basis <= result->verdict->basis &&
      (is_precise(result->verdict->code) || !is_precise(verdict.code)))
    return;
  *result->verdict = verdict;
  result->recipient->diagnostic = esmtpcode_i_piece(&reading->mail, text, start, end);
}

/* Whether other words than the recipient's own ought to be looked for. */
static int says_little(const struct result *result) {
  if (result->verdict->reason == ESMTPCODE_REASON_UNKNOWN ||
      result->verdict->basis == ESMTPCODE_BASIS_REPLY)
    return 1;
  return result->recipient->diagnostic.length == 0 && !is_precise(result->verdict->code);
}

/* Finds an address in a text from at on. Its sign "@" is looked for, so that the time is linear. */
static size_t find_address(struct reading *reading, const struct view *text, size_t at,
                           const struct view *address) {
  const char *sign = memchr(address->s, '@', address->len);
  size_t before = sign != NULL ? (size_t)(sign - address->s) : 0;

  if (sign == NULL || reading->state.budget < text->len)
    return text->len;
  reading->state.budget -= (uint32_t)text->len;
  while (at < text->len) {
    const char *found = memchr(text->s + at, '@', text->len - at);
    size_t start;
    struct view here;

    if (found == NULL)
      return text->len;
    at = (size_t)(found - text->s) + 1;
    if (at - 1 < before)
      continue;
    start = at - 1 - before;
    here.s = text->s + start;
    here.len = address->len;
    if (text->len - start >= address->len && esmtpcode_i_same(&here, address))
      return start;
  }
  return text->len;
}

/* Judges by what is said behind the first mention of the recipient from at on. */
static void judge_mention(struct reading *reading, struct result *result, const struct view *text,
                          size_t at, size_t limit) {
  struct view address = esmtpcode_i_view(&reading->mail, result->recipient->address);
  struct state ahead = reading->state;
  struct place place;
  size_t start = find_address(reading, text, at, &address);
  size_t next;

  if (start >= limit)
    return;
  esmtpcode_i_line(text->s, text->len, start, &next);
  ahead.open = 1;
  ahead.indent = 0;
  ahead.last = result->recipient->address;
  if (find_place(reading, text, &ahead, next, limit, &place))
    limit = place.line;
  while (start > at && text->s[start - 1] != '\n' && text->s[start - 1] != '\r')
    start--;
  judge_words(reading, result, text, start, limit);
}

void esmtpcode_i_text_judge(struct reading *reading, struct result *result, int alone) {
  struct view text = esmtpcode_i_view(&reading->mail, reading->state.text);

  if (result->recipient->kind == ESMTPCODE_REPORT_SUCCESS || text.len == 0)
    return;
  if (result->recipient->diagnostic.length == 0 && reading->state.transcript > 0)
    judge_mention(reading, result, &text, reading->state.transcript, text.len);
  if (says_little(result))
    judge_mention(reading, result, &text, 0, text.len);
  if (alone && says_little(result))
    judge_words(reading, result, &text, 0, text.len);
}

/* --- recipients ------------------------------------------------------------------------------ */

/* Judges a recipient of MODE_TEXT, whose own words stand between start and end: where they say too
 * little, what was said of all counts. */
static void judge_place(struct reading *reading, struct result *result, const struct view *text,
                        size_t start, size_t end, int alone) {
  size_t transcript = reading->state.transcript;

  judge_words(reading, result, text, start, end);
  if (says_little(result) && transcript > 0 && transcript < text->len) {
    judge_mention(reading, result, text, transcript, text->len);
    if (says_little(result))
      judge_words(reading, result, text, transcript, text->len);
  }
  if (says_little(result) && alone)
    judge_words(reading, result, text, 0, text->len);
}

/* The address that the recipient stands for, where its words name one: "(expanded from: <...>)". */
static esmtpcode_piece find_alias(const struct reading *reading, const struct view *text,
                                  size_t start, size_t end) {
  esmtpcode_piece none = {text->source, 0, 0};

  while (start < end) {
    struct line line = read_line(text, start);
    struct hit hit;

    if (line.words < line.end && text->s[line.words] == '(' &&
        esmtpcode_i_format(text, line.words, USE_ALIAS, 0, &hit))
      return esmtpcode_i_piece(&reading->mail, text, hit.address.offset,
                               (size_t)hit.address.offset + hit.address.length);
    start = line.next;
  }
  return none;
}

static int next_place(struct reading *reading, struct result *result) {
  struct view text = esmtpcode_i_view(&reading->mail, reading->state.text);
  struct state *state = &reading->state;
  size_t limit = state->transcript > 0 && state->transcript < text.len ? state->transcript : text.len;
  size_t end = limit;
  struct state ahead;
  struct place place;
  struct place second;
  int alone;

  if (!find_place(reading, &text, state, state->position, limit, &place))
    return 0;
  result->recipient->address =
      esmtpcode_i_piece(&reading->mail, &text, place.address.offset,
                        (size_t)place.address.offset + place.address.length);
  result->recipient->kind = esmtpcode_i_kind_of_class(state->cls);
  state->last = result->recipient->address;
  if (state->handed == 0)
    state->first = state->last;
  ahead = *state;
  alone = !find_place(reading, &text, &ahead, place.next, limit, &second);
  if (!alone)
    end = second.line;
  state->position = (uint32_t)end;
  result->recipient->original = find_alias(reading, &text, place.words, end);
  judge_place(reading, result, &text, place.words, end, alone && state->handed == 0);
  return 1;
}

/* The next address of the X-Failed-Recipients fields. What is left of the field stands in the
 * region, and where the next one is in the position. */
static int next_listed(struct reading *reading, esmtpcode_piece *address) {
  struct mail *mail = &reading->mail;
  struct state *state = &reading->state;
  const struct view *message = &mail->message;
  size_t position = state->position < message->len ? state->position : message->len;

  for (;;) {
    struct view value = esmtpcode_i_view(mail, state->region);
    struct field field;
    esmtpcode_span span;
    size_t at = 0;
    size_t end;

    while (at < value.len && (is_space(value.s[at]) || value.s[at] == ','))
      at++;
    end = at;
    if (at < value.len && esmtpcode_i_address(value.s, value.len, at, &span, &end)) {
      *address = esmtpcode_i_piece(mail, &value, span.offset, (size_t)span.offset + span.length);
      state->region = esmtpcode_i_piece(mail, &value, end, value.len);
      return 1;
    }
    while (end < value.len && value.s[end] != ',')
      end++;
    state->region = esmtpcode_i_piece(mail, &value, end, value.len);
    if (state->region.length > 0)
      continue;
    if (!esmtpcode_i_field(message->s, message->len, &position, &field))
      return 0;
    state->position = (uint32_t)position;
    if (field.name == FIELD_X_FAILED_RECIPIENTS)
      state->region = esmtpcode_i_field_piece(mail, message, field);
  }
}

/* A recipient of MODE_LISTED: judged by the words, all of them where there is no other one. */
static int next_of_list(struct reading *reading, struct result *result) {
  struct view text = esmtpcode_i_view(&reading->mail, reading->state.text);
  struct state kept;
  esmtpcode_piece other;
  int alone = 0;

  if (!next_listed(reading, &result->recipient->address))
    return 0;
  if (reading->state.handed == 0) {
    kept = reading->state;
    alone = !next_listed(reading, &other);
    reading->state = kept;
  }
  judge_mention(reading, result, &text, 0, text.len);
  if (alone && says_little(result))
    judge_words(reading, result, &text, 0, text.len);
  return 1;
}

int esmtpcode_i_text_next(struct reading *reading, struct result *result) {
  return reading->state.mode == MODE_LISTED ? next_of_list(reading, result)
                                            : next_place(reading, result);
}

int esmtpcode_i_text_names(struct reading *reading) {
  struct view text = esmtpcode_i_view(&reading->mail, reading->state.text);
  struct state ahead = reading->state;
  struct place place;

  return find_place(reading, &text, &ahead, 0, text.len, &place);
}

/* Whether three digits that may be a reply code stand alone between at and end. */
static int has_reply(const char *s, size_t at, size_t end) {
  for (; end - at >= 3; at++)
    if ((s[at] == '4' || s[at] == '5') && is_digit(s[at + 1]) && is_digit(s[at + 2]) &&
        (at == 0 || !is_word_byte((unsigned char)s[at - 1])) &&
        (end - at == 3 || s[at + 3] == ' ' || s[at + 3] == '-' || s[at + 3] == ':'))
      return 1;
  return 0;
}

esmtpcode_piece esmtpcode_i_other_address(const struct reading *reading, const struct view *text,
                                          size_t at, size_t end) {
  esmtpcode_piece none = {text->source, 0, 0};
  esmtpcode_span address;
  size_t behind;

  for (size_t i = at; i < end; i++)
    if ((i == at || text->s[i - 1] == ' ' || text->s[i] == '<' || text->s[i] == '(') &&
        esmtpcode_i_address(text->s, end, i, &address, &behind) &&
        !is_known(reading, text, &reading->state, address) &&
        !is_piece(reading, reading->report->returned_to, text, address))
      return esmtpcode_i_piece(&reading->mail, text, address.offset,
                               (size_t)address.offset + address.length);
  return none;
}

esmtpcode_piece esmtpcode_i_text_address(const struct reading *reading) {
  struct view text = esmtpcode_i_view(&reading->mail, reading->state.text);
  esmtpcode_piece address = {text.source, 0, 0};

  for (size_t at = 0; at < text.len && address.length == 0;) {
    struct line line = read_line(&text, at);

    at = line.next;
    if (has_reply(text.s, line.start, line.end))
      address = esmtpcode_i_other_address(reading, &text, line.words, line.end);
  }
  return address;
}
