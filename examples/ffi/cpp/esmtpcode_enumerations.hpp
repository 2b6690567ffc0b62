// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

#ifndef ESMTPCODE_ENUMERATIONS_HPP
#define ESMTPCODE_ENUMERATIONS_HPP

#include <cstdint>

#include <esmtpcode.h>

namespace esmtpcode {

/** The enumerations. */
enum class kind : std::uint32_t {
  kind = ESMTPCODE_KIND_KIND,
  status = ESMTPCODE_KIND_STATUS,
  outcome = ESMTPCODE_KIND_OUTCOME,
  bounce = ESMTPCODE_KIND_BOUNCE,
  category = ESMTPCODE_KIND_CATEGORY,
  group = ESMTPCODE_KIND_GROUP,
  reason = ESMTPCODE_KIND_REASON,
  severity = ESMTPCODE_KIND_SEVERITY,
  action = ESMTPCODE_KIND_ACTION,
  responsible = ESMTPCODE_KIND_RESPONSIBLE,
  provider = ESMTPCODE_KIND_PROVIDER,
  part = ESMTPCODE_KIND_PART,
  pairing = ESMTPCODE_KIND_PAIRING,
  state = ESMTPCODE_KIND_STATE,
  problem = ESMTPCODE_KIND_PROBLEM,
  basis = ESMTPCODE_KIND_BASIS,
  blocklist = ESMTPCODE_KIND_BLOCKLIST,
  stage = ESMTPCODE_KIND_STAGE,
  hint = ESMTPCODE_KIND_HINT,
  vocabulary = ESMTPCODE_KIND_VOCABULARY,
  report = ESMTPCODE_KIND_REPORT,
  dsn_action = ESMTPCODE_KIND_DSN_ACTION,
  source = ESMTPCODE_KIND_SOURCE,
  format = ESMTPCODE_KIND_FORMAT
};

/** What a function that can be misused returns. */
enum class status : std::uint32_t {
  ok = ESMTPCODE_OK,
  error_argument = ESMTPCODE_ERROR_ARGUMENT,
  error_space = ESMTPCODE_ERROR_SPACE,
  error_reply = ESMTPCODE_ERROR_REPLY,
  error_code = ESMTPCODE_ERROR_CODE,
  error_text = ESMTPCODE_ERROR_TEXT
};

/** What the server claimed: the class of a code, RFC 3463 section 2. */
enum class outcome : std::uint32_t {
  unknown = ESMTPCODE_OUTCOME_UNKNOWN,
  success = ESMTPCODE_OUTCOME_SUCCESS,
  transient = ESMTPCODE_OUTCOME_TRANSIENT,
  permanent = ESMTPCODE_OUTCOME_PERMANENT
};

/** What it means for this address. */
enum class bounce : std::uint32_t {
  none = ESMTPCODE_BOUNCE_NONE,
  soft = ESMTPCODE_BOUNCE_SOFT,
  hard = ESMTPCODE_BOUNCE_HARD,
  undetermined = ESMTPCODE_BOUNCE_UNDETERMINED
};

/** What it concerns: the subjects of RFC 3463 section 3. */
enum class category : std::uint32_t {
  other = ESMTPCODE_CATEGORY_OTHER,
  addressing = ESMTPCODE_CATEGORY_ADDRESSING,
  mailbox = ESMTPCODE_CATEGORY_MAILBOX,
  system = ESMTPCODE_CATEGORY_SYSTEM,
  network = ESMTPCODE_CATEGORY_NETWORK,
  protocol = ESMTPCODE_CATEGORY_PROTOCOL,
  content = ESMTPCODE_CATEGORY_CONTENT,
  security = ESMTPCODE_CATEGORY_SECURITY
};

/** The cause, coarsely. */
enum class group : std::uint32_t {
  unknown = ESMTPCODE_GROUP_UNKNOWN,
  delivered = ESMTPCODE_GROUP_DELIVERED,
  recipient = ESMTPCODE_GROUP_RECIPIENT,
  mailbox_full = ESMTPCODE_GROUP_MAILBOX_FULL,
  domain = ESMTPCODE_GROUP_DOMAIN,
  network = ESMTPCODE_GROUP_NETWORK,
  system = ESMTPCODE_GROUP_SYSTEM,
  rate = ESMTPCODE_GROUP_RATE,
  size = ESMTPCODE_GROUP_SIZE,
  content = ESMTPCODE_GROUP_CONTENT,
  spam = ESMTPCODE_GROUP_SPAM,
  virus = ESMTPCODE_GROUP_VIRUS,
  block = ESMTPCODE_GROUP_BLOCK,
  auth = ESMTPCODE_GROUP_AUTH,
  policy = ESMTPCODE_GROUP_POLICY,
  protocol = ESMTPCODE_GROUP_PROTOCOL,
  not_bounce = ESMTPCODE_GROUP_NOT_BOUNCE
};

/** The cause. */
enum class reason : std::uint32_t {
  unknown = ESMTPCODE_REASON_UNKNOWN,
  delivered = ESMTPCODE_REASON_DELIVERED,
  user_unknown = ESMTPCODE_REASON_USER_UNKNOWN,
  mailbox_disabled = ESMTPCODE_REASON_MAILBOX_DISABLED,
  mailbox_moved = ESMTPCODE_REASON_MAILBOX_MOVED,
  address_syntax = ESMTPCODE_REASON_ADDRESS_SYNTAX,
  recipient_refused = ESMTPCODE_REASON_RECIPIENT_REFUSED,
  list_expansion = ESMTPCODE_REASON_LIST_EXPANSION,
  mailbox_full = ESMTPCODE_REASON_MAILBOX_FULL,
  domain_unknown = ESMTPCODE_REASON_DOMAIN_UNKNOWN,
  no_mail_service = ESMTPCODE_REASON_NO_MAIL_SERVICE,
  dns_failure = ESMTPCODE_REASON_DNS_FAILURE,
  routing_error = ESMTPCODE_REASON_ROUTING_ERROR,
  connection_failed = ESMTPCODE_REASON_CONNECTION_FAILED,
  expired = ESMTPCODE_REASON_EXPIRED,
  system_error = ESMTPCODE_REASON_SYSTEM_ERROR,
  system_full = ESMTPCODE_REASON_SYSTEM_FULL,
  rate_limited = ESMTPCODE_REASON_RATE_LIMITED,
  greylisted = ESMTPCODE_REASON_GREYLISTED,
  too_many_recipients = ESMTPCODE_REASON_TOO_MANY_RECIPIENTS,
  message_too_large = ESMTPCODE_REASON_MESSAGE_TOO_LARGE,
  content_rejected = ESMTPCODE_REASON_CONTENT_REJECTED,
  malformed_message = ESMTPCODE_REASON_MALFORMED_MESSAGE,
  spam_content = ESMTPCODE_REASON_SPAM_CONTENT,
  virus = ESMTPCODE_REASON_VIRUS,
  ip_blocked = ESMTPCODE_REASON_IP_BLOCKED,
  domain_blocked = ESMTPCODE_REASON_DOMAIN_BLOCKED,
  low_reputation = ESMTPCODE_REASON_LOW_REPUTATION,
  sender_identity = ESMTPCODE_REASON_SENDER_IDENTITY,
  auth_failed = ESMTPCODE_REASON_AUTH_FAILED,
  login_required = ESMTPCODE_REASON_LOGIN_REQUIRED,
  tls_failed = ESMTPCODE_REASON_TLS_FAILED,
  sender_rejected = ESMTPCODE_REASON_SENDER_REJECTED,
  relay_denied = ESMTPCODE_REASON_RELAY_DENIED,
  policy = ESMTPCODE_REASON_POLICY,
  suppressed = ESMTPCODE_REASON_SUPPRESSED,
  protocol_error = ESMTPCODE_REASON_PROTOCOL_ERROR,
  auto_reply = ESMTPCODE_REASON_AUTO_REPLY,
  complaint = ESMTPCODE_REASON_COMPLAINT
};

/** How urgently a sender should look. */
enum class severity : std::uint32_t {
  none = ESMTPCODE_SEVERITY_NONE,
  low = ESMTPCODE_SEVERITY_LOW,
  medium = ESMTPCODE_SEVERITY_MEDIUM,
  high = ESMTPCODE_SEVERITY_HIGH,
  critical = ESMTPCODE_SEVERITY_CRITICAL
};

/** What the sending side should do next. */
enum class action : std::uint32_t {
  none = ESMTPCODE_ACTION_NONE,
  retry = ESMTPCODE_ACTION_RETRY,
  slow_down = ESMTPCODE_ACTION_SLOW_DOWN,
  suppress = ESMTPCODE_ACTION_SUPPRESS,
  fix_sender = ESMTPCODE_ACTION_FIX_SENDER,
  fix_message = ESMTPCODE_ACTION_FIX_MESSAGE,
  delist = ESMTPCODE_ACTION_DELIST,
  review = ESMTPCODE_ACTION_REVIEW
};

/** Who can cure it. */
enum class responsible : std::uint32_t {
  none = ESMTPCODE_RESPONSIBLE_NONE,
  sender = ESMTPCODE_RESPONSIBLE_SENDER,
  recipient = ESMTPCODE_RESPONSIBLE_RECIPIENT,
  receiver = ESMTPCODE_RESPONSIBLE_RECEIVER,
  network = ESMTPCODE_RESPONSIBLE_NETWORK
};

/** Receiving services with codes of their own. KIND_PROVIDER lists more than have an
 * enumerator here: their names are data, their numbers as stable as these. */
enum class provider : std::uint32_t {
  none = ESMTPCODE_PROVIDER_NONE,
  google = ESMTPCODE_PROVIDER_GOOGLE,
  microsoft = ESMTPCODE_PROVIDER_MICROSOFT
};

/** How much of a reply there was. */
enum class state : std::uint32_t {
  complete = ESMTPCODE_STATE_COMPLETE,
  incomplete = ESMTPCODE_STATE_INCOMPLETE,
  malformed = ESMTPCODE_STATE_MALFORMED
};

/** What is wrong with a malformed reply. */
enum class problem : std::uint32_t {
  none = ESMTPCODE_PROBLEM_NONE,
  code = ESMTPCODE_PROBLEM_CODE,
  separator = ESMTPCODE_PROBLEM_SEPARATOR,
  changed = ESMTPCODE_PROBLEM_CHANGED,
  control = ESMTPCODE_PROBLEM_CONTROL
};

/** How well a reply code and an enhanced status code go together. */
enum class pairing : std::uint32_t {
  none = ESMTPCODE_PAIRING_NONE,
  possible = ESMTPCODE_PAIRING_POSSIBLE,
  customary = ESMTPCODE_PAIRING_CUSTOMARY,
  registered = ESMTPCODE_PAIRING_REGISTERED
};

/** The parts of an entry that are text. */
enum class part : std::uint32_t {
  title = ESMTPCODE_PART_TITLE,
  summary = ESMTPCODE_PART_SUMMARY,
  meaning = ESMTPCODE_PART_MEANING,
  cause = ESMTPCODE_PART_CAUSE,
  remedy = ESMTPCODE_PART_REMEDY,
  check = ESMTPCODE_PART_CHECK,
  question = ESMTPCODE_PART_QUESTION,
  answer = ESMTPCODE_PART_ANSWER,
  retry = ESMTPCODE_PART_RETRY,
  reference = ESMTPCODE_PART_REFERENCE
};

/** What decided the reason. */
enum class basis : std::uint32_t {
  none = ESMTPCODE_BASIS_NONE,
  reply = ESMTPCODE_BASIS_REPLY,
  code = ESMTPCODE_BASIS_CODE,
  text = ESMTPCODE_BASIS_TEXT
};

/** The command that was answered, where the text tells. */
enum class stage : std::uint32_t {
  unknown = ESMTPCODE_STAGE_UNKNOWN,
  greeting = ESMTPCODE_STAGE_GREETING,
  mail = ESMTPCODE_STAGE_MAIL
};

/** What a phrase gives reason to look for. */
enum class hint : std::uint32_t {
  none = ESMTPCODE_HINT_NONE,
  wait = ESMTPCODE_HINT_WAIT,
  recipient = ESMTPCODE_HINT_RECIPIENT,
  relay = ESMTPCODE_HINT_RELAY,
  queue_id = ESMTPCODE_HINT_QUEUE_ID,
  url = ESMTPCODE_HINT_URL,
  deferred = ESMTPCODE_HINT_DEFERRED,
  sender = ESMTPCODE_HINT_SENDER
};

/** What a mail is. */
enum class report_kind : std::uint32_t {
  unreadable = ESMTPCODE_REPORT_UNREADABLE,
  failure = ESMTPCODE_REPORT_FAILURE,
  delay = ESMTPCODE_REPORT_DELAY,
  success = ESMTPCODE_REPORT_SUCCESS,
  auto_reply = ESMTPCODE_REPORT_AUTO_REPLY,
  complaint = ESMTPCODE_REPORT_COMPLAINT,
  not_bounce = ESMTPCODE_REPORT_NOT_BOUNCE
};

/** The Action field of a delivery status notification, RFC 3464 section 2.3.3. */
enum class dsn_action : std::uint32_t {
  none = ESMTPCODE_DSN_ACTION_NONE,
  failed = ESMTPCODE_DSN_ACTION_FAILED,
  delayed = ESMTPCODE_DSN_ACTION_DELAYED,
  delivered = ESMTPCODE_DSN_ACTION_DELIVERED,
  relayed = ESMTPCODE_DSN_ACTION_RELAYED,
  expanded = ESMTPCODE_DSN_ACTION_EXPANDED
};

/** Where a piece lies. */
enum class source : std::uint32_t {
  message = ESMTPCODE_SOURCE_MESSAGE,
  scratch = ESMTPCODE_SOURCE_SCRATCH
};

/** Its names are data. */
enum class blocklist : std::uint32_t { none = 0 };

/** Its names are data. */
enum class vocabulary : std::uint32_t { none = 0 };

/** Its names are data. */
enum class format : std::uint32_t { none = 0 };

/** The kind of an enumeration, ESMTPCODE_KIND_... */
template <class E> constexpr std::uint32_t kind_of = UINT32_MAX;
template <> constexpr inline std::uint32_t kind_of<kind> = ESMTPCODE_KIND_KIND;
template <> constexpr inline std::uint32_t kind_of<status> = ESMTPCODE_KIND_STATUS;
template <> constexpr inline std::uint32_t kind_of<outcome> = ESMTPCODE_KIND_OUTCOME;
template <> constexpr inline std::uint32_t kind_of<bounce> = ESMTPCODE_KIND_BOUNCE;
template <> constexpr inline std::uint32_t kind_of<category> = ESMTPCODE_KIND_CATEGORY;
template <> constexpr inline std::uint32_t kind_of<group> = ESMTPCODE_KIND_GROUP;
template <> constexpr inline std::uint32_t kind_of<reason> = ESMTPCODE_KIND_REASON;
template <> constexpr inline std::uint32_t kind_of<severity> = ESMTPCODE_KIND_SEVERITY;
template <> constexpr inline std::uint32_t kind_of<action> = ESMTPCODE_KIND_ACTION;
template <> constexpr inline std::uint32_t kind_of<responsible> = ESMTPCODE_KIND_RESPONSIBLE;
template <> constexpr inline std::uint32_t kind_of<provider> = ESMTPCODE_KIND_PROVIDER;
template <> constexpr inline std::uint32_t kind_of<state> = ESMTPCODE_KIND_STATE;
template <> constexpr inline std::uint32_t kind_of<problem> = ESMTPCODE_KIND_PROBLEM;
template <> constexpr inline std::uint32_t kind_of<pairing> = ESMTPCODE_KIND_PAIRING;
template <> constexpr inline std::uint32_t kind_of<part> = ESMTPCODE_KIND_PART;
template <> constexpr inline std::uint32_t kind_of<basis> = ESMTPCODE_KIND_BASIS;
template <> constexpr inline std::uint32_t kind_of<stage> = ESMTPCODE_KIND_STAGE;
template <> constexpr inline std::uint32_t kind_of<hint> = ESMTPCODE_KIND_HINT;
template <> constexpr inline std::uint32_t kind_of<report_kind> = ESMTPCODE_KIND_REPORT;
template <> constexpr inline std::uint32_t kind_of<dsn_action> = ESMTPCODE_KIND_DSN_ACTION;
template <> constexpr inline std::uint32_t kind_of<source> = ESMTPCODE_KIND_SOURCE;
template <> constexpr inline std::uint32_t kind_of<blocklist> = ESMTPCODE_KIND_BLOCKLIST;
template <> constexpr inline std::uint32_t kind_of<vocabulary> = ESMTPCODE_KIND_VOCABULARY;
template <> constexpr inline std::uint32_t kind_of<format> = ESMTPCODE_KIND_FORMAT;

} // namespace esmtpcode

#endif
