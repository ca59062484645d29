"""What each KPI tile shows: published figures for the whole country, register sums as soon as filters narrow it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isnan
from typing import NamedTuple

from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.absence import absent_words
from dashboard.charts.findings import FEWEST
from dashboard.figures.view import View
from dashboard.model.precision import SIGNS
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import EVENTS, FUNDING
from dashboard.queries import events, funding


class Line(NamedTuple):
    """A caption; phones show `short` instead, nothing when it is empty."""

    text: str
    short: str | None = None


@dataclass(frozen=True)
class Figures:
    """What a tile shows: `value` with `sign` before and `unit` after it, captions below, the last one with a tone.

    `curve` are the values of the small chart: columns where there is a `plan`, a line otherwise.
    """

    value: str
    sign: str = ""
    unit: str = ""
    captions: tuple[Line, ...] = ()
    tone: str = ""
    curve: tuple[float, ...] = ()
    plan: float | None = None
    demo: bool = False


def _national(view: View) -> bool:
    return not view.filters.active()


def _published(catalogue: Catalogue, view: View, indicator: str) -> tuple[str, str]:
    row = catalogue.indicator(indicator)
    return SIGNS.get(str(row["qualifier"]), ""), view.l.num(row["value"])


def from_events(
    indicator: str, measure: str, caption: str = "", short: str = ""
) -> Callable[[Catalogue, View], Figures]:
    """Return the figures of a tile whose published indicator gives way to a sum of the events register."""

    def figures(catalogue: Catalogue, view: View) -> Figures:
        if _national(view):
            sign, value = _published(catalogue, view, indicator)
        else:
            sign, value = "", view.l.num(events.total(catalogue, view.filters, measure))
        curve = events.course(catalogue, view.filters, measure)
        if not _national(view) and catalogue.missing((EVENTS,)):
            return _absent(catalogue, view, EVENTS)
        return Figures(
            value=value,
            sign=sign,
            captions=(
                Line(view.l.t(caption) or _places(view), view.l.t(short)),
                *(() if short else (_months(catalogue, view, indicator),)),
            ),
            curve=_drawable(curve),
            demo=catalogue.demo and not _national(view),
        )

    return figures


def _places(view: View) -> str:
    return view.l.n("in {count} region", "in {count} regions", len(view.filters.regions or REGION_CODES))


def _drawable(curve: list[float]) -> tuple[float, ...]:
    # Two points are no course of a year, and a line through months without a report would draw what nobody said.
    return tuple(curve) if len(curve) >= FEWEST and not any(map(isnan, curve)) else ()


def _absent(catalogue: Catalogue, view: View, register: str) -> Figures:
    words = absent_words(view.l, catalogue.missing((register,)))
    return Figures(value=view.l.num(None), captions=(Line(words),))


def _months(catalogue: Catalogue, view: View, indicator: str) -> Line:
    held = str(catalogue.indicator(indicator)["period"]).split("/") if _national(view) else catalogue.period
    first, last = view.filters.first or held[0], view.filters.last or held[-1]
    return Line(view.l.months(first, last), view.l.months(first, last, "abbreviated"))


def raised(catalogue: Catalogue, view: View) -> Figures:
    """Return the money from non-state sources; the damaged state sum is only named."""
    filters = view.filters
    value = float(catalogue.indicator("funding_non_state")["value"])
    if not _national(view):
        if catalogue.missing((FUNDING,)):
            return _absent(catalogue, view, FUNDING)
        value = funding.total(catalogue, filters, funding.NON_STATE_SOURCES)
    number, unit = view.l.money_parts(value) if value > 0 else (view.l.num(value), "")
    return Figures(
        value=number,
        unit=unit,
        captions=(
            Line(view.l.t("non-state sources"), view.l.t("non-state")),
            Line(view.l.t("the state sum is damaged"), view.l.t("state: damaged")),
        ),
        tone="warning",
        demo=catalogue.demo and not _national(view),
    )
