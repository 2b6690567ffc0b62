// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** What the sending side should do next. */
public enum Action implements Named {
  /** nothing */
  NONE(0),
  /** try again later */
  RETRY(1),
  /** send less at a time to this destination */
  SLOW_DOWN(2),
  /** stop mailing this address */
  SUPPRESS(3),
  /** mend the sending host, domain or account */
  FIX_SENDER(4),
  /** mend the message */
  FIX_MESSAGE(5),
  /** get off a list, repair a reputation */
  DELIST(6),
  /** let a person look at it */
  REVIEW(7),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Action[] VALUES = values();
  private final int number;

  Action(int number) {
    this.number = number;
  }

  static Action of(int number) {
    return number < 8 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Action> labelled(String label) {
    return Names.find(Kind.ACTION, label, Action::of);
  }

  @Override
  public Kind kind() {
    return Kind.ACTION;
  }

  @Override
  public int number() {
    return number;
  }
}
