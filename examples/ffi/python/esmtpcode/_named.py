# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""What the enumerations have in common."""

from enum import IntEnum
from typing import ClassVar

from ._library import library


class Named(IntEnum):
    """An enumeration of the library. Numbers that a later library adds become members too."""

    __kind__: ClassVar[int]

    @property
    def label(self) -> str:
        """The library's name of it, such as "user_unknown"."""
        return library.esmtpcode_name_get(self.__kind__, self).decode()

    @property
    def description(self) -> str:
        """What it stands for, in a few words for a person."""
        return library.esmtpcode_name_text(self.__kind__, self).decode()

    @classmethod
    def named(cls, label: str):
        """The member of a name; ValueError where there is none."""
        name = label.encode()
        number = library.esmtpcode_name_find(cls.__kind__, name, len(name))
        if number < 0:
            raise ValueError(f"{label!r} is no {cls.__name__}")
        return cls(number)

    @classmethod
    def known(cls):
        """Every member that the library knows, in order."""
        number = 0
        while library.esmtpcode_name_get(cls.__kind__, number) is not None:
            yield cls(number)
            number += 1

    @classmethod
    def _missing_(cls, value):
        name = library.esmtpcode_name_get(cls.__kind__, value) if isinstance(value, int) else None
        if name is None:
            return None
        member = int.__new__(cls, value)
        member._name_ = name.decode().upper()
        member._value_ = value
        return cls._value2member_map_.setdefault(value, member)

    def __str__(self) -> str:
        return self.label
