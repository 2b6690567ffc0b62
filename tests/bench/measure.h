/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Two ways to do the same work, measured side by side. */

#include <stddef.h>
#include <stdint.h>

/* Does the work once for each of its items, and gives a sum that depends on every result. */
typedef uint64_t work(void);

/* Runs both in turn, many times over or for some seconds, and prints
 * "bench<tab>name<tab>ours<tab>rival's<tab>unit<tab>ratio": medians, nanoseconds an item. They take
 * turns since the machine's speed drifts; a turn goes over all of the data, or it would measure how
 * caches fill again behind the rival. */
void compare(const char *name, work *ours, work *rival, size_t items);

/* A reproducible random number below limit. */
uint32_t random_below(uint32_t limit);
