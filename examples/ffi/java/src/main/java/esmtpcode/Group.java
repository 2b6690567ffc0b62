// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** The cause, coarsely. */
public enum Group implements Named {
  /** not recognised */
  UNKNOWN(0),
  /** success */
  DELIVERED(1),
  /** the recipient's address or its settings */
  RECIPIENT(2),
  /** over quota */
  MAILBOX_FULL(3),
  /** the recipient's domain and the way to it */
  DOMAIN(4),
  /** the connection */
  NETWORK(5),
  /** the receiving system */
  SYSTEM(6),
  /** too much, too fast or too early */
  RATE(7),
  /** too large */
  SIZE(8),
  /** what the message is made of */
  CONTENT(9),
  /** judged spam */
  SPAM(10),
  /** malware */
  VIRUS(11),
  /** listing or reputation of the sender */
  BLOCK(12),
  /** authentication and encryption */
  AUTH(13),
  /** a rule of the receiver */
  POLICY(14),
  /** SMTP itself */
  PROTOCOL(15),
  /** no bounce at all */
  NOT_BOUNCE(16),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Group[] VALUES = values();
  private final int number;

  Group(int number) {
    this.number = number;
  }

  static Group of(int number) {
    return number < 17 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Group> labelled(String label) {
    return Names.find(Kind.GROUP, label, Group::of);
  }

  @Override
  public Kind kind() {
    return Kind.GROUP;
  }

  @Override
  public int number() {
    return number;
  }
}
