/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "address.h"
#include "store.h"

#define RECIPIENTS 1000
#define COMMAND_MAX 1000
#define LAST_ERROR 20 /* a client that makes more mistakes is no mailer */

struct session {
  const struct config *config;
  struct stream *stream;
  SSL_CTX *tls;
  int greeted, has_sender, utf8, over, skipping;
  unsigned messages, errors;
  size_t count;
  const struct rule *recipients[RECIPIENTS];
};

static void say(struct session *session, const char *reply, size_t len) {
  if (stream_send(session->stream, reply, len) != 0)
    session->over = 1;
}

static void accept_it(struct session *session, uint32_t reply, uint32_t code, const char *text) {
  char buf[1024];

  say(session, buf, refusal_none(reply, code, text, buf, sizeof buf));
}

static void refuse(struct session *session, enum refusal why, const char *detail) {
  char buf[2048];

  say(session, buf, refusal_reply(why, detail, buf, sizeof buf));
  if (++session->errors > LAST_ERROR)
    session->over = 1;
}

/* The next line, or piece of a long one, in the stream's buffer; NULL at the end. A line ends with
 * CRLF and nothing else: whoever takes a bare LF for one lets mail be smuggled in. */
static const char *next_line(struct session *session, size_t *len, int *whole) {
  struct stream *stream = session->stream;

  for (;;) {
    char *end = memmem(stream->in, stream->used, "\r\n", 2);

    *whole = end != NULL;
    *len = end != NULL ? (size_t)(end - stream->in) + 2 : stream->used - 1;
    if (end != NULL || stream->used == sizeof stream->in)
      return stream->in;
    if (stream_fill(stream) == 0)
      return NULL;
  }
}

static void reset(struct session *session) {
  session->has_sender = 0;
  session->utf8 = 0;
  session->count = 0;
}

static void hello(struct session *session, const char *line) {
  char text[600], reply[1024];
  const struct config *config = session->config;

  reset(session);
  session->greeted = 1;
  if (line[0] == 'H' || line[0] == 'h') {
    accept_it(session, 250, 0, config->host);
    return;
  }
  snprintf(text, sizeof text,
           "%s\r\nPIPELINING\r\nSIZE %zu\r\n8BITMIME\r\nSMTPUTF8\r\n%sENHANCEDSTATUSCODES",
           config->host, config->size,
           session->tls != NULL && session->stream->ssl == NULL ? "STARTTLS\r\n" : "");
  say(session, reply, refusal_none(250, 0, text, reply, sizeof reply));
}

static void start_tls(struct session *session) {
  if (session->tls == NULL || session->stream->ssl != NULL) {
    refuse(session, session->tls == NULL ? REFUSAL_TLS_UNAVAILABLE : REFUSAL_SEQUENCE, "EHLO");
    return;
  }
  accept_it(session, 220, 2000000, "Go ahead");
  if (stream_start_tls(session->stream, session->tls, 1, NULL) != 0)
    session->over = 1;
  session->greeted = 0;
  reset(session);
}

static void mail(struct session *session, const char *argument) {
  const struct config *config = session->config;
  struct path path;
  char number[32];
  const struct rule *rule;

  snprintf(number, sizeof number, "%zu", config->size);
  if (!session->greeted || session->has_sender)
    refuse(session, REFUSAL_SEQUENCE, session->greeted ? "RSET" : "EHLO");
  else if (config->tls_required && session->stream->ssl == NULL)
    refuse(session, REFUSAL_TLS_REQUIRED, NULL);
  else if (session->messages >= config->messages)
    refuse(session, REFUSAL_RATE, NULL);
  else if (address_read(argument, &path) != 0)
    refuse(session, REFUSAL_SENDER_SYNTAX, NULL);
  else if (path.unknown[0] != '\0')
    refuse(session, REFUSAL_PARAMETER, path.unknown);
  else if (!path.utf8 && path.needs_utf8)
    refuse(session, REFUSAL_UTF8_ADDRESS, NULL);
  else if (path.size > config->size)
    refuse(session, REFUSAL_TOO_LARGE, number);
  else if ((rule = config_sender(config, path.domain)) != NULL && rule->refusal != REFUSALS)
    refuse(session, rule->refusal, path.domain);
  else {
    session->has_sender = 1;
    session->utf8 = path.utf8;
    accept_it(session, 250, 2001000, "Ok");
  }
}

static void rcpt(struct session *session, const char *argument) {
  const struct config *config = session->config;
  const struct rule *rule;
  struct path path;

  if (!session->has_sender)
    refuse(session, REFUSAL_SEQUENCE, "MAIL");
  else if (address_read(argument, &path) != 0 || path.address[0] == '\0')
    refuse(session, REFUSAL_RECIPIENT_SYNTAX, NULL);
  else if (path.unknown[0] != '\0')
    refuse(session, REFUSAL_PARAMETER, path.unknown);
  else if (!session->utf8 && path.needs_utf8)
    refuse(session, REFUSAL_UTF8_ADDRESS, NULL);
  else if (strcasecmp(path.domain, config->domain) != 0)
    refuse(session, REFUSAL_RELAY, path.address);
  else if ((rule = config_user(config, path.local)) == NULL)
    refuse(session, REFUSAL_USER_UNKNOWN, path.address);
  else if (rule->refusal != REFUSALS)
    refuse(session, rule->refusal,
           rule->refusal == REFUSAL_USER_MOVED ? rule->detail : path.address);
  else if (session->count >= config->recipients || session->count == RECIPIENTS)
    refuse(session, REFUSAL_TOO_MANY_RECIPIENTS, NULL);
  else {
    session->recipients[session->count++] = rule;
    accept_it(session, 250, 2001005, "Ok");
  }
}

/* Reads the mail to its end, whatever is wrong with it, so that the reply comes at its place. */
static enum refusal take_data(struct session *session, struct store *store, int *ended) {
  enum refusal why = REFUSALS;
  size_t size = 0;
  int at_start = 1;
  int whole;
  size_t len;
  const char *line;

  *ended = 0;
  while (!*ended && (line = next_line(session, &len, &whole)) != NULL) {
    size_t dot = at_start && line[0] == '.';

    if (dot && whole && len == 3) {
      *ended = 1;
    } else {
      size += len - dot;
      if (why == REFUSALS && size > session->config->size)
        why = REFUSAL_TOO_LARGE;
      if (why == REFUSALS && session->config->virus[0] != '\0' &&
          memmem(line, len, session->config->virus, strlen(session->config->virus)) != NULL)
        why = REFUSAL_VIRUS;
      if (why == REFUSALS)
        why = store_write(store, line + dot, len - dot);
    }
    at_start = whole;
    stream_take(session->stream, len);
  }
  return why;
}

static enum refusal give_to_all(struct session *session, struct store *store) {
  enum refusal why = store_sync(store);
  size_t i;

  for (i = 0; i < session->count && why == REFUSALS; i++)
    why = store_give(store, session->recipients[i]->name);
  while (why != REFUSALS && i-- > 0)
    store_revoke(store, session->recipients[i]->name);
  return why;
}

static void data(struct session *session) {
  struct store store = {.file = NULL};
  enum refusal why;
  char number[32];
  int ended;

  if (!session->has_sender || session->count == 0) {
    refuse(session, session->has_sender ? REFUSAL_NO_RECIPIENTS : REFUSAL_SEQUENCE, "MAIL");
    return;
  }
  why = store_begin(&store, session->config->store);
  if (why != REFUSALS) {
    refuse(session, why, NULL);
    return;
  }
  accept_it(session, 354, 0, "End data with <CR><LF>.<CR><LF>");
  why = take_data(session, &store, &ended);
  if (ended && why == REFUSALS)
    why = give_to_all(session, &store);
  store_end(&store);
  snprintf(number, sizeof number, "%zu", session->config->size);
  if (!ended)
    session->over = 1;
  else if (why != REFUSALS)
    refuse(session, why, number);
  else
    accept_it(session, 250, 2000000, "Ok, taken");
  session->messages += why == REFUSALS;
  reset(session);
}

static int is_command(const char *line, const char *name) {
  return strncasecmp(line, name, strlen(name)) == 0;
}

static void obey(struct session *session, const char *line) {
  if (is_command(line, "EHLO ") || is_command(line, "HELO "))
    hello(session, line);
  else if (is_command(line, "EHLO") || is_command(line, "HELO"))
    refuse(session, REFUSAL_ARGUMENT, "your host name is missing");
  else if (strcasecmp(line, "STARTTLS") == 0)
    start_tls(session);
  else if (is_command(line, "MAIL FROM:"))
    mail(session, line + 10);
  else if (is_command(line, "RCPT TO:"))
    rcpt(session, line + 8);
  else if (strcasecmp(line, "DATA") == 0)
    data(session);
  else if (strcasecmp(line, "RSET") == 0) {
    reset(session);
    accept_it(session, 250, 2000000, "Ok");
  } else if (is_command(line, "NOOP"))
    accept_it(session, 250, 2000000, "Ok");
  else if (is_command(line, "VRFY "))
    accept_it(session, 252, 2000000, "Send it, and you will see");
  else if (strcasecmp(line, "QUIT") == 0) {
    accept_it(session, 221, 2000000, "Bye");
    session->over = 1;
  } else if (is_command(line, "MAIL") || is_command(line, "RCPT") || is_command(line, "DATA"))
    refuse(session, REFUSAL_ARGUMENT, "see RFC 5321");
  else
    refuse(session, REFUSAL_COMMAND, NULL);
}

/* One command, cut out of the buffer. */
static void step(struct session *session) {
  char line[COMMAND_MAX + 1];
  size_t len;
  int whole;
  const char *in = next_line(session, &len, &whole);

  if (in == NULL) {
    if (session->stream->wrong != NULL && strcmp(session->stream->wrong, "timed out") == 0)
      refuse(session, REFUSAL_TIMEOUT, NULL);
    session->over = 1;
    return;
  }
  if (!whole || session->skipping || len > sizeof line || memchr(in, '\0', len) != NULL) {
    session->skipping = !whole;
    stream_take(session->stream, len);
    if (whole)
      refuse(session, REFUSAL_LINE_TOO_LONG, NULL);
    return;
  }
  memcpy(line, in, len - 2);
  line[len - 2] = '\0';
  stream_take(session->stream, len);
  obey(session, line);
}

void session_run(const struct config *config, struct stream *stream, SSL_CTX *tls) {
  struct session *session = calloc(1, sizeof *session);

  if (session == NULL)
    return;
  session->config = config;
  session->stream = stream;
  session->tls = tls;
  accept_it(session, 220, 0, config->host);
  while (!session->over)
    step(session);
  free(session);
}
