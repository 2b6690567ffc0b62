# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
"""flufl.bounce as a rival: a number on standard input, that many mails read, the addresses found on
standard output. The mails are named as arguments and kept in memory."""

import email
import itertools
import sys

from flufl.bounce import scan_message

mails = []
for path in sys.argv[1:]:
    with open(path, "rb") as mail:
        mails.append(mail.read())
mails = itertools.cycle(mails)
for line in sys.stdin:
    found = 0
    for _ in range(int(line)):
        found += len(scan_message(email.message_from_bytes(next(mails))))
    print(found, flush=True)
