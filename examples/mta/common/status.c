/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "status.h"

/* Where the registry has no code of a reason's own, the one that servers send and that claims
 * least: X.7.1 for every refusal by rule. Reasons that are not here have no code worth writing
 * down. */
static const struct {
  uint32_t reason, subject, detail;
} codes[] = {
    {ESMTPCODE_REASON_USER_UNKNOWN, 1, 1},
    {ESMTPCODE_REASON_DOMAIN_UNKNOWN, 1, 2},
    {ESMTPCODE_REASON_ADDRESS_SYNTAX, 1, 3},
    {ESMTPCODE_REASON_MAILBOX_MOVED, 1, 6},
    {ESMTPCODE_REASON_NO_MAIL_SERVICE, 1, 10},
    {ESMTPCODE_REASON_MAILBOX_DISABLED, 2, 1},
    {ESMTPCODE_REASON_MAILBOX_FULL, 2, 2},
    {ESMTPCODE_REASON_LIST_EXPANSION, 2, 4},
    {ESMTPCODE_REASON_SYSTEM_FULL, 3, 1},
    {ESMTPCODE_REASON_MESSAGE_TOO_LARGE, 3, 4},
    {ESMTPCODE_REASON_CONNECTION_FAILED, 4, 1},
    {ESMTPCODE_REASON_DNS_FAILURE, 4, 3},
    {ESMTPCODE_REASON_ROUTING_ERROR, 4, 4},
    {ESMTPCODE_REASON_EXPIRED, 4, 7},
    {ESMTPCODE_REASON_TOO_MANY_RECIPIENTS, 5, 3},
    {ESMTPCODE_REASON_RECIPIENT_REFUSED, 7, 1},
    {ESMTPCODE_REASON_GREYLISTED, 7, 1},
    {ESMTPCODE_REASON_SPAM_CONTENT, 7, 1},
    {ESMTPCODE_REASON_VIRUS, 7, 1},
    {ESMTPCODE_REASON_IP_BLOCKED, 7, 1},
    {ESMTPCODE_REASON_DOMAIN_BLOCKED, 7, 1},
    {ESMTPCODE_REASON_LOW_REPUTATION, 7, 1},
    {ESMTPCODE_REASON_SENDER_IDENTITY, 7, 1},
    {ESMTPCODE_REASON_AUTH_FAILED, 7, 1},
    {ESMTPCODE_REASON_SENDER_REJECTED, 7, 1},
    {ESMTPCODE_REASON_RELAY_DENIED, 7, 1},
    {ESMTPCODE_REASON_POLICY, 7, 1},
    {ESMTPCODE_REASON_RATE_LIMITED, 7, 28},
};

uint32_t status_of_reason(uint32_t reason, uint32_t cls) {
  size_t i;

  for (i = 0; i < sizeof codes / sizeof *codes; i++)
    if (codes[i].reason == reason)
      return esmtpcode_code_pack(cls, codes[i].subject, codes[i].detail);
  return 0;
}

int status_is_vague(uint32_t code) {
  return esmtpcode_code_detail(code) == 0;
}
