# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The examples with real mail servers. Sourced by check.sh. Each file in tests/mta/ starts what it
# needs on loopback and adds its scenarios; one line is printed for each.

need cmake:cmake ninja:ninja-build gcc:gcc clang-14:clang-14 clang-tidy-14:clang-tidy-14 pkg-config:pkg-config perl:perl \
  openssl:openssl swaks:swaks '/usr/lib/*/perl5/*/Net/SSLeay.pm:libnet-ssleay-perl' \
  /usr/include/openssl/ssl.h:libssl-dev /usr/include/exim4/local_scan.h:exim4-dev \
  /usr/include/stdio.h:libc6-dev || exit 1

. tests/mta/lib.sh

warnings='-Werror -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wcast-qual -Wcast-align -Wpointer-arith -Wwrite-strings -Wundef -Wvla -Wformat=2'

sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer'

# examples FOLDER CC FLAGS  Builds the library and the examples.
examples() {
  cmake -S . -B "$out/$1" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_COMPILER="$2" \
    -DCMAKE_C_FLAGS="$3" -DESMTPCODE_EXAMPLES=ON &&
    ASAN_OPTIONS=detect_leaks=0 cmake --build "$out/$1" # the generator frees nothing
}

step 'examples: gcc builds them without a warning' examples mta gcc "$warnings"
step 'examples: clang builds them without a warning' \
  examples mta-clang clang-14 "$warnings -Wno-unused-command-line-argument"
step 'examples: they build with sanitizers' examples mta-sanitized gcc "-g $sanitize"
step 'examples: each builds by itself with the installed library' \
  sh tests/mta/alone.sh "$out/mta" "$out/mta-alone"
step 'examples: clang-tidy finds nothing' sh tests/mta/tidy.sh
plain=$PWD/$out/mta/mta-bin         # what a mail server loads
bin=$PWD/$out/mta-sanitized/mta-bin # what runs by itself

. tests/mta/tls.sh
. tests/mta/postfix.sh
. tests/mta/exim.sh
. tests/mta/server.sh
. tests/mta/client.sh
. tests/steps/handler.sh

finish
