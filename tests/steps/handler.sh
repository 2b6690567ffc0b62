# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The bounce handler. Sourced by check.sh, and by mta.sh with real mail servers.

need cmake:cmake ninja:ninja-build gcc:gcc clang-14:clang-14 clang-tidy-14:clang-tidy-14 \
  cppcheck:cppcheck perl:perl sqlite3:sqlite3 /usr/include/sqlite3.h:libsqlite3-dev \
  /usr/include/openssl/hmac.h:libssl-dev /usr/include/stdio.h:libc6-dev || exit 1

warnings='-Werror -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wcast-qual -Wcast-align -Wpointer-arith -Wwrite-strings -Wundef -Wvla -Wformat=2'
sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer'

# build_handler FOLDER CC FLAGS [OPTION...]
build_handler() {
  folder=$1 compiler=$2 flags=$3
  shift 3
  cmake -S . -B "$out/$folder" -G Ninja -DCMAKE_C_COMPILER="$compiler" -DCMAKE_C_FLAGS="$flags" \
    -DESMTPCODE_HANDLER=ON "$@" &&
    ASAN_OPTIONS=detect_leaks=0 cmake --build "$out/$folder" # the generator frees nothing
}

# With an installed library, as its README says.
build_handler_alone() {
  rm -rf "${out:?}/handler-alone"
  cmake --install "$out/handler" --prefix "$out/handler-alone/prefix" &&
    cmake -S examples/bounce-handler -B "$out/handler-alone/build" -G Ninja \
      -DCMAKE_PREFIX_PATH="$(realpath "$out/handler-alone/prefix")" &&
    cmake --build "$out/handler-alone/build"
}

lint_handler() {
  cppcheck --quiet --std=c11 --enable=warning,style,performance,portability --error-exitcode=1 \
    --inline-suppr --suppress=missingIncludeSystem -Iinclude examples/bounce-handler/*.c &&
    printf '%s\n' examples/bounce-handler/*.c |
    xargs -P 2 -I '{}' clang-tidy-14 --quiet '{}' -- -std=c11 -D_GNU_SOURCE -Iinclude
}

step 'bounce handler: gcc builds it without a warning' \
  build_handler handler gcc "$warnings" -DCMAKE_BUILD_TYPE=Release
step 'bounce handler: clang builds it without a warning' \
  build_handler handler-clang clang-14 "$warnings -Wno-unused-command-line-argument" \
  -DCMAKE_BUILD_TYPE=Release
step 'bounce handler: it builds with sanitizers' \
  build_handler handler-sanitized gcc "-O1 -g $sanitize" -DCMAKE_BUILD_TYPE=None
step 'bounce handler: it builds by itself with the installed library' build_handler_alone
step 'bounce handler: clang-tidy and cppcheck find nothing' lint_handler

handler_out=$(mkdir -p "$out" && cd "$out" && pwd)
handler_work=$handler_out/handler-work
handler_built=$handler_out/handler/examples/bounce-handler/bounce-handler
handler_sanitized=$handler_out/handler-sanitized/examples/bounce-handler/bounce-handler
. tests/handler/scenarios.sh
. tests/handler/crashes.sh

# Where the steps before have unpacked mail servers and started a Postfix.
if [ -e "${postfix_log-}" ]; then
  . tests/handler/postfix.sh
fi
if [ -n "${exim-}" ] && [ -x "$exim/usr/sbin/exim4" ]; then
  . tests/handler/exim.sh
fi
[ "$steps" != handler ] || finish
