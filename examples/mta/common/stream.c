/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "stream.h"

#include <errno.h>
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

void stream_open(struct stream *stream, int fd, int seconds) {
  struct timeval limit = {.tv_sec = seconds};

  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
  stream->fd = fd;
  stream->ssl = NULL;
  stream->wrong = NULL;
  stream->used = 0;
}

void stream_close(struct stream *stream) {
  if (stream->ssl != NULL) {
    if (stream->wrong == NULL)
      SSL_shutdown(stream->ssl);
    SSL_free(stream->ssl);
    stream->ssl = NULL;
  }
  if (stream->fd >= 0)
    close(stream->fd);
  stream->fd = -1;
}

static void note_error(struct stream *stream) {
  if (errno == EAGAIN || errno == EWOULDBLOCK)
    stream->wrong = "timed out";
  else if (errno != 0)
    stream->wrong = strerror(errno);
  else
    stream->wrong = "TLS failed";
}

int stream_send(struct stream *stream, const char *s, size_t len) {
  while (len > 0) {
    size_t chunk = len < 16384 ? len : 16384;
    ssize_t n;

    errno = 0;
    n = stream->ssl != NULL ? SSL_write(stream->ssl, s, (int)chunk)
                            : send(stream->fd, s, chunk, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0) {
      note_error(stream);
      return -1;
    }
    s += n;
    len -= (size_t)n;
  }
  return 0;
}

size_t stream_fill(struct stream *stream) {
  size_t room = sizeof stream->in - stream->used;
  ssize_t n;

  if (room == 0)
    return 0;
  do {
    errno = 0;
    n = stream->ssl != NULL ? SSL_read(stream->ssl, stream->in + stream->used, (int)room)
                            : recv(stream->fd, stream->in + stream->used, room, 0);
  } while (n < 0 && errno == EINTR);
  if (n <= 0) {
    if (n < 0 &&
        (stream->ssl == NULL || SSL_get_error(stream->ssl, (int)n) != SSL_ERROR_ZERO_RETURN))
      note_error(stream);
    return 0;
  }
  stream->used += (size_t)n;
  return (size_t)n;
}

void stream_take(struct stream *stream, size_t bytes) {
  stream->used -= bytes;
  memmove(stream->in, stream->in + bytes, stream->used);
}

int stream_start_tls(struct stream *stream, SSL_CTX *context, int as_server, const char *host) {
  char name[256] = ""; /* OpenSSL's macro takes no constant one */
  int done;

  if (stream->used != 0) {
    stream->wrong = "TLS failed: data came before it";
    return -1;
  }
  stream->ssl = SSL_new(context);
  if (host != NULL)
    snprintf(name, sizeof name, "%s", host);
  if (stream->ssl == NULL || SSL_set_fd(stream->ssl, stream->fd) != 1 ||
      (host != NULL && (SSL_set_tlsext_host_name(stream->ssl, name) != 1 ||
                        SSL_set1_host(stream->ssl, name) != 1))) {
    stream->wrong = "TLS failed: out of memory";
    return -1;
  }
  ERR_clear_error();
  done = as_server ? SSL_accept(stream->ssl) : SSL_connect(stream->ssl);
  if (done != 1) {
    long verified = SSL_get_verify_result(stream->ssl);

    stream->wrong =
        verified != X509_V_OK ? X509_verify_cert_error_string(verified) : "TLS handshake failed";
    return -1;
  }
  return 0;
}
