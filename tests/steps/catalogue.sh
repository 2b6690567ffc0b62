# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The catalogue, used in a real browser. Sourced by check.sh. The pages are in build/check/site/catalogue,
# the screenshots in build/check/shots.

need cmake:cmake ninja:ninja-build gcc:gcc clang-14:clang-14 wasm-ld-14:lld-14 doxygen:doxygen \
  cmark-gfm:cmark-gfm mandoc:mandoc xsltproc:xsltproc python3:python3 node:nodejs npm:npm \
  /usr/bin/chromium:chromium /usr/include/stdio.h:libc6-dev || exit 1

site=$out/site/catalogue
modules=$out/npm
npm_packages='playwright-core@1.65.1 axe-core@4.14.1 html-validate@10.17.0'

install_modules() {
  mkdir -p "$modules"
  # shellcheck disable=SC2086
  npm install --prefix "$modules" --no-save --no-audit --no-fund $npm_packages
}

valid_html() {
  find "$site" -name '*.html' -print0 |
    xargs -0 "$modules/node_modules/.bin/html-validate" --config tests/catalogue/html.json
}

valid_manuals() {
  mandoc -T lint -W warning "$site"/man/*.3 examples/esmtpcode/esmtpcode.1
}

step 'the build is set up' \
  cmake -S . -B "$out/site" -G Ninja -DCMAKE_BUILD_TYPE=Release -DESMTPCODE_DOCS=ON \
  -DCMAKE_C_FLAGS='-Werror -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wcast-qual -Wwrite-strings'
step 'the catalogue is made' cmake --build "$out/site" --target catalogue
step 'its links lead somewhere, its pages keep to their size' node tests/catalogue/pages.mjs "$site"
sed 's/^/        /' "$log"
step 'its manual pages are right' valid_manuals
step 'the tools of the browser test are installed' install_modules
step 'its HTML is valid' valid_html
rm -rf "$out/shots"
step 'a browser finds, opens and reads, without barriers' \
  node tests/catalogue/browser.mjs "$site" "$modules" "$out/shots"
finish
