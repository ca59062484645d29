"""A data sheet before it is written: its name, its rows in order, its columns and the chart that suits them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.exports.exhibit import Exhibit
from dashboard.exports.workbook.columns import Column, columns_of
from dashboard.exports.workbook.plan import Plan, arranged, plan_of


@dataclass(frozen=True)
class Laid:
    """An exhibit laid out on the sheet `name`; `plan` is None where no native chart suits the rows."""

    name: str
    exhibit: Exhibit
    rows: pd.DataFrame
    columns: Sequence[Column]
    plan: Plan | None

    def column(self, name: str) -> Column:
        """Return the column in words or numbers with the id `name`."""
        return self.columns[self.place(name)]

    def place(self, name: str) -> int:
        """Return where the column in words or numbers with the id `name` stands, from 0."""
        return next(at for at, column in enumerate(self.columns) if column.name == name and not column.code)


def laid_out(exhibit: Exhibit, name: str) -> Laid:
    """Return the exhibit laid out on a sheet of that name."""
    rows = arranged(exhibit.drawn.rows, exhibit.chart)
    return Laid(name, exhibit, rows, columns_of(exhibit, rows), plan_of(rows, exhibit.chart))
