# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The examples with real mail servers. Sourced by check.sh. Each file in tests/mta/ starts what it
# needs on loopback and adds its scenarios; one line is printed for each.

need cmake:cmake ninja:ninja-build gcc:gcc clang-14:clang-14 pkg-config:pkg-config perl:perl \
  openssl:openssl swaks:swaks '/usr/lib/*/perl5/*/Net/SSLeay.pm:libnet-ssleay-perl' \
  /usr/include/openssl/ssl.h:libssl-dev /usr/include/exim4/local_scan.h:exim4-dev \
  /usr/include/stdio.h:libc6-dev || exit 1

. tests/mta/lib.sh

warnings='-Werror -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wcast-qual -Wcast-align -Wpointer-arith -Wwrite-strings -Wundef -Wvla -Wformat=2'

# examples FOLDER CC  Builds the library and the examples.
examples() {
  cmake -S . -B "$out/$1" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_COMPILER="$2" \
    -DCMAKE_C_FLAGS="$warnings -Wno-unused-command-line-argument" -DESMTPCODE_EXAMPLES=ON &&
    cmake --build "$out/$1"
}

step 'examples: gcc builds them without a warning' examples mta gcc
step 'examples: clang builds them without a warning' examples mta-clang clang-14
bin=$PWD/$out/mta/mta-bin

. tests/mta/tls.sh
. tests/mta/postfix.sh
. tests/mta/exim.sh
. tests/mta/server.sh

finish
