#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# cppcheck.sh BUILD  cppcheck over the library, the generator, the command and the examples.

set -eu
cd "$(dirname "$0")/../.."
cppcheck --quiet --std=c11 --enable=warning,style,performance,portability --error-exitcode=1 \
  --inline-suppr --suppress=missingIncludeSystem -j 2 -Iinclude -Ilib -I"$1/lib/tables" \
  -Iexamples/mta/common lib/*.c lib/tablegen/*.c examples/esmtpcode/*.c examples/common/*.c examples/mta/*/*.c tests/mta/*.c doc/catalogue/*.c
