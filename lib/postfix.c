/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Lines of Postfix's log. Most of them keep count of connections and queue files and tell of no
 * delivery: whatever the hosts and addresses in them are called, these are no words of a server.
 * Those that tell of one have their fields in a fixed order, and in brackets what was said. */

#include <string.h>

#include "ascii.h"
#include "match.h"
#include "vector.h"
#include "word.h"

#define STARTS_WITH(s, len, word)                                                                  \
  ((len) >= sizeof(word) - 1 && memcmp(s, word, sizeof(word) - 1) == 0)
#define ENDS_WITH(s, len, word)                                                                    \
  ((len) >= sizeof(word) - 1 &&                                                                    \
   memcmp((s) + (len) - (sizeof(word) - 1), word, sizeof(word) - 1) == 0)

/* "Nov  3 10:11:12 " or "2026-11-03T10:11:12". */
static int is_stamped(const char *s) {
  return (s[3] == ' ' && s[6] == ' ' && s[9] == ':' && s[12] == ':') ||
         (s[4] == '-' && s[10] == 'T' && s[13] == ':');
}

/* Where one kind of bytes stands, 64 bytes of a line at a time: what follows from one of their
 * places does not wait for another. */
struct places {
  const char *s;
  size_t len;
  size_t block;
  uint64_t bits; /* of the block, those that have not been asked for */
};

/* The next place, len where there is none. */
static inline size_t next_of(struct places *places, uint32_t (*bits_of)(const char *)) {
  size_t at;

  while (places->bits == 0) {
    if (places->len - places->block <= 64)
      return places->len;
    places->block += 64;
    places->bits = bits_from(places->s, places->len, places->block, bits_of);
  }
  at = places->block + lowest_bit(places->bits);
  places->bits &= places->bits - 1;
  return at;
}

static esmtpcode_span span_between(size_t start, size_t end) {
  esmtpcode_span span = {end > start ? (uint32_t)start : 0, (uint32_t)(end - start)};

  return span;
}

/* What every line starts with. */
struct head {
  size_t start; /* of the text behind "mx1 postfix/smtp[4711]: ", or 0 */
  esmtpcode_span id;
};

/* The queue id from start to its colon, "4Zk1Qx2f3Rz: "; empty where there is none, as in "NOQUEUE:
 * ". Here and below there are few branches: the kinds of lines take turns, and cannot be predicted.
 */
static esmtpcode_span id_between(const char *s, size_t start, size_t colon) {
  size_t length = colon - start;
  uint64_t first8 = load64(s + start);
  esmtpcode_span id = {0, 0};
  int ends = (length > 4) & (length < 16) & (s[colon] == ':');

  if (ends & (first8 != load64("NOQUEUE:")) & (first8 != load64("warning:")) &&
      (~word_bits(s + start) << (16 - length) & 0xffff) == 0)
    id = span_between(start, colon);
  return id;
}

static struct head read_head(const char *s, size_t len) {
  enum { STAMP = 16, SHORTEST = 40, LONGEST_ID = 16 };
  struct head head = {0, {0, 0}};
  struct places spaces = {s, len, STAMP, 0};
  size_t at = STAMP;
  size_t end;

  if (len < SHORTEST || !is_stamped(s))
    return head;
  spaces.bits = bits_from(s, len, STAMP, space_bits);
  if (s[STAMP - 1] != ' ') /* the stamp is a long one */
    next_of(&spaces, space_bits);
  at = next_of(&spaces, space_bits) + 1;
  end = next_of(&spaces, space_bits);
  if (end == len || !STARTS_WITH(s + at, end - at, "postfix") || s[end - 1] != ':' ||
      s[end - 2] != ']')
    return head;
  head.start = end + 1;
  end = next_of(&spaces, space_bits);
  if (end < len && len - head.start > LONGEST_ID)
    head.id = id_between(s, head.start, end - 1);
  return head;
}

/* Whether a line tells of no delivery, by what stands behind the id at s[at]. */
static int keeps_count(const char *s, size_t len, size_t at) {
  static const struct {
    char start[9];
    uint8_t unused; /* bits of the eight bytes */
  } starts[] = {
      {"connect ", 0}, {"disconne", 0}, {"message-", 0}, {"client= ", 8}, {"uid=    ", 32}};
  uint64_t first8 = load64(s + (len - at < 8 ? len - 8 : at));
  uint64_t last8 = load64(s + len - 8);
  int queued = (first8 ^ load64("from=<  ")) << 16 == 0;
  int keeps = (last8 == load64(" removed")) & (len - at == 7);

  for (unsigned i = 0; i < sizeof starts / sizeof *starts; i++)
    keeps |= (first8 ^ load64(starts[i].start)) << starts[i].unused == 0;
  return keeps | (queued & (last8 == load64(" active)")));
}

static uint32_t comma_bits(const char *s) {
  return byte_bits(s, ',');
}

/* Where the value starts that ends at s[end] and has its name within the 16 bytes before, or end.
 */
static size_t value_before(const char *s, size_t end) {
  uint32_t signs = byte_bits(s + end - 16, '=');

  return signs != 0 ? end - 16 + (64 - leading_zeros(signs)) : end;
}

/* Where the text behind the next ": " starts, len where there is none. */
static size_t skip_colon(const char *s, size_t len, size_t at) {
  enum { STEP = 63 }; /* of 64 bytes, these have one behind them */

  for (; at < len; at += STEP) {
    uint64_t colons = bits_from(s, len, at, colon_bits);
    uint64_t ends = colons & bits_from(s, len, at, space_bits) >> 1;

    if (ends != 0)
      return at + lowest_bit(ends) + 2;
  }
  return len;
}

/* Where the fields behind a reject start, "; from=<", len where there are none. */
static size_t find_from(const char *s, size_t len, size_t at) {
  while (at < len && !STARTS_WITH(s + at, len - at, "; from=<")) {
    const char *next = memchr(s + at + 1, ';', len - at - 1);

    at = next != NULL ? (size_t)(next - s) : len;
  }
  return at;
}

/* Reads "reject: RCPT from mx[192.0.2.1]: 550 ...; from=<a@example.org> to=<b@example.net>" at
 * s[at]. Gives 0 where there is something else. What is said is the reply alone: the client's names
 * and addresses around it are no words of a server. */
static int read_reject(const char *s, size_t len, size_t at, esmtpcode_verdict *verdict,
                       struct said *said) {
  size_t reply;
  size_t end;
  const char *sign;

  if (!STARTS_WITH(s + at, len - at, "reject: "))
    return 0;
  reply = skip_colon(s, len, at + 8);
  if (len - reply < 4 || !is_reply_code(s + reply) || s[reply + 3] != ' ')
    return 0;
  end = find_from(s, len, reply);
  sign = end < len ? memchr(s + end + 8, '>', len - end - 8) : NULL;
  if (sign == NULL)
    return 0;
  at = (size_t)(sign - s) + 1;
  at += at < len && s[at] == ',';
  sign = STARTS_WITH(s + at, len - at, " to=<") ? memchr(s + at + 5, '>', len - at - 5) : NULL;
  if (sign == NULL)
    return 0;
  verdict->recipient = span_between(at + 5, (size_t)(sign - s));
  *said = (struct said){reply, reply, end};
  return 1;
}

/* Where the words end before what Postfix says of the command they answered. It tells something
 * only of one before RCPT. */
static size_t end_of_words(const char *s, size_t len, size_t from) {
  static const char rcpt[] = " (in reply to RCPT TO command))";
  static const char data[] = " (in reply to end of DATA command))";

  if (ENDS_WITH(s + from, len - from, rcpt))
    return len - (sizeof rcpt - 1);
  return ENDS_WITH(s + from, len - from, data) ? len - (sizeof data - 1) : len;
}

/* What stands in the bracket of a delivery is to be judged: "host mx[192.0.2.1] said: 550 ...". */
static struct said said_at(const char *s, size_t len, size_t start) {
  static const char says[] = "said: ";
  struct said said = {start, start, end_of_words(s, len, start)};
  size_t reply = skip_colon(s, said.end, start);

  if (said.end - reply > 3 && is_reply_code(s + reply) &&
      memcmp(s + reply - (sizeof says - 1), says, sizeof says - 1) == 0)
    said.reply = reply;
  return said;
}

/* Reads "to=<a@example.org>, relay=..., dsn=5.1.1, status=bounced (" at s[at]: from the start as
 * far as the relay, from the bracket back the status and its code. Gives the kind of line. */
static int read_delivery(const char *s, size_t len, size_t at, esmtpcode_verdict *verdict,
                         struct said *said) {
  struct places commas = {s, len, at, 0};
  const char *bracket;
  size_t end;
  size_t status;
  size_t code;

  if (!STARTS_WITH(s + at, len - at, "to=<"))
    return LINE_OTHER;
  commas.bits = bits_from(s, len, at, comma_bits);
  do
    end = next_of(&commas, comma_bits);
  while (end < len && s[end - 1] != '>');
  verdict->recipient = span_between(at + 4, end - 1);
  while (end < len && !STARTS_WITH(s + end, len - end, ", relay="))
    end = next_of(&commas, comma_bits);
  if (end == len)
    return LINE_OTHER;
  at = end + 8;
  end = next_of(&commas, comma_bits);
  verdict->relay = span_between(at, end);
  bracket = memchr(s + end, '(', len - end);
  if (bracket == NULL)
    return LINE_OTHER;
  at = (size_t)(bracket - s);
  status = value_before(s, at);
  if (memcmp(s + status - 9, ", status=", 9) != 0)
    return LINE_OTHER;
  code = value_before(s, status - 9);
  if (memcmp(s + code - 4, "dsn=", 4) == 0)
    esmtpcode_code_prefix(s + code, len - code, &verdict->code);
  if (STARTS_WITH(s + status, len - status, "sent ")) {
    said->reply = at + 1;
    return LINE_SENT;
  }
  if (verdict->code == 0 && STARTS_WITH(s + status, len - status, "deferred "))
    verdict->outcome = ESMTPCODE_OUTCOME_TRANSIENT;
  *said = said_at(s, len, at + 1);
  return LINE_DELIVERY;
}

/* Reads a line that tells of a mail, by what stands behind the id at s[at]. */
OUTLINE static int read_telling(const char *s, size_t len, size_t at, esmtpcode_span id,
                                esmtpcode_verdict *verdict, struct said *said) {
  int kind = LINE_OTHER;

  if (id.length == 0 && STARTS_WITH(s + at, len - at, "NOQUEUE: "))
    at += 9;
  else if (id.length == 0)
    return LINE_OTHER;
  kind = read_reject(s, len, at, verdict, said) ? LINE_DELIVERY
                                                : read_delivery(s, len, at, verdict, said);
  if (kind == LINE_OTHER)
    memset(verdict, 0, sizeof *verdict);
  else
    verdict->queue_id = id;
  return kind;
}

int esmtpcode_i_read_postfix(const char *s, size_t len, esmtpcode_verdict *verdict,
                             struct said *said) {
  struct head head = read_head(s, len);
  size_t start = head.start + (head.id.length > 0 ? head.id.length + 2 : 0);

  *said = (struct said){head.start, head.start, len};
  if (start == 0)
    return LINE_OTHER;
  return keeps_count(s, len, start) ? LINE_COUNT
                                    : read_telling(s, len, start, head.id, verdict, said);
}
