// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** What decided the reason. */
public enum Basis implements Named {
  /** nothing did */
  NONE(0),
  /** the basic reply code */
  REPLY(1),
  /** the enhanced status code */
  CODE(2),
  /** the words */
  TEXT(3),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Basis[] VALUES = values();
  private final int number;

  Basis(int number) {
    this.number = number;
  }

  static Basis of(int number) {
    return number < 4 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Basis> labelled(String label) {
    return Names.find(Kind.BASIS, label, Basis::of);
  }

  @Override
  public Kind kind() {
    return Kind.BASIS;
  }

  @Override
  public int number() {
    return number;
  }
}
