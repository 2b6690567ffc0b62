/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Two ways to do the same work, measured side by side. */

#include <stddef.h>
#include <stdint.h>

/* Does the work once for each of its items, and gives a sum that depends on every result. */
typedef uint64_t work(void);

/* Runs both in turn, many times over, and prints
 * "bench<tab>name<tab>ours<tab>rival's<tab>unit<tab>ratio": medians, nanoseconds an item. */
void compare(const char *name, work *ours, work *rival, size_t items);

/* A reproducible random number below limit. */
uint32_t random_below(uint32_t limit);
