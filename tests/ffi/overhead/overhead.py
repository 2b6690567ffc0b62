# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

import sys
from time import perf_counter

from esmtpcode import Bounce, classify

with open(sys.argv[1], encoding="utf-8") as file:
    lines = file.read().splitlines()


def measure(lines):
    hard = 0
    begin = perf_counter()
    for _ in range(20):
        for line in lines:
            hard += classify(line).bounce is Bounce.HARD
    return perf_counter() - begin


best = 1e9
end = perf_counter() + 0.7
while perf_counter() < end:
    best = min(best, measure(lines))
print(round(20 * len(lines) / best))
