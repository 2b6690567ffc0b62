// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** Receiving services with codes of their own. KIND_PROVIDER lists more than have an
 * enumerator here: their names are data, their numbers as stable as these. */
public record Provider(int number) implements Named {
  /** none: the meaning of the IANA registry */
  public static final Provider NONE = new Provider(0);
  /** Gmail and Google Workspace */
  public static final Provider GOOGLE = new Provider(1);
  /** Exchange Online, Outlook.com, Exchange Server */
  public static final Provider MICROSOFT = new Provider(2);

  static Provider of(int number) {
    return number == 0 ? NONE : new Provider(number);
  }

  @Override
  public String toString() {
    return label();
  }

  /** The one of a label. */
  public static Optional<Provider> labelled(String label) {
    return Names.find(Kind.PROVIDER, label, Provider::of);
  }

  @Override
  public Kind kind() {
    return Kind.PROVIDER;
  }
}
