/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* esmtpcode-socketmap: tells Postfix which status code a failed delivery deserves. */

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sysexits.h>
#include <unistd.h>

#include "listen.h"
#include "netstring.h"
#include "rewrite.h"

#define CLIENTS 200       /* one more takes the place of the one that was silent the longest */
#define REQUEST_MAX 65536 /* Postfix cuts what a server said long before */
#define BUFFER (REQUEST_MAX + 64)

struct client {
  int fd;         /* -1 where the place is free */
  uint64_t heard; /* how many clients had been heard before */
  size_t in_len, out_len, out_done;
  char in[BUFFER], out[BUFFER];
};

static struct client clients[CLIENTS];
static uint64_t heard;
static struct rewrite_policy policy;
static int dry_run;
static volatile sig_atomic_t stopped;

static void stop(int signal_number) {
  stopped = signal_number;
}

/* One line a rewrite, whatever bytes the server sent. */
static void report(uint32_t old, uint32_t code, const esmtpcode_verdict *verdict,
                   const char *status, size_t len) {
  char before[10], after[10], text[401];
  const char *rule = esmtpcode_rule_name(verdict->rule);
  size_t i;

  for (i = 0; i < len && i < sizeof text - 1; i++)
    text[i] = (char)(status[i] >= ' ' && status[i] != 127 ? status[i] : '?');
  text[i] = '\0';
  esmtpcode_code_format(old, before, sizeof before);
  esmtpcode_code_format(code, after, sizeof after);
  fprintf(stderr, "%s %s to %s: reason=%s rule=%s text=%s\n", dry_run ? "would rewrite" : "rewrote",
          before, after, esmtpcode_name_get(ESMTPCODE_KIND_REASON, verdict->reason),
          rule ? rule : "-", text);
}

/* A request is "MAPNAME KEY", and the key of a status filter is "CODE TEXT". */
static size_t answer(const char *request, size_t len, char *reply, size_t size) {
  const char *space = memchr(request, ' ', len);
  const char *status = space != NULL ? space + 1 : request + len;
  size_t status_len = len - (size_t)(status - request);
  esmtpcode_verdict verdict;
  char code_text[10];
  uint32_t old;
  uint32_t code = rewrite(&policy, status, status_len, &old, &verdict);
  size_t prefix, n;

  if (space == NULL)
    return (size_t)snprintf(reply, size, "PERM the request has no key");
  if (code != 0)
    report(old, code, &verdict, status, status_len);
  if (code == 0 || dry_run)
    return (size_t)snprintf(reply, size, "NOTFOUND ");
  prefix = esmtpcode_code_prefix(status, status_len, NULL);
  esmtpcode_code_format(code, code_text, sizeof code_text);
  n = (size_t)snprintf(reply, size, "OK %s", code_text);
  memcpy(reply + n, status + prefix, status_len - prefix);
  return n + status_len - prefix;
}

static void drop(struct client *client) {
  close(client->fd);
  client->fd = -1;
}

static int flush_out(struct client *client) {
  while (client->out_done < client->out_len) {
    ssize_t n = send(client->fd, client->out + client->out_done, client->out_len - client->out_done,
                     MSG_NOSIGNAL);

    if (n < 0)
      return errno == EAGAIN || errno == EINTR ? 0 : -1;
    client->out_done += (size_t)n;
  }
  client->out_len = client->out_done = 0;
  return 0;
}

/* Answers the requests that are in, one at a time: the next waits until the answer is out. */
static int serve(struct client *client) {
  static char reply[BUFFER];
  const char *content;
  size_t length, taken;
  enum netstring state = NETSTRING_PARTIAL;

  while (client->out_len == 0 &&
         (state = netstring_read(client->in, client->in_len, REQUEST_MAX, &content, &length,
                                 &taken)) == NETSTRING_WHOLE) {
    size_t n = answer(content, length, reply, sizeof reply);

    client->out_len = netstring_write(reply, n, client->out, sizeof client->out);
    client->in_len -= taken;
    memmove(client->in, client->in + taken, client->in_len);
    if (flush_out(client) != 0)
      return -1;
  }
  if (state == NETSTRING_BROKEN)
    fputs("dropped a client: its request is no netstring, or too long\n", stderr);
  return state == NETSTRING_BROKEN ? -1 : 0;
}

static int receive(struct client *client) {
  ssize_t n = recv(client->fd, client->in + client->in_len, BUFFER - client->in_len, 0);

  if (n < 0)
    return errno == EAGAIN || errno == EINTR ? 0 : -1;
  client->in_len += (size_t)n;
  client->heard = ++heard;
  return n == 0 ? -1 : 0;
}

/* A free place, or that of the client that was silent the longest. Postfix connects again where it
 * finds a connection closed that it had kept. */
static struct client *place(void) {
  struct client *found = &clients[0];
  size_t i;

  for (i = 0; i < CLIENTS && found->fd >= 0; i++)
    if (clients[i].fd < 0 || clients[i].heard < found->heard)
      found = &clients[i];
  if (found->fd >= 0)
    drop(found);
  return found;
}

static void welcome(int listener) {
  int fd = accept(listener, NULL, NULL);
  struct client *client;

  if (fd < 0)
    return;
  client = place();
  fcntl(fd, F_SETFL, O_NONBLOCK);
  client->fd = fd;
  client->heard = ++heard;
  client->in_len = client->out_len = client->out_done = 0;
}

/* The signals that stop it come only while it waits. */
static void run(int listener, const sigset_t *while_waiting) {
  struct pollfd polled[CLIENTS + 1];
  size_t i;

  while (!stopped) {
    for (i = 0; i < CLIENTS; i++) {
      polled[i].fd = clients[i].fd;
      polled[i].events = clients[i].out_len != 0 ? POLLOUT : POLLIN;
    }
    polled[CLIENTS].fd = listener;
    polled[CLIENTS].events = POLLIN;
    if (ppoll(polled, CLIENTS + 1, NULL, while_waiting) < 0)
      continue;
    for (i = 0; i < CLIENTS; i++)
      if (polled[i].fd >= 0 && polled[i].revents != 0 &&
          ((polled[i].events == POLLOUT ? flush_out(&clients[i]) : receive(&clients[i])) != 0 ||
           serve(&clients[i]) != 0))
        drop(&clients[i]);
    if (polled[CLIENTS].revents != 0)
      welcome(listener);
  }
}

static int usage(void) {
  fputs(
      "usage: esmtpcode-socketmap [-n] [-b REASON]... [-d REASON]... unix:PATH|inet:ADDRESS:PORT\n"
      "  -n         only say what would be rewritten\n"
      "  -b REASON  bounce at once where a server only defers for this reason (user_unknown)\n"
      "  -d REASON  defer where a server refuses for good for this reason (mailbox_full)\n",
      stderr);
  return EX_USAGE;
}

static int allow(const char *(*permit)(struct rewrite_policy *, const char *), const char *reason) {
  const char *why = permit(&policy, reason);

  if (why != NULL)
    fprintf(stderr, "%s: %s\n", reason, why);
  return why == NULL;
}

int main(int argc, char **argv) {
  struct sigaction action = {.sa_handler = stop};
  sigset_t stopping, before;
  int option, listener;
  size_t i;

  while ((option = getopt(argc, argv, "nb:d:")) != -1)
    if (option == 'n')
      dry_run = 1;
    else if (option == '?' ||
             !allow(option == 'b' ? rewrite_allow_give_up : rewrite_allow_keep, optarg))
      return usage();
  if (optind + 1 != argc)
    return usage();
  for (i = 0; i < CLIENTS; i++)
    clients[i].fd = -1;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTERM);
  sigaddset(&stopping, SIGINT);
  sigprocmask(SIG_BLOCK, &stopping, &before);
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGINT, &action, NULL);
  listener = listen_open(argv[optind]);
  if (listener < 0)
    return EX_OSERR;
  fcntl(listener, F_SETFL, O_NONBLOCK);
  fprintf(stderr, "listening at %s\n", argv[optind]);
  run(listener, &before);
  listen_remove(argv[optind]);
  return EX_OK;
}
