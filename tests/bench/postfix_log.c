/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Writes a Postfix log of about as many MiB as the first argument says. Nine lines in ten are what
 * a delivery leaves behind; the replies of the others come from the file named by the second. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"

enum { REPLIES = 8192, REPLY_SIZE = 512, LINE_SIZE = 1024 };

static char replies[REPLIES][REPLY_SIZE];
static uint32_t reply_count;

static const char *const domains[] = {"example.org", "example.net", "mail.example.com",
                                      "lists.example.edu", "customer.example"};
static const char *const people[] = {"alice",      "bob.builder", "c.dupont",     "no-reply",
                                     "newsletter", "accounting",  "d0rothy.gale", "erik+shop"};

static const char *domain(void) {
  return domains[random_below(5)];
}

/* A mail on its way: what the lines about it have in common. */
static struct {
  unsigned second;
  unsigned id;
  unsigned host;
  char address[64];
  char relay[96];
} mail;

static void next_mail(void) {
  mail.second += random_below(2);
  mail.id = random_below(1U << 30);
  mail.host = random_below(254) + 1;
  snprintf(mail.address, sizeof mail.address, "%s%u@%s", people[random_below(8)],
           (unsigned)random_below(1000), domain());
  snprintf(mail.relay, sizeof mail.relay, "mx%u.%s[198.51.100.%u]:25", 1 + mail.host % 3, domain(),
           mail.host);
}

static int start_line(char *line, const char *service) {
  unsigned s = mail.second;

  return snprintf(line, LINE_SIZE,
                  "Sep %2u %02u:%02u:%02u mx1 postfix/%s[%u]: ", 1 + s / 86400 % 30, s / 3600 % 24,
                  s / 60 % 60, s % 60, service, 1000 + random_below(60000));
}

static int finish_line(char *line, int n, const char *status) {
  return n + snprintf(line + n, (size_t)(LINE_SIZE - n),
                      "4Zk%07X: to=<%s>, relay=%s, delay=%u.%u, delays=0.%u/0.01/0.%u/%u.%u, %s",
                      mail.id, mail.address, mail.relay, random_below(9), random_below(99),
                      random_below(99), random_below(99), random_below(9), random_below(99),
                      status);
}

/* The lines of a delivery, in their order. */
static int delivery_line(char *line, unsigned step) {
  int n;

  switch (step) {
  case 0:
    next_mail();
    n = start_line(line, "smtpd");
    return n + snprintf(line + n, 256, "connect from out%u.%s[203.0.113.%u]", mail.host, domain(),
                        mail.host);
  case 1:
    n = start_line(line, "smtpd");
    return n + snprintf(line + n, 256, "4Zk%07X: client=out%u.%s[203.0.113.%u]", mail.id, mail.host,
                        domain(), mail.host);
  case 2:
    n = start_line(line, "cleanup");
    return n + snprintf(line + n, 256, "4Zk%07X: message-id=<2026%04u%06u.%u@%s>", mail.id,
                        random_below(1231), random_below(235959), mail.id, domain());
  case 3:
    n = start_line(line, "qmgr");
    return n + snprintf(line + n, 256, "4Zk%07X: from=<%s@%s>, size=%u, nrcpt=1 (queue active)",
                        mail.id, people[mail.id % 8], domain(), 900 + random_below(90000));
  case 4:
    n = start_line(line, "smtp");
    n = finish_line(line, n, "dsn=2.0.0, status=sent ");
    return n + snprintf(line + n, 256, "(250 2.0.0 Ok: queued as %010X)", mail.id ^ 0x5a5a5a);
  case 5:
    n = start_line(line, "qmgr");
    return n + snprintf(line + n, 256, "4Zk%07X: removed", mail.id);
  default:
    n = start_line(line, "smtpd");
    return n + snprintf(line + n, 256,
                        "disconnect from out%u.%s[203.0.113.%u] ehlo=2 starttls=1 mail=1 rcpt=1 "
                        "data=1 quit=1 commands=7",
                        mail.host, domain(), mail.host);
  }
}

static int failure_line(char *line) {
  const char *reply = replies[random_below(reply_count)];
  int transient = reply[0] == '4';
  int n;

  next_mail();
  if (random_below(4) == 0) {
    n = start_line(line, "smtpd");
    return n + snprintf(line + n, (size_t)(LINE_SIZE - n),
                        "NOQUEUE: reject: RCPT from out%u.%s[203.0.113.%u]: %s; from=<%s> to=<%s> "
                        "proto=ESMTP helo=<out%u.%s>",
                        mail.host, domain(), mail.host, reply, people[mail.id % 8], mail.address,
                        mail.host, domain());
  }
  n = start_line(line, "smtp");
  n = finish_line(line, n,
                  transient ? "dsn=4.0.0, status=deferred " : "dsn=5.0.0, status=bounced ");
  return n + snprintf(line + n, (size_t)(LINE_SIZE - n),
                      "(host %.*s said: %s (in reply to RCPT TO command))",
                      (int)strlen(mail.relay) - 3, mail.relay, reply);
}

static void read_replies(const char *path) {
  FILE *in = fopen(path, "r");

  while (in != NULL && reply_count < REPLIES &&
         fgets(replies[reply_count], REPLY_SIZE, in) != NULL) {
    replies[reply_count][strcspn(replies[reply_count], "\n")] = '\0';
    reply_count += replies[reply_count][0] == '4' || replies[reply_count][0] == '5';
  }
  if (in == NULL || reply_count == 0) {
    fprintf(stderr, "%s holds no replies\n", path);
    exit(1);
  }
  fclose(in);
}

int main(int argc, char **argv) {
  unsigned long long size = argc == 3 ? strtoull(argv[1], NULL, 10) << 20 : 0;
  char line[LINE_SIZE];
  unsigned step = 0;

  if (size == 0) {
    fputs("usage: bench_postfix_log MEGABYTES REPLIES\n", stderr);
    return 2;
  }
  read_replies(argv[2]);
  for (unsigned long long written = 0; written < size;) {
    int n = random_below(10) == 0 ? failure_line(line) : delivery_line(line, step++ % 7);

    if (n >= LINE_SIZE)
      n = LINE_SIZE - 1;
    line[n] = '\n';
    written += fwrite(line, 1, (size_t)n + 1, stdout);
  }
  return ferror(stdout) != 0;
}
