// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

import java.util.Optional;

/** The cause. */
public enum Reason implements Named {
  /** nothing recognised */
  UNKNOWN(0),
  /** success, relayed or expanded */
  DELIVERED(1),
  /** no such mailbox */
  USER_UNKNOWN(2),
  /** disabled, suspended or inactive */
  MAILBOX_DISABLED(3),
  /** moved; a new address may be named */
  MAILBOX_MOVED(4),
  /** the recipient's address is malformed */
  ADDRESS_SYNTAX(5),
  /** this recipient's own settings refuse it */
  RECIPIENT_REFUSED(6),
  /** a mailing list could not be expanded */
  LIST_EXPANSION(7),
  /** over quota */
  MAILBOX_FULL(8),
  /** no such domain, or no host for it */
  DOMAIN_UNKNOWN(9),
  /** the domain or host takes no mail at all */
  NO_MAIL_SERVICE(10),
  /** a name look-up failed for now */
  DNS_FAILURE(11),
  /** no route, a loop, too many hops */
  ROUTING_ERROR(12),
  /** no answer, refused, reset or timed out */
  CONNECTION_FAILED(13),
  /** given up after the retry period */
  EXPIRED(14),
  /** the receiving system is broken or down */
  SYSTEM_ERROR(15),
  /** the receiving system is out of space */
  SYSTEM_FULL(16),
  /** too many messages, connections or errors */
  RATE_LIMITED(17),
  /** refused on first sight */
  GREYLISTED(18),
  /** in one transaction */
  TOO_MANY_RECIPIENTS(19),
  /** over a size limit */
  MESSAGE_TOO_LARGE(20),
  /** forbidden attachment, link, media type, ... */
  CONTENT_REJECTED(21),
  /** breaks RFC 5322 or MIME */
  MALFORMED_MESSAGE(22),
  /** this message was judged spam or phishing */
  SPAM_CONTENT(23),
  /** malware found */
  VIRUS(24),
  /** the sending address is listed or blocked */
  IP_BLOCKED(25),
  /** a sending or linked domain is */
  DOMAIN_BLOCKED(26),
  /** the sender's reputation is too low */
  LOW_REPUTATION(27),
  /** reverse DNS, HELO name, dynamic range */
  SENDER_IDENTITY(28),
  /** SPF, DKIM, DMARC or ARC did not pass */
  AUTH_FAILED(29),
  /** SMTP AUTH missing, wrong or too weak */
  LOGIN_REQUIRED(30),
  /** TLS required, missing or failed */
  TLS_FAILED(31),
  /** the sender's address is refused */
  SENDER_REJECTED(32),
  /** no relaying for this sender or domain */
  RELAY_DENIED(33),
  /** a local rule, cause not told */
  POLICY(34),
  /** a sending service's own suppression list */
  SUPPRESSED(35),
  /** command, argument, sequence or version */
  PROTOCOL_ERROR(36),
  /** an automatic answer, RFC 3834 */
  AUTO_REPLY(37),
  /** an abuse report, RFC 5965 */
  COMPLAINT(38),
  /** a number of a later library */
  UNRECOGNISED(-1);

  private static final Reason[] VALUES = values();
  private final int number;

  Reason(int number) {
    this.number = number;
  }

  static Reason of(int number) {
    return number < 39 ? VALUES[number] : UNRECOGNISED;
  }

  /** The one of a label. */
  public static Optional<Reason> labelled(String label) {
    return Names.find(Kind.REASON, label, Reason::of);
  }

  @Override
  public Kind kind() {
    return Kind.REASON;
  }

  @Override
  public int number() {
    return number;
  }
}
