#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# clang-tidy over the examples for mail servers, which need more headers than the rest.

set -eu
cd "$(dirname "$0")/../.."
printf '%s\n' examples/mta/*/*.c tests/mta/*.c |
  xargs -P 2 -I '{}' clang-tidy-14 --quiet '{}' -- -std=gnu11 -D_GNU_SOURCE -Iinclude \
    -Iexamples/mta/common -isystem /usr/include/exim4
