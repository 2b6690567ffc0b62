/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* smtp-server: takes mail, and refuses it with the right words and codes. */

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "session.h"

#define PATIENCE 300 /* seconds; RFC 5321, section 4.5.3.2.7 */

static volatile sig_atomic_t stopped;

static void stop(int signal_number) {
  stopped = signal_number;
}

static SSL_CTX *load_tls(const struct config *config) {
  SSL_CTX *tls = SSL_CTX_new(TLS_server_method());

  if (tls == NULL || SSL_CTX_use_certificate_chain_file(tls, config->certificate) != 1 ||
      SSL_CTX_use_PrivateKey_file(tls, config->key, SSL_FILETYPE_PEM) != 1) {
    fprintf(stderr, "cannot use the certificate %s with the key %s\n", config->certificate,
            config->key);
    exit(EX_CONFIG);
  }
  return tls;
}

static int open_listener(unsigned port) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  int on = 1;

  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK); /* an example is not for the world */
  address.sin_port = htons((unsigned short)port);
  if (fd >= 0)
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof address) != 0 ||
      listen(fd, 100) != 0) {
    fprintf(stderr, "cannot listen at port %u: %s\n", port, strerror(errno));
    exit(EX_OSERR);
  }
  return fd;
}

/* Says why and hangs up, without a process for it. */
static void turn_away(int fd, enum refusal why) {
  char reply[1024];
  size_t len = refusal_reply(why, NULL, reply, sizeof reply);

  (void)!send(fd, reply, len, MSG_NOSIGNAL | MSG_DONTWAIT);
}

static void serve(const struct config *config, int fd, SSL_CTX *tls) {
  static struct stream stream;

  stream_open(&stream, fd, PATIENCE);
  session_run(config, &stream, tls);
  stream_close(&stream);
}

int main(int argc, char **argv) {
  static struct config config;
  struct sigaction action = {.sa_handler = stop};
  SSL_CTX *tls = NULL;
  unsigned busy = 0;
  int listener;

  if (argc != 2) {
    fputs("usage: smtp-server CONFIGURATION\n", stderr);
    return EX_USAGE;
  }
  if (config_read(&config, argv[1]) != 0)
    return EX_CONFIG;
  if (config.certificate[0] != '\0')
    tls = load_tls(&config);
  signal(SIGPIPE, SIG_IGN);
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGINT, &action, NULL);
  listener = open_listener(config.port);
  while (!stopped) {
    int fd = accept(listener, NULL, NULL);
    pid_t child = -1;

    while (waitpid(-1, NULL, WNOHANG) > 0)
      busy--;
    if (fd < 0)
      continue;
    if (busy < config.connections && (child = fork()) == 0) {
      close(listener);
      signal(SIGTERM, SIG_DFL);
      signal(SIGINT, SIG_DFL);
      serve(&config, fd, tls);
      _exit(EX_OK);
    }
    if (child > 0)
      busy++;
    else
      turn_away(fd, busy < config.connections ? REFUSAL_BROKEN : REFUSAL_CONNECTIONS);
    close(fd);
  }
  SSL_CTX_free(tls);
  return EX_OK;
}
