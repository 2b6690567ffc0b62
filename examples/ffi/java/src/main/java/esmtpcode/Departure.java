// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

/** How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient(). */
public enum Departure {
  /** leading zeros: 5.01.001 */
  ZEROS(1),
  /** a class other than 2, 4 and 5: 3.0.0 */
  CLASS(2),
  /** white space before or after it */
  SPACE(4),
  /** something follows it: 5.1.1 (bad address) */
  TRAILING(8),
  /** a "#" or an opening bracket stands before it */
  LEADING(16);

  final int bit;

  Departure(int bit) {
    this.bit = bit;
  }
}
