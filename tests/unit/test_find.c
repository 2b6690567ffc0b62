/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Enhanced status codes found in free text. */

#include <esmtpcode.h>
#include <string.h>

#include "check.h"
#include "guard.h"

/* In these texts each code that is to be found stands between two "^", which are taken out. */
static const char *const marked[] = {
    /* replies, log lines, reports */
    "^5.1.1^",
    "^5.1.1^ User unknown",
    "User unknown ^5.1.1^",
    "550 ^5.1.1^",
    "550 ^5.1.1^ <bob@example.org>: User unknown",
    "550-^5.1.1^ x",
    "550-^5.1.1^",
    "550 - ^5.1.1^ - User unknown",
    "452-^4.2.2^ The recipient's inbox is out of storage space.",
    "550-^5.7.26^ first\r\n550-^5.7.26^ second\r\n550 ^5.7.26^ last\r\n",
    "550-^5.7.26^ first\n550 ^5.7.1^ last",
    "host mx.example.com said: 550-^5.1.1^ x",
    "host mx.example.com[192.0.2.1] said: 550 ^5.1.1^ <bob@example.org>: no such user",
    "host mx.example.com[5.1.1.1] said: 554 ^5.7.1^ Service unavailable (in reply to RCPT TO)",
    "to=<bob@example.com>, relay=none, delay=0.1, delays=0.1/0/0/0, dsn=^4.4.1^, status=deferred",
    "to=<bob@example.com>, delay=5.1, dsn=^5.4.4^, status=bounced (Host not found)",
    "relay=mx.example.com. [192.0.2.1], dsn=^5.1.1^, stat=User unknown",
    "stat=Deferred: 452 ^4.2.2^ Over quota",
    "dsn=^4.4.1^,",
    "dsn=^2.0.0^",
    "Status: ^5.1.1^",
    "Status: ^5.1.1^\r\nDiagnostic-Code: smtp; 550 ^5.1.1^ unknown\r\n",
    "Status:^5.1.1^",
    "Action: failed\nStatus: ^4.4.7^ (delivery time expired)\n",
    "Diagnostic-Code: smtp;550 ^5.7.1^ refused",
    "Diagnostic-Code: smtp;\r\n ^5.7.1^ refused",
    "Diagnostic-Code: smtp; 550-^5.7.26^ This mail has been blocked\r\n    ^5.7.26^ because",
    "X-Postfix; delivery temporarily suspended: ^4.4.2^ conversation timed out",
    "SMTP error from remote mail server after RCPT TO:<bob@example.org>: 550 ^5.1.1^ No such user",
    "Remote Server returned '554 ^5.2.122^ <mx.example.com #^5.2.122^ smtp;554 ^5.2.122^>'",
    "Remote Server returned '550 ^5.4.1^ Recipient address rejected: Access denied. [abc.def]'",
    "#< #^5.1.1^ smtp;550 ^5.1.1^ RESOLVER.ADR.RecipNotFound; not found> #SMTP#",
    "#^5.1.1^",
    "Sorry, no mailbox here by that name. (#^5.1.1^)",
    "Sorry, I couldn't find any host named example.invalid. (#^5.1.2^)",
    "(^5.1.1^)",
    "[^5.7.1^]",
    "<^5.1.1^>",
    "{^5.1.1^}",
    "\"^5.7.26^\"",
    "'^5.7.26^'",
    "`^5.7.26^`",
    "|^5.7.26^|",
    "*^5.7.26^*",
    "\xe2\x80\x9e^5.7.26^\xe2\x80\x9c",
    "^5.1.1^:",
    "^5.1.1^,",
    "^5.1.1^;",
    "^5.1.1^!",
    "^5.1.1^?",
    "^5.1.1^.",
    "^5.1.1^. Next sentence",
    "^5.1.1^...",
    "^5.1.1^.\r\n",
    "^5.1.1^\r\n",
    "^5.1.1^\n^5.1.2^\n^5.1.3^",
    "^5.1.1^ ^4.2.2^ ^2.1.5^",
    "^5.1.1^,^5.1.2^",
    "code\t^5.1.1^\tend",
    "a folded\r\n\t^5.1.1^ line",
    /* details of two and three digits */
    "550 ^5.7.26^ x",
    "550 ^5.7.509^ Access denied, sending domain example.com does not pass DMARC",
    "550 ^5.4.14^ Hop count exceeded",
    "450 ^4.7.650^ The mail server [192.0.2.1] has been temporarily rate limited",
    /* words that only look like mailers, mailers with other words between */
    "conversion ^5.1.1^",
    "reversion ^5.1.1^",
    "postfixed ^5.1.1^",
    "Exim said ^5.1.1^",
    "Postfix (said) ^5.1.1^",
    "Exim 4.94.2 said: 550 ^5.1.1^ x",
    "Sendmail 8.14.4/8.14.4; 550 ^5.1.1^ User unknown",
    "version 5.1.1 says ^5.1.1^",
    /* versions */
    "Exim 4.94.2",
    "Exim 4.9.2",
    "exim 4.9.2 ready",
    "EXIM 4.9.2",
    "Postfix 2.5.6",
    "ESMTP Postfix 2.5.6 (Debian/GNU)",
    "Sendmail 5.5.5",
    "Dovecot 2.3.4",
    "OpenSSL 2.0.1",
    "SpamAssassin 4.0.1",
    "version 5.1.1",
    "Version 5.1.1",
    "VERSION 5.1.1",
    "version: 5.1.1",
    "version = 5.1.1",
    "version=5.1.1",
    "version\t5.1.1",
    "version\r\n 5.1.1",
    "ver 5.1.1",
    "ver. 5.1.1",
    "RFC 5321, section 4.2.3",
    "on 5.1.24, 10:32",
    "on 5.1.24 at 9:05",
    "release 4.2.1",
    "v4.2.1",
    "v 4.2.1",
    "V4.2.1",
    "Linux 5.4.2",
    "5.4.2-1",
    "5.4.2-generic",
    "5.4.2+b1",
    "5.4.2~rc1",
    "5.4.2/x86",
    "linux-5.4.2",
    "Exim/4.9.2",
    "Exim-4.9.2",
    "perl5.4.2",
    "5.1.1rc2",
    "5.1.1a",
    "5.1.1_2",
    "$5.1.1",
    "~5.1.1",
    "+5.1.1",
    /* file names */
    "foo-5.1.1.tar.gz",
    "foo-5.1.1",
    "1550-5.1.1",
    "600-5.1.1",
    "99-5.1.1",
    "foo_5.1.1.pdf",
    "5.1.1.pdf",
    "libfoo.so.5.1.1",
    "/opt/5.1.1/bin",
    "C:\\5.1.1\\bin",
    "report 5.1.1.txt attached",
    /* host names, addresses, identifiers */
    "5.1.1.example.com",
    "mx-5.1.1.example.com",
    "5.1.1-host.example.com",
    "host5.1.1",
    "host.5.1.1",
    "bob@5.1.1",
    "5.1.1@example.com",
    "<5.1.1.20240101@example.com>",
    "http://5.1.1/",
    "OID 1.3.6.1.4.1.2.5.1",
    "2.5.29.15",
    "2.5.4.3.1.1",
    "4.4.1.2.3.4.5",
    "1.2.4.4.1",
    "0.5.1.1",
    /* dates and times */
    "5.1.2024",
    "05.1.2024",
    "on 5.1.2024 at noon",
    "25.5.1",
    "2024.5.1.1",
    "5.1.24 10:32",
    "on 5.1.24 10:32:11 the",
    "^5.1.1^ 10:3",
    "^5.1.1^ 10:",
    "^5.1.1^ 10",
    "^5.1.1^ 1",
    "^5.1.1^ ",
    "^5.1.1^ 1032 messages",
    /* numbers */
    "5.1",
    "5.1 MB",
    "4.25 seconds, 5.0 MB",
    "15.1.1",
    "5.11.1111",
    "5.1.1234",
    "1.5.1",
    "5.10.1",
    "5.100.1",
    "5,1,1",
    "5 1 1",
    "5. 1. 1",
    "5..1.1",
    /* no codes at all */
    "",
    "550",
    "550 5.1",
    "550 5.1.",
    "....................",
    "5.5.5.5.5.5.5.5.5.5.",
    "3.1.1",
    "1.1.1 6.1.1 9.9.9 0.0.0",
    "5.01.1",
    "5.1.01",
    "5.1.001 x",
};

enum { CODES = 8, SIZE = 400 };

/* A text with the marks taken out, and what is to be found in it. */
struct sample {
  char text[SIZE];
  size_t len;
  size_t codes;
  esmtpcode_span where[CODES];
};

static void add(struct sample *sample, const char *text) {
  size_t start = 0;
  int inside = 0;

  for (; *text != '\0'; text++) {
    if (*text != '^') {
      sample->text[sample->len++] = *text;
    } else if (!inside) {
      start = sample->len;
      inside = 1;
    } else {
      sample->where[sample->codes].offset = (uint32_t)start;
      sample->where[sample->codes++].length = (uint32_t)(sample->len - start);
      inside = 0;
    }
  }
}

static uint32_t code_at(const struct sample *sample, size_t i) {
  uint32_t code =
      esmtpcode_code_parse(sample->text + sample->where[i].offset, sample->where[i].length);

  check(code != 0, sample->text); /* the mark in the table is wrong */
  return code;
}

/* From everywhere in the text, the next code is found. */
static void check_sample(const struct sample *sample, unsigned side) {
  const char *s = guarded(sample->text, sample->len, side);
  size_t next = 0;
  size_t from;

  for (from = 0; from <= sample->len + 2; from++) {
    esmtpcode_span where = {1, 1};
    const char *name = sample->text;

    while (next < sample->codes && sample->where[next].offset < from)
      next++;
    if (next < sample->codes) {
      check_equal(esmtpcode_code_find(s, sample->len, from, &where), code_at(sample, next), name);
      check_equal(where.offset, sample->where[next].offset, name);
      check_equal(where.length, sample->where[next].length, name);
      check_equal(esmtpcode_code_find(s, sample->len, from, NULL), code_at(sample, next), name);
    } else {
      check_equal(esmtpcode_code_find(s, sample->len, from, &where), 0, name);
      check_equal(where.offset, 0, name);
      check_equal(where.length, 0, name);
    }
  }
}

static void check_text(const char *before, const char *text, const char *behind) {
  struct sample sample;
  unsigned side;

  memset(&sample, 0, sizeof sample);
  add(&sample, before);
  add(&sample, text);
  add(&sample, behind);
  for (side = 0; side < GUARD_SIDES; side++)
    check_sample(&sample, side);
}

static void test_texts(void **state) {
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(marked); i++)
    check_text("", marked[i], "");
}

/* A line of its own says the same among other lines. */
static void test_texts_among_lines(void **state) {
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(marked); i++) {
    check_text("first line\r\n", marked[i], "\r\nlast line");
    check_text("550 ^5.1.1^ first\n", marked[i], "\n^4.4.1^ last");
  }
}

static void test_addresses(void **state) {
  static const char *const addresses[] = {
      "5.1.1.1",          "4.4.4.4",    "2.2.2.2",   "5.5.5.255",  "5.1.1.10",   "5.1.1.100",
      "192.5.1.1",        "10.2.1.1",   "2.10.5.1",  "127.0.5.1",  "25.1.1.2",   "4.2.2.2",
      "2.0.0.1",          "5.255.5.5",  "255.5.1.1", "0.5.1.1",    "5.0.0.0",    "::ffff:5.1.1.1",
      "64:ff9b::4.4.4.4", "2.5.1.1/24", "5.1.1.0/8", "5.1.1.1:25", "4.4.4.4#53",
  };
  static const char *const frames[][2] = {
      {"", ""},
      {" ", " "},
      {"[", "]"},
      {"(", ")"},
      {"<", ">"},
      {"\"", "\""},
      {"'", "'"},
      {"", "."},
      {"", ". "},
      {"", ","},
      {"=", ","},
      {":", ":"},
      {"\n", "\n"},
      {"\t", "\t"},
      {"([", "])"},
      {"[IPv6:", "]"},
      {"550 ", " x"},
      {"550-", " x"},
      {"#", ""},
      {"client ", " blocked"},
      {"{", "}"},
      {"|", "|"},
      {"mx.example.com[", "]:25"},
      {"/", "/"},
      {";", ";"},
  };
  size_t i;
  size_t j;

  (void)state;
  for (i = 0; i < COUNT(addresses); i++)
    for (j = 0; j < COUNT(frames); j++) {
      char text[64];

      strcpy(text, frames[j][0]);
      strcat(text, addresses[i]);
      strcat(text, frames[j][1]);
      check_text("", text, "");
      check_text("", text, " 550 ^5.7.1^ blocked");
    }
}

static void test_start_beyond_the_end(void **state) {
  esmtpcode_span where = {1, 1};

  (void)state;
  assert_int_equal(esmtpcode_code_find(guarded(TEXT("5.1.1"), GUARD_BEHIND), 5, SIZE_MAX, &where),
                   0);
  assert_int_equal(where.length, 0);
  assert_int_equal(esmtpcode_code_find(NULL, 0, 0, &where), 0);
  assert_int_equal(esmtpcode_code_find(NULL, 0, 5, NULL), 0);
}

/* A megabyte of what begins like a code, again and again, then a code. */
static void test_noise(void **state) {
  static const char *const noises[] = {".",      "5.",     "5.1.",        "x.x.", "version ",
                                       "5.1.1.", "5.1.1x", "Exim 5.1.1 ", "\n",   "550-"};
  const size_t len = 1 << 20;
  const char *const end = " 550 5.7.26 end";
  size_t i;
  size_t at;

  (void)state;
  for (i = 0; i < COUNT(noises); i++) {
    size_t part = strlen(noises[i]);
    char *s = guarded_room(len);
    esmtpcode_span where;

    for (at = 0; at < len; at++)
      s[at] = noises[i][at % part];
    memcpy(s + len - strlen(end), end, strlen(end));
    check_equal(esmtpcode_code_find(s, len, 0, &where), 5007026, noises[i]);
    check_equal(where.offset, len - 10, noises[i]);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_texts),     cmocka_unit_test(test_texts_among_lines),
      cmocka_unit_test(test_addresses), cmocka_unit_test(test_start_beyond_the_end),
      cmocka_unit_test(test_noise),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
