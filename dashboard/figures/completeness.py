"""Who has reported: regions down, months across; every cell has a sign and a text, so colour is never alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.figures.completeness_cells import cell_traces
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, edge_note, line, note
from dashboard.figures.horizontal import row_axis
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_ROW, _HEADER, _GAP, _RULE = 28, 48, 14, 5
MISSING = "missing"


@dataclass(frozen=True)
class Table:
    """The cells as records, with the regions and months in the order of the rows."""

    cells: Sequence[Mapping[Any, Any]]
    regions: Sequence[str]
    months: Sequence[str]
    view: View

    def sent(self, column: str, code: str) -> str:
        """Return how many reports of a region or a month came: 14 of 17."""
        line = [cell for cell in self.cells if cell[column] == code]
        some = sum(cell["value"] != MISSING for cell in line)
        if self.view.compact:
            return f"{self.view.l.num(some)}/{self.view.l.num(len(line))}"
        return self.view.l.t("{some} of {count}", some=self.view.l.num(some), count=self.view.l.num(len(line)))


def completeness(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return the grid of `rows`: region_code, month, value (reported, late, missing), days_late, qualifier, status.

    Totals stand under the months and behind the regions; customdata of every cell is the region's code.
    """
    if rows.empty:
        return empty(view)
    regions, months = (list(dict.fromkeys(rows[name])) for name in ("region_code", "month"))
    table = Table(rows.to_dict("records"), regions, months, view)
    left = widest(_names(table)) + _GAP
    return Plot(
        height=_HEADER + len(regions) * _ROW,
        traces=cell_traces(table.cells, regions, months, view),
        margin=(left, 0, _HEADER, 0),
        x={"range": [0, len(months) + 1]},
        y=row_axis(len(regions)),
        shapes=_rule(left, view),
        notes=[*_heads(table), *_sides(table, left)],
    ).figure(view)


def _names(table: Table) -> list[str]:
    form = "short" if table.view.compact else "label"
    return [table.view.region(code, form) for code in table.regions]


def _rule(left: int, view: View) -> list[Part]:
    color = view.palette.color["text"]
    place = {"xref": "paper", "yref": "paper", "ysizemode": "pixel", "yanchor": 1, "width": 1.5}
    names = line((-left, 0), (_RULE, _RULE), color, xsizemode="pixel", xanchor=0, **place)
    return [names, line((0, 1), (_RULE, _RULE), color, **place)]


def _heads(table: Table) -> list[Part]:
    view, color = table.view, table.view.palette.color
    place = {"xref": "x", "yref": "paper", "yanchor": "bottom", "xanchor": "center"}
    heads = []
    for column, month in enumerate(table.months):
        name = view.l.month(month, "abbreviated")
        heads.append(note(name, color["text"], column + 0.5, 1, yshift=27, weight=STRONG, **place))
        sent = table.sent("month", month)
        heads.append(note(sent, color["textSecondary"], column + 0.5, 1, size=SMALL, yshift=9, **place))
    if view.compact:
        # The last month's name needs the room; «5/6» behind each row speaks for itself.
        return heads
    end = place | {"xanchor": "right"}
    title = view.l.t("Reports (column)")
    return [*heads, note(title, color["accent"], len(table.months) + 1, 1, yshift=27, weight=STRONG, **end)]


def _sides(table: Table, left: int) -> list[Part]:
    color, end = table.view.palette.color, len(table.months) + 1
    parts = []
    for row, (code, name) in enumerate(zip(table.regions, _names(table), strict=True)):
        parts.append(edge_note(name, color["text"], row, left))
        total = table.sent("region_code", code)
        whole = all(cell["value"] != MISSING for cell in table.cells if cell["region_code"] == code)
        place = {"xref": "x", "yref": "y", "xanchor": "right", "weight": 450 if whole else STRONG}
        parts.append(note(total, color["textSecondary" if whole else "text"], end, row, **place))
    return parts
