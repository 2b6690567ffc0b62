-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT
--
-- Made from esmtpcode.h by examples/ffi/definitions. Do not edit.
require('ffi').cdef [[
typedef struct esmtpcode_entry esmtpcode_entry;
enum esmtpcode_kind {
  ESMTPCODE_KIND_KIND = 0,
  ESMTPCODE_KIND_STATUS = 1,
  ESMTPCODE_KIND_OUTCOME = 2,
  ESMTPCODE_KIND_BOUNCE = 3,
  ESMTPCODE_KIND_CATEGORY = 4,
  ESMTPCODE_KIND_GROUP = 5,
  ESMTPCODE_KIND_REASON = 6,
  ESMTPCODE_KIND_SEVERITY = 7,
  ESMTPCODE_KIND_ACTION = 8,
  ESMTPCODE_KIND_RESPONSIBLE = 9,
  ESMTPCODE_KIND_PROVIDER = 10,
  ESMTPCODE_KIND_PART = 11,
  ESMTPCODE_KIND_PAIRING = 12,
  ESMTPCODE_KIND_STATE = 13,
  ESMTPCODE_KIND_PROBLEM = 14,
  ESMTPCODE_KIND_BASIS = 15,
  ESMTPCODE_KIND_BLOCKLIST = 16,
  ESMTPCODE_KIND_STAGE = 17,
  ESMTPCODE_KIND_HINT = 18,
  ESMTPCODE_KIND_VOCABULARY = 19,
  ESMTPCODE_KIND_REPORT = 20,
  ESMTPCODE_KIND_DSN_ACTION = 21,
  ESMTPCODE_KIND_SOURCE = 22,
  ESMTPCODE_KIND_FORMAT = 23
};
enum esmtpcode_status {
  ESMTPCODE_OK = 0,
  ESMTPCODE_ERROR_ARGUMENT = 1,
  ESMTPCODE_ERROR_SPACE = 2,
  ESMTPCODE_ERROR_REPLY = 3,
  ESMTPCODE_ERROR_CODE = 4,
  ESMTPCODE_ERROR_TEXT = 5
};
enum esmtpcode_outcome {
  ESMTPCODE_OUTCOME_UNKNOWN = 0,
  ESMTPCODE_OUTCOME_SUCCESS = 1,
  ESMTPCODE_OUTCOME_TRANSIENT = 2,
  ESMTPCODE_OUTCOME_PERMANENT = 3
};
enum esmtpcode_bounce {
  ESMTPCODE_BOUNCE_NONE = 0,
  ESMTPCODE_BOUNCE_SOFT = 1,
  ESMTPCODE_BOUNCE_HARD = 2,
  ESMTPCODE_BOUNCE_UNDETERMINED = 3
};
enum esmtpcode_category {
  ESMTPCODE_CATEGORY_OTHER = 0,
  ESMTPCODE_CATEGORY_ADDRESSING = 1,
  ESMTPCODE_CATEGORY_MAILBOX = 2,
  ESMTPCODE_CATEGORY_SYSTEM = 3,
  ESMTPCODE_CATEGORY_NETWORK = 4,
  ESMTPCODE_CATEGORY_PROTOCOL = 5,
  ESMTPCODE_CATEGORY_CONTENT = 6,
  ESMTPCODE_CATEGORY_SECURITY = 7
};
enum esmtpcode_group {
  ESMTPCODE_GROUP_UNKNOWN = 0,
  ESMTPCODE_GROUP_DELIVERED = 1,
  ESMTPCODE_GROUP_RECIPIENT = 2,
  ESMTPCODE_GROUP_MAILBOX_FULL = 3,
  ESMTPCODE_GROUP_DOMAIN = 4,
  ESMTPCODE_GROUP_NETWORK = 5,
  ESMTPCODE_GROUP_SYSTEM = 6,
  ESMTPCODE_GROUP_RATE = 7,
  ESMTPCODE_GROUP_SIZE = 8,
  ESMTPCODE_GROUP_CONTENT = 9,
  ESMTPCODE_GROUP_SPAM = 10,
  ESMTPCODE_GROUP_VIRUS = 11,
  ESMTPCODE_GROUP_BLOCK = 12,
  ESMTPCODE_GROUP_AUTH = 13,
  ESMTPCODE_GROUP_POLICY = 14,
  ESMTPCODE_GROUP_PROTOCOL = 15,
  ESMTPCODE_GROUP_NOT_BOUNCE = 16
};
enum esmtpcode_reason {
  ESMTPCODE_REASON_UNKNOWN = 0,
  ESMTPCODE_REASON_DELIVERED = 1,
  ESMTPCODE_REASON_USER_UNKNOWN = 2,
  ESMTPCODE_REASON_MAILBOX_DISABLED = 3,
  ESMTPCODE_REASON_MAILBOX_MOVED = 4,
  ESMTPCODE_REASON_ADDRESS_SYNTAX = 5,
  ESMTPCODE_REASON_RECIPIENT_REFUSED = 6,
  ESMTPCODE_REASON_LIST_EXPANSION = 7,
  ESMTPCODE_REASON_MAILBOX_FULL = 8,
  ESMTPCODE_REASON_DOMAIN_UNKNOWN = 9,
  ESMTPCODE_REASON_NO_MAIL_SERVICE = 10,
  ESMTPCODE_REASON_DNS_FAILURE = 11,
  ESMTPCODE_REASON_ROUTING_ERROR = 12,
  ESMTPCODE_REASON_CONNECTION_FAILED = 13,
  ESMTPCODE_REASON_EXPIRED = 14,
  ESMTPCODE_REASON_SYSTEM_ERROR = 15,
  ESMTPCODE_REASON_SYSTEM_FULL = 16,
  ESMTPCODE_REASON_RATE_LIMITED = 17,
  ESMTPCODE_REASON_GREYLISTED = 18,
  ESMTPCODE_REASON_TOO_MANY_RECIPIENTS = 19,
  ESMTPCODE_REASON_MESSAGE_TOO_LARGE = 20,
  ESMTPCODE_REASON_CONTENT_REJECTED = 21,
  ESMTPCODE_REASON_MALFORMED_MESSAGE = 22,
  ESMTPCODE_REASON_SPAM_CONTENT = 23,
  ESMTPCODE_REASON_VIRUS = 24,
  ESMTPCODE_REASON_IP_BLOCKED = 25,
  ESMTPCODE_REASON_DOMAIN_BLOCKED = 26,
  ESMTPCODE_REASON_LOW_REPUTATION = 27,
  ESMTPCODE_REASON_SENDER_IDENTITY = 28,
  ESMTPCODE_REASON_AUTH_FAILED = 29,
  ESMTPCODE_REASON_LOGIN_REQUIRED = 30,
  ESMTPCODE_REASON_TLS_FAILED = 31,
  ESMTPCODE_REASON_SENDER_REJECTED = 32,
  ESMTPCODE_REASON_RELAY_DENIED = 33,
  ESMTPCODE_REASON_POLICY = 34,
  ESMTPCODE_REASON_SUPPRESSED = 35,
  ESMTPCODE_REASON_PROTOCOL_ERROR = 36,
  ESMTPCODE_REASON_AUTO_REPLY = 37,
  ESMTPCODE_REASON_COMPLAINT = 38
};
enum esmtpcode_severity {
  ESMTPCODE_SEVERITY_NONE = 0,
  ESMTPCODE_SEVERITY_LOW = 1,
  ESMTPCODE_SEVERITY_MEDIUM = 2,
  ESMTPCODE_SEVERITY_HIGH = 3,
  ESMTPCODE_SEVERITY_CRITICAL = 4
};
enum esmtpcode_action {
  ESMTPCODE_ACTION_NONE = 0,
  ESMTPCODE_ACTION_RETRY = 1,
  ESMTPCODE_ACTION_SLOW_DOWN = 2,
  ESMTPCODE_ACTION_SUPPRESS = 3,
  ESMTPCODE_ACTION_FIX_SENDER = 4,
  ESMTPCODE_ACTION_FIX_MESSAGE = 5,
  ESMTPCODE_ACTION_DELIST = 6,
  ESMTPCODE_ACTION_REVIEW = 7
};
enum esmtpcode_responsible {
  ESMTPCODE_RESPONSIBLE_NONE = 0,
  ESMTPCODE_RESPONSIBLE_SENDER = 1,
  ESMTPCODE_RESPONSIBLE_RECIPIENT = 2,
  ESMTPCODE_RESPONSIBLE_RECEIVER = 3,
  ESMTPCODE_RESPONSIBLE_NETWORK = 4
};
enum esmtpcode_provider {
  ESMTPCODE_PROVIDER_NONE = 0,
  ESMTPCODE_PROVIDER_GOOGLE = 1,
  ESMTPCODE_PROVIDER_MICROSOFT = 2
};
enum esmtpcode_departure {
  ESMTPCODE_DEPARTURE_ZEROS = 1,
  ESMTPCODE_DEPARTURE_CLASS = 2,
  ESMTPCODE_DEPARTURE_SPACE = 4,
  ESMTPCODE_DEPARTURE_TRAILING = 8,
  ESMTPCODE_DEPARTURE_LEADING = 16
};
enum esmtpcode_state {
  ESMTPCODE_STATE_COMPLETE = 0,
  ESMTPCODE_STATE_INCOMPLETE = 1,
  ESMTPCODE_STATE_MALFORMED = 2
};
enum esmtpcode_problem {
  ESMTPCODE_PROBLEM_NONE = 0,
  ESMTPCODE_PROBLEM_CODE = 1,
  ESMTPCODE_PROBLEM_SEPARATOR = 2,
  ESMTPCODE_PROBLEM_CHANGED = 3,
  ESMTPCODE_PROBLEM_CONTROL = 4
};
enum esmtpcode_pairing {
  ESMTPCODE_PAIRING_NONE = 0,
  ESMTPCODE_PAIRING_POSSIBLE = 1,
  ESMTPCODE_PAIRING_CUSTOMARY = 2,
  ESMTPCODE_PAIRING_REGISTERED = 3
};
enum esmtpcode_flag {
  ESMTPCODE_FLAG_FINAL = 1,
  ESMTPCODE_FLAG_UTF8 = 2
};
enum esmtpcode_part {
  ESMTPCODE_PART_TITLE = 0,
  ESMTPCODE_PART_SUMMARY = 1,
  ESMTPCODE_PART_MEANING = 2,
  ESMTPCODE_PART_CAUSE = 3,
  ESMTPCODE_PART_REMEDY = 4,
  ESMTPCODE_PART_CHECK = 5,
  ESMTPCODE_PART_QUESTION = 6,
  ESMTPCODE_PART_ANSWER = 7,
  ESMTPCODE_PART_RETRY = 8,
  ESMTPCODE_PART_REFERENCE = 9
};
enum esmtpcode_basis {
  ESMTPCODE_BASIS_NONE = 0,
  ESMTPCODE_BASIS_REPLY = 1,
  ESMTPCODE_BASIS_CODE = 2,
  ESMTPCODE_BASIS_TEXT = 3
};
enum esmtpcode_stage {
  ESMTPCODE_STAGE_UNKNOWN = 0,
  ESMTPCODE_STAGE_GREETING = 1,
  ESMTPCODE_STAGE_MAIL = 2
};
enum esmtpcode_hint {
  ESMTPCODE_HINT_NONE = 0,
  ESMTPCODE_HINT_WAIT = 1,
  ESMTPCODE_HINT_RECIPIENT = 2,
  ESMTPCODE_HINT_RELAY = 3,
  ESMTPCODE_HINT_QUEUE_ID = 4,
  ESMTPCODE_HINT_URL = 5,
  ESMTPCODE_HINT_DEFERRED = 6,
  ESMTPCODE_HINT_SENDER = 7
};
enum esmtpcode_report_kind {
  ESMTPCODE_REPORT_UNREADABLE = 0,
  ESMTPCODE_REPORT_FAILURE = 1,
  ESMTPCODE_REPORT_DELAY = 2,
  ESMTPCODE_REPORT_SUCCESS = 3,
  ESMTPCODE_REPORT_AUTO_REPLY = 4,
  ESMTPCODE_REPORT_COMPLAINT = 5,
  ESMTPCODE_REPORT_NOT_BOUNCE = 6
};
enum esmtpcode_dsn_action {
  ESMTPCODE_DSN_ACTION_NONE = 0,
  ESMTPCODE_DSN_ACTION_FAILED = 1,
  ESMTPCODE_DSN_ACTION_DELAYED = 2,
  ESMTPCODE_DSN_ACTION_DELIVERED = 3,
  ESMTPCODE_DSN_ACTION_RELAYED = 4,
  ESMTPCODE_DSN_ACTION_EXPANDED = 5
};
enum esmtpcode_source {
  ESMTPCODE_SOURCE_MESSAGE = 0,
  ESMTPCODE_SOURCE_SCRATCH = 1
};
typedef struct esmtpcode_span {
  uint32_t offset;
  uint32_t length;
} esmtpcode_span;
typedef struct esmtpcode_reply {
  uint32_t state;
  uint32_t problem;
  uint32_t length;
  uint32_t where;
  uint32_t lines;
  uint32_t reply;
  uint32_t code;
  uint32_t code_agrees;
  uint32_t code_uniform;
  esmtpcode_span text;
} esmtpcode_reply;
typedef struct esmtpcode_verdict {
  uint32_t outcome;
  uint32_t bounce;
  uint32_t category;
  uint32_t reason;
  uint32_t group;
  uint32_t severity;
  uint32_t action;
  uint32_t responsible;
  uint32_t basis;
  uint32_t provider;
  uint32_t blocklist;
  uint32_t stage;
  uint32_t retry_after;
  uint32_t reply;
  uint32_t code;
  uint32_t rule;
  esmtpcode_span matched;
  esmtpcode_span recipient;
  esmtpcode_span queue_id;
  esmtpcode_span relay;
  esmtpcode_span url;
  esmtpcode_span ip;
  esmtpcode_span new_address;
} esmtpcode_verdict;
typedef struct esmtpcode_piece {
  uint32_t source;
  uint32_t offset;
  uint32_t length;
} esmtpcode_piece;
typedef struct esmtpcode_report {
  uint32_t kind;
  uint32_t complete;
  uint32_t format;
  esmtpcode_piece reporting_mta;
  esmtpcode_piece arrival_date;
  esmtpcode_piece envelope_id;
  esmtpcode_piece message_id;
  esmtpcode_piece original_to;
  esmtpcode_piece original_from;
  esmtpcode_piece subject;
  esmtpcode_piece feedback_id;
  esmtpcode_piece returned_to;
  esmtpcode_piece verp;
  esmtpcode_piece feedback_type;
  esmtpcode_piece source_ip;
  esmtpcode_piece disposition;
  uint32_t cursor[40];
} esmtpcode_report;
typedef struct esmtpcode_recipient {
  uint32_t kind;
  uint32_t dsn_action;
  uint32_t status;
  esmtpcode_piece address;
  esmtpcode_piece original;
  esmtpcode_piece diagnostic;
  esmtpcode_piece remote_mta;
  esmtpcode_piece last_attempt;
  esmtpcode_piece final_log_id;
  esmtpcode_piece will_retry_until;
} esmtpcode_recipient;
uint32_t esmtpcode_version_number(void);
const char *esmtpcode_version(void);
const char *esmtpcode_data_checksum(void);
const char *esmtpcode_name_get(uint32_t kind, uint32_t value);
int32_t esmtpcode_name_find(uint32_t kind, const char *name, size_t len);
const char *esmtpcode_name_text(uint32_t kind, uint32_t value);
uint32_t esmtpcode_reason_group(uint32_t reason);
uint32_t esmtpcode_code_pack(uint32_t cls, uint32_t subject, uint32_t detail);
int32_t esmtpcode_code_is_valid(uint32_t code);
uint32_t esmtpcode_code_class(uint32_t code);
uint32_t esmtpcode_code_subject(uint32_t code);
uint32_t esmtpcode_code_detail(uint32_t code);
int32_t esmtpcode_code_compare(uint32_t a, uint32_t b);
uint32_t esmtpcode_code_parse(const char *s, size_t len);
uint32_t esmtpcode_code_parse_lenient(const char *s, size_t len, uint32_t *departures);
size_t esmtpcode_code_prefix(const char *s, size_t len, uint32_t *code);
uint32_t esmtpcode_code_find(const char *s, size_t len, size_t from, esmtpcode_span *where);
size_t esmtpcode_code_format(uint32_t code, char *buf, size_t size);
int32_t esmtpcode_reply_read(const char *s, size_t len, uint32_t flags, esmtpcode_reply *reply, size_t size);
int32_t esmtpcode_reply_line(const char *s, size_t len, uint32_t *position, esmtpcode_span *text);
int32_t esmtpcode_reply_compose(uint32_t reply, uint32_t code, const char *text, size_t len, uint32_t flags, char *buf, size_t size, size_t *needed);
int32_t esmtpcode_reply_is_valid(uint32_t reply);
uint32_t esmtpcode_reply_outcome(uint32_t reply);
const char *esmtpcode_reply_meaning(uint32_t reply);
const char *esmtpcode_reply_reference(uint32_t reply, uint32_t index);
uint32_t esmtpcode_reply_code(uint32_t reply, uint32_t index);
uint32_t esmtpcode_reply_pairing(uint32_t reply, uint32_t code);
const esmtpcode_entry *esmtpcode_entry_find(uint32_t code);
const esmtpcode_entry *esmtpcode_entry_find_provider(uint32_t code, uint32_t provider);
const esmtpcode_entry *esmtpcode_entry_describe(uint32_t code, uint32_t provider);
const esmtpcode_entry *esmtpcode_entry_at(uint32_t index);
uint32_t esmtpcode_entry_match(const esmtpcode_entry *entry, const char *words, size_t len);
uint32_t esmtpcode_entry_code(const esmtpcode_entry *entry);
uint32_t esmtpcode_entry_last_code(const esmtpcode_entry *entry);
uint32_t esmtpcode_entry_provider(const esmtpcode_entry *entry);
int32_t esmtpcode_entry_is_registered(const esmtpcode_entry *entry);
int32_t esmtpcode_entry_is_usual(const esmtpcode_entry *entry);
uint32_t esmtpcode_entry_outcome(const esmtpcode_entry *entry);
uint32_t esmtpcode_entry_bounce(const esmtpcode_entry *entry);
uint32_t esmtpcode_entry_category(const esmtpcode_entry *entry);
uint32_t esmtpcode_entry_reason(const esmtpcode_entry *entry);
uint32_t esmtpcode_entry_severity(const esmtpcode_entry *entry);
uint32_t esmtpcode_entry_action(const esmtpcode_entry *entry);
uint32_t esmtpcode_entry_responsible(const esmtpcode_entry *entry);
const char *esmtpcode_entry_text(const esmtpcode_entry *entry, uint32_t part, uint32_t index);
uint32_t esmtpcode_entry_related(const esmtpcode_entry *entry, uint32_t index);
uint32_t esmtpcode_entry_reply(const esmtpcode_entry *entry, uint32_t index);
int32_t esmtpcode_classify(const char *s, size_t len, esmtpcode_verdict *verdict, size_t size);
int32_t esmtpcode_classify_context(const char *s, size_t len, const char *context, size_t context_len, esmtpcode_verdict *verdict, size_t size);
int32_t esmtpcode_classify_reply(const char *s, size_t len, const esmtpcode_reply *reply, size_t reply_size, esmtpcode_verdict *verdict, size_t size);
int32_t esmtpcode_classify_code(uint32_t reply, uint32_t code, uint32_t provider, esmtpcode_verdict *verdict, size_t size);
const char *esmtpcode_reason_term(uint32_t vocabulary, uint32_t reason);
const char *esmtpcode_rule_name(uint32_t rule);
size_t esmtpcode_report_scratch(size_t len);
int32_t esmtpcode_report_open(const char *message, size_t len, char *scratch, size_t scratch_size, esmtpcode_report *report, size_t size);
int32_t esmtpcode_report_next(const char *message, size_t len, char *scratch, size_t scratch_size, esmtpcode_report *report, size_t size, esmtpcode_recipient *recipient, size_t recipient_size, esmtpcode_verdict *verdict, size_t verdict_size);
]]
