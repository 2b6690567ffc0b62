# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""The shared library, and how text comes to it and back."""

import os
from ctypes import CDLL
from ctypes.util import find_library
from typing import AnyStr

library = CDLL(
    os.environ.get("ESMTPCODE_LIBRARY") or find_library("esmtpcode") or "libesmtpcode.so.1"
)


def declare(prototypes: dict) -> None:
    """Tells ctypes what each function returns and takes."""
    for name, (returns, *takes) in prototypes.items():
        function = getattr(library, name)
        function.restype = returns
        function.argtypes = takes


def octets(text: str | bytes) -> bytes:
    """The text as bytes; lone surrogates, as os.fsdecode() makes them, become bytes again."""
    return text.encode("utf-8", "surrogateescape") if isinstance(text, str) else bytes(text)


def like(given: AnyStr, data: bytes) -> AnyStr:
    """Bytes of a text as what the caller gave: str for str, bytes for bytes."""
    return data.decode("utf-8", "surrogateescape") if isinstance(given, str) else data


def string(pointer: bytes | None) -> str | None:
    """A constant string of the library."""
    return pointer.decode() if pointer is not None else None
