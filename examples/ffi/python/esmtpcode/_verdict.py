# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""What a reply, a diagnostic or a log line means."""

from __future__ import annotations

from ctypes import byref, sizeof
from typing import AnyStr, Generic

from ._code import Code, optional
from ._enumerations import (
    Action,
    Basis,
    Blocklist,
    Bounce,
    Category,
    Group,
    Outcome,
    Provider,
    Reason,
    Responsible,
    Severity,
    Stage,
    Vocabulary,
)
from ._library import library, like, octets, string
from ._reply import Reply, check
from ._structures import VerdictStruct


def _enumeration(name, type_):
    return property(lambda self: type_(getattr(self.struct, name)))


def _text(name):
    def read(self):
        span = getattr(self.struct, name)
        if span.length == 0:
            return None
        return like(self.input, self.data[span.offset : span.offset + span.length])

    return property(read)


class Verdict(Generic[AnyStr]):
    """A verdict. Its texts are str or bytes, as the text was; None for what it does not name."""

    __slots__ = ("input", "data", "struct")

    outcome: Outcome = _enumeration("outcome", Outcome)
    bounce: Bounce = _enumeration("bounce", Bounce)
    category: Category = _enumeration("category", Category)
    reason: Reason = _enumeration("reason", Reason)
    group: Group = _enumeration("group", Group)
    severity: Severity = _enumeration("severity", Severity)
    action: Action = _enumeration("action", Action)
    responsible: Responsible = _enumeration("responsible", Responsible)
    basis: Basis = _enumeration("basis", Basis)
    provider: Provider = _enumeration("provider", Provider)
    blocklist: Blocklist = _enumeration("blocklist", Blocklist)
    stage: Stage = _enumeration("stage", Stage)
    matched: AnyStr | None = _text("matched")
    recipient: AnyStr | None = _text("recipient")
    queue_id: AnyStr | None = _text("queue_id")
    relay: AnyStr | None = _text("relay")
    url: AnyStr | None = _text("url")
    ip: AnyStr | None = _text("ip")
    new_address: AnyStr | None = _text("new_address")

    def __init__(self, text: AnyStr, data: bytes, struct: VerdictStruct):
        self.input: AnyStr = text
        self.data = data
        self.struct = struct

    @property
    def retry_after(self) -> int | None:
        """Seconds to wait, as the server named them."""
        return self.struct.retry_after or None

    @property
    def reply(self) -> int | None:
        return self.struct.reply or None

    @property
    def code(self) -> Code | None:
        return optional(self.struct.code)

    @property
    def rule(self) -> str | None:
        """The stable identifier of the rule that decided."""
        return string(library.esmtpcode_rule_name(self.struct.rule))

    def span(self, name: str) -> slice:
        """Where one of the texts stands, such as "matched", in the bytes of the input."""
        span = getattr(self.struct, name)
        return slice(span.offset, span.offset + span.length)

    def __repr__(self) -> str:
        return f"<Verdict {self.reason} {self.bounce} {self.action}>"


def classify(text: AnyStr, context: str | bytes | None = None) -> Verdict[AnyStr]:
    """Says what a text means. The context is what is known besides, as lines "Field: value"."""
    data = octets(text)
    verdict = VerdictStruct()
    size = sizeof(verdict)
    if context is None:
        check(library.esmtpcode_classify(data, len(data), byref(verdict), size))
    else:
        known = octets(context)
        check(
            library.esmtpcode_classify_context(
                data, len(data), known, len(known), byref(verdict), size
            )
        )
    return Verdict(text, data, verdict)


def classify_reply(reply: Reply[AnyStr]) -> Verdict[AnyStr]:
    """Says what a reply means that has been read."""
    verdict = VerdictStruct()
    data = reply.data
    given = (data, len(data), byref(reply.struct), sizeof(reply.struct))
    check(library.esmtpcode_classify_reply(*given, byref(verdict), sizeof(verdict)))
    return Verdict(reply.input, data, verdict)


def classify_code(
    reply: int | None, code: int | None, provider: int = Provider.NONE
) -> Verdict[bytes]:
    """Says what codes mean where there are no words."""
    verdict = VerdictStruct()
    given = (reply or 0, code or 0, provider)
    check(library.esmtpcode_classify_code(*given, byref(verdict), sizeof(verdict)))
    return Verdict(b"", b"", verdict)


def reason_term(vocabulary: int | Vocabulary, reason: int | Reason) -> str | None:
    """What another system calls a reason."""
    return string(library.esmtpcode_reason_term(vocabulary, reason))
