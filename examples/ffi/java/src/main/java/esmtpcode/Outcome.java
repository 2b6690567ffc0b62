// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** What the server claimed: the class of a code, RFC 3463 section 2. */
public enum Outcome implements Named {
  /** nothing to go by */
  UNKNOWN(0),
  /** class 2 */
  SUCCESS(1),
  /** class 4 */
  TRANSIENT(2),
  /** class 5 */
  PERMANENT(3),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Outcome[] VALUES = values();
  private final int number;

  Outcome(int number) {
    this.number = number;
  }

  static Outcome of(int number) {
    return number < 4 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Outcome> labelled(String label) {
    return Names.find(Kind.OUTCOME, label, Outcome::of);
  }

  @Override
  public Kind kind() {
    return Kind.OUTCOME;
  }

  @Override
  public int number() {
    return number;
  }
}
