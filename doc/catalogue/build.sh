#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# build.sh PAGES COMMAND SINGLE XML OUT  Makes the whole catalogue in the folder OUT: PAGES is the
# program that writes the pages, COMMAND is esmtpcode, SINGLE holds the single-file release, XML is
# Doxygen's.

set -eu
pages=$1 command=$2 single=$3 xml=$4 out=$5
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)

rm -rf "$out"
mkdir -p "$out/codes" "$out/reasons" "$out/providers" "$out/subjects" "$out/replies" \
  "$out/blocklists" "$out/guides" "$out/man" "$out/reference"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here/style.css" "$here/icon.svg" "$here/site.js" "$here/search.js" "$here/reading.js" \
  "$here/paste.js" "$out"
"$pages" "$here" "$out" "$source/lib/data"
for page in "$out"/codes/[0-9]*.html; do
  code=$(basename "$page" .html)
  "$command" explain --json "$code" >"$out/codes/$code.json"
done

# The library for the page that reads bounces: a script, so that it loads without a server.
sh "$source/examples/wasm/build.sh" "$single" "$work/esmtpcode.wasm"
{
  echo 'window.esmtpcode = (() => {'
  sed 's/^export //' "$source/examples/wasm/esmtpcode.mjs"
  printf 'return { load, module: "'
  gzip -9n <"$work/esmtpcode.wasm" | base64 -w 0
  echo '" };'
  echo '})();'
} >"$out/module.js"
