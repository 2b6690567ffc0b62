// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** Who can cure it. */
public enum Responsible implements Named {
  /** nobody has to */
  NONE(0),
  /** the sending side */
  SENDER(1),
  /** the person or list addressed */
  RECIPIENT(2),
  /** the destination's operator */
  RECEIVER(3),
  /** whoever runs the path between */
  NETWORK(4),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Responsible[] VALUES = values();
  private final int number;

  Responsible(int number) {
    this.number = number;
  }

  static Responsible of(int number) {
    return number < 5 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Responsible> labelled(String label) {
    return Names.find(Kind.RESPONSIBLE, label, Responsible::of);
  }

  @Override
  public Kind kind() {
    return Kind.RESPONSIBLE;
  }

  @Override
  public int number() {
    return number;
  }
}
