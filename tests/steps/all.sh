# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# Every test. Sourced by check.sh.

need cmake:cmake ninja:ninja-build gcc:gcc g++:g++ clang-14:clang-14 clang-tidy-14:clang-tidy-14 \
  clang-format-14:clang-format-14 cppcheck:cppcheck doxygen:doxygen pkg-config:pkg-config \
  /usr/include/cmocka.h:libcmocka-dev /usr/include/stdio.h:libc6-dev man:man-db zsh:zsh python3:python3 ||
  exit 1

warnings='-Werror -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wcast-qual -Wcast-align -Wpointer-arith -Wwrite-strings -Wundef -Wvla -Wformat=2'
sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer'

# build FOLDER CC FLAGS [OPTION...]  Builds the library, the command and the tests.
build() {
  folder=$1 compiler=$2 flags=$3
  shift 3
  rm -rf "${out:?}/$folder" # CMake drops options where the compiler changed
  cmake -S . -B "$out/$folder" -G Ninja -DCMAKE_C_COMPILER="$compiler" -DCMAKE_C_FLAGS="$flags" \
    -DESMTPCODE_TESTS=ON "$@" &&
    ASAN_OPTIONS=detect_leaks=0 cmake --build "$out/$folder" # the generator frees nothing
}

unit() {
  ctest --test-dir "$out/$1" --output-on-failure
}

step 'gcc builds it without a warning' \
  build gcc gcc "$warnings -Wlogical-op -Wduplicated-cond" -DCMAKE_BUILD_TYPE=Release -DESMTPCODE_DOCS=ON
step 'unit tests' unit gcc
step 'clang builds it without a warning' \
  build clang clang-14 "$warnings -Wno-unused-command-line-argument" -DCMAKE_BUILD_TYPE=Release
step 'unit tests, built with clang' unit clang
step 'it builds with sanitizers' build sanitized gcc "-O1 -g $sanitize" -DCMAKE_BUILD_TYPE=None
step 'unit tests, with sanitizers' unit sanitized
step 'it builds without texts' \
  build no-texts gcc "$warnings" -DCMAKE_BUILD_TYPE=Release -DESMTPCODE_TEXTS=OFF
step 'unit tests, without texts' unit no-texts

step 'the command answers as recorded' sh tests/cli/run.sh "$out/gcc/bin/esmtpcode"
step 'the command answers as recorded, with sanitizers' \
  sh tests/cli/run.sh "$out/sanitized/bin/esmtpcode"
step 'the golden vectors are what the command says' \
  sh tests/golden/make.sh "$out/gcc/bin/esmtpcode" --check
step 'the definitions of the bindings are those of the header' sh tests/ffi/definitions.sh
step 'the rules judge their own examples' sh tests/rules/run.sh "$out/gcc/bin/esmtpcode"
step 'the charsets have the characters of the phrases' sh tests/charsets/run.sh
step 'the library tells the facts as they stand' \
  sh tests/facts/run.sh "$out/gcc/lib/libesmtpcode.so" "$out/gcc/bin/esmtpcode"
step 'verdicts are the same without vector code' sh tests/arch/run.sh "$out/portable" \
  "$out/gcc/bin/esmtpcode" "$out/gcc/lib/tablegen" gcc "$warnings -DESMTPCODE_NO_VECTOR"
step 'accuracy on held-out replies' sh tests/corpus/run.sh "$out/gcc/bin/esmtpcode"
step 'sample mails are read as they should' sh tests/mail/run.sh "$out/sanitized/bin/esmtpcode"
step 'fuzz inputs are replayed' sh tests/fuzz/replay.sh "$out/gcc/lib/tables" "$out/fuzz"
step 'the generator refuses what is wrong' sh tests/tablegen/run.sh "$out/sanitized/lib/tablegen"
step 'the tables are the same from every compiler' sh tests/tablegen/same.sh "$out"
step 'the header is valid in every language' sh tests/header/run.sh
step 'the library exports and needs what it says' sh tests/abi/run.sh "$out/gcc" "$out/no-texts"
step 'consumers find it' sh tests/consumer/run.sh "$out/consumer"
step 'the code is formatted' sh tests/style/format.sh
step 'clang-tidy finds nothing' sh tests/style/tidy.sh "$out/gcc"
step 'cppcheck finds nothing' sh tests/style/cppcheck.sh "$out/gcc"
step 'the reference is complete' cmake --build "$out/gcc" --target doc
step 'the man page and the completions are right' sh tests/cli/pages.sh "$out/gcc/bin/esmtpcode"
finish
