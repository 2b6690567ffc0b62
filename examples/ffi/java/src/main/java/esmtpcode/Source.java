// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** Where a piece lies. */
public enum Source implements Named {
  /** in the message */
  MESSAGE(0),
  /** in the scratch */
  SCRATCH(1),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Source[] VALUES = values();
  private final int number;

  Source(int number) {
    this.number = number;
  }

  static Source of(int number) {
    return number < 2 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Source> labelled(String label) {
    return Names.find(Kind.SOURCE, label, Source::of);
  }

  @Override
  public Kind kind() {
    return Kind.SOURCE;
  }

  @Override
  public int number() {
    return number;
  }
}
