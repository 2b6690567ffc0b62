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

#define STANDS_AT(s, word) (memcmp(s, word, sizeof(word) - 1) == 0)
#define STARTS_WITH(s, len, word) ((len) >= sizeof(word) - 1 && STANDS_AT(s, word))

/* "Nov  3 10:11:12 " or "2026-11-03T10:11:12". */
static int is_stamped(const char *s) {
  return (s[3] == ' ' && s[6] == ' ' && s[9] == ':' && s[12] == ':') ||
         (s[4] == '-' && s[10] == 'T' && s[13] == ':');
}

static uint32_t space_bits(const char *s) {
  return byte_bits(s, ' ');
}

/* Where the text stands behind "mx1 postfix/smtp[4711]: ", or 0. */
static size_t skip_head(const char *s, size_t len) {
  enum { STAMP = 16, SHORTEST = 40 };
  uint64_t spaces;
  size_t at = STAMP;
  size_t name;
  size_t end;

  if (len < SHORTEST || !is_stamped(s))
    return 0;
  spaces = bits_from(s, len, at, space_bits);
  if (s[at - 1] != ' ') /* the stamp is a long one */
    spaces &= spaces - 1;
  if ((spaces & (spaces - 1)) == 0)
    return 0;
  name = at + lowest_bit(spaces) + 1;
  end = at + lowest_bit(spaces & (spaces - 1));
  return STARTS_WITH(s + name, len - name, "postfix") && s[end - 1] == ':' && s[end - 2] == ']'
             ? end + 1
             : 0;
}

/* A queue id at s[at], "4Zk1Qx2f3Rz: "; empty where there is none, as in "NOQUEUE: ". Here and
 * below there are few branches: the kinds of lines take turns, and cannot be predicted. */
static esmtpcode_span id_at(const char *s, size_t at) {
  esmtpcode_span id = {(uint32_t)at, 0};
  uint64_t first8 = load64(s + at);
  unsigned length = lowest_bit(~word_bits(s + at));
  int ends = (length > 4) & (length < 16) & (s[at + length] == ':') & (s[at + length + 1] == ' ');

  if (ends & (first8 != load64("NOQUEUE:")) & (first8 != load64("warning:")))
    id.length = length;
  return id;
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

/* Reads "to=<a@example.org>, relay=..., dsn=5.1.1, status=bounced (" at s[at]. Gives where the
 * status stands, or 0. */
static size_t read_delivery(const char *s, size_t len, size_t at, esmtpcode_verdict *verdict) {
  enum { BLOCK = 64, SHORTEST = 12 }; /* "status=sent " */

  if (!STARTS_WITH(s + at, len - at, "to=<"))
    return 0;
  verdict->recipient = esmtpcode_i_value_at(s, len, at + 4);
  for (at += 4; at < len; at += BLOCK)
    for (uint64_t commas = bits_from(s, len, at, comma_bits); commas != 0; commas &= commas - 1) {
      size_t field = at + lowest_bit(commas) + 2;

      if (len < field + SHORTEST)
        return 0;
      if (STANDS_AT(s + field, "relay="))
        verdict->relay = esmtpcode_i_value_at(s, len, field + 6);
      else if (STANDS_AT(s + field, "dsn="))
        esmtpcode_code_prefix(s + field + 4, len - field - 4, &verdict->code);
      else if (STANDS_AT(s + field, "status="))
        return field + 7;
    }
  return 0;
}

int esmtpcode_i_read_postfix(const char *s, size_t len, esmtpcode_verdict *verdict, size_t *text) {
  size_t start = skip_head(s, len);
  const char *bracket;
  esmtpcode_span id;

  *text = start;
  if (start == 0)
    return LINE_OTHER;
  if (len - start < 18)
    return keeps_count(s, len, start) ? LINE_COUNT : LINE_OTHER;
  id = id_at(s, start);
  start += id.length > 0 ? id.length + 2 : 0;
  if (keeps_count(s, len, start))
    return LINE_COUNT;
  if (id.length == 0)
    return LINE_OTHER;
  start = read_delivery(s, len, start, verdict);
  bracket = start > 0 ? memchr(s + start, '(', len - start) : NULL;
  if (bracket == NULL) {
    memset(verdict, 0, sizeof *verdict);
    return LINE_OTHER;
  }
  verdict->queue_id = id;
  *text = (size_t)(bracket - s) + 1;
  return STANDS_AT(s + start, "sent ") ? LINE_SENT : LINE_DELIVERY;
}
