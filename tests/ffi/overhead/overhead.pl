# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

use v5.26;
use warnings;

use List::Util  qw(min);
use Time::HiRes qw(time);

use Esmtpcode qw(classify);

chomp(my @lines = <>);
my ($hard, $best) = (0, 1e9);
my $end = time + 0.7;
while ((my $begin = time) < $end) {
    for (1 .. 20) {
        $hard += classify($_)->bounce eq 'hard' for @lines;
    }
    $best = min($best, time - $begin);
}
say int(20 * @lines / $best);
