# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""Mails that report on other mails: bounces, complaints, automatic answers."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, create_string_buffer, sizeof

from ._code import Code, optional
from ._enumerations import DsnAction, Format, ReportKind, Source
from ._library import library, octets
from ._reply import check
from ._structures import RecipientStruct, ReportStruct, VerdictStruct
from ._verdict import Verdict


def _piece(name):
    return property(lambda self: self.texts[name])


class Recipient:
    """What is reported of one recipient; texts are None where the mail does not tell."""

    __slots__ = ("struct", "texts", "verdict")

    def __init__(self, struct: RecipientStruct, texts: dict, verdict: Verdict[str]):
        self.struct = struct
        self.texts = texts
        self.verdict = verdict

    @property
    def kind(self) -> ReportKind:
        return ReportKind(self.struct.kind)

    @property
    def dsn_action(self) -> DsnAction:
        return DsnAction(self.struct.dsn_action)

    @property
    def status(self) -> Code | None:
        """The Status field."""
        return optional(self.struct.status)

    address: str | None = _piece("address")
    original: str | None = _piece("original")
    diagnostic: str | None = _piece("diagnostic")
    remote_mta: str | None = _piece("remote_mta")
    last_attempt: str | None = _piece("last_attempt")
    final_log_id: str | None = _piece("final_log_id")
    will_retry_until: str | None = _piece("will_retry_until")

    def __repr__(self) -> str:
        return f"<Recipient {self.address} {self.kind} {self.verdict.reason}>"


class Report:
    """A mail that reports, with what it says of each recipient."""

    __slots__ = ("struct", "texts", "recipients")

    def __init__(self, message: bytes | str):
        data = octets(message)
        scratch = create_string_buffer(library.esmtpcode_report_scratch(len(data)))
        self.struct = ReportStruct()
        given = (data, len(data), scratch, len(scratch), byref(self.struct), sizeof(self.struct))
        check(library.esmtpcode_report_open(*given))
        self.texts = _texts(self.struct, data, scratch)
        self.recipients = list(_recipients(given, data, scratch))

    @property
    def kind(self) -> ReportKind:
        return ReportKind(self.struct.kind)

    @property
    def is_complete(self) -> bool:
        """False where the mail was cut: recipients may be missing."""
        return bool(self.struct.complete)

    @property
    def format(self) -> Format:
        """How it was read."""
        return Format(self.struct.format)

    reporting_mta: str | None = _piece("reporting_mta")
    arrival_date: str | None = _piece("arrival_date")
    envelope_id: str | None = _piece("envelope_id")
    message_id: str | None = _piece("message_id")
    original_to: str | None = _piece("original_to")
    original_from: str | None = _piece("original_from")
    subject: str | None = _piece("subject")
    feedback_id: str | None = _piece("feedback_id")
    returned_to: str | None = _piece("returned_to")
    verp: str | None = _piece("verp")
    feedback_type: str | None = _piece("feedback_type")
    source_ip: str | None = _piece("source_ip")
    disposition: str | None = _piece("disposition")

    def __repr__(self) -> str:
        return f"<Report {self.kind} {self.recipients}>"


def _bytes(piece, data, scratch) -> bytes:
    source = scratch if piece.source == Source.SCRATCH else data
    return source[piece.offset : piece.offset + piece.length]


def _texts(struct, data, scratch) -> dict[str, str | None]:
    """The pieces of a structure, unfolded."""
    pieces = {name: getattr(struct, name) for name, *_ in struct._fields_}
    return {
        name: b" ".join(_bytes(piece, data, scratch).split()).decode("utf-8", "replace") or None
        for name, piece in pieces.items()
        if hasattr(piece, "source")
    }


def _recipients(given, data, scratch) -> Iterator[Recipient]:
    recipient = RecipientStruct()
    verdict = VerdictStruct()
    room = (byref(recipient), sizeof(recipient), byref(verdict), sizeof(verdict))
    while library.esmtpcode_report_next(*given, *room) == 1:
        said = Verdict(
            "",
            _bytes(recipient.diagnostic, data, scratch),
            VerdictStruct.from_buffer_copy(verdict),
        )
        texts = _texts(recipient, data, scratch)
        yield Recipient(RecipientStruct.from_buffer_copy(recipient), texts, said)
