// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import static java.lang.foreign.MemorySegment.ofArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** The names of enumerators, asked for once. */
public final class Names {
  private static final Map<Kind, List<String>> LABELS = new ConcurrentHashMap<>();

  private Names() {}

  /** The labels of an enumeration that the library knows, by their numbers. */
  public static List<String> labels(Kind kind) {
    return LABELS.computeIfAbsent(
        kind, k -> Library.list(i -> Library.string(Native.nameGet(k.number(), i))));
  }

  static String label(Kind kind, int number) {
    List<String> labels = labels(kind);
    return number >= 0 && number < labels.size() ? labels.get(number) : null;
  }

  static <T> Optional<T> find(Kind kind, String label, IntFunction<T> of) {
    byte[] name = label.getBytes(UTF_8);
    int number = Native.nameFind(kind.number(), ofArray(name), name.length);
    return number < 0 ? Optional.empty() : Optional.of(of.apply(number));
  }
}
