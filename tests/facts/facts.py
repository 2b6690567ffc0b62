# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""The records of lib/data, read by their grammar in lib/data/README.md and by nothing of the generator."""

from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / 'lib/data'


class Record(list):
    """Fields in their order: name, class (0 for every one), value."""

    @property
    def kind(self):
        return self[0][0]

    @property
    def name(self):
        return self[0][2]

    def all(self, name, cls=0):
        return [value for field, of, value in self if field == name and (of == 0 or of == cls)]

    def get(self, name, otherwise=None, cls=0):
        return next(iter(self.all(name, cls)), otherwise)


def records(path):
    record = Record()
    for line in path.read_text(encoding='utf-8').split('\n'):
        if line.startswith('#'):
            continue
        if not line:
            if record:
                yield record
            record = Record()
        elif line[0] in ' \t':
            name, cls, value = record[-1]
            record[-1] = name, cls, ' '.join([*value.split(), *line.split()])
        else:
            field, _, value = line.partition(':')
            name, _, cls = field.partition('-')
            if not cls.isdigit():
                name, cls = field, 0
            record.append((name, int(cls), ' '.join(value.split())))
    if record:
        yield record


def every_record():
    for name in (DATA / 'index').read_text(encoding='utf-8').split('\n'):
        if name and not name.startswith('#'):
            yield from records(DATA / name)


class Check:
    """Counts what is compared and tells what differs."""

    def __init__(self):
        self.count = self.wrong = 0

    def same(self, what, got, expected):
        self.count += 1
        if got != expected:
            self.wrong += 1
            print(f'{what}: should be {expected!r}, is {got!r}')

    def end(self, of):
        print(f'{self.count} {of}, {self.wrong} wrong')
        return self.wrong > 0 or self.count == 0
