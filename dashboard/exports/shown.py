"""The part of a chart that a slide shows: map and ranking side by side, one of the two, or the rows as a table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.charts.chart import Chart
from dashboard.charts.columns import NUMBERS, cells, column_labels
from dashboard.exports.exhibit import Exhibit
from dashboard.figures.map import regions_map
from dashboard.figures.pair import map_with_ranking
from dashboard.figures.ranking import ranking
from dashboard.figures.sheet import sheet
from dashboard.figures.view import Figure
from dashboard.model.decks import Shown

# What all rows share stands below the slide.
_SHARED, _NOTHING = ("qualifier", "status"), ("nan", "None")


def parts_of(chart: Chart) -> list[Shown]:
    """Return the parts of a chart that a slide may show, the usual one first."""
    return ["", "map", "ranking", "table"] if chart.form is regions_map else ["", "table"]


def figure_of(exhibit: Exhibit) -> Figure | None:
    """Return the figure of the part that an exhibit shows, or None where that is the chart's own figure."""
    rows, view, chart = exhibit.drawn.rows, exhibit.view, exhibit.chart
    if exhibit.drawn.empty or exhibit.shown not in parts_of(chart):
        return None
    if exhibit.shown == "table":
        return _table(exhibit)
    if chart.form is not regions_map or exhibit.shown == "map":
        return None
    form = ranking if exhibit.shown == "ranking" else map_with_ranking
    return form(rows, view, chart.measure)


def beside(exhibit: Exhibit) -> Figure | None:
    """Return the ranking that shares a map's card, drawn from the map's own rows; None for any other chart."""
    chart, view = exhibit.chart, exhibit.view
    return ranking(exhibit.drawn.rows, view, chart.measure) if chart.form is regions_map else None


@dataclass(frozen=True)
class Table:
    """Rows in words: headers, cells, and which columns hold numbers."""

    columns: list[str]
    rows: list[list[str]]
    numbers: list[bool]


def table_of(exhibit: Exhibit) -> Table:
    """Return the rows as a slide shows them: without precision and status where all rows agree on them."""
    rows, view = exhibit.drawn.rows, replace(exhibit.view, filters=exhibit.chart.scaled(exhibit.view.filters))
    told = rows[[name for name in map(str, rows.columns) if not (name in _SHARED and rows[name].nunique() == 1)]]
    labels = column_labels(told, view.l)
    lines = [["" if text in _NOTHING else text for text in line] for line in cells(told, exhibit.chart.measure, view)]
    return Table(list(labels.values()), lines, [name in NUMBERS for name in labels])


def _table(exhibit: Exhibit) -> Figure:
    told = table_of(exhibit)
    return sheet(told.columns, told.rows, told.numbers, exhibit.view)
