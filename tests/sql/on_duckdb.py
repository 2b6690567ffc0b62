# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""on_duckdb.py EXTENSION statements|vectors|chunks  The extension in DuckDB.

statements answers tests/sql/duckdb.sql; vectors compares the golden ones, through the function and
through the table; chunks compares many rows at once, in many threads, with each text alone.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import duckdb

GOLDEN = "tests/golden/vectors.jsonl"
ROWS = 300_000  # more than two row groups, which are what threads share out
RECIPIENTS = 5000  # more than two chunks


def connect(extension: str) -> duckdb.DuckDBPyConnection:
    database = duckdb.connect(config={"allow_unsigned_extensions": "true"})
    database.execute(f"LOAD '{extension}'")
    return database


def golden() -> list[tuple[str | bytes, list[dict]]]:
    """What is judged, text or bytes, and the answers."""
    with open(GOLDEN) as file:
        lines = [json.loads(line) for line in file]
    return [
        (
            bytes.fromhex(line["hex"]) if "hex" in line else line["input"],
            line["answer"] if isinstance(line["answer"], list) else [line["answer"]],
        )
        for line in lines
        if line["call"] in ("classify", "bounce")
    ]


def check(holds: bool, what: str) -> None:
    print("ok    " if holds else "FAILED", what)
    if not holds:
        sys.exit(1)


def shown(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def statements(database: duckdb.DuckDBPyConnection) -> None:
    with open("tests/sql/duckdb.sql") as file:
        text = file.read()
    for statement in duckdb.extract_statements(text):
        try:
            for row in database.execute(statement).fetchall():
                print("|".join(map(shown, row)))
        except duckdb.Error as error:
            print(str(error).split("\n")[0])


def listed(database: duckdb.DuckDBPyConnection, text: str | bytes | None) -> list[dict] | None:
    return database.execute("SELECT bounces(?)", [text]).fetchone()[0]


def tabled(database: duckdb.DuckDBPyConnection, text: str | bytes | None) -> list[dict]:
    rows = database.execute("SELECT * FROM bounces(?)", [text]).fetchall()
    names = [column[0] for column in database.description]
    return [dict(zip(names, row)) for row in rows]


def vectors(database: duckdb.DuckDBPyConnection) -> None:
    compared = 0
    for text, answers in golden():
        rows = listed(database, text)
        check(rows == tabled(database, text), f"the table says the same of {text[:40]!r}")
        given = [{**row, "group": row["reason_group"]} for row in rows]
        for answer, row in zip(answers, given, strict=True):
            if "outcome" not in answer:
                continue  # a mail that reports nothing, for which the command has no verdict
            wrong = {key: row[key] for key in answer if row[key] != answer[key]}
            check(not wrong, f"every field of {text[:40]!r} {wrong or ''}")
        compared += 1
    print(compared, "vectors, all equal")


def status(n: int) -> str:
    return f"5.{1 + n % 2}.{1 + n % 3}"


def many_recipients() -> bytes:
    fields = (
        f"Final-Recipient: rfc822; r{n}@example.org\nAction: failed\nStatus: {status(n)}\n\n"
        for n in range(RECIPIENTS)
    )
    return (
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
        + "".join(fields)
        + "--b--\n"
    ).encode()


def compare(database: duckdb.DuckDBPyConnection) -> None:
    wrong, nulls, asked = database.execute("""
        SELECT count(*) FILTER (reason IS DISTINCT FROM bounce_reason(log.line)
            OR suppress IS DISTINCT FROM bounce_suppress(log.line)
            OR title IS DISTINCT FROM esmtpcode(log.line, 'title')
            OR list IS DISTINCT FROM bounces(log.line)),
          count(*) FILTER (bounces(log.line) IS NULL), count(*)
        FROM log JOIN alone USING (k) WHERE i % 7 != 3""").fetchone()
    check(wrong == 0 and nulls > 0 and asked > 6 * ROWS // 7, f"{asked} rows, {nulls} of them NULL")


def chunks(database: duckdb.DuckDBPyConnection) -> None:
    texts: list[str | None] = [text for text, _ in golden() if isinstance(text, str)]
    texts += [None, "", "550 5.1.1 <rené@exämple.org> ist unbekannt", "552 5.2.2 用户邮箱已满", "✉"]
    answers = """$1::VARCHAR AS line, bounce_reason(line) AS reason,
        bounce_suppress(line) AS suppress, esmtpcode(line, 'title') AS title,
        bounces(line) AS list"""
    database.execute(f"CREATE TABLE alone AS SELECT 0 AS k, {answers} LIMIT 0", [None])
    for k, text in enumerate(texts):
        database.execute(f"INSERT INTO alone SELECT $2, {answers}", [text, k])
    database.execute("SET threads = 8")
    database.execute(f"""CREATE TABLE log AS
        SELECT i, k, line FROM (SELECT i, i * 7919 % {len(texts)} AS k FROM range({ROWS}) r(i))
        JOIN alone USING (k)""")
    compare(database)
    with ThreadPoolExecutor() as threads:
        list(threads.map(compare, [database.cursor() for _ in range(3)]))

    mail = many_recipients()
    rows = tabled(database, mail)
    check(len(rows) > 4096, f"a mail of {len(rows)} rows")
    said = [[f"r{n}@example.org", status(n)] for n in range(len(rows))]
    check([[row["recipient"], row["status"]] for row in rows] == said, "each is the right one")
    database.execute("CREATE TABLE mails AS SELECT ?::BLOB AS mail FROM range(5)", [mail])
    lists = [row[0] for row in database.execute("SELECT bounces(mail) FROM mails").fetchall()]
    check(lists == [rows] * 5, "the same as a list, five times")


def main() -> None:
    extension, what = sys.argv[1:]
    database = connect(extension)
    if what == "statements":
        statements(database)
    elif what == "vectors":
        vectors(database)
    else:
        chunks(database)


main()
