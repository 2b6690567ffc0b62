// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** What a phrase gives reason to look for. */
public enum Hint implements Named {
  /** nothing */
  NONE(0),
  /** a wait that the server names */
  WAIT(1),
  /** the recipient's address, behind it */
  RECIPIENT(2),
  /** the host that was asked, behind it */
  RELAY(3),
  /** the queue id, behind it */
  QUEUE_ID(4),
  /** the address of a web page, from here on */
  URL(5),
  /** a log tells that it is tried again */
  DEFERRED(6),
  /** what is said of it is about the sending side */
  SENDER(7),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Hint[] VALUES = values();
  private final int number;

  Hint(int number) {
    this.number = number;
  }

  static Hint of(int number) {
    return number < 8 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Hint> labelled(String label) {
    return Names.find(Kind.HINT, label, Hint::of);
  }

  @Override
  public Kind kind() {
    return Kind.HINT;
  }

  @Override
  public int number() {
    return number;
  }
}
