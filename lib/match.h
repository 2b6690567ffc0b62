/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Phrases found in a text. */

#ifndef ESMTPCODE_MATCH_H
#define ESMTPCODE_MATCH_H

#include "ascii.h"
#include "internal.h"
#include "phrase.h"

enum { MARKS = 24 };

struct rule_row {
  uint32_t phrase; /* in the pool */
  uint16_t sum;    /* of the keys of words around the one it is found by: the upper half */
  uint8_t length;  /* of the phrase */
  uint8_t anchor;  /* where in it the word stands that it is found by */
  int8_t sign_at;  /* how far behind the anchor's first byte, or before it: */
  uint8_t sign;    /* this byte stands, but for its bit 5 */
  uint8_t shape;   /* bits of enum shape */
  uint8_t needs;   /* bits of enum needs */
  uint8_t weight;  /* as it is compared */
  uint8_t reason;
  uint8_t extra; /* what else it tells */
  uint8_t tells; /* tell_hint() of its hint, and TELLS_MORE */
};

/* What few rules tell. */
struct rule_extra {
  uint8_t provider;
  uint8_t blocklist;
  uint8_t stage;
  uint8_t hint;
};

/* A phrase of a rule, where it stands. */
struct mark {
  const struct rule_row *row;
  uint32_t weight; /* the row's, 8 bits, then the phrase's length, 8 bits */
  uint32_t offset;
  uint32_t length;
};

struct marks {
  struct mark mark[MARKS + 1]; /* the last one is for work */
  unsigned count;
  uint32_t longest;  /* of their lengths */
  uint64_t heaviest; /* the rank of the one that counts the most */
  uint32_t tells;    /* what any of them tells */
  size_t code;       /* behind where a status code may start at the earliest, or SIZE_MAX */
  size_t ip;         /* where an IP address may, or SIZE_MAX */
};

/* Leaves where a code and an address may stand. */
static inline void drop_marks(struct marks *marks) {
  marks->count = 0;
  marks->longest = 0;
  marks->heaviest = 0;
  marks->tells = 0;
}

static inline void start_marks(struct marks *marks) {
  drop_marks(marks);
  marks->code = SIZE_MAX;
  marks->ip = SIZE_MAX;
}

static inline unsigned weight_of(const struct mark *mark) {
  return (mark->weight >> 8 & ~(unsigned)COUNTS) >> WEIGHT_SHIFT;
}

static inline int tells(const struct mark *mark, unsigned hint) {
  return (mark->row->tells & tell_hint(hint)) != 0;
}

/* The higher, the more a mark counts: the heavier, of equal ones the earlier. Its number is within.
 */
static inline uint64_t rank_of(const struct marks *marks, unsigned number) {
  const struct mark *mark = &marks->mark[number];

  return (uint64_t)mark->weight << 48 | (uint64_t)(UINT32_MAX - mark->offset) << 16 |
         (UINT16_MAX - number);
}

static inline unsigned number_in(uint64_t rank) {
  return UINT16_MAX - (unsigned)(rank & UINT16_MAX);
}

/* Each mark that tells a reason has this rank at least. */
static const uint64_t LEAST_RANK = (uint64_t)COUNTS << 56;

void esmtpcode_i_keep_heaviest(struct marks *marks);

/* Keeps the mark behind those there are, if keeps is 1. */
static inline void keep_mark(struct marks *marks, unsigned keeps) {
  uint64_t rank = rank_of(marks, marks->count) & (0 - (uint64_t)keeps);
  uint32_t length = marks->mark[marks->count].length & (0 - keeps);

  marks->heaviest = rank > marks->heaviest ? rank : marks->heaviest;
  marks->longest = length > marks->longest ? length : marks->longest;
  if (marks->count < MARKS)
    marks->count += keeps;
  else if (keeps)
    esmtpcode_i_keep_heaviest(marks);
}

/* What follows from a reason where nothing else is known. */
struct reason_row {
  uint8_t group;
  uint8_t bounce;
  uint8_t category;
  uint8_t severity;
  uint8_t action;
  uint8_t responsible;
};

/* The phrases of a text from a place on. */
void esmtpcode_i_match(const char *s, size_t len, size_t from, struct marks *marks);

/* Adds the phrases of a text as it stands. Gives 1 where it has words beyond ASCII: then the
 * phrases are found anew, with those letters that phrases have. */
int esmtpcode_i_match_as_is(const char *s, size_t len, struct marks *marks);
void esmtpcode_i_match_letters(const char *s, size_t len, struct marks *marks);

/* Whether a phrase of `whole` bytes stands, with other gaps, where its byte `anchor` is s[at]: from
 * s[*start] to s[*end]. */
int esmtpcode_i_compare_loosely(const char *phrase, size_t whole, size_t anchor, const char *s,
                                size_t len, size_t at, size_t *start, size_t *end);

/* What else the rule of a mark tells. */
const struct rule_extra *esmtpcode_i_extra(const struct mark *mark);

/* The number by which esmtpcode_rule_name() knows the rule. */
uint32_t esmtpcode_i_rule_number(const struct mark *mark);

/* What is told by marks that stand before the fields of a log line. */
enum {
  FIELD_HINTS =
      1 << ESMTPCODE_HINT_RECIPIENT | 1 << ESMTPCODE_HINT_RELAY | 1 << ESMTPCODE_HINT_QUEUE_ID
};

/* Whether a text is a reply as it was sent, and no record of it. */
static inline int is_plain_reply(const char *s, size_t len) {
  return len > 3 && is_digit(s[0]) && is_digit(s[1]) && is_digit(s[2]) &&
         (s[3] == ' ' || s[3] == '-');
}

/* The fields of a log line, from the marks that stand before them. */
void esmtpcode_i_read_fields(const char *s, size_t len, const struct marks *marks,
                             esmtpcode_verdict *verdict);

/* The reply code at s[at], 0 for none, and the status code behind it. */
uint32_t esmtpcode_i_reply_at(const char *s, size_t len, size_t at, uint32_t *code);

/* Finds the codes of a text, of which it is known where a status code may stand at the earliest.
 * The one behind the reply code is the server's own, and counts before any other, such as a
 * mailer's "dsn=", which may be known already. Gives where the server's own words start. */
size_t esmtpcode_i_find_codes(const char *s, size_t len, size_t earliest,
                              esmtpcode_verdict *verdict);

/* The part of a line that is to be judged, and where in it a reply is looked for. */
struct said {
  size_t start, reply, end;
};

/* Lines of Postfix's log. Of a delivery, and of a reject, the fields and the code are read besides.
 */
enum { LINE_OTHER, LINE_COUNT, LINE_DELIVERY, LINE_SENT };
int esmtpcode_i_read_postfix(const char *s, size_t len, esmtpcode_verdict *verdict,
                             struct said *said);

/* Whether a line is one of qmail-send's log about a delivery, or what qmail-remote reports in it.
 */
int esmtpcode_i_is_qmail(const char *s, size_t len);

/* What a text names from a place on: the first IP address, which has no dot or colon before s[at],
 * or mail address; 0 and 0 for none. The web page whose address starts there. */
esmtpcode_span esmtpcode_i_find_ip(const char *s, size_t len, size_t from, size_t at);
esmtpcode_span esmtpcode_i_find_address(const char *s, size_t len, size_t from);
esmtpcode_span esmtpcode_i_url_at(const char *s, size_t len, size_t at);

/* The wait a text names, in seconds; 0 for none. */
uint32_t esmtpcode_i_retry_after(const char *s, size_t len);

/* A name or an address. */
struct value {
  const char *s;
  size_t len; /* 0 where it is not known */
};

/* What a report tells besides the text: the domains of the sender's addresses, the recipient, and
 * the host that was asked. */
enum { KNOWN_OWN, KNOWN_AUTHOR, KNOWN_RECIPIENT, KNOWN_HOST, KNOWN_VALUES };

/* What is known besides the text. */
struct context {
  const char *s; /* lines "Field: value" */
  size_t len;
  struct value values[KNOWN_VALUES];
};

/* What is known of a recipient besides the words. */
struct known {
  uint32_t code;    /* as it was reported apart from the words, or 0 */
  uint32_t outcome; /* likewise, or #ESMTPCODE_OUTCOME_UNKNOWN */
  struct context context;
};

/* The verdict on words of which that is known. */
void esmtpcode_i_judge(const char *s, size_t len, const struct known *known,
                       esmtpcode_verdict *verdict);

/* The verdict where only the reason is known. */
void esmtpcode_i_conclude(uint32_t reason, esmtpcode_verdict *verdict);

/* The provider that runs the host which was asked, or 0. */
uint32_t esmtpcode_i_context_provider(const struct context *context);

/* Turns a verdict about the recipient where the text names the sending side. words: the text from
 * where the server speaks on; specific: 1 where words that leave no doubt decided. */
void esmtpcode_i_turn_by_context(const struct context *context, const char *s, size_t len,
                                 size_t words, int specific, esmtpcode_verdict *verdict);

/* Turns a verdict by the words at said that would give the recipient up, where these are about
 * something else. words: as above. */
void esmtpcode_i_turn_by_subject(const char *s, size_t words, const struct marks *marks,
                                 const struct mark *said, esmtpcode_verdict *verdict);

/* Whether a code is X.7.1, which is said of whatever is not wanted; and whether its subject is all
 * that can be relied on. */
int esmtpcode_i_is_unwanted(uint32_t code);
int esmtpcode_i_is_vague(uint32_t code);

/* 1 where the verdict would be another one if the text were about the sending side. */
int esmtpcode_i_may_be_senders(const esmtpcode_verdict *verdict);

const struct reason_row *esmtpcode_i_reason_defaults(uint32_t reason);

#endif
