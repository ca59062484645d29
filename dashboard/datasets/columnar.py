"""Parquet: every column as text, part by part, so that the same rules read it."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from dashboard.datasets.sheets import MAX_COLUMNS, MAX_ROWS, Batch, Sheet, Unusable, clean

MAX_UNPACKED_MB = 8192
BUFFER = 1 << 20
# Fewer rows than elsewhere, and texts cut to a length that no column takes: a small file may repeat a long text in
# every cell. What is cut is refused as too long.
COLUMNAR_ROWS, CELL_LENGTH = 50_000, 250


def read_parquet(path: Path) -> Sheet:
    """Return the one sheet of a Parquet file, its column names being row 1. Raises Unusable when it is too large."""
    with pq.ParquetFile(path) as file:
        schema, metadata = file.schema_arrow, file.metadata
        if len(schema) > MAX_COLUMNS:
            raise Unusable("too_many_columns", found=len(schema), limit=MAX_COLUMNS)
        if not 0 <= metadata.num_rows <= MAX_ROWS:
            raise Unusable("too_many_rows", limit=MAX_ROWS)
        groups = map(metadata.row_group, range(metadata.num_row_groups))
        if sum(group.total_byte_size for group in groups) > MAX_UNPACKED_MB << 20:
            raise Unusable("too_large", limit=MAX_UNPACKED_MB)
    return Sheet("", [[clean(name) for name in schema.names]], partial(_batches, path, schema))


def _batches(path: Path, schema: pa.Schema, _header: int) -> Generator[Batch]:
    for field in schema:
        if pa.types.is_nested(field.type):
            raise _unreadable(field.name)
    texts = [field.name for field in schema if pa.types.is_string(field.type) or pa.types.is_large_string(field.type)]
    start = 2
    # Repeated texts stay a list of the different ones until they are cut.
    with pq.ParquetFile(path, read_dictionary=texts, buffer_size=BUFFER) as file:
        for part in file.iter_batches(COLUMNAR_ROWS, use_threads=False):
            columns = {place: _text(column, schema.names[place]) for place, column in enumerate(part.columns)}
            yield Batch(pd.DataFrame(columns), np.arange(start, start + part.num_rows, dtype=np.int64))
            start += part.num_rows
            if start > MAX_ROWS + 2:
                raise Unusable("too_many_rows", limit=MAX_ROWS)


def _text(column: pa.Array, name: str) -> pd.Series:
    try:
        texts = _cast(column.dictionary).take(column.indices) if pa.types.is_dictionary(column.type) else _cast(column)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise _unreadable(name) from error
    return pd.Series(pc.fill_null(texts, ""), dtype="str")


def _cast(values: pa.Array) -> pa.Array:
    texts = values.cast(pa.large_string())
    if pa.types.is_decimal(values.type) and values.type.scale > 2:
        texts = pc.utf8_rtrim(pc.utf8_rtrim(texts, "0"), ".")
    # Nobody has looked yet whether these bytes are text.
    texts.validate(full=True)
    return pc.utf8_slice_codeunits(texts, 0, CELL_LENGTH)


def _unreadable(name: str) -> Unusable:
    return Unusable("unreadable_column", column=clean(name))
