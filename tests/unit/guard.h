/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Copies of input beside a protected page, where one byte read too far faults. */

#ifndef GUARD_H
#define GUARD_H

#include <stddef.h>

enum { GUARD_LIMIT = 4 << 20 };

/* Where the protected page is. Loop over both: for (side = 0; side < GUARD_SIDES; side++). */
enum guard_side { GUARD_BEHIND = 0, GUARD_BEFORE = 1, GUARD_SIDES = 2 };

/* A copy of s, which is good until the next call; s may be NULL, for room to be written to. A fault
 * prints the copy before cmocka ends the test. */
char *guarded(const char *s, size_t len, unsigned side);

#endif
