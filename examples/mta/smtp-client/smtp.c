/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "smtp.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "dialogue.h"

/* Needs of the mail that the server cannot meet are no failure of the server's. */
static int server_can_take_it(struct dialogue *dialogue, struct answer *answer) {
  const struct message *message = dialogue->message;

  if (dialogue->limit != 0 && message->size > dialogue->limit)
    answer_own(answer, 5003004, "the mail has %zu bytes, and %s takes no more than %zu",
               message->size, dialogue->host, dialogue->limit);
  else if (dialogue->needs_utf8 && !dialogue->utf8)
    answer_own(answer, 5006007, "%s takes no addresses that are not ASCII", dialogue->host);
  else if (message->eight_bit && !dialogue->eight_bit)
    answer_own(answer, 5006003, "the mail is 8-bit, and %s takes only 7-bit ones", dialogue->host);
  else
    return 1;
  return 0;
}

static int hello(struct dialogue *dialogue, struct answer *answer) {
  if (dialogue_say(dialogue, answer, "EHLO %s\r\n", dialogue->smtp->helo) != 0 ||
      dialogue_read(dialogue, answer, "EHLO", NULL) != 0)
    return -1;
  if (answer->verdict.reply / 100 == 5 && dialogue->stream.ssl == NULL) {
    if (dialogue_say(dialogue, answer, "HELO %s\r\n", dialogue->smtp->helo) != 0 ||
        dialogue_read(dialogue, answer, "HELO", NULL) != 0)
      return -1;
  }
  return answer->verdict.reply == 250 ? 0 : -1;
}

/* Returns 0, -1 where the answer tells why not, and 1 where the handshake failed. */
static int secure(struct dialogue *dialogue, struct answer *answer) {
  const struct smtp *smtp = dialogue->smtp;
  int must = smtp->tls >= TLS_REQUIRE;

  if (smtp->tls == TLS_NONE || (!dialogue->start_tls && !must))
    return 0;
  if (!dialogue->start_tls) {
    answer_own(answer, 4007004, "TLS is required, and %s does not offer it", dialogue->host);
    return -1;
  }
  if (dialogue_say(dialogue, answer, "STARTTLS\r\n") != 0 ||
      dialogue_read(dialogue, answer, "STARTTLS", NULL) != 0)
    return -1;
  if (answer->verdict.reply != 220)
    return must ? -1 : 0;
  if (stream_start_tls(&dialogue->stream, smtp->context, 0, dialogue->host) != 0) {
    answer_own(answer, 4007005, "TLS with %s: %s", dialogue->host, dialogue->stream.wrong);
    return 1;
  }
  dialogue_forget_extensions(dialogue);
  return hello(dialogue, answer);
}

static int say_mail(struct dialogue *dialogue, struct answer *answer) {
  char size[40] = "";

  if (dialogue->size)
    snprintf(size, sizeof size, " SIZE=%zu", dialogue->message->size);
  return dialogue_say(dialogue, answer, "MAIL FROM:<%s>%s%s%s\r\n", dialogue->message->sender, size,
                      dialogue->message->eight_bit ? " BODY=8BITMIME" : "",
                      dialogue->needs_utf8 ? " SMTPUTF8" : "");
}

static int say_rcpt(struct dialogue *dialogue, size_t i, struct answer *answer) {
  return dialogue_say(dialogue, answer, "RCPT TO:<%s>\r\n",
                      dialogue->attempts[i].recipient->address);
}

/* An answer for those from here on, and for those who were taken before. */
static void answer_rest(struct dialogue *dialogue, size_t from, const struct answer *answer) {
  size_t i;

  for (i = 0; i < dialogue->count; i++)
    if (i >= from || dialogue->attempts[i].answer.verdict.reply / 100 == 2)
      dialogue->attempts[i].answer = *answer;
}

/* Where the server can read ahead, all of the envelope goes out at once. */
static int say_envelope(struct dialogue *dialogue, struct answer *answer) {
  size_t i;

  if (say_mail(dialogue, answer) != 0)
    return -1;
  for (i = 0; dialogue->pipelining && i < dialogue->count; i++)
    if (say_rcpt(dialogue, i, answer) != 0)
      return -1;
  return dialogue->pipelining ? dialogue_say(dialogue, answer, "DATA\r\n") : 0;
}

/* Returns the recipients that were taken. The others have their answers; go_on tells whether the
 * server waits for data, which it may even where it took nobody. */
static size_t envelope(struct dialogue *dialogue, struct answer *answer, int *go_on) {
  int ahead = dialogue->pipelining;
  struct answer to_mail;
  size_t taken = 0;
  size_t i;

  *go_on = 0;
  if (say_envelope(dialogue, answer) != 0 ||
      dialogue_read(dialogue, answer, "MAIL FROM", NULL) != 0 ||
      (answer->verdict.reply / 100 != 2 && !ahead)) {
    answer_rest(dialogue, 0, answer);
    return 0;
  }
  to_mail = *answer;
  for (i = 0; i < dialogue->count; i++) {
    struct attempt *attempt = &dialogue->attempts[i];

    if ((!ahead && say_rcpt(dialogue, i, answer) != 0) ||
        dialogue_read(dialogue, answer, "RCPT TO", attempt->recipient->address) != 0) {
      answer_rest(dialogue, i, answer);
      return 0;
    }
    attempt->answer = to_mail.verdict.reply / 100 == 2 ? *answer : to_mail;
    taken += attempt->answer.verdict.reply / 100 == 2;
  }
  if (!ahead && taken == 0)
    return 0;
  if ((!ahead && dialogue_say(dialogue, answer, "DATA\r\n") != 0) ||
      dialogue_read(dialogue, answer, "DATA", NULL) != 0 || answer->verdict.reply != 354) {
    answer_rest(dialogue, dialogue->count, answer);
    return 0;
  }
  *go_on = 1;
  return taken;
}

/* Lines that begin with a dot get another one; the content has its CRLFs. */
static int say_content(struct dialogue *dialogue, FILE *content, struct answer *answer) {
  char chunk[8192];
  int at_start = 1;
  size_t n;

  while ((n = fread(chunk, 1, sizeof chunk, content)) > 0) {
    const char *line = chunk;

    while (line < chunk + n) {
      const char *end = memchr(line, '\n', (size_t)(chunk + n - line));
      const char *next = end != NULL ? end + 1 : chunk + n;

      if ((at_start && *line == '.' && dialogue_put(dialogue, ".", 1, answer) != 0) ||
          dialogue_put(dialogue, line, (size_t)(next - line), answer) != 0)
        return -1;
      at_start = end != NULL;
      line = next;
    }
  }
  if (!ferror(content))
    return 0;
  answer_own(answer, 4003000, "the mail could not be read from the queue");
  return -1;
}

static void transaction(struct dialogue *dialogue, FILE *content, struct answer *answer) {
  int go_on;
  size_t taken = envelope(dialogue, answer, &go_on);

  if (!go_on)
    return;
  if (taken > 0 && say_content(dialogue, content, answer) != 0) {
    dialogue->stream.wrong = "given up"; /* in the middle of the mail: not a word more */
    answer_rest(dialogue, dialogue->count, answer);
    return;
  }
  if (dialogue_say(dialogue, answer, ".\r\n") == 0)
    dialogue_read(dialogue, answer, "end of DATA", NULL);
  answer_rest(dialogue, dialogue->count, answer);
}

int smtp_send(const struct smtp *smtp, int fd, const char *host, const struct message *message,
              FILE *content, struct attempt *attempts, size_t count) {
  struct dialogue *dialogue = calloc(1, sizeof *dialogue);
  struct answer answer;
  int secured = -1;

  if (dialogue == NULL)
    exit(EX_OSERR); /* the queue is as it was */
  dialogue_open(dialogue, smtp, fd, host, message, attempts, count);
  answer_own(&answer, 4004002, "the conversation with %s broke off", host);
  if (dialogue_read(dialogue, &answer, "CONNECT", NULL) == 0 && answer.verdict.reply == 220 &&
      hello(dialogue, &answer) == 0)
    secured = secure(dialogue, &answer);
  if (secured == 0 && server_can_take_it(dialogue, &answer))
    transaction(dialogue, content, &answer);
  else
    answer_rest(dialogue, 0, &answer);
  if (dialogue->stream.wrong == NULL)
    dialogue_say(dialogue, &answer, "QUIT\r\n");
  stream_close(&dialogue->stream);
  free(dialogue);
  return secured == 1;
}
