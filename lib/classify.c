/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Words, status code and reply code, weighed into a verdict. The order of the scales:
 *   1. the heaviest phrase, if it is more than a generic one;
 *   2. a status code that names its cause;
 *   3. a generic phrase;
 *   4. a status code that names only its subject;
 *   5. a reply code that names its cause.
 * A phrase is as heavy as its rule says: blame on the sender's host weighs more than words about
 * the recipient, and a longer phrase more than a shorter one of the same weight. */

#include <string.h>

#include "ascii.h"
#include "match.h"
#include "report.h"
#include "word.h"

enum { QMAIL_LINE = 1024 };

enum { GENERIC = 2 }; /* rules up to this weight only count where there is no precise code */

static int is_reply_at(const char *s, size_t len, size_t at) {
  return len - at >= 3 && (s[at] == '2' || s[at] == '4' || s[at] == '5') && s[at + 1] >= '0' &&
         s[at + 1] <= '9' && is_digit(s[at + 2]) &&
         (len - at == 3 || s[at + 3] == ' ' || s[at + 3] == '-' || s[at + 3] == ':' ||
          s[at + 3] == ',' || s[at + 3] == ';' || s[at + 3] == '}') &&
         (at == 0 || (!is_alnum(s[at - 1]) && s[at - 1] != '.' && s[at - 1] != '-' &&
                      s[at - 1] != '/' && s[at - 1] != '#'));
}

static size_t skip_opening(const char *s, size_t len, size_t at) {
  while (at < len && (is_space(s[at]) || s[at] == '<' || s[at] == '"' || s[at] == '('))
    at++;
  return at;
}

/* The diagnostic type before the reply, "smtp;". RFC 3464 section 2.3.6. */
static size_t skip_type(const char *s, size_t len, size_t at) {
  static const char type[] = "smtp;";
  size_t n = 0;

  while (type[n] != '\0' && at + n < len && to_lower(s[at + n]) == type[n])
    n++;
  return type[n] == '\0' ? at + n : at;
}

/* The three digits at s[at] as a reply code, and the status code behind it, or 0. */
static uint32_t read_codes(const char *s, size_t len, size_t at, uint32_t *code) {
  size_t next = at + 4;

  *code = 0;
  if (next < len && s[next] == '\'')
    next++;
  if (len > next && (s[at + 3] == ' ' || s[at + 3] == '-'))
    esmtpcode_code_prefix(s + next, len - next, code);
  return (uint32_t)(s[at] - '0') * 100 + (uint32_t)(s[at + 1] - '0') * 10 +
         (uint32_t)(s[at + 2] - '0');
}

/* Where the next three digits stand alone; len where there are none. */
static size_t find_digits(const char *s, size_t len, size_t at) {
  enum { STEP = 13 }; /* of 16 bytes, these have three behind them */

  for (; len - at >= 16; at += STEP) {
    uint32_t digits = digit_bits(s + at);
    uint32_t found = digits & digits >> 1 & digits >> 2 & ~(digits << 1) & ~(digits >> 3) & 0x1fff;

    if (found != 0)
      return at + lowest_bit(found);
  }
  for (; len - at >= 3; at++)
    if (is_digit(s[at]) && is_digit(s[at + 1]) && is_digit(s[at + 2]))
      return at;
  return len;
}

/* Whether s ends, before s[at], with the word. */
static int follows(const char *s, size_t at, const char *word) {
  size_t length = strlen(word);

  return at >= length && memcmp(s + at - length, word, length) == 0;
}

/* Whether a reply starts at s[at], by what stands before it: said: 550 No such user, stat="550 No
 * such user", smtp;550 No such user, "code":550. */
static int introduces_reply(const char *s, size_t at) {
  if (s[at + 3] == ',' || s[at + 3] == '}')
    return follows(s, at, "\"code\":");
  return follows(s, at, "\"") || follows(s, at, "=") || follows(s, at, ";") ||
         follows(s, at, "said: ") || follows(s, at, " :") || follows(s, at, "\n") ||
         follows(s, at, "<<< ");
}

/* Whether ":" and white space, or "> ", stand before s[at]. */
static int follows_mark(const char *s, size_t at) {
  if (follows(s, at, "> "))
    return 1;
  if (at == 0 || !is_space(s[at - 1]))
    return 0;
  while (at > 0 && is_space(s[at - 1]))
    at--;
  return follows(s, at, ":");
}

/* A reply code within the text, where a status code or, behind a colon, words follow it. Gives
 * where it stands, 0 where there is none. */
static size_t find_inner_reply(const char *s, size_t len, size_t from, esmtpcode_verdict *verdict) {
  for (size_t at = find_digits(s, len, from); at < len; at = find_digits(s, len, at + 1)) {
    uint32_t reply;
    uint32_t code;

    if (len - at < 5 || !is_reply_at(s, len, at))
      continue;
    reply = read_codes(s, len, at, &code);
    if (code == 0 && !introduces_reply(s, at) && (verdict->code != 0 || !follows_mark(s, at)))
      continue;
    verdict->reply = reply;
    if (code != 0)
      verdict->code = code;
    return at;
  }
  return 0;
}

/* Finds the codes of a text. The status code behind the reply code is the server's own, and counts
 * before any other, such as a mailer's "dsn=". Gives where the server's own words start. */
static size_t find_codes(const char *s, size_t len, esmtpcode_verdict *verdict) {
  size_t first = skip_opening(s, len, skip_type(s, len, skip_opening(s, len, 0)));

  if (is_reply_at(s, len, first)) {
    verdict->reply = read_codes(s, len, first, &verdict->code);
    if (verdict->code == 0)
      verdict->code = esmtpcode_code_find(s, len, 0, NULL);
    return first;
  }
  verdict->code = esmtpcode_code_find(s, len, 0, NULL);
  return find_inner_reply(s, len, first, verdict);
}

/* Codes of which the subject is all that can be relied on. */
static int is_vague(uint32_t code) {
  uint32_t subject = esmtpcode_code_subject(code);
  uint32_t detail = esmtpcode_code_detail(code);

  return detail == 0 || (subject == 7 && detail == 1);
}

/* Whether a longer phrase stands over a shorter one: then only the longer one was said. */
static int is_covered(const struct marks *marks, const struct mark *mark) {
  uint64_t end = (uint64_t)mark->offset + mark->length;
  int covered = 0;

  for (unsigned i = 0; i < marks->count; i++) {
    const struct mark *other = &marks->mark[i];

    covered |= (other->length > mark->length) & (other->offset <= mark->offset) &
               ((uint64_t)other->offset + other->length >= end);
  }
  return covered;
}

/* The higher, the more a mark counts: the heavier, of equal ones the earlier. 0 where it tells no
 * reason or has no weight. */
static uint64_t rank_of(const struct mark *mark) {
  uint64_t rank = (uint64_t)mark->weight << 32 | (UINT32_MAX - mark->offset);

  return mark->row->reason != ESMTPCODE_REASON_UNKNOWN && mark->weight >> 8 > 0 ? rank : 0;
}

static const struct mark *heaviest(const struct marks *marks) {
  const struct mark *best = NULL;
  uint64_t limit = UINT64_MAX;

  do {
    uint64_t highest = 0;

    best = NULL;
    for (unsigned i = 0; i < marks->count; i++) {
      uint64_t rank = rank_of(&marks->mark[i]);

      if (rank < limit && rank > highest) {
        highest = rank;
        best = &marks->mark[i];
      }
    }
    limit = highest;
  } while (best != NULL && is_covered(marks, best));
  return best;
}

/* Whether a mark is part of a host name or a mail address, or belongs to a field:
 * "spam@example.org", "helo=<example.org>", "mailer=relay". */
static int is_in_name(const char *s, size_t len, const struct mark *mark) {
  size_t end = (size_t)mark->offset + mark->length;

  int before = mark->offset > 0 ? s[mark->offset - 1] : ' ';

  return before == '@' || before == '.' || before == '=' ||
         (end < len && (s[end] == '@' || s[end] == '=')) ||
         (end + 1 < len && s[end] == '"' && s[end + 1] == ':') ||
         (end + 1 < len && s[end] == '.' && is_alnum(s[end + 1]));
}

/* Takes the weight of generic words that do not stand where the server speaks: in the fields of a
 * log line before, or within a name. */
static void discount_stray(const char *s, size_t len, size_t words, struct marks *marks) {
  for (unsigned i = 0; i < marks->count; i++) {
    struct mark *mark = &marks->mark[i];

    if (mark->weight >> 8 <= GENERIC && (mark->offset < words || is_in_name(s, len, mark)))
      mark->weight &= 0xff;
  }
}

/* Takes what the heaviest marks tell besides the reason. */
static void take_hints(const char *s, size_t len, const struct marks *marks,
                       esmtpcode_verdict *verdict) {
  uint32_t provider = 0;
  uint32_t blocklist = 0;
  uint32_t stage = 0;
  int waits = 0;

  for (unsigned i = 0; i < marks->count; i++) {
    const struct rule_row *row = marks->mark[i].row;
    uint32_t weight = marks->mark[i].weight;

    if (row->provider != 0 && weight > provider) {
      provider = weight;
      verdict->provider = row->provider;
    }
    if (row->blocklist != 0 && weight > blocklist) {
      blocklist = weight;
      verdict->blocklist = row->blocklist;
    }
    if (row->stage != 0 && weight > stage) {
      stage = weight;
      verdict->stage = row->stage;
    }
    waits |= row->hint == ESMTPCODE_HINT_WAIT;
    if (row->hint == ESMTPCODE_HINT_URL && verdict->url.length == 0)
      verdict->url = esmtpcode_i_url_at(s, len, marks->mark[i].offset);
  }
  if (waits)
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

/* Gives the weight of the words that decided, 0 where none did. */
static uint32_t decide(esmtpcode_verdict *verdict, const struct marks *marks) {
  const struct mark *mark = heaviest(marks);
  const esmtpcode_entry *entry =
      verdict->code != 0 ? entry_of(verdict->code, verdict->provider) : NULL;
  uint32_t coded = entry != NULL ? esmtpcode_entry_reason(entry) : ESMTPCODE_REASON_UNKNOWN;
  int precise = coded != ESMTPCODE_REASON_UNKNOWN && !is_vague(verdict->code);

  if (mark != NULL && (mark->weight >> 8 > GENERIC ||
                       (!precise && !blames_recipient(mark->row->reason, verdict)))) {
    verdict->reason = mark->row->reason;
    verdict->basis = ESMTPCODE_BASIS_TEXT;
    verdict->rule = esmtpcode_i_rule_number(mark);
    verdict->matched.offset = mark->offset;
    verdict->matched.length = mark->length;
    return mark->weight >> 8;
  }
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

int esmtpcode_i_may_be_senders(const esmtpcode_verdict *verdict) {
  return verdict->outcome != ESMTPCODE_OUTCOME_SUCCESS &&
         verdict->reason != ESMTPCODE_REASON_MAILBOX_MOVED &&
         (esmtpcode_reason_group(verdict->reason) == ESMTPCODE_GROUP_RECIPIENT ||
          verdict->reason == ESMTPCODE_REASON_DOMAIN_UNKNOWN ||
          verdict->reason == ESMTPCODE_REASON_POLICY ||
          (verdict->reason == ESMTPCODE_REASON_UNKNOWN &&
           verdict->outcome == ESMTPCODE_OUTCOME_PERMANENT));
}

/* What a server says before RCPT is about the sender or the sending host, whatever its words. */
static void turn_by_stage(esmtpcode_verdict *verdict) {
  if (!esmtpcode_i_may_be_senders(verdict))
    return;
  if (esmtpcode_i_reply_reason(verdict->reply) == ESMTPCODE_REASON_LOGIN_REQUIRED)
    verdict->reason = ESMTPCODE_REASON_LOGIN_REQUIRED; /* the unknown user is the one logging in */
  else if (verdict->stage == ESMTPCODE_STAGE_MAIL)
    verdict->reason = ESMTPCODE_REASON_SENDER_REJECTED;
  else if (verdict->stage == ESMTPCODE_STAGE_GREETING)
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

  if (verdict->outcome == ESMTPCODE_OUTCOME_SUCCESS)
    verdict->reason = ESMTPCODE_REASON_DELIVERED;
  defaults = esmtpcode_i_reason_defaults(verdict->reason);
  verdict->bounce = defaults->bounce;
  verdict->category = defaults->category;
  verdict->severity = defaults->severity;
  verdict->action = defaults->action;
  verdict->responsible = defaults->responsible;
  verdict->group = esmtpcode_reason_group(verdict->reason);
  if (verdict->outcome == ESMTPCODE_OUTCOME_TRANSIENT) {
    if (verdict->bounce != ESMTPCODE_BOUNCE_NONE)
      verdict->bounce = ESMTPCODE_BOUNCE_SOFT;
    if (verdict->action == ESMTPCODE_ACTION_SUPPRESS && verdict->bounce != ESMTPCODE_BOUNCE_NONE)
      verdict->action = ESMTPCODE_ACTION_RETRY;
  }
}

static uint32_t outcome_of(uint32_t reply, uint32_t code) {
  uint32_t outcome = esmtpcode_reply_outcome(reply);

  return outcome != ESMTPCODE_OUTCOME_UNKNOWN
             ? outcome
             : esmtpcode_reply_outcome(esmtpcode_code_class(code) * 100);
}

/* Weighs the words of a text whose codes are known. words: where the server's own start. */
static void weigh(const char *s, size_t len, size_t words, const struct context *context,
                  esmtpcode_verdict *verdict) {
  struct marks marks;
  int specific;

  if (verdict->outcome == ESMTPCODE_OUTCOME_UNKNOWN)
    verdict->outcome = outcome_of(verdict->reply, verdict->code);
  esmtpcode_i_match(s, len, &marks);
  discount_stray(s, len, words, &marks);
  take_hints(s, len, &marks, verdict);
  if (context != NULL && verdict->provider == ESMTPCODE_PROVIDER_NONE)
    verdict->provider = esmtpcode_i_context_provider(context);
  esmtpcode_i_read_fields(s, len, &marks, verdict);
  verdict->ip = esmtpcode_i_find_ip(s, len, words);
  specific = decide(verdict, &marks) > GENERIC;
  turn_by_stage(verdict);
  if (context != NULL && esmtpcode_i_may_be_senders(verdict))
    esmtpcode_i_turn_by_context(context, s, len, words, specific, verdict);
  conclude(verdict);
  if (verdict->reason == ESMTPCODE_REASON_MAILBOX_MOVED)
    verdict->new_address = find_new_address(s, len, words, verdict);
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
  size_t words;

  memset(verdict, 0, sizeof *verdict);
  words = find_codes(s, len, verdict);
  verdict->code = settle_code(known->code, verdict->code);
  verdict->outcome = known->outcome;
  weigh(s, len, words, &known->context, verdict);
}

void esmtpcode_i_conclude(uint32_t reason, esmtpcode_verdict *verdict) {
  verdict->reason = reason;
  conclude(verdict);
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
  weigh(line, len, find_codes(line, len, verdict), context, verdict);
}

/* "delivery 17: failure: 192.0.2.1_does_not_like_recipient./", behind a time stamp. */
static int is_qmail(const char *s, size_t len) {
  static const char delivery[] = "delivery ";
  size_t at = 0;
  size_t end;

  while (at < len && at < 64 && (is_alnum(s[at]) || s[at] == '@' || s[at] == '.'))
    at++;
  if (at == len || s[at] != ' ' || len - ++at < sizeof delivery + 16 ||
      memcmp(s + at, delivery, sizeof delivery - 1) != 0)
    return 0;
  for (at += sizeof delivery - 1, end = at + 12; at < end && is_digit(s[at]); at++)
    ;
  return s[at] == ':' && s[at + 1] == ' ' &&
         (s[at + 2] == 'f' || s[at + 2] == 'd' || s[at + 2] == 's');
}

static int32_t classify(const char *s, size_t len, const struct context *context,
                        esmtpcode_verdict *verdict, size_t size) {
  if ((s == NULL && len > 0) || verdict == NULL || size < sizeof *verdict)
    return ESMTPCODE_ERROR_ARGUMENT;
  memset(verdict, 0, size);
  if (s == NULL)
    s = "";
  len = readable(len);
  if (is_qmail(s, len))
    classify_qmail(s, len, context, verdict);
  else
    weigh(s, len, find_codes(s, len, verdict), context, verdict);
  return ESMTPCODE_OK;
}

int32_t esmtpcode_classify(const char *s, size_t len, esmtpcode_verdict *verdict, size_t size) {
  return classify(s, len, NULL, verdict, size);
}

int32_t esmtpcode_classify_context(const char *s, size_t len, const char *context,
                                   size_t context_len, esmtpcode_verdict *verdict, size_t size) {
  struct context known = {context, context_len};

  if (context == NULL && context_len > 0)
    return ESMTPCODE_ERROR_ARGUMENT;
  return classify(s, len, context_len > 0 ? &known : NULL, verdict, size);
}

int32_t esmtpcode_classify_reply(const char *s, size_t len, const esmtpcode_reply *reply,
                                 size_t reply_size, esmtpcode_verdict *verdict, size_t size) {
  if ((s == NULL && len > 0) || reply == NULL || reply_size < sizeof *reply || verdict == NULL ||
      size < sizeof *verdict)
    return ESMTPCODE_ERROR_ARGUMENT;
  memset(verdict, 0, size);
  if (s == NULL)
    s = "";
  verdict->reply = reply->reply;
  verdict->code = reply->code;
  weigh(s, len < reply->length ? len : reply->length, 0, NULL, verdict);
  return ESMTPCODE_OK;
}

int32_t esmtpcode_classify_code(uint32_t reply, uint32_t code, uint32_t provider,
                                esmtpcode_verdict *verdict, size_t size) {
  struct marks marks;

  if (verdict == NULL || size < sizeof *verdict)
    return ESMTPCODE_ERROR_ARGUMENT;
  memset(verdict, 0, size);
  marks.count = 0;
  verdict->code = esmtpcode_code_is_valid(code) ? code : 0;
  verdict->reply = reply;
  verdict->provider = provider;
  verdict->outcome = outcome_of(reply, verdict->code);
  decide(verdict, &marks);
  conclude(verdict);
  return ESMTPCODE_OK;
}
