/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Recipients of bounces in words for people: those that lines name, and those that the header
 * lists. */

#include "report.h"

#include <string.h>

#include "ascii.h"
#include "pattern.h"
#include "vector.h"
#include "word.h"

/* --- recipients ------------------------------------------------------------------------------ */

uint32_t esmtpcode_i_kind_of_class(uint32_t cls) {
  return cls == 7   ? ESMTPCODE_REPORT_COMPLAINT
         : cls == 2 ? ESMTPCODE_REPORT_SUCCESS
         : cls == 4 ? ESMTPCODE_REPORT_DELAY
                    : (uint32_t)ESMTPCODE_REPORT_FAILURE;
}

int esmtpcode_i_text_fields(struct reading *reading) {
  struct view text = view_of(&reading->mail, reading->state.text);
  struct view region = view_of(&reading->mail, reading->state.region);
  struct state ahead = reading->state;
  size_t fields = text.len - region.len;
  unsigned told;
  unsigned named = 0;
  struct place place = {.next = 0};

  if (region.len == 0 || region.len > text.len || region.s != text.s + fields)
    return 0; /* there are none, or they are a part of their own */
  told = esmtpcode_i_status_count(reading);
  while (named <= told && esmtpcode_i_find_place(reading, &text, &ahead, place.next,
                                                 told > 0 ? fields : text.len, &place)) {
    ahead.last = piece_of(&reading->mail, &text, place.address.offset,
                          (size_t)place.address.offset + place.address.length);
    if (named++ == 0)
      ahead.first = ahead.last;
  }
  if (named > told)
    reading->state.again = told > 0 ? (uint32_t)fields : 0;
  else if (told == 0) /* cut before they name anybody */
    reading->state.text.length = (uint32_t)fields;
  else
    return esmtpcode_i_status_open(reading);
  return 0;
}

uint32_t esmtpcode_i_text_class(struct reading *reading) {
  struct view text = view_of(&reading->mail, reading->state.text);
  struct state ahead = reading->state;

  return esmtpcode_i_find_place(reading, &text, &ahead, 0, text.len, &ahead.ahead)
             ? ahead.cls
             : reading->state.cls;
}

/* Judges a recipient of MODE_TEXT, whose own words stand between start and end: where they say too
 * little, what was said of all counts. */
static void judge_place(struct reading *reading, struct result *result, const struct view *text,
                        size_t start, size_t end, int alone) {
  size_t transcript = reading->state.transcript;

  esmtpcode_i_judge_words(reading, result, text, start, end);
  if (esmtpcode_i_says_little(result) && transcript > 0 && transcript < text->len) {
    esmtpcode_i_judge_mention(reading, result, text, transcript, text->len);
    if (esmtpcode_i_says_little(result))
      esmtpcode_i_judge_words(reading, result, text, transcript, text->len);
  }
  if (esmtpcode_i_says_little(result) && alone)
    esmtpcode_i_judge_words(reading, result, text, 0, text->len);
}

/* Judges by its own words up to a second list, that of the codes behind the one for people, and by
 * what that says of the recipient: where it has a code only, by the words with that code. */
SMALL static void judge_twice(struct reading *reading, struct result *result,
                              const struct view *text, size_t start, size_t end) {
  size_t again = reading->state.again;
  int worded;

  end = again < end ? again : end;
  esmtpcode_i_judge_words(reading, result, text, start, end);
  worded = result->verdict->basis == ESMTPCODE_BASIS_TEXT;
  if (result->verdict->code == 0 || esmtpcode_i_says_little(result))
    esmtpcode_i_judge_mention(reading, result, text, again, text->len);
  if (worded && result->verdict->basis != ESMTPCODE_BASIS_TEXT) {
    uint32_t code = result->verdict->code;

    memset(result->verdict, 0, sizeof *result->verdict);
    result->verdict->code = code;
    result->recipient->diagnostic.length = 0;
    esmtpcode_i_judge_words(reading, result, text, start, end);
  }
}

/* Some of the 16 bytes at s: those of words are among them. */
static uint32_t any_word_bits(const char *s) {
  return word_bits(s) | beyond_bits(s);
}

static int says_anything(const struct view *text, size_t start, size_t end) {
  return start < end && find_bits(text->s, end, start, any_word_bits) < end;
}

/* Finds the words that the recipients listed from the one ahead on share: those of the first one of
 * them that has any, if they stand on lines of their own. */
static void find_shared(struct reading *reading, const struct view *text, size_t limit) {
  struct state *state = &reading->state;
  struct state ahead = *state;
  struct place place = state->ahead;
  int more;

  do {
    int apart = !says_anything(text, place.words, place.next);

    ahead.last = piece_of(&reading->mail, text, place.address.offset,
                          (size_t)place.address.offset + place.address.length);
    more = esmtpcode_i_find_place(reading, text, &ahead, place.next, limit, &ahead.ahead);
    state->position = more ? ahead.ahead.line : (uint32_t)limit;
    state->shared = apart ? place.words : state->position;
    if (says_anything(text, place.words, state->position))
      return;
    place = ahead.ahead;
  } while (more);
}

/* Judges a recipient that has no words of its own, before others. As much may still be searched for
 * those that have. */
SMALL static void judge_shared(struct reading *reading, struct result *result,
                               const struct view *text, size_t next, size_t limit) {
  struct state *state = &reading->state;

  if (state->position <= next)
    find_shared(reading, text, limit);
  if (state->shared < state->position && state->position <= text->len && state->budget >= text->len)
    esmtpcode_i_judge_words(reading, result, text, state->shared, state->position);
}

/* Takes the place that was found ahead. Gives 0 where there is none, or none in the text. */
static int take_ahead(struct state *state, const struct view *text, struct place *place) {
  *place = state->ahead;
  state->ahead.next = 0;
  return place->next > 0 && place->next <= text->len && place->line <= text->len &&
         place->words <= text->len && place->address.offset <= text->len &&
         place->address.length <= text->len - place->address.offset;
}

static int next_place(struct reading *reading, struct result *result) {
  struct view text = view_of(&reading->mail, reading->state.text);
  struct state *state = &reading->state;
  size_t limit =
      state->transcript > 0 && state->transcript < text.len ? state->transcript : text.len;
  size_t end = limit;
  struct state ahead;
  struct place place;
  int alone;

  if (!take_ahead(state, &text, &place) || place.line >= limit)
    return 0;
  result->recipient->address = piece_of(&reading->mail, &text, place.address.offset,
                                        (size_t)place.address.offset + place.address.length);
  result->recipient->kind = esmtpcode_i_kind_of_class(state->cls);
  state->last = result->recipient->address;
  if (state->handed == 0)
    state->first = state->last;
  ahead = *state;
  alone = !esmtpcode_i_find_place(reading, &text, &ahead, place.next, limit, &ahead.ahead);
  if (!alone) {
    *state = ahead;
    end = state->ahead.line;
  }
  result->recipient->original = esmtpcode_i_find_alias(reading, &text, place.words, end);
  if (state->again >= place.words && state->again < text.len) {
    judge_twice(reading, result, &text, place.words, end);
    if (result->verdict->code == 0 && alone && state->handed == 0)
      esmtpcode_i_judge_words(reading, result, &text, state->again, text.len);
  }
  if (!says_anything(&text, place.words, end)) {
    if (!alone)
      judge_shared(reading, result, &text, place.next, limit);
    place.words = (uint32_t)end;
  }
  if (esmtpcode_i_says_little(result))
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
    struct view value = view_of(mail, state->region);
    struct field field;
    esmtpcode_span span;
    size_t at = 0;
    size_t end;

    while (at < value.len && (is_space(value.s[at]) || value.s[at] == ','))
      at++;
    end = at;
    if (at < value.len && esmtpcode_i_address(value.s, value.len, at, &span, &end)) {
      *address = piece_of(mail, &value, span.offset, (size_t)span.offset + span.length);
      state->region = piece_of(mail, &value, end, value.len);
      return 1;
    }
    while (end < value.len && value.s[end] != ',')
      end++;
    state->region = piece_of(mail, &value, end, value.len);
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
  struct view text = view_of(&reading->mail, reading->state.text);
  esmtpcode_piece other;
  int alone = 0;

  if (!next_listed(reading, &result->recipient->address))
    return 0;
  if (reading->state.handed == 0) {
    struct state kept = reading->state;

    alone = !next_listed(reading, &other);
    reading->state = kept;
  }
  esmtpcode_i_judge_mention(reading, result, &text, 0, text.len);
  if (alone && esmtpcode_i_says_little(result))
    esmtpcode_i_judge_words(reading, result, &text, 0, text.len);
  return 1;
}

int esmtpcode_i_text_next(struct reading *reading, struct result *result) {
  return reading->state.mode == MODE_LISTED ? next_of_list(reading, result)
                                            : next_place(reading, result);
}
