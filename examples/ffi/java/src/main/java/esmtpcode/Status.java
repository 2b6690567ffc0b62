// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** What a function that can be misused returns. */
public enum Status implements Named {
  /** done */
  OK(0),
  /** NULL with a length, an unknown flag, a structure too small */
  ERROR_ARGUMENT(1),
  /** the buffer is too small; the size needed was told */
  ERROR_SPACE(2),
  /** the reply code is none that RFC 5321 allows */
  ERROR_REPLY(3),
  /** the enhanced status code is none, or of another class */
  ERROR_CODE(4),
  /** the text holds what must not stand in a reply */
  ERROR_TEXT(5),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Status[] VALUES = values();
  private final int number;

  Status(int number) {
    this.number = number;
  }

  static Status of(int number) {
    return number < 6 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Status> labelled(String label) {
    return Names.find(Kind.STATUS, label, Status::of);
  }

  @Override
  public Kind kind() {
    return Kind.STATUS;
  }

  @Override
  public int number() {
    return number;
  }
}
