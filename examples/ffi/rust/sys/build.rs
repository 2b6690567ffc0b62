// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

fn main() {
    if let Err(error) = pkg_config::Config::new().atleast_version("1.0").probe("esmtpcode") {
        panic!("{error}");
    }
}
