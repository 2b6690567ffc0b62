// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** Its names are data. */
public record Vocabulary(int number) implements Named {
  /** none */
  public static final Vocabulary NONE = new Vocabulary(0);

  static Vocabulary of(int number) {
    return number == 0 ? NONE : new Vocabulary(number);
  }

  @Override
  public String toString() {
    return label();
  }

  /** The one of a label. */
  public static Optional<Vocabulary> labelled(String label) {
    return Names.find(Kind.VOCABULARY, label, Vocabulary::of);
  }

  @Override
  public Kind kind() {
    return Kind.VOCABULARY;
  }
}
