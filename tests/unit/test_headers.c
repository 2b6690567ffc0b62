/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Reports made of fields: each one is found where it stands, and read as its standard says. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "mails.h"

static char mail[8192];
static struct found found;

static const char head[] =
    "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nDelivered-To: news+bob=t@example.net\n"
    "Subject: hello\nMIME-Version: 1.0\n";

/* Reads a mail of one part. */
static void read_part(const char *type, const char *fields) {
  int len = snprintf(mail, sizeof mail, "%sContent-Type: %s\n\n%s", head, type, fields);

  read_mail(mail, (size_t)len, esmtpcode_report_scratch((size_t)len), &found);
}

static void read_status(const char *fields) {
  read_part("message/delivery-status", fields);
}

static void check_text(esmtpcode_piece piece, const char *expected, const char *name) {
  const char *text = piece_text(mail, &found, piece);

  if (strcmp(text, expected) != 0)
    print_error("\"%s\" should be \"%s\"\n", text, expected);
  check(strcmp(text, expected) == 0, name);
}

static void check_recipient(const char *fields, const char *address) {
  read_status(fields);
  check_equal(found.count, 1, fields);
  if (strcmp(found.of[0].address, address) != 0)
    print_error("\"%s\" should be \"%s\"\n", found.of[0].address, address);
  check(strcmp(found.of[0].address, address) == 0, fields);
}

static void test_every_field(void **state) {
  const esmtpcode_report *report = &found.report;
  const esmtpcode_recipient *to = &found.of[0].recipient;

  (void)state;
  read_status(
      "Original-Envelope-ID: QQ314\nReporting-MTA: dns; mx.example.net (mail)\n"
      "Arrival-Date: Thu, 19 Nov 2026\n\n"
      "Original-Recipient: rfc822;b+2Bn@example.org\nFinal-Recipient: rfc822; b@example.org\n"
      "Action: failed\nStatus: 5.1.1\nRemote-MTA: dns; mail.example.org(192.0.2.1)\n"
      "Diagnostic-Code: smtp; 550 no such user\nLast-Attempt-Date: Fri, 20 Nov 2026\n"
      "Final-Log-ID: x-id; 4711\nWill-Retry-Until: Sat, 21 Nov 2026\n\n"
      "Final-Recipient: rfc822; c@example.org\nAction: delayed\nStatus: 4.2.2\n"
      "Final-Recipient: rfc822; d@example.org\nAction: relayed\nStatus: 2.0.0\n\n");
  check_text(report->envelope_id, "QQ314", "envelope_id");
  check_text(report->reporting_mta, "mx.example.net", "reporting_mta");
  check_text(report->arrival_date, "Thu, 19 Nov 2026", "arrival_date");
  check_text(report->returned_to, "news+bob=t@example.net", "returned_to");
  check_text(report->verp, "bob=t", "verp");
  check_equal(report->kind, ESMTPCODE_REPORT_FAILURE, "kind");
  check_equal(found.count, 3, "recipients");
  check_text(to->address, "b@example.org", "address");
  check(strcmp(found.of[1].address, "c@example.org") == 0, "the second");
  check(strcmp(found.of[2].address, "d@example.org") == 0, "the third");
  check_equal(to->original.length, 15, "original");
  check_text(to->remote_mta, "mail.example.org", "remote_mta");
  check_text(to->diagnostic, "550 no such user", "diagnostic");
  check_text(to->last_attempt, "Fri, 20 Nov 2026", "last_attempt");
  check_text(to->final_log_id, "4711", "final_log_id");
  check_text(to->will_retry_until, "Sat, 21 Nov 2026", "will_retry_until");
  check_equal(to->status, 5001001, "status");
  check_equal(to->dsn_action, ESMTPCODE_DSN_ACTION_FAILED, "action");
  check_equal(found.of[1].recipient.dsn_action, ESMTPCODE_DSN_ACTION_DELAYED, "action");
  check_equal(found.of[2].recipient.kind, ESMTPCODE_REPORT_SUCCESS, "kind");
}

/* What stands before the first recipient is about the report; later it is not. */
static void test_preface(void **state) {
  (void)state;
  read_status("Reporting-MTA: dns; a.example\n\nFinal-Recipient: b@example.org\nAction: failed\n"
              "Arrival-Date: later\n\nReporting-MTA: dns; b.example\n\n");
  check_text(found.report.reporting_mta, "a.example", "reporting_mta");
  check_text(found.report.arrival_date, "", "arrival_date");
  read_status("\n\nReporting-MTA: a.example\n\nArrival-Date: then\n\n"
              "Action: failed\nStatus: 5.1.1\n\nFinal-Recipient: b@example.org\n\n");
  check_text(found.report.reporting_mta, "a.example", "without a type");
  check_text(found.report.arrival_date, "then", "arrival_date");
  check_equal(found.count, 2, "a group without a recipient");
  read_status("Reporting-MTA: dns; (none)\n\nFinal-Recipient: b@example.org\n\n");
  check_text(found.report.reporting_mta, "(none)", "nothing but a comment");
}

static void test_addresses(void **state) {
  static const struct {
    const char *fields, *address;
  } cases[] = {
      {"Final-Recipient: rfc822;b@example.org\n", "b@example.org"},
      {"Final-Recipient: x-a-type; \t b@example.org\n", "b@example.org"},
      {"Final-Recipient: a23456789-123456789-1234; b@example.org\n", "b@example.org"},
      {"Final-Recipient: <b@example.org>\n", "b@example.org"},
      {"Final-Recipient: `b@example.org'\n", "b@example.org"},
      /* The space and signs of Chinese writing end an address, its letters do not. */
      {"Final-Recipient: utf-8; \xe4\xbd\x90\xe3\x80\x85@example.org\n",
       "\xe4\xbd\x90\xe3\x80\x85@example.org"},
      {"Final-Recipient: utf-8; b@\xe4\xbe\x8b\xe3\x81\x88.example\n",
       "b@\xe4\xbe\x8b\xe3\x81\x88.example"},
      {"Final-Recipient: utf-8; b@\xef\xbc\x90\xef\xbc\xa1.example\n",
       "b@\xef\xbc\x90\xef\xbc\xa1.example"},
      {"Final-Recipient: rfc822; b@example.org\xe3\x80\x80x\n", "b@example.org"},
      {"Final-Recipient: rfc822; b@example.org\xe3\x80\x82\n", "b@example.org"},
      {"Final-Recipient: rfc822; b@example.org\xe3\x80\x91\n", "b@example.org"},
      {"Final-Recipient: rfc822; b@example.org\xef\xbc\x89x\n", "b@example.org"},
      {"Final-Recipient: rfc822; b@example.org\xef\xbc\x9bx\n", "b@example.org"},
      {"Final-Recipient: rfc822; b@\xef\xbc\x89\nOriginal-Recipient: rfc822; c@example.org\n",
       "b@\xef\xbc\x89"},
      {"Final-Recipient: rfc822; <b@example.org> (Bob)\n", "b@example.org"},
      {"Final-Recipient: rfc822; bob\n", "bob"},
      {"Final-Recipient: rfc822; <bob>\n", "bob"},
      {"Final-Recipient: rfc822; < bob>\n", "bob"},
      {"Final-Recipient: rfc822; bob (x)\n", "bob"},
      {"Final-Recipient: rfc822; bob(x)\n", "bob"},
      {"Final-Recipient: rfc822; bob;x\n", "bob"},
      {"Final-Recipient: rfc822; bob\tx\n", "bob"},
      {"Final-Recipient: rfc822; bob!x\n", "bob!x"},
      /* What is no type, though it stands before a ";". */
      {"Final-Recipient: x{y; b@example.org\n", "x{y"},
      {"Final-Recipient: x`y; b@example.org\n", "x`y"},
      {"Final-Recipient: x@y; b@example.org\n", "x@y"},
      {"Final-Recipient: x[y; b@example.org\n", "x[y"},
      {"Final-Recipient: x/y; b@example.org\n", "x/y"},
      {"Final-Recipient: x:y; b@example.org\n", "x:y"},
      {"Final-Recipient: zaZA09-; b@example.org\n", "b@example.org"},
      {"Final-Recipient: x400; /C=DE/ADMD=a (x)/\n", "/C=DE/ADMD=a (x)/"},
      {"Final-Recipient: x400; /G=a/\nOriginal-Recipient: rfc822; b@example.org\n", "/G=a/"},
      {"Final-Recipient: rfc822; bob\nOriginal-Recipient: rfc822; b@example.org\n",
       "b@example.org"},
      {"Final-Recipient: rfc822; bob\nX-Actual-Recipient: rfc822; a@example.org\n"
       "Original-Recipient: rfc822; b@example.org\n",
       "a@example.org"},
      {"Final-Recipient: b@example.com\nX-Actual-Recipient: rfc822; a@example.org\n"
       "Original-Recipient: rfc822; b@example.org\n",
       "b@example.com"},
      {"Final-Recipient: rfc822; bob\nOriginal-Recipient: rfc822; ben\n", "bob"},
      {"Original-Recipient: rfc822; b@example.org\n", "b@example.org"},
      {"X-Actual-Recipient: rfc822; b@example.org\n", "b@example.org"},
      {"Final-Recipient: rfc822; a+x@example.org\n", "a+x@example.org"},
      {"Final-Recipient: rfc822; a+2\n", "a+2"},
      {"Final-Recipient: rfc822; +2B@example.org\n", "+@example.org"},
      {"Final-Recipient: rfc822; a\\y{FC}@example.org\n", "a\\y{FC}@example.org"},
      {"Final-Recipient: rfc822; a\\x(FC}@example.org\n", "a\\x"},
  };
  char fields[512];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(fields, sizeof fields, "Reporting-MTA: dns; m\n\n%sAction: failed\nStatus: 5.1.1\n\n",
             cases[i].fields);
    check_recipient(fields, cases[i].address);
  }
}

/* What only looks encoded needs no scratch. */
static void test_plain_addresses(void **state) {
  static const char *const addresses[] = {
      "ax{b@example.org", "a\\y{b@example.org", "a\\xb@example.org", "a+b@example.org",
      "a2b@example.org",  "a+4Bb@example.org",  "a+1B@example.org",  "a3D@example.org"};
  char fields[256];

  (void)state;
  for (size_t i = 0; i < COUNT(addresses); i++) {
    snprintf(fields, sizeof fields,
             "Reporting-MTA: dns; m\n\nFinal-Recipient: rfc822;%s\nStatus: 5.1.1\n\n",
             addresses[i]);
    read_status(fields);
    read_mail(mail, strlen(mail), 0, &found);
    check(strcmp(found.of[0].address, addresses[i]) == 0, addresses[i]);
    check_equal(found.of[0].recipient.address.source, ESMTPCODE_SOURCE_MESSAGE, addresses[i]);
  }
}

/* More than one encoded address: each has its own place in the scratch. */
static void test_encoded_addresses(void **state) {
  static const char fields[] =
      "Reporting-MTA: dns; m\n\nOriginal-Recipient: rfc822; o+2Bo@example.org\n"
      "Final-Recipient: rfc822; f+3Df@example.org\nAction: failed\n\n"
      "Final-Recipient: rfc822; g+2Bg@example.org\nOriginal-Recipient: rfc822; p@example.org\n"
      "Action: failed\n\n";

  (void)state;
  read_status(fields);
  check_equal(found.count, 2, "recipients");
  check(strcmp(found.of[0].address, "f=f@example.org") == 0, found.of[0].address);
  check(strcmp(found.of[1].address, "g+g@example.org") == 0, found.of[1].address);
  check_equal(found.of[0].recipient.address.source, ESMTPCODE_SOURCE_SCRATCH, "source");
  check(found.of[0].recipient.original.offset != found.of[0].recipient.address.offset, "places");
  for (size_t room = 0; room < 64; room++) {
    read_mail(mail, strlen(mail), room, &found);
    check_equal(found.count, 2, "with little scratch");
    check(found.of[0].address[0] == '\0' || strcmp(found.of[0].address, "f=f@example.org") == 0,
          found.of[0].address);
  }
}

/* Reads a report on one recipient, which has these fields. */
static void read_group(const char *group) {
  char fields[512];

  snprintf(fields, sizeof fields,
           "Reporting-MTA: dns; m\n\nFinal-Recipient: rfc822; b@example.org\n%s\n", group);
  check_recipient(fields, "b@example.org");
}

/* A host's name may be longer than what of it is kept to judge by. */
static void test_long_hosts(void **state) {
  char fields[2048];

  (void)state;
  for (int length = 1480; length < 1540; length++) {
    snprintf(
        fields, sizeof fields,
        "Reporting-MTA: dns; m\n\nFinal-Recipient: bob\nStatus: 5.2.2\nRemote-MTA: dns; %0*d\n\n",
        length, 7);
    read_status(fields);
    check_equal(found.count, 1, fields);
    check_equal(found.of[0].recipient.remote_mta.length, length, fields);
    check_equal(found.of[0].verdict.reason, ESMTPCODE_REASON_MAILBOX_FULL, fields);
  }
}

static void test_kinds(void **state) {
  static const struct {
    const char *fields;
    uint32_t action, status, kind;
  } cases[] = {
      {"Action: failed\nStatus: 5.1.1\n", ESMTPCODE_DSN_ACTION_FAILED, 5001001,
       ESMTPCODE_REPORT_FAILURE},
      {"Action: failure\nStatus: x\n", ESMTPCODE_DSN_ACTION_FAILED, 0, ESMTPCODE_REPORT_FAILURE},
      {"Action: DELAYED (1)\nStatus: 4.4.7 (late)\n", ESMTPCODE_DSN_ACTION_DELAYED, 4004007,
       ESMTPCODE_REPORT_DELAY},
      {"Action: delivered\nStatus: 2.1.5\n", ESMTPCODE_DSN_ACTION_DELIVERED, 2001005,
       ESMTPCODE_REPORT_SUCCESS},
      {"Action: relayed\nStatus: 5.0.0\n", ESMTPCODE_DSN_ACTION_RELAYED, 5000000,
       ESMTPCODE_REPORT_SUCCESS},
      {"Action: expanded\n", ESMTPCODE_DSN_ACTION_EXPANDED, 0, ESMTPCODE_REPORT_SUCCESS},
      {"Action: other\nStatus: 2.0.0\n", ESMTPCODE_DSN_ACTION_NONE, 2000000,
       ESMTPCODE_REPORT_SUCCESS},
      {"Status: 2.0.0\n", ESMTPCODE_DSN_ACTION_NONE, 2000000, ESMTPCODE_REPORT_SUCCESS},
      {"Status: 4.0.0\n", ESMTPCODE_DSN_ACTION_NONE, 4000000, ESMTPCODE_REPORT_FAILURE},
      {"Status: 5.0.0\n", ESMTPCODE_DSN_ACTION_NONE, 5000000, ESMTPCODE_REPORT_FAILURE},
      {"Status: 3.0.0\n", ESMTPCODE_DSN_ACTION_NONE, 0, ESMTPCODE_REPORT_FAILURE},
      {"Remote-MTA: dns; x\n", ESMTPCODE_DSN_ACTION_NONE, 0, ESMTPCODE_REPORT_FAILURE},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_group(cases[i].fields);
    check_equal(found.of[0].recipient.dsn_action, cases[i].action, cases[i].fields);
    check_equal(found.of[0].recipient.status, cases[i].status, cases[i].fields);
    check_equal(found.of[0].recipient.kind, cases[i].kind, cases[i].fields);
    check_equal(found.report.kind, cases[i].kind, cases[i].fields);
  }
}

/* Where a code alone is given, its comment is what was said. */
static void test_comments(void **state) {
  static const struct {
    const char *fields, *diagnostic;
  } cases[] = {
      {"Status: 5.1.1 (no such user)\n", "no such user"},
      {"Status: 5.1.1 (no such user\n", "no such user"},
      {"Status: 5.1.1 (a) b\n", "a) b"},
      {"Status: 5.1.1 ()\n", ""},
      {"Status: 5.1.1\n", ""},
      {"Status: 5.1.1 (no such user)\nDiagnostic-Code: smtp; 550 x\n", "550 x"},
      {"Status: 5.1.1 (no such user)\nDiagnostic-Code: smtp;\n", "no such user"},
      {"Diagnostic-Code: smtp;550 x; y\n", "550 x; y"},
      {"Diagnostic-Code: 550 x; y\n", "550 x; y"},
      {"Diagnostic-Code: x-a; 550 x\nDiagnostic-Code: smtp; 551 y\n", "550 x"},
  };

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    read_group(cases[i].fields);
    check_text(found.of[0].recipient.diagnostic, cases[i].diagnostic, cases[i].fields);
  }
}

/* What ends the fields of a recipient, and what makes them so. */
static void test_groups(void **state) {
  static const struct {
    const char *fields;
    size_t count;
  } cases[] = {
      {"Final-Recipient: a@example.org\nFinal-Recipient: b@example.org\n\n", 2},
      {"Original-Recipient: a@example.org\nFinal-Recipient: a@example.org\n"
       "Original-Recipient: b@example.org\nFinal-Recipient: b@example.org\n\n",
       2},
      {"Final-Recipient: a@example.org\nOriginal-Recipient: a@example.org\n"
       "Final-Recipient: b@example.org\nOriginal-Recipient: b@example.org\n\n",
       2},
      {"Final-Recipient: a@example.org\n\nFinal-Recipient: b@example.org\n\n", 2},
      {"Final-Recipient: a@example.org\n\n\n\nX-Other: x\n\nFinal-Recipient: b@example.org\n\n", 2},
      {"Final-Recipient: a@example.org\nno field\nFinal-Recipient: b@example.org\n\n", 2},
      {"Action: failed\nStatus: 5.1.1\n\nAction: failed\nStatus: 5.1.1\n\n", 2},
      {"Action: failed\n\nStatus: 5.1.1\n\nFinal-Recipient: a@example.org\n\n", 1},
      {"Final-Recipient: a@example.org\n", 1},
      {"X-Actual-Recipient: a@example.org\n\nOriginal-Recipient: b@example.org\n\n", 2},
  };
  char fields[512];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(fields, sizeof fields, "Reporting-MTA: dns; m\n\n%s", cases[i].fields);
    read_status(fields);
    check_equal(found.count, cases[i].count, cases[i].fields);
    check_equal(found.report.kind, ESMTPCODE_REPORT_FAILURE, cases[i].fields);
  }
}

/* A report is known by its first field, whatever its part says that it is. */
static void test_other_types(void **state) {
  static const struct {
    const char *first;
    uint32_t status;
  } cases[] = {
      {"Reporting-MTA: dns; m\n\nFinal-Recipient: b@example.org\n", 5002002},
      {"\n\nReporting-MTA: dns; m\n\nFinal-Recipient: b@example.org\n", 5002002},
      {"Original-Envelope-ID: 1\n\nFinal-Recipient: b@example.org\n", 5002002},
      {"Final-Recipient: b@example.org\n", 5002002},
      {"Original-Recipient: a@example.org\nFinal-Recipient: b@example.org\n", 5002002},
      {"X-Other: x\nReporting-MTA: dns; m\n\nFinal-Recipient: b@example.org\n", 0},
      {"Arrival-Date: x\nReporting-MTA: dns; m\n\nFinal-Recipient: b@example.org\n", 0},
  };
  char parts[1024];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(parts, sizeof parts,
             "--x\n\nYour message could not be delivered.\n--x\nContent-Type: text/x-log\n\n"
             "%sAction: failed\nStatus: 5.2.2\n\n--x--\n",
             cases[i].first);
    read_part("multipart/mixed; boundary=x", parts);
    check_equal(found.count, 1, cases[i].first);
    check_equal(found.of[0].recipient.status, cases[i].status, cases[i].first);
  }
}

static void test_feedback(void **state) {
  static const char *const names[] = {"Original-Rcpt-To", "Removal-Recipient", "Final-Recipient"};
  char fields[512];

  (void)state;
  for (size_t i = 0; i < COUNT(names); i++) {
    snprintf(
        fields, sizeof fields,
        "Feedback-Type: abuse\nUser-Agent: A/1\nVersion: 1\nSource-IP: 192.0.2.9\n"
        "Reporting-MTA: dns; m.example\nArrival-Date: Thu, 19 Nov 2026\n\n%s: <b@example.org>\n"
        "%s: rfc822; c@example.org\nOriginal-Envelope-ID: QQ\n",
        names[i], names[i]);
    read_part("message/feedback-report", fields);
    check_equal(found.report.kind, ESMTPCODE_REPORT_COMPLAINT, names[i]);
    check_text(found.report.feedback_type, "abuse", names[i]);
    check_text(found.report.source_ip, "192.0.2.9", names[i]);
    check_text(found.report.reporting_mta, "m.example", names[i]);
    check_text(found.report.arrival_date, "Thu, 19 Nov 2026", names[i]);
    check_equal(found.count, 2, names[i]);
    check(strcmp(found.of[0].address, "b@example.org") == 0, found.of[0].address);
    check(strcmp(found.of[1].address, "c@example.org") == 0, found.of[1].address);
  }
}

static void test_disposition(void **state) {
  static const char *const types[] = {"message/disposition-notification",
                                      "message/global-disposition-notification"};

  (void)state;
  for (size_t i = 0; i < COUNT(types); i++) {
    read_part(types[i], "Reporting-UA: x\nFinal-Recipient: rfc822; b@example.org\n"
                        "Original-Message-ID: <7@example.net>\n"
                        "Disposition: manual-action/MDN-sent-manually; displayed\n");
    check_equal(found.report.kind, ESMTPCODE_REPORT_AUTO_REPLY, types[i]);
    check_text(found.report.disposition, "manual-action/MDN-sent-manually; displayed", types[i]);
    check_text(found.report.message_id, "7@example.net", types[i]);
    check_equal(found.count, 1, types[i]);
    check(strcmp(found.of[0].address, "b@example.org") == 0, found.of[0].address);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_every_field),     cmocka_unit_test(test_preface),
      cmocka_unit_test(test_addresses),       cmocka_unit_test(test_encoded_addresses),
      cmocka_unit_test(test_plain_addresses), cmocka_unit_test(test_long_hosts),
      cmocka_unit_test(test_kinds),           cmocka_unit_test(test_comments),
      cmocka_unit_test(test_groups),          cmocka_unit_test(test_other_types),
      cmocka_unit_test(test_feedback),        cmocka_unit_test(test_disposition),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
