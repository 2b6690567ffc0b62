#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The definitions of the bindings are those that the header gives.

set -eu
cd "$(dirname "$0")/../.."
new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT
sh examples/ffi/definitions/make.sh "$new"
cd "$new"
find . -type f | sort | while read -r file; do
  diff -u "$OLDPWD/examples/ffi/$file" "$file" || {
    echo 'the header changed: run sh examples/ffi/definitions/make.sh'
    exit 1
  }
done
