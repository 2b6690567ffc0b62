# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""The mutants of a C file, and of a file of facts: one change each that a test ought to notice.

Comparisons take or leave their limit or turn around, "&&" and "||", "+" and "-", "<<" and ">>", "&"
and "|" stand for each other, "!" and "~" go, numbers and characters grow by one (1 becomes 0), what
is returned becomes 0, the branches of "?:" swap, and assignments, calls, "break" and "continue" are
dropped. Comments, strings, directives, declarations and the sizes of arrays stay as they are; so
does what the preprocessor leaves out.

Of facts, a name becomes another one that the field may have, a weight grows by one, a list loses its
first item, a letter of the middle word of a phrase or a line becomes the next one, and an opening or
a subject is that of a delay. Texts for people stay as they are.
"""

import re
from collections import namedtuple

Mutant = namedtuple('Mutant', 'path line start end new what')
Token = namedtuple('Token', 'kind text start end')

TOKEN = re.compile(r'''
    (?P<space>\s+|/\*.*?\*/|//[^\n]*|^[ \t]*\#(?:\\\n|[^\n])*)
  | (?P<string>"(?:[^"\\]|\\.)*")
  | (?P<char>'(?:[^'\\]|\\.)+')
  | (?P<number>0[xX][0-9a-fA-F]+[uUlL]*|\d+[uUlL]*)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<sign><<=|>>=|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|.)
''', re.VERBOSE | re.DOTALL | re.MULTILINE)

OTHER = {
    '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==', '&&': '||', '||': '&&',
    '<<': '>>', '>>': '<<', '+=': '-=', '-=': '+=', '|=': '&=', '&=': '|=', '^=': '|=',
    '<<=': '>>=', '>>=': '<<=', '*=': '+=', '/=': '*=', '++': '--', '--': '++', '/': '*', '%': '/',
    '|': '&', '^': '|', '!': '', '~': '',
}
BINARY = {'+': '-', '-': '+', '&': '|', '*': '/'}  # where they are not unary
KEYWORDS = {'return', 'case', 'else', 'sizeof', 'do', 'goto', 'if', 'for', 'while', 'switch'}
TYPES = re.compile(r'(char|int|unsigned|long|const|\w+_t|esmtpcode_[a-z]+|view|static)$')
ASSIGNS = {'=', '+=', '-=', '|=', '&=', '^=', '<<=', '>>=', '*=', '/=', '++', '--'}
OPEN, CLOSE = '([{', ')]}'


def tokens(text):
    return [Token(m.lastgroup, m.group(), m.start(), m.end())
            for m in TOKEN.finditer(text) if m.lastgroup != 'space']


def scopes(toks):
    """For every token: in what it stands, from the outermost brace on ("block", "enum", "struct",
    "values"), and the tokens that stand before the brackets open around it."""
    braces, brackets, result = [], [], []
    before = Token('sign', ';', 0, 0)
    for i, tok in enumerate(toks):
        if tok.text in CLOSE and brackets:
            if brackets.pop()[0] == '{':
                braces.pop()
        result.append((tuple(braces), tuple(brackets)))
        if tok.text in OPEN:
            brackets.append((tok.text, before.text))
            if tok.text == '{':
                names = {t.text for t in toks[max(0, i - 2):i]}
                if before.text in ('=', '(', ',', '{') or 'values' in braces or before.text == ')' and \
                        toks[i - 2].kind == 'name' and TYPES.match(toks[i - 2].text):
                    braces.append('values')
                elif 'enum' in names:
                    braces.append('enum')
                elif names & {'struct', 'union'}:
                    braces.append('struct')
                else:
                    braces.append('block')
        before = tok
    return result


def closing(toks, i, ends):
    """The first token from i on, outside further brackets, that is one of the ends or closes."""
    depth = choices = 0
    while i < len(toks):
        text = toks[i].text
        if depth == 0 and (text in ends and not (text == ':' and choices) or text in CLOSE):
            return i
        depth += (text in OPEN) - (text in CLOSE)
        if depth == 0:
            choices += (text == '?') - (text == ':')
        i += 1
    return i


def larger(tok):
    """A number or character and one more; 0 for 1."""
    if tok.kind == 'number':
        digits = tok.text.rstrip('uUlL')
        suffix = tok.text[len(digits):]
        if digits[:2] in ('0x', '0X'):
            return hex(int(digits, 16) + 1) + suffix
        value = int(digits)
        return ('0' if value == 1 else str(value + 1)) + suffix
    return '(' + tok.text + ' + 1)'


def declares_size(toks, i):
    """Whether the number toks[i] is the size of an array that is declared here."""
    if toks[i - 1].text != '[':
        return False
    i -= 2
    while toks[i].text == ']':
        while toks[i].text != '[':
            i -= 1
        i -= 1
    before = toks[i - 1]
    return toks[i].kind == 'name' and (before.text == '*' or before.kind == 'name' and before.text not in KEYWORDS)


def starts_statement(toks, i, around, before):
    """Whether a statement that may be dropped starts here."""
    tok, after = toks[i], toks[i + 1]
    if before.text not in (';', '{', '}', 'else', 'do', ':', ')'):
        return False
    if before.text == ')' and around != 'condition':
        return False
    if tok.text in ('break', 'continue'):
        return True
    if tok.kind == 'name' and tok.text not in KEYWORDS:
        return after.text in ASSIGNS or after.text in ('(', '.', '->', '[')
    return tok.text in ('*', '++', '--')


def mutants(path, text, active):
    """Every mutant of a file. active: the numbers of the lines that the compiler sees."""
    toks = tokens(text)
    around = scopes(toks)
    result = []
    conditions = []  # of the open brackets, whether they hold a condition
    closed = ''      # what the last bracket to be closed held
    line, seen = 1, 0
    asserted = -1

    def add(start, end, new, what):
        if line in active:
            result.append(Mutant(path, line, start, end, new, what))

    for i, tok in enumerate(toks):
        line += text.count('\n', seen, tok.start)
        seen = tok.start
        before = toks[i - 1] if i > 0 else Token('sign', ';', 0, 0)
        braces, brackets = around[i]
        if tok.text == '(':
            conditions.append('condition' if before.text in ('if', 'for', 'while', 'switch') else '')
        elif tok.text == ')' and conditions:
            closed = conditions.pop()
        if tok.text == '_Static_assert':
            asserted = closing(toks, i, (';',))
        if i < asserted or 'struct' in braces or not braces:
            continue
        if tok.kind in ('number', 'char'):
            if not declares_size(toks, i):
                add(tok.start, tok.end, larger(tok), tok.text + ' -> ' + larger(tok))
        if braces[-1] == 'enum' or braces[0] == 'values':
            continue
        if tok.text in OTHER:
            add(tok.start, tok.end, OTHER[tok.text], tok.text + ' -> ' + (OTHER[tok.text] or 'nothing'))
        elif tok.text in BINARY and (before.kind != 'sign' or before.text in ')]') and \
                before.text not in KEYWORDS and not (
                    tok.text == '*' and TYPES.match(before.text)):
            add(tok.start, tok.end, BINARY[tok.text], tok.text + ' -> ' + BINARY[tok.text])
        elif tok.text == '?':
            colon = closing(toks, i + 1, (':',))
            end = closing(toks, colon + 1, (';', ',', ':'))
            yes = text[tok.end:toks[colon].start]
            no = text[toks[colon].end:toks[end].start]
            add(tok.end, toks[end].start, no + ':' + yes, '?: swapped')
        elif tok.text == 'return' and toks[i + 1].text != ';':
            end = closing(toks, i + 1, (';',))
            if end > i + 2 or toks[i + 1].kind != 'number':
                add(toks[i + 1].start, toks[end].start, '0', 'returns 0')
        elif braces[-1] == 'block' and not any(b == '(' for b, _ in brackets) and \
                starts_statement(toks, i, closed, before):
            end = closing(toks, i, (';',))
            add(tok.start, toks[end].start, '',
                'dropped: ' + ' '.join(text[tok.start:toks[end].start].split()))
    return result


NAMES = {'Reason', 'Provider', 'Blocklist', 'Stage', 'Hint', 'Group', 'Bounce', 'Category', 'Severity', 'Action',
         'Responsible'}
LISTS = {'Replies', 'Customary', 'Related', 'Usual', 'Classes'}
WORDS = {'Phrase', 'Opens', 'Recipient', 'Transcript', 'Ends', 'Sender', 'Subject', 'Answer', 'Complaint', 'Alias',
         'Rejects', 'Marks', 'Term'}
FIELD = re.compile(r'^([A-Z][a-zA-Z]*)(-[245])?: *(.+)$', re.MULTILINE)


def other_word(words):
    """The words with another letter in the middle one, or in the one nearest to it that has any."""
    letters = [m.start() for m in re.finditer('[a-y]', words)]
    if not letters:
        return None
    at = letters[len(letters) // 2]
    return words[:at] + chr(ord(words[at]) + 1) + words[at + 1:]


def fact_mutants(files):
    """Every mutant of the facts, by file. files: the texts by path."""
    values = {}  # by field of names
    for text in files.values():
        for field in FIELD.finditer(text):
            if field[1] in NAMES:
                values.setdefault(field[1], set()).add(field[3])
    return {path: list(fact_mutants_of(path, text, values)) for path, text in files.items()}


def fact_mutants_of(path, text, values):
    for field in FIELD.finditer(text):
        name, value = field[1], field[3]
        new = None
        if name in NAMES:
            known = sorted(values[name])
            new = known[(known.index(value) + 1) % len(known)]
        elif name == 'Weight':
            new = str(int(value) + 1 if int(value) < 9 else 8)
        elif name in LISTS and ' ' in value:
            new = value.split(' ', 1)[1]
        elif name in WORDS:
            new = other_word(value)
        line = text.count('\n', 0, field.start()) + 1
        if text[:field.start()].endswith('\n\n'):
            continue  # the record's own name
        if new is not None and new != value:
            yield Mutant(path, line, field.start(3), field.end(3), new, value + ' -> ' + new)
        if name in ('Opens', 'Subject') and not field[2]:
            yield Mutant(path, line, field.end(1), field.end(1), '-4', name + ' -> ' + name + '-4')
