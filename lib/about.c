/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Whom words are about. "Does not exist" gives an address up, but it may be said of the return path
 * or of a domain in a signature: where the words for one of these stand before in the sentence, or
 * right behind, the recipient is not meant. */

#include "ascii.h"
#include "mail.h"
#include "match.h"

enum { FARTHEST = 48 };

/* Whether something between s[at] and s[end] keeps what stands before from being the subject of
 * what stands behind: the end of a sentence, or somebody else. */
static int is_parted(const char *s, size_t at, size_t end) {
  for (; at < end; at++) {
    const char *rest = s + at;
    size_t left = end - at;

    if (is_end(*rest) || *rest == ';' || (*rest == '.' && left > 1 && is_space(rest[1])) ||
        STARTS(rest, left, "recipient") || STARTS(rest, left, "rcpt") || STARTS(rest, left, " to "))
      return 1;
  }
  return 0;
}

/* Whether what stands at s[at] is where the words before it look: "unknown user in from header". */
static int is_joined(const char *s, size_t at, size_t end) {
  return end - at <= 1 || (end - at == 4 && STARTS(s + at, 4, " in ")) ||
         (end - at == 8 && STARTS(s + at, 8, " in the "));
}

static int is_about(const char *s, const struct mark *subject, const struct mark *said) {
  size_t end = (size_t)subject->offset + subject->length;
  size_t said_end = (size_t)said->offset + said->length;

  if (subject->offset > said->offset)
    return subject->offset >= said_end && is_joined(s, said_end, subject->offset);
  return end >= said->offset || (said->offset - end <= FARTHEST && !is_parted(s, end, said_end));
}

void esmtpcode_i_turn_by_subject(const char *s, size_t words, const struct marks *marks,
                                 const struct mark *said, esmtpcode_verdict *verdict) {
  for (unsigned i = 0; i < marks->count; i++) {
    const struct mark *mark = &marks->mark[i];

    if (mark->row->hint != ESMTPCODE_HINT_SENDER || mark->offset < words ||
        !is_about(s, mark, said))
      continue;
    verdict->reason = mark->row->reason;
    verdict->rule = esmtpcode_i_rule_number(mark);
    verdict->matched.offset = mark->offset;
    verdict->matched.length = mark->length;
    return;
  }
}
