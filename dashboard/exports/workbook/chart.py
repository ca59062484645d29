"""The native chart beside the data: it reads the cells of its sheet, so a reader may change both."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.workbook.fills import fill
from dashboard.exports.workbook.laid import Laid
from dashboard.exports.workbook.plan import Plan, Series
from dashboard.exports.workbook.styles import COLOR
from dashboard.exports.workbook.texts import clean, literal

WIDTH, SHORTEST, TALLEST = 760, 340, 940
# More values than this would write over each other.
MOST_LABELS = 34
DAYS = {"date_axis": True, "num_format": "d mmm", "major_unit": 1, "major_unit_type": "months"}
FONT = {"color": COLOR["text"], "size": 9}
QUIET, EDGE = {"none": True}, COLOR["controlBorder"]


def insert_chart(book: Workbook, sheet: Worksheet, laid: Laid, plan: Plan) -> None:
    """Draw the plan to the right of the columns, titled as the exhibit is."""
    chart = book.add_chart({"type": plan.kind} | _subtype(plan))
    for at, series in enumerate(plan.series):
        chart.add_series(_series(laid, plan, series, at))
    title = {"color": COLOR["text"], "size": 12, "bold": True}
    chart.set_title({"name": literal(laid.exhibit.title), "name_font": title})
    _axes(chart, laid, plan)
    chart.set_legend({"position": "bottom", "font": FONT} if len(plan.series) > 1 else {"none": True})
    chart.set_chartarea({"border": {"color": COLOR["divider"]}})
    chart.set_size({"width": WIDTH, "height": _height(plan)})
    chart.show_blanks_as("gap")
    marks = {"description": clean(laid.exhibit.drawn.alt), "object_position": 2, "x_offset": 24, "y_offset": 6}
    sheet.insert_chart(1, len(laid.columns), chart, marks)


def _subtype(plan: Plan) -> dict[str, str]:
    if plan.stacked:
        return {"subtype": "stacked"}
    return {"subtype": "straight_with_markers"} if plan.kind == "scatter" else {}


def _series(laid: Laid, plan: Plan, series: Series, at: int) -> dict[str, Any]:
    names, values = [laid.place(name) for name in plan.names], laid.place(series.column)
    first, last = series.first + 1, series.last + 1
    rows = laid.rows.iloc[series.first : series.last + 1]
    return {
        "name": literal(_name(laid, series)),
        "categories": [laid.name, first, names[0], last, names[-1]],
        "values": [laid.name, first, values, last, values],
        "gap": 50,
        **({"overlap": 100} if plan.stacked else {}),
        **_look(plan, [fill(laid, series, at, row) for _, row in rows.iterrows()]),
        **_labels(laid, plan, series),
    }


def _look(plan: Plan, fills: list[dict[str, Any]]) -> dict[str, Any]:
    line = {"line": {"color": COLOR["chartPrimary"], "width": 1.5}}
    if plan.kind == "scatter":
        dot = {"type": "circle", "size": 6, "fill": {"color": COLOR["chartPrimary"]}, "border": {"none": True}}
        return line | {"marker": dot}
    if plan.kind == "line":
        return line
    # The series itself is filled too: the legend shows that.
    return fills[0] if all(one == fills[0] for one in fills) else {**fills[0], "points": fills}


def _name(laid: Laid, series: Series) -> str:
    return laid.exhibit.view.named(series.key, series.code) if series.code else laid.column(series.column).header


def _labels(laid: Laid, plan: Plan, series: Series) -> dict[str, Any]:
    if not _labelled(plan):
        return {}
    shown = {"value": True, "num_format": laid.column(series.column).format, "font": FONT}
    return {"data_labels": shown | {"position": "outside_end"}}


def _labelled(plan: Plan) -> bool:
    return not plan.stacked and plan.kind in ("bar", "column") and plan.count * len(plan.series) <= MOST_LABELS


def _axes(chart: Any, laid: Laid, plan: Plan) -> None:
    values, names = _value_axis(laid, plan), _name_axis(laid, plan)
    if plan.kind != "bar":
        chart.set_x_axis(names)
        chart.set_y_axis(values)
        return
    # Bars are read from the top; turning the names round takes the values with them, and `high` brings those back.
    chart.set_y_axis(names | {"reverse": True, "major_gridlines": {"visible": False}})
    chart.set_x_axis(values | {"label_position": "high"})


def _name_axis(laid: Laid, plan: Plan) -> dict[str, Any]:
    look: dict[str, Any] = {"num_font": FONT, "major_tick_mark": "none", "line": {"color": EDGE}}
    if plan.kind == "scatter":
        across = laid.column(plan.names[0])
        named = {"name": literal(across.header), "name_font": FONT, "num_format": across.format}
        return look | {"min": 0, "max": 100, "major_gridlines": {"visible": False}, **named}
    return look | (DAYS if plan.names == ("date",) else {})


def _value_axis(laid: Laid, plan: Plan) -> dict[str, Any]:
    # Values that are written beside their bars need no axis.
    axis = not _labelled(plan)
    grid = {"visible": axis, "line": {"color": COLOR["divider"], "width": 0.75}}
    look: dict[str, Any] = {"num_font": FONT, "line": QUIET, "min": 0, "major_gridlines": grid}
    if laid.exhibit.chart.measure.percent and (plan.stacked or plan.kind == "scatter"):
        look["max"] = 100
    return {"num_format": laid.column(plan.series[0].column).format, "visible": axis, **look}


def _height(plan: Plan) -> int:
    if plan.kind != "bar":
        return 420
    side_by_side = 1 if plan.stacked else len(plan.series)
    return min(TALLEST, max(SHORTEST, 110 + plan.count * (24 + 14 * (side_by_side - 1))))
