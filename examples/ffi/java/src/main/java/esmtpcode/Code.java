// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.MemorySegment.ofArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An enhanced status code, decimal-packed: 5.7.26 is 5007026. */
public record Code(int packed) implements Comparable<Code> {
  public Code {
    if (NativeCode.format(packed, NULL, 0) == 0)
      throw new IllegalArgumentException(packed + " is no packed code");
  }

  /** A code the way reports write it, and how it departs from the grammar. */
  public record Lenient(Code code, Set<Departure> departures) {}

  /** A code in a text: its offset there in bytes of UTF-8, and its length. */
  public record Found(Code code, int offset, int length) {}

  static Optional<Code> optional(int packed) {
    return packed != 0 ? Optional.of(new Code(packed)) : Optional.empty();
  }

  /** From its parts; empty where one is out of its range. */
  public static Optional<Code> pack(int cls, int subject, int detail) {
    return optional(NativeCode.pack(cls, subject, detail));
  }

  /** The whole text as a code, by the grammar and nothing else. */
  public static Optional<Code> parse(String text) {
    byte[] data = text.getBytes(UTF_8);
    return optional(NativeCode.parse(ofArray(data), data.length));
  }

  public static Optional<Lenient> parseLenient(String text) {
    return parseLenient(text.getBytes(UTF_8));
  }

  public static Optional<Lenient> parseLenient(byte[] text) {
    int[] bits = {0};
    int code = NativeCode.parseLenient(ofArray(text), text.length, ofArray(bits));
    Set<Departure> departures = EnumSet.noneOf(Departure.class);
    for (Departure departure : Departure.values())
      if ((bits[0] & departure.bit) != 0) departures.add(departure);
    return optional(code).map(found -> new Lenient(found, departures));
  }

  /** The code at the start of a text. */
  public static Optional<Found> prefix(String text) {
    byte[] data = text.getBytes(UTF_8);
    int[] code = {0};
    int length = (int) NativeCode.prefix(ofArray(data), data.length, ofArray(code));
    return optional(code[0]).map(found -> new Found(found, 0, length));
  }

  /** Every code in free text. */
  public static List<Found> findAll(byte[] text) {
    List<Found> all = new ArrayList<>();
    int[] span = new int[Layout.SPAN_WORDS];
    while (true) {
      long from = span[0] + span[1];
      int code = NativeCode.find(ofArray(text), text.length, from, ofArray(span));
      if (code == 0) return all;
      all.add(new Found(new Code(code), span[0], span[1]));
    }
  }

  public static List<Found> findAll(String text) {
    return findAll(text.getBytes(UTF_8));
  }

  /** False for a code of a class that the standard does not have. */
  public boolean isValid() {
    return NativeCode.isValid(packed) != 0;
  }

  public int cls() {
    return NativeCode.cls(packed);
  }

  public int subject() {
    return NativeCode.subject(packed);
  }

  public int detail() {
    return NativeCode.detail(packed);
  }

  @Override
  public int compareTo(Code other) {
    return NativeCode.compare(packed, other.packed);
  }

  @Override
  public String toString() {
    byte[] buffer = new byte[16];
    int length = (int) NativeCode.format(packed, ofArray(buffer), buffer.length);
    return Library.text(buffer, 0, length);
  }
}
