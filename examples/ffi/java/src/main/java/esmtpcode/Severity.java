// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** How urgently a sender should look. */
public enum Severity implements Named {
  /** not at all */
  NONE(0),
  /** it cures itself */
  LOW(1),
  /** in the course of the day */
  MEDIUM(2),
  /** soon: more than one message is affected */
  HIGH(3),
  /** now: it stops all mail */
  CRITICAL(4),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Severity[] VALUES = values();
  private final int number;

  Severity(int number) {
    this.number = number;
  }

  static Severity of(int number) {
    return number < 5 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Severity> labelled(String label) {
    return Names.find(Kind.SEVERITY, label, Severity::of);
  }

  @Override
  public Kind kind() {
    return Kind.SEVERITY;
  }

  @Override
  public int number() {
    return number;
  }
}
