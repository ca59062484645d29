"""The tables themselves, as readers take them: narrowed by the state, registers a page at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.datasets.descriptions import PUBLISHED, REGISTER, Dataset
from dashboard.model.conditions import OneOf, PageQuestion
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.queries.rows import stated, within

# Rows of a register in one file: what a spreadsheet still opens and a server still holds.
MOST = 200_000
PAGE = 10_000
NARROWING = {"region_code": "region", "direction": "direction", "month": "period", "format": "format"}


class TooManyRows(ValueError):
    """A register with more rows in this state than a file may hold; the message says how many and the mend."""


def narrowed_by(dataset: Dataset) -> frozenset[str]:
    """Return the filters that narrow a table: region, direction, period, format; a reference list is always whole."""
    if dataset.basis not in (PUBLISHED, REGISTER):
        return frozenset()
    return frozenset(NARROWING[column.name] for column in dataset.columns if column.name in NARROWING)


def table(catalogue: Catalogue, name: str, filters: Filters) -> pd.DataFrame:
    """Return a published table in the state of the filters with the `status` of its rows, or a reference list."""
    if name not in catalogue.published:
        return catalogue.lists[name]
    frame = within(catalogue.published[name], filters)
    return _with_status(frame) if "qualifier" in frame else frame


def pages(catalogue: Catalogue, name: str, filters: Filters) -> Iterator[pd.DataFrame]:
    """Yield the rows of any table, registers in pages of 10 000; figures with their `qualifier` and `status`.

    Raises TooManyRows, before the first page, for a register with more than 200 000 rows in this state.
    """
    if catalogue.datasets[name].basis != REGISTER:
        return iter([table(catalogue, name, filters)])
    count = rows(catalogue, name, filters)
    if count > MOST:
        raise TooManyRows(f"{name} has {count} rows in this state, a file holds {MOST}: choose regions or months")
    return _register_pages(catalogue, name, filters, count)


def rows(catalogue: Catalogue, name: str, filters: Filters) -> int:
    """Return how many rows a table has in this state."""
    if catalogue.datasets[name].basis != REGISTER:
        return len(table(catalogue, name, filters))
    # Known without asking, and so told while the rows themselves cannot be read.
    if name in catalogue.sizes and not filters.active():
        return catalogue.sizes[name]
    return _page(catalogue, name, filters, limit=0)[1]


def facts(catalogue: Catalogue) -> int:
    """Return how many rows of the published tables state something, each with its quote."""
    return sum(len(frame) for frame in catalogue.published.values() if "qualifier" in frame)


def damaged(frame: pd.DataFrame) -> int:
    """Return how many figures of a table stay text because they cannot be read with certainty."""
    return int(frame["qualifier"].eq(Qualifier.AMBIGUOUS.value).sum()) if "qualifier" in frame else 0


def _with_status(frame: pd.DataFrame) -> pd.DataFrame:
    # A damaged figure is printed all the same: its text stands beside the empty number.
    if "value" not in frame:
        return frame.assign(status=Status.PUBLISHED.value)
    told = stated(frame)
    damaged = frame["qualifier"].eq(Qualifier.AMBIGUOUS.value)
    return told.assign(status=told["status"].mask(damaged, Status.PUBLISHED.value))


def _register_pages(catalogue: Catalogue, name: str, filters: Filters, count: int) -> Iterator[pd.DataFrame]:
    for offset in range(0, max(count, 1), PAGE):
        frame, _ = _page(catalogue, name, filters, offset, PAGE)
        yield _counted(frame, catalogue)


def _counted(frame: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    return frame.assign(qualifier=Qualifier.EXACT.value, status=catalogue.register_status.value)


def _page(
    catalogue: Catalogue, name: str, filters: Filters, offset: int = 0, limit: int = PAGE
) -> tuple[pd.DataFrame, int]:
    conditions = tuple(OneOf(column, values) for column, values in _where(catalogue, name, filters).items())
    return catalogue.page(PageQuestion(name, conditions, offset=offset, limit=limit))


def _where(catalogue: Catalogue, name: str, filters: Filters) -> dict[str, tuple[str, ...]]:
    months = filters.months(catalogue.months) if "period" in filters.active() else ()
    chosen = {"region_code": filters.regions, "direction": filters.directions, "month": months}
    chosen["format"] = filters.formats
    columns = {column.name for column in catalogue.datasets[name].columns}
    kept = {column: values for column, values in chosen.items() if values and column in columns}
    # A period outside the months held leaves nothing, not everything.
    return kept | ({"month": ()} if "period" in filters.active() and not months and "month" in columns else {})


def first_rows(catalogue: Catalogue, name: str, filters: Filters, most: int) -> pd.DataFrame:
    """Return a table in this state whole, of a register its first `most` rows."""
    if catalogue.datasets[name].basis != REGISTER:
        return table(catalogue, name, filters)
    frame, _ = _page(catalogue, name, filters, limit=most)
    return _counted(frame, catalogue)
