/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The sending client's reports: RFC 3464 and 6533. */

#include "dsn.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"

static char report[65536];

static void make(const struct message *message, const char *original) {
  char *text = NULL;
  size_t len;
  FILE *out = open_memstream(&text, &len);
  char *copy = strdup(original);
  FILE *in = fmemopen(copy, strlen(copy), "r");

  dsn_write(out, message, in, "mail.example", 1700000000);
  fclose(in);
  fclose(out);
  snprintf(report, sizeof report, "%s", text);
  free(text);
  free(copy);
}

static void has(const char *line) {
  char whole[2000];

  snprintf(whole, sizeof whole, "\n%s\n", line);
  check(strstr(report, whole) != NULL, line);
}

static void lacks(const char *text) {
  check(strstr(report, text) == NULL, text);
}

static void fill(struct message *message, struct recipient *recipients, size_t count) {
  size_t i;

  memset(message, 0, sizeof *message);
  memset(recipients, 0, count * sizeof *recipients);
  strcpy(message->id, "id");
  strcpy(message->sender, "a@sender.example");
  message->created = 1699999999;
  message->count = count;
  message->recipients = recipients;
  for (i = 0; i < count; i++) {
    recipients[i].state = STATE_FAILED;
    recipients[i].status = 5001001;
    recipients[i].reason = 2;
    strcpy(recipients[i].address, "dead@x.example");
    strcpy(recipients[i].host, "mx.x.example");
    strcpy(recipients[i].said, "550 5.1.1 User unknown");
  }
}

static void test_fields(void **state) {
  struct recipient recipients[3];
  struct message message;

  (void)state;
  fill(&message, recipients, 3);
  recipients[1].state = STATE_DELIVERED;
  strcpy(recipients[1].address, "fine@x.example");
  strcpy(recipients[2].address, "late@x.example");
  recipients[2].status = 4004001;
  recipients[2].host[0] = '\0';
  strcpy(recipients[2].said, "connecting to mx: refused");
  make(&message, "Subject: hello\r\nTo: b\r\n\r\nsecret body\r\n");
  has("To: <a@sender.example>");
  has("Auto-Submitted: auto-replied");
  has("Content-Type: multipart/report; report-type=delivery-status;");
  has("Content-Type: message/delivery-status");
  has("Reporting-MTA: dns; mail.example");
  has("Arrival-Date: Tue, 14 Nov 2023 22:13:19 +0000");
  has("Final-Recipient: rfc822; dead@x.example");
  has("Status: 5.1.1");
  has("Remote-MTA: dns; mx.x.example");
  has("Diagnostic-Code: smtp; 550 5.1.1 User unknown");
  has("Final-Recipient: rfc822; late@x.example");
  has("Status: 4.4.1");
  has("Diagnostic-Code: x-local; connecting to mx: refused");
  has("Content-Type: text/rfc822-headers");
  has("Subject: hello\nTo: b");
  lacks("fine@x.example");
  lacks("secret body");
}

static void test_no_line_is_too_long(void **state) {
  struct recipient recipient;
  struct message message;
  const char *line;

  (void)state;
  fill(&message, &recipient, 1);
  memset(recipient.said, 'x', sizeof recipient.said - 1);
  memset(recipient.address, 'y', sizeof recipient.address - 20);
  make(&message, "Subject: hello\n\n");
  for (line = report; line != NULL && *line != '\0'; line = strchr(line, '\n')) {
    line += *line == '\n';
    check(strcspn(line, "\n") <= 998, "a line");
  }
}

static void test_utf8(void **state) {
  struct recipient recipient;
  struct message message;

  (void)state;
  fill(&message, &recipient, 1);
  strcpy(recipient.address, "gr\303\274n@x.example");
  make(&message, "Subject: hello\n\n");
  has("Content-Type: message/global-delivery-status");
  has("Final-Recipient: utf-8; gr\303\274n@x.example");
}

static void test_strange_originals(void **state) {
  struct recipient recipient;
  struct message message;

  (void)state;
  fill(&message, &recipient, 1);
  make(&message, "\r\nno header\r\n");
  lacks("no header");
  make(&message, "Subject: no body");
  has("Subject: no body");
  check(strstr(report, "\n--=_id.0--\n") != NULL, "the last boundary");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_fields),
      cmocka_unit_test(test_no_line_is_too_long),
      cmocka_unit_test(test_utf8),
      cmocka_unit_test(test_strange_originals),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
