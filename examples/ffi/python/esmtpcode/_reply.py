# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""SMTP replies, RFC 5321 section 4.2."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_size_t, c_uint32, create_string_buffer, sizeof
from itertools import count, takewhile
from typing import AnyStr, Generic

from ._code import Code, optional
from ._enumerations import Flag, Outcome, Pairing, Problem, State, Status
from ._library import library, like, octets, string
from ._structures import ReplyStruct, SpanStruct


class Error(ValueError):
    """What was given cannot be used; status says why."""

    def __init__(self, status: Status):
        super().__init__(status.description)
        self.status = status


def check(status: int) -> None:
    if status != Status.OK:
        raise Error(Status(status))


class Reply(Generic[AnyStr]):
    """A reply at the start of the input, or as much of one as there is."""

    __slots__ = ("input", "data", "struct")

    def __init__(self, text: AnyStr, *, final: bool = False):
        """Reads it. With final no more input will come: the last line may lack its end."""
        self.input: AnyStr = text
        self.data = octets(text)
        self.struct = ReplyStruct()
        flags = Flag.FINAL if final else 0
        size = sizeof(self.struct)
        check(library.esmtpcode_reply_read(self.data, len(self.data), flags, self.struct, size))

    @property
    def state(self) -> State:
        return State(self.struct.state)

    @property
    def problem(self) -> Problem:
        return Problem(self.struct.problem)

    @property
    def length(self) -> int:
        """Bytes taken; the next reply starts behind them."""
        return self.struct.length

    @property
    def where(self) -> int:
        """Offset of the problem in bytes."""
        return self.struct.where

    @property
    def lines(self) -> int:
        return self.struct.lines

    @property
    def reply(self) -> int | None:
        """The reply code, 200 to 599."""
        return self.struct.reply or None

    @property
    def code(self) -> Code | None:
        """The enhanced status code of the first line that has one."""
        return optional(self.struct.code)

    @property
    def code_agrees(self) -> bool:
        return bool(self.struct.code_agrees)

    @property
    def code_uniform(self) -> bool:
        return bool(self.struct.code_uniform)

    @property
    def text(self) -> AnyStr:
        """From the first line's text to the last line's end, with what stands between."""
        span = self.struct.text
        return like(self.input, self.data[span.offset : span.offset + span.length])

    def texts(self) -> Iterator[AnyStr]:
        """The text line by line, without codes and line ends."""
        position = c_uint32()
        span = SpanStruct()
        end = self.length
        while library.esmtpcode_reply_line(self.data, end, byref(position), byref(span)):
            yield like(self.input, self.data[span.offset : span.offset + span.length])


def compose(reply: int, code: int | None, text: str | bytes, *, utf8: bool = False) -> bytes:
    """Writes a reply ready to be sent; Error where it would break the standard."""
    data = octets(text)
    flags = Flag.UTF8 if utf8 else 0
    needed = c_size_t()
    arguments = (reply, code or 0, data, len(data), flags)
    status = library.esmtpcode_reply_compose(*arguments, None, 0, byref(needed))
    if status != Status.ERROR_SPACE:
        raise Error(Status(status))
    buffer = create_string_buffer(needed.value)
    check(library.esmtpcode_reply_compose(*arguments, buffer, len(buffer), byref(needed)))
    return buffer.raw


def reply_is_valid(reply: int) -> bool:
    return bool(library.esmtpcode_reply_is_valid(reply))


def reply_outcome(reply: int) -> Outcome:
    return Outcome(library.esmtpcode_reply_outcome(reply))


def reply_meaning(reply: int) -> str | None:
    """What a reply code means; None for one that nobody is known to send."""
    return string(library.esmtpcode_reply_meaning(reply))


def reply_references(reply: int) -> list[str]:
    """The standards that define a reply code."""
    found = (library.esmtpcode_reply_reference(reply, i) for i in count())
    return [text.decode() for text in takewhile(bool, found)]


def reply_codes(reply: int) -> list[Code]:
    """The codes that go with a reply code: the registered ones, then the customary."""
    found = (library.esmtpcode_reply_code(reply, i) for i in count())
    return [Code(code) for code in takewhile(bool, found)]


def pairing(reply: int, code: int) -> Pairing:
    """How well a reply code and an enhanced status code go together."""
    return Pairing(library.esmtpcode_reply_pairing(reply, code))
