#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Every C file is formatted as .clang-format says, and no source passes 500 lines.

set -eu
cd "$(dirname "$0")/../.."
find include lib examples tests doc \( -name '*.c' -o -name '*.h' -o -name '*.cpp' \) |
  xargs clang-format-14 --dry-run -Werror
find lib examples tests doc -name '*.c' -exec wc -l {} + | awk '$2 != "total" && $1 > 500 { print; bad = 1 } END { exit bad }'
