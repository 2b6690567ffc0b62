/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Whom a bounce is about where no line of it names a recipient: by a reply's address, by the only
 * address there is, or by the returned message. */

#include "report.h"

#include <string.h>

#include "ascii.h"
#include "vector.h"

/* Whether an address is neither the mail's sender nor its recipient. */
static int is_other(const struct reading *reading, const struct view *text,
                    esmtpcode_span address) {
  return !esmtpcode_i_is_known(reading, text, &reading->state, address) &&
         !esmtpcode_i_is_piece(reading, reading->report->returned_to, text, address);
}

esmtpcode_piece esmtpcode_i_other_address(const struct reading *reading, const struct view *text,
                                          size_t at, size_t end) {
  esmtpcode_piece none = {text->source, 0, 0};
  size_t start = esmtpcode_i_find_candidate(text->s, at, end);
  esmtpcode_span address;
  size_t behind;

  for (size_t i = start; i < end; i++)
    if ((i == start || is_space(text->s[i - 1]) || text->s[i] == '<' || text->s[i] == '(') &&
        esmtpcode_i_address(text->s, end, i, &address, &behind) && is_other(reading, text, address))
      return piece_of(&reading->mail, text, address.offset,
                      (size_t)address.offset + address.length);
  return none;
}

int esmtpcode_i_is_helper(const char *s, size_t len) {
  static const char names[][11] = {"postmaster", "abuse@",    "support@",   "help",
                                   "admin",      "webmaster", "majordomo@", "listserv@"};

  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (esmtpcode_i_starts(s, len, names[i]))
      return 1;
  return esmtpcode_i_is_list_path(s, len);
}

/* The only address that a text names, but for those of helpers. */
static esmtpcode_piece sole_address(const struct reading *reading) {
  struct view text = view_of(&reading->mail, reading->state.text);
  esmtpcode_piece sole = {text.source, 0, 0};

  for (size_t at = 0; at < text.len;) {
    esmtpcode_piece next = esmtpcode_i_other_address(reading, &text, at, text.len);
    struct view address = view_of(&reading->mail, next);
    struct view first;

    if (address.len == 0)
      break;
    at = (size_t)(address.s - text.s) + address.len;
    if (esmtpcode_i_is_helper(address.s, address.len))
      continue;
    if (sole.length == 0)
      sole = next;
    first = view_of(&reading->mail, sole);
    if (!esmtpcode_i_same(&first, &address) || (at < text.len && text.s[at] == '?'))
      return piece_of(&reading->mail, &text, 0, 0);
  }
  return sole;
}

/* Whether words say that an address is dead or its mailbox full: what refuses the sender would name
 * that one. */
static int blame(const char *s, size_t len) {
  static const struct known nothing;
  esmtpcode_verdict verdict;

  esmtpcode_i_judge(s, len, &nothing, &verdict);
  return verdict.basis == ESMTPCODE_BASIS_TEXT && (verdict.bounce == ESMTPCODE_BOUNCE_HARD ||
                                                   verdict.reason == ESMTPCODE_REASON_MAILBOX_FULL);
}

/* The address in the first line that says what is wrong with it. */
static esmtpcode_piece blamed_address(const struct reading *reading) {
  struct view text = view_of(&reading->mail, reading->state.text);
  esmtpcode_piece none = {text.source, 0, 0};
  size_t next;

  for (size_t at = 0; at < text.len; at = next) {
    size_t end = esmtpcode_i_line(text.s, text.len, at, &next);
    esmtpcode_piece found = esmtpcode_i_other_address(reading, &text, at, end);
    struct view address = view_of(&reading->mail, found);

    if (address.len > 0 && !esmtpcode_i_is_helper(address.s, address.len) &&
        blame(text.s + at, end - at))
      return found;
  }
  return none;
}

SMALL esmtpcode_piece esmtpcode_i_worded_address(const struct reading *reading, int whole) {
  return whole ? sole_address(reading) : blamed_address(reading);
}

esmtpcode_piece esmtpcode_i_bracketed_address(const struct reading *reading,
                                              const struct view *text) {
  esmtpcode_piece none = {text->source, 0, 0};
  esmtpcode_span address;
  size_t end;

  for (size_t at = 0; at < text->len; at++) {
    const char *open = memchr(text->s + at, '<', text->len - at);

    if (open == NULL)
      break;
    at = (size_t)(open - text->s);
    if (esmtpcode_i_address(text->s, text->len, at, &address, &end) &&
        end > (size_t)address.offset + address.length && is_other(reading, text, address))
      return piece_of(&reading->mail, text, address.offset,
                      (size_t)address.offset + address.length);
  }
  return none;
}

esmtpcode_piece esmtpcode_i_sole_recipient(const struct reading *reading) {
  struct view view = view_of(&reading->mail, reading->report->original_to);
  struct view own = view_of(&reading->mail, reading->report->returned_to);
  struct field field = {FIELD_TO, 0, 0, view.len};
  esmtpcode_piece sole = esmtpcode_i_first_address(&reading->mail, &view, field);
  struct view address = view_of(&reading->mail, sole);
  unsigned signs = 0;
  int quoted = 0; /* a name, which may be the address, too */

  for (size_t i = 0; i < view.len; i++) {
    quoted ^= view.s[i] == '"';
    signs += !quoted && view.s[i] == '@';
  }
  return signs == 1 && !esmtpcode_i_same(&address, &own) ? sole : reading->delivered;
}

/* A bit for each of the 16 bytes at s that a reply code of a failure may start with. */
static inline uint32_t failure_bits(const char *s) {
  return bits16(range16(load16(s), '4', '5'));
}

size_t esmtpcode_i_find_failure(const char *s, size_t at, size_t end) {
  for (; (at = find_bits(s, end, at, failure_bits)) < end && end - at >= 3; at++)
    if (is_digit(s[at + 1]) && is_digit(s[at + 2]) &&
        (at == 0 || !is_word_byte((unsigned char)s[at - 1])) &&
        (end - at == 3 || s[at + 3] == ' ' || s[at + 3] == '-' || s[at + 3] == ':'))
      return at;
  return end;
}

esmtpcode_piece esmtpcode_i_text_address(const struct reading *reading) {
  struct view text = view_of(&reading->mail, reading->state.text);
  esmtpcode_piece address = {text.source, 0, 0};
  int replies = 0;

  for (size_t at = 0; at < text.len && address.length == 0;) {
    size_t next;
    size_t end = esmtpcode_i_line(text.s, text.len, at, &next);

    if (esmtpcode_i_find_failure(text.s, at, end) < end) {
      replies = 1;
      address = esmtpcode_i_other_address(reading, &text, at, end);
    }
    at = next;
  }
  return address.length == 0 && replies ? esmtpcode_i_bracketed_address(reading, &text) : address;
}
