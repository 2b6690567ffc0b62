/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "mail.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <esmtpcode.h>

#include "digest.h"
#include "keep.h"

/* A mail being read. */
struct reading {
  struct handler *handler;
  const char *message;
  size_t length;
  esmtpcode_report report;
  esmtpcode_recipient recipient;
  esmtpcode_verdict verdict;
  struct token token;  /* of the return address; empty where there is none */
  struct address sent; /* whom the return address names; empty where it names nobody */
  struct finding finding;
  struct finding chosen; /* the finding that is about whom we sent to */
  int has_chosen;
  int is_certain; /* no other can fit better */
};

static const char *piece_text(const struct reading *reading, esmtpcode_piece piece) {
  return (piece.source == ESMTPCODE_SOURCE_SCRATCH ? reading->handler->scratch : reading->message) +
         piece.offset;
}

/* On one line, without control characters, as far as there is room. */
static void copy_piece(const struct reading *reading, esmtpcode_piece piece, char *out,
                       size_t size) {
  const char *text = piece_text(reading, piece);
  size_t n = 0;

  for (uint32_t i = 0; i < piece.length && n + 1 < size; i++) {
    unsigned char c = (unsigned char)text[i];

    if (c > ' ' && c != 0x7f)
      out[n++] = text[i];
    else if (n > 0 && out[n - 1] != ' ')
      out[n++] = ' ';
  }
  out[n] = '\0';
}

static int open_report(struct reading *reading) {
  struct handler *handler = reading->handler;
  size_t needed = esmtpcode_report_scratch(reading->length);

  if (handler->room < needed) {
    char *scratch = realloc(handler->scratch, needed);

    if (scratch == NULL)
      return 0;
    handler->scratch = scratch;
    handler->room = needed;
  }
  return esmtpcode_report_open(reading->message, reading->length, handler->scratch, handler->room,
                               &reading->report, sizeof reading->report) == ESMTPCODE_OK;
}

static int next_recipient(struct reading *reading) {
  return esmtpcode_report_next(reading->message, reading->length, reading->handler->scratch,
                               reading->handler->room, &reading->report, sizeof reading->report,
                               &reading->recipient, sizeof reading->recipient, &reading->verdict,
                               sizeof reading->verdict) == 1;
}

static int use_token(struct reading *reading, const char *text, size_t length) {
  const struct handler *handler = reading->handler;

  if (!verp_find(handler->config, text, length, &reading->token))
    return 0;
  if (verp_decode(handler->config, reading->token, handler->now, &reading->sent))
    return 1;
  reading->sent.text[0] = '\0';
  return 0;
}

/* A signature may stand anywhere: nobody else can have made it. Complaints and some gateways return
 * the message to another address, with ours in its header. A variable part that names nobody is
 * remembered: a recipient may confirm it. */
static void find_signed(struct reading *reading) {
  const char *text = reading->message;
  size_t left = reading->length;
  const char prefix = reading->handler->config->prefix[0];
  struct token nameless = {NULL, 0};

  for (; left > 0; text++, left--) {
    if (strncasecmp(text, &prefix, 1) != 0)
      continue;
    if (use_token(reading, text, left))
      return;
    if (nameless.text == NULL)
      nameless = reading->token;
  }
  reading->token = nameless;
}

static void find_token(struct reading *reading) {
  const struct handler *handler = reading->handler;
  const esmtpcode_piece to = reading->report.returned_to;

  if (handler->config->prefix[0] == '\0')
    return;
  if (handler->recipient != NULL &&
      use_token(reading, handler->recipient, strlen(handler->recipient)))
    return;
  if (handler->config->is_signed)
    find_signed(reading);
  else if (!use_token(reading, piece_text(reading, to), to.length))
    reading->token.text = NULL;
}

static int is_feedback(const struct reading *reading, const char *type) {
  const esmtpcode_piece piece = reading->report.feedback_type;

  return piece.length == strlen(type) &&
         strncasecmp(piece_text(reading, piece), type, piece.length) == 0;
}

/* "Not spam" and reports of failed authentication have the form of complaints. */
static int is_counted(const struct reading *reading) {
  switch (reading->recipient.kind) {
  case ESMTPCODE_REPORT_FAILURE:
  case ESMTPCODE_REPORT_DELAY:
    return 1;
  case ESMTPCODE_REPORT_COMPLAINT:
    return !is_feedback(reading, "not-spam") && !is_feedback(reading, "auth-failure");
  default:
    return 0;
  }
}

static enum weight weigh(const struct reading *reading) {
  if (reading->recipient.kind == ESMTPCODE_REPORT_DELAY)
    return WEIGHT_DELAY;
  if (reading->recipient.kind == ESMTPCODE_REPORT_COMPLAINT ||
      reading->verdict.bounce == ESMTPCODE_BOUNCE_HARD)
    return WEIGHT_HARD;
  return WEIGHT_SOFT;
}

static void fill_finding(struct reading *reading) {
  struct finding *finding = &reading->finding;
  const char *rule = esmtpcode_rule_name(reading->verdict.rule);

  finding->reason = reading->verdict.reason;
  finding->weight = weigh(reading);
  finding->status[0] = '\0';
  esmtpcode_code_format(reading->verdict.code, finding->status, sizeof finding->status);
  snprintf(finding->rule, sizeof finding->rule, "%s", rule != NULL ? rule : "");
  copy_piece(reading, reading->recipient.remote_mta, finding->server, sizeof finding->server);
  copy_piece(reading, reading->recipient.diagnostic, finding->diagnostic,
             sizeof finding->diagnostic);
}

static int read_address(const struct reading *reading, esmtpcode_piece piece,
                        struct address *address) {
  return piece.length > 0 && address_read(address, piece_text(reading, piece), piece.length);
}

/* Whether the recipient at hand is the one whom the return address was made for. */
static int is_sent_to(const struct reading *reading, esmtpcode_piece piece,
                      struct address *address) {
  const struct handler *handler = reading->handler;

  if (!read_address(reading, piece, address))
    return 0;
  if (reading->sent.text[0] != '\0')
    return strcmp(address->text, reading->sent.text) == 0;
  return verp_confirms(handler->config, reading->token, handler->now, address);
}

/* We sent to one address. Where none in the report is that one, it was forwarded, perhaps to
 * several: the mildest report counts. */
static void choose(struct reading *reading) {
  struct address address;
  int certain = is_sent_to(reading, reading->recipient.original, &address) ||
                is_sent_to(reading, reading->recipient.address, &address);

  if (reading->is_certain || (!certain && reading->sent.text[0] == '\0'))
    return;
  if (!certain && reading->has_chosen && reading->chosen.weight <= weigh(reading))
    return;
  fill_finding(reading);
  reading->chosen = reading->finding;
  reading->chosen.address = certain ? address : reading->sent;
  reading->has_chosen = 1;
  reading->is_certain = certain;
}

static enum fate count(struct reading *reading, const struct finding *finding) {
  switch (store_count(reading->handler->store, finding)) {
  case 1:
    return FATE_COUNTED;
  case 0:
    return FATE_SEEN;
  default:
    return FATE_FAILED;
  }
}

/* The address that was mailed comes before the one that it was forwarded to. */
static enum fate count_named(struct reading *reading) {
  if (!read_address(reading, reading->recipient.original, &reading->finding.address) &&
      !read_address(reading, reading->recipient.address, &reading->finding.address))
    return FATE_NOBODY;
  fill_finding(reading);
  return count(reading, &reading->finding);
}

/* Of several recipients: what was counted says more than what was not. */
static enum fate both(enum fate fate, enum fate one) {
  if (fate == FATE_FAILED || one == FATE_FAILED)
    return FATE_FAILED;
  if (fate == FATE_COUNTED || one == FATE_COUNTED)
    return FATE_COUNTED;
  return fate == FATE_NOTHING || one == FATE_SEEN ? one : fate;
}

static enum fate take_report(struct reading *reading) {
  const struct config *config = reading->handler->config;
  int has_token;
  int counted = 0;
  enum fate fate = FATE_NOTHING;

  find_token(reading);
  has_token = reading->token.text != NULL;
  while (fate != FATE_FAILED && next_recipient(reading)) {
    if (!is_counted(reading))
      continue;
    counted++;
    if (has_token)
      choose(reading);
    else if (!config->is_signed)
      fate = both(fate, count_named(reading));
  }
  if (reading->has_chosen)
    return count(reading, &reading->chosen);
  if (counted > 0 && config->is_signed)
    return FATE_UNSIGNED;
  if (fate == FATE_NOBODY && reading->report.complete == 0)
    return FATE_UNREADABLE;
  return fate;
}

static enum fate read_mail(struct reading *reading) {
  struct finding *finding = &reading->finding;

  if (!open_report(reading) || !digest_mail(reading->message, reading->length, finding->digest)) {
    fputs("bounce-handler: out of memory\n", stderr);
    return FATE_FAILED;
  }
  finding->time = mail_time(reading->message, reading->length, reading->handler->now);
  switch (reading->report.kind) {
  case ESMTPCODE_REPORT_UNREADABLE:
    return FATE_UNREADABLE;
  case ESMTPCODE_REPORT_NOT_BOUNCE:
    return FATE_ORDINARY;
  default:
    return take_report(reading);
  }
}

/* The folder for mails that a person has to look at; NULL where none has to. */
static const char *folder_of(enum fate fate, int is_only_copy) {
  switch (fate) {
  case FATE_UNREADABLE:
    return "unreadable";
  case FATE_NOBODY:
    return "nobody";
  case FATE_UNSIGNED:
    return "unsigned";
  case FATE_ORDINARY:
    return is_only_copy ? "ordinary" : NULL;
  default:
    return NULL;
  }
}

enum fate mail_take(struct handler *handler, const char *message, size_t length) {
  struct reading reading;
  enum fate fate;
  const char *folder;

  memset(&reading, 0, sizeof reading);
  reading.handler = handler;
  reading.message = message;
  reading.length = length;
  fate = read_mail(&reading);
  folder = folder_of(fate, handler->is_only_copy);
  if (folder != NULL && !keep_mail(handler->config->keep, folder, message, length))
    return FATE_FAILED;
  return fate;
}
