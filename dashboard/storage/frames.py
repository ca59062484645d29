"""Answers of an engine as frames."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa


def frame_of(rows: Sequence[sa.Row[Any]], names: Sequence[str]) -> pd.DataFrame:
    """Return rows as a frame with the named columns."""
    # Column by column: pandas takes three times as long to look into every row for itself.
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    return pd.DataFrame(dict(zip(names, map(list, columns), strict=True)), columns=list(names))


def answer_of(result: sa.CursorResult[Any]) -> pd.DataFrame:
    """Return all rows of an answer with its own column names."""
    names = list(result.keys())
    return frame_of(result.all(), names)


def frame_of_arrow(table: pa.Table) -> pd.DataFrame:
    """Return a table as a frame: whole numbers as int64, days as datetime64, texts as str."""
    # DuckDB sums whole numbers into decimals of 38 digits, which would become objects of Python.
    whole = [pa.types.is_decimal(one.type) and one.type.scale == 0 for one in table.schema]
    fields = [one.with_type(pa.int64()) if is_whole else one for one, is_whole in zip(table.schema, whole, strict=True)]
    frame: pd.DataFrame = table.cast(pa.schema(fields)).to_pandas(date_as_object=False)
    return frame
