/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* cost NAME SIZE  Calls one function on a text of one shape. Without arguments it names the shapes.
 */

#include <esmtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
  const char *name, *call, *head, *body;
} shapes[] = {
    {"find-dots", "find", "", "1.1."},
    {"find-codes-of-versions", "find", "", "version      5.1.1 "},
    {"find-spaces", "find", "", "                5.1.1.1 "},
    {"parse-codes", "parse", "", "5.1.1 "},
    {"parse-long-codes", "parse", "", "5.7.26"},
    {"lenient-spaces", "lenient", "", " "},
    {"lenient-zeros", "lenient", "5.", "0"},
    {"reply-lines", "reply", "", "550-5.1.1 a\r\n"},
    {"reply-long", "reply", "550 ", "x\t"},
    {"compose-words", "compose", "", "5.1.1, "},
    {"compose-no-space", "compose", " 5.1.1,", ",5.1.1"},
    {"compose-utf8", "compose", "", "\xe2\x82\xac"},
    {"compose-lines", "compose", "", "\r\n"},
    {"classify-words", "classify", "550 ", "user mailbox unknown full "},
    {"classify-letters", "classify", "550 ", "a"},
    {"classify-spaces", "classify", "550 ", " "},
    {"classify-numbers", "classify", "550 try again in ", "1 "},
    {"classify-replies", "classify", "", "550 "},
    {"classify-colons", "classify", "", ":550:"},
    {"classify-ip", "classify", "550 ", "1.1.1.1.1:::"},
    {"classify-at", "classify", "551 5.1.6 moved to ", "a@<"},
    {"classify-url", "classify", "550 ", "http://"},
    {"classify-brackets", "classify", "", "<<[(\""},
    {"classify-wide", "classify", "550 ", "\xe6\x97\xa5"},
    {"classify-equals", "classify", "Nov 1 mx postfix/smtp[1]: A1: to=<b@example.org>, ",
     "status="},
    {"context-value", "context", "", "a"},
    {"context-text", "context", "550 ", "s.exampl "},
    {"report-fields", "report", "From: MAILER-DAEMON\nSubject: failed\n", "X: y\n"},
    {"report-lines", "report", "From: MAILER-DAEMON\nSubject: failed\n\n", "<u@example.org>:\n"},
    {"report-boundaries", "report",
     "From: MAILER-DAEMON\nContent-Type: multipart/report; boundary=b\n\n", "--b\n\n"},
    {"report-base64", "report", "From: MAILER-DAEMON\nContent-Transfer-Encoding: base64\n\n",
     "VW5rbm93biB1c2Vy\n"},
    {"report-html", "report", "From: MAILER-DAEMON\nContent-Type: text/html\n\n", "<p&#x41;"},
    {"report-html-words", "report", "From: MAILER-DAEMON\nContent-Type: text/html\n\n",
     "The user is not known here <br>\n"},
    {"search-words", "search", "", "mailbox "},
    {"search-word", "search", "", "m"},
    {"name", "name", "", "user_unknown"},
};

enum { SHAPES = sizeof shapes / sizeof *shapes };

/* What is counted. */
__attribute__((noinline)) void measured(const char *call, const char *s, size_t len, char *room) {
  static esmtpcode_verdict verdict;
  static esmtpcode_report report;
  static esmtpcode_recipient recipient;
  static esmtpcode_reply reply;
  size_t needed;

  if (strcmp(call, "find") == 0)
    esmtpcode_code_find(s, len, 0, NULL);
  else if (strcmp(call, "parse") == 0)
    for (size_t at = 0; at + 6 <= len; at += 6)
      esmtpcode_code_parse(s + at, s[at + 5] == ' ' ? 5 : 6);
  else if (strcmp(call, "lenient") == 0)
    esmtpcode_code_parse_lenient(s, len, NULL);
  else if (strcmp(call, "reply") == 0)
    esmtpcode_reply_read(s, len, ESMTPCODE_FLAG_FINAL, &reply, sizeof reply);
  else if (strcmp(call, "compose") == 0)
    esmtpcode_reply_compose(550, 0, s, len, ESMTPCODE_FLAG_UTF8, NULL, 0, &needed);
  else if (strcmp(call, "classify") == 0)
    esmtpcode_classify(s, len, &verdict, sizeof verdict);
  else if (strcmp(call, "context") == 0)
    esmtpcode_classify_context(s, len, room, len, &verdict, sizeof verdict);
  else if (strcmp(call, "search") == 0)
    esmtpcode_entry_match(esmtpcode_entry_find(5002002), s, len);
  else if (strcmp(call, "name") == 0)
    esmtpcode_name_find(ESMTPCODE_KIND_REASON, s, len);
  else if (esmtpcode_report_open(s, len, room, esmtpcode_report_scratch(len), &report,
                                 sizeof report) == ESMTPCODE_OK)
    while (esmtpcode_report_next(s, len, room, esmtpcode_report_scratch(len), &report,
                                 sizeof report, &recipient, sizeof recipient, &verdict,
                                 sizeof verdict) == 1)
      ;
}

static void fill(char *s, size_t size, const char *head, const char *body) {
  size_t n = strlen(body);
  size_t at = strlen(head);

  memcpy(s, head, at);
  for (; at + n <= size; at += n)
    memcpy(s + at, body, n);
  memset(s + at, body[0] == '\xe2' || body[0] == '\xe6' || body[0] == '\r' ? 'x' : body[0],
         size - at);
}

int main(int argc, char **argv) {
  size_t size = argc > 2 ? (size_t)atol(argv[2]) : 0;
  char *s = malloc(size + 1);
  char *room = calloc(1, esmtpcode_report_scratch(size) + size + 64);

  for (unsigned i = 0; i < SHAPES; i++)
    if (argc < 3) {
      puts(shapes[i].name);
    } else if (strcmp(argv[1], shapes[i].name) == 0) {
      fill(s, size, shapes[i].head, shapes[i].body);
      if (strcmp(shapes[i].call, "context") == 0)
        fill(room, size, "Own-Domain: s.example\nFinal-Recipient: ", "a");
      measured(shapes[i].call, s, size, room);
    }
  free(room);
  free(s);
  return 0;
}
