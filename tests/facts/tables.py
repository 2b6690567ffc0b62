# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""tables.py LIBRARY  The shared library tells names, replies and codes as they stand in lib/data."""

import ctypes
import sys

from facts import Check, every_record

PARTS = ['Title', 'Summary', 'Meaning', 'Cause', 'Remedy', 'Check', 'Question', 'Answer', 'Retry', 'Reference']
OF_KIND = {'Reason': 'reason', 'Provider': 'provider', 'Blocklist': 'blocklist', 'Vocabulary': 'vocabulary',
           'Format': 'format'}

library = ctypes.CDLL(sys.argv[1])
check = Check()


def call(name, *arguments):
    """A function that gives a text, as str; or a number."""
    function = library['esmtpcode_' + name]
    gives_text = name in ('name_get', 'name_text', 'reason_term', 'rule_name', 'reply_meaning', 'reply_reference',
                          'entry_text')
    function.restype = ctypes.c_char_p if gives_text else \
        ctypes.c_void_p if name in ('entry_find', 'entry_find_provider') else ctypes.c_uint32
    result = function(*[a if a is None or isinstance(a, bytes) else
                        ctypes.c_void_p(a) if a > 0xffffffff or name == 'code_find' else ctypes.c_uint32(a)
                        for a in arguments])
    return result.decode() if isinstance(result, bytes) else result


def listed(name, *arguments):
    """What a function gives for 0, 1, 2, ... until there is no more."""
    result = []
    while True:
        item = call(name, *arguments, len(result))
        if not item:
            return result
        result.append(item)


def packed(text, cls):
    """A code, or the first one of a range, of that class where it has none of its own."""
    first, subject, detail = text.split('.')
    own = cls if first == 'X' else int(first)
    return own * 1000000 + int(subject) * 1000 + int(detail.split('-')[0])


everything = list(every_record())
of = {kind: [r for r in everything if r.kind == kind]
      for kind in ('Enumeration', 'Reply', 'Rule', 'Code', *OF_KIND, 'Version-of')}
kinds = {r.get('Name'): int(r.get('Number')) for r in of['Enumeration'] if r.name == 'kind'}
numbers = {kind: {} for kind in kinds}


def check_names():
    for record in everything:
        if record.kind == 'Enumeration':
            kind, name = record.name, record.get('Name')
        elif record.kind in OF_KIND:
            kind, name = OF_KIND[record.kind], record.name
        else:
            continue
        number = int(record.get('Number'))
        numbers[kind][name] = number
        check.same(f'{kind} {number}', call('name_get', kinds[kind], number), name)
        check.same(f'{kind} {name}', call('name_text', kinds[kind], number), record.get('Says'))
    for kind, names in numbers.items():
        check.same('names of ' + kind, len(listed('name_get', kinds[kind])), len(names))
    for record in of['Reason']:
        check.same(record.name, call('reason_group', numbers['reason'][record.name]),
                   numbers['group'][record.get('Group')])
    for record in of['Vocabulary']:
        terms = dict(term.split(' ', 1) for term in record.all('Term'))
        for reason, number in numbers['reason'].items():
            check.same(f'{record.name} {reason}', call('reason_term', int(record.get('Number')), number),
                       terms.get(reason))
    rules = [call('rule_name', number + 1) for number in range(len(of['Rule']) + 1)]
    check.same('a rule more', rules.pop(), None)
    for got, expected in zip(sorted(map(str, rules)), sorted(record.name for record in of['Rule'])):
        check.same('rule', got, expected)


def pairs():
    """The codes of each reply: of the registry, then customary ones."""
    registered, customary = {}, {}
    for record in of['Code']:
        for cls in record.get('Classes').split():
            code = packed(record.name, int(cls))
            for field, found in (('Replies', registered), ('Customary', customary)):
                for reply in record.get(field, 'any').split():
                    if reply[0] == cls and (field == 'Customary' or not record.get('Provider')):
                        found.setdefault(int(reply), set()).add(code)
    for record in of['Reply']:
        customary.setdefault(int(record.name), set()).update(
            packed(code, 0) for code in record.get('Customary', '').split())
    return {reply: (sorted(registered.get(reply, ())),
                    sorted(customary.get(reply, set()) - registered.get(reply, set())))
            for reply in {*registered, *customary}}


def reason_of(reply):
    """The reason of a reply code without words or status code."""
    verdict = (ctypes.c_uint32 * 64)()
    library.esmtpcode_classify_code(reply, 0, 0, verdict, ctypes.c_size_t(ctypes.sizeof(verdict)))
    return verdict[3]


def check_replies(paired):
    known = {int(record.name): record for record in of['Reply']}
    for reply in range(100, 700):
        record = known.get(reply)
        check.same(f'meaning of {reply}', call('reply_meaning', reply), record.get('Says') if record else None)
        check.same(f'references of {reply}', listed('reply_reference', reply),
                   record.all('Reference') if record else [])
        usual = 'delivered' if 200 <= reply < 300 else 'unknown'
        check.same(f'reason of {reply}', reason_of(reply),
                   numbers['reason'][record.get('Reason', usual) if record else usual])
        first, rest = paired.get(reply, ([], []))
        check.same(f'codes of {reply}', listed('reply_code', reply), first + rest)
        for code in first + rest:
            check.same(f'{reply} with {code}', call('reply_pairing', reply, code),
                       numbers['pairing']['registered' if code in first else 'customary'])


def check_entry(record, cls, paired):
    provider = numbers['provider'][record.get('Provider', 'none')]
    code = packed(record.name, cls)
    what = f'{record.name} of class {cls}'
    entry = call('entry_find_provider', code, provider) if provider else call('entry_find', code)
    reason = next(r for r in of['Reason'] if r.name == record.get('Reason', cls=cls))
    follows = {field: reason.get(field) for field in ('Bounce', 'Severity', 'Action', 'Responsible')}
    if cls == 4 and follows['Bounce'] != 'none':
        follows['Bounce'] = 'soft'
    if cls == 4 and follows['Action'] == 'suppress':
        follows['Action'] = 'retry'
    check.same(what, call('entry_code', entry), code)
    if '-' in record.name:
        check.same(what + ', end', call('entry_last_code', entry) % 1000, int(record.name.split('-')[1]))
    check.same(what + ', reason', call('entry_reason', entry), numbers['reason'][reason.name])
    for field, value in follows.items():
        check.same(what + ', ' + field, call('entry_' + field.lower(), entry),
                   numbers[field.lower()][record.get(field, value, cls)])
    check.same(what + ', usual', call('entry_is_usual', entry),
               int(str(cls) in record.get('Usual', record.get('Classes')).split()))
    for number, part in enumerate(PARTS):
        check.same(what + ', ' + part, listed('entry_text', entry, number), record.all(part, cls))
    check.same(what + ', related', listed('entry_related', entry),
               [related(text, cls) for text in record.get('Related', cls=cls).split()])
    replies = [[r for r in sorted(paired) if code in paired[r][i]] for i in (0, 1)]
    check.same(what + ', replies', listed('entry_reply', entry), replies[0] + replies[1])


def related(text, cls):
    """Of a code for any class: in this class, or in another one where it has no entry here."""
    return next(code for code in (packed(text, cls), packed(text, 9 - cls), packed(text, 5)) if code in known_codes)


def check_versions():
    """A dotted number behind such a word is a version and no code."""
    for word in [record.name for record in of['Version-of']] + ['xyzzy']:
        for text in (f'{word} 5.1.1 x', f'x {word.upper()} 5.1.1', f'x {word}: 5.1.1'):
            check.same(text, call('code_find', text.encode(), len(text), 0, None), 0 if word != 'xyzzy' else 5001001)


known_codes = {packed(r.name, int(cls)) for r in of['Code'] for cls in r.get('Classes').split()}
check_names()
check_versions()
paired = pairs()
check_replies(paired)
for record in of['Code']:
    for cls in record.get('Classes').split():
        check_entry(record, int(cls), paired)
sys.exit(check.end('facts'))
