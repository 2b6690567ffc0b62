// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** What a mail is. */
public enum ReportKind implements Named {
  /** no mail: it has no header, nor the words of a bounce */
  UNREADABLE(0),
  /** a message was not delivered */
  FAILURE(1),
  /** it was not delivered yet */
  DELAY(2),
  /** it was delivered, relayed or expanded */
  SUCCESS(3),
  /** an automatic answer, a vacation notice or a receipt */
  AUTO_REPLY(4),
  /** an abuse report */
  COMPLAINT(5),
  /** none of these */
  NOT_BOUNCE(6),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final ReportKind[] VALUES = values();
  private final int number;

  ReportKind(int number) {
    this.number = number;
  }

  static ReportKind of(int number) {
    return number < 7 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<ReportKind> labelled(String label) {
    return Names.find(Kind.REPORT, label, ReportKind::of);
  }

  @Override
  public Kind kind() {
    return Kind.REPORT;
  }

  @Override
  public int number() {
    return number;
  }
}
