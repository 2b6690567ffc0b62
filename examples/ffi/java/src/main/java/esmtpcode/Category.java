// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** What it concerns: the subjects of RFC 3463 section 3. */
public enum Category implements Named {
  /** X.0.YYY */
  OTHER(0),
  /** X.1.YYY */
  ADDRESSING(1),
  /** X.2.YYY */
  MAILBOX(2),
  /** X.3.YYY */
  SYSTEM(3),
  /** X.4.YYY */
  NETWORK(4),
  /** X.5.YYY */
  PROTOCOL(5),
  /** X.6.YYY */
  CONTENT(6),
  /** X.7.YYY */
  SECURITY(7),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Category[] VALUES = values();
  private final int number;

  Category(int number) {
    this.number = number;
  }

  static Category of(int number) {
    return number < 8 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Category> labelled(String label) {
    return Names.find(Kind.CATEGORY, label, Category::of);
  }

  @Override
  public Kind kind() {
    return Kind.CATEGORY;
  }

  @Override
  public int number() {
    return number;
  }
}
