#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh LIBRARY COMMAND  What the shared library and the command tell is what stands in lib/data.

set -eu
library=$(realpath "$1")
command=$(realpath "$2")
cd "$(dirname "$0")"
python3 -B tables.py "$library"
python3 -B rules.py "$library"
python3 -B forms.py "$command"
