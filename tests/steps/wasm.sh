# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# The WebAssembly module. Sourced by check.sh.

need cmake:cmake ninja:ninja-build gcc:gcc clang-14:clang-14 wasm-ld-14:lld-14 node:nodejs \
  /usr/include/stdio.h:libc6-dev || exit 1

step 'the build is set up' cmake -S . -B "$out/wasm" -G Ninja -DCMAKE_BUILD_TYPE=Release
step 'the command builds' cmake --build "$out/wasm"
step 'the single-file release is made' cmake --build "$out/wasm" --target single
step 'the module builds' \
  sh examples/wasm/build.sh "$out/wasm/single" "$out/wasm/esmtpcode.wasm"
step 'the module says what the command says' \
  node examples/wasm/test.mjs "$out/wasm/esmtpcode.wasm" "$out/wasm/bin/esmtpcode" .
sed 's/^/        /' "$log"
finish
