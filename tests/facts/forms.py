# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""forms.py COMMAND  Every pattern of lib/data/formats.txt does in a mail what the grammar says: the mail has
one line that fits the pattern, and what else a bounce needs."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from facts import Check, every_record

KINDS = {0: 'failure', 2: 'success', 4: 'delay'}
MAILER, PERSON = 'Mail Delivery <mailer-daemon@mx.example.net>', 'joe <joe@mx.example.net>'
SAID = '<jane@example.org>:\n  550 5.1.1 no such user here\n'
FAILED = 'could not be delivered to:\n\n'
RETURNED = '\nSubject: returned\nFrom: joe@example.net\nMessage-ID: <1@example.net>\n'


def line_of(pattern):
    return pattern.replace('*', 'word').rstrip('$').replace('@', '<jane@example.org>')


def known(form):
    """A line by which a text is known to be of the form: its names for a recipient and its ends count only then."""
    return next((line_of(value) for field in ('Marks', 'Opens') for value in form.all(field, cls=5)
                 if '@' not in value and form.name != 'generic'), 'Hello.')


def mail_of(form, field, pattern):
    """A mail with that line: From, Subject, body."""
    line = line_of(pattern)
    if field in ('Subject', 'Answer'):
        return MAILER, 'about: ' + line, SAID
    if field == 'Sender':
        return f'"{line}" <x@mx.example.net>', 'undelivered', SAID
    if field == 'Ends':
        return MAILER, 'hello', known(form) + '\n\n' + FAILED + SAID + '\n' + line + '\n' + RETURNED
    if field == 'Alias':
        return MAILER, 'hello', FAILED + SAID.replace('\n', '\n' + line.replace('jane', 'alias') + ')\n', 1)
    if field in ('Marks', 'Transcript'):
        return MAILER, 'undelivered', line + '\n\n' + FAILED + SAID
    if field == 'Recipient' and '"' in pattern:
        return MAILER, 'undelivered', f'{{"{known(form)}","{line}","said":"550 5.1.1 no such user here"}}\n'
    if field == 'Recipient':
        return MAILER, 'undelivered', known(form) + '\n\n' + line + '\n  550 5.1.1 no such user here\n'
    rest = SAID if '@' not in pattern else '  550 5.1.1 no such user here\n'
    return MAILER, 'hello', 'Hello.\n\n' + line + '\n\n' + rest


check = Check()
formats = [record for record in every_record() if record.kind == 'Format']
patterns = [(record, field, cls, value) for record in formats for field, cls, value in record
            if field not in ('Format', 'Number', 'Says', 'Fields', 'From')]
with tempfile.TemporaryDirectory() as folder:
    for number, (form, field, _, pattern) in enumerate(patterns):
        sender, subject, body = mail_of(form, field, pattern)
        Path(folder, f'{number:04}.eml').write_text(
            f'From: {sender}\nTo: <joe@example.net>\nSubject: {subject}\nMIME-Version: 1.0\n'
            f'Content-Type: text/plain; charset=utf-8\n\n{body}', encoding='utf-8')
    said = subprocess.run([sys.argv[1], 'bounce', '--json', folder], check=False, text=True,
                          stdout=subprocess.PIPE).stdout
answers = {}
for answer in map(json.loads, said.splitlines()):
    answers.setdefault(int(Path(answer['source']).stem), []).append(answer)
for number, (form, field, cls, pattern) in enumerate(patterns):
    answer = answers.get(number, [{}])[0]
    what = f'{form.name}, {field}: {pattern}'
    kind = {'Answer': 'auto_reply', 'Complaint': 'complaint'}.get(field, KINDS[cls])
    check.same(what, answer.get('kind'), kind)
    if field != 'Answer':
        check.same(what + ': recipient', answer.get('recipient'), 'jane@example.org')
    if field == 'Alias' and ('Recipient', pattern) not in {(other, text) for _, other, _, text in patterns}:
        check.same(what + ': alias', answer.get('original_recipient'), 'alias@example.org')
    if field == 'Ends':
        check.same(what + ': returned', answer.get('message_id'), '1@example.net')
    if field in ('Opens', 'Recipient', 'Marks', 'Rejects', 'Complaint'):
        # Another one may fit the line as well.
        shared = {other.name for other, _, _, text in patterns if line_of(pattern).startswith(line_of(text).rstrip())}
        check.same(what + ': form', answer.get('format'), answer.get('format') if answer.get('format') in shared else form.name)
sys.exit(check.end('facts of forms'))
