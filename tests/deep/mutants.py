# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""mutants.py BUILD OUT [--jobs N] [--seed N] [FILE...]

How many mutants of the library the tests notice; fails below 90 %. BUILD is a build folder of ninja's,
with tests. Without FILE a sample, another one for each seed: three in four of the code, the others of
the facts in lib/data, of each kind of them as many. Whether a line's mutants are in it depends on that
line alone, so that a change elsewhere leaves it as it is. With FILEs (lib/reply.c, data/reasons.txt)
all of theirs.

A mutant that does not compile, that the generator refuses, or that compiles to the same code at -O2,
is none. One is noticed where a test fails, crashes or uses many times its processor time. The tests
are the unit tests but those of time, the facts and the examples of the rules, the recorded answers,
the sample mails, and a count of instructions, to which no more than half a percent may be added. The
library is built for them with traps where UBSan finds a fault, and with variables that hold a pattern
where they are not set.
"""

import argparse
import functools
import hashlib
import json
import math
import multiprocessing
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict, namedtuple
from pathlib import Path

sys.dont_write_bytecode = True
from mutate import fact_mutants, mutants  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
NUMBER = 400
MOST_COST = 1.005
FACT_SHARE = 4  # one in so many is of a fact
CHECKED = ['-ftrivial-auto-var-init=pattern', '-fsanitize=undefined', '-fsanitize-undefined-trap-on-error']
LEAST = 90  # per cent

CHECKSUM = re.compile(r'#define DATA_CHECKSUM .*')  # which would give any fact away

Unit = namedtuple('Unit', 'name command uses')
Test = namedtuple('Test', 'name command seconds')


def run(command, **options):
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, **options).stdout


class Library:
    """A copy of the sources, facts and tables, and how the build compiles and links them."""

    def __init__(self, build, folder, objects):
        self.folder, self.objects = folder, objects
        self.tablegen = build / 'lib/tablegen'
        tables = build / 'lib/tables'
        shutil.copytree(ROOT / 'lib/data', folder / 'data')
        shutil.copytree(tables, folder / 'tables')
        (folder / 'lib').mkdir()
        for path in (ROOT / 'lib').glob('*.[ch]'):
            shutil.copy(path, folder / 'lib')
        self.units = []
        for entry in json.loads(run(['ninja', '-C', build, '-t', 'compdb'])):
            if Path(entry['file']).parent != ROOT / 'lib' or not entry['output'].endswith('.c.o'):
                continue
            words = entry['command'].replace(str(tables), str(folder / 'tables'))
            words = words.replace(str(ROOT / 'lib'), str(folder / 'lib')).split()
            command = words[:words.index('-MD')] + ['-w', '-O2']
            source = folder / 'lib' / Path(entry['file']).name
            seen = run(command + ['-MM', source]).replace('\\\n', ' ').split()
            uses = {str(Path(path).relative_to(folder)) for path in seen if str(folder) in path}
            self.units.append(Unit(source.name, command, uses))

    def make_tables(self):
        """Makes the tables anew. Gives the paths of those that changed, None where a fact is refused."""
        made = self.folder / 'made'
        made.mkdir(exist_ok=True)
        if subprocess.run([self.tablegen, 'data', 'made'], cwd=self.folder, stderr=subprocess.DEVNULL,
                          check=False).returncode != 0:
            return None
        changed = set()
        for path in made.iterdir():
            old, new = ((folder / path.name).read_text(encoding='utf-8') for folder in (self.folder / 'tables', made))
            new = CHECKSUM.sub(CHECKSUM.search(old)[0] if CHECKSUM.search(old) else '', new)
            if new != old:
                (self.folder / 'tables' / path.name).write_text(new, encoding='utf-8')
                changed.add('tables/' + path.name)
        return changed

    def preprocessed(self, unit):
        return run(unit.command + ['-E', self.folder / 'lib' / unit.name])

    def compile(self, unit, out, *flags):
        """Gives whether it compiles."""
        command = [*unit.command, *flags, '-c', self.folder / 'lib' / unit.name, '-o', out]
        return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0

    def link(self, changed, *flags):
        """Links the library; changed: the objects by name that are not those of the original."""
        objects = [changed.get(unit.name, self.objects / 'checked' / (unit.name + '.o')) for unit in self.units]
        run(['gcc', '-shared', *flags, '-Wl,-soname,libesmtpcode.so.1',
             '-Wl,--version-script=' + str(ROOT / 'lib/esmtpcode.map'), *objects,
             '-o', self.folder / 'libesmtpcode.so.1'])


def active_lines(library):
    """The lines that the compiler sees, by file."""
    lines = defaultdict(set)
    for unit in library.units:
        path, number = '', 0
        for line in library.preprocessed(unit).split('\n'):
            marker = re.match(r'# (\d+) "([^"]*)"', line)
            if marker:
                number, path = int(marker[1]), marker[2]
                continue
            if line.strip():
                lines[path].add(number)
            number += 1
    return {str(Path(path).relative_to(library.folder)): seen for path, seen in lines.items()
            if path.startswith(str(library.folder))}


def in_turn(lists):
    """The items of several lists: of each the first, of each the second..."""
    for i in range(max(map(len, lists), default=0)):
        yield from (items[i] for items in lists if i < len(items))


def drawn(library, found, seed):
    """The mutants in an order by chance, which depends on each mutant's line alone."""
    text_of = functools.cache(lambda path: (library.folder / path).read_text(encoding='utf-8'))

    def lot(mutant):
        text = text_of(mutant.path)
        start, end = text.rfind('\n', 0, mutant.start) + 1, text.find('\n', mutant.start)
        told = seed, mutant.path, text[start:end].strip(), text[start:mutant.start].strip(), mutant.what
        return hashlib.sha256(repr(told).encode()).digest()

    return sorted(found, key=lot)


def choose(library, files, seed):
    """The mutants to look at, in order."""
    found = {}
    for path, active in sorted(active_lines(library).items()):
        if path.startswith('lib/'):
            found[path] = mutants(path, (library.folder / path).read_text(encoding='utf-8'), active)
    facts = fact_mutants({str(path.relative_to(library.folder)): path.read_text(encoding='utf-8')
                          for path in sorted((library.folder / 'data').glob('**/*.txt'))})
    if files:
        return [mutant for path in files for mutant in {**found, **facts}[path]]
    code = drawn(library, [mutant for path in found for mutant in found[path]], seed)
    kinds = defaultdict(list)  # the folder, or the file
    for path in facts:
        kinds[path.split('/')[1]] += facts[path]
    lists = [drawn(library, kind, seed) for kind in kinds.values()]
    return list(in_turn([code[i::FACT_SHARE - 1] for i in range(FACT_SHARE - 1)] + [list(in_turn(lists))]))


def link_programs(build, out, library):
    """Links the tests and the command with the shared library. Gives the tests: name, command."""
    unit = build / 'tests/unit/CMakeFiles'
    support = sorted((unit / 'unit_support.dir').glob('*.o'))
    tests = []
    for folder in sorted(unit.glob('test_*.dir')):
        objects = list(folder.glob('**/*.o'))
        if len(objects) == 1 and folder.stem != 'test_linear':  # more are those of an example
            program = out / folder.stem
            run(['gcc', *objects, *support, library, '-lcmocka', '-o', program])
            tests.append((folder.stem, [program]))
    command = out / 'esmtpcode'
    run(['gcc', *(build / 'examples/esmtpcode/CMakeFiles/esmtpcode_command.dir').glob('**/*.o'),
         library, '-o', command])
    mails = ROOT / 'tests/mail/samples'
    expected = out / 'mails.json'
    expected.write_bytes(b''.join(path.read_bytes() for path in sorted(mails.glob('*.json'))))
    return tests + [
        ('rules', ['sh', ROOT / 'tests/rules/run.sh', command]),
        ('facts', ['sh', '-c', 'sh "$1" "$LD_LIBRARY_PATH/libesmtpcode.so.1" "$2"', 'sh',
                   ROOT / 'tests/facts/run.sh', command]),
        ('mails', ['sh', '-c', 'cd "$1" && LC_ALL=C && "$2" bounce --json *.eml | cmp - "$3"', 'sh',
                   mails, command, expected]),
        ('golden', ['sh', ROOT / 'tests/golden/make.sh', command, '--check']),
        ('command', ['sh', ROOT / 'tests/cli/run.sh', command])]


def passes(test, library, **environment):
    """Whether a test passes with the library in that folder."""
    def limit():
        most = math.ceil(2 + 10 * test.seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 24, 1 << 24))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    process = subprocess.Popen(
        test.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**os.environ, 'LD_LIBRARY_PATH': str(library), **environment},
        preexec_fn=limit, start_new_session=True)
    try:
        return process.wait(120) == 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return False


def counted(out, library):
    """A test that the library takes no more instructions than the original one."""
    run(['gcc', '-O2', '-I', ROOT / 'include', ROOT / 'tests/deep/cost.c', library / 'libesmtpcode.so.1',
         '-o', out / 'cost'])
    command = ['sh', ROOT / 'tests/deep/instructions.sh', out / 'esmtpcode', out / 'cost']
    counts = run(command, env={**os.environ, 'LD_LIBRARY_PATH': str(library)}).split()
    return 'instructions', command + [str(int(int(count) * MOST_COST)) for count in counts]


def timed(tests, library):
    """The tests, the fast ones first."""
    result = []
    for name, command in tests:
        start = time.monotonic()
        if not passes(Test(name, command, 30), library):
            sys.exit(name + ' fails without a mutant')
        result.append(Test(name, command, time.monotonic() - start))
    return sorted(result, key=lambda test: test.seconds)


class Reach:
    """Which tests come to a line at all. Of lines without code, such as tables: to the file, or to
    one that includes it."""

    def __init__(self, library, tests, out):
        self.lines = defaultdict(set)
        self.files = defaultdict(set)
        changed = {}
        out.mkdir()
        for unit in library.units:
            changed[unit.name] = out / (unit.name + '.o')
            library.compile(unit, changed[unit.name], '-O0', '--coverage')
        library.link(changed, '--coverage')
        for test in tests:
            if test.name == 'instructions':  # the same as others come to
                continue
            folder = out / test.name
            folder.mkdir()
            passes(test, library.folder, GCOV_PREFIX=str(folder), GCOV_PREFIX_STRIP='99')
            for unit in library.units:
                self.count(library, unit, test, folder)

    def count(self, library, unit, test, folder):
        counts = folder / (unit.name + '.gcda')
        if not counts.exists():
            return
        shutil.copy(folder.parent / (unit.name + '.gcno'), folder)
        for source in json.loads(run(['gcov', '--json-format', '--stdout', counts],
                                     stderr=subprocess.DEVNULL))['files']:
            path = Path(source['file'])
            if not path.is_relative_to(library.folder):
                continue
            for line in source['lines']:
                tests = self.lines[str(path.relative_to(library.folder)), line['line_number']]
                if line['count'] > 0:
                    tests.add(test.name)
                    for used in unit.uses:
                        self.files[used].add(test.name)

    def tests(self, mutant, changed):
        """changed: the paths of the files that the mutant has other than the original."""
        files = set().union(*(self.files[path] for path in changed))
        return self.lines.get((mutant.path, mutant.line), files)


class Worker:
    """Looks at mutants, one after the other, in a folder of its own."""

    def __init__(self, build, out, tests, reach):
        folder = Path(tempfile.mkdtemp(dir=out, prefix='worker'))
        self.library = Library(build, folder, out / 'objects')
        self.tests, self.reach = tests, reach
        self.noticed = defaultdict(Counter)  # by file: how often which test

    def look(self, mutant):
        """Gives the name of the test that notices it, '' for none, and None where it is no mutant."""
        path = self.library.folder / mutant.path
        text = path.read_text(encoding='utf-8')
        path.write_text(text[:mutant.start] + mutant.new + text[mutant.end:], encoding='utf-8')
        try:
            changed = {mutant.path} if mutant.path.startswith('lib/') else self.library.make_tables()
            return self.judge(mutant, changed) if changed else None
        finally:
            path.write_text(text, encoding='utf-8')
            if not mutant.path.startswith('lib/'):
                self.library.make_tables()

    def judge(self, mutant, changed):
        objects = {}
        for unit in self.library.units:
            if not unit.uses & changed:
                continue
            made = self.library.folder / (unit.name + '.o')
            if not self.library.compile(unit, made):
                return None
            if made.read_bytes() != (self.library.objects / 'plain' / made.name).read_bytes():
                objects[unit.name] = made
                self.library.compile(unit, made, *CHECKED)
        if not objects:
            return None
        self.library.link(objects)
        noticed = self.noticed[mutant.path]
        reaching = self.reach.tests(mutant, changed)
        for test in sorted(self.tests, key=lambda test: -noticed[test.name]):
            if test.name in {*reaching, 'instructions'} and not passes(test, self.library.folder):
                noticed[test.name] += 1
                return test.name
        return ''


def begin(*arguments):
    global worker
    worker = Worker(*arguments)


def look(mutant):
    return mutant, worker.look(mutant)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('build', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('files', nargs='*')
    options = parser.parse_intermixed_args()
    build, out = options.build.resolve(), options.out.resolve()
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    original = Library(build, out / 'original', out / 'objects')
    for kind, flags in (('plain', []), ('checked', CHECKED)):
        (original.objects / kind).mkdir(parents=True)
        for unit in original.units:
            if not original.compile(unit, original.objects / kind / (unit.name + '.o'), *flags):
                sys.exit(unit.name + ' does not compile')
    original.link({})
    tests = link_programs(build, out, original.folder / 'libesmtpcode.so.1')
    tests = timed(tests + [counted(out, original.folder)], original.folder)
    reach = Reach(original, tests, out / 'reach')

    found, noticed, by = Counter(), Counter(), Counter()
    with multiprocessing.Pool(options.jobs, begin, (build, out, tests, reach)) as pool:
        for mutant, test in pool.imap(look, choose(original, options.files, options.seed)):
            if test is None:
                continue
            found[mutant.path] += 1
            if test:
                noticed[mutant.path] += 1
                by[test] += 1
            else:
                text = (original.folder / mutant.path).read_text(encoding='utf-8')
                column = mutant.start - text.rfind('\n', 0, mutant.start)
                line = text.split('\n')[mutant.line - 1].strip()
                print(f'{mutant.path}:{mutant.line}:{column}: {mutant.what}: {line}', flush=True)
            if not options.files and sum(found.values()) == NUMBER:
                break

    print()
    for path in sorted(found):
        print(f'{path:26} {found[path]:5} {noticed[path]:5} {100 * noticed[path] / found[path]:6.1f} %')
    print('noticed by', ', '.join(f'{name} {count}' for name, count in by.most_common()))
    share = 100 * sum(noticed.values()) / sum(found.values())
    print(f'{sum(found.values())} mutants, {sum(noticed.values())} killed, {share:.1f} %')
    return share < LEAST


if __name__ == '__main__':
    sys.exit(main())
