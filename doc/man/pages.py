# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""pages.py HEADER OUT  Makes the manual pages of section 3, one for each family of calls, from
the header: it is the authority, so the pages say what it says. Written is mdoc(7)."""

import re
import sys
from pathlib import Path

# The families, as the header's groups are called: the page's name and what it is about.
PAGES = {
    "version": ("esmtpcode_version", "which library and which data are in use"),
    "names": ("esmtpcode_name_get", "enumerations and their names"),
    "code": ("esmtpcode_code_parse", "enhanced status codes"),
    "reply": ("esmtpcode_reply_read", "SMTP replies"),
    "entry": ("esmtpcode_entry_find", "the registry of status codes, explained"),
    "verdict": ("esmtpcode_classify", "what a reply or a log line means"),
    "report": ("esmtpcode_report_open", "what a bounce message reports"),
}

COMMENT = r"/\*\*((?:(?!\*/).)*?)\*/\s*"
WIDTH = 78


def plain(comment):
    """A comment without its stars."""
    lines = [re.sub(r"^\s*\*? ?", "", line, count=1) for line in comment.strip("<").split("\n")]
    return "\n".join(lines).strip()


def macro(word):
    """A word as a macro of mdoc, or None: functions, constants, enumerations."""
    match = re.match(r'^([("]*)#?(esmtpcode_\w+(?:\(\))?|ESMTPCODE_[A-Z0-9_]+(?:\.\.\.)?|NULL)([).,;:"]*)$', word)
    if not match:
        return None
    before, core, after = match.groups()
    if core.endswith("()"):
        name = "Fn " + core[:-2]
    elif core.startswith("esmtpcode_"):
        name = f'Vt "enum {core}"'
    else:
        name = "Dv " + core
    return " ".join([f".{name.split(' ')[0]}", *before, name.split(" ", 1)[1], *after])


def fold(text):
    """Running text as lines, a sentence beginning a new one; nothing that looks like a request."""
    lines = []
    for sentence in re.split(r"(?<=[.:?]) (?=[A-Z])", text):
        line = ""
        for word in sentence.split(" "):
            if line and len(line) + len(word) + 1 > WIDTH:
                lines.append(line)
                line = ""
            line += (" " if line else "") + word
        lines.append(line)
    return [("\\&" if line[0] in ".'" else "") + line for line in lines if line]


def inline(text):
    """A paragraph as lines of mdoc."""
    text = re.sub(r"\s+", " ", text.replace("\\", "\\e").replace("`", "")).strip()
    text = re.sub(r"@p (\w+)", r"@p\1", text)
    lines, words = [], []

    def flush():
        lines.extend(fold(" ".join(words)))
        words.clear()

    for word in text.split(" "):
        argument = re.match(r"^@p(\w+)([).,;:]*)$", word)
        request = macro(word) if not argument else " ".join([".Fa", argument[1], *argument[2]])
        if request:
            flush()
            lines.append(request)
        else:
            words.append(word)
    flush()
    return lines


def paragraphs(text):
    """Paragraphs as lists of lines; one that is indented stays as it is."""
    found = []
    for part in re.split(r"\n\s*\n", re.sub(r"@code.*?@endcode", "", text, flags=re.S)):
        part = re.sub(r"@since \S+", "", part)
        if not part.strip():
            continue
        lines = part.strip("\n").split("\n")
        if all(line.startswith("    ") for line in lines):
            found.append([".Bd -literal -offset indent", *(line[4:].replace("\\", "\\e") for line in lines), ".Ed"])
        else:
            found.append(inline(part))
    return found


def running(parts):
    """Paragraphs one after the other."""
    lines = []
    for part in parts:
        if lines and not part[0].startswith(".Bd"):
            lines.append(".Pp")
        lines += part
    return lines


def items(pairs):
    """A list: [(request, text)]."""
    lines = [".Bl -tag -width Ds"]
    for request, text in pairs:
        lines += [request, *inline(text)]
    return [*lines, ".El"]


def functions(group):
    """The functions of a group: (comment, type, name, arguments)."""
    found = []
    for comment, prototype in re.findall(COMMENT + r"ESMTPCODE_API ([^;]*);", group, flags=re.S):
        result, name, arguments = re.match(r"(.*?[ *])(\w+)\((.*)\)$", re.sub(r"\s+", " ", prototype)).groups()
        found.append((plain(comment), result.strip(), name, [a.strip() for a in arguments.split(",")]))
    return found


def synopsis(function):
    _, result, name, arguments = function
    return [f'.Ft "{result}"', f".Fo {name}", *(f'.Fa "{argument}"' for argument in arguments), ".Fc"]


def described(function):
    comment, _, name, _ = function
    comment = re.sub(r"\s@(param|return)\s", r"\n\n@\1 ", comment)
    parts = [part for part in re.split(r"\n\s*\n", comment) if part.strip()]
    arguments = [re.match(r"@param\s+(\w+)\s+(.*)", part, flags=re.S) for part in parts]
    pairs = [(f".It Fa {match[1]}", match[2]) for match in arguments if match]
    returns = [part[len("@return"):].strip() for part in parts if part.startswith("@return")]
    words = [part for part in parts if not part.startswith(("@param", "@return"))]
    lines = [f".Ss {name}", *running(paragraphs(words[0]))]
    if pairs:
        lines += items(pairs)
    for text in returns:
        lines += [".Pp", *inline(f"Returns {text}" + ("" if text.endswith(".") else "."))]
    for part in paragraphs("\n\n".join(words[1:])):
        lines += ([] if part[0].startswith(".Bd") else [".Pp"]) + part
    return lines


def structures(group):
    lines = []
    for comment, name, body in re.findall(COMMENT + r"typedef struct (\w+) \{(.*?)\n\} \w+;", group, flags=re.S):
        members = re.findall(r"(\w+) (\w+(?:\[\d+\])?);\s*" + COMMENT, body, flags=re.S)
        lines += [f".Ss {name}", *running(paragraphs(plain(comment)))]
        lines += items([(f'.It Va "{kind} {member}"', plain(text)) for kind, member, text in members])
    return [".Sh STRUCTURES", *lines] if lines else []


def enumerations(group):
    lines = []
    for comment, name, body in re.findall(COMMENT + r"enum (\w+) \{(.*?)\n\};", group, flags=re.S):
        values = re.findall(r"(\w+) = (\d+),?\s*" + COMMENT, body, flags=re.S)
        lines += [f".Ss {name}", *running(paragraphs(plain(comment)))]
        lines += items([(f".It Dv {value} No = {number}", plain(text)) for value, number, text in values])
    return [".Sh ENUMERATIONS", *lines] if lines else []


def page(key, group, date):
    name, about = PAGES[key]
    calls = functions(group)
    names = sorted((call[2] for call in calls), key=lambda call: call != name)
    others = sorted(other for other, _ in PAGES.values() if other != name)
    intro = plain(group[group.index("\n"):group.index("@{")])
    return [
        '.\\" Made from esmtpcode.h by doc/man/pages.py', date, f".Dt {name.upper()} 3",
        ".Os", ".Sh NAME", *(f".Nm {call} ," for call in names[:-1]), f".Nm {names[-1]}",
        f".Nd {about}", ".Sh LIBRARY", "libesmtpcode (\\-lesmtpcode)", ".Sh SYNOPSIS", ".In esmtpcode.h",
        *(line for call in calls for line in synopsis(call)), ".Sh DESCRIPTION", *running(paragraphs(intro)),
        *(line for call in calls for line in described(call)), *structures(group), *enumerations(group),
        ".Sh SEE ALSO", ".Xr esmtpcode 1 ,", *(f".Xr {other} 3 ," for other in others), ".Xr libesmtpcode 3",
    ]


def main(header, out):
    overview = Path(__file__).with_name("libesmtpcode.3").read_text()
    date = re.search(r"^\.Dd .*$", overview, flags=re.M)[0]
    for group in re.split(r"/\*\*\n \* @defgroup ", Path(header).read_text())[1:]:
        key = group.split(" ", 1)[0]
        lines = page(key, group, date)
        Path(out, PAGES[key][0] + ".3").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
