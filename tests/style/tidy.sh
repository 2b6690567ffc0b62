#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# tidy.sh BUILD  clang-tidy over the library, the generator and the command, one file at a time.

set -eu
cd "$(dirname "$0")/../.."
printf '%s\n' lib/*.c lib/tablegen/*.c examples/esmtpcode/*.c examples/common/*.c doc/catalogue/*.c |
  xargs -P 2 -I '{}' clang-tidy-14 --quiet '{}' -- -std=c11 -D_DEFAULT_SOURCE -Iinclude -Ilib \
    -I"$1/lib/tables"
