"""A sheet of a known register: its cells read, its rows held against the schema, everything wrong listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any, cast

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from dashboard.datasets.cells import Column, Resolver, read_column
from dashboard.datasets.headers import LEFT_OUT, Header, check_header
from dashboard.datasets.sheets import Body, Sheet
from dashboard.model.refusals import Refusal
from dashboard.model.registers import FILE_COLUMNS, FIRST_DAY, KEYS, LAST_DAY, LAST_SUBMISSION_DAY, MONTHS, PLAUSIBLE

SHOWN = 80
FILED = "filed"


@dataclass(frozen=True)
class Source:
    """A sheet of a file, and what its header means."""

    file: str
    sheet: Sheet
    header: Header

    def refusal(self, code: str, row: int, column: str = "", value: object = "", **params: object) -> Refusal:
        """Return the refusal of a cell, or of a row, of this sheet."""
        return Refusal(self.file, code, self.sheet.name, row, column, str(value)[:SHOWN], params)


def check(source: Source, schema: pa.DataFrameSchema, resolver: Resolver) -> tuple[pd.DataFrame, list[Refusal]]:
    """Return the values of the rows that could be read, and a refusal for every fault.

    Columns: those of the file, and `filed`, the region of 2022 or 2020 under which the row was filed. The index is the
    row of the sheet. Rows that break the schema are among them: with any refusal none of the rows may be used.
    """
    faults = list(check_header(source.header, source.file, source.sheet.name))
    if faults:
        return pd.DataFrame(), faults
    body = source.sheet.body(source.header.row)
    texts = _texts(source.header, body)
    columns = {name: read_column(name, cells, resolver) for name, cells in texts.items()}
    faults = [*_uneven(source, body), *_unnamed(source, body), *_unread(source, texts, columns)]
    columns[FILED] = read_column(FILED, texts["region"], resolver)
    rows = pd.DataFrame({name: column.values for name, column in columns.items()})
    unread = {(fault.row, fault.column) for fault in faults}
    faults += [fault for fault in _breaches(source, schema, rows, texts) if not _follows(fault, unread)]
    return rows, sorted(faults, key=lambda fault: fault.row)


def _follows(fault: Refusal, unread: Set[tuple[int, str]]) -> bool:
    """Return whether a breach only shows that the cell, or one of the row's cells, could not be read."""
    names = fault.params.get("columns", (fault.column,))
    return any((fault.row, name) in unread for name in cast(tuple[str, ...], names))


def _texts(header: Header, body: Body) -> dict[str, pd.Series]:
    places = {column: place for place, column in header.columns.items() if column != LEFT_OUT}
    texts = {column: body.cells[places[column]] for column in FILE_COLUMNS[header.register]}
    filled = pd.DataFrame({name: cells.str.strip() != "" for name, cells in texts.items()}).any(axis=1)
    return {name: cells[filled] for name, cells in texts.items()}


def _uneven(source: Source, body: Body) -> Iterator[Refusal]:
    for row in body.uneven:
        yield source.refusal("uneven_row", row.row, found=row.found, expected=row.expected)


def _unnamed(source: Source, body: Body) -> Iterator[Refusal]:
    for place in range(body.cells.shape[1]):
        if place in source.header.cells:
            continue
        filled = body.cells.index[body.cells[place].str.strip() != ""]
        if len(filled):
            yield source.refusal("unknown_column", int(filled[0]), f"#{place + 1}", register=source.header.register)


def _unread(source: Source, texts: Mapping[str, pd.Series], columns: Mapping[str, Column]) -> Iterator[Refusal]:
    for name, column in columns.items():
        for row, fault in column.faults.items():
            yield source.refusal(fault.code, row, name, texts[name].at[row], **fault.params)


def _breaches(
    source: Source, schema: pa.DataFrameSchema, rows: pd.DataFrame, texts: Mapping[str, pd.Series]
) -> Iterator[Refusal]:
    try:
        schema.validate(rows, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        # A breach of a whole row is listed once for every column: the first of those that it is about is enough.
        firsts = {code: names[0] for code, names in _row_checks(source).items()}
        cases = cases.assign(column=cases["check"].map(firsts).fillna(cases["column"]))
        for row, name, code in cases[["index", "column", "check"]].drop_duplicates().itertuples(index=False):
            yield source.refusal(code, int(row), name, texts[name].at[row], **_params(code, name, source))


def _row_checks(source: Source) -> Mapping[str, tuple[str, ...]]:
    """Return the columns that the checks of a whole row are about."""
    keys = tuple(name.replace("region_code", "region") for name in KEYS[source.header.register])
    return {"duplicate_key": keys, "before_month": ("submitted_on", "month")}


def _params(code: str, name: str, source: Source) -> Mapping[str, Any]:
    about = _row_checks(source)
    if code in about:
        return {"columns": about[code], "key": ", ".join(about[code])}
    if code == "outside_period":
        return _period(name)
    return {"limit": PLAUSIBLE[name]} if code == "implausible" else {}


def _period(name: str) -> Mapping[str, str]:
    if name == "month":
        return {"first": MONTHS[0], "last": MONTHS[-1]}
    return {"first": FIRST_DAY, "last": LAST_SUBMISSION_DAY if name == "submitted_on" else LAST_DAY}
