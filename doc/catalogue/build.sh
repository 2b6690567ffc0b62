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

for tool in cmark-gfm mandoc xsltproc python3; do
  command -v $tool >/dev/null || { echo "the catalogue needs $tool" >&2; exit 1; }
done

rm -rf "$out"
mkdir -p "$out/codes" "$out/reasons" "$out/providers" "$out/subjects" "$out/replies" \
  "$out/blocklists" "$out/guides" "$out/man" "$out/reference"
cp "$here"/*.css "$here"/*.js "$here/icon.svg" "$out"
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

# wrap SECTION TITLE  Puts the frame of the site around a page one folder down.
wrap() {
  "$pages" --wrap "$here" ../ "$1" "$2"
}

# --- the guides: Markdown, links between them led to the pages ------------------------------------

# guide FILE NAME  One guide; its first heading is the title. A link to another file of the source
# that has no page becomes plain text.
guide() {
  title=$(sed -n 's/^# //p' "$1" | head -n 1)
  {
    echo '<div class="text">'
    cmark-gfm -e table "$1" | sed -E \
      -e 's#href="(\.\./)*README\.md"#href="readme.html"#g' \
      -e 's#href="(doc/)?([a-z-]+)\.md"#href="\2.html"#g' \
      -e 's#href="(\.\./)*(CHANGELOG|SECURITY)\.md"#href="\L\2\E.html"#g' \
      -e 's#href="(\.\./)*include/esmtpcode\.h"#href="../reference/index.html"#g' \
      -e 's#href="examples/([a-z/]*)/README\.md"#href="\1.html"#g' \
      -e 's#href="([a-z]+)"#href="'"$2"'-\1.html"#g' \
      -e 's#<a href="([^":]*\.(conf|h|c|sh))">([^<]*)</a>#\3#g' \
      -e 's#<a href="(LICENSE|[a-z./]*/[^":]*)">([^<]*)</a>#\2#g' \
      -e 's#<pre>#<pre tabindex="0">#g' \
      -e 's#<table>#<div class="scroll" tabindex="0"><table>#g; s#</table>#</table></div>#g' \
      -e 's#<th( align="[a-z]*")?>#<th scope="col">#g'
    echo '</div>'
  } | wrap guides "$title" >"$out/guides/$2.html"
  # the first sentence, as plain text
  about=$(awk '/^- / { exit } /^#/ { next } /^$/ { if (text) exit; next } { text = text " " $0 } END { print text }' "$1" |
    sed -E 's/^ //; s/`//g; s/\[([^]]*)\]\([^)]*\)/\1/g; s/([.:]) .*/\1/; s/:$/./; s/&/\&amp;/g; s/</\&lt;/g')
  printf '<li><a href="%s.html"><b>%s</b><br><small>%s</small></a></li>\n' "$2" "$title" "$about" >>"$list"
}

list=$out/guides/list
guide "$source/README.md" readme
for file in "$source"/doc/*.md "$source/CHANGELOG.md" "$source/SECURITY.md"; do
  guide "$file" "$(basename "$file" .md | tr '[:upper:]' '[:lower:]')"
done
own=$(cat "$list")
: >"$list"
for file in "$source"/examples/*/README.md "$source"/examples/*/*/README.md; do
  [ -e "$file" ] || continue
  folder=${file#"$source/examples/"}
  guide "$file" "$(dirname "$folder" | tr / -)"
done
{
  echo '<h1>Guides</h1><ul class="tiles">'
  echo "$own"
  echo '</ul><h2>Using it from elsewhere</h2><ul class="tiles">'
  cat "$list"
  echo '</ul>'
} | wrap guides Guides >"$out/guides/index.html"
rm "$list"

# --- the manual pages ---------------------------------------------------------------------------

python3 "$source/doc/man/pages.py" "$source/include/esmtpcode.h" "$out/man"
cp "$source/doc/man/libesmtpcode.3" "$source/examples/esmtpcode/esmtpcode.1" "$out/man"
: >"$out/man/list"
for file in "$out"/man/*.[13]; do
  name=$(basename "$file")
  section=${name##*.}
  {
    echo '<nav class="crumbs" aria-label="You are here"><a href="../reference/index.html">Reference</a></nav>'
    printf '<div class="text manual">\n<h1>%s(%s)</h1>\n' "${name%.*}" "$section"
    mandoc -T html -O 'fragment,man=%N.%S.html' "$file" | sed -E \
      -e '/<table class="(head|foot)">/,/<\/table>/d' -e 's#<(/?)h2#<\1h3#g; s#<(/?)h1#<\1h2#g' \
      -e 's#<pre>#<pre tabindex="0">#g; s#<br/>#<br>#g; s#((id|href)="[^"]*)~#\1-#g'
    echo '</div>'
  } | wrap reference "${name%.*}($section)" >"$out/man/$name.html"
  printf '<li><a href="../man/%s.html">%s(%s)</a></li>\n' "$name" "${name%.*}" "$section" >>"$out/man/list"
done

# --- the reference: the header, as Doxygen reads it -----------------------------------------------

{
  echo '<h1>Reference</h1><p class="lede">Every call of the library. The header says the same.</p>'
  echo '<h2>By group</h2><div class="groups">'
  for file in "$xml"/group__*.xml; do
    group=$(basename "$file" .xml)
    group=${group#group__}
    title=$(sed -n 's/.*<title>\(.*\)<\/title>.*/\1/p' "$file" | head -n 1)
    xsltproc --nonet "$here/reference.xsl" "$file" | sed 's/ *$//' |
      wrap reference "$title" >"$out/reference/$group.html"
    printf '<section><h3><a href="%s.html">%s</a></h3><ul>\n' "$group" "$title"
    sed -n 's/.*<h3 id="\(esmtpcode_[a-z_]*\)"><code>esmtpcode.*/\1/p' "$out/reference/$group.html" |
      sed "s#.*#<li><a href=\"$group.html\#&\"><code>&</code></a></li>#"
    echo '</ul></section>'
  done
  echo '</div><h2>Manual pages</h2><ul class="columns">'
  cat "$out/man/list"
  echo '</ul>'
} | wrap reference Reference >"$out/reference/index.html"
rm "$out/man/list"
