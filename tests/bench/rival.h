/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include <stddef.h>

const struct rival *rival_find(const char *str, size_t len);
