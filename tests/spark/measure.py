# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""measure.py COMMAND LOG  The reasons of a log counted on Spark and by the command: lines a second of
both, and whether the counts are the same. Starting Spark is not measured, its first batches are."""

import json
import subprocess
import sys
import time

from pyspark.sql import SparkSession

import summary
import verdicts


def main() -> None:
    command, log = sys.argv[1:]
    begin = time.monotonic()
    words = [command, "classify", "--summary", "--json", log]
    said = json.loads(subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout)
    alone = time.monotonic() - begin

    spark = SparkSession.builder.appName("measure").getOrCreate()
    spark.sparkContext.addPyFile(verdicts.__file__)
    lines = summary.lines_of(spark, [log])
    begin = time.monotonic()
    reasons = lines.select(verdicts.verdict("value").alias("v")).groupBy("v.reason").count()
    counted = {row.reason: row["count"] for row in reasons.collect()}
    together = time.monotonic() - begin
    spark.stop()

    for name, seconds in (("the command, one core", alone), ("Spark, two workers", together)):
        print(f"{name:24}{said['total']:>12} lines {seconds:8.1f} s {said['total'] / seconds:12.0f} lines/s")
    print("ok      same counts" if counted == said["reasons"] else "FAILED  the counts differ")
    sys.exit(counted != said["reasons"])


if __name__ == "__main__":
    main()
