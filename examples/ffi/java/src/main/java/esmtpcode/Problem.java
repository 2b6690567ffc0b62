// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** What is wrong with a malformed reply. */
public enum Problem implements Named {
  /** nothing */
  NONE(0),
  /** a line does not start with a reply code, 200 to 599 */
  CODE(1),
  /** neither space, hyphen nor line end follows the code */
  SEPARATOR(2),
  /** a line has another reply code than the first one */
  CHANGED(3),
  /** a control character or a bare CR stands in the text */
  CONTROL(4),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Problem[] VALUES = values();
  private final int number;

  Problem(int number) {
    this.number = number;
  }

  static Problem of(int number) {
    return number < 5 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Problem> labelled(String label) {
    return Names.find(Kind.PROBLEM, label, Problem::of);
  }

  @Override
  public Kind kind() {
    return Kind.PROBLEM;
  }

  @Override
  public int number() {
    return number;
  }
}
