# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""test.py COMMAND SCRIPTS FUNCTIONS LOG  ClickHouse's functions answer as the command does.
test.py --protocol PROGRAM  The program answers a block while its input stays open."""

import json
import subprocess
import sys

FIELDS = ("outcome", "bounce", "reason", "group", "action", "provider", "reply", "code")


def check(holds: bool, what: str) -> None:
    print("ok    " if holds else "FAILED", what)
    if not holds:
        sys.exit(1)


def protocol(program: str) -> None:
    texts = [b"550 5.1.1 User unknown", b"452 4.2.2 mailbox over quota\\t\\\\\\n"]
    with subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for block in range(3):
            process.stdin.write(b"".join(text + b"\n" for text in texts))
            process.stdin.flush()
            said = [process.stdout.readline() for _ in texts]
            check(said == [b"user_unknown\n", b"mailbox_full\n"], f"TabSeparated, block {block}")
        process.stdin.close()
        check(process.stdout.read() == b"" and process.wait() == 0, "the end of the input")
    rows = b'{"line":"550 \\"Benutzer\\" nicht bekannt\\/\\u0055ser unknown\\r\\n"}\n{"line":""}\n'
    said = subprocess.run([program, "--json"], input=rows, stdout=subprocess.PIPE, check=True).stdout
    reasons = [json.loads(line)["result"]["reason"] for line in said.splitlines()]
    check(reasons == ["user_unknown", "unknown"], "JSONEachRow")


def expected(command: str, log: str) -> list[tuple]:
    words = [command, "classify", "--json", log]
    said = subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout.decode()
    answers = [json.loads(line) for line in said.split("\n")[:-1]]
    return [tuple(v[field] or (0 if field == "reply" else "") for field in FIELDS) for v in answers]


def main() -> None:
    import chdb

    command, scripts, functions, log = sys.argv[1:]
    verdicts = expected(command, log)
    server = chdb.connect(
        f":memory:?user_scripts_path={scripts}&user_defined_executable_functions_config={functions}"
    )

    def rows(query: str) -> list[list]:
        said = str(server.query(query, "JSONCompactEachRow"))
        return [json.loads(line) for line in said.splitlines()]

    print("       ClickHouse", rows("SELECT version()")[0][0])
    source = f"file('{log}', LineAsString, 'line String')"
    order = "SETTINGS max_threads = 1, max_block_size = 1000"
    said = rows(f"SELECT smtpReason(line) FROM {source} {order}")
    check([row[0] for row in said] == [v[2] for v in verdicts], f"{len(said)} reasons, TabSeparated")
    fields = ", ".join(f"v.`{field}`" for field in FIELDS)
    said = rows(f"SELECT {fields} FROM (SELECT smtpVerdict(line) AS v FROM {source}) {order}")
    check([tuple(row) for row in said] == verdicts, f"{len(said)} verdicts, JSONEachRow")
    said = rows(f"SELECT smtpReason(line) AS r, count() FROM {source} GROUP BY r")
    reasons = [v[2] for v in verdicts]
    counts = {reason: reasons.count(reason) for reason in set(reasons)}
    check({r: int(n) for r, n in said} == counts, f"{len(said)} reasons, counted alike")
    nasty = "550 5.1.1 \\t\\n\\\\\\'\\\"\\0User unknown"
    said = rows(f"SELECT smtpReason('{nasty}'), smtpVerdict('{nasty}').reason")
    check(said == [["user_unknown", "user_unknown"]], "escapes")
    server.close()


if __name__ == "__main__":
    protocol(sys.argv[2]) if sys.argv[1] == "--protocol" else main()
