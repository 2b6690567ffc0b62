# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

require 'esmtpcode'

def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

lines = File.readlines(ARGV[0], chomp: true, encoding: 'UTF-8')
hard = 0
best = Float::INFINITY
stop = now + 0.7
while (start = now) < stop
  20.times { lines.each { |line| hard += 1 if Esmtpcode.classify(line).bounce == :hard } }
  best = [best, now - start].min
end
puts (20 * lines.size / best).round
