# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
#
# Made from esmtpcode.h by examples/ffi/definitions. Do not edit.
# frozen_string_literal: true

module Esmtpcode
  # The enumerations.
  KINDS = {
    kind: 0,
    status: 1,
    outcome: 2,
    bounce: 3,
    category: 4,
    group: 5,
    reason: 6,
    severity: 7,
    action: 8,
    responsible: 9,
    provider: 10,
    part: 11,
    pairing: 12,
    state: 13,
    problem: 14,
    basis: 15,
    blocklist: 16,
    stage: 17,
    hint: 18,
    vocabulary: 19,
    report: 20,
    dsn_action: 21,
    source: 22,
    format: 23
  }.freeze

  # How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient().
  DEPARTURES = {
    zeros: 1,
    class: 2,
    space: 4,
    trailing: 8,
    leading: 16
  }.freeze

  # Flags of esmtpcode_reply_read() and esmtpcode_reply_compose().
  FLAGS = {
    final: 1,
    utf8: 2
  }.freeze

  # Where the members of structures stand, in 32-bit words, and how many there are.
  LAYOUTS = {
    span: {
      offset: 0,
      length: 1,
      words: 2
    },
    reply: {
      state: 0,
      problem: 1,
      length: 2,
      where: 3,
      lines: 4,
      reply: 5,
      code: 6,
      code_agrees: 7,
      code_uniform: 8,
      text: 9,
      words: 11
    },
    verdict: {
      outcome: 0,
      bounce: 1,
      category: 2,
      reason: 3,
      group: 4,
      severity: 5,
      action: 6,
      responsible: 7,
      basis: 8,
      provider: 9,
      blocklist: 10,
      stage: 11,
      retry_after: 12,
      reply: 13,
      code: 14,
      rule: 15,
      matched: 16,
      recipient: 18,
      queue_id: 20,
      relay: 22,
      url: 24,
      ip: 26,
      new_address: 28,
      words: 30
    },
    piece: {
      source: 0,
      offset: 1,
      length: 2,
      words: 3
    },
    report: {
      kind: 0,
      complete: 1,
      format: 2,
      reporting_mta: 3,
      arrival_date: 6,
      envelope_id: 9,
      message_id: 12,
      original_to: 15,
      original_from: 18,
      subject: 21,
      feedback_id: 24,
      returned_to: 27,
      verp: 30,
      feedback_type: 33,
      source_ip: 36,
      disposition: 39,
      cursor: 42,
      words: 82
    },
    recipient: {
      kind: 0,
      dsn_action: 1,
      status: 2,
      address: 3,
      original: 6,
      diagnostic: 9,
      remote_mta: 12,
      last_attempt: 15,
      final_log_id: 18,
      will_retry_until: 21,
      words: 24
    }
  }.freeze

  PROTOTYPES = [
    'uint32_t esmtpcode_version_number(void)',
    'const char * esmtpcode_version(void)',
    'const char * esmtpcode_data_checksum(void)',
    'const char * esmtpcode_name_get(uint32_t kind, uint32_t value)',
    'int32_t esmtpcode_name_find(uint32_t kind, const char * name, size_t len)',
    'const char * esmtpcode_name_text(uint32_t kind, uint32_t value)',
    'uint32_t esmtpcode_reason_group(uint32_t reason)',
    'uint32_t esmtpcode_code_pack(uint32_t cls, uint32_t subject, uint32_t detail)',
    'int32_t esmtpcode_code_is_valid(uint32_t code)',
    'uint32_t esmtpcode_code_class(uint32_t code)',
    'uint32_t esmtpcode_code_subject(uint32_t code)',
    'uint32_t esmtpcode_code_detail(uint32_t code)',
    'int32_t esmtpcode_code_compare(uint32_t a, uint32_t b)',
    'uint32_t esmtpcode_code_parse(const char * s, size_t len)',
    'uint32_t esmtpcode_code_parse_lenient(const char * s, size_t len, uint32_t * departures)',
    'size_t esmtpcode_code_prefix(const char * s, size_t len, uint32_t * code)',
    'uint32_t esmtpcode_code_find(const char * s, size_t len, size_t from, esmtpcode_span * where)',
    'size_t esmtpcode_code_format(uint32_t code, char * buf, size_t size)',
    'int32_t esmtpcode_reply_read(const char * s, size_t len, uint32_t flags, esmtpcode_reply * reply, size_t size)',
    'int32_t esmtpcode_reply_line(const char * s, size_t len, uint32_t * position, esmtpcode_span * text)',
    'int32_t esmtpcode_reply_compose(uint32_t reply, uint32_t code, const char * text, size_t len, uint32_t flags, char * buf, size_t size, size_t * needed)',
    'int32_t esmtpcode_reply_is_valid(uint32_t reply)',
    'uint32_t esmtpcode_reply_outcome(uint32_t reply)',
    'const char * esmtpcode_reply_meaning(uint32_t reply)',
    'const char * esmtpcode_reply_reference(uint32_t reply, uint32_t index)',
    'uint32_t esmtpcode_reply_code(uint32_t reply, uint32_t index)',
    'uint32_t esmtpcode_reply_pairing(uint32_t reply, uint32_t code)',
    'const esmtpcode_entry * esmtpcode_entry_find(uint32_t code)',
    'const esmtpcode_entry * esmtpcode_entry_find_provider(uint32_t code, uint32_t provider)',
    'const esmtpcode_entry * esmtpcode_entry_describe(uint32_t code, uint32_t provider)',
    'const esmtpcode_entry * esmtpcode_entry_at(uint32_t index)',
    'uint32_t esmtpcode_entry_match(const esmtpcode_entry * entry, const char * words, size_t len)',
    'uint32_t esmtpcode_entry_code(const esmtpcode_entry * entry)',
    'uint32_t esmtpcode_entry_last_code(const esmtpcode_entry * entry)',
    'uint32_t esmtpcode_entry_provider(const esmtpcode_entry * entry)',
    'int32_t esmtpcode_entry_is_registered(const esmtpcode_entry * entry)',
    'int32_t esmtpcode_entry_is_usual(const esmtpcode_entry * entry)',
    'uint32_t esmtpcode_entry_outcome(const esmtpcode_entry * entry)',
    'uint32_t esmtpcode_entry_bounce(const esmtpcode_entry * entry)',
    'uint32_t esmtpcode_entry_category(const esmtpcode_entry * entry)',
    'uint32_t esmtpcode_entry_reason(const esmtpcode_entry * entry)',
    'uint32_t esmtpcode_entry_severity(const esmtpcode_entry * entry)',
    'uint32_t esmtpcode_entry_action(const esmtpcode_entry * entry)',
    'uint32_t esmtpcode_entry_responsible(const esmtpcode_entry * entry)',
    'const char * esmtpcode_entry_text(const esmtpcode_entry * entry, uint32_t part, uint32_t index)',
    'uint32_t esmtpcode_entry_related(const esmtpcode_entry * entry, uint32_t index)',
    'uint32_t esmtpcode_entry_reply(const esmtpcode_entry * entry, uint32_t index)',
    'int32_t esmtpcode_classify(const char * s, size_t len, esmtpcode_verdict * verdict, size_t size)',
    'int32_t esmtpcode_classify_context(const char * s, size_t len, const char * context, size_t context_len, esmtpcode_verdict * verdict, size_t size)',
    'int32_t esmtpcode_classify_reply(const char * s, size_t len, const esmtpcode_reply * reply, size_t reply_size, esmtpcode_verdict * verdict, size_t size)',
    'int32_t esmtpcode_classify_code(uint32_t reply, uint32_t code, uint32_t provider, esmtpcode_verdict * verdict, size_t size)',
    'const char * esmtpcode_reason_term(uint32_t vocabulary, uint32_t reason)',
    'const char * esmtpcode_rule_name(uint32_t rule)',
    'size_t esmtpcode_report_scratch(size_t len)',
    'int32_t esmtpcode_report_open(const char * message, size_t len, char * scratch, size_t scratch_size, esmtpcode_report * report, size_t size)',
    'int32_t esmtpcode_report_next(const char * message, size_t len, char * scratch, size_t scratch_size, esmtpcode_report * report, size_t size, esmtpcode_recipient * recipient, size_t recipient_size, esmtpcode_verdict * verdict, size_t verdict_size)'
  ].freeze
end
