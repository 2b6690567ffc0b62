// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

use std::time::{Duration, Instant};

use esmtpcode::{Bounce, classify};

fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut hard = 0;
    let mut best = Duration::MAX;
    let end = Instant::now() + Duration::from_millis(700);
    while Instant::now() < end {
        let begin = Instant::now();
        for _ in 0..20 {
            hard += lines.iter().filter(|line| classify(**line).bounce() == Bounce::HARD).count();
        }
        best = best.min(begin.elapsed());
    }
    assert!(hard > 0);
    println!("{:.0}", 20.0 * lines.len() as f64 / best.as_secs_f64());
}
