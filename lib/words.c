/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Verdicts on recipients: by what their fields say, and by the words for people. */

#include "report.h"

#include <string.h>

#include "ascii.h"

/* --- verdicts -------------------------------------------------------------------------------- */

/* The outcome that a kind tells, where it tells more than the codes do. */
static uint32_t outcome_of_kind(uint32_t kind) {
  return kind == ESMTPCODE_REPORT_DELAY     ? ESMTPCODE_OUTCOME_TRANSIENT
         : kind == ESMTPCODE_REPORT_SUCCESS ? ESMTPCODE_OUTCOME_SUCCESS
                                            : (uint32_t)ESMTPCODE_OUTCOME_UNKNOWN;
}

static struct view domain_in(const struct mail *mail, esmtpcode_piece address) {
  struct view view = view_of(mail, address);
  size_t at = esmtpcode_i_domain(&view);

  view.s += at;
  view.len = at > 0 ? view.len - (uint32_t)at : 0;
  return view;
}

/* Whether an address is in a domain itself, not in one below it. */
static int is_address_in(const struct mail *mail, esmtpcode_piece address,
                         const struct view *domain) {
  struct view view = view_of(mail, address);
  size_t at = view.len > domain->len ? view.len - domain->len : 0;

  return at > 0 && view.s[at - 1] == '@' && same_letters(view.s + at, domain->s, domain->len);
}

/* The domain of one of the sender's addresses. Where a recipient is a colleague it tells nothing.
 */
static struct value own_domain_of(const struct reading *reading,
                                  const esmtpcode_recipient *recipient, esmtpcode_piece address) {
  const struct mail *mail = &reading->mail;
  const esmtpcode_piece others[] = {recipient->original, reading->state.alias};
  struct view own = domain_in(mail, address);

  for (size_t i = 0; i < sizeof others / sizeof *others && own.len > 0; i++)
    if (is_address_in(mail, others[i], &own))
      own.len = 0;
  return (struct value){own.s, own.len};
}

static struct value known_value(const struct mail *mail, esmtpcode_piece piece) {
  struct view view = view_of(mail, piece);

  return (struct value){view.s, view.len};
}

/* Judges a recipient by the words from start to end of a view. Of a dialog those count that are
 * behind what went well. Gives where these start, which is the end where all went well. */
static size_t judge_part(struct reading *reading, const esmtpcode_recipient *recipient,
                         const struct view *view, size_t start, size_t end, uint32_t code,
                         int context, esmtpcode_verdict *verdict) {
  const struct mail *mail = &reading->mail;
  struct known known = {code, outcome_of_kind(recipient->kind), {.len = 0}};
  struct value *values = known.context.values;

  if (context) {
    values[KNOWN_OWN] = own_domain_of(reading, recipient, reading->report->returned_to);
    values[KNOWN_AUTHOR] = own_domain_of(reading, recipient, reading->state.author);
  }
  values[KNOWN_RECIPIENT] = known_value(mail, recipient->address);
  values[KNOWN_HOST] = known_value(mail, recipient->remote_mta);
  esmtpcode_i_judge(view->s + start, end - start, &known, verdict);
  if (verdict->outcome == ESMTPCODE_OUTCOME_SUCCESS &&
      recipient->kind != ESMTPCODE_REPORT_SUCCESS) {
    start = esmtpcode_i_find_failure(view->s, start, end);
    esmtpcode_i_judge(view->s + start, end - start, &known, verdict);
  }
  return start;
}

void esmtpcode_i_judge_said(struct reading *reading, struct result *result, int context) {
  esmtpcode_recipient *recipient = result->recipient;
  struct view words = view_of(&reading->mail, recipient->diagnostic);
  size_t start = judge_part(reading, recipient, &words, 0, words.len, recipient->status, context,
                            result->verdict);

  if (start < words.len)
    recipient->diagnostic = piece_of(&reading->mail, &words, start, words.len);
}

/* How much a code tells: nothing where there is none. */
static int precision_of(uint32_t code) {
  return code == 0 ? 0 : esmtpcode_i_is_vague(code) ? 1 : 2;
}

void esmtpcode_i_judge_words(struct reading *reading, struct result *result,
                             const struct view *text, size_t start, size_t end) {
  uint32_t code = result->recipient->status;
  int context = start > 0 || end < text->len;
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
  start = judge_part(reading, result->recipient, text, start, end, code, context, &verdict);
  if (start == end)
    return;
  if ((result->recipient->diagnostic.length > 0 ||
       esmtpcode_i_is_unwanted(result->verdict->code)) &&
      verdict.basis <= result->verdict->basis &&
      precision_of(verdict.code) <= precision_of(result->verdict->code))
    return;
  *result->verdict = verdict;
  result->recipient->diagnostic = piece_of(&reading->mail, text, start, end);
}

/* Whether other words than the recipient's own ought to be looked for. */
int esmtpcode_i_says_little(const struct result *result) {
  if (result->verdict->reason == ESMTPCODE_REASON_UNKNOWN ||
      result->verdict->basis == ESMTPCODE_BASIS_REPLY)
    return 1;
  return result->recipient->diagnostic.length == 0 && esmtpcode_i_is_vague(result->verdict->code);
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

/* Where a line starts between at and limit that names somebody else; limit where none does. */
static size_t find_other(const struct reading *reading, const struct view *text, size_t at,
                         size_t limit, const struct view *recipient) {
  size_t next;

  for (; at < limit; at = next) {
    size_t end = esmtpcode_i_line(text->s, text->len, at, &next);
    esmtpcode_piece other = esmtpcode_i_other_address(reading, text, at, end);
    struct view address = view_of(&reading->mail, other);

    if (address.len > 0 && !esmtpcode_i_same(&address, recipient))
      return at;
  }
  return limit;
}

/* Judges by what is said behind the first mention of the recipient from at on, up to that of
 * somebody else. */
void esmtpcode_i_judge_mention(struct reading *reading, struct result *result,
                               const struct view *text, size_t at, size_t limit) {
  struct view address = view_of(&reading->mail, result->recipient->address);
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
  if (esmtpcode_i_find_place(reading, text, &ahead, next, limit, &place))
    limit = place.line;
  if (at > 0)
    limit = find_other(reading, text, next, limit, &address);
  while (start > at && text->s[start - 1] != '\n' && text->s[start - 1] != '\r')
    start--;
  esmtpcode_i_judge_words(reading, result, text, start, limit);
}

void esmtpcode_i_text_judge(struct reading *reading, struct result *result, int alone) {
  struct view text = view_of(&reading->mail, reading->state.text);

  if (result->recipient->kind == ESMTPCODE_REPORT_SUCCESS || text.len == 0)
    return;
  if (result->recipient->diagnostic.length == 0 && reading->state.transcript > 0)
    esmtpcode_i_judge_mention(reading, result, &text, reading->state.transcript, text.len);
  if (esmtpcode_i_says_little(result))
    esmtpcode_i_judge_mention(reading, result, &text, 0, text.len);
  if (alone && esmtpcode_i_says_little(result))
    esmtpcode_i_judge_words(reading, result, &text, 0, text.len);
}

void esmtpcode_i_text_reject(struct reading *reading, struct result *result) {
  struct view text = view_of(&reading->mail, reading->state.text);
  size_t start = reading->state.rejects;
  esmtpcode_piece said = result->recipient->diagnostic;
  esmtpcode_verdict kept;

  if (start == 0 || start > text.len)
    return;
  kept = *result->verdict;
  memset(result->verdict, 0, sizeof *result->verdict);
  esmtpcode_i_judge_words(reading, result, &text, start, text.len);
  if (result->verdict->basis == ESMTPCODE_BASIS_TEXT)
    return;
  *result->verdict = kept;
  result->recipient->diagnostic = said;
}
