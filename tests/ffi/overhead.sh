#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# overhead.sh PREFIX CACHE [ROUNDS]  Classifies the same lines from C and through each binding that
# passed its test with this cache; prints calls per second, the best of some rounds, which take
# turns, and how many calls C makes in the time of one.

set -eu
cd "$(dirname "$0")/../.."
prefix=$1
cache=$2
rounds=${3-3}
programs=$PWD/tests/ffi/overhead
bindings=$PWD/examples/ffi
work=$cache/overhead
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig" LD_LIBRARY_PATH="$prefix/lib"
export ESMTPCODE_LIBRARY="$prefix/lib/libesmtpcode.so.1"
rm -rf "$work"
mkdir -p "$work"
sed -n '/\\/d; s/^classify	\(..*\)/\1/p' tests/golden/inputs.txt >"$work/lines"

build() {
  case $1 in
    c) gcc -O2 -o "$work/c" "$programs/overhead.c" $(pkg-config --cflags --libs esmtpcode) ;;
    cpp)
      g++ -std=c++17 -O2 -I"$bindings/cpp" -o "$work/cpp" "$programs/overhead.cpp" \
        $(pkg-config --cflags --libs esmtpcode)
      ;;
    go)
      mkdir "$work/go"
      cp "$programs/overhead.go" "$work/go"
      printf 'module overhead\n\ngo 1.24\n\nrequire esmtpcode v1.0.0\n\nreplace esmtpcode => %s\n' \
        "$bindings/go" >"$work/go/go.mod"
      (cd "$work/go" && GOTOOLCHAIN=local go build -o overhead .)
      ;;
    rust)
      mkdir -p "$cache/rust/source/examples"
      cp "$programs/overhead.rs" "$cache/rust/source/examples"
      (cd "$cache/rust/source" &&
        cargo build -q --release --example overhead --target-dir "$cache/rust/target")
      ;;
    node) cp "$programs/overhead.mjs" "$cache/node/source" ;;
    java)
      "$(cat "$cache/java/home")/bin/javac" -d "$work" -cp "$cache/java/source/target/classes" \
        "$programs/Overhead.java"
      ;;
  esac
}

run() {
  case $1 in
    c | cpp) "$work/$1" "$work/lines" ;;
    python) "$cache/python/venv/bin/python" "$programs/overhead.py" "$work/lines" ;;
    go) "$work/go/overhead" "$work/lines" ;;
    rust) "$cache/rust/target/release/examples/overhead" "$work/lines" ;;
    node) node "$cache/node/source/overhead.mjs" "$work/lines" ;;
    java)
      "$(cat "$cache/java/home")/bin/java" --enable-native-access=ALL-UNNAMED \
        -cp "$cache/java/source/target/classes:$work" Overhead "$work/lines"
      ;;
    php) php "$programs/overhead.php" "$work/lines" "$bindings/php/src/esmtpcode.php" ;;
    ruby) ruby -I"$bindings/ruby/lib" "$programs/overhead.rb" "$work/lines" ;;
    perl) perl -I"$bindings/perl/lib" "$programs/overhead.pl" "$work/lines" ;;
    lua)
      LUA_PATH="$bindings/lua/?.lua;$bindings/lua/?/init.lua" \
        luajit "$programs/overhead.lua" "$work/lines"
      ;;
  esac
}

languages=c
for language in cpp rust go java lua node python php perl ruby; do
  [ ! -e "$cache/$language/passed" ] || languages="$languages $language"
done
for language in $languages; do
  build "$language" >&2
done
round=0
while [ "$round" -lt "$rounds" ]; do
  for language in $languages; do
    echo "$language $(run "$language")"
  done
  round=$((round + 1))
done | awk '
  $2 > best[$1] { best[$1] = $2 }
  !($1 in place) { place[$1] = ++n; name[n] = $1 }
  END {
    printf "%-8s %12s %10s\n", "", "calls/s", "C / it"
    for (i = 1; i <= n; i++)
      printf "%-8s %12d %10.2f\n", name[i], best[name[i]], best["c"] / best[name[i]]
  }'
