// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** The parts of an entry that are text. */
public enum Part implements Named {
  /** the registered text; one */
  TITLE(0),
  /** two or three sentences; one */
  SUMMARY(1),
  /** a paragraph or two; several */
  MEANING(2),
  /** the most frequent first; several */
  CAUSE(3),
  /** steps, in order; several */
  REMEDY(4),
  /** a command with placeholders, then "#" and what it tells */
  CHECK(5),
  /** what people ask; several */
  QUESTION(6),
  /** to the question of the same index */
  ANSWER(7),
  /** whether sending again helps; one */
  RETRY(8),
  /** where it is defined; several */
  REFERENCE(9),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Part[] VALUES = values();
  private final int number;

  Part(int number) {
    this.number = number;
  }

  static Part of(int number) {
    return number < 10 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Part> labelled(String label) {
    return Names.find(Kind.PART, label, Part::of);
  }

  @Override
  public Kind kind() {
    return Kind.PART;
  }

  @Override
  public int number() {
    return number;
  }
}
