/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* peer: an SMTP server that says what a script tells it to.
 *   peer --port                  prints a port that is free
 *   peer PORT SCRIPT FOLDER      serves; notes commands and mail in FOLDER
 *
 * A line of the script is "TIMES|WORDS|REPLY": a command that holds the words, in any letter case,
 * gets the reply, as many times as is said (* for always), instead of the usual one. "\n" in a
 * reply starts a new line; the reply "close" hangs up. The greeting goes by the name CONNECT, the
 * end of the mail by "." and its recipients. */

#include <arpa/inet.h>
#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define RULES 64

struct rule {
  int left; /* -1 for always */
  char words[200], reply[1000];
};

static struct rule *rules; /* shared between the processes that serve */
static const char *folder;

static _Noreturn void die(const char *what) {
  perror(what);
  exit(1);
}

static int listen_at(unsigned port, unsigned *got) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  socklen_t length = sizeof address;
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  int on = 1;

  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons((unsigned short)port);
  if (bind(fd, (struct sockaddr *)&address, sizeof address) != 0 || listen(fd, 50) != 0 ||
      getsockname(fd, (struct sockaddr *)&address, &length) != 0)
    die("peer: cannot listen");
  *got = ntohs(address.sin_port);
  return fd;
}

static void read_script(const char *name) {
  char line[1300];
  size_t n = 0;
  FILE *file = fopen(name, "r");

  if (file == NULL)
    die(name);
  while (n < RULES - 1 && fgets(line, sizeof line, file) != NULL) {
    struct rule *rule = &rules[n];
    char times[12];

    if (line[0] != '#' &&
        sscanf(line, "%11[^|]|%199[^|]|%999[^\n]", times, rule->words, rule->reply) == 3) {
      rule->left = times[0] == '*' ? -1 : atoi(times);
      n++;
    }
  }
  fclose(file);
}

static int holds(const char *text, const char *words) {
  size_t n = strlen(words);

  for (; *text != '\0'; text++)
    if (strncasecmp(text, words, n) == 0)
      return 1;
  return 0;
}

static const char *scripted(const char *command) {
  struct rule *rule;

  for (rule = rules; rule->words[0] != '\0'; rule++)
    if (rule->left != 0 && holds(command, rule->words)) {
      if (rule->left > 0)
        rule->left--;
      return rule->reply;
    }
  return NULL;
}

static void note(const char *name, const char *text) {
  char path[1000];
  FILE *file;

  snprintf(path, sizeof path, "%s/%s", folder, name);
  file = fopen(path, "a");
  if (file == NULL)
    die(path);
  fprintf(file, "%s\n", text);
  fclose(file);
}

/* Says the scripted reply or the usual one; returns its first digit. */
static char say(FILE *out, const char *command, const char *usual) {
  const char *reply = scripted(command);
  const char *s;

  note("commands.txt", command);
  if (reply == NULL)
    reply = usual;
  if (strcmp(reply, "close") == 0)
    exit(0);
  for (s = reply; *s != '\0'; s++)
    if (s[0] == '\\' && s[1] == 'n') {
      fputs("\r\n", out);
      s++;
    } else {
      fputc(*s, out);
    }
  fputs("\r\n", out);
  fflush(out);
  return reply[0];
}

static char *get(FILE *in, char *line, int size) {
  if (fgets(line, size, in) != NULL)
    line[strcspn(line, "\r\n")] = '\0';
  else
    exit(0);
  return line;
}

static void take_mail(FILE *in, FILE *out, const char *recipients) {
  char line[4000], command[4100];

  while (strcmp(get(in, line, sizeof line), ".") != 0)
    note("mail.txt", line);
  snprintf(command, sizeof command, ". %s", recipients);
  say(out, command, "250 2.0.0 Ok");
}

static void serve(int fd) {
  FILE *in = fdopen(fd, "r");
  FILE *out = fdopen(dup(fd), "w");
  char line[2000], recipients[4000] = "";

  if (say(out, "CONNECT", "220 peer.example ESMTP") != '2')
    exit(0);
  for (;;) {
    get(in, line, sizeof line);
    if (strncasecmp(line, "EHLO", 4) == 0) {
      say(out, line,
          "250-peer.example\\n250-PIPELINING\\n250-SIZE 10000000\\n250-8BITMIME\\n250-SMTPUTF8\\n"
          "250 ENHANCEDSTATUSCODES");
    } else if (strncasecmp(line, "RCPT", 4) == 0) {
      if (say(out, line, "250 2.1.5 Ok") == '2')
        strncat(recipients, line, sizeof recipients - strlen(recipients) - 1);
    } else if (strncasecmp(line, "DATA", 4) == 0) {
      if (say(out, line, recipients[0] != '\0' ? "354 Go on" : "554 5.5.1 No recipients") == '3')
        take_mail(in, out, recipients);
      recipients[0] = '\0';
    } else {
      say(out, line, strncasecmp(line, "QUIT", 4) == 0 ? "221 2.0.0 Bye" : "250 2.0.0 Ok");
      if (strncasecmp(line, "QUIT", 4) == 0)
        exit(0);
    }
  }
}

int main(int argc, char **argv) {
  unsigned port;
  int listener;

  if (argc == 2 && strcmp(argv[1], "--port") == 0) {
    listen_at(0, &port);
    printf("%u\n", port);
    return 0;
  }
  if (argc != 4)
    return 2;
  rules =
      mmap(NULL, RULES * sizeof *rules, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (rules == MAP_FAILED)
    die("mmap");
  read_script(argv[2]);
  folder = argv[3];
  signal(SIGCHLD, SIG_IGN);
  listener = listen_at((unsigned)atoi(argv[1]), &port);
  for (;;) {
    int fd = accept(listener, NULL, NULL);

    if (fd >= 0 && fork() == 0)
      serve(fd);
    if (fd >= 0)
      close(fd);
  }
}
