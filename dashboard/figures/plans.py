"""Plans and results of several measures: a panel for each, side by side, or one under the other where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.figures.bullets import THICK, Bullet, Lane, scale_top
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, note
from dashboard.figures.items import items
from dashboard.figures.labels import clean
from dashboard.figures.marks import absent_marker, bar_marker, is_absent
from dashboard.figures.scale import Scale, unscaled
from dashboard.figures.textsize import widest, wrapped
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import Measure

_WIDE, _NARROW = 770, 330
_HEAD, _TWO_LINES, _ROW, _NOTE, _AFTER, _GAP = 26, 44, 30, 18, 14, 26
_NOTE_ROOM = 320
# Side by side there is little room for the name of a measure.
_SHORT = {"trained": N_("Training"), "grants": N_("Grants"), "centres": N_("Centres")}


@dataclass(frozen=True)
class Panel:
    """One measure: its rows, where it stands in px, whether it names its rows and has notes under them."""

    bullets: Sequence[Bullet]
    left: float
    top: float
    width: float
    names: int
    stacked: bool
    single: bool

    @property
    def head(self) -> int:
        """Return the px of the heading: one line, or two where panels stand side by side."""
        return _HEAD if self.stacked else _TWO_LINES

    def lanes(self) -> list[Lane]:
        """Return the places of the rows from top to bottom."""
        room = max(one.room for one in self.bullets)
        left, top = self.left + self.names, scale_top(self.bullets)
        bar, right = max(self.width - self.names - room, 24), self.left + self.width
        ys = [self.top + self.head + (place + 0.5) * _ROW for place in range(len(self.bullets))]
        return [Lane(one, left, bar, right, y, top) for one, y in zip(self.bullets, ys, strict=True)]

    @property
    def notes_below(self) -> list[str]:
        """Return the remark under a panel of a single row."""
        text = self.bullets[0].item.note if self.single else ""
        return wrapped(text, _NOTE_ROOM, SMALL).split("<br>") if text else []

    @property
    def height(self) -> float:
        """Return the px from the heading to the next panel."""
        return self.head + len(self.bullets) * _ROW + _NOTE * len(self.notes_below)


def plans(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return bars against plan lines in panels by measure; customdata is the direction's slug.

    `rows`: direction, measure, value, unit, target, target_qualifier, qualifier, status, note. A row without a plan has
    no line and says so, a row without a result a hatched stub and the plan in words.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    found = [Bullet(item, view) for item in items(rows, view, measure, "direction", Scale(view))]
    codes = list(dict.fromkeys(rows["measure"]))
    groups = [[one for one in found if one.item.row["measure"] == code] for code in codes]
    single = all(len(group) == 1 for group in groups)
    panels = _stacked(groups, single) if view.compact or single else _side_by_side(groups)
    lanes = [lane for panel in panels for lane in panel.lanes()]
    height = max(panel.top + panel.height for panel in panels)
    half = THICK / 2 + 3 if single else _ROW / 2
    shapes = [*[lane.track() for lane in lanes], *[part for lane in lanes for part in lane.plan_line(half)]]
    notes = [part for panel in panels for part in _panel_notes(panel)]
    notes += [part for lane in lanes for part in lane.notes()]
    return Plot(
        height=round(height) + 4,
        traces=_bars(lanes, view),
        x={"range": [0, max(panel.left + panel.width for panel in panels)]},
        y={"range": [height, 0]},
        shapes=shapes,
        notes=notes,
    ).figure(view)


def _names(group: Sequence[Bullet]) -> int:
    return widest(one.item.name for one in group) + 14


def _stacked(groups: Sequence[Sequence[Bullet]], single: bool) -> list[Panel]:
    panels: list[Panel] = []
    top = 0.0
    for group in groups:
        panel = Panel(group, 0, top, _NARROW, 0 if single else _names(group), stacked=True, single=single)
        top += panel.height + _AFTER
        panels.append(panel)
    return panels


def _side_by_side(groups: Sequence[Sequence[Bullet]]) -> list[Panel]:
    names = _names(groups[0])
    width = (_WIDE - names - _GAP * (len(groups) - 1)) / len(groups)
    panels: list[Panel] = []
    for place, group in enumerate(groups):
        left = 0 if place == 0 else names + place * (width + _GAP)
        own = names if place == 0 else 0
        panels.append(Panel(group, left, 0, width + own, own, stacked=False, single=False))
    return panels


def _bars(lanes: Sequence[Lane], view: View) -> list[Part]:
    palette = view.palette
    known = [lane for lane in lanes if not is_absent(lane.bullet.item)]
    absent = [lane for lane in lanes if is_absent(lane.bullet.item)]
    found = [lane.bullet.item for lane in known]
    marker = bar_marker(found, [palette.direction(item.code) for item in found], palette)
    traces = [_trace(known, [lane.x(lane.bullet.item.size) - lane.left for lane in known], marker)] if known else []
    return [*traces, *([_trace(absent, [lane.bar for lane in absent], absent_marker(palette))] if absent else [])]


def _trace(lanes: Sequence[Lane], lengths: Sequence[float], marker: Part) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(lengths),
        "base": [lane.left for lane in lanes],
        "y": [lane.y for lane in lanes],
        "width": THICK,
        "marker": marker,
        "customdata": [lane.bullet.item.code for lane in lanes],
        "hovertext": [_hover(lane.bullet) for lane in lanes],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _hover(bullet: Bullet) -> str:
    name, *rest = bullet.item.hover.split("<br>")
    measure = clean(bullet.view.named("measure", str(bullet.item.row["measure"])))
    more = [text for text in (bullet.plan, bullet.share, bullet.item.note) if text]
    return "<br>".join([name, measure, *rest, *more])


def _panel_notes(panel: Panel) -> list[Part]:
    view = panel.bullets[0].view
    color, axes = view.palette.color, {"xref": "x", "yref": "y"}
    name = _heading(str(panel.bullets[0].item.row["measure"]), panel, view)
    plan = _usual_plan(panel.bullets)
    start = panel.left + (0 if panel.stacked else panel.names)
    heading = note(name, color["text"], start, panel.top + 10, weight=STRONG, **axes)
    beside = {"x": panel.left + panel.width, "y": panel.top + 10, "xanchor": "right"} if panel.stacked else {}
    caption = note(plan, color["textSecondary"], start, panel.top + 28, size=SMALL, **axes) | beside
    lanes = panel.lanes()
    names = [
        note(lane.bullet.item.name, color["text"], panel.left, lane.y, weight=STRONG, **axes)
        for lane in lanes
        if panel.names
    ]
    below = [
        note(
            text, color["textSecondary"], panel.left, lanes[-1].y + _ROW / 2 + _NOTE * (place + 0.5), size=SMALL, **axes
        )
        for place, text in enumerate(panel.notes_below)
    ]
    return [heading, caption, *names, *below]


def _heading(measure: str, panel: Panel, view: View) -> str:
    short = "" if panel.stacked else _SHORT.get(measure, "")
    return view.l.t(short) if short else clean(view.named("measure", measure))


def _usual_plan(bullets: Sequence[Bullet]) -> str:
    plans = [one.plan for one in bullets]
    return max(plans, key=plans.count)
