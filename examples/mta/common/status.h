/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The status code that a verdict amounts to. */

#ifndef STATUS_H
#define STATUS_H

#include <esmtpcode.h>

/* The code that says what the verdict found, in class 4 or 5; 0 where no code says it better than
 * the general one. */
uint32_t status_of_reason(uint32_t reason, uint32_t cls);

/* Whether a code names no cause: it is missing, or its detail is 0. */
int status_is_vague(uint32_t code);

#endif
