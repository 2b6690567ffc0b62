# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
"""flufl.bounce as a rival. On standard input: how many mails there are, each with its length before
it, then a line whenever they are to be read. On standard output: the addresses found each time."""

import email
import sys

from flufl.bounce import scan_message

stdin = sys.stdin.buffer
mails = [stdin.read(int(stdin.readline())) for _ in range(int(stdin.readline()))]
for _ in stdin:
    print(sum(len(scan_message(email.message_from_bytes(mail))) for mail in mails), flush=True)
