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

/* The fields that tell something, and which values of a report tell the same. */
struct known_field {
  char name[16];
  size_t len;
  unsigned value;
  unsigned end;
};

static const struct known_field own_address = {"own-address", 11, 0, 0};
static const struct known_field own_domain = {"own-domain", 10, KNOWN_OWN, KNOWN_AUTHOR + 1};
static const struct known_field final_recipient = {"final-recipient", 15, KNOWN_RECIPIENT,
                                                   KNOWN_RECIPIENT + 1};
static const struct known_field remote_mta = {"remote-mta", 10, KNOWN_HOST, KNOWN_HOST + 1};

/* The values of a field that are known, one by one. */
struct values {
  const struct context *context;
  const struct known_field *field;
  unsigned value; /* the next one */
  size_t at;      /* the next line */
};

static struct values values_of(const struct context *context, const struct known_field *field) {
  return (struct values){context, field, field->value, 0};
}

/* A value without the type before it ("dns;"). RFC 3464 section 2.1.2. */
static struct value bare_value(const char *s, size_t len) {
  const char *type = memchr(s, ';', len);

  if (type != NULL) {
    len -= (size_t)(type + 1 - s);
    s = type + 1;
  }
  for (; len > 0 && is_space(*s); len--)
    s++;
  while (len > 0 && is_space(s[len - 1]))
    len--;
  return (struct value){s, len};
}

static int next_value(struct values *values, struct value *value) {
  const struct context *context = values->context;
  const struct known_field *field = values->field;

  value->len = 0;
  while (value->len == 0 && values->value < field->end) {
    *value = context->values[values->value++];
    if (value->len > 0)
      *value = bare_value(value->s, value->len);
  }
  while (value->len == 0 && values->at < context->len) {
    const char *line = context->s + values->at;
    const char *end = memchr(line, '\n', context->len - values->at);
    size_t len = end != NULL ? (size_t)(end - line) : context->len - values->at;

    values->at += len + 1;
    if (len > field->len && line[field->len] == ':' && same_letters(line, field->name, field->len))
      *value = bare_value(line + field->len + 1, len - field->len - 1);
  }
  return value->len > 0;
}

uint32_t esmtpcode_i_context_provider(const struct context *context) {
  uint32_t provider = ESMTPCODE_PROVIDER_NONE;
  struct values hosts = values_of(context, &remote_mta);
  struct value host;
  struct marks marks;

  if (!next_value(&hosts, &host))
    return provider;
  esmtpcode_i_match(host.s, readable(host.len), 0, &marks);
  for (unsigned i = 0; i < marks.count && provider == ESMTPCODE_PROVIDER_NONE; i++)
    provider = esmtpcode_i_extra(&marks.mark[i])->provider;
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
  size_t block = value.len + 15;

  if (len < block)
    return len - at >= value.len ? at : len; /* each place may be one */
  for (; at + value.len <= len; at += 16) {
    size_t start = at + block <= len ? at : len - block;
    uint32_t found =
        letter_bits(s + start, *value.s) & letter_bits(s + start + value.len - 1, last);

    if ((found >>= at - start) != 0)
      return at + lowest_bit(found);
  }
  return len;
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
  struct values values = values_of(context, field);
  esmtpcode_span span = {0, 0};
  struct value value;

  while (span.length == 0 && next_value(&values, &value))
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
  struct values recipients = values_of(context, &final_recipient);

  if (span.length == 0)
    return nothing;
  if (recipient.len == 0 && !next_value(&recipients, &recipient))
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
