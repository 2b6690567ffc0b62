# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

need cargo:cargo pkg-config:pkg-config gcc:gcc || skip 'no Rust'
copy
export CARGO_TARGET_DIR="$cache/target"
cargo fetch -q || skip 'the crates pkg-config and serde_json cannot be fetched'
! cargo fmt --version >/dev/null 2>&1 || cargo fmt --all --check
cargo test -q --all -- --nocapture
