/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Lines of words for people: those that say that recipients follow, those that name one, and the
 * one behind which the returned message stands. What they look like is told by data/formats.txt. */

#include "report.h"

#include <string.h>

#include "ascii.h"
#include "line.h"
#include "pattern.h"
#include "vector.h"
#include "word.h"

/* What says that recipients follow. */
enum { OPENINGS = USE_OPENS | USE_CODES | USE_COMPLAINT | USE_REJECTS };

/* What counts for the whole text; and of that what still does where the form is known, and that
 * recipients follow. */
enum {
  NOTED_LATER = USE_TRANSCRIPT | USE_ENDS | USE_REJECTS | USE_CODES,
  NOTED = NOTED_LATER | OPENINGS | USE_MARKS | USE_RECIPIENT
};

enum {
  NEAR = 512,         /* an address is, to the opening it belongs to */
  LONGEST_LIST = 4096 /* of addresses in a line, which is read anew for each of them */
};

/* A line, and where its words start behind space and bullets. */
struct text_line {
  uint32_t start;
  uint32_t words;
  uint32_t end;
  uint32_t next;
};

static int is_bullet(char c) {
  static const uint8_t bullets[256] = {[' '] = 1, ['\t'] = 1, ['*'] = 1, ['-'] = 1, ['='] = 1,
                                       ['#'] = 1, ['|'] = 1,  ['_'] = 1, ['{'] = 1};

  return bullets[(unsigned char)c];
}

/* A bit for each of the 16 bytes at s that is none. */
static inline uint32_t word_start_bits(const char *s) {
  bytes16 v = load16(s);
  bytes16 space = or16(same16(v, all16(' ')), same16(v, all16('\t')));
  bytes16 dash = same16(or16(v, all16('-' ^ '=')), all16('=')); /* which differ by one bit */
  bytes16 rule = or16(dash, same16(v, all16('_')));
  bytes16 sign = or16(same16(v, all16('*')), same16(v, all16('#')));

  return bits16(or16(or16(space, rule), or16(sign, range16(v, '{', '|')))) ^ 0xffff;
}

/* ">>>" starts what was sent; a single ">" is how people quote. */
static size_t skip_prompt(const struct view *text, size_t at, size_t end) {
  if (end - at < 3 || text->s[at] != '>' || text->s[at + 1] != '>' || text->s[at + 2] != '>')
    return at;
  for (at += 3; at < end && text->s[at] == ' '; at++)
    ;
  return at;
}

/* The members of a JSON object are lines as well: services report in it. */
static size_t end_of_member(const struct view *text, size_t at, size_t *next) {
  while (at < text->len && text->s[at] != ',' && text->s[at] != '\n' && text->s[at] != '\r')
    at++;
  *next = at < text->len ? at + 1 : at;
  return at;
}

static inline struct text_line text_line_at(const struct view *text, size_t at) {
  int json = text->s[0] == '{';
  size_t start = at;
  size_t end = at;
  size_t next;

  if (json) {
    end = end_of_member(text, at, &next);
    while (at < end && (is_bullet(text->s[at]) || text->s[at] == '"'))
      at++;
    at = skip_prompt(text, at, end);
  } else {
    if (at < text->len && !is_end(text->s[at])) { /* many lines are empty */
      end = find_end(text->s, text->len, at);
      at = skip_prompt(text, find_bits(text->s, end, at, word_start_bits), end);
    }
    next = skip_end(text->s, text->len, end);
  }
  return (struct text_line){(uint32_t)start, (uint32_t)at, (uint32_t)end, (uint32_t)next};
}

/* The same, where few lines are read. */
OUTLINE static struct text_line rare_line_at(const struct view *text, size_t at) {
  return text_line_at(text, at);
}

/* --- lines ----------------------------------------------------------------------------------- */

/* Looks for a pattern where the line's words start. */
static int find_at_start(const struct view *text, const struct text_line *line, unsigned uses,
                         uint32_t format, struct hit *hit) {
  return line->words < line->end && esmtpcode_i_format(text, line->words, uses, format, hit);
}

/* What a sentence may start behind, with a space: ".", ":", or the "-" of a rule. */
static inline uint32_t sentence_bits(const char *s) {
  bytes16 v = load16(s);

  return bits16(or16(range16(v, '-', '.'), same16(v, all16(':'))));
}

/* Where the next sentence starts behind s[at], before s[end]: behind ". ", ": " or "- ". Gives end
 * where none does. */
static size_t find_sentence(const struct view *text, size_t end, size_t at) {
  enum { STEP = 62 }; /* of 64 bytes those behind which two more are seen */

  for (; at < end; at += STEP) {
    uint64_t spaces = bits_from(text->s, text->len, at, space_bits);
    uint64_t found = bits_from(text->s, text->len, at, sentence_bits) & spaces >> 1 &
                     ~(spaces >> 2) & (UINT64_MAX >> (64 - STEP));

    if (found != 0) {
      at += lowest_bit(found) + 2;
      return at < end ? at : end;
    }
  }
  return end;
}

/* Where a line goes on behind a host's name that it starts with, if it ends as an opening does:
 * "mx.example.org rejected your message to the following email addresses:". Gives its end
 * otherwise. */
static size_t skip_host(const struct view *text, const struct text_line *line) {
  const char *start = text->s + line->words;
  size_t end = line->end;

  while (end > line->words && is_space(text->s[end - 1]))
    end--;
  if (end == line->words || text->s[end - 1] != ':')
    return line->end;
  end = find_bits(text->s, end, line->words, blank_bits);
  return end < line->end && memchr(start, '.', end - line->words) != NULL ? end + 1 : line->end;
}

/* Looks for an opening behind the name of a host, or where a further sentence starts in the line.
 */
static int find_in_line(const struct view *text, const struct text_line *line, uint32_t format,
                        struct hit *hit) {
  size_t at = skip_host(text, line);

  if (at == line->end)
    at = find_sentence(text, line->end, line->words);
  while (at < line->end) {
    if (esmtpcode_i_format(text, at, OPENINGS, format, hit))
      return 1;
    at = find_sentence(text, line->end, at);
  }
  return 0;
}

/* What may follow an address that stands alone; *prose tells of other words. */
static int ends_address(const struct view *text, size_t at, size_t end, int *prose) {
  const char *s = text->s;

  *prose = 0;
  if (at == end || s[at] == ':' || s[at] == ';' || s[at] == ',')
    return 1;
  if (STARTS(s + at, end - at, "...") || STARTS(s + at, end - at, "<mailto:"))
    return 1;
  if (s[at] != ' ' && s[at] != '\t')
    return 0;
  while (at < end && is_space(s[at]))
    at++;
  *prose = at < end && is_alnum(s[at]) && !STARTS(s + at, end - at, "on ");
  return 1;
}

/* Whether a line in which an "@" follows sets a variable of an environment, as
 * "SENDER=joe@example.org"; "SMTP=" is the type of an address. */
static int is_variable(const char *line) {
  const char *s = line;

  while ((*s >= 'A' && *s <= 'Z') || is_digit(*s) || *s == '_')
    s++;
  return s > line && *s == '=' && !STARTS(line, (size_t)(s - line) + 1, "smtp=");
}

/* Where the address starts that a line names: its words, or what stands in parentheses behind a
 * name and before a time: "Bob Jones (bob@example.org) on 3/1/2004 10:00 AM". sign: its "@". */
static size_t find_start(const struct view *text, const struct text_line *line, size_t sign) {
  const char *s = text->s;
  size_t start = sign;
  esmtpcode_span address;
  size_t end;

  while (start > line->words && s[start] != '(' && !is_space(s[start]))
    start--;
  if (start > line->words && s[start] == '(' && s[start - 1] == ' ' &&
      esmtpcode_i_address(s, line->end, start, &address, &end) && s[end - 1] == ')' &&
      STARTS(s + end, line->end - end, " on "))
    return start;
  return line->words;
}

/* Where the next address starts of a list within a line, "joe@example.org, ann@example.org", from
 * behind one at s[at]; next where none does, where it is the sender's or one to ask for help, or
 * where a sentence goes on. */
SMALL static size_t next_in_list(const struct reading *reading, const struct view *text, size_t at,
                                 size_t end, size_t next) {
  const char *s = text->s;
  esmtpcode_span address;
  size_t behind;

  if (at == end || end - at > LONGEST_LIST || (s[at] != ',' && s[at] != ';'))
    return next;
  for (at++; at < end && is_blank(s[at]); at++)
    ;
  if (at == end || !esmtpcode_i_address(s, end, at, &address, &behind) ||
      esmtpcode_i_is_piece(reading, reading->report->returned_to, text, address) ||
      esmtpcode_i_is_helper(s + address.offset, address.length))
    return next;
  while (behind < end && is_blank(s[behind]))
    behind++;
  return behind == end || s[behind] == ',' || s[behind] == ';' || s[behind] == ':' ? at : next;
}

/* Whether a line that stands where recipients do names one by its address alone. */
static int is_recipient_line(const struct reading *reading, const struct view *text,
                             const struct text_line *line, const struct state *state,
                             size_t adjacent, struct place *place) {
  const char *sign = memchr(text->s + line->words, '@', line->end - line->words);
  size_t end;
  int prose;

  if (sign == NULL || is_variable(text->s + line->words) ||
      !esmtpcode_i_address(text->s, line->end, find_start(text, line, (size_t)(sign - text->s)),
                           &place->address, &end) ||
      !ends_address(text, end, line->end, &prose))
    return 0;
  if (!state->open && (line->words > line->start || text->s[end - 1] != '>' || end == line->end ||
                       text->s[end] != ':'))
    return 0; /* only "<address>:" is plain enough */
  if (prose && (line->start != adjacent ||
                esmtpcode_i_is_piece(reading, reading->report->returned_to, text, place->address)))
    return 0;
  if (state->indent != 0 && line->words - line->start + 1 > state->indent)
    return 0;
  place->words = (uint32_t)end;
  place->next = (uint32_t)next_in_list(reading, text, end, line->end, line->next);
  return !esmtpcode_i_is_known(reading, text, state, place->address);
}

/* Takes the address that a pattern found. */
static int take_hit(const struct reading *reading, const struct view *text,
                    const struct state *state, const struct hit *hit, struct place *place) {
  if (hit->address.length == 0 || esmtpcode_i_is_piece(reading, state->first, text, hit->address) ||
      esmtpcode_i_is_piece(reading, state->last, text, hit->address))
    return 0;
  place->address = hit->address;
  place->words = place->line;
  place->next = rare_line_at(text, hit->end).next;
  return 1;
}

/* Whether what ends before s[at], behind an opening that ends at s[opening], leads to an address:
 * "could not be reached: ", "we were unable to deliver to ". An opening has SHORTEST_PATTERN bytes
 * at least, so that four can be read. */
static int leads_to_address(const char *s, size_t opening, size_t at) {
  if (s[at - 1] == ':' || s[at - 1] == '-')
    return 1;
  return (same_letters(s + at - 3, " to", 3) || same_letters(s + at - 4, " for", 4)) &&
         memchr(s + opening, '.', at - opening) == NULL;
}

/* Takes the address that follows an opening in its line, which ends with rest. */
static int take_rest(const struct reading *reading, const struct view *text,
                     const struct state *state, const struct hit *hit, const struct text_line *rest,
                     struct place *place) {
  const char *s = text->s;
  size_t limit = rest->end - hit->end < NEAR ? rest->end : hit->end + NEAR;
  const char *sign = memchr(s + hit->end, '@', limit - hit->end);
  size_t start;
  size_t end;

  if (sign == NULL)
    return 0;
  start = find_last_bits(s, (size_t)(sign - s), hit->end, blank_bits);
  while (s[start] == ':' || s[start] == '-')
    start++;
  for (end = start; end > hit->end && (is_space(s[end - 1]) || s[end - 1] == '<');)
    end--;
  if (!leads_to_address(s, hit->end, end) ||
      !esmtpcode_i_address(s, rest->end, start, &place->address, &end) ||
      esmtpcode_i_is_known(reading, text, state, place->address) ||
      esmtpcode_i_is_piece(reading, reading->report->returned_to, text, place->address) ||
      esmtpcode_i_is_helper(text->s + place->address.offset, place->address.length))
    return 0;
  place->words = (uint32_t)end;
  place->next = (uint32_t)next_in_list(reading, text, end, rest->end, rest->next);
  return 1;
}

/* Takes the address of an opening in its line, or of a further one there: some mails are all in one
 * line. */
static int take_opened(const struct reading *reading, const struct view *text,
                       const struct state *state, const struct hit *hit,
                       const struct text_line *rest, struct place *place) {
  struct hit next;

  if (take_rest(reading, text, state, hit, rest, place))
    return 1;
  for (size_t at = find_sentence(text, rest->end, hit->end); at < rest->end;
       at = find_sentence(text, rest->end, at))
    if (esmtpcode_i_format(text, at, OPENINGS, reading->report->format, &next) &&
        next.end <= rest->end &&
        (next.address.length > 0 ? take_hit(reading, text, state, &next, place)
                                 : take_rest(reading, text, state, &next, rest, place)))
      return 1;
  return 0;
}

/* Recipients follow a line. */
static void open_place(const struct reading *reading, struct state *state, const struct hit *hit) {
  state->open = 1;
  state->indent = 0;
  if (reading->report->kind != ESMTPCODE_REPORT_DELAY)
    state->cls = hit->row->cls;
}

int esmtpcode_i_find_place(const struct reading *reading, const struct view *text,
                           struct state *state, size_t at, size_t limit, struct place *place) {
  uint32_t format = reading->report->format;
  size_t adjacent = at;

  while (at < limit) {
    struct text_line line = text_line_at(text, at);
    struct hit hit;
    int found;

    place->line = line.start;
    place->next = line.next;
    at = line.next;
    if (line.words == line.end) {
      if (line.start == adjacent)
        adjacent = at;
      continue;
    }
    found = find_at_start(text, &line, OPENINGS | USE_RECIPIENT, format, &hit);
    if (!found && is_recipient_line(reading, text, &line, state, adjacent, place)) {
      if (state->indent == 0 && (line.start == 0 || is_end(text->s[line.start - 1])))
        state->indent = (uint32_t)(line.words - line.start + 1);
      return 1;
    }
    at = place->next; /* behind one that is known, in a list */
    if (!found && !find_in_line(text, &line, format, &hit))
      continue;
    if (hit.row->use & OPENINGS) {
      struct text_line rest = rare_line_at(text, hit.end);

      open_place(reading, state, &hit);
      adjacent = at = rest.next;
      if (hit.address.length == 0 && take_opened(reading, text, state, &hit, &rest, place))
        return 1;
    }
    if (take_hit(reading, text, state, &hit, place))
      return 1;
  }
  return 0;
}

/* --- opening --------------------------------------------------------------------------------- */

/* Notes what a pattern tells about the whole text. */
static void note_hit(struct reading *reading, const struct text_line *line, const struct hit *hit) {
  esmtpcode_report *report = reading->report;
  struct state *state = &reading->state;
  unsigned use = hit->row->use;

  state->open |= (use & OPENINGS) != 0;
  if (use == USE_CODES)
    state->again = line->start;
  reading->named |= use == USE_RECIPIENT;
  if (use == USE_REJECTS)
    state->rejects = (uint32_t)hit->end;
  if (use == USE_TRANSCRIPT) {
    if (state->transcript == 0 && report->format != 0)
      state->transcript = line->start;
  } else if (report->format > COMMON_FORM) {
    if ((use & OPENINGS) != 0 && hit->row->cls < state->cls)
      state->cls = hit->row->cls;
  } else {
    state->cls = report->format == 0 || hit->row->cls < state->cls ? hit->row->cls : state->cls;
    report->format = hit->row->format;
  }
}

/* Notes what a line tells about it. Gives 1 where the returned message starts. */
static int note_line(struct reading *reading, const struct view *text, const struct text_line *line,
                     size_t *fields) {
  uint32_t format = reading->report->format;
  int known = format > COMMON_FORM && reading->state.open;
  struct hit hit;

  if (line->words == line->end || text->s[line->words] == '>')
    return 0; /* what somebody quotes is not said here */
  if (*fields == text->len && starts_fields(text, line->start))
    *fields = line->start;
  if (find_at_start(text, line, known ? NOTED_LATER : NOTED, format, &hit)) {
    if (hit.row->use == USE_ENDS)
      return 1;
    note_hit(reading, line, &hit);
    known |= hit.row->use != USE_MARKS; /* behind which an opening may stand */
  }
  if (!known && find_in_line(text, line, format, &hit))
    note_hit(reading, line, &hit);
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
    struct text_line line = text_line_at(&text, at);

    at = line.next;
    if (note_line(reading, &text, &line, &fields)) {
      end = line.start;
      reading->ended = 1;
      esmtpcode_i_returned(reading, &text, line.start);
      break;
    }
  }
  state->text = piece_of(mail, &text, 0, end);
  state->region = piece_of(mail, &text, fields, end);
  formed = state->open ? OPENED : reading->named ? NAMED : UNFORMED;
  state->open = 0;
  return formed;
}

/* The address that the recipient stands for, where its words name one: "(expanded from: <...>)". */
esmtpcode_piece esmtpcode_i_find_alias(const struct reading *reading, const struct view *text,
                                       size_t start, size_t end) {
  esmtpcode_piece none = {text->source, 0, 0};

  while (start < end) {
    struct text_line line = rare_line_at(text, start);
    struct hit hit;

    if (find_at_start(text, &line, USE_ALIAS, 0, &hit))
      return piece_of(&reading->mail, text, hit.address.offset,
                      (size_t)hit.address.offset + hit.address.length);
    start = line.next;
  }
  return none;
}

int esmtpcode_i_text_names(struct reading *reading) {
  struct view text = view_of(&reading->mail, reading->state.text);
  struct state ahead = reading->state;

  if (!esmtpcode_i_find_place(reading, &text, &ahead, 0, text.len, &ahead.ahead))
    return 0;
  reading->state = ahead;
  return 1;
}

int esmtpcode_i_text_lists(struct reading *reading) {
  struct view text = view_of(&reading->mail, reading->state.text);
  struct state ahead = reading->state;
  esmtpcode_span address;

  ahead.open = 1;
  if (!esmtpcode_i_find_place(reading, &text, &ahead, 0, text.len, &ahead.ahead))
    return 0;
  address = ahead.ahead.address;
  if ((text.s[address.offset] & 0x80) ||
      esmtpcode_i_is_helper(text.s + address.offset, address.length) ||
      esmtpcode_i_is_piece(reading, reading->report->returned_to, &text, address))
    return 0;
  reading->state = ahead;
  return 1;
}
