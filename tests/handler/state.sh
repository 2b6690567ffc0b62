#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# state.sh FOLDER  Everything that the database there holds, and the bounces that were kept.

sqlite3 "$1/list.db" 'PRAGMA integrity_check' .dump
cd "$1/kept" 2>/dev/null && find . -path '*/new/*' ! -path './ordinary/*' | sort
exit 0
