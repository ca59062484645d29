"""The published tables: what the 2020 report prints, read from `data/published/` and validated."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from dashboard.datasets.published_tables import PUBLISHED_TABLES

_SHOWN = 5


class PublishedError(ValueError):
    """A table of the product breaks its schema; the message names file, row, column and value."""


def load_published(folder: Path) -> dict[str, pd.DataFrame]:
    """Return every published table by name: words as str ("" when absent), figures as float (NaN).

    Ranks, blocks and sizes of samples are Int64. Source: the 2020 report, copied in `data/source/`.
    Raises PublishedError for a missing or invalid table.
    """
    return {name: load_table(folder / f"{name}.csv", schema) for name, schema in PUBLISHED_TABLES.items()}


def load_table(path: Path, schema: pa.DataFrameSchema) -> pd.DataFrame:
    """Return the validated table of a CSV file. Raises PublishedError for a missing or invalid one."""
    try:
        return schema.validate(_read(path, schema), lazy=True)
    except SchemaErrors as error:
        raise PublishedError(_explain(path, error)) from error


def _read(path: Path, schema: pa.DataFrameSchema) -> pd.DataFrame:
    if not path.is_file():
        raise PublishedError(f"{path}: the file is missing")
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
    optional = [name for name, column in schema.columns.items() if column.nullable and name in frame]
    return frame.assign(**{name: frame[name].mask(frame[name] == "") for name in optional})


def _explain(path: Path, error: SchemaErrors) -> str:
    columns = error.failure_cases[["index", "column", "failure_case", "check"]]
    shown = [_case(*case) for case in columns.head(_SHOWN).itertuples(index=False)]
    more = len(columns) - _SHOWN
    return f"{path}: " + "; ".join(shown + ([f"and {more} more"] if more > 0 else []))


def _case(index: object, column: object, value: object, check: object) -> str:
    row = f"row {int(float(str(index))) + 2}, " if str(index).replace(".", "").isdigit() else ""
    return f"{row}column {column}: {value!r} fails {check}"
