// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

/** Flags of esmtpcode_reply_read() and esmtpcode_reply_compose(). */
public enum Flag {
  /** read: no more input will come, the last line may lack its end */
  FINAL(1),
  /** compose: SMTPUTF8 was agreed, UTF-8 text is allowed (RFC 6531) */
  UTF8(2);

  final int bit;

  Flag(int bit) {
    this.bit = bit;
  }
}
