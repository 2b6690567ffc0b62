# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""The registry of codes, explained."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, takewhile

from ._code import Code
from ._enumerations import (
    Action,
    Bounce,
    Category,
    Group,
    Outcome,
    Part,
    Provider,
    Reason,
    Responsible,
    Severity,
)
from ._library import library, octets


class Entry:
    """What one code means, by the registry or by a provider."""

    __slots__ = ("_address",)

    def __init__(self, address: int):
        self._address = address

    @classmethod
    def find(cls, code: int, provider: int = Provider.NONE) -> Entry | None:
        """The registry's entry of exactly this code, or the provider's own."""
        return _optional(library.esmtpcode_entry_find_provider(code, provider))

    @classmethod
    def describe(cls, code: int, provider: int = Provider.NONE) -> Entry | None:
        """The best entry there is; None only where code is not valid."""
        return _optional(library.esmtpcode_entry_describe(code, provider))

    @classmethod
    def all(cls) -> Iterator[Entry]:
        """Every entry, by code, the registered before the providers'."""
        found = (library.esmtpcode_entry_at(i) for i in count())
        return (cls(address) for address in takewhile(bool, found))

    def match(self, words: str | bytes) -> int:
        """How well it matches a search: 0 for not, the larger the better."""
        data = octets(words)
        return library.esmtpcode_entry_match(self._address, data, len(data))

    @property
    def code(self) -> Code:
        return Code(library.esmtpcode_entry_code(self._address))

    @property
    def last_code(self) -> Code:
        """The last code of a range; the entry's own where it is none."""
        return Code(library.esmtpcode_entry_last_code(self._address))

    @property
    def provider(self) -> Provider:
        return Provider(library.esmtpcode_entry_provider(self._address))

    @property
    def is_registered(self) -> bool:
        return bool(library.esmtpcode_entry_is_registered(self._address))

    @property
    def is_usual(self) -> bool:
        return bool(library.esmtpcode_entry_is_usual(self._address))

    @property
    def outcome(self) -> Outcome:
        return Outcome(library.esmtpcode_entry_outcome(self._address))

    @property
    def bounce(self) -> Bounce:
        return Bounce(library.esmtpcode_entry_bounce(self._address))

    @property
    def category(self) -> Category:
        return Category(library.esmtpcode_entry_category(self._address))

    @property
    def reason(self) -> Reason:
        return Reason(library.esmtpcode_entry_reason(self._address))

    @property
    def group(self) -> Group:
        return reason_group(self.reason)

    @property
    def severity(self) -> Severity:
        return Severity(library.esmtpcode_entry_severity(self._address))

    @property
    def action(self) -> Action:
        return Action(library.esmtpcode_entry_action(self._address))

    @property
    def responsible(self) -> Responsible:
        return Responsible(library.esmtpcode_entry_responsible(self._address))

    def texts(self, part: Part) -> list[str]:
        """The texts of a part; none where the library was built without them."""
        found = (library.esmtpcode_entry_text(self._address, part, i) for i in count())
        return [text.decode() for text in takewhile(bool, found)]

    @property
    def title(self) -> str:
        return self.texts(Part.TITLE)[0]

    @property
    def related(self) -> list[Code]:
        """Codes to look at as well."""
        found = (library.esmtpcode_entry_related(self._address, i) for i in count())
        return [Code(code) for code in takewhile(bool, found)]

    @property
    def replies(self) -> list[int]:
        """Reply codes that carry this code."""
        found = (library.esmtpcode_entry_reply(self._address, i) for i in count())
        return list(takewhile(bool, found))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry) and self._address == other._address

    def __hash__(self) -> int:
        return hash(self._address)

    def __repr__(self) -> str:
        return f"<Entry {self.code} {self.title!r}>"


def _optional(address: int | None) -> Entry | None:
    return Entry(address) if address else None


def reason_group(reason: int) -> Group:
    """The group a reason belongs to."""
    return Group(library.esmtpcode_reason_group(reason))
