/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "route.h"

#include <arpa/nameser.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <resolv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define ROUTES 50

static struct {
  char domain[256]; /* "" for all others */
  struct host host;
} routes[ROUTES];
static size_t route_count;

int route_add(const char *text) {
  const char *equals = strchr(text, '=');
  const char *host = equals != NULL ? equals + 1 : text;
  const char *colon = strrchr(host, ':');
  size_t domain = equals != NULL ? (size_t)(equals - text) : 0;
  size_t name = colon != NULL ? (size_t)(colon - host) : 0;
  char *end;
  unsigned long port;

  if (route_count == ROUTES || name == 0 || name > 255 || domain > 255)
    return -1;
  port = strtoul(colon + 1, &end, 10);
  if (end == colon + 1 || *end != '\0' || port == 0 || port > 65535)
    return -1;
  snprintf(routes[route_count].domain, 256, "%.*s", (int)domain, text);
  snprintf(routes[route_count].host.name, 256, "%.*s", (int)name, host);
  routes[route_count++].host.port = (unsigned)port;
  return 0;
}

static const struct host *given(const char *domain) {
  const struct host *fallback = NULL;
  size_t i;

  for (i = 0; i < route_count; i++) {
    if (strcasecmp(routes[i].domain, domain) == 0)
      return &routes[i].host;
    if (routes[i].domain[0] == '\0')
      fallback = &routes[i].host;
  }
  return fallback;
}

static int by_preference(const void *a, const void *b) {
  const struct host *one = a;
  const struct host *other = b;

  return (one->preference > other->preference) - (one->preference < other->preference);
}

int route_read_mx(const unsigned char *packet, int len, struct host *hosts) {
  ns_msg message;
  ns_rr record;
  int count = 0;
  int i;

  if (ns_initparse(packet, len, &message) != 0)
    return -2;
  for (i = 0; i < ns_msg_count(message, ns_s_an) && count < ROUTE_HOSTS; i++) {
    struct host *host = &hosts[count];

    if (ns_parserr(&message, ns_s_an, i, &record) != 0)
      return -2;
    if (ns_rr_type(record) != ns_t_mx || ns_rr_rdlen(record) < 3)
      continue;
    host->preference = ns_get16(ns_rr_rdata(record));
    host->port = 25;
    if (dn_expand(packet, packet + len, ns_rr_rdata(record) + 2, host->name, sizeof host->name) < 0)
      return -2;
    if (host->name[0] == '\0' || strcmp(host->name, ".") == 0)
      return -1;
    count++;
  }
  qsort(hosts, (size_t)count, sizeof *hosts, by_preference);
  return count;
}

size_t route_find(const char *domain, struct host *hosts, struct answer *answer) {
  const struct host *host = given(domain);
  unsigned char packet[8192];
  int count = 0;
  int len;

  if (host != NULL) {
    hosts[0] = *host;
    return 1;
  }
  len = res_query(domain, ns_c_in, ns_t_mx, packet, sizeof packet);
  if (len >= 0)
    count = route_read_mx(packet, len < (int)sizeof packet ? len : (int)sizeof packet, hosts);
  if (count == -1)
    answer_own(answer, 5001010, "the domain %s takes no mail (null MX)", domain);
  else if (count == -2 || (len < 0 && h_errno == TRY_AGAIN))
    answer_own(answer, 4004003, "the name servers of %s do not answer for now", domain);
  else if (len < 0 && h_errno == HOST_NOT_FOUND)
    answer_own(answer, 5001002, "there is no domain %s", domain);
  else if (count == 0) { /* RFC 5321, section 5.1: the domain itself */
    snprintf(hosts[0].name, sizeof hosts[0].name, "%s", domain);
    hosts[0].port = 25;
    count = 1;
  }
  return count > 0 ? (size_t)count : 0;
}

static int connect_within(int fd, const struct addrinfo *address, int seconds) {
  struct pollfd polled = {.fd = fd, .events = POLLOUT};
  socklen_t length = sizeof errno;
  int error = 0;

  fcntl(fd, F_SETFL, O_NONBLOCK);
  if (connect(fd, address->ai_addr, address->ai_addrlen) != 0) {
    if (errno != EINPROGRESS)
      return -1;
    if (poll(&polled, 1, seconds * 1000) != 1) {
      errno = ETIMEDOUT;
      return -1;
    }
    getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length);
    errno = error;
  }
  fcntl(fd, F_SETFL, 0);
  return error == 0 ? 0 : -1;
}

int route_connect(const struct host *host, int seconds, struct answer *answer) {
  struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
  struct addrinfo *addresses;
  struct addrinfo *address;
  char port[12];
  int wrong;

  snprintf(port, sizeof port, "%u", host->port);
  wrong = getaddrinfo(host->name, port, &hints, &addresses);
  if (wrong != 0) {
    answer_own(answer, wrong == EAI_NONAME ? 4004004 : 4004003, "looking up %s: %s", host->name,
               gai_strerror(wrong));
    return -1;
  }
  for (address = addresses; address != NULL; address = address->ai_next) {
    int fd = socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);

    if (fd >= 0 && connect_within(fd, address, seconds) == 0) {
      freeaddrinfo(addresses);
      return fd;
    }
    answer_own(answer, 4004001, "connecting to %s port %u: %s", host->name, host->port,
               strerror(errno));
    if (fd >= 0)
      close(fd);
  }
  freeaddrinfo(addresses);
  return -1;
}
