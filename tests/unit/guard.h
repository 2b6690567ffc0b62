/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Memory beside a protected page, where one byte too far faults. */

#ifndef GUARD_H
#define GUARD_H

#include <stddef.h>

enum { GUARD_LIMIT = 4 << 20 };

/* Where the protected page is. Loop over both: for (side = 0; side < GUARD_SIDES; side++). */
enum guard_side { GUARD_BEHIND = 0, GUARD_BEFORE = 1, GUARD_SIDES = 2 };

/* A copy of s, which is good until the next call. A fault prints the copy before cmocka ends the
 * test. */
char *guarded(const char *s, size_t len, unsigned side);

/* Room to be written to, right before a protected page and filled with "#", until the next call. */
char *guarded_room(size_t size);

/* Whether such room was left alone. */
int is_untouched(const char *room, size_t size);

#endif
