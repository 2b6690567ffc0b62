# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""Enhanced status codes, RFC 3463."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_uint32, create_string_buffer

from ._enumerations import Departure
from ._library import library, octets
from ._structures import SpanStruct


class Code(int):
    """A code as one number: 5.7.26 is 5007026. Codes sort as their parts do."""

    __slots__ = ()

    def __new__(cls, code: int | str | bytes) -> Code:
        """From a packed number, or from text by the grammar; ValueError where it is no code."""
        number = code
        if isinstance(code, str | bytes):
            data = octets(code)
            number = library.esmtpcode_code_parse(data, len(data))
        if not library.esmtpcode_code_format(number, None, 0):
            raise ValueError(f"{code!r} is no enhanced status code")
        return super().__new__(cls, number)

    @classmethod
    def pack(cls, class_: int, subject: int, detail: int) -> Code:
        """From its parts; ValueError where one is out of its range."""
        return cls(library.esmtpcode_code_pack(class_, subject, detail))

    @classmethod
    def parse(cls, text: str | bytes) -> Code | None:
        """The whole text as a code, by the grammar and nothing else."""
        data = octets(text)
        return optional(library.esmtpcode_code_parse(data, len(data)))

    @classmethod
    def parse_lenient(cls, text: str | bytes) -> tuple[Code | None, Departure]:
        """The text as a code the way reports write it, and how it departs from the grammar."""
        data = octets(text)
        departures = c_uint32()
        code = library.esmtpcode_code_parse_lenient(data, len(data), byref(departures))
        return optional(code), Departure(departures.value)

    @classmethod
    def prefix(cls, text: str | bytes) -> tuple[Code | None, int]:
        """The code at the start of the text, and its length."""
        data = octets(text)
        code = c_uint32()
        length = library.esmtpcode_code_prefix(data, len(data), byref(code))
        return optional(code.value), length

    @classmethod
    def find(cls, text: str | bytes) -> Code | None:
        """The first code in free text."""
        return next((code for code, _ in cls.find_all(text)), None)

    @classmethod
    def find_all(cls, text: str | bytes) -> Iterator[tuple[Code, slice]]:
        """Every code in free text, and where it stands in the text's bytes."""
        data = octets(text)
        where = SpanStruct()
        start = 0
        while code := library.esmtpcode_code_find(data, len(data), start, byref(where)):
            start = where.offset + where.length
            yield cls(code), slice(where.offset, start)

    @property
    def is_valid(self) -> bool:
        """False for a code of a class that the standard does not have."""
        return bool(library.esmtpcode_code_is_valid(self))

    @property
    def class_(self) -> int:
        return library.esmtpcode_code_class(self)

    @property
    def subject(self) -> int:
        return library.esmtpcode_code_subject(self)

    @property
    def detail(self) -> int:
        return library.esmtpcode_code_detail(self)

    def __str__(self) -> str:
        buffer = create_string_buffer(16)
        library.esmtpcode_code_format(self, buffer, len(buffer))
        return buffer.value.decode()

    def __repr__(self) -> str:
        return f"Code('{self}')"


def optional(code: int) -> Code | None:
    return Code(code) if code else None
