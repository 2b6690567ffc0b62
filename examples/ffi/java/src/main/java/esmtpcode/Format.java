// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** Its names are data. */
public record Format(int number) implements Named {
  /** none */
  public static final Format NONE = new Format(0);

  static Format of(int number) {
    return number == 0 ? NONE : new Format(number);
  }

  @Override
  public String toString() {
    return label();
  }

  /** The one of a label. */
  public static Optional<Format> labelled(String label) {
    return Names.find(Kind.FORMAT, label, Format::of);
  }

  @Override
  public Kind kind() {
    return Kind.FORMAT;
  }
}
