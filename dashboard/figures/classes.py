"""Five classes with rounded breaks: the colours of maps, rankings and tables, and the words of their legend."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard.figures.scale import Scale, number, scale_of
from dashboard.figures.view import View
from dashboard.model.measures import GRANTS, Measure
from dashboard.settings import DATA_FOLDER

COUNT = 5
_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
_SHORT_FROM, _SMALLEST = 2_000, 1e-6


@dataclass(frozen=True)
class Classes:
    """The lower bounds of the classes, from low to high; `whole` when they part whole numbers."""

    lows: tuple[float, ...]
    whole: bool = True

    def index(self, value: float) -> int:
        """Return the class of a value, 0 for the lowest."""
        return max(bisect_right(self.lows, value + 1e-9) - 1, 0)


@dataclass(frozen=True)
class Legend:
    """The words under the swatches, low to high, shorter ones for the edges between them, and the caption."""

    labels: tuple[str, ...]
    edges: tuple[str, ...]
    caption: str


def classes_of(
    values: Iterable[object], view: View, measure: Measure, breaks: Sequence[float] | None = None
) -> Classes:
    """Return the given breaks (lower bounds), the ones fixed for grants by region, or rounded ones for the values."""
    if breaks:
        return Classes(tuple(breaks), all(float(low).is_integer() for low in breaks))
    known = [found for value in view.everywhere or values if (found := number(value)) is not None]
    scaled = view.filters.per != "total"
    if measure.id == GRANTS.id and not scaled and not view.filters.directions:
        return Classes(preset("grantsByRegion"))
    return rounded(known, whole=not scaled and not measure.percent)


@lru_cache
def preset(name: str) -> tuple[float, ...]:
    """Return the lower bounds of a class list of the design tokens."""
    tokens = json.loads((DATA_FOLDER / "reference" / "tokens.json").read_text("utf-8"))
    return tuple(float(low) for low, _ in tokens["classBreaks"][name])


def rounded(values: Sequence[float], *, whole: bool) -> Classes:
    """Return five classes of one rounded width from 0, or from near the lowest value when all lie close together."""
    top, low = max(values, default=0.0), min(values, default=0.0)
    start = low if low > top / 2 and len(values) > 1 else 0.0
    step = _nice((top - start) / COUNT, whole)
    first = math.floor(start / step) * step
    return Classes(tuple(round(first + step * place, 10) for place in range(COUNT)), whole)


def _nice(width: float, whole: bool) -> float:
    width = max(width, 1.0 if whole or not width else _SMALLEST)
    power = 10.0 ** math.floor(math.log10(width))
    steps = (step * power for step in _STEPS if not whole or (step * power).is_integer())
    return next(step for step in steps if step >= width - 1e-12)


def map_scale(classes: Classes, values: Iterable[object], view: View, measure: Measure) -> Scale:
    """Return the scale for a map and its legend: counts in thousands as soon as the breaks are long numbers."""
    return scale_of(values, view, measure, thousands=classes.whole and classes.lows[-1] >= _SHORT_FROM)


def legend_of(classes: Classes, scale: Scale, view: View, measure: Measure) -> Legend:
    """Return the legend of the classes as written on the scale."""
    labels = span_labels(classes, scale, view)
    edges = [scale.number(low) for low in classes.lows[:-1]]
    return Legend(labels, (*edges, labels[-1]), _caption(scale, view, measure))


def _caption(scale: Scale, view: View, measure: Measure) -> str:
    names, unit = view.l.t(measure.legend or measure.name), scale.unit.removeprefix("%")
    if view.filters.per == "10k":
        # The card already names the measure, and the corner of the map is small.
        return ", ".join(part for part in (view.l.t("per 10,000 people"), unit) if part)
    if measure.money and unit:
        return view.l.t("{unit} in the region", unit=unit)
    return f"{names}, {unit}" if unit else names


def span_labels(classes: Classes, scale: Scale, view: View) -> tuple[str, ...]:
    """Return how the classes are written in a legend: up to 9, 10–19, … 40+."""
    gap = 1 if classes.whole and scale.divisor == 1 else 0
    pairs = list(zip(classes.lows, classes.lows[1:], strict=False))
    spans = [_span(low, high - gap, scale) for low, high in pairs]
    first = classes.lows[1] - gap
    if first > classes.lows[0] == 0:
        spans[0] = view.l.t("up to {value}", value=scale.number(first))
    last = view.l.t("{value}+", value=scale.number(classes.lows[-1]))
    return (*spans, scale.wrap(last) if scale.unit == "%" else last)


def _span(low: float, high: float, scale: Scale) -> str:
    return scale.number(low) if low >= high else f"{scale.number(low)}–{scale.number(high)}"
