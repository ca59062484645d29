"""Parquet: every column as text, so that the same rules read it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from dashboard.datasets.sheets import MAX_COLUMNS, Body, Sheet, Unusable, clean

MAX_UNPACKED_MB = 8192


def read_parquet(path: Path) -> Sheet:
    """Return the one sheet of a Parquet file, its column names being row 1. Raises Unusable when it is too large."""
    with pq.ParquetFile(path) as file:
        groups = range(file.metadata.num_row_groups)
        if sum(file.metadata.row_group(number).total_byte_size for number in groups) > MAX_UNPACKED_MB << 20:
            raise Unusable("too_large", limit=MAX_UNPACKED_MB)
        names = file.schema_arrow.names[:MAX_COLUMNS]
    return Sheet("", [[clean(name) for name in names]], partial(_body, path, names))


def _body(path: Path, names: list[str], _header: int) -> Body:
    with pq.ParquetFile(path) as file:
        table = file.read(columns=names)
    columns = {place: _text(table[name]) for place, name in enumerate(names)}
    return Body(pd.DataFrame(columns).set_axis(pd.RangeIndex(2, table.num_rows + 2)))


def _text(column: pa.ChunkedArray) -> pd.Series:
    plain = column.cast(column.type.value_type) if pa.types.is_dictionary(column.type) else column
    return pd.Series(pc.fill_null(plain.cast(pa.large_string()), ""), dtype="str")
