// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** The enumerations. */
public enum Kind implements Named {
  /** the enumerations themselves */
  KIND(0),
  /** status */
  STATUS(1),
  /** outcome */
  OUTCOME(2),
  /** bounce */
  BOUNCE(3),
  /** category */
  CATEGORY(4),
  /** group */
  GROUP(5),
  /** reason */
  REASON(6),
  /** severity */
  SEVERITY(7),
  /** action */
  ACTION(8),
  /** responsible */
  RESPONSIBLE(9),
  /** the receiving services, see PROVIDER_NONE */
  PROVIDER(10),
  /** part */
  PART(11),
  /** pairing */
  PAIRING(12),
  /** state */
  STATE(13),
  /** problem */
  PROBLEM(14),
  /** basis */
  BASIS(15),
  /** the blocklists, 0 for none */
  BLOCKLIST(16),
  /** stage */
  STAGE(17),
  /** hint */
  HINT(18),
  /** the vocabularies of other systems, 0 for none */
  VOCABULARY(19),
  /** report_kind */
  REPORT(20),
  /** dsn_action */
  DSN_ACTION(21),
  /** source */
  SOURCE(22),
  /** the forms of bounces, 0 for none */
  FORMAT(23),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Kind[] VALUES = values();
  private final int number;

  Kind(int number) {
    this.number = number;
  }

  static Kind of(int number) {
    return number < 24 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Kind> labelled(String label) {
    return Names.find(Kind.KIND, label, Kind::of);
  }

  @Override
  public Kind kind() {
    return Kind.KIND;
  }

  @Override
  public int number() {
    return number;
  }
}
