#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# build.sh PAGES COMMAND MODULE XML OUT  Makes the whole catalogue in the folder OUT: PAGES is the
# program that writes the pages, COMMAND is esmtpcode, MODULE the library as WebAssembly, XML what
# Doxygen read in the header.

set -eu
pages=$1 command=$2 module=$3 xml=$4 out=$5
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)

rm -rf "$out"
mkdir -p "$out/codes" "$out/reasons" "$out/providers" "$out/subjects" "$out/replies" \
  "$out/blocklists" "$out/guides" "$out/man" "$out/reference"
cp "$here/style.css" "$here/icon.svg" "$here/site.js" "$here/search.js" "$here/reading.js" \
  "$here/paste.js" "$out"
"$pages" "$here" "$out" "$source/lib/data"
for page in "$out"/codes/[0-9]*.html; do
  code=$(basename "$page" .html)
  "$command" explain --json "$code" >"$out/codes/$code.json"
done

# The library for the page that reads bounces: a script, so that it loads without a server.
{
  echo 'window.esmtpcode = (() => {'
  sed 's/^export //' "$source/examples/wasm/esmtpcode.mjs"
  printf 'return { load, module: "'
  gzip -9n <"$module" | base64 -w 0
  echo '" };'
  echo '})();'
} >"$out/module.js"
