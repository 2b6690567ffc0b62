# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""test.py COMMAND LOG  What Spark says of each line is what the command says, and so is the summary."""

import json
import subprocess
import sys
from collections import Counter

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

import summary
import verdicts


def check(holds: bool, what: str) -> None:
    print("ok    " if holds else "FAILED", what)
    if not holds:
        sys.exit(1)


def said_by_spark(lines) -> list[tuple[str, dict]]:
    judged = lines.repartition(8).select("value", verdicts.verdict("value").alias("v"))
    answer = f.to_json("v", {"ignoreNullFields": "false"})
    rows = judged.select("value", answer).collect()
    return sorted(((text, json.loads(said)) for text, said in rows), key=lambda pair: pair[0])


def main() -> None:
    command, log = sys.argv[1:]
    spark = SparkSession.builder.appName("test").getOrCreate()
    context = spark.sparkContext
    context.addPyFile(verdicts.__file__)
    lines = summary.lines_of(spark, [log])

    workers = context.parallelize(range(64), 16).mapPartitions(worker).distinct().collect()
    check(len(workers) == 2, f"{len(workers)} workers, each a process of its own")

    with open(log, encoding="utf-8") as file:
        texts = file.read().split("\n")[:-1]
    output = subprocess.run([command, "classify", "--json", log], stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in output.stdout.decode().split("\n")[:-1]]
    expected = sorted(zip(texts, answers), key=lambda pair: pair[0])
    check(said_by_spark(lines) == expected, f"{len(expected)} lines, each verdict that of the command")

    rows = summary.summary(lines, 2026).collect()
    counted = Counter()
    for row in rows:
        counted[(row.provider, row.reason)] += row.lines
    told = [v for v in answers if v["outcome"] != "unknown" or v["reason"] != "unknown"]
    check(
        counted == Counter((v["provider"] or "-", v["reason"]) for v in told),
        f"{len(told)} deliveries and failures, counted alike by provider and reason",
    )
    for name, key, value in (("soft", "bounce", "soft"), ("hard", "bounce", "hard"),
                             ("suppress", "action", "suppress")):
        total = sum(row[name] for row in rows)
        check(total == sum(v[key] == value for v in told), f"{total} {name}")
    days = {str(row.day) for row in rows}
    check(days and all(day.startswith("2026-09-") for day in days), f"{len(days)} days")
    spark.stop()


def worker(_):
    """The process that started this one: an executor."""
    import os
    import time

    time.sleep(0.2)
    with open(f"/proc/{os.getppid()}/stat", encoding="ascii") as stat:
        yield stat.read().split(") ")[1].split()[1]


if __name__ == "__main__":
    main()
