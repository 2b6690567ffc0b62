#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# vectors.sh HEX  Statements that put the golden vectors of replies and mails into a table
# vectors(line, mail). HEX begins a literal of bytes: X' for SQLite, '\x for PostgreSQL.

set -eu
hex=$(printf '%s' "$1" | sed 's/\\/\\\\/g')
grep -E '^\{"call":"(classify|bounce)"' "$(dirname "$0")/../golden/vectors.jsonl" | sed "
  s/'/''/g
  t next
  :next
  s/^.*\"hex\":\"\([0-9a-f]*\)\".*\$/INSERT INTO vectors VALUES ('&', $hex\1');/
  t
  s/^.*\$/INSERT INTO vectors VALUES ('&', NULL);/"
