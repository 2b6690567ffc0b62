/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "listen.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static int refuse(const char *endpoint, const char *why) {
  fprintf(stderr, "cannot listen at %s: %s\n", endpoint, why);
  return -1;
}

static int start(int fd, const char *endpoint, const struct sockaddr *address, socklen_t length) {
  if (fd >= 0 && bind(fd, address, length) == 0 && listen(fd, 64) == 0)
    return fd;
  refuse(endpoint, strerror(errno));
  if (fd >= 0)
    close(fd);
  return -1;
}

/* Somebody who was killed leaves the file behind; somebody who is alive answers. */
static int is_alive(const struct sockaddr_un *address) {
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  int alive =
      fd >= 0 && connect(fd, (const struct sockaddr *)address, (socklen_t)sizeof *address) == 0;

  if (fd >= 0)
    close(fd);
  return alive;
}

static int open_unix(const char *endpoint, const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  struct stat status;
  int fd;

  if (strlen(path) >= sizeof address.sun_path)
    return refuse(endpoint, "the path is too long");
  if (path[0] == '\0') /* the system would make a name up */
    return refuse(endpoint, "the path is missing");
  memcpy(address.sun_path, path, strlen(path) + 1);
  if (lstat(path, &status) == 0) {
    if (!S_ISSOCK(status.st_mode))
      return refuse(endpoint, "there is a file that is no socket");
    if (is_alive(&address))
      return refuse(endpoint, "somebody else listens there");
    unlink(path);
  }
  fd = start(socket(AF_UNIX, SOCK_STREAM, 0), endpoint, (struct sockaddr *)&address,
             (socklen_t)sizeof address);
  if (fd >= 0)
    chmod(path, 0666); /* Postfix's clients run as another user; who may enter the folder may ask */
  return fd;
}

static int open_inet(const char *endpoint, const char *where) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  const char *colon = strrchr(where, ':');
  char host[INET_ADDRSTRLEN];
  char *end;
  long port;
  int fd;
  int on = 1;

  if (colon == NULL || (size_t)(colon - where) >= sizeof host)
    return refuse(endpoint, "it must be inet:ADDRESS:PORT");
  memcpy(host, where, (size_t)(colon - where));
  host[colon - where] = '\0';
  port = strtol(colon + 1, &end, 10);
  if (end == colon + 1 || *end != '\0' || port < 1 || port > 65535)
    return refuse(endpoint, "the port must be 1 to 65535");
  if (inet_pton(AF_INET, host, &address.sin_addr) != 1)
    return refuse(endpoint, "the address must be one of IPv4, such as 127.0.0.1");
  address.sin_port = htons((unsigned short)port);
  fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd >= 0)
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  return start(fd, endpoint, (struct sockaddr *)&address, (socklen_t)sizeof address);
}

int listen_open(const char *endpoint) {
  if (strncmp(endpoint, "unix:", 5) == 0)
    return open_unix(endpoint, endpoint + 5);
  if (strncmp(endpoint, "inet:", 5) == 0)
    return open_inet(endpoint, endpoint + 5);
  return refuse(endpoint, "it must be unix:PATH or inet:ADDRESS:PORT");
}

void listen_remove(const char *endpoint) {
  if (strncmp(endpoint, "unix:", 5) == 0)
    unlink(endpoint + 5);
}
