# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""Verdicts as a column of Apache Spark.

>>> lines.select(verdict("value").alias("verdict")).where("verdict.bounce = 'hard'")

A batch of lines is classified where Arrow has put it: no line becomes an object of Python.
"""

from ctypes import addressof, c_size_t, c_uint32, c_void_p, sizeof

import numpy
import pyarrow as pa
from esmtpcode import (
    Action, Basis, Blocklist, Bounce, Category, Code, Group, Outcome, Provider, Reason,
    Responsible, Severity, library,
)
from esmtpcode._structures import VerdictStruct
from pyspark.sql.functions import arrow_udf
from pyspark.sql.types import LongType, StringType, StructField, StructType

NAMES = {
    "outcome": Outcome,
    "bounce": Bounce,
    "category": Category,
    "reason": Reason,
    "group": Group,
    "severity": Severity,
    "action": Action,
    "responsible": Responsible,
    "basis": Basis,
}
NAMES_OR_NULL = {"provider": Provider, "blocklist": Blocklist}
NUMBERS_OR_NULL = ("retry_after", "reply")
TEXTS = ("recipient", "queue_id", "relay", "url", "ip", "new_address")

SCHEMA = StructType(
    [
        StructField(name, StringType())
        for name in (*NAMES, *NAMES_OR_NULL, "code", "rule", *TEXTS)
    ]
    + [StructField(name, LongType()) for name in NUMBERS_OR_NULL]
)

SIZE = sizeof(VerdictStruct)


def _classify(batch: pa.Array) -> numpy.ndarray:
    """A row of 32-bit words for each line, as the library writes them."""
    classify = type(library.esmtpcode_classify)(("esmtpcode_classify", library))
    classify.argtypes = (c_void_p, c_size_t, c_void_p, c_size_t)
    _, offsets, data = batch.buffers()
    start = data.address if data is not None else 0
    ends = numpy.frombuffer(offsets, numpy.int32, len(batch) + 1, 4 * batch.offset).tolist()
    verdicts = (c_uint32 * (len(batch) * (SIZE // 4)))()
    at = addressof(verdicts)
    for first, end in zip(ends, ends[1:]):
        classify(start + first, end - first, at, SIZE)
        at += SIZE
    return numpy.frombuffer(verdicts, numpy.uint32).reshape(-1, SIZE // 4)


def _taken(numbers: numpy.ndarray, name_of) -> pa.Array:
    """What each number is called; each is asked for once."""
    values, places = numpy.unique(numbers, return_inverse=True)
    names = pa.array([name_of(int(value)) for value in values], pa.string())
    return names.take(pa.array(places))


def _texts(batch: pa.Array, offsets: numpy.ndarray, lengths: numpy.ndarray) -> pa.Array:
    """A part of each line, or null where it has no length."""
    _, starts, data = batch.buffers()
    texts = [None] * len(batch)
    if lengths.any():
        view = memoryview(data)
        starts = numpy.frombuffer(starts, numpy.int32, len(batch), 4 * batch.offset)
        rows = numpy.flatnonzero(lengths)
        firsts = (starts + offsets)[rows]
        for row, first, end in zip(rows, firsts.tolist(), (firsts + lengths[rows]).tolist()):
            texts[row] = str(view[first:end], "utf-8", "replace")
    return pa.array(texts, pa.string())


def _rule(number: int) -> str | None:
    name = library.esmtpcode_rule_name(number)
    return name.decode() if name is not None else None


def verdicts(batch: pa.Array) -> pa.Array:
    """The verdicts on an array of lines, with the names and values of the command's JSON."""
    words = _classify(batch)

    def column(name: str) -> numpy.ndarray:
        return words[:, getattr(VerdictStruct, name).offset // 4]

    columns = {name: _taken(column(name), lambda n, of=of: of(n).label) for name, of in NAMES.items()}
    for name, of in NAMES_OR_NULL.items():
        columns[name] = _taken(column(name), lambda n, of=of: of(n).label if n else None)
    columns["code"] = _taken(column("code"), lambda n: str(Code(n)) if n else None)
    columns["rule"] = _taken(column("rule"), _rule)
    for name in TEXTS:
        place = getattr(VerdictStruct, name).offset // 4
        columns[name] = _texts(batch, words[:, place], words[:, place + 1])
    for name in NUMBERS_OR_NULL:
        numbers = column(name).astype(numpy.int64)
        columns[name] = pa.array(numbers, mask=numbers == 0)
    return pa.StructArray.from_arrays(list(columns.values()), list(columns))


@arrow_udf(SCHEMA)
def verdict(lines: pa.Array) -> pa.Array:
    return verdicts(lines)
