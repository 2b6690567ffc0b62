# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The bindings of examples/ffi against the library as it is installed. Sourced by check.sh.

need cmake:cmake ninja:ninja-build gcc:gcc g++:g++ pkg-config:pkg-config \
  /usr/include/stdio.h:libc6-dev || exit 1

shift # --ffi
mkdir -p "$out"
out=$(realpath "$out")
prefix=$out/ffi/prefix
skipped=0

install_library() {
  cmake -S . -B "$out/ffi/library" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_LIBDIR=lib &&
    cmake --build "$out/ffi/library" && cmake --install "$out/ffi/library"
}

# language NAME  Runs tests/ffi/NAME.sh, and says in one line how many vectors its binding agreed to.
language() {
  log=$out/ffi/log/$1.txt
  status=0
  rm -f "$out/ffi/cache/$1/passed"
  sh tests/ffi/run.sh "$1" "$prefix" "$out/ffi/cache" >"$log" 2>&1 || status=$?
  said=$(grep -o '[0-9]* vectors, all equal' "$log" | tail -n 1)
  if [ "$status" -eq 77 ]; then
    skipped=$((skipped + 1))
    echo "$1: skipped: $(tail -n 1 "$log")"
  elif [ "$status" -eq 0 ] && [ -n "$said" ]; then
    passed=$((passed + 1))
    touch "$out/ffi/cache/$1/passed" # for overhead.sh
    echo "$1: $said"
  else
    failed=$((failed + 1))
    echo "$1: FAILED"
    sed 's/^/        /' "$log" | tail -n 60
  fi
}

mkdir -p "$out/ffi/log" "$out/ffi/cache"
step 'the library is built and installed' install_library
step 'the definitions are those of the header' sh tests/ffi/definitions.sh
step 'the golden vectors are what the command says' \
  sh tests/golden/make.sh "$prefix/bin/esmtpcode" --check
if [ $# -gt 0 ]; then
  languages=$*
else
  languages='python cpp go rust node java php ruby perl lua'
fi
for name in $languages; do
  language "$name"
done
if [ $# -eq 0 ]; then
  echo
  echo 'One thread classifying the same lines from C and through each binding:'
  sh tests/ffi/overhead.sh "$prefix" "$out/ffi/cache" 2>"$out/ffi/log/overhead.txt" ||
    { cat "$out/ffi/log/overhead.txt"; failed=$((failed + 1)); }
fi
echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
