"""A whole in its parts: a bar from end to end for each group, what has no figure in words under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, Part, Plot, note
from dashboard.figures.items import Item, items
from dashboard.figures.labels import clean
from dashboard.figures.marks import is_absent
from dashboard.figures.part_bar import NAMES, THICK, bar_parts, list_below, names_above, names_fit, segments
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.textsize import wrapped
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_, NBSP
from dashboard.model.measures import Measure

_WIDTH, _COMPACT_WIDTH = 430, 296
_HEADING, _UNDER, _BETWEEN, _NOTE = 24, 6, 12, 18
_PEOPLE = N_("people (unit)")


@dataclass
class _Sheet:
    """What has been drawn so far and how far down it reaches, in px."""

    width: int
    y: float = 0
    traces: list[Part] = field(default_factory=list)
    shapes: list[Part] = field(default_factory=list)
    notes: list[Part] = field(default_factory=list)

    def write(self, text: str, colour: str, height: float, **more: object) -> None:
        """Add a text in a line of its own."""
        self.notes.append(note(text, colour, 0, self.y + height / 2, xref="x", yref="y", **more))
        self.y += height


def parts(  # noqa: PLR0913 - the options of a form are its interface
    rows: pd.DataFrame, view: View, measure: Measure, *, key: str = "option", group: str = "", width: int = _WIDTH
) -> Figure:
    """Return one bar for each code in `group`, or one for all rows; customdata is the code in `key`.

    `rows`: `key`, value, qualifier, status; with `group` also unit (percent or persons) and n, which stand in the
    heading of each bar; `width` is what the narrowest card of a desktop leaves, in px. A row without a value is no part
    of the whole: its note (a message) is written under the bar.
    """
    if rows.empty:
        return empty(view)
    view, sheet = unscaled(view), _Sheet(_COMPACT_WIDTH if view.compact else width)
    for code, run in rows.groupby(group, sort=False) if group else [("", rows)]:
        own = _measure(run, measure) if group else measure
        if group:
            _head(run.iloc[0], clean(view.named(group, str(code))), own, view, sheet)
        _bar(items(run, view, own, key), own, view, sheet)
        sheet.y += _BETWEEN if group else 0
    return _plot(sheet).figure(view)


def _plot(sheet: _Sheet) -> Plot:
    return Plot(
        height=round(sheet.y),
        traces=sheet.traces,
        x={"range": [0, 1]},
        y={"range": [sheet.y, 0]},
        shapes=sheet.shapes,
        notes=sheet.notes,
    )


def _measure(run: pd.DataFrame, measure: Measure) -> Measure:
    return measure if run["unit"].iloc[0] == "percent" else replace(measure, unit=_PEOPLE, percent=False)


def _head(row: pd.Series, name: str, measure: Measure, view: View, sheet: _Sheet) -> None:
    count = f"n{NBSP}={NBSP}{view.l.num(float(row['n']))}"
    text = f"<b>{name}</b>, {view.unit(measure)}, {count}"
    sheet.write(text, view.palette.color["text"], _HEADING)


def _bar(run: Sequence[Item], measure: Measure, view: View, sheet: _Sheet) -> None:
    shown = [item for item in run if not is_absent(item)]
    found = segments(shown, scale_of([item.value for item in shown], view, measure), sheet.width, view)
    above = names_fit(found)
    if above:
        sheet.notes += names_above(found, sheet.y + NAMES / 2 - 1, view)
        sheet.y += NAMES
    traces, values = bar_parts(found, sheet.y + THICK / 2, view)
    sheet.traces, sheet.notes, sheet.y = sheet.traces + traces, sheet.notes + values, sheet.y + THICK + _UNDER
    if not above:
        squares, names, sheet.y = list_below(found, sheet.y, view)
        sheet.shapes, sheet.notes = sheet.shapes + squares, sheet.notes + names
    for words in dict.fromkeys(item.note for item in run if is_absent(item) and item.note):
        text = wrapped(words, sheet.width, SMALL)
        sheet.write(text, view.palette.color["textSecondary"], _NOTE * (text.count("<br>") + 1), size=SMALL)
