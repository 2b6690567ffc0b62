// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** How well a reply code and an enhanced status code go together. */
public enum Pairing implements Named {
  /** their classes differ, or one of them is no code */
  NONE(0),
  /** the classes agree */
  POSSIBLE(1),
  /** servers often send them together */
  CUSTOMARY(2),
  /** the IANA registry pairs them */
  REGISTERED(3),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Pairing[] VALUES = values();
  private final int number;

  Pairing(int number) {
    this.number = number;
  }

  static Pairing of(int number) {
    return number < 4 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Pairing> labelled(String label) {
    return Names.find(Kind.PAIRING, label, Pairing::of);
  }

  @Override
  public Kind kind() {
    return Kind.PAIRING;
  }

  @Override
  public int number() {
    return number;
  }
}
