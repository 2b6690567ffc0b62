/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "verp.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

enum {
  MAC_BYTES = 10,
  MAC_LENGTH = 16,
  DAY_LENGTH = 4,
  SIGNATURE = MAC_LENGTH + DAY_LENGTH,
  LONGEST_LOCAL_PART = 64, /* RFC 5321 section 4.5.3.1.1 */
  SECONDS_A_DAY = 86400
};

static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567";

static char lower(char c) {
  return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

int address_read(struct address *address, const char *text, size_t length) {
  int quoted = length > 0 && text[0] == '"';
  size_t at = 0; /* of the last @ */

  if (length > LONGEST_ADDRESS)
    return 0;
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];

    if (c < ' ' || c == 0x7f || c == '<' || c == '>' || (c == ' ' && !quoted))
      return 0;
    if (c == '@')
      at = i;
    address->text[i] = lower(text[i]);
  }
  address->text[length] = '\0';
  return at > 0 && at + 1 < length;
}

static void mac(const struct secret *secret, const char *day, const char *recipient, char *out) {
  unsigned char sum[EVP_MAX_MD_SIZE];
  char text[DAY_LENGTH + LONGEST_ADDRESS + 1];
  int length = snprintf(text, sizeof text, "%.*s%s", DAY_LENGTH, day, recipient);

  HMAC(EVP_sha256(), secret->bytes, (int)secret->length, (const unsigned char *)text,
       (size_t)length, sum, NULL);
  for (int i = 0; i < MAC_LENGTH; i++) {
    unsigned bits = (unsigned)sum[i * 5 / 8] << 8 | sum[i * 5 / 8 + 1];

    out[i] = digits[bits >> (11 - i * 5 % 8) & 31];
  }
}

static void write_day(int64_t day, char *out) {
  for (int i = DAY_LENGTH - 1; i >= 0; i--, day /= 32)
    out[i] = digits[day % 32];
}

static int64_t read_day(const char *text) {
  int64_t day = 0;

  for (int i = 0; i < DAY_LENGTH; i++) {
    const char *digit = strchr(digits, text[i]);

    if (digit == NULL || *digit == '\0')
      return -1;
    day = day * 32 + (digit - digits);
  }
  return day;
}

/* Whether an address can stand in a local part as it is, with "=" for its "@". */
static int is_plain(const char *address) {
  return address[strspn(address, "abcdefghijklmnopqrstuvwxyz0123456789._-+=@")] == '\0' &&
         strchr(address, '@') == strrchr(address, '@');
}

int verp_sign(const struct config *config, const char *recipient, int64_t now, char *out,
              size_t size) {
  struct address address;
  char signature[SIGNATURE + 1] = "";
  size_t used;

  if (!address_read(&address, recipient, strlen(recipient)))
    return 0;
  if (config->is_signed) {
    write_day(now / SECONDS_A_DAY, signature + MAC_LENGTH);
    mac(&config->secrets[0], signature + MAC_LENGTH, address.text, signature);
  }
  used = strlen(config->prefix) + (config->is_signed ? SIGNATURE + 1 : 0);
  if (is_plain(address.text) && used + strlen(address.text) <= LONGEST_LOCAL_PART)
    *strrchr(address.text, '@') = '=';
  else if (config->is_signed)
    address.text[0] = '\0';
  else
    return 0;
  return snprintf(out, size, "%s%s%s%s%s", config->prefix, signature,
                  config->is_signed && address.text[0] != '\0' ? "-" : "", address.text,
                  config->suffix) < (int)size;
}

int verp_find(const struct config *config, const char *text, size_t length, struct token *token) {
  size_t prefix = strlen(config->prefix);
  size_t suffix = strlen(config->suffix);
  size_t n = 0;

  if (prefix == 0 || length < prefix || strncasecmp(text, config->prefix, prefix) != 0)
    return 0;
  text += prefix;
  length -= prefix;
  while (n < length && n < LONGEST_ADDRESS && text[n] > ' ' && text[n] < 0x7f && text[n] != '@')
    n++;
  if (n == 0 || length - n < suffix || strncasecmp(text + n, config->suffix, suffix) != 0)
    return 0;
  token->text = text;
  token->length = n;
  return 1;
}

int verp_confirms(const struct config *config, struct token token, int64_t now,
                  const struct address *address) {
  char given[SIGNATURE];
  char right[MAC_LENGTH];
  int64_t age;

  if (!config->is_signed || token.length < SIGNATURE)
    return 0;
  for (int i = 0; i < SIGNATURE; i++)
    given[i] = lower(token.text[i]);
  age = now / SECONDS_A_DAY - read_day(given + MAC_LENGTH);
  if (age < -1 || age > config->max_age)
    return 0;
  for (size_t i = 0; i < config->secret_count; i++) {
    mac(&config->secrets[i], given + MAC_LENGTH, address->text, right);
    if (CRYPTO_memcmp(given, right, MAC_LENGTH) == 0)
      return 1;
  }
  return 0;
}

int verp_decode(const struct config *config, struct token token, int64_t now,
                struct address *address) {
  struct token named = token;
  char *at;

  if (config->is_signed) {
    if (token.length <= SIGNATURE + 1 || token.text[SIGNATURE] != '-')
      return 0;
    named.text += SIGNATURE + 1;
    named.length -= SIGNATURE + 1;
  }
  memcpy(address->text, named.text, named.length);
  address->text[named.length] = '\0';
  at = strrchr(address->text, '=');
  if (at == NULL)
    return 0;
  *at = '@';
  return address_read(address, address->text, named.length) &&
         (!config->is_signed || verp_confirms(config, token, now, address));
}
