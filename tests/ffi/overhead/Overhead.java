// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

import esmtpcode.Bounce;
import esmtpcode.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class Overhead {
  private static long hard;

  private static double measure(List<String> lines) {
    long begin = System.nanoTime();
    for (int i = 0; i < 20; i++)
      for (String line : lines) if (Verdict.of(line).bounce() == Bounce.HARD) hard++;
    return (System.nanoTime() - begin) / 1e9;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    double best = Double.MAX_VALUE;
    long end = System.nanoTime() + 1_500_000_000L; // it is compiled on the way
    while (System.nanoTime() < end) best = Math.min(best, measure(lines));
    System.out.println(Math.round(20 * lines.size() / best));
  }
}
