#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# symbols.sh BUILD  The library calls nothing but mem* of libc; the others are the compiler's guards.

set -eu
nm -A -u "$1/lib/libesmtpcode.a" | awk '{ print $NF }' | sort -u | grep -v '^esmtpcode_' >"$1/needed"
grep -Ev '^(mem(cpy|set|move|cmp|chr)|__mem[a-z]+_chk|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_)$' "$1/needed" && exit 1
nm -S "$1/lib/libesmtpcode.a" | awk '$3 ~ /^[bBdDC]$/ { print; bad = 1 } END { exit bad }' # no writable data
echo "it calls $(paste -s -d ' ' "$1/needed")"
