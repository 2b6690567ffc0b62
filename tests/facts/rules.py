# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""rules.py LIBRARY  What the shared library says of the rules' examples follows from what stands there:
the rule decided that the example is for, or a heavier or longer one, or one that it overlaps with; it has the
verdict's reason and those words, the provider and the blocklist are ones that
a rule names whose words are in the text, and the field or web page that a hint tells of is found."""

import ctypes
import re
import sys
import unicodedata

from facts import Check, every_record

MEMBERS = ['outcome', 'bounce', 'category', 'reason', 'group', 'severity', 'action', 'responsible', 'basis',
           'provider', 'blocklist', 'stage', 'retry_after', 'reply', 'code', 'rule']
SPANS = ['matched', 'recipient', 'queue_id', 'relay', 'url', 'ip', 'new_address']
FOUND = {'recipient', 'relay', 'queue_id', 'url'}

library = ctypes.CDLL(sys.argv[1])
for name in ('esmtpcode_name_get', 'esmtpcode_rule_name'):
    getattr(library, name).restype = ctypes.c_char_p


def name_of(kind, number):
    kinds = {'reason': 6, 'provider': 10, 'blocklist': 16, 'stage': 17}
    return library.esmtpcode_name_get(kinds[kind], number).decode()


def classify(text):
    verdict = (ctypes.c_uint32 * (len(MEMBERS) + 2 * len(SPANS)))()
    library.esmtpcode_classify(text, ctypes.c_size_t(len(text)), verdict, ctypes.c_size_t(ctypes.sizeof(verdict)))
    result = dict(zip(MEMBERS, verdict))
    for i, name in enumerate(SPANS):
        at, length = verdict[len(MEMBERS) + 2 * i:][:2]
        result[name] = text[at:at + length].decode()
    return result


OTHER_LETTERS = {'ä': 'ae', 'ö': 'oe', 'ü': 'ue', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ð': 'd', 'þ': 'th',
                 'đ': 'd', 'ħ': 'h', 'ı': 'i', 'ĳ': 'ij', 'ĸ': 'k', 'ŀ': 'l', 'ł': 'l', 'ŉ': 'n', 'ŋ': 'n', 'ŧ': 't',
                 'ſ': 's'}


def without_accents(text):
    """Letters of Latin writing as they are compared."""
    def plain(c):
        if not '\u00c0' <= c <= '\u017f' and c not in 'ȘșȚț':
            return c
        return OTHER_LETTERS.get(c.lower()) or unicodedata.normalize('NFD', c.lower())[0]
    return ''.join(map(plain, text))


def phrase_of(rule):
    return without_accents(rule.get('Phrase'))


def words_of(phrase):
    """The pattern of a phrase: whole words, any white space, "*" for one word."""
    parts = (re.escape(part) for part in phrase.split('*'))
    pattern = r'\S+'.join(parts).replace(r'\ ', r'\s+')
    return re.compile(r'(?<![^\W_])' + pattern + r'(?![^\W_])', re.IGNORECASE)


def rank(rule):
    return int(rule.get('Weight', 5)), len(phrase_of(rule).encode())


def overlapped(name, example):
    """Whether a longer phrase stands where the rule's does."""
    own = patterns[name].search(example)
    length = len(phrase_of(rules[name]))
    return own is None or any(
        found.start() < own.end() and own.start() < found.end()
        for other, pattern in patterns.items() if len(phrase_of(rules[other])) > length
        for found in pattern.finditer(example))


check = Check()
rules = {record.name: record for record in every_record() if record.kind == 'Rule'}
patterns = {name: words_of(phrase_of(rule)) for name, rule in rules.items()}
named = {field: {} for field in ('Provider', 'Blocklist', 'Stage')}  # by value: the rules that name it
for name, rule in rules.items():
    for field, found in named.items():
        if rule.get(field):
            found.setdefault(rule.get(field), []).append(name)

for name, rule in rules.items():
    example = rule.get('Example')
    verdict = classify(example.encode())
    example = without_accents(example)
    decided = library.esmtpcode_rule_name(verdict['rule'])
    if decided:
        decided = decided.decode()
        reason = name_of('reason', verdict['reason'])
        check.same(f'{name}: the reason of {decided}', reason, rules[decided].get('Reason'))
        check.same(f'{name}: the words of {decided}',
                   patterns[decided].fullmatch(without_accents(verdict['matched'])) is not None, True)
    if decided != name and rank(rule)[0] > 2 and rule.get('Reason') != 'unknown' and (
            not decided or rank(rules[decided]) < rank(rule)):
        check.same(f'{name} decides, not {decided}', overlapped(name, example), True)
    for field, found in named.items():
        told = name_of(field.lower(), verdict[field.lower()])
        by = [other for other in found.get(told, ()) if patterns[other].search(example)]
        check.same(f'{name}: {field}', told if by or verdict[field.lower()] == 0 else told + ', of no rule',
                   told if by or not rule.get(field) else rule.get(field))
    if rule.get('Hint') in FOUND:
        check.same(f'{name}: {rule.get("Hint")}', verdict[rule.get('Hint')] != '', True)


def found(before, words, behind):
    """The rule that decides a text and the words that it matched, where they start with these."""
    verdict = classify((before + words + behind).encode())
    return verdict['rule'], verdict['matched']


# A phrase is found wherever it stands, in any case, whatever white space its gaps are, and as whole words only.
FILLER = 'plugh, xyzzy; (quux) ' * 8
for number, (name, rule) in enumerate(rules.items()):
    words = rule.get('Phrase').replace('*', 'x.y')
    plain = found('550 ', words, '')
    if not plain[0] or plain[1] != words:
        continue  # another one decides
    for before, behind in (('550 ' + FILLER[:number % 90], ' '), ('550 xyzzy\n', ' - ' + FILLER[:number % 70]),
                           ('550 ' + FILLER[number % 60:], '')):
        if before[-1].isalnum():
            before += ' '
        check.same(f'{name} among other words', found(before, words, behind), plain)
    upper = ''.join(c.upper() if c.isascii() else c for c in words)
    check.same(f'{name} in capitals', found('550 ', upper, ' x'), (plain[0], upper))
    if ' ' in words and not re.search(r' \d{3}\b', words):  # which starts a further line
        for gap in ('  ', '\t', '\r\n ', '\r\n550-', '\n550 5.0.0 '):
            spread = words.replace(' ', gap)
            check.same(f'{name} with other gaps', found('550-', spread, ' x')[1], spread)
    if ' ' in words:
        for gap in '\x08\x0e\x1f_-':
            check.same(f'{name} with what is no gap', found('550 ', words.replace(' ', gap), ' x')[0] != plain[0], True)
    for before, behind in (('550 x', ''), ('550 ', 'x'), ('550 7', ''), ('550 ', '7')):
        if re.match('[a-z0-9]', words[0 if len(before) > 4 else -1]):
            check.same(f'{name} within a word', found(before, words, behind)[1] == words, False)

# Of two phrases the heavier decides, then the longer, then the first: each is put to the longest ones of its own
# weight, and of the next.
alone = {name: found('550 ', rule.get('Phrase'), '') for name, rule in rules.items() if '*' not in rule.get('Phrase')}
alone = {name: number for name, (number, words) in alone.items()
         if number and library.esmtpcode_rule_name(number) == name.encode()}
longest = {rank(rules[name])[0]: name for name in sorted(alone, key=lambda name: rank(rules[name]))}
for name in alone:
    for weight in range(rank(rules[name])[0] - 1, rank(rules[name])[0] + 2):
        other = longest.get(weight, name)
        if other != name:
            winner = other if rank(rules[other]) > rank(rules[name]) else name
            check.same(f'{name} beside {other}',
                       found(f'550 {rules[name].get("Phrase")} ; xyzzy ; ', rules[other].get('Phrase'), '')[0],
                       alone[winner])
sys.exit(check.end('facts of rules'))
