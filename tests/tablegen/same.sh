#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# same.sh OUT  The generator, built by two compilers in other ways, writes the same tables.

set -eu
cd "$(dirname "$0")/../.."
work=$1/same
rm -rf "$work"
mkdir -p "$work/gcc" "$work/clang" "$work/again"
gcc -std=c11 -O0 -o "$work/tablegen-gcc" lib/tablegen/*.c
clang-14 -std=c11 -O2 -o "$work/tablegen-clang" lib/tablegen/*.c
"$work/tablegen-gcc" lib/data "$work/gcc"
"$work/tablegen-clang" lib/data "$work/clang"
LC_ALL=tr_TR.UTF-8 TZ=Asia/Kolkata "$work/tablegen-gcc" "$PWD/lib/data" "$work/again"
diff -r "$work/gcc" "$work/clang"
diff -r "$work/gcc" "$work/again"
diff -r "$work/gcc" "$1/gcc/lib/tables"

# The index lists the files that there are.
grep -v '^#' lib/data/index | sort >"$work/listed"
(cd lib/data && find . -name '*.txt' | sed 's,^\./,,' | sort) >"$work/found"
diff "$work/listed" "$work/found"
