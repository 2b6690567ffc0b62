/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A connection, in the clear or by TLS, read through a buffer and with a time limit. */

#ifndef STREAM_H
#define STREAM_H

#include <openssl/ssl.h>
#include <stddef.h>

struct stream {
  int fd;
  SSL *ssl;          /* NULL while in the clear */
  const char *wrong; /* why it failed, after it did */
  size_t used;
  char in[16384];
};

void stream_open(struct stream *stream, int fd, int seconds);
void stream_close(struct stream *stream);

/* Sends all of it. Returns 0, or -1. */
int stream_send(struct stream *stream, const char *s, size_t len);

/* Reads more into the buffer. Returns the bytes read; 0 at the end of the connection, where the
 * buffer is full, and after an error, which stream->wrong tells. */
size_t stream_fill(struct stream *stream);

/* Forgets the first bytes of the buffer. */
void stream_take(struct stream *stream, size_t bytes);

/* Starts TLS; the peer is checked as the context says, by this name where it is not NULL. Bytes
 * that came before it are an attempt to smuggle commands in, and an error. Returns 0, or -1. */
int stream_start_tls(struct stream *stream, SSL_CTX *context, int as_server, const char *host);

#endif
