/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A listening socket from its name, "unix:PATH" or "inet:ADDRESS:PORT". */

#ifndef LISTEN_H
#define LISTEN_H

/* Opens it. A socket file that nobody listens at is replaced. Returns the descriptor, or -1 after a
 * word on standard error. */
int listen_open(const char *endpoint);

/* Removes the socket file, where there is one. */
void listen_remove(const char *endpoint);

#endif
