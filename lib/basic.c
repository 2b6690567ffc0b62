/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Basic reply codes: what they mean, and the enhanced codes they go with. RFC 5321 section 4.2,
 * RFC 5248 section 2. */

#include "internal.h"
#include "replies_table.h"

int32_t esmtpcode_reply_is_valid(uint32_t reply) {
  return reply >= 200 && reply <= 559 && reply / 10 % 10 <= 5;
}

uint32_t esmtpcode_reply_outcome(uint32_t reply) {
  static const uint8_t outcomes[6] = {[2] = ESMTPCODE_OUTCOME_SUCCESS,
                                      [4] = ESMTPCODE_OUTCOME_TRANSIENT,
                                      [5] = ESMTPCODE_OUTCOME_PERMANENT};

  return reply < 600 ? outcomes[reply / 100] : (uint32_t)ESMTPCODE_OUTCOME_UNKNOWN;
}

static const struct reply_row *find_reply(uint32_t reply) {
  if (reply < REPLY_FIRST || reply > REPLY_LAST || reply_index[reply - REPLY_FIRST] == 0)
    return NULL;
  return &reply_rows[reply_index[reply - REPLY_FIRST] - 1];
}

const char *esmtpcode_reply_meaning(uint32_t reply) {
  const struct reply_row *row = find_reply(reply);

  return row != NULL ? pool_string(&reply_pool, row->meaning) : NULL;
}

const char *esmtpcode_reply_reference(uint32_t reply, uint32_t index) {
  const struct reply_row *row = find_reply(reply);

  if (row == NULL || index >= row->references)
    return NULL;
  return pool_string(&reply_pool, reply_references[row->reference + index]);
}

uint32_t esmtpcode_reply_code(uint32_t reply, uint32_t index) {
  const struct reply_row *row = find_reply(reply);

  if (row == NULL || index >= (uint32_t)row->registered + row->customary)
    return 0;
  return reply_codes[row->code + index];
}

uint32_t esmtpcode_reply_pairing(uint32_t reply, uint32_t code) {
  const struct reply_row *row = find_reply(reply);

  if (!esmtpcode_code_is_valid(code) || esmtpcode_code_class(code) != reply / 100)
    return ESMTPCODE_PAIRING_NONE;
  if (row != NULL)
    for (uint32_t i = 0; i < (uint32_t)row->registered + row->customary; i++)
      if (reply_codes[row->code + i] == code)
        return i < row->registered ? ESMTPCODE_PAIRING_REGISTERED : ESMTPCODE_PAIRING_CUSTOMARY;
  return ESMTPCODE_PAIRING_POSSIBLE;
}

uint32_t esmtpcode_i_reply_reason(uint32_t reply) {
  const struct reply_row *row = find_reply(reply);

  if (row != NULL && row->reason != ESMTPCODE_REASON_UNKNOWN)
    return row->reason;
  return reply / 100 == 2 ? ESMTPCODE_REASON_DELIVERED : ESMTPCODE_REASON_UNKNOWN;
}
