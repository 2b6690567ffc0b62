/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "dsn.h"

#include <esmtpcode.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH 76
#define HEADER_MAX 65536
#define REMEDIES 2

static void write_date(FILE *out, const char *field, time_t when) {
  static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  struct tm tm;

  gmtime_r(&when, &tm); /* strftime() would speak the user's language */
  fprintf(out, "%s: %s, %02d %s %d %02d:%02d:%02d +0000\n", field, days[tm.tm_wday], tm.tm_mday,
          months[tm.tm_mon], tm.tm_year + 1900, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

/* Writes text in lines of at most WIDTH where it has spaces, and never more than 900 at all; the
 * first line continues at this column, the others begin with indent. */
static void write_wrapped(FILE *out, size_t column, const char *indent, const char *text) {
  while (*text != '\0') {
    size_t word = strcspn(text, " ");

    if (word > 900)
      word = 900;
    if (column + 1 + word > WIDTH && column > strlen(indent)) {
      fprintf(out, "\n%s", indent);
      column = strlen(indent);
    } else if (column > strlen(indent)) {
      putc(' ', out);
      column++;
    }
    fwrite(text, 1, word, out);
    column += word;
    text += word;
    text += strspn(text, " ");
  }
  putc('\n', out);
}

static void write_field(FILE *out, const char *name, const char *value) {
  fprintf(out, "%s:", name);
  write_wrapped(out, strlen(name) + 1, "  ", value);
}

static int is_ascii(const char *s) {
  while (*s != '\0')
    if ((unsigned char)*s++ > 127)
      return 0;
  return 1;
}

static int is_failed(const struct recipient *recipient) {
  return recipient->state == STATE_FAILED;
}

/* RFC 6533, where an address needs it. */
static int needs_utf8(const struct message *message) {
  size_t i;

  for (i = 0; i < message->count; i++)
    if (is_failed(&message->recipients[i]) && !is_ascii(message->recipients[i].address))
      return 1;
  return !is_ascii(message->sender);
}

static void explain(FILE *out, const struct recipient *recipient) {
  const esmtpcode_entry *entry =
      esmtpcode_entry_describe(recipient->status, ESMTPCODE_PROVIDER_NONE);
  const char *reason = esmtpcode_name_text(ESMTPCODE_KIND_REASON, recipient->reason);
  const char *text;
  uint32_t i;

  fprintf(out, "<%s>:\n", recipient->address);
  if (recipient->reason != ESMTPCODE_REASON_UNKNOWN && reason != NULL)
    fprintf(out, "  %s\n", reason);
  if (recipient->host[0] != '\0')
    fprintf(out, "  The server %s said:\n", recipient->host);
  fputs("   ", out);
  write_wrapped(out, 3, "    ", recipient->said);
  if (entry == NULL)
    return;
  text = esmtpcode_entry_text(entry, ESMTPCODE_PART_SUMMARY, 0);
  if (text != NULL) {
    fputs("  What it means:", out);
    write_wrapped(out, 16, "    ", text);
  }
  for (i = 0; i < REMEDIES; i++) {
    text = esmtpcode_entry_text(entry, ESMTPCODE_PART_REMEDY, i);
    if (text == NULL)
      break;
    fputs("  What to do:", out);
    write_wrapped(out, 13, "    ", text);
  }
  putc('\n', out);
}

static void write_recipient(FILE *out, const struct recipient *recipient, int utf8, time_t now) {
  char status[10], line[sizeof recipient->said + 32];

  esmtpcode_code_format(recipient->status, status, sizeof status);
  snprintf(line, sizeof line, "%s; %s", utf8 ? "utf-8" : "rfc822", recipient->address);
  putc('\n', out);
  write_field(out, "Final-Recipient", line);
  fputs("Action: failed\n", out);
  fprintf(out, "Status: %s\n", status);
  if (recipient->host[0] != '\0')
    fprintf(out, "Remote-MTA: dns; %s\n", recipient->host);
  snprintf(line, sizeof line, "%s; %s", recipient->host[0] != '\0' ? "smtp" : "x-local",
           recipient->said);
  write_field(out, "Diagnostic-Code", line);
  write_date(out, "Last-Attempt-Date", now);
}

static void quote_header(FILE *out, FILE *original) {
  char line[2000];
  size_t size = 0;

  while (fgets(line, sizeof line, original) != NULL && size < HEADER_MAX) {
    size_t len = strcspn(line, "\r\n");

    if (len == 0)
      break;
    fprintf(out, "%.*s%s", (int)len, line, line[len] != '\0' ? "\n" : "");
    size += len;
  }
}

static void write_header(FILE *out, const struct message *message, const char *reporter,
                         const char *boundary, time_t now) {
  fprintf(out, "From: Mail Delivery System <MAILER-DAEMON@%s>\n", reporter);
  fprintf(out, "To: <%s>\n", message->sender);
  write_date(out, "Date", now);
  fprintf(out, "Message-ID: <%s.r%u@%s>\n", message->id, message->reports, reporter);
  fputs("Subject: Mail could not be delivered\n"
        "Auto-Submitted: auto-replied\n"
        "MIME-Version: 1.0\n"
        "Content-Type: multipart/report; report-type=delivery-status;\n",
        out);
  fprintf(out, "  boundary=\"%s\"\n\n", boundary);
}

void dsn_write(FILE *out, const struct message *message, FILE *original, const char *reporter,
               time_t now) {
  int utf8 = needs_utf8(message);
  char boundary[QUEUE_ID + 20];
  size_t i;

  snprintf(boundary, sizeof boundary, "=_%s.%u", message->id, message->reports);
  write_header(out, message, reporter, boundary, now);
  fprintf(out, "--%s\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n",
          boundary);
  fprintf(out, "This is the mail server at %s.\n\n", reporter);
  fputs("Your mail could not be delivered to:\n\n", out);
  for (i = 0; i < message->count; i++)
    if (is_failed(&message->recipients[i]))
      explain(out, &message->recipients[i]);
  fprintf(out, "--%s\nContent-Type: message/%sdelivery-status\n%s\n", boundary,
          utf8 ? "global-" : "", utf8 ? "Content-Transfer-Encoding: 8bit\n" : "");
  fprintf(out, "Reporting-MTA: dns; %s\n", reporter);
  write_date(out, "Arrival-Date", message->created);
  for (i = 0; i < message->count; i++)
    if (is_failed(&message->recipients[i]))
      write_recipient(out, &message->recipients[i], utf8, now);
  fprintf(out, "\n--%s\nContent-Type: %s\n%s\n", boundary,
          message->eight_bit ? "message/global-headers" : "text/rfc822-headers",
          message->eight_bit ? "Content-Transfer-Encoding: 8bit\n" : "");
  quote_header(out, original);
  fprintf(out, "\n--%s--\n", boundary);
}
