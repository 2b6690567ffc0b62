# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# What takes longer. Sourced by check.sh. Ends with a table: what, how much, result.

need cmake:cmake ninja:ninja-build gcc:gcc clang-14:clang-14 valgrind:valgrind gcovr:gcovr musl-gcc:musl-tools \
  /usr/include/cmocka.h:libcmocka-dev /usr/include/stdio.h:libc6-dev \
  '/usr/lib/llvm-14/lib/clang/*/lib/linux/libclang_rt.msan-x86_64.a:libclang-rt-14-dev' \
  /usr/lib/gcc/x86_64-linux-gnu/12/32/libgcc.a:gcc-12-multilib \
  aarch64-linux-gnu-gcc:gcc-aarch64-linux-gnu /usr/aarch64-linux-gnu/lib/libc.a:libc6-dev-arm64-cross \
  arm-linux-gnueabihf-gcc:gcc-arm-linux-gnueabihf /usr/arm-linux-gnueabihf/lib/libc.a:libc6-dev-armhf-cross \
  riscv64-linux-gnu-gcc:gcc-riscv64-linux-gnu /usr/riscv64-linux-gnu/lib/libc.a:libc6-dev-riscv64-cross \
  s390x-linux-gnu-gcc:gcc-s390x-linux-gnu /usr/s390x-linux-gnu/lib/libc.a:libc6-dev-s390x-cross \
  qemu-riscv64-static:qemu-user-static x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64 wine:wine || exit 1

deep=$out/deep
mkdir -p "$deep"
: >"$deep/table"

# deep WHAT COMMAND...  A step whose last line of output tells how much was looked at.
deep() {
  before=$failed
  step "$@"
  result=ok
  [ "$failed" -eq "$before" ] || result=FAILED
  printf '%s\t%s\t%s\n' "$1" "$(tail -n 1 "$log")" "$result" >>"$deep/table"
}

native() {
  cmake -S . -B "$deep/native" -G Ninja -DCMAKE_BUILD_TYPE=Release -DESMTPCODE_TESTS=ON &&
    cmake --build "$deep/native" --target all single && echo 'Release, with tests'
}

# machine NAME COMPILER FLAGS EMULATOR  The same verdicts, and the unit tests pass.
machine() {
  sh tests/arch/run.sh "$deep/$1" "$deep/native/bin/esmtpcode" "$deep/native/lib/tablegen" "$2" "$3" &&
    sh tests/arch/units.sh "$deep/$1" "$cmocka" "$4"
}

tables=$deep/native/lib/tables
single=$deep/native/single
cmocka=$deep/cmocka/source
deep 'build' native
deep 'cmocka, from source' sh tests/deep/cmocka.sh "$deep/cmocka"
deep 'stack, recursion' sh tests/deep/stack.sh "$single" "$deep/stack"
deep 'symbols' sh tests/deep/symbols.sh "$deep/native"
deep 'hardening' sh tests/deep/hardening.sh "$deep/native"
deep 'gcc -fanalyzer' sh tests/deep/analyzer.sh "$deep/native/lib/tablegen" gcc "$deep/gcc-analyzer"
deep 'clang analyzer' sh tests/deep/analyzer.sh "$deep/native/lib/tablegen" clang "$deep/clang-analyzer"
deep 'AddressSanitizer, UBSan: fuzz inputs' sh tests/fuzz/replay.sh "$tables" "$deep/replay"
deep 'MemorySanitizer' sh tests/deep/msan.sh "$tables" "$cmocka" "$deep/msan"
deep 'ThreadSanitizer' sh tests/deep/threads.sh "$single" "$deep/threads"
deep 'valgrind memcheck' sh tests/deep/memcheck.sh "$deep/native" "$deep/memcheck"
deep 'levels of optimisation' sh tests/deep/levels.sh "$deep"
deep 'freestanding' sh tests/deep/freestanding.sh "$single" "$deep/bare"
deep 'musl, static' machine musl musl-gcc '' ''
deep '32 bits, -m32' machine m32 gcc '-m32 -idirafter /usr/include/x86_64-linux-gnu' ''
deep 'aarch64' machine aarch64 aarch64-linux-gnu-gcc '' qemu-aarch64-static
deep 'armhf' machine armhf arm-linux-gnueabihf-gcc '' qemu-arm-static
deep 'riscv64' machine riscv64 riscv64-linux-gnu-gcc '' qemu-riscv64-static
deep 's390x, big-endian' machine s390x s390x-linux-gnu-gcc '' qemu-s390x-static
deep 'Windows' sh tests/deep/windows.sh "$deep/native/lib/tablegen" "$cmocka" "$deep/windows"
deep 'cost, callgrind' sh tests/deep/cost.sh "$deep/native" "$deep/cost"
deep 'mutation testing' python3 tests/deep/mutants.py "$deep/native" "$deep/mutants"
deep 'coverage of lib/' sh tests/deep/coverage.sh "$deep/coverage"
echo
awk -F '\t' '{ printf "%-38s %-80s %s\n", $1, $2, $3 }' "$deep/table"
finish
