# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""summary.py YEAR LOG...  What became of the mail: by day, provider and reason.

The year is that of time stamps which have none ("Sep  1 00:00:00").
"""

import sys

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

import verdicts


def lines_of(spark: SparkSession, paths: list[str]) -> DataFrame:
    return spark.read.text(paths, lineSep="\n")


def day_of(line: f.Column, year: int) -> f.Column:
    """The date of a time stamp: of RFC 5424, or of the older syslog."""
    iso = f.regexp_extract(line, r"^(\d{4}-\d\d-\d\d)T", 1)
    syslog = f.regexp_replace(f.regexp_extract(line, r"^([A-Z][a-z]{2} [ \d]\d) ", 1), " +", " ")
    return f.coalesce(
        f.try_to_date(iso, "yyyy-MM-dd"),
        f.try_to_date(f.concat(f.lit(f"{year} "), syslog), "yyyy MMM d"),
    )


def summary(lines: DataFrame, year: int) -> DataFrame:
    """Deliveries and failures; lines that tell of neither are left out."""
    judged = lines.select(day_of(f.col("value"), year).alias("day"), verdicts.verdict("value").alias("v"))
    said = judged.where("v.outcome <> 'unknown' or v.reason <> 'unknown'")
    return (
        said.groupBy("day", f.coalesce("v.provider", f.lit("-")).alias("provider"), "v.reason")
        .agg(
            f.count("*").alias("lines"),
            f.count_if(f.col("v.bounce") == "soft").alias("soft"),
            f.count_if(f.col("v.bounce") == "hard").alias("hard"),
            f.count_if(f.col("v.action") == "suppress").alias("suppress"),
        )
        .orderBy("day", "provider", f.desc("lines"), "reason")
    )


def main() -> None:
    spark = SparkSession.builder.appName("esmtpcode").getOrCreate()
    spark.sparkContext.addPyFile(verdicts.__file__)
    summary(lines_of(spark, sys.argv[2:]), int(sys.argv[1])).show(1000, truncate=False)
    spark.stop()


if __name__ == "__main__":
    main()
