// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

//! libesmtpcode as C declares it; the crate esmtpcode is what to use.

#![no_std]
#![allow(non_camel_case_types)]

use core::ffi::c_char;

pub const ESMTPCODE_KIND_KIND: u32 = 0;
pub const ESMTPCODE_KIND_STATUS: u32 = 1;
pub const ESMTPCODE_KIND_OUTCOME: u32 = 2;
pub const ESMTPCODE_KIND_BOUNCE: u32 = 3;
pub const ESMTPCODE_KIND_CATEGORY: u32 = 4;
pub const ESMTPCODE_KIND_GROUP: u32 = 5;
pub const ESMTPCODE_KIND_REASON: u32 = 6;
pub const ESMTPCODE_KIND_SEVERITY: u32 = 7;
pub const ESMTPCODE_KIND_ACTION: u32 = 8;
pub const ESMTPCODE_KIND_RESPONSIBLE: u32 = 9;
pub const ESMTPCODE_KIND_PROVIDER: u32 = 10;
pub const ESMTPCODE_KIND_PART: u32 = 11;
pub const ESMTPCODE_KIND_PAIRING: u32 = 12;
pub const ESMTPCODE_KIND_STATE: u32 = 13;
pub const ESMTPCODE_KIND_PROBLEM: u32 = 14;
pub const ESMTPCODE_KIND_BASIS: u32 = 15;
pub const ESMTPCODE_KIND_BLOCKLIST: u32 = 16;
pub const ESMTPCODE_KIND_STAGE: u32 = 17;
pub const ESMTPCODE_KIND_HINT: u32 = 18;
pub const ESMTPCODE_KIND_VOCABULARY: u32 = 19;
pub const ESMTPCODE_KIND_REPORT: u32 = 20;
pub const ESMTPCODE_KIND_DSN_ACTION: u32 = 21;
pub const ESMTPCODE_KIND_SOURCE: u32 = 22;
pub const ESMTPCODE_KIND_FORMAT: u32 = 23;

pub const ESMTPCODE_OK: u32 = 0;
pub const ESMTPCODE_ERROR_ARGUMENT: u32 = 1;
pub const ESMTPCODE_ERROR_SPACE: u32 = 2;
pub const ESMTPCODE_ERROR_REPLY: u32 = 3;
pub const ESMTPCODE_ERROR_CODE: u32 = 4;
pub const ESMTPCODE_ERROR_TEXT: u32 = 5;

pub const ESMTPCODE_OUTCOME_UNKNOWN: u32 = 0;
pub const ESMTPCODE_OUTCOME_SUCCESS: u32 = 1;
pub const ESMTPCODE_OUTCOME_TRANSIENT: u32 = 2;
pub const ESMTPCODE_OUTCOME_PERMANENT: u32 = 3;

pub const ESMTPCODE_BOUNCE_NONE: u32 = 0;
pub const ESMTPCODE_BOUNCE_SOFT: u32 = 1;
pub const ESMTPCODE_BOUNCE_HARD: u32 = 2;
pub const ESMTPCODE_BOUNCE_UNDETERMINED: u32 = 3;

pub const ESMTPCODE_CATEGORY_OTHER: u32 = 0;
pub const ESMTPCODE_CATEGORY_ADDRESSING: u32 = 1;
pub const ESMTPCODE_CATEGORY_MAILBOX: u32 = 2;
pub const ESMTPCODE_CATEGORY_SYSTEM: u32 = 3;
pub const ESMTPCODE_CATEGORY_NETWORK: u32 = 4;
pub const ESMTPCODE_CATEGORY_PROTOCOL: u32 = 5;
pub const ESMTPCODE_CATEGORY_CONTENT: u32 = 6;
pub const ESMTPCODE_CATEGORY_SECURITY: u32 = 7;

pub const ESMTPCODE_GROUP_UNKNOWN: u32 = 0;
pub const ESMTPCODE_GROUP_DELIVERED: u32 = 1;
pub const ESMTPCODE_GROUP_RECIPIENT: u32 = 2;
pub const ESMTPCODE_GROUP_MAILBOX_FULL: u32 = 3;
pub const ESMTPCODE_GROUP_DOMAIN: u32 = 4;
pub const ESMTPCODE_GROUP_NETWORK: u32 = 5;
pub const ESMTPCODE_GROUP_SYSTEM: u32 = 6;
pub const ESMTPCODE_GROUP_RATE: u32 = 7;
pub const ESMTPCODE_GROUP_SIZE: u32 = 8;
pub const ESMTPCODE_GROUP_CONTENT: u32 = 9;
pub const ESMTPCODE_GROUP_SPAM: u32 = 10;
pub const ESMTPCODE_GROUP_VIRUS: u32 = 11;
pub const ESMTPCODE_GROUP_BLOCK: u32 = 12;
pub const ESMTPCODE_GROUP_AUTH: u32 = 13;
pub const ESMTPCODE_GROUP_POLICY: u32 = 14;
pub const ESMTPCODE_GROUP_PROTOCOL: u32 = 15;
pub const ESMTPCODE_GROUP_NOT_BOUNCE: u32 = 16;

pub const ESMTPCODE_REASON_UNKNOWN: u32 = 0;
pub const ESMTPCODE_REASON_DELIVERED: u32 = 1;
pub const ESMTPCODE_REASON_USER_UNKNOWN: u32 = 2;
pub const ESMTPCODE_REASON_MAILBOX_DISABLED: u32 = 3;
pub const ESMTPCODE_REASON_MAILBOX_MOVED: u32 = 4;
pub const ESMTPCODE_REASON_ADDRESS_SYNTAX: u32 = 5;
pub const ESMTPCODE_REASON_RECIPIENT_REFUSED: u32 = 6;
pub const ESMTPCODE_REASON_LIST_EXPANSION: u32 = 7;
pub const ESMTPCODE_REASON_MAILBOX_FULL: u32 = 8;
pub const ESMTPCODE_REASON_DOMAIN_UNKNOWN: u32 = 9;
pub const ESMTPCODE_REASON_NO_MAIL_SERVICE: u32 = 10;
pub const ESMTPCODE_REASON_DNS_FAILURE: u32 = 11;
pub const ESMTPCODE_REASON_ROUTING_ERROR: u32 = 12;
pub const ESMTPCODE_REASON_CONNECTION_FAILED: u32 = 13;
pub const ESMTPCODE_REASON_EXPIRED: u32 = 14;
pub const ESMTPCODE_REASON_SYSTEM_ERROR: u32 = 15;
pub const ESMTPCODE_REASON_SYSTEM_FULL: u32 = 16;
pub const ESMTPCODE_REASON_RATE_LIMITED: u32 = 17;
pub const ESMTPCODE_REASON_GREYLISTED: u32 = 18;
pub const ESMTPCODE_REASON_TOO_MANY_RECIPIENTS: u32 = 19;
pub const ESMTPCODE_REASON_MESSAGE_TOO_LARGE: u32 = 20;
pub const ESMTPCODE_REASON_CONTENT_REJECTED: u32 = 21;
pub const ESMTPCODE_REASON_MALFORMED_MESSAGE: u32 = 22;
pub const ESMTPCODE_REASON_SPAM_CONTENT: u32 = 23;
pub const ESMTPCODE_REASON_VIRUS: u32 = 24;
pub const ESMTPCODE_REASON_IP_BLOCKED: u32 = 25;
pub const ESMTPCODE_REASON_DOMAIN_BLOCKED: u32 = 26;
pub const ESMTPCODE_REASON_LOW_REPUTATION: u32 = 27;
pub const ESMTPCODE_REASON_SENDER_IDENTITY: u32 = 28;
pub const ESMTPCODE_REASON_AUTH_FAILED: u32 = 29;
pub const ESMTPCODE_REASON_LOGIN_REQUIRED: u32 = 30;
pub const ESMTPCODE_REASON_TLS_FAILED: u32 = 31;
pub const ESMTPCODE_REASON_SENDER_REJECTED: u32 = 32;
pub const ESMTPCODE_REASON_RELAY_DENIED: u32 = 33;
pub const ESMTPCODE_REASON_POLICY: u32 = 34;
pub const ESMTPCODE_REASON_SUPPRESSED: u32 = 35;
pub const ESMTPCODE_REASON_PROTOCOL_ERROR: u32 = 36;
pub const ESMTPCODE_REASON_AUTO_REPLY: u32 = 37;
pub const ESMTPCODE_REASON_COMPLAINT: u32 = 38;

pub const ESMTPCODE_SEVERITY_NONE: u32 = 0;
pub const ESMTPCODE_SEVERITY_LOW: u32 = 1;
pub const ESMTPCODE_SEVERITY_MEDIUM: u32 = 2;
pub const ESMTPCODE_SEVERITY_HIGH: u32 = 3;
pub const ESMTPCODE_SEVERITY_CRITICAL: u32 = 4;

pub const ESMTPCODE_ACTION_NONE: u32 = 0;
pub const ESMTPCODE_ACTION_RETRY: u32 = 1;
pub const ESMTPCODE_ACTION_SLOW_DOWN: u32 = 2;
pub const ESMTPCODE_ACTION_SUPPRESS: u32 = 3;
pub const ESMTPCODE_ACTION_FIX_SENDER: u32 = 4;
pub const ESMTPCODE_ACTION_FIX_MESSAGE: u32 = 5;
pub const ESMTPCODE_ACTION_DELIST: u32 = 6;
pub const ESMTPCODE_ACTION_REVIEW: u32 = 7;

pub const ESMTPCODE_RESPONSIBLE_NONE: u32 = 0;
pub const ESMTPCODE_RESPONSIBLE_SENDER: u32 = 1;
pub const ESMTPCODE_RESPONSIBLE_RECIPIENT: u32 = 2;
pub const ESMTPCODE_RESPONSIBLE_RECEIVER: u32 = 3;
pub const ESMTPCODE_RESPONSIBLE_NETWORK: u32 = 4;

pub const ESMTPCODE_PROVIDER_NONE: u32 = 0;
pub const ESMTPCODE_PROVIDER_GOOGLE: u32 = 1;
pub const ESMTPCODE_PROVIDER_MICROSOFT: u32 = 2;

pub const ESMTPCODE_DEPARTURE_ZEROS: u32 = 1;
pub const ESMTPCODE_DEPARTURE_CLASS: u32 = 2;
pub const ESMTPCODE_DEPARTURE_SPACE: u32 = 4;
pub const ESMTPCODE_DEPARTURE_TRAILING: u32 = 8;
pub const ESMTPCODE_DEPARTURE_LEADING: u32 = 16;

pub const ESMTPCODE_STATE_COMPLETE: u32 = 0;
pub const ESMTPCODE_STATE_INCOMPLETE: u32 = 1;
pub const ESMTPCODE_STATE_MALFORMED: u32 = 2;

pub const ESMTPCODE_PROBLEM_NONE: u32 = 0;
pub const ESMTPCODE_PROBLEM_CODE: u32 = 1;
pub const ESMTPCODE_PROBLEM_SEPARATOR: u32 = 2;
pub const ESMTPCODE_PROBLEM_CHANGED: u32 = 3;
pub const ESMTPCODE_PROBLEM_CONTROL: u32 = 4;

pub const ESMTPCODE_PAIRING_NONE: u32 = 0;
pub const ESMTPCODE_PAIRING_POSSIBLE: u32 = 1;
pub const ESMTPCODE_PAIRING_CUSTOMARY: u32 = 2;
pub const ESMTPCODE_PAIRING_REGISTERED: u32 = 3;

pub const ESMTPCODE_FLAG_FINAL: u32 = 1;
pub const ESMTPCODE_FLAG_UTF8: u32 = 2;

pub const ESMTPCODE_PART_TITLE: u32 = 0;
pub const ESMTPCODE_PART_SUMMARY: u32 = 1;
pub const ESMTPCODE_PART_MEANING: u32 = 2;
pub const ESMTPCODE_PART_CAUSE: u32 = 3;
pub const ESMTPCODE_PART_REMEDY: u32 = 4;
pub const ESMTPCODE_PART_CHECK: u32 = 5;
pub const ESMTPCODE_PART_QUESTION: u32 = 6;
pub const ESMTPCODE_PART_ANSWER: u32 = 7;
pub const ESMTPCODE_PART_RETRY: u32 = 8;
pub const ESMTPCODE_PART_REFERENCE: u32 = 9;

pub const ESMTPCODE_BASIS_NONE: u32 = 0;
pub const ESMTPCODE_BASIS_REPLY: u32 = 1;
pub const ESMTPCODE_BASIS_CODE: u32 = 2;
pub const ESMTPCODE_BASIS_TEXT: u32 = 3;

pub const ESMTPCODE_STAGE_UNKNOWN: u32 = 0;
pub const ESMTPCODE_STAGE_GREETING: u32 = 1;
pub const ESMTPCODE_STAGE_MAIL: u32 = 2;

pub const ESMTPCODE_HINT_NONE: u32 = 0;
pub const ESMTPCODE_HINT_WAIT: u32 = 1;
pub const ESMTPCODE_HINT_RECIPIENT: u32 = 2;
pub const ESMTPCODE_HINT_RELAY: u32 = 3;
pub const ESMTPCODE_HINT_QUEUE_ID: u32 = 4;
pub const ESMTPCODE_HINT_URL: u32 = 5;
pub const ESMTPCODE_HINT_DEFERRED: u32 = 6;
pub const ESMTPCODE_HINT_SENDER: u32 = 7;

pub const ESMTPCODE_REPORT_UNREADABLE: u32 = 0;
pub const ESMTPCODE_REPORT_FAILURE: u32 = 1;
pub const ESMTPCODE_REPORT_DELAY: u32 = 2;
pub const ESMTPCODE_REPORT_SUCCESS: u32 = 3;
pub const ESMTPCODE_REPORT_AUTO_REPLY: u32 = 4;
pub const ESMTPCODE_REPORT_COMPLAINT: u32 = 5;
pub const ESMTPCODE_REPORT_NOT_BOUNCE: u32 = 6;

pub const ESMTPCODE_DSN_ACTION_NONE: u32 = 0;
pub const ESMTPCODE_DSN_ACTION_FAILED: u32 = 1;
pub const ESMTPCODE_DSN_ACTION_DELAYED: u32 = 2;
pub const ESMTPCODE_DSN_ACTION_DELIVERED: u32 = 3;
pub const ESMTPCODE_DSN_ACTION_RELAYED: u32 = 4;
pub const ESMTPCODE_DSN_ACTION_EXPANDED: u32 = 5;

pub const ESMTPCODE_SOURCE_MESSAGE: u32 = 0;
pub const ESMTPCODE_SOURCE_SCRATCH: u32 = 1;

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct esmtpcode_span {
    pub offset: u32,
    pub length: u32,
}

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct esmtpcode_reply {
    pub state: u32,
    pub problem: u32,
    pub length: u32,
    pub r#where: u32,
    pub lines: u32,
    pub reply: u32,
    pub code: u32,
    pub code_agrees: u32,
    pub code_uniform: u32,
    pub text: esmtpcode_span,
}

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct esmtpcode_verdict {
    pub outcome: u32,
    pub bounce: u32,
    pub category: u32,
    pub reason: u32,
    pub group: u32,
    pub severity: u32,
    pub action: u32,
    pub responsible: u32,
    pub basis: u32,
    pub provider: u32,
    pub blocklist: u32,
    pub stage: u32,
    pub retry_after: u32,
    pub reply: u32,
    pub code: u32,
    pub rule: u32,
    pub matched: esmtpcode_span,
    pub recipient: esmtpcode_span,
    pub queue_id: esmtpcode_span,
    pub relay: esmtpcode_span,
    pub url: esmtpcode_span,
    pub ip: esmtpcode_span,
    pub new_address: esmtpcode_span,
}

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct esmtpcode_piece {
    pub source: u32,
    pub offset: u32,
    pub length: u32,
}

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct esmtpcode_report {
    pub kind: u32,
    pub complete: u32,
    pub format: u32,
    pub reporting_mta: esmtpcode_piece,
    pub arrival_date: esmtpcode_piece,
    pub envelope_id: esmtpcode_piece,
    pub message_id: esmtpcode_piece,
    pub original_to: esmtpcode_piece,
    pub original_from: esmtpcode_piece,
    pub subject: esmtpcode_piece,
    pub feedback_id: esmtpcode_piece,
    pub returned_to: esmtpcode_piece,
    pub verp: esmtpcode_piece,
    pub feedback_type: esmtpcode_piece,
    pub source_ip: esmtpcode_piece,
    pub disposition: esmtpcode_piece,
    pub cursor: [u32; 40],
}

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct esmtpcode_recipient {
    pub kind: u32,
    pub dsn_action: u32,
    pub status: u32,
    pub address: esmtpcode_piece,
    pub original: esmtpcode_piece,
    pub diagnostic: esmtpcode_piece,
    pub remote_mta: esmtpcode_piece,
    pub last_attempt: esmtpcode_piece,
    pub final_log_id: esmtpcode_piece,
    pub will_retry_until: esmtpcode_piece,
}

/// An entry of the registry, opaque.
#[repr(C)]
pub struct esmtpcode_entry {
    _private: [u8; 0],
}

unsafe extern "C" {
    pub fn esmtpcode_version_number() -> u32;
    pub fn esmtpcode_version() -> *const c_char;
    pub fn esmtpcode_data_checksum() -> *const c_char;
    pub fn esmtpcode_name_get(kind: u32, value: u32) -> *const c_char;
    pub fn esmtpcode_name_find(kind: u32, name: *const c_char, len: usize) -> i32;
    pub fn esmtpcode_name_text(kind: u32, value: u32) -> *const c_char;
    pub fn esmtpcode_reason_group(reason: u32) -> u32;
    pub fn esmtpcode_code_pack(cls: u32, subject: u32, detail: u32) -> u32;
    pub fn esmtpcode_code_is_valid(code: u32) -> i32;
    pub fn esmtpcode_code_class(code: u32) -> u32;
    pub fn esmtpcode_code_subject(code: u32) -> u32;
    pub fn esmtpcode_code_detail(code: u32) -> u32;
    pub fn esmtpcode_code_compare(a: u32, b: u32) -> i32;
    pub fn esmtpcode_code_parse(s: *const c_char, len: usize) -> u32;
    pub fn esmtpcode_code_parse_lenient(s: *const c_char, len: usize, departures: *mut u32) -> u32;
    pub fn esmtpcode_code_prefix(s: *const c_char, len: usize, code: *mut u32) -> usize;
    pub fn esmtpcode_code_find(
        s: *const c_char,
        len: usize,
        from: usize,
        r#where: *mut esmtpcode_span,
    ) -> u32;
    pub fn esmtpcode_code_format(code: u32, buf: *mut c_char, size: usize) -> usize;
    pub fn esmtpcode_reply_read(
        s: *const c_char,
        len: usize,
        flags: u32,
        reply: *mut esmtpcode_reply,
        size: usize,
    ) -> i32;
    pub fn esmtpcode_reply_line(
        s: *const c_char,
        len: usize,
        position: *mut u32,
        text: *mut esmtpcode_span,
    ) -> i32;
    pub fn esmtpcode_reply_compose(
        reply: u32,
        code: u32,
        text: *const c_char,
        len: usize,
        flags: u32,
        buf: *mut c_char,
        size: usize,
        needed: *mut usize,
    ) -> i32;
    pub fn esmtpcode_reply_is_valid(reply: u32) -> i32;
    pub fn esmtpcode_reply_outcome(reply: u32) -> u32;
    pub fn esmtpcode_reply_meaning(reply: u32) -> *const c_char;
    pub fn esmtpcode_reply_reference(reply: u32, index: u32) -> *const c_char;
    pub fn esmtpcode_reply_code(reply: u32, index: u32) -> u32;
    pub fn esmtpcode_reply_pairing(reply: u32, code: u32) -> u32;
    pub fn esmtpcode_entry_find(code: u32) -> *const esmtpcode_entry;
    pub fn esmtpcode_entry_find_provider(code: u32, provider: u32) -> *const esmtpcode_entry;
    pub fn esmtpcode_entry_describe(code: u32, provider: u32) -> *const esmtpcode_entry;
    pub fn esmtpcode_entry_at(index: u32) -> *const esmtpcode_entry;
    pub fn esmtpcode_entry_match(
        entry: *const esmtpcode_entry,
        words: *const c_char,
        len: usize,
    ) -> u32;
    pub fn esmtpcode_entry_code(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_last_code(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_provider(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_is_registered(entry: *const esmtpcode_entry) -> i32;
    pub fn esmtpcode_entry_is_usual(entry: *const esmtpcode_entry) -> i32;
    pub fn esmtpcode_entry_outcome(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_bounce(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_category(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_reason(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_severity(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_action(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_responsible(entry: *const esmtpcode_entry) -> u32;
    pub fn esmtpcode_entry_text(
        entry: *const esmtpcode_entry,
        part: u32,
        index: u32,
    ) -> *const c_char;
    pub fn esmtpcode_entry_related(entry: *const esmtpcode_entry, index: u32) -> u32;
    pub fn esmtpcode_entry_reply(entry: *const esmtpcode_entry, index: u32) -> u32;
    pub fn esmtpcode_classify(
        s: *const c_char,
        len: usize,
        verdict: *mut esmtpcode_verdict,
        size: usize,
    ) -> i32;
    pub fn esmtpcode_classify_context(
        s: *const c_char,
        len: usize,
        context: *const c_char,
        context_len: usize,
        verdict: *mut esmtpcode_verdict,
        size: usize,
    ) -> i32;
    pub fn esmtpcode_classify_reply(
        s: *const c_char,
        len: usize,
        reply: *const esmtpcode_reply,
        reply_size: usize,
        verdict: *mut esmtpcode_verdict,
        size: usize,
    ) -> i32;
    pub fn esmtpcode_classify_code(
        reply: u32,
        code: u32,
        provider: u32,
        verdict: *mut esmtpcode_verdict,
        size: usize,
    ) -> i32;
    pub fn esmtpcode_reason_term(vocabulary: u32, reason: u32) -> *const c_char;
    pub fn esmtpcode_rule_name(rule: u32) -> *const c_char;
    pub fn esmtpcode_report_scratch(len: usize) -> usize;
    pub fn esmtpcode_report_open(
        message: *const c_char,
        len: usize,
        scratch: *mut c_char,
        scratch_size: usize,
        report: *mut esmtpcode_report,
        size: usize,
    ) -> i32;
    pub fn esmtpcode_report_next(
        message: *const c_char,
        len: usize,
        scratch: *mut c_char,
        scratch_size: usize,
        report: *mut esmtpcode_report,
        size: usize,
        recipient: *mut esmtpcode_recipient,
        recipient_size: usize,
        verdict: *mut esmtpcode_verdict,
        verdict_size: usize,
    ) -> i32;
}
