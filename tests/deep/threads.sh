#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# threads.sh SINGLE OUT  Many threads under ThreadSanitizer.

set -eu
mkdir -p "$2"
gcc -std=c11 -O1 -g -fsanitize=thread -I"$1" "$1/esmtpcode.c" tests/deep/threads.c -o "$2/threads" -lpthread
"$2/threads"
