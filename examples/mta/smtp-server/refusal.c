/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "refusal.h"

#include <stdio.h>
#include <string.h>

/* Reply, status and words say the same, so that a sender who reads only one of them is not misled.
 * "%s" is where the detail goes. */
static const struct {
  uint32_t reply, code, reason;
  const char *text;
} refusals[REFUSALS] = {
    [REFUSAL_USER_UNKNOWN] = {550, 5001001, ESMTPCODE_REASON_USER_UNKNOWN,
                              "<%s>: User unknown; there is no such mailbox here"},
    [REFUSAL_USER_DISABLED] = {550, 5002001, ESMTPCODE_REASON_MAILBOX_DISABLED,
                               "<%s>: Mailbox disabled, not accepting messages"},
    [REFUSAL_USER_FULL] = {452, 4002002, ESMTPCODE_REASON_MAILBOX_FULL,
                           "<%s>: Mailbox full; try again later"},
    [REFUSAL_USER_MOVED] = {551, 5001006, ESMTPCODE_REASON_MAILBOX_MOVED,
                            "User has moved to <%s>; please write there"},
    [REFUSAL_USER_RESTRICTED] = {550, 5007002, ESMTPCODE_REASON_RECIPIENT_REFUSED,
                                 "<%s>: Only members may post to this list"},
    [REFUSAL_RECIPIENT_SYNTAX] = {501, 5001003, ESMTPCODE_REASON_ADDRESS_SYNTAX,
                                  "Bad recipient address syntax"},
    [REFUSAL_RELAY] = {550, 5007001, ESMTPCODE_REASON_RELAY_DENIED, "<%s>: Relay access denied"},
    [REFUSAL_TOO_MANY_RECIPIENTS] = {452, 4005003, ESMTPCODE_REASON_TOO_MANY_RECIPIENTS,
                                     "Too many recipients; send to the others separately"},
    [REFUSAL_SENDER_SYNTAX] = {501, 5001007, ESMTPCODE_REASON_SENDER_REJECTED,
                               "Bad sender address syntax"},
    [REFUSAL_SPF] = {550, 5007023, ESMTPCODE_REASON_AUTH_FAILED,
                     "SPF check failed: your host may not send mail for %s"},
    [REFUSAL_NULL_MX] = {550, 5007027, ESMTPCODE_REASON_SENDER_REJECTED,
                         "Sender address rejected: domain %s has null MX"},
    [REFUSAL_SENDER_BLOCKED] = {550, 5007001, ESMTPCODE_REASON_DOMAIN_BLOCKED,
                                "The sender's domain %s is blocked here"},
    [REFUSAL_GREYLIST] = {451, 4007001, ESMTPCODE_REASON_GREYLISTED,
                          "Greylisted; please try again in 5 minutes"},
    [REFUSAL_RATE] = {450, 4007028, ESMTPCODE_REASON_RATE_LIMITED,
                      "Too many messages from your host; try again in 10 minutes"},
    [REFUSAL_CONNECTIONS] = {421, 4007000, ESMTPCODE_REASON_RATE_LIMITED,
                             "Too many connections; try again in 1 minute"},
    [REFUSAL_TLS_REQUIRED] = {530, 5007000, ESMTPCODE_REASON_TLS_FAILED,
                              "Must issue a STARTTLS command first"},
    [REFUSAL_TLS_UNAVAILABLE] = {454, 4007000, ESMTPCODE_REASON_TLS_FAILED,
                                 "TLS not available due to temporary reason"},
    [REFUSAL_UTF8_ADDRESS] = {553, 5006007, ESMTPCODE_REASON_PROTOCOL_ERROR,
                              "Address is not ASCII, and SMTPUTF8 was not asked for"},
    [REFUSAL_TOO_LARGE] = {552, 5003004, ESMTPCODE_REASON_MESSAGE_TOO_LARGE,
                           "Message too large; the limit is %s bytes"},
    [REFUSAL_VIRUS] = {554, 5007001, ESMTPCODE_REASON_VIRUS, "Virus found in the message"},
    [REFUSAL_DISK_FULL] = {452, 4003001, ESMTPCODE_REASON_SYSTEM_FULL,
                           "Insufficient system storage"},
    [REFUSAL_BROKEN] = {451, 4003000, ESMTPCODE_REASON_SYSTEM_ERROR,
                        "Local error in processing; try again later"},
    [REFUSAL_SEQUENCE] = {503, 5005001, ESMTPCODE_REASON_PROTOCOL_ERROR,
                          "Bad sequence of commands: %s first"},
    [REFUSAL_NO_RECIPIENTS] = {554, 5005001, ESMTPCODE_REASON_PROTOCOL_ERROR,
                               "No valid recipients"},
    [REFUSAL_COMMAND] = {500, 5005001, ESMTPCODE_REASON_PROTOCOL_ERROR, "Command not recognized"},
    [REFUSAL_ARGUMENT] = {501, 5005004, ESMTPCODE_REASON_PROTOCOL_ERROR,
                          "Syntax error in arguments: %s"},
    [REFUSAL_PARAMETER] = {555, 5005004, ESMTPCODE_REASON_PROTOCOL_ERROR,
                           "Parameter not recognized: %s"},
    [REFUSAL_LINE_TOO_LONG] = {500, 5005002, ESMTPCODE_REASON_PROTOCOL_ERROR,
                               "Syntax error, command too long"},
    [REFUSAL_TIMEOUT] = {421, 4004002, ESMTPCODE_REASON_CONNECTION_FAILED,
                         "Timeout exceeded, closing connection"},
    [REFUSAL_SHUTDOWN] = {421, 4003002, ESMTPCODE_REASON_SYSTEM_ERROR,
                          "Service shutting down, try again later"},
};

size_t refusal_none(uint32_t reply, uint32_t code, const char *text, char *buf, size_t size) {
  size_t needed;

  return esmtpcode_reply_compose(reply, code, text, strlen(text), 0, buf, size, &needed) ==
                 ESMTPCODE_OK
             ? needed
             : 0;
}

size_t refusal_reply(enum refusal why, const char *detail, char *buf, size_t size) {
  const char *hole = strstr(refusals[why].text, "%s");
  size_t before = hole != NULL ? (size_t)(hole - refusals[why].text) : 0;
  char text[1024];
  size_t length;

  snprintf(text, sizeof text, "%.*s%.512s%s", (int)before, refusals[why].text,
           hole != NULL && detail != NULL ? detail : "",
           hole != NULL ? hole + 2 : refusals[why].text);
  length = refusal_none(refusals[why].reply, refusals[why].code, text, buf, size);
  return length != 0 || detail == NULL ? length : refusal_reply(why, NULL, buf, size);
}

uint32_t refusal_reason(enum refusal why) {
  return refusals[why].reason;
}
