/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The form of mails: lines and fields of every length, names letter by letter, parts and their
 * boundaries, and what headers tell. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

enum { MAIL_SIZE = 1 << 16 };

#define HEAD "From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered mail\n"
#define WORDS "<jane@example.org>:\n 550 5.1.1 no such user\n"

static char mail[MAIL_SIZE];
static struct found found;

static void read_it(void) {
  read_mail(mail, strlen(mail), esmtpcode_report_scratch(strlen(mail)), &found);
}

static void check_text(esmtpcode_piece piece, const char *expected, const char *name) {
  const char *text = piece_text(mail, &found, piece);

  if (strcmp(text, expected) != 0)
    print_error("\"%s\" should be \"%s\"\n", text, expected);
  check(strcmp(text, expected) == 0, name);
}

static void check_address(const char *expected, const char *name) {
  check_equal(found.count, 1, name);
  if (strcmp(found.of[0].address, expected) != 0)
    print_error("\"%s\" should be \"%s\"\n", found.of[0].address, expected);
  check(strcmp(found.of[0].address, expected) == 0, name);
}

/* --- fields ---------------------------------------------------------------------------------- */

/* A field behind one of any length, whatever ends the lines, and however many are folded. */
static void test_lengths(void **state) {
  static const char *const ends[] = {"\n", "\r\n", "\r", "\r\r\n"};

  (void)state;
  for (size_t e = 0; e < COUNT(ends); e++)
    for (int length = 1; length < 200; length++) {
      const char *end = ends[e];

      snprintf(
          mail, sizeof mail,
          "X-Long: %0*d%sDelivered-To: b+c@example.net%s%0*d: x%sSubject:%s  Undelivered%s\tmail%s"
          "From: MAILER-DAEMON%s%s%0*d%s<jane@example.org>:%s 550 x%s",
          length, 7, end, end, length, 7, end, end, end, end, end, end, length, 7, end, end, end);
      read_it();
      check_text(found.report.returned_to, "b+c@example.net", end);
      check_equal(found.report.kind, ESMTPCODE_REPORT_FAILURE, mail);
      check_address("jane@example.org", mail);
    }
}

/* How many of the fields below were read. */
static unsigned count_fields(void) {
  const esmtpcode_report *report = &found.report;
  const esmtpcode_recipient *to = &found.of[0].recipient;

  return (unsigned)(report->envelope_id.length > 0) + (report->reporting_mta.length > 0) +
         (report->arrival_date.length > 0) + (found.of[0].address[0] == '4') +
         (to->original.length > 0) + (to->status != 0) + (to->dsn_action != 0) +
         (to->remote_mta.length > 0) + (to->diagnostic.length > 0) + (to->last_attempt.length > 0) +
         (to->final_log_id.length > 0) + (to->will_retry_until.length > 0);
}

/* Each letter of a field's name counts, but not its case. */
static void test_names(void **state) {
  static const char *const fields[] = {
      "Original-Envelope-ID: 1\n", "Reporting-MTA: 2\n",        "Arrival-Date: 3\n\n",
      "Final-Recipient: 4@a\n",    "Original-Recipient: 5@a\n", "Action: failed\n",
      "Status: 5.2.2\n",           "Remote-MTA: 6\n",           "Diagnostic-Code: 7\n",
      "Last-Attempt-Date: 8\n",    "Final-Log-ID: 9\n",         "Will-Retry-Until: 0\n\n"};

  (void)state;
  for (size_t f = 0; f < COUNT(fields); f++)
    for (size_t at = 0; fields[f][at] != ':'; at++)
      for (int change = 0; change < 4; change++) {
        char *place = NULL;
        char was = fields[f][at];

        strcpy(mail, HEAD "Content-Type: message/delivery-status\n\n");
        for (size_t i = 0; i < COUNT(fields); i++) {
          place = i == f ? mail + strlen(mail) + at : place;
          strcat(mail, fields[i]);
        }
        *place = (char)(change == 0   ? was ^ (was == '-' ? 0 : 0x20)
                        : change == 1 ? '~'
                        : change == 2 ? (was == '-' ? '_' : was ^ 1)
                                      : was ^ (was == '-' ? 1 : 2));
        read_it();
        check(change == 0 ? count_fields() == COUNT(fields) : count_fields() < COUNT(fields),
              fields[f]);
      }
}

static void test_field_forms(void **state) {
  static const struct {
    const char *field, *returned_to;
  } cases[] = {
      {"Delivered-To: a@example.net", "a@example.net"},
      {"Delivered-To:a@example.net", "a@example.net"},
      {"Delivered-To \t : a@example.net", "a@example.net"},
      {"Delivered-To:\n a@example.net", "a@example.net"},
      {"Delivered-To:\n\n\ta@example.net", ""},
      {"Delivered-To x: a@example.net", ""},
      {"Delivered-Tox: a@example.net", ""},
      {"Delivered-To", ""},
      {" Delivered-To: a@example.net", ""},
      {"X-Original-To: a@example.net", "a@example.net"},
      {"Envelope-To: a@example.net", "a@example.net"},
      {"To: a@example.net", "a@example.net"},
      {"To: b@example.net\nDelivered-To: a@example.net", "a@example.net"},
      {"Delivered-To: a@example.net\nTo: b@example.net", "a@example.net"},
      {"To: Bob <a@example.net>, c@example.net", "a@example.net"},
      {"To: Bob Big a@example.net", "a@example.net"},
      {"To: \"Bob @home\" <a@example.net>", "a@example.net"},
      {"To: \"a b\"@example.net", "\"a b\"@example.net"},
      {"To: @ <a@example.net>", "a@example.net"},
      {"To: x@ a@example.net", "a@example.net"},
      {"To: (x)a@example.net", ""},
      {"To: nobody", ""},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail, HEAD "%s\n\nx\n", cases[i].field);
    read_it();
    check_text(found.report.returned_to, cases[i].returned_to, cases[i].field);
  }
}

static void test_tags(void **state) {
  static const struct {
    const char *address, *tag;
  } cases[] = {
      {"a+b@example.net", "b"},     {"a+b+c@example.net", "b+c"},
      {"+b@example.net", "b"},      {"a+@example.net", ""},
      {"a-b=c@example.net", "b=c"}, {"a-b-c=d@example.net", "b-c=d"},
      {"a=b-c@example.net", "c"},   {"a-b+c=d@example.net", "c=d"},
      {"a-b@example.net", ""},      {"a=b@example.net", ""},
      {"ab@ex-am=ple.net", ""},     {"a-=@example.net", "="},
      {"-a=b@example.net", "a=b"},  {"ab@e+x.net", ""},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail, HEAD "Delivered-To: %s\n\nx\n", cases[i].address);
    read_it();
    check_text(found.report.verp, cases[i].tag, cases[i].address);
  }
}

/* What a header tells of who sent it. */
static void test_senders(void **state) {
  static const struct {
    const char *header;
    uint32_t kind;
  } cases[] = {
      {"Return-Path:\nSubject: undelivered", ESMTPCODE_REPORT_FAILURE},
      {"Return-Path: <>\nSubject: undelivered", ESMTPCODE_REPORT_FAILURE},
      {"Return-Path: <> (x)\nSubject: undelivered", ESMTPCODE_REPORT_FAILURE},
      {"Return-Path: <MAILER-DAEMON>\nSubject: undelivered", ESMTPCODE_REPORT_FAILURE},
      {"Return-Path: mailer-daemon@a\nSubject: undelivered", ESMTPCODE_REPORT_FAILURE},
      {"Return-Path: <\nSubject: undelivered", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"Return-Path: <a>\nSubject: undelivered", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"Return-Path: >>\nSubject: undelivered", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"Subject: undelivered", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"Auto-Submitted: auto-replied\nSubject: x", ESMTPCODE_REPORT_AUTO_REPLY},
      {"Auto-Submitted: Auto-Replied (vacation)\nSubject: x", ESMTPCODE_REPORT_AUTO_REPLY},
      {"Auto-Submitted: auto-generated\nSubject: x", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"Auto-Submitted: no\nSubject: x", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"Precedence: auto_reply\nSubject: x", ESMTPCODE_REPORT_AUTO_REPLY},
      {"Precedence: bulk\nSubject: x", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"X-Autoreply: yes\nSubject: x", ESMTPCODE_REPORT_AUTO_REPLY},
      {"X-Autoreply: y\nSubject: x", ESMTPCODE_REPORT_AUTO_REPLY},
      {"X-Autoreply: no\nSubject: x", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"X-Autoreply:\nSubject: x", ESMTPCODE_REPORT_NOT_BOUNCE},
      {"X-Autorespond: 1\nSubject: x", ESMTPCODE_REPORT_AUTO_REPLY},
      {"X-Autorespond: 1\nX-Autoreply: no\nSubject: x", ESMTPCODE_REPORT_AUTO_REPLY},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail, "From: joe@example.org\n%s\n\nx\n", cases[i].header);
    read_it();
    check_equal(found.report.kind, cases[i].kind, cases[i].header);
  }
}

/* --- parts ----------------------------------------------------------------------------------- */

static void test_types(void **state) {
  static const struct {
    const char *type;
    int is_text, is_html, is_status, is_message;
  } cases[] = {
      {"", 1, 0, 0, 0},
      {"text", 1, 0, 0, 0},
      {"text/plain; charset=x", 1, 0, 0, 0},
      {"TEXT/x-any", 1, 0, 0, 0},
      {"text/html", 0, 1, 0, 0},
      {"Text/HTML; charset=x", 0, 1, 0, 0},
      {"tex/html", 0, 0, 0, 0},
      {"application/octet-stream", 0, 0, 0, 0},
      {"message/delivery-status", 0, 0, 1, 0},
      {"MESSAGE/global-Delivery-Status", 0, 0, 1, 0},
      {"message/rfc822", 0, 0, 0, 1},
      {"message/global", 0, 0, 0, 1},
      {"message/partial", 0, 0, 0, 1},
      {"text/rfc822-headers", 0, 0, 0, 1},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    int text = cases[i].is_text || cases[i].is_html;

    snprintf(mail, sizeof mail,
             HEAD "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: %s\n\n"
                  "&lt;h@example.org&gt;:<br>x<br>\n<t@example.org>:\n 550 x\n\n--x--\n",
             cases[i].type);
    read_it();
    check_equal(found.count > 0 && strcmp(found.of[0].address, "h@example.org") == 0,
                cases[i].is_html, cases[i].type);
    if (text && !cases[i].is_html)
      check(strcmp(found.of[0].address, "t@example.org") == 0, cases[i].type);
    snprintf(mail, sizeof mail,
             HEAD
             "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nwords\n--x\n"
             "Content-Type: %s\n\nSubject: s\nMessage-ID: <1@a>\nFinal-Recipient: s@example.org\n"
             "Status: 5.1.1\n\n--x--\n",
             cases[i].type);
    read_it();
    check_equal(found.of[0].recipient.status == 5001001, cases[i].is_status, cases[i].type);
    check_text(found.report.message_id, cases[i].is_message ? "1@a" : "", cases[i].type);
  }
}

/* A boundary as a header may tell it. */
static void test_boundaries(void **state) {
  static const struct {
    const char *parameters, *boundary;
    int found;
  } cases[] = {
      {"; boundary=x", "x", 1},
      {"; boundary=\"x\"", "x", 1},
      {"; boundary=\"x y\"", "x y", 1},
      {"; boundary=x y", "x", 1},
      {";boundary=x;a=b", "x", 1},
      {"; a=b; boundary=x", "x", 1},
      {";; ;\n\tBoundary \t= \t\"x\"", "x", 1},
      {"; boundary=\"x", "x", 1},
      {"; boundary=x\n", "x", 1},
      {"; boundary=X", "x", 1},
      {"; boundary x; boundary=y", "y", 1},
      {"; boundaryx=x", "x", 0},
      {"; xboundary=x", "x", 0},
      {" boundary=x", "x", 0},
      {"; boundary=", "", 0},
      {"; boundary", "", 0},
      {"; boundary=\"\"", "", 0},
      {"; boundary=x", "y", 0},
      {"; boundary=x", "xx", 0},
      {"; boundary=x", "", 0},
      {"; boundary=x", "x.", 0},
      {"; boundary=x", "x-", 0},
      {"; boundary=xx", "x", 0},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail,
             HEAD "Content-Type: multipart/mixed%s\n\n<p@example.org>:\n 550 x\n--%s\n"
                  "X: y\n\n" WORDS "--%s--\n<e@example.org>:\n 550 x\n",
             cases[i].parameters, cases[i].boundary, cases[i].boundary);
    read_it();
    check_equal(found.count > 0 && strcmp(found.of[0].address, "jane@example.org") == 0 &&
                    found.count == 1,
                cases[i].found, cases[i].parameters);
  }
}

/* Lengths of boundaries, and of what stands before one. */
static void test_places(void **state) {
  (void)state;
  for (int length = 1; length <= 260; length++) {
    snprintf(mail, sizeof mail,
             HEAD "Content-Type: multipart/mixed; boundary=%0*d\n\n--%0*d\nX: y\n\n" WORDS
                  "--%0*d--\n",
             length, 7, length, 7, length, 7);
    read_it();
    check_equal(found.report.complete, length <= 255, mail);
    check_address("jane@example.org", mail);
  }
  for (int length = 1; length < 150; length++) {
    snprintf(mail, sizeof mail,
             HEAD "Content-Type: multipart/mixed; boundary=x\n\n%0*d--x\n--%0*d\n- -x\n%0*d\r\n"
                  "--x\nX: y\n\n" WORDS "%0*d\n--\n---\n--x--\n",
             length, 7, length, 7, length, 7, length, 7);
    read_it();
    check_equal(found.report.complete, 1, mail);
    check_address("jane@example.org", mail);
  }
}

/* Where the header's boundary is not met, a line before a part's header is taken for it. */
static void test_adopted(void **state) {
  static const struct {
    const char *line, *next;
    int adopted;
  } cases[] = {
      {"--yy", "Content-Type: text/plain", 1},
      {"--yy", "content-Transfer-Encoding: 7bit", 1},
      {"--yy", "X-Content: x", 0},
      {"--yy", "Contents: x", 0},
      {"--y", "Content-Type: text/plain", 0},
      {"-yyy", "Content-Type: text/plain", 0},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail,
             HEAD
             "Content-Type: multipart/mixed; boundary=x\n\n<p@example.org>:\n 550 x\n%s\n%s\n\n"
             "" WORDS "%s--\n",
             cases[i].line, cases[i].next, cases[i].line);
    read_it();
    check_equal(found.count == 1 && strcmp(found.of[0].address, "jane@example.org") == 0,
                cases[i].adopted, cases[i].line);
    check_equal(found.report.complete, cases[i].adopted, cases[i].line);
  }
  /* Only the first is, and only where the own one was not met. */
  snprintf(mail, sizeof mail,
           HEAD "Content-Type: multipart/mixed; boundary=x\n\n--x\n\n<p@example.org>:\n 550 x\n"
                "--yy\nContent-Type: text/plain\n\n" WORDS "--x--\n");
  read_it();
  check_equal(found.count, 2, "met");
  for (int length = 250; length < 260; length++) {
    snprintf(mail, sizeof mail,
             HEAD
             "Content-Type: multipart/mixed; boundary=x\n\n--%0*d\nContent-Type: text/plain\n\n"
             "" WORDS "--%0*d--\n",
             length, 7, length, 7);
    read_it();
    check_equal(found.report.complete, length + 2 <= 255, mail);
  }
}

/* Multiparts in multiparts, to a depth of 16; each ends with its own boundary, or an outer one. */
static void test_depth(void **state) {
  (void)state;
  for (int depth = 1; depth < 20; depth++) {
    size_t n = (size_t)snprintf(mail, sizeof mail, HEAD);

    for (int level = 0; level < depth; level++)
      n += (size_t)snprintf(mail + n, sizeof mail - n,
                            "Content-Type: multipart/mixed; boundary=b%02d\n\n--b%02d\n", level,
                            level);
    n += (size_t)snprintf(mail + n, sizeof mail - n, "X: y\n\n" WORDS);
    for (int level = depth; level-- > 0;)
      n += (size_t)snprintf(mail + n, sizeof mail - n, "--b%02d--\n", level);
    read_it();
    if (depth <= 16) {
      check_equal(found.report.complete, 1, mail);
      check_address("jane@example.org", mail);
    }
  }
  snprintf(mail, sizeof mail,
           HEAD
           "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
           "Content-Type: multipart/alternative; boundary=y\n\n--y\nX: y\n\n" WORDS
           "--x\nContent-Type: message/rfc822\n\nMessage-ID: <1@a>\nSubject: s\n\n--y--\n--x--\n");
  read_it();
  check_address("jane@example.org", "an outer boundary");
  check_text(found.report.message_id, "1@a", "an outer boundary");
  check_equal(found.report.complete, 1, "an outer boundary");
}

/* A part without a header, and a multipart without parts, are text. */
static void test_plain_parts(void **state) {
  static const char *const bodies[] = {
      "--x\nHello there\n" WORDS "--x--\n",
      "--x \t\n\n" WORDS "--x-- \t\n",
      "--x\n\n" WORDS "--x--\n",
      "--x\nX: y\n\n" WORDS "--x--\n",
      "" WORDS,
      "--x\n\n" WORDS "--x\n\n<eve@example.org>:\n 550 x\n--x--\n",
  };

  (void)state;
  for (size_t i = 0; i < COUNT(bodies); i++) {
    snprintf(mail, sizeof mail, HEAD "Content-Type: multipart/mixed; boundary=x\n\n%s", bodies[i]);
    read_it();
    check_address("jane@example.org", bodies[i]);
  }
}

/* --- the returned message -------------------------------------------------------------------- */

static void test_returned(void **state) {
  static const struct {
    const char *message, *id, *subject, *to;
  } cases[] = {
      {"Message-ID: <1@a>\nSubject: s\nTo: b@a\n\nx\n", "1@a", "s", "b@a"},
      {"Message-ID: 1@a\nSubject: s\n\nx\n", "1@a", "s", ""},
      {"Message-ID: <<1@a>>\nSubject: s\n\nx\n", "1@a", "s", ""},
      {"Message-ID: \n < 1@a>\nSubject: s\n\nx\n", "1@a", "s", ""},
      {"Message-ID: <1@a> (x)\nSubject: s\n\nx\n", "1@a", "s", ""},
      {"Message-ID: <1@a\nSubject: s\n\nx\n", "1@a", "s", ""},
      {"Message-ID: <1@a>\nMessage-ID: <2@a>\nSubject: s\nSubject: t\nTo: b@a\nTo: c@a\n\n", "1@a",
       "s", "b@a"},
      {"Message-ID:\nMessage-ID: <2@a>\nSubject: s\n\n", "2@a", "s", ""},
      {"Return-Path: <>\n\nMessage-ID: <1@a>\nSubject: s\n\n", "1@a", "s", ""},
      {"X-Any: <>\n\nMessage-ID: <1@a>\nSubject: s\n\n", "1@a", "s", ""},
      {"X-Any: x\nX-Other: y\n\nMessage-ID: <1@a>\nSubject: s\n\n", "", "", ""},
      {"Subject: s\nX-Any: x\n\nMessage-ID: <1@a>\n\n", "", "s", ""},
      {"\n\nMessage-ID: <1@a>\nSubject: s\n\n", "1@a", "s", ""},
      {"no field\nMessage-ID: <1@a>\nSubject: s\n\n", "1@a", "s", ""},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(mail, sizeof mail,
             HEAD "Content-Type: multipart/mixed; boundary=x\n\n--x\n\n" WORDS
                  "--x\nContent-Type: message/rfc822\n\n%s--x--\n",
             cases[i].message);
    read_it();
    check_text(found.report.message_id, cases[i].id, cases[i].message);
    check_text(found.report.subject, cases[i].subject, cases[i].message);
    check_text(found.report.original_to, cases[i].to, cases[i].message);
  }
}

/* Lines that are nearly boundaries, wherever they stand before one. */
static void test_nearly(void **state) {
  static const char *const lines[] = {"-", "-x", "--", "--y", "---x", "x--x", "- -x"};

  (void)state;
  for (size_t i = 0; i < COUNT(lines); i++)
    for (int before = 1; before < 140; before++) {
      snprintf(mail, sizeof mail,
               HEAD "Content-Type: multipart/mixed; boundary=x\n\n%0*d\n%s\n--x\n\n" WORDS
                    "\n%0*d\n%s\n--x--\n",
               before, 7, lines[i], before, 7, lines[i]);
      read_it();
      check_address("jane@example.org", mail);
      check_equal(found.report.complete, 1, mail);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_lengths),     cmocka_unit_test(test_names),
      cmocka_unit_test(test_field_forms), cmocka_unit_test(test_tags),
      cmocka_unit_test(test_senders),     cmocka_unit_test(test_types),
      cmocka_unit_test(test_boundaries),  cmocka_unit_test(test_places),
      cmocka_unit_test(test_adopted),     cmocka_unit_test(test_depth),
      cmocka_unit_test(test_plain_parts), cmocka_unit_test(test_returned),
      cmocka_unit_test(test_nearly),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
