// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** What it means for this address. */
public enum Bounce implements Named {
  /** nothing bounced */
  NONE(0),
  /** the address may be good */
  SOFT(1),
  /** mailing the same address again is pointless */
  HARD(2),
  /** the code alone does not tell */
  UNDETERMINED(3),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Bounce[] VALUES = values();
  private final int number;

  Bounce(int number) {
    this.number = number;
  }

  static Bounce of(int number) {
    return number < 4 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Bounce> labelled(String label) {
    return Names.find(Kind.BOUNCE, label, Bounce::of);
  }

  @Override
  public Kind kind() {
    return Kind.BOUNCE;
  }

  @Override
  public int number() {
    return number;
  }
}
