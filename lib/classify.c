/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Words, status code and reply code, weighed into a verdict. The order of the scales:
 *   1. the heaviest phrase, if it is more than a generic one;
 *   2. a status code that names its cause;
 *   3. a generic phrase;
 *   4. a status code that names only its subject;
 *   5. a reply code that names its cause.
 * A phrase is as heavy as its rule says: blame on the sender's host weighs more than words about
 * the recipient. Of the same weight one that does not give the address up counts before one that
 * does, then a longer one before a shorter one. */

#include <string.h>

#include "ascii.h"
#include "match.h"

enum { QMAIL_LINE = 1024 };

enum { GENERIC = 2 }; /* rules up to this weight only count where there is no precise code */

/* One of two values without a branch: whether a failure passes is nothing to foretell. */
static inline uint32_t choose(int first, uint32_t one, uint32_t other) {
  return other ^ ((one ^ other) & (0 - (uint32_t)first));
}

int esmtpcode_i_is_unwanted(uint32_t code) {
  return esmtpcode_code_subject(code) == 7 && esmtpcode_code_detail(code) == 1;
}

int esmtpcode_i_is_vague(uint32_t code) {
  return esmtpcode_code_detail(code) == 0 || esmtpcode_i_is_unwanted(code);
}

/* Whether a longer phrase stands over a shorter one: then only the longer one was said, unless it
 * tells no more than what is spoken of. */
static int is_covered(const struct marks *marks, const struct mark *mark) {
  uint64_t end = (uint64_t)mark->offset + mark->length;
  int covered = 0;

  for (unsigned i = 0; i < marks->count; i++) {
    const struct mark *other = &marks->mark[i];

    covered |= (other->length > mark->length) & (other->offset <= mark->offset) &
               ((uint64_t)other->offset + other->length >= end) &
               (tells(other, ESMTPCODE_HINT_SENDER) == 0);
  }
  return covered;
}

/* Whether a mark stands beside the "@" of an address, "virus@example.org". */
static int is_in_address(const char *s, size_t len, const struct mark *mark) {
  size_t end = (size_t)mark->offset + mark->length;
  size_t before = mark->offset > 0;
  size_t behind = end < len;

  return (int)((before & (s[mark->offset - before] == '@')) | (behind & (s[end - !behind] == '@')));
}

/* Whether a mark is part of a host name or a mail address, or belongs to a field:
 * "spam@example.org", "helo=<example.org>", "mailer=relay". */
static int is_in_name(const char *s, size_t len, const struct mark *mark) {
  size_t end = (size_t)mark->offset + mark->length;
  int before = mark->offset > 0 ? s[mark->offset - 1] : ' ';
  int behind = end < len ? s[end] : ' ';

  if ((before == ' ') & (behind == ' ')) /* nearly always */
    return 0;
  return is_in_address(s, len, mark) || before == '.' || before == '=' || behind == '=' ||
         (end + 1 < len && behind == '"' && s[end + 1] == ':') ||
         (end + 1 < len && behind == '.' && is_alnum(s[end + 1]));
}

/* Whether a generic word does not stand where the server speaks: in the fields of a log line
 * before, or within a name. */
static int is_stray(const char *s, size_t len, size_t words, const struct mark *mark) {
  return weight_of(mark) <= GENERIC && (mark->offset < words || is_in_name(s, len, mark));
}

/* The highest rank below a limit, or 0. */
static uint64_t highest_below(const struct marks *marks, uint64_t limit) {
  uint64_t highest = 0;

  for (unsigned i = 0; i < marks->count; i++) {
    uint64_t rank = rank_of(marks, i);

    highest = rank < limit && rank > highest ? rank : highest;
  }
  return highest;
}

/* Whether a mark that tells a reason does not count: it stands where it says nothing, or is part of
 * what was said. */
static int is_void(const char *s, size_t len, size_t words, const struct marks *marks,
                   const struct mark *mark) {
  return is_stray(s, len, words, mark) || is_in_address(s, len, mark) ||
         (mark->length < marks->longest && is_covered(marks, mark));
}

/* The mark that counts the most, or NULL. */
static const struct mark *weigh_marks(const char *s, size_t len, size_t words,
                                      const struct marks *marks) {
  uint64_t rank = marks->heaviest;

  while (rank >= LEAST_RANK && is_void(s, len, words, marks, &marks->mark[number_in(rank)]))
    rank = highest_below(marks, rank);
  return rank >= LEAST_RANK ? &marks->mark[number_in(rank)] : NULL;
}

/* Takes what is told, if anything, where no mark of a higher rank has told it. */
static inline void take_told(uint32_t told, uint64_t rank, uint64_t *highest, uint32_t *taken) {
  if (told == 0 || rank <= *highest)
    return;
  *taken = told;
  *highest = rank;
}

/* Takes what the heaviest marks tell besides the reason, and the first web page. */
static void take_hints(const char *s, size_t len, size_t words, const struct marks *marks,
                       esmtpcode_verdict *verdict) {
  uint64_t provider = 0;
  uint64_t blocklist = 0;
  uint64_t stage = 0;
  size_t url = len;

  for (unsigned i = 0; i < marks->count; i++) {
    const struct mark *mark = &marks->mark[i];
    const struct rule_extra *extra = esmtpcode_i_extra(mark);
    unsigned weight = is_stray(s, len, words, mark) ? 0 : weight_of(mark);
    uint64_t rank =
        (uint64_t)weight << 40 | (uint64_t)mark->row->length << 32 | (UINT32_MAX - mark->offset);

    take_told(extra->provider, rank, &provider, &verdict->provider);
    take_told(extra->blocklist, rank, &blocklist, &verdict->blocklist);
    take_told(extra->stage, rank, &stage, &verdict->stage);
    if (tells(mark, ESMTPCODE_HINT_URL) && mark->offset < url)
      url = mark->offset;
  }
  if (url < len)
    verdict->url = esmtpcode_i_url_at(s, len, url);
  if (marks->tells & tell_hint(ESMTPCODE_HINT_WAIT))
    verdict->retry_after = esmtpcode_i_retry_after(s, len);
}

/* What the code says, as the provider means it where the text gives the provider away. */
static const esmtpcode_entry *entry_of(uint32_t code, uint32_t provider) {
  const esmtpcode_entry *entry = NULL;

  if (provider != ESMTPCODE_PROVIDER_NONE)
    entry = esmtpcode_entry_find_provider(code, provider);
  return entry != NULL ? entry : esmtpcode_entry_describe(code, ESMTPCODE_PROVIDER_NONE);
}

/* Whether a reason blames the recipient where a status code of the security subject says that it is
 * about the sending side. Generic words do not stand up to that. */
static int blames_recipient(uint32_t reason, const esmtpcode_verdict *verdict) {
  return esmtpcode_reason_group(reason) == ESMTPCODE_GROUP_RECIPIENT && verdict->code != 0 &&
         esmtpcode_code_subject(verdict->code) == 7;
}

static uint32_t decide_by_mark(esmtpcode_verdict *verdict, const struct mark *mark) {
  verdict->reason = mark->row->reason;
  verdict->basis = ESMTPCODE_BASIS_TEXT;
  verdict->rule = esmtpcode_i_rule_number(mark);
  verdict->matched.offset = mark->offset;
  verdict->matched.length = mark->length;
  return weight_of(mark);
}

/* mark is a generic phrase, or NULL. */
static uint32_t decide_by_code(esmtpcode_verdict *verdict, const struct mark *mark) {
  const esmtpcode_entry *entry =
      verdict->code != 0 ? entry_of(verdict->code, verdict->provider) : NULL;
  uint32_t coded = entry != NULL ? esmtpcode_entry_reason(entry) : ESMTPCODE_REASON_UNKNOWN;
  int precise = coded != ESMTPCODE_REASON_UNKNOWN && !esmtpcode_i_is_vague(verdict->code);

  if (mark != NULL && !precise && !blames_recipient(mark->row->reason, verdict))
    return decide_by_mark(verdict, mark);
  if (coded != ESMTPCODE_REASON_UNKNOWN) {
    verdict->reason = coded;
    verdict->basis = ESMTPCODE_BASIS_CODE;
  } else {
    verdict->reason = esmtpcode_i_reply_reason(verdict->reply);
    verdict->basis = verdict->reason != ESMTPCODE_REASON_UNKNOWN ? (uint32_t)ESMTPCODE_BASIS_REPLY
                                                                 : (uint32_t)ESMTPCODE_BASIS_NONE;
  }
  return 0;
}

/* mark: the one that counts the most, or NULL. Gives the weight of the words that decided, 0 where
 * none did. */
static uint32_t decide(esmtpcode_verdict *verdict, const struct mark *mark) {
  return mark != NULL && weight_of(mark) > GENERIC ? decide_by_mark(verdict, mark)
                                                   : decide_by_code(verdict, mark);
}

int esmtpcode_i_may_be_senders(const esmtpcode_verdict *verdict) {
  return verdict->outcome != ESMTPCODE_OUTCOME_SUCCESS &&
         verdict->reason != ESMTPCODE_REASON_MAILBOX_MOVED &&
         (esmtpcode_reason_group(verdict->reason) == ESMTPCODE_GROUP_RECIPIENT ||
          verdict->reason == ESMTPCODE_REASON_DOMAIN_UNKNOWN ||
          verdict->reason == ESMTPCODE_REASON_POLICY ||
          (verdict->reason == ESMTPCODE_REASON_UNKNOWN &&
           verdict->outcome == ESMTPCODE_OUTCOME_PERMANENT));
}

/* Whether words say that the address ought not to be mailed again. */
static int gives_up(const esmtpcode_verdict *verdict) {
  return verdict->basis == ESMTPCODE_BASIS_TEXT &&
         verdict->reason != ESMTPCODE_REASON_MAILBOX_MOVED &&
         esmtpcode_i_reason_defaults(verdict->reason)->bounce == ESMTPCODE_BOUNCE_HARD;
}

/* What codes say of the sending side, whatever the words: an unknown user is the one who logs in
 * then, an unknown domain that of a signature, and what is not there a command. X.7.13 is said of
 * recipients as well. #ESMTPCODE_REASON_UNKNOWN for other codes. */
static uint32_t senders_by_code(const esmtpcode_verdict *verdict) {
  enum { NOT_IMPLEMENTED = 502, BAD_SEQUENCE = 503 };
  const esmtpcode_entry *entry = NULL;
  uint32_t reason = esmtpcode_i_reply_reason(verdict->reply);

  if (reason == ESMTPCODE_REASON_LOGIN_REQUIRED)
    return reason;
  if (!gives_up(verdict))
    return ESMTPCODE_REASON_UNKNOWN;
  if (verdict->reply == NOT_IMPLEMENTED || verdict->reply == BAD_SEQUENCE)
    return ESMTPCODE_REASON_PROTOCOL_ERROR;
  if (esmtpcode_code_subject(verdict->code) == 7 && !esmtpcode_i_is_vague(verdict->code))
    entry = entry_of(verdict->code, verdict->provider);
  reason = entry != NULL ? esmtpcode_entry_reason(entry) : ESMTPCODE_REASON_UNKNOWN;
  return reason == ESMTPCODE_REASON_AUTH_FAILED || reason == ESMTPCODE_REASON_TLS_FAILED
             ? reason
             : ESMTPCODE_REASON_UNKNOWN;
}

/* What a server says before RCPT is about the sender or the sending host, whatever its words. */
static void turn_by_stage(esmtpcode_verdict *verdict) {
  uint32_t coded;

  if (!esmtpcode_i_may_be_senders(verdict))
    return;
  coded = senders_by_code(verdict);
  if (coded != ESMTPCODE_REASON_UNKNOWN)
    verdict->reason = coded;
  else if (verdict->stage == ESMTPCODE_STAGE_MAIL)
    verdict->reason = ESMTPCODE_REASON_SENDER_REJECTED;
  else if (verdict->stage != 0)
    verdict->reason = ESMTPCODE_REASON_IP_BLOCKED;
}

/* Where a mailbox has moved to: the address behind the words that say so, or, where only the code
 * says it, a second address. */
static esmtpcode_span find_new_address(const char *s, size_t len, size_t words,
                                       const esmtpcode_verdict *verdict) {
  esmtpcode_span span;

  if (verdict->matched.length > 0)
    return esmtpcode_i_find_address(s, len, verdict->matched.offset + verdict->matched.length);
  span = esmtpcode_i_find_address(s, len, words);
  return esmtpcode_i_find_address(s, len, span.length > 0 ? span.offset + span.length : len);
}

/* What follows from reason and outcome: a transient failure is never hard, a success no bounce. */
static void conclude(esmtpcode_verdict *verdict) {
  const struct reason_row *defaults;
  int bounces_softly;
  int retries;

  if (verdict->outcome == ESMTPCODE_OUTCOME_SUCCESS)
    verdict->reason = ESMTPCODE_REASON_DELIVERED;
  defaults = esmtpcode_i_reason_defaults(verdict->reason);
  bounces_softly = (verdict->outcome == ESMTPCODE_OUTCOME_TRANSIENT) &
                   (defaults->bounce != ESMTPCODE_BOUNCE_NONE);
  verdict->bounce = choose(bounces_softly, ESMTPCODE_BOUNCE_SOFT, defaults->bounce);
  verdict->category = defaults->category;
  verdict->severity = defaults->severity;
  retries = bounces_softly & (defaults->action == ESMTPCODE_ACTION_SUPPRESS);
  verdict->action = choose(retries, ESMTPCODE_ACTION_RETRY, defaults->action);
  verdict->responsible = defaults->responsible;
  verdict->group = defaults->group;
}

/* Where the two contradict each other, "550 4.2.1", the failure may pass. */
static uint32_t outcome_of(uint32_t reply, uint32_t code) {
  uint32_t outcome = esmtpcode_reply_outcome(reply);
  uint32_t coded = esmtpcode_reply_outcome(esmtpcode_code_class(code) * 100);
  int by_code = (outcome == ESMTPCODE_OUTCOME_UNKNOWN) |
                ((outcome == ESMTPCODE_OUTCOME_PERMANENT) & (coded == ESMTPCODE_OUTCOME_TRANSIENT));

  return choose(by_code, coded, outcome);
}

/* A log line without a code may still tell that the delivery is tried again. */
static uint32_t logged_outcome(const struct marks *marks) {
  return (marks->tells & tell_hint(ESMTPCODE_HINT_DEFERRED)) ? ESMTPCODE_OUTCOME_TRANSIENT
                                                             : ESMTPCODE_OUTCOME_UNKNOWN;
}

static struct said all_of(size_t len) {
  return (struct said){0, 0, len};
}

/* Reads the phrases and codes of a text. Gives where the server's own words start. */
static size_t read_text(const char *s, struct said said, struct marks *marks,
                        esmtpcode_verdict *verdict) {
  size_t earliest;

  esmtpcode_i_match(s, said.end, said.start, marks);
  earliest = marks->code > said.reply ? marks->code - said.reply - 1 : 0;
  return said.reply +
         esmtpcode_i_find_codes(s + said.reply, said.end - said.reply, earliest, verdict);
}

/* Weighs the words of a text that has been read. words: where the server's own start. */
static void weigh(const char *s, size_t len, size_t words, const struct marks *marks,
                  const struct context *context, esmtpcode_verdict *verdict) {
  const struct mark *heaviest = weigh_marks(s, len, words, marks);
  int specific;

  if (verdict->outcome == ESMTPCODE_OUTCOME_UNKNOWN)
    verdict->outcome = outcome_of(verdict->reply, verdict->code);
  if (verdict->outcome == ESMTPCODE_OUTCOME_UNKNOWN)
    verdict->outcome = logged_outcome(marks);
  if (marks->tells & (TELLS_MORE | tell_hint(ESMTPCODE_HINT_WAIT) | tell_hint(ESMTPCODE_HINT_URL)))
    take_hints(s, len, words, marks, verdict);
  if (context != NULL && verdict->provider == ESMTPCODE_PROVIDER_NONE)
    verdict->provider = esmtpcode_i_context_provider(context);
  if (!is_plain_reply(s, len) || (marks->tells & FIELD_HINTS))
    esmtpcode_i_read_fields(s, len, marks, verdict);
  if (marks->ip < len)
    verdict->ip = esmtpcode_i_find_ip(s, len, words, marks->ip);
  specific = decide(verdict, heaviest) > GENERIC;
  if (gives_up(verdict))
    esmtpcode_i_turn_by_subject(s, words, marks, heaviest, verdict);
  turn_by_stage(verdict);
  if (context != NULL && esmtpcode_i_may_be_senders(verdict))
    esmtpcode_i_turn_by_context(context, s, len, words, specific, verdict);
  conclude(verdict);
  if (verdict->reason == ESMTPCODE_REASON_MAILBOX_MOVED)
    verdict->new_address = find_new_address(s, len, words, verdict);
}

/* A mail was sent: that needs no weighing. */
static void take_sent(const char *s, size_t len, esmtpcode_verdict *verdict) {
  uint32_t code;

  verdict->reply = esmtpcode_i_reply_at(s, len, 0, &code);
  if (code != 0)
    verdict->code = code;
  verdict->outcome = ESMTPCODE_OUTCOME_SUCCESS;
  verdict->basis = verdict->code != 0 ? ESMTPCODE_BASIS_CODE : ESMTPCODE_BASIS_REPLY;
  conclude(verdict);
}

/* What is said in a text. */
static void classify_said(const char *s, struct said said, const struct context *context,
                          esmtpcode_verdict *verdict) {
  struct marks marks;
  size_t words = read_text(s, said, &marks, verdict);

  weigh(s, said.end, words, &marks, context, verdict);
}

/* qmail-send writes "_" for spaces; a line is never longer than this. */
OUTLINE static void classify_qmail(const char *s, size_t len, const struct context *context,
                                   esmtpcode_verdict *verdict) {
  char line[QMAIL_LINE];

  if (len > sizeof line)
    len = sizeof line;
  memcpy(line, s, len);
  for (size_t i = 0; i < len; i++)
    if (line[i] == '_')
      line[i] = ' ';
  classify_said(line, all_of(len), context, verdict);
}

/* A reply, a diagnostic, or a line of a log. */
static void classify_line(const char *s, size_t len, const struct context *context,
                          esmtpcode_verdict *verdict) {
  struct said said;

  switch (esmtpcode_i_read_postfix(s, len, verdict, &said)) {
  case LINE_COUNT:
    conclude(verdict);
    break;
  case LINE_SENT:
    take_sent(s + said.reply, len - said.reply, verdict);
    break;
  default:
    if (said.start == 0 && esmtpcode_i_is_qmail(s, len))
      classify_qmail(s, len, context, verdict);
    else
      classify_said(s, said, context, verdict);
  }
}

/* The status code of a report counts before that of the words, unless it is vague and the other one
 * is not. */
static uint32_t settle_code(uint32_t reported, uint32_t said) {
  if (reported == 0 ||
      (said != 0 && esmtpcode_code_detail(reported) == 0 && esmtpcode_code_detail(said) != 0))
    return said;
  return reported;
}

void esmtpcode_i_judge(const char *s, size_t len, const struct known *known,
                       esmtpcode_verdict *verdict) {
  struct marks marks;
  size_t words;

  esmtpcode_i_clear(verdict, sizeof *verdict);
  words = read_text(s, all_of(len), &marks, verdict);
  verdict->code = settle_code(known->code, verdict->code);
  verdict->outcome = known->outcome;
  weigh(s, len, words, &marks, &known->context, verdict);
}

void esmtpcode_i_conclude(uint32_t reason, esmtpcode_verdict *verdict) {
  verdict->reason = reason;
  conclude(verdict);
}

static int32_t classify(const char *s, size_t len, const struct context *context,
                        esmtpcode_verdict *verdict, size_t size) {
  esmtpcode_verdict own;
  esmtpcode_verdict *whole;

  if ((s == NULL && len > 0) || verdict == NULL || size < LEAST_VERDICT)
    return ESMTPCODE_ERROR_ARGUMENT;
  whole = sized_empty(verdict, size, &own, sizeof own);
  if (s == NULL)
    s = "";
  len = readable(len);
  if (is_plain_reply(s, len))
    classify_said(s, all_of(len), context, whole);
  else
    classify_line(s, len, context, whole);
  sized_return(verdict, size, whole);
  return ESMTPCODE_OK;
}

int32_t esmtpcode_classify(const char *s, size_t len, esmtpcode_verdict *verdict, size_t size) {
  return classify(s, len, NULL, verdict, size);
}

int32_t esmtpcode_classify_context(const char *s, size_t len, const char *context,
                                   size_t context_len, esmtpcode_verdict *verdict, size_t size) {
  struct context known = {.s = context, .len = context_len};

  if (context == NULL && context_len > 0)
    return ESMTPCODE_ERROR_ARGUMENT;
  return classify(s, len, context_len > 0 ? &known : NULL, verdict, size);
}

int32_t esmtpcode_classify_reply(const char *s, size_t len, const esmtpcode_reply *reply,
                                 size_t reply_size, esmtpcode_verdict *verdict, size_t size) {
  struct marks marks;
  esmtpcode_verdict own;
  esmtpcode_verdict *whole;

  if ((s == NULL && len > 0) || reply == NULL || reply_size < LEAST_REPLY || verdict == NULL ||
      size < LEAST_VERDICT)
    return ESMTPCODE_ERROR_ARGUMENT;
  whole = sized_empty(verdict, size, &own, sizeof own);
  if (s == NULL)
    s = "";
  whole->reply = reply->reply;
  whole->code = reply->code;
  len = len < reply->length ? len : reply->length;
  esmtpcode_i_match(s, len, 0, &marks);
  weigh(s, len, 0, &marks, NULL, whole);
  sized_return(verdict, size, whole);
  return ESMTPCODE_OK;
}

int32_t esmtpcode_classify_code(uint32_t reply, uint32_t code, uint32_t provider,
                                esmtpcode_verdict *verdict, size_t size) {
  esmtpcode_verdict own;
  esmtpcode_verdict *whole;

  if (verdict == NULL || size < LEAST_VERDICT)
    return ESMTPCODE_ERROR_ARGUMENT;
  whole = sized_empty(verdict, size, &own, sizeof own);
  whole->code = esmtpcode_code_is_valid(code) ? code : 0;
  whole->reply = reply;
  whole->provider = provider;
  whole->outcome = outcome_of(reply, whole->code);
  decide(whole, NULL);
  conclude(whole);
  sized_return(verdict, size, whole);
  return ESMTPCODE_OK;
}
