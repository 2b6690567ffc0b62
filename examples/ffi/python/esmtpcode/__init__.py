# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""What mail servers say when mail does not arrive: libesmtpcode for Python.

>>> classify("550 5.1.1 <bob@example.org>: User unknown").bounce
<Bounce.HARD: 2>
>>> Entry.describe(Code("4.4.1")).title
'No answer from host'
"""

from ._code import Code
from ._enumerations import (
    Action,
    Basis,
    Blocklist,
    Bounce,
    Category,
    Departure,
    DsnAction,
    Flag,
    Format,
    Group,
    Hint,
    Kind,
    Outcome,
    Pairing,
    Part,
    Problem,
    Provider,
    Reason,
    ReportKind,
    Responsible,
    Severity,
    Source,
    Stage,
    State,
    Status,
    Vocabulary,
)
from ._entry import Entry, reason_group
from ._library import library
from ._reply import (
    Error,
    Reply,
    compose,
    pairing,
    reply_codes,
    reply_is_valid,
    reply_meaning,
    reply_outcome,
    reply_references,
)
from ._report import Recipient, Report
from ._verdict import (
    Verdict,
    classify,
    classify_code,
    classify_reply,
    reason_term,
)


def version() -> str:
    """Version of the library in use."""
    return library.esmtpcode_version().decode()


def version_number() -> int:
    """The same as one number: major * 10000 + minor * 100 + patch."""
    return library.esmtpcode_version_number()


def data_checksum() -> str:
    """Which data the library's tables were made from."""
    return library.esmtpcode_data_checksum().decode()
