# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The same verdicts on every machine. Sourced by check.sh.

need cmake:cmake ninja:ninja-build gcc:gcc /usr/include/stdio.h:libc6-dev \
  aarch64-linux-gnu-gcc:gcc-aarch64-linux-gnu '/usr/aarch64-linux-gnu/lib/libc.a:libc6-dev-arm64-cross' \
  s390x-linux-gnu-gcc:gcc-s390x-linux-gnu '/usr/s390x-linux-gnu/lib/libc.a:libc6-dev-s390x-cross' \
  qemu-aarch64-static:qemu-user-static || exit 1

arch=$out/arch
mkdir -p "$arch"

native() {
  cmake -S . -B "$arch/native" -G Ninja -DCMAKE_BUILD_TYPE=Release && cmake --build "$arch/native"
}

# same NAME COMPILER FLAGS
same() {
  sh tests/arch/run.sh "$arch/$1" "$arch/native/bin/esmtpcode" "$arch/native/lib/tablegen" "$2" "$3"
}

step 'it builds' native
step 'verdicts are the same without vectors' same portable gcc -DESMTPCODE_NO_VECTOR
step 'verdicts are the same on aarch64' same aarch64 aarch64-linux-gnu-gcc ''
step 'verdicts are the same on aarch64, without vectors' \
  same aarch64-portable aarch64-linux-gnu-gcc -DESMTPCODE_NO_VECTOR
step 'verdicts are the same on s390x, highest byte first' same s390x s390x-linux-gnu-gcc ''
finish
