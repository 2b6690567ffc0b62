<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

require $argv[2];

$lines = file($argv[1], FILE_IGNORE_NEW_LINES);
$hard = 0;
$best = INF;
$end = hrtime(true) + 7e8;
while (($begin = hrtime(true)) < $end) {
    for ($i = 0; $i < 20; $i++) {
        foreach ($lines as $line) {
            $hard += Esmtpcode\classify($line)->bounce() === Esmtpcode\Bounce::Hard;
        }
    }
    $best = min($best, hrtime(true) - $begin);
}
echo round(20 * count($lines) / $best * 1e9), "\n";
