/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "dialogue.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static int is_ascii(const char *s) {
  while (*s != '\0')
    if ((unsigned char)*s++ > 127)
      return 0;
  return 1;
}

void dialogue_open(struct dialogue *dialogue, const struct smtp *smtp, int fd, const char *host,
                   const struct message *message, struct attempt *attempts, size_t count) {
  const char *at = strrchr(message->sender, '@');
  size_t i;

  stream_open(&dialogue->stream, fd, smtp->seconds);
  dialogue->smtp = smtp;
  dialogue->host = host;
  dialogue->message = message;
  dialogue->attempts = attempts;
  dialogue->count = count;
  dialogue->needs_utf8 = !is_ascii(message->sender);
  for (i = 0; i < count; i++)
    dialogue->needs_utf8 |= !is_ascii(attempts[i].recipient->address);
  snprintf(dialogue->context, sizeof dialogue->context,
           "Remote-MTA: dns; %.255s\nOwn-Domain: %.255s\n", host, at != NULL ? at + 1 : "");
}

static int broken(struct dialogue *dialogue, struct answer *answer, const char *doing) {
  const char *wrong = dialogue->stream.wrong;

  if (wrong == NULL)
    dialogue->stream.wrong = wrong = "it hung up";
  answer_own(answer, 4004002, "%s %s: %s", doing, dialogue->host, wrong);
  return -1;
}

int dialogue_put(struct dialogue *dialogue, const char *s, size_t len, struct answer *answer) {
  return stream_send(&dialogue->stream, s, len) == 0 ? 0 : broken(dialogue, answer, "sending to");
}

int dialogue_say(struct dialogue *dialogue, struct answer *answer, const char *format, ...) {
  char line[2048];
  va_list arguments;
  int len;

  va_start(arguments, format);
  len = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  if (len < 0 || (size_t)len >= sizeof line) {
    answer_own(answer, 5001003, "the address is too long");
    return -1;
  }
  return dialogue_put(dialogue, line, (size_t)len, answer);
}

void dialogue_forget_extensions(struct dialogue *dialogue) {
  dialogue->pipelining = dialogue->size = dialogue->eight_bit = 0;
  dialogue->utf8 = dialogue->start_tls = 0;
  dialogue->limit = 0;
}

static int is(const char *s, size_t len, const char *word) {
  size_t n = strlen(word);

  return len >= n && strncasecmp(s, word, n) == 0 && (len == n || s[n] == ' ');
}

static void note_extensions(struct dialogue *dialogue, const char *reply, size_t len) {
  uint32_t position = 0;
  esmtpcode_span line;

  while (esmtpcode_reply_line(reply, len, &position, &line)) {
    const char *s = reply + line.offset;

    dialogue->pipelining |= is(s, line.length, "PIPELINING");
    dialogue->eight_bit |= is(s, line.length, "8BITMIME");
    dialogue->utf8 |= is(s, line.length, "SMTPUTF8");
    dialogue->start_tls |= is(s, line.length, "STARTTLS");
    if (is(s, line.length, "SIZE")) {
      dialogue->size = 1;
      dialogue->limit = line.length > 5 ? strtoul(s + 5, NULL, 10) : 0; /* CRLF ends the digits */
    }
  }
}

int dialogue_read(struct dialogue *dialogue, struct answer *answer, const char *stage,
                  const char *recipient) {
  struct stream *stream = &dialogue->stream;
  esmtpcode_reply reply;
  char context[2000];

  if (dialogue->closing) {
    *answer = dialogue->farewell;
    return -1;
  }
  for (;;) {
    esmtpcode_reply_read(stream->in, stream->used, 0, &reply, sizeof reply);
    if (reply.state != ESMTPCODE_STATE_INCOMPLETE)
      break;
    if (stream_fill(stream) == 0)
      return broken(dialogue, answer, "reading from");
  }
  if (reply.state == ESMTPCODE_STATE_MALFORMED) {
    stream->wrong = "what it says is no SMTP";
    answer_own(answer, 4005000, "%s: %s (%s)", dialogue->host, stream->wrong,
               esmtpcode_name_text(ESMTPCODE_KIND_PROBLEM, reply.problem));
    return -1;
  }
  snprintf(context, sizeof context, "%s%s%.512s\n", dialogue->context,
           recipient != NULL ? "Final-Recipient: rfc822; " : "",
           recipient != NULL ? recipient : "");
  answer_reply(answer, dialogue->host, stream->in, reply.length, stage, context);
  answer->verdict.reply = reply.reply; /* the words never decide what SMTP goes on by */
  answer->verdict.outcome = esmtpcode_reply_outcome(reply.reply);
  if (reply.reply == 421) {
    dialogue->closing = 1;
    dialogue->farewell = *answer;
  }
  if (strcmp(stage, "EHLO") == 0 && reply.reply == 250)
    note_extensions(dialogue, stream->in, reply.length);
  stream_take(stream, reply.length);
  return 0;
}
