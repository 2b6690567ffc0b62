// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** Its names are data. */
public record Blocklist(int number) implements Named {
  /** none */
  public static final Blocklist NONE = new Blocklist(0);

  static Blocklist of(int number) {
    return number == 0 ? NONE : new Blocklist(number);
  }

  @Override
  public String toString() {
    return label();
  }

  /** The one of a label. */
  public static Optional<Blocklist> labelled(String label) {
    return Names.find(Kind.BLOCKLIST, label, Blocklist::of);
  }

  @Override
  public Kind kind() {
    return Kind.BLOCKLIST;
  }
}
