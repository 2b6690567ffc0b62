// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode;

/** Where the members of structures stand, in 32-bit words. */
final class Layout {
  static final int SPAN_OFFSET = 0;
  static final int SPAN_LENGTH = 1;
  static final int SPAN_WORDS = 2;
  static final int REPLY_STATE = 0;
  static final int REPLY_PROBLEM = 1;
  static final int REPLY_LENGTH = 2;
  static final int REPLY_WHERE = 3;
  static final int REPLY_LINES = 4;
  static final int REPLY_REPLY = 5;
  static final int REPLY_CODE = 6;
  static final int REPLY_CODE_AGREES = 7;
  static final int REPLY_CODE_UNIFORM = 8;
  static final int REPLY_TEXT = 9;
  static final int REPLY_WORDS = 11;
  static final int VERDICT_OUTCOME = 0;
  static final int VERDICT_BOUNCE = 1;
  static final int VERDICT_CATEGORY = 2;
  static final int VERDICT_REASON = 3;
  static final int VERDICT_GROUP = 4;
  static final int VERDICT_SEVERITY = 5;
  static final int VERDICT_ACTION = 6;
  static final int VERDICT_RESPONSIBLE = 7;
  static final int VERDICT_BASIS = 8;
  static final int VERDICT_PROVIDER = 9;
  static final int VERDICT_BLOCKLIST = 10;
  static final int VERDICT_STAGE = 11;
  static final int VERDICT_RETRY_AFTER = 12;
  static final int VERDICT_REPLY = 13;
  static final int VERDICT_CODE = 14;
  static final int VERDICT_RULE = 15;
  static final int VERDICT_MATCHED = 16;
  static final int VERDICT_RECIPIENT = 18;
  static final int VERDICT_QUEUE_ID = 20;
  static final int VERDICT_RELAY = 22;
  static final int VERDICT_URL = 24;
  static final int VERDICT_IP = 26;
  static final int VERDICT_NEW_ADDRESS = 28;
  static final int VERDICT_WORDS = 30;
  static final int PIECE_SOURCE = 0;
  static final int PIECE_OFFSET = 1;
  static final int PIECE_LENGTH = 2;
  static final int PIECE_WORDS = 3;
  static final int REPORT_KIND = 0;
  static final int REPORT_COMPLETE = 1;
  static final int REPORT_FORMAT = 2;
  static final int REPORT_REPORTING_MTA = 3;
  static final int REPORT_ARRIVAL_DATE = 6;
  static final int REPORT_ENVELOPE_ID = 9;
  static final int REPORT_MESSAGE_ID = 12;
  static final int REPORT_ORIGINAL_TO = 15;
  static final int REPORT_ORIGINAL_FROM = 18;
  static final int REPORT_SUBJECT = 21;
  static final int REPORT_FEEDBACK_ID = 24;
  static final int REPORT_RETURNED_TO = 27;
  static final int REPORT_VERP = 30;
  static final int REPORT_FEEDBACK_TYPE = 33;
  static final int REPORT_SOURCE_IP = 36;
  static final int REPORT_DISPOSITION = 39;
  static final int REPORT_CURSOR = 42;
  static final int REPORT_WORDS = 82;
  static final int RECIPIENT_KIND = 0;
  static final int RECIPIENT_DSN_ACTION = 1;
  static final int RECIPIENT_STATUS = 2;
  static final int RECIPIENT_ADDRESS = 3;
  static final int RECIPIENT_ORIGINAL = 6;
  static final int RECIPIENT_DIAGNOSTIC = 9;
  static final int RECIPIENT_REMOTE_MTA = 12;
  static final int RECIPIENT_LAST_ATTEMPT = 15;
  static final int RECIPIENT_FINAL_LOG_ID = 18;
  static final int RECIPIENT_WILL_RETRY_UNTIL = 21;
  static final int RECIPIENT_WORDS = 24;

  private Layout() {}
}
