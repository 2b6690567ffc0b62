/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The parts of mails: boundaries as they are written, and what goes beyond the limits. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

#define BOUNCE                                                                                     \
  "From: MAILER-DAEMON@mx.example.net\nTo: news@example.net\nSubject: Undelivered Mail\n"
#define STATUS                                                                                     \
  "Content-Type: message/delivery-status\nContent-Transfer-Encoding: quoted-printable\n\n"         \
  "Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; joe=40example.org\n"             \
  "Action: failed\nStatus: 5.1.1\n\n"
#define LONG                                                                                       \
  "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123"

static struct found found;

/* Whether the status was found as a part: then it is decoded. */
static void check_status(const char *mail, int is_part) {
  read_whole_mail(mail, &found);
  check_equal(found.report.kind, ESMTPCODE_REPORT_FAILURE, mail);
  check_equal(strcmp(found.of[0].address, "joe@example.org") == 0, is_part, mail);
}

/* The parameter that names the boundary. */
static void test_parameters(void **state) {
  static const struct {
    const char *parameters;
    const char *boundary;
  } cases[] = {
      {"; boundary=b", "b"},
      {"; boundary=\"b\"", "b"},
      {"; boundary=\"b", "b"},
      {"; boundary = b", "b"},
      {"; boundary=\t\"b c\"", "b c"},
      {";boundary=b;charset=utf-8", "b"},
      {"; boundary=b charset=utf-8", "b"},
      {"; charset=utf-8;\n\tBOUNDARY=b", "b"},
      {"; boundary x; boundary=b", "b"},
      {"; boundary; boundary=b", "b"},
      {"; boundary ; boundary=b", "b"},
      {";; boundary=b", "b"},
      {"; boundary=B", "b"},
  };
  char mail[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail,
             BOUNCE "Content-Type: multipart/report%s\n\n--%s\nContent-Type: text/plain\n\n"
                    "Sorry.\n--%s\n" STATUS "--%s--\nThis is the end.\n",
             cases[i].parameters, cases[i].boundary, cases[i].boundary, cases[i].boundary);
    check_status(mail, 1);
    check_equal(found.report.complete, 1, mail);
  }
}

/* Without a boundary, or with one that never comes, the first that looks like one is taken. */
static void test_adopted(void **state) {
  static const struct {
    const char *parameters;
    const char *line;
    int is_part;
  } cases[] = {
      {"", "bb", 1},
      {"; boundary=", "bb", 1},
      {"; boundary", "bb", 1},
      {"; boundary=\"\"", "bb", 1},
      {"; boundary=c", "bb", 1},
      {"; boundary=c", "c", 1},
      {"; boundary=c", "b", 0},
      {"; boundary=b", LONG LONG LONG, 0},
      {"; boundary=" LONG LONG LONG, "bb", 1},
  };
  char mail[2048];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail,
             BOUNCE "Content-Type: multipart/report%s\n\n--\n--%s\n" STATUS "--%s--\n",
             cases[i].parameters, cases[i].line, cases[i].line);
    check_status(mail, cases[i].is_part);
  }
  check_status(BOUNCE
               "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
               "Sorry.\n--c\n" STATUS "--b--\n",
               0);
}

/* A line that starts with one dash is no boundary, wherever it stands. */
static void test_one_dash(void **state) {
  char mail[1024];

  (void)state;
  for (int before = 0; before < 64; before++) {
    snprintf(mail, sizeof mail,
             BOUNCE "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSorry. %0*d\n-b\n-b\n"
                    "%080d\n--b\n" STATUS "--b--\n",
             before, 0, 0);
    check_status(mail, 1);
  }
}

/* Multiparts within each other are opened to a fixed depth. */
static void test_depth(void **state) {
  char mail[8192];

  (void)state;
  for (int depth = 1; depth < 20; depth++) {
    size_t n = (size_t)snprintf(mail, sizeof mail, BOUNCE);

    for (int i = 0; i < depth; i++)
      n += (size_t)snprintf(mail + n, sizeof mail - n,
                            "Content-Type: multipart/mixed; boundary=b%dx\n\n--b%dx\n", i, i);
    n += (size_t)snprintf(mail + n, sizeof mail - n, STATUS);
    for (int i = depth; i-- > 0;)
      n += (size_t)snprintf(mail + n, sizeof mail - n, "--b%dx--\n", i);
    check_status(mail, depth <= 16);
  }
}

/* A multipart without any part is text. */
static void test_no_part(void **state) {
  static const char *const mails[] = {
      BOUNCE "Content-Type: multipart/mixed; boundary=b\n\n<joe@example.org>: gone\n",
      BOUNCE
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=c"
      "\n\n<joe@example.org>: gone\n",
      BOUNCE "Content-Type: multipart/mixed; boundary=b\n\n--b\nIt is gone\n\n<joe@example.org>: "
             "gone\n--b--\n",
      BOUNCE "Content-Type: text\n\n<joe@example.org>: gone\n",
  };
  static const char lost[] = BOUNCE
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=c"
      "\n\n<joe@example.org>: gone\n--b--\n";

  (void)state;
  for (size_t i = 0; i < COUNT(mails); i++) {
    read_whole_mail(mails[i], &found);
    check_equal(found.count, 1, mails[i]);
    check(strcmp(found.of[0].address, "joe@example.org") == 0, mails[i]);
  }
  read_whole_mail(lost, &found);
  check(strcmp(found.of[0].address, "") == 0, lost);
}

#define PART "--b\nContent-Type: message/delivery-status\n\n"
#define FIELDS                                                                                     \
  "Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; joe@example.org\n"               \
  "Action: failed\nStatus: 5.3.0\n\n"

/* InterMail gives its words the type of the status. */
static void test_words_as_status(void **state) {
  static const struct {
    const char *parts;
    const char *diagnostic;
    int has_status;
  } cases[] = {
      {PART "<joe@example.org> has moved to Mars\n\n" PART FIELDS "--b--\n",
       "<joe@example.org> has moved to Mars", 1},
      {PART FIELDS PART "<joe@example.org> has moved to Mars\n\n--b--\n", "", 1},
      {"--b\n\nGone.\n" PART "<joe@example.org> has moved to Mars\n\n" PART FIELDS "--b--\n",
       "Gone.", 1},
      {PART "Gone.\n\n" PART "<joe@example.org>: gone\n\n--b--\n", "", 0},
      {"--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\nR29uZQ==\n"
       "\n" PART FIELDS "--b--\n",
       "", 0},
      {"--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n\n" PART FIELDS
       "--b--\n",
       "", 0},
  };
  char mail[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    int len = snprintf(mail, sizeof mail, BOUNCE "Content-Type: multipart/report; boundary=b\n\n%s",
                       cases[i].parts);

    read_mail(mail, (size_t)len, esmtpcode_report_scratch((size_t)len), &found);
    check_equal(found.of[0].recipient.status == esmtpcode_code_pack(5, 3, 0), cases[i].has_status,
                cases[i].parts);
    if (strcmp(piece_text(mail, &found, found.of[0].recipient.diagnostic), cases[i].diagnostic) !=
        0)
      print_error("\"%s\"\n", piece_text(mail, &found, found.of[0].recipient.diagnostic));
    check(strcmp(piece_text(mail, &found, found.of[0].recipient.diagnostic), cases[i].diagnostic) ==
              0,
          cases[i].parts);
  }
}

/* A part whose first line is no field has no header. */
static void test_no_header(void **state) {
  static const struct {
    const char *line;
    size_t len;
    int is_field;
  } cases[] = {
      {TEXT("Gone:"), 1},
      {TEXT("It-is-gone-for-ever: so it is"), 1},
      {TEXT("Gone \t: it is"), 1},
      {TEXT("Gone"), 0},
      {TEXT("It is gone for ever: it is"), 0},
      {TEXT("It\1is-gone-for-ever: it is"), 0},
      {TEXT("It\0is-gone-for-ever: it is"), 0},
  };
  static const char start[] = BOUNCE "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
  static const char rest[] = "\n<joe@example.org>: gone\n--b--\n";
  char mail[512];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    size_t len = sizeof start - 1;

    memcpy(mail, start, len);
    memcpy(mail + len, cases[i].line, cases[i].len);
    len += cases[i].len;
    memcpy(mail + len, rest, sizeof rest);
    len += sizeof rest - 1;
    read_mail(mail, len, esmtpcode_report_scratch(len), &found);
    check_equal(strcmp(found.of[0].address, "joe@example.org") == 0, !cases[i].is_field,
                shown(cases[i].line, cases[i].len));
  }
}

/* Fields at the end of a mail, where fewer bytes follow than are looked at at once. */
static void test_last_field(void **state) {
  static const struct {
    const char *mail;
    const char *to;
  } cases[] = {
      {"From: a\nTo: b@c.d\n", "b@c.d"},
      {"From: a\nTO:b@c\n", "b@c"},
      {"From: a\nTo :b@c\n", "b@c"},
      {"From: a\nTo \t: b@c\n", "b@c"},
      {"From: a\nTo b@c\n", ""},
      {"From: a\nTo\n", ""},
      {"From: a\n--To", ""},
      {"From: a\n--To ", ""},
      {"From: a\n--To: b@c", ""},
      {"From: a\n-- ", ""},
      {"From: a\nTo:\n b@c\n", "b@c"},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_whole_mail(cases[i].mail, &found);
    check_equal(found.report.kind, ESMTPCODE_REPORT_NOT_BOUNCE, cases[i].mail);
    check(strcmp(piece_text(cases[i].mail, &found, found.report.returned_to), cases[i].to) == 0,
          cases[i].mail);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_parameters), cmocka_unit_test(test_adopted),
      cmocka_unit_test(test_one_dash),   cmocka_unit_test(test_depth),
      cmocka_unit_test(test_no_part),    cmocka_unit_test(test_words_as_status),
      cmocka_unit_test(test_no_header),  cmocka_unit_test(test_last_field),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
