# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
#
# Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

"""Structures and prototypes of libesmtpcode."""

from ctypes import POINTER, Structure, c_char_p, c_int32, c_size_t, c_uint32, c_void_p

from ._library import declare


class SpanStruct(Structure):
    _fields_ = [
        ("offset", c_uint32),
        ("length", c_uint32),
    ]


class ReplyStruct(Structure):
    _fields_ = [
        ("state", c_uint32),
        ("problem", c_uint32),
        ("length", c_uint32),
        ("where", c_uint32),
        ("lines", c_uint32),
        ("reply", c_uint32),
        ("code", c_uint32),
        ("code_agrees", c_uint32),
        ("code_uniform", c_uint32),
        ("text", SpanStruct),
    ]


class VerdictStruct(Structure):
    _fields_ = [
        ("outcome", c_uint32),
        ("bounce", c_uint32),
        ("category", c_uint32),
        ("reason", c_uint32),
        ("group", c_uint32),
        ("severity", c_uint32),
        ("action", c_uint32),
        ("responsible", c_uint32),
        ("basis", c_uint32),
        ("provider", c_uint32),
        ("blocklist", c_uint32),
        ("stage", c_uint32),
        ("retry_after", c_uint32),
        ("reply", c_uint32),
        ("code", c_uint32),
        ("rule", c_uint32),
        ("matched", SpanStruct),
        ("recipient", SpanStruct),
        ("queue_id", SpanStruct),
        ("relay", SpanStruct),
        ("url", SpanStruct),
        ("ip", SpanStruct),
        ("new_address", SpanStruct),
    ]


class PieceStruct(Structure):
    _fields_ = [
        ("source", c_uint32),
        ("offset", c_uint32),
        ("length", c_uint32),
    ]


class ReportStruct(Structure):
    _fields_ = [
        ("kind", c_uint32),
        ("complete", c_uint32),
        ("format", c_uint32),
        ("reporting_mta", PieceStruct),
        ("arrival_date", PieceStruct),
        ("envelope_id", PieceStruct),
        ("message_id", PieceStruct),
        ("original_to", PieceStruct),
        ("original_from", PieceStruct),
        ("subject", PieceStruct),
        ("feedback_id", PieceStruct),
        ("returned_to", PieceStruct),
        ("verp", PieceStruct),
        ("feedback_type", PieceStruct),
        ("source_ip", PieceStruct),
        ("disposition", PieceStruct),
        ("cursor", c_uint32 * 40),
    ]


class RecipientStruct(Structure):
    _fields_ = [
        ("kind", c_uint32),
        ("dsn_action", c_uint32),
        ("status", c_uint32),
        ("address", PieceStruct),
        ("original", PieceStruct),
        ("diagnostic", PieceStruct),
        ("remote_mta", PieceStruct),
        ("last_attempt", PieceStruct),
        ("final_log_id", PieceStruct),
        ("will_retry_until", PieceStruct),
    ]


declare(
    {
        "esmtpcode_version_number": (c_uint32,),
        "esmtpcode_version": (c_char_p,),
        "esmtpcode_data_checksum": (c_char_p,),
        "esmtpcode_name_get": (c_char_p, c_uint32, c_uint32),
        "esmtpcode_name_find": (c_int32, c_uint32, c_char_p, c_size_t),
        "esmtpcode_name_text": (c_char_p, c_uint32, c_uint32),
        "esmtpcode_reason_group": (c_uint32, c_uint32),
        "esmtpcode_code_pack": (c_uint32, c_uint32, c_uint32, c_uint32),
        "esmtpcode_code_is_valid": (c_int32, c_uint32),
        "esmtpcode_code_class": (c_uint32, c_uint32),
        "esmtpcode_code_subject": (c_uint32, c_uint32),
        "esmtpcode_code_detail": (c_uint32, c_uint32),
        "esmtpcode_code_compare": (c_int32, c_uint32, c_uint32),
        "esmtpcode_code_parse": (c_uint32, c_char_p, c_size_t),
        "esmtpcode_code_parse_lenient": (c_uint32, c_char_p, c_size_t, POINTER(c_uint32)),
        "esmtpcode_code_prefix": (c_size_t, c_char_p, c_size_t, POINTER(c_uint32)),
        "esmtpcode_code_find": (c_uint32, c_char_p, c_size_t, c_size_t, POINTER(SpanStruct)),
        "esmtpcode_code_format": (c_size_t, c_uint32, c_char_p, c_size_t),
        "esmtpcode_reply_read": (
            c_int32,
            c_char_p,
            c_size_t,
            c_uint32,
            POINTER(ReplyStruct),
            c_size_t,
        ),
        "esmtpcode_reply_line": (
            c_int32,
            c_char_p,
            c_size_t,
            POINTER(c_uint32),
            POINTER(SpanStruct),
        ),
        "esmtpcode_reply_compose": (
            c_int32,
            c_uint32,
            c_uint32,
            c_char_p,
            c_size_t,
            c_uint32,
            c_char_p,
            c_size_t,
            POINTER(c_size_t),
        ),
        "esmtpcode_reply_is_valid": (c_int32, c_uint32),
        "esmtpcode_reply_outcome": (c_uint32, c_uint32),
        "esmtpcode_reply_meaning": (c_char_p, c_uint32),
        "esmtpcode_reply_reference": (c_char_p, c_uint32, c_uint32),
        "esmtpcode_reply_code": (c_uint32, c_uint32, c_uint32),
        "esmtpcode_reply_pairing": (c_uint32, c_uint32, c_uint32),
        "esmtpcode_entry_find": (c_void_p, c_uint32),
        "esmtpcode_entry_find_provider": (c_void_p, c_uint32, c_uint32),
        "esmtpcode_entry_describe": (c_void_p, c_uint32, c_uint32),
        "esmtpcode_entry_at": (c_void_p, c_uint32),
        "esmtpcode_entry_match": (c_uint32, c_void_p, c_char_p, c_size_t),
        "esmtpcode_entry_code": (c_uint32, c_void_p),
        "esmtpcode_entry_last_code": (c_uint32, c_void_p),
        "esmtpcode_entry_provider": (c_uint32, c_void_p),
        "esmtpcode_entry_is_registered": (c_int32, c_void_p),
        "esmtpcode_entry_is_usual": (c_int32, c_void_p),
        "esmtpcode_entry_outcome": (c_uint32, c_void_p),
        "esmtpcode_entry_bounce": (c_uint32, c_void_p),
        "esmtpcode_entry_category": (c_uint32, c_void_p),
        "esmtpcode_entry_reason": (c_uint32, c_void_p),
        "esmtpcode_entry_severity": (c_uint32, c_void_p),
        "esmtpcode_entry_action": (c_uint32, c_void_p),
        "esmtpcode_entry_responsible": (c_uint32, c_void_p),
        "esmtpcode_entry_text": (c_char_p, c_void_p, c_uint32, c_uint32),
        "esmtpcode_entry_related": (c_uint32, c_void_p, c_uint32),
        "esmtpcode_entry_reply": (c_uint32, c_void_p, c_uint32),
        "esmtpcode_classify": (c_int32, c_char_p, c_size_t, POINTER(VerdictStruct), c_size_t),
        "esmtpcode_classify_context": (
            c_int32,
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            POINTER(VerdictStruct),
            c_size_t,
        ),
        "esmtpcode_classify_reply": (
            c_int32,
            c_char_p,
            c_size_t,
            POINTER(ReplyStruct),
            c_size_t,
            POINTER(VerdictStruct),
            c_size_t,
        ),
        "esmtpcode_classify_code": (
            c_int32,
            c_uint32,
            c_uint32,
            c_uint32,
            POINTER(VerdictStruct),
            c_size_t,
        ),
        "esmtpcode_reason_term": (c_char_p, c_uint32, c_uint32),
        "esmtpcode_rule_name": (c_char_p, c_uint32),
        "esmtpcode_report_scratch": (c_size_t, c_size_t),
        "esmtpcode_report_open": (
            c_int32,
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            POINTER(ReportStruct),
            c_size_t,
        ),
        "esmtpcode_report_next": (
            c_int32,
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            POINTER(ReportStruct),
            c_size_t,
            POINTER(RecipientStruct),
            c_size_t,
            POINTER(VerdictStruct),
            c_size_t,
        ),
    }
)
