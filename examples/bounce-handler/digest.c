/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "digest.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include <openssl/evp.h>

/* The line at the start of a text, with its end. */
static size_t line_length(const char *text, size_t length) {
  const char *end = length > 0 ? memchr(text, '\n', length) : NULL;

  return end != NULL ? (size_t)(end - text) + 1 : length;
}

static int is_empty(const char *line, size_t length) {
  return length == 0 || line[0] == '\n' || (length > 1 && line[0] == '\r' && line[1] == '\n');
}

/* A header field with its continuation lines. */
static size_t field_length(const char *text, size_t length) {
  size_t n = line_length(text, length);

  while (n < length && (text[n] == ' ' || text[n] == '\t'))
    n += line_length(text + n, length - n);
  return n;
}

static int is_field(const char *field, size_t length, const char *name) {
  size_t n = strlen(name);

  return length > n && strncasecmp(field, name, n) == 0 && field[n] == ':';
}

static int is_of_the_mail(const char *field, size_t length) {
  return is_field(field, length, "Date") || is_field(field, length, "From") ||
         is_field(field, length, "Subject") || is_field(field, length, "Message-ID");
}

static int add(EVP_MD_CTX *sum, const char *text, size_t length) {
  int good = 1;

  while (good && length > 0) {
    const char *end = memchr(text, '\r', length);
    size_t n = end != NULL ? (size_t)(end - text) : length;

    good = EVP_DigestUpdate(sum, text, n);
    n += end != NULL;
    text += n;
    length -= n;
  }
  return good;
}

int digest_mail(const char *message, size_t length, unsigned char *digest) {
  EVP_MD_CTX *sum = EVP_MD_CTX_new();
  int good = sum != NULL && EVP_DigestInit_ex(sum, EVP_sha256(), NULL);

  while (length > 0 && (message[length - 1] == '\n' || message[length - 1] == '\r'))
    length--;
  while (good && !is_empty(message, length)) {
    size_t n = field_length(message, length);

    if (is_of_the_mail(message, n))
      good = add(sum, message, n);
    message += n;
    length -= n;
  }
  good = good && add(sum, message, length) && EVP_DigestFinal_ex(sum, digest, NULL);
  EVP_MD_CTX_free(sum);
  return good;
}

/* "Thu, 19 Nov 2026 08:00:00 +0100", RFC 5322 section 3.3. 0 where it is none. */
static int64_t read_date(const char *text) {
  struct tm tm = {0};
  const char *comma = strchr(text, ',');
  const char *zone;
  int hours = 0;
  int minutes = 0;
  int64_t seconds;
  int64_t ahead;

  zone = strptime(comma != NULL ? comma + 1 : text, " %d %b %Y %H:%M:%S", &tm);
  if (zone == NULL)
    return 0;
  seconds = timegm(&tm);
  zone += strspn(zone, " \t");
  if ((*zone != '+' && *zone != '-') || sscanf(zone + 1, "%2d%2d", &hours, &minutes) != 2)
    return seconds;
  ahead = hours * INT64_C(3600) + minutes * INT64_C(60);
  return *zone == '+' ? seconds - ahead : seconds + ahead;
}

int64_t mail_time(const char *message, size_t length, int64_t now) {
  while (!is_empty(message, length)) {
    size_t n = field_length(message, length);

    if (is_field(message, n, "Date")) {
      char text[64];
      int64_t time;

      snprintf(text, sizeof text, "%.*s", (int)(n - 5 < 63 ? n - 5 : 63), message + 5);
      time = read_date(text);
      return time > 0 && time < now ? time : now;
    }
    message += n;
    length -= n;
  }
  return now;
}
