#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The public header compiles alone, strictly, in every language it is meant for.

set -eu
cd "$(dirname "$0")/../.."
flags='-Iinclude -Werror -Wall -Wextra -pedantic-errors -fsyntax-only'

for compiler in gcc clang-14; do
  for standard in c89 c99 c11 c17 c2x; do
    $compiler -std=$standard $flags -x c include/esmtpcode.h 2>&1 ||
      { echo "$compiler -std=$standard refuses the header"; exit 1; }
  done
done
for compiler in g++ 'clang-14 --driver-mode=g++'; do
  for standard in c++98 c++11 c++14 c++17 c++20 c++2b; do
    $compiler -std=$standard $flags -x c++ include/esmtpcode.h 2>&1 ||
      { echo "$compiler -std=$standard refuses the header"; exit 1; }
  done
done
