// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** The command that was answered, where the text tells. */
public enum Stage implements Named {
  /** not told */
  UNKNOWN(0),
  /** the connection, HELO or EHLO: it is about the sending host */
  GREETING(1),
  /** MAIL FROM: it is about the sender */
  MAIL(2),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Stage[] VALUES = values();
  private final int number;

  Stage(int number) {
    this.number = number;
  }

  static Stage of(int number) {
    return number < 3 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Stage> labelled(String label) {
    return Names.find(Kind.STAGE, label, Stage::of);
  }

  @Override
  public Kind kind() {
    return Kind.STAGE;
  }

  @Override
  public int number() {
    return number;
  }
}
