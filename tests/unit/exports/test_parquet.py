"""Parquet files have proper types, nulls for what is missing, no index, and say where they come from."""

from __future__ import annotations

import io
from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.datasets.descriptions import Described
from dashboard.datasets.fields import DATE, INTEGER, NUMBER, STRING, Field
from dashboard.exports.parquet import parquet_bytes

WORDS = {"ru": "столбец", "kk": "баған", "en": "column"}
TYPES = {"code": STRING, "value": NUMBER, "rank": INTEGER, "as_of": DATE, "held": DATE}
COLUMNS = [Described(Field(name, kind), WORDS, WORDS, unit="persons") for name, kind in TYPES.items()]


def page(**columns: list[object]) -> pd.DataFrame:
    frame = pd.DataFrame({"code": ["11", ""], "value": [1.5, float("nan")], "as_of": ["2020-11-01", ""], **columns})
    held = pd.Series(pd.to_datetime(["2020-05-01", "2020-05-02"])).astype("datetime64[s]")
    return frame.assign(rank=pd.array([1, None], dtype="Int64"), held=held)


def read(*pages: pd.DataFrame) -> pa.Table:
    return pq.read_table(io.BytesIO(parquet_bytes(pages, COLUMNS, {"source": "Доклад", "version": "abc"}, "kk")))


def test_types_and_nulls():
    table = read(page())
    kinds = [pa.string(), pa.float64(), pa.int64(), pa.date32(), pa.date32()]
    assert [field.type for field in table.schema] == kinds
    assert table["code"].to_pylist() == ["11", None]
    assert table["value"].to_pylist() == [1.5, None]
    assert table["rank"].to_pylist() == [1, None]
    assert table["as_of"].to_pylist() == [date(2020, 11, 1), None]
    assert table["held"].to_pylist() == [date(2020, 5, 1), date(2020, 5, 2)]


def test_metadata_in_the_language():
    table = read(page())
    assert table.schema.metadata[b"source"].decode() == "Доклад"
    assert table.schema.metadata[b"version"] == b"abc"
    assert b"pandas" not in table.schema.metadata
    assert table.schema.field("code").metadata[b"title"].decode() == "баған"


def test_pages_follow_each_other():
    assert read(page(), page()).num_rows == 4


def test_categories_become_text():
    frame = page().assign(code=pd.Categorical(["11", "15"]))
    assert read(frame)["code"].to_pylist() == ["11", "15"]
