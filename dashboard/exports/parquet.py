"""Rows as Parquet: proper types, missing values as nulls, no index, origin and descriptions in the metadata."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from dashboard.datasets.descriptions import Described
from dashboard.datasets.fields import DATE, INTEGER, NUMBER

TYPES = {NUMBER: pa.float64(), INTEGER: pa.int64(), DATE: pa.date32()}


def parquet_bytes(
    pages: Iterable[pd.DataFrame], columns: Iterable[Described], about: Mapping[str, str], lang: str
) -> bytes:
    """Return the pages as one file; `about` (title, source, licence, version …) is the file's own metadata."""
    schema = pa.schema([_field(column, lang) for column in columns], metadata=_encoded(about))
    buffer = io.BytesIO()
    with pq.ParquetWriter(buffer, schema, compression="zstd") as writer:
        for page in pages:
            writer.write_table(_table(page, schema))
    return buffer.getvalue()


def _field(column: Described, lang: str) -> pa.Field:
    words = {"title": column.title[lang], "description": column.description[lang], "unit": column.unit}
    metadata = _encoded({name: text for name, text in words.items() if text})
    return pa.field(column.name, TYPES.get(column.field.type, pa.string()), metadata=metadata)


def _table(page: pd.DataFrame, schema: pa.Schema) -> pa.Table:
    return pa.Table.from_arrays([_array(page[field.name], field.type) for field in schema], schema=schema)


def _array(values: pd.Series, kind: pa.DataType) -> pa.Array:
    if pa.types.is_date(kind) and values.dtype.kind == "M":
        return pa.array(values.dt.date, kind)
    if pa.types.is_date(kind):
        return pa.array(pd.to_datetime(values.replace("", None)).dt.date, kind, from_pandas=True)
    if pa.types.is_string(kind):
        plain = values.astype(object)
        return pa.array(plain.where(plain.notna() & plain.ne(""), None), kind, from_pandas=True)
    return pa.array(values.astype("Int64" if pa.types.is_integer(kind) else "float64"), kind, from_pandas=True)


def _encoded(words: Mapping[str, str]) -> dict[bytes, bytes]:
    return {name.encode(): text.encode() for name, text in words.items()}
