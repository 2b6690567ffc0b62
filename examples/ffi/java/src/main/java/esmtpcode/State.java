// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** How much of a reply there was. */
public enum State implements Named {
  /** a whole reply */
  COMPLETE(0),
  /** right so far, but more must come */
  INCOMPLETE(1),
  /** no reply, whatever comes */
  MALFORMED(2),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final State[] VALUES = values();
  private final int number;

  State(int number) {
    this.number = number;
  }

  static State of(int number) {
    return number < 3 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<State> labelled(String label) {
    return Names.find(Kind.STATE, label, State::of);
  }

  @Override
  public Kind kind() {
    return Kind.STATE;
  }

  @Override
  public int number() {
    return number;
  }
}
