// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** The Action field of a delivery status notification, RFC 3464 section 2.3.3. */
public enum DsnAction implements Named {
  /** none, or another one */
  NONE(0),
  /** given up */
  FAILED(1),
  /** it will be tried again */
  DELAYED(2),
  /** delivered */
  DELIVERED(3),
  /** handed to a system that sends no notifications */
  RELAYED(4),
  /** delivered, and sent on to further addresses */
  EXPANDED(5),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final DsnAction[] VALUES = values();
  private final int number;

  DsnAction(int number) {
    this.number = number;
  }

  static DsnAction of(int number) {
    return number < 6 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<DsnAction> labelled(String label) {
    return Names.find(Kind.DSN_ACTION, label, DsnAction::of);
  }

  @Override
  public Kind kind() {
    return Kind.DSN_ACTION;
  }

  @Override
  public int number() {
    return number;
  }
}
