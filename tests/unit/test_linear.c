/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Time is linear in a mail's length, however it is made. Prints the ratio of time to size over
 * doubling sizes. */

#include <esmtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "check.h"

enum { SMALLEST = 1 << 18, DOUBLINGS = 4, ROUNDS = 3 };

#define SYSTEM "From: MAILER-DAEMON\nTo: a@example.net\nSubject: undelivered mail\n"
#define REPORT                                                                                     \
  SYSTEM "Content-Type: multipart/report; boundary=b\n\n--b\n\nSome failed.\n--b\n"                \
         "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"

/* A mail is a head, and a body repeated up to its length. % is a number that goes up. */
static const struct {
  const char *name, *head, *body;
} shapes[] = {
    {"recipients", REPORT,
     "Final-Recipient: rfc822; u%@example.org\nAction: failed\nStatus: 5.0.0\n\n"},
    {"recipients without an end", REPORT, "Final-Recipient: rfc822; u%@example.org\n"},
    {"recipients in words", SYSTEM "\nThe following addresses failed:\n\n",
     "<u%@example.org>:\n  host mx.example.org said: something\n\n"},
    {"recipients alone", SYSTEM "\nThe following addresses failed:\n\n", "u%@example.org\n"},
    {"recipients that share", SYSTEM "\nThe following addresses failed:\n\n",
     "u%@example.org\nv%@example.org\n\nMailbox full\n"},
    {"addresses in a line", SYSTEM "\nThe following addresses failed: a@example.org",
     ", u%@example.org"},
    {"addresses in JSON", SYSTEM "\n{The following addresses failed: a@example.org",
     ", u%@example.org"},
    {"addresses in lines", SYSTEM "\nThe following addresses failed:\n",
     "u%@example.org, v%@example.org, w%@example.org\n"},
    {"recipients and a transcript",
     SYSTEM "\n ----- The following addresses had permanent fatal errors -----\n",
     "<u%@example.org>\n   ----- Transcript of session follows -----\n"},
    {"a list", "X-Failed-Recipients: a@example.org\n", "X-Failed-Recipients: u%@example.org\n"},
    {"a long list", SYSTEM "X-Failed-Recipients: a@example.org", ",\n u%@example.org"},
    {"boundaries", SYSTEM "Content-Type: multipart/mixed; boundary=b0\n\n--b0\n",
     "Content-Type: multipart/mixed; boundary=b%\n\n--b%\n"},
    {"boundaries that start alike", SYSTEM "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
     "--bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb%\n"},
    {"parts", SYSTEM "Content-Type: multipart/mixed; boundary=b\n\n",
     "--b\nContent-Type: text/plain\n\n\n"},
    {"parts of nothing", SYSTEM "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n"},
    {"a long field", SYSTEM "X-Long: ", "0123456789abcdef"},
    {"a folded field", SYSTEM "Subject: x", "\n\t=?utf-8?q?x?="},
    {"fields", SYSTEM, "X-Number: %\n"},
    {"a long name", SYSTEM, "Name"},
    {"at signs", SYSTEM "\nUnknown user: a@example.org\n", "@@@@a@"},
    {"brackets", SYSTEM "\nThe following addresses failed:\n", "<<\"<(<"},
    {"quotes", SYSTEM "\nThe following addresses failed:\n", "\"\\"},
    {"empty lines", SYSTEM, "\n"},
    {"CR", SYSTEM "\n", "\r"},
    {"sentences", SYSTEM "\nx", ". the following. your message to "},
    {"openings in a line", SYSTEM "\nx", ". Failed recipients"},
    {"openings and an address", SYSTEM "\nx", ". Failed recipients joe@example.org"},
    {"lines that blame", SYSTEM "\n", "Quota exceeded for u%\n"},
    {"words and cut fields", SYSTEM "\nThe following addresses failed:\n",
     "u%@example.org\nFinal-Recipient: rfc822; u%@example.org\n"},
    {"a transcript of others",
     SYSTEM "\n ----- The following addresses had permanent fatal errors -----\n<a@example.org>\n"
            "   ----- Transcript of session follows -----\n<a@example.org>\n",
     "no <a@example.org>\n"},
    {"commas", SYSTEM "\n{\"notificationType\":\"Bounce\"", ",\"emailAddress\":\"u%@example.org\""},
    {"tags", SYSTEM "Content-Type: text/html\n\n", "<style<p&#x41;<"},
    {"base64", SYSTEM "Content-Transfer-Encoding: base64\n\n",
     "VW5rbm93biB1c2VyOiBhbm5AZXhhbXBsZS5vcmcKCg==\n"},
    {"quoted-printable", SYSTEM "Content-Transfer-Encoding: quoted-printable\n\n", "=\n= =3D="},
    {"xtext", REPORT "Final-Recipient: rfc822; a@example.org\nOriginal-Recipient: rfc822;",
     "+2B\\x{41}"},
    {"NUL", SYSTEM "\nThe following addresses failed:\n", ""},
};

/* Adds the body, its "%" being the number. A body of nothing stands for a NUL. */
static size_t add_body(char *mail, size_t len, const char *body, int number) {
  if (*body == '\0')
    mail[len++] = '\0';
  for (; *body != '\0'; body++)
    if (*body == '%')
      len += (size_t)sprintf(mail + len, "%07d", number);
    else
      mail[len++] = *body;
  return len;
}

static size_t make(size_t shape, char *mail, size_t size) {
  size_t len = (size_t)snprintf(mail, size, "%s", shapes[shape].head);

  for (int i = 1; len + 256 < size; i++)
    len = add_body(mail, len, shapes[shape].body, i);
  mail[len++] = '\n';
  return len;
}

static double seconds(void) {
  struct timespec now;

  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static double time_of(const char *mail, size_t len, char *scratch, size_t room) {
  esmtpcode_report report;
  esmtpcode_recipient recipient;
  esmtpcode_verdict verdict;
  double best = 1e9;

  for (int i = 0; i < ROUNDS; i++) {
    double start = seconds();
    double took;

    esmtpcode_report_open(mail, len, scratch, room, &report, sizeof report);
    while (esmtpcode_report_next(mail, len, scratch, room, &report, sizeof report, &recipient,
                                 sizeof recipient, &verdict, sizeof verdict) == 1)
      ;
    took = seconds() - start;
    if (took < best)
      best = took;
  }
  return best;
}

static void test_linear(void **state) {
  size_t most = (size_t)SMALLEST << (DOUBLINGS - 1);
  size_t room = esmtpcode_report_scratch(most);
  char *mail = malloc(most);
  char *scratch = malloc(room);

  (void)state;
  assert_non_null(mail);
  assert_non_null(scratch);
  for (size_t shape = 0; shape < COUNT(shapes); shape++) {
    double first = 0;
    double last = 0;

    printf("%-28s", shapes[shape].name);
    for (unsigned i = 0; i < DOUBLINGS; i++) {
      size_t len = make(shape, mail, (size_t)SMALLEST << i);

      last = time_of(mail, len, scratch, room) * 1e9 / (double)len;
      first = i == 0 ? last : first;
      printf(" %8.2f", last);
    }
    printf(" ns a byte\n");
    check(last < 3 * first + 1, shapes[shape].name);
    check(last < 500, shapes[shape].name);
  }
  free(mail);
  free(scratch);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_linear)};

  return cmocka_run_group_tests(tests, NULL, NULL);
}
