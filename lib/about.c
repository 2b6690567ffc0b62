/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Whom words are about. "Does not exist" gives an address up, but it may be said of the return path
 * or of a domain in a signature: where the words for one of these stand before in the sentence, or
 * right behind, the recipient is not meant. */

#include "ascii.h"
#include "mail.h"
#include "match.h"

enum { FARTHEST = 8 }; /* words between the two */

/* Whether a status code is about the sender's address: X.1.7 and X.1.8, RFC 3463 section 3.2. */
static int is_senders(uint32_t code) {
  uint32_t detail = esmtpcode_code_detail(code);

  return esmtpcode_code_subject(code) == 1 && (detail == 7 || detail == 8);
}

/* The next word from s[*at] on, which is moved to its start, whatever white space is before. Gives
 * its length, 0 where none comes before s[end]. */
static size_t word_before(const char *s, size_t end, size_t *at) {
  size_t length = 0;

  while (*at < end && is_space(s[*at]))
    ++*at;
  while (*at + length < end && !is_space(s[*at + length]))
    length++;
  return length;
}

/* Whether a word ends a sentence, or names somebody else. */
static int parts_sentence(const char *s, size_t length) {
  char last = s[length - 1];

  if (last == '.' || last == ';' || (length == 2 && same_letters(s, "to", 2)))
    return 1;
  for (; length > 0 && !is_alnum(*s); length--)
    s++;
  return STARTS(s, length, "recipient") || STARTS(s, length, "rcpt");
}

/* Whether what ends before s[at] is the subject of what is said from s[start] to s[end]. */
static int is_subject(const char *s, size_t at, size_t start, size_t end) {
  unsigned words = 0;
  size_t length;

  for (; (length = word_before(s, end, &at)) > 0; at += length) {
    words += at < start;
    if (words > FARTHEST || parts_sentence(s + at, length))
      return 0;
  }
  return 1;
}

/* Whether what starts at s[end] is where the words before s[at] look: "unknown user in the from
 * header". */
static int is_place(const char *s, size_t at, size_t end) {
  size_t length = word_before(s, end, &at);

  if (length == 2 && same_letters(s + at, "in", 2)) {
    at += length;
    length = word_before(s, end, &at);
    if (length == 3 && same_letters(s + at, "the", 3)) {
      at += length;
      length = word_before(s, end, &at);
    }
  }
  return length == 0;
}

static int is_about(const char *s, const struct mark *subject, const struct mark *said) {
  size_t end = (size_t)subject->offset + subject->length;
  size_t said_end = (size_t)said->offset + said->length;

  if (subject->offset > said->offset)
    return is_place(s, said_end, subject->offset);
  return is_subject(s, end, said->offset, said_end);
}

/* Whether an IP address follows the words: "unknown host [192.0.2.1]" is the host that connected.
 */
static int is_of_address(const char *s, const struct mark *said, esmtpcode_span ip) {
  size_t at = (size_t)said->offset + said->length;

  while (at < ip.offset && (s[at] == ' ' || s[at] == '[' || s[at] == '('))
    at++;
  return ip.length > 0 && at == ip.offset;
}

void esmtpcode_i_turn_by_subject(const char *s, size_t words, const struct marks *marks,
                                 const struct mark *said, esmtpcode_verdict *verdict) {
  uint64_t highest = 0; /* the order in which marks were found tells nothing */

  if (is_senders(verdict->code)) {
    verdict->reason = ESMTPCODE_REASON_SENDER_REJECTED;
    verdict->basis = ESMTPCODE_BASIS_CODE;
    verdict->rule = 0;
    verdict->matched = (esmtpcode_span){0, 0};
    return;
  }
  if (verdict->reason == ESMTPCODE_REASON_DOMAIN_UNKNOWN && is_of_address(s, said, verdict->ip))
    verdict->reason = ESMTPCODE_REASON_SENDER_IDENTITY;
  for (unsigned i = 0; i < marks->count; i++) {
    const struct mark *mark = &marks->mark[i];

    if (!tells(mark, ESMTPCODE_HINT_SENDER) || mark->offset < words || !is_about(s, mark, said) ||
        rank_of(marks, i) <= highest)
      continue;
    highest = rank_of(marks, i);
    verdict->reason = mark->row->reason;
    verdict->rule = esmtpcode_i_rule_number(mark);
    verdict->matched.offset = mark->offset;
    verdict->matched.length = mark->length;
  }
}
