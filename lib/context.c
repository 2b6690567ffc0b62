/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What a caller knows besides the text: the sender's own addresses and domains, the recipient, the
 * host that was asked. */

#include <string.h>

#include "ascii.h"
#include "match.h"
#include "vector.h"
#include "word.h"

/* No longer value is looked for: it is no name or address, and each byte of it may cost a look at
 * each byte of the text. RFC 5321 section 4.5.3.1. */
enum { LONGEST_VALUE = 320 };

struct value {
  const char *s;
  size_t len;
};

/* The fields that tell something. */
struct known_field {
  char name[16];
  size_t len;
};

static const struct known_field own_address = {"own-address", 11};
static const struct known_field own_domain = {"own-domain", 10};
static const struct known_field final_recipient = {"final-recipient", 15};
static const struct known_field remote_mta = {"remote-mta", 10};

/* The value of the next field of a name, from *at on, without the type before it ("dns;"). RFC 3464
 * section 2.1.2. */
static int next_value(const struct context *context, const struct known_field *field, size_t *at,
                      struct value *value) {
  while (*at < context->len) {
    const char *line = context->s + *at;
    const char *end = memchr(line, '\n', context->len - *at);
    size_t len = end != NULL ? (size_t)(end - line) : context->len - *at;
    const char *type;

    *at += len + 1;
    if (len <= field->len || line[field->len] != ':' ||
        !same_letters(line, field->name, field->len))
      continue;
    value->s = line + field->len + 1;
    value->len = len - field->len - 1;
    type = memchr(value->s, ';', value->len);
    if (type != NULL) {
      value->len -= (size_t)(type + 1 - value->s);
      value->s = type + 1;
    }
    for (; value->len > 0 && is_space(*value->s); value->len--)
      value->s++;
    while (value->len > 0 && is_space(value->s[value->len - 1]))
      value->len--;
    if (value->len > 0)
      return 1;
  }
  return 0;
}

uint32_t esmtpcode_i_context_provider(const struct context *context) {
  uint32_t provider = ESMTPCODE_PROVIDER_NONE;
  struct value host;
  struct marks marks;
  size_t at = 0;

  if (!next_value(context, &remote_mta, &at, &host))
    return provider;
  esmtpcode_i_match(host.s, readable(host.len), 0, &marks);
  for (unsigned i = 0; i < marks.count && provider == ESMTPCODE_PROVIDER_NONE; i++)
    provider = marks.mark[i].row->provider;
  return provider;
}

/* Whether the value, found at s[at], is a whole name or address there. A domain's own hosts and
 * addresses count as the domain. */
static int is_whole_value(const char *s, size_t len, size_t at, size_t value_len) {
  size_t end = at + value_len;

  if (at > 0 && (is_alnum(s[at - 1]) || s[at - 1] == '-' || s[at - 1] == '_'))
    return 0;
  return end == len || !(is_alnum(s[end]) || s[end] == '-' || s[end] == '_' || s[end] == '@' ||
                         (s[end] == '.' && end + 1 < len && is_alnum(s[end + 1])));
}

/* Bit i is set where byte i of the 16 bytes at s is c, whatever the case. */
static uint32_t letter_bits(const char *s, char c) {
  char lower = to_lower(c);
  char upper = c;

  if (lower >= 'a' && lower <= 'z')
    upper = (char)(lower - ('a' - 'A'));
  return either_bits(s, lower, upper);
}

/* Where the text has the value's first and last bytes as far apart; len where it does not. */
static size_t find_ends(const char *s, size_t len, size_t at, struct value value) {
  char last = value.s[value.len - 1];

  for (; len - at >= value.len + 15; at += 16) {
    uint32_t found = letter_bits(s + at, *value.s) & letter_bits(s + at + value.len - 1, last);

    if (found != 0)
      return at + lowest_bit(found);
  }
  return len - at >= value.len ? at : len;
}

/* Where the text names the value from s[from] on, no further than its end, whatever its case; 0 and
 * 0 where it does not. */
static esmtpcode_span find_value(const char *s, size_t len, size_t from, struct value value) {
  esmtpcode_span span = {0, 0};

  if (value.len == 0 || value.len > LONGEST_VALUE)
    return span;
  for (size_t at = find_ends(s, len, from, value); len - at >= value.len;
       at = find_ends(s, len, at + 1, value))
    if (same_letters(s + at, value.s, value.len) && is_whole_value(s, len, at, value.len)) {
      span.offset = (uint32_t)at;
      span.length = (uint32_t)value.len;
      break;
    }
  return span;
}

/* The first value of a field that the text names. */
static esmtpcode_span find_named(const struct context *context, const struct known_field *field,
                                 const char *s, size_t len, size_t from) {
  esmtpcode_span span = {0, 0};
  struct value value;
  size_t at = 0;

  while (span.length == 0 && next_value(context, field, &at, &value))
    span = find_value(s, len, from, value);
  return span;
}

static struct value domain_of(struct value address) {
  const char *sign = memchr(address.s, '@', address.len);
  struct value none = {"", 0};

  if (sign == NULL)
    return none;
  address.len -= (size_t)(sign + 1 - address.s);
  address.s = sign + 1;
  return address;
}

/* Where the text names one of the sender's domains and not the recipient or, where it is about a
 * domain, not the recipient's. Words that leave no doubt need a whole address to be turned. */
static esmtpcode_span find_sender(const struct context *context, const char *s, size_t len,
                                  size_t words, int specific, const esmtpcode_verdict *verdict) {
  static const esmtpcode_span nothing = {0, 0};
  int about_domain = verdict->reason == ESMTPCODE_REASON_DOMAIN_UNKNOWN;
  esmtpcode_span span = find_named(context, &own_domain, s, len, words);
  struct value recipient = {s + verdict->recipient.offset, verdict->recipient.length};
  size_t at = 0;

  if (span.length == 0)
    return nothing;
  if (recipient.len == 0 && !next_value(context, &final_recipient, &at, &recipient))
    return specific ? nothing : span;
  if (find_value(s, len, words, recipient).length > 0)
    return nothing;
  recipient = domain_of(recipient);
  if (recipient.len == span.length && same_letters(recipient.s, s + span.offset, span.length))
    return nothing; /* a colleague of the sender */
  if (about_domain ? find_value(s, len, words, recipient).length > 0
                   : specific && (span.offset == 0 || s[span.offset - 1] != '@'))
    return nothing;
  return span;
}

void esmtpcode_i_turn_by_context(const struct context *context, const char *s, size_t len,
                                 size_t words, int specific, esmtpcode_verdict *verdict) {
  esmtpcode_span own = {0, 0};
  uint32_t reason = ESMTPCODE_REASON_IP_BLOCKED;

  if (!specific)
    own = find_named(context, &own_address, s, len, words);
  if (own.length == 0) {
    own = find_sender(context, s, len, words, specific, verdict);
    reason = ESMTPCODE_REASON_SENDER_REJECTED;
  }
  if (own.length == 0)
    return;
  verdict->reason = reason;
  verdict->basis = ESMTPCODE_BASIS_TEXT;
  verdict->rule = 0;
  verdict->matched = own;
}
