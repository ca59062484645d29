"""Rows of a sheet of a known register: their cells read and held against the schema, everything wrong listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pandera.pandas as pa
from numpy.typing import NDArray

from dashboard.datasets.cells import Column, Resolver, read_column
from dashboard.datasets.faults import Wrong
from dashboard.datasets.headers import LEFT_OUT, Header
from dashboard.datasets.schemas import DUPLICATE
from dashboard.datasets.sheets import Batch, Ints, Sheet, Unusable
from dashboard.model.incoming import FILED
from dashboard.model.registers import FILE_COLUMNS, KEYS

FILE_REGION, REGION = "region", "region_code"
# What the checks of a whole row are about; the first column is the one that is named.
ROW_CHECKS: Mapping[str, tuple[str, ...]] = {"before_month": ("submitted_on", "month")}


@dataclass(frozen=True)
class Source:
    """A sheet of a file, and what its header means; `unnamed` are the columns without a name already refused."""

    sheet: Sheet
    header: Header
    unnamed: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Checked:
    """The values of some rows: the columns of the register, FILED, and `rows`, the numbers of the sheet's rows.

    `keyed` says of which rows the key could be read. With any fault none of the rows may be used.
    """

    values: pd.DataFrame
    rows: Ints
    keyed: NDArray[np.bool_]
    wrongs: Sequence[Wrong]


def key_columns(register: str) -> list[str]:
    """Return the columns that name a row of a register within the region under which it was filed."""
    return [FILED if name == REGION else name for name in KEYS[register]]


def check(source: Source, batch: Batch, schema: pa.DataFrameSchema, resolver: Resolver) -> Checked:
    """Return the values of a batch's rows, and every cell that cannot be used. Rows without any text are left out."""
    texts, rows, again = _texts(source.header, batch)
    columns = {name: read_column(name, cells, resolver, _rules(schema, name)) for name, cells in texts.items()}
    wrongs = [*_uneven(batch), *_unnamed(source, batch), *again]
    wrongs += [_wrong(name, column.wrong, column.faults, rows, texts[name]) for name, column in columns.items()]
    filed = read_column(FILED, texts[FILE_REGION], resolver)
    values = pd.DataFrame({_inside(name): column.values for name, column in columns.items()} | {FILED: filed.values})
    wrongs += _row_faults(schema, columns, values, rows, texts)
    keyed = _good(columns, [_outside(name) for name in KEYS[source.header.register]])
    return Checked(values, rows, keyed, [wrong for wrong in wrongs if len(wrong.rows)])


def _inside(name: str) -> str:
    return REGION if name == FILE_REGION else name


def _outside(name: str) -> str:
    return FILE_REGION if name == REGION else name


def _rules(schema: pa.DataFrameSchema, name: str) -> Sequence[pa.Check]:
    return list(schema.columns[name].checks)


def _wrong(column: str, kinds: Ints, faults: Sequence[Unusable], rows: Ints, texts: pd.Series) -> Wrong:
    places = np.flatnonzero(kinds >= 0)
    return Wrong(column, rows[places], texts.iloc[places], kinds[places], faults)


def _good(columns: Mapping[str, Column], names: Sequence[str]) -> NDArray[np.bool_]:
    good: NDArray[np.bool_] = np.all([columns[name].wrong < 0 for name in names], axis=0)
    return good


def _texts(header: Header, batch: Batch) -> tuple[dict[str, pd.Series], Ints, list[Wrong]]:
    """Return the cells of the register's columns in the rows that have any, and the rows that repeat the header."""
    places = {column: place for place, column in header.columns.items() if column != LEFT_OUT}
    texts = {column: batch.cells[places[column]] for column in FILE_COLUMNS[header.register]}
    filled = np.any([_filled(cells) for cells in texts.values()], axis=0)
    again = np.all([cells == header.cells[places[column]] for column, cells in texts.items()], axis=0)
    taken, rows = filled & ~again, batch.rows[again]
    repeated = Wrong(
        "", rows, pd.Series([""] * len(rows), dtype="str"), np.zeros_like(rows), [Unusable("header_again")]
    )
    kept = texts if taken.all() else {name: cells[taken] for name, cells in texts.items()}
    return kept, batch.rows if taken.all() else batch.rows[taken], [repeated]


def _filled(cells: pd.Series) -> NDArray[np.bool_]:
    return (cells.str.strip() != "").to_numpy(dtype=bool)


def _uneven(batch: Batch) -> Iterator[Wrong]:
    if batch.uneven is not None:
        rows, (found, kinds) = batch.uneven.rows, np.unique(batch.uneven.found, return_inverse=True)
        faults = [Unusable("uneven_row", found=int(count), expected=batch.uneven.expected) for count in found]
        yield Wrong("", rows, pd.Series([""] * len(rows), dtype="str"), kinds, faults)


def _unnamed(source: Source, batch: Batch) -> Iterator[Wrong]:
    for place in set(range(batch.cells.shape[1])) - set(source.header.cells) - source.unnamed:
        filled = np.flatnonzero(_filled(batch.cells[place]))[:1]
        if len(filled):
            source.unnamed.add(place)
            fault = Unusable("unknown_column", register=source.header.register)
            texts = pd.Series([""], dtype="str")
            yield Wrong(f"#{place + 1}", batch.rows[filled], texts, np.zeros(1, np.int64), [fault])


def _row_faults(
    schema: pa.DataFrameSchema,
    columns: Mapping[str, Column],
    values: pd.DataFrame,
    rows: Ints,
    texts: Mapping[str, pd.Series],
) -> Iterator[Wrong]:
    for rule in schema.checks:
        if rule.error == DUPLICATE:
            continue
        names = ROW_CHECKS[str(rule.error)]
        broken = _good(columns, names) & ~rule(values).check_output.to_numpy()
        kinds = np.where(broken, 0, -1)
        yield _wrong(names[0], kinds, [Unusable(str(rule.error))], rows, texts[names[0]])
