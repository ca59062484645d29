"""The head of the table: names over bars as long as the direction's total, the totals and a rule."""

from __future__ import annotations

from typing import Any

from dashboard.figures.frame import SMALL, STRONG, Part, line, note
from dashboard.figures.matrix_grid import Grid
from dashboard.figures.textsize import text_width

_HEIGHT, _SECOND_LINE = 92, 15
_RULE, _BASE, _BAR, _HALF = 7, 29, 34, 18
_NAMES = _BASE + _BAR + 6


def height(grid: Grid) -> int:
    """Return the px of the head: a little more where the name of a direction needs two lines."""
    names = (_fitted(grid.view.direction(slug), grid.cell) for slug in grid.directions)
    return _HEIGHT + (_SECOND_LINE if any("<br>" in name for name in names) else 0)


def header_shapes(grid: Grid) -> list[Part]:
    """Return the bars and the rule under each column, in px above the first row."""
    color = grid.view.palette.color["text"]
    spans = [(place * grid.cell + 1, (place + 1) * grid.cell - 1) for place in range(len(grid.directions))]
    rule = {"width": 1.5, "xref": "x", "yref": "paper", "ysizemode": "pixel", "yanchor": 1}
    rules = [line(span, (_RULE, _RULE), color, **rule) for span in [*spans, (grid.end + 10, grid.body)]]
    first = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0}
    rules.append(line((-grid.left, -2), (_RULE, _RULE), color, **(rule | first)))
    return [*_bars(grid), *rules]


def _bars(grid: Grid) -> list[Part]:
    totals = [grid.column_total(slug) or 0.0 for slug in grid.directions]
    top = max(totals, default=0.0) or 1.0
    return [_bar(place, total / top, grid) for place, total in enumerate(totals) if total]


def _bar(place: int, share: float, grid: Grid) -> Part:
    centre = (place + 0.5) * grid.cell
    colour = grid.view.palette.direction(grid.directions[place])
    x = {"xref": "x", "xsizemode": "pixel", "xanchor": centre, "x0": -_HALF, "x1": _HALF}
    y = {"yref": "paper", "ysizemode": "pixel", "yanchor": 1, "y0": _BASE, "y1": _BASE + max(_BAR * share, 2)}
    return {"type": "rect", "fillcolor": colour, "line": {"width": 0}, **x, **y}


def header_notes(grid: Grid) -> list[Part]:
    """Return the heads of the columns and their totals."""
    color, t = grid.view.palette.color, grid.view.l.t
    grey, accent = color["textSecondary"], color["accent"]
    left = {"xref": "paper", "xshift": -grid.left}
    columns = [part for place in range(len(grid.directions)) for part in _column(place, grid)]
    return [
        _head(t("Region"), grey, 0, _NAMES, **left),
        _head(grid.totals_head, grey, 0, _RULE + 4, **left),
        *columns,
        _head(t("Total"), accent, grid.end + 10, _NAMES, weight=STRONG),
        _head(grid.number(grid.total()), color["text"], grid.end + 10, _RULE + 3, size=17, weight=STRONG),
    ]


def _column(place: int, grid: Grid) -> list[Part]:
    slug, centre = grid.directions[place], (place + 0.5) * grid.cell
    colour = grid.view.palette.color["text"]
    name = _fitted(grid.view.direction(slug), grid.cell)
    where = {"xanchor": "center", "align": "center", "weight": STRONG}
    return [
        _head(name, colour, centre, _NAMES, **where),
        _head(grid.number(grid.column_total(slug)), colour, centre, _RULE + 4, **where),
    ]


def _fitted(name: str, room: float) -> str:
    if text_width(name, SMALL) <= room:
        return name
    half = (len(name) + 1) // 2
    return name.replace(" ", "<br>") if " " in name else f"{name[:half]}-<br>{name[half:]}"


def _head(text: str, colour: str, x: float, height: int, **place: Any) -> Part:
    where = {"xref": "x", "yref": "paper", "yanchor": "bottom", "yshift": height, "size": SMALL}
    return note(text, colour, x, 1, **(where | place))
