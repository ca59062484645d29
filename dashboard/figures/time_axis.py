"""Ticks of an axis of days: months while there is room for them, else years."""

from __future__ import annotations

from datetime import date

from dashboard.figures.frame import SMALL, Part
from dashboard.figures.view import View

_DAYS_IN_YEAR = 366
_FEW_YEARS = 3


def ticks_of(first: float, last: float, view: View) -> Part:
    """Return tick values (ordinals of days) and texts from `first` to `last`: every second or third month, or years."""
    days = last - first
    starts = _months(first, last) if days < _FEW_YEARS * _DAYS_IN_YEAR else _years(first, last, view)
    font = {"size": SMALL, "color": view.palette.color["textSecondary"]}
    texts = [_text(day, days, view) for day in starts]
    return {"tickvals": [day.toordinal() for day in starts], "ticktext": texts, "tickfont": font, "tickangle": 0}


def _months(first: float, last: float) -> list[date]:
    years = range(date.fromordinal(int(first)).year, date.fromordinal(int(last)).year + 1)
    starts = [date(year, month, 1) for year in years for month in (1, 4, 7, 10)]
    # A label needs room on both sides of its line.
    edge = (last - first) * 0.04
    return [day for day in starts if first + edge <= day.toordinal() <= last - edge]


def _years(first: float, last: float, view: View) -> list[date]:
    step = 5 if view.compact else 2
    years = range(date.fromordinal(int(first)).year, date.fromordinal(int(last)).year + 1)
    return [date(year, 1, 1) for year in years if not year % step and first <= date(year, 1, 1).toordinal() <= last]


def _text(day: date, days: float, view: View) -> str:
    if days >= _FEW_YEARS * _DAYS_IN_YEAR:
        return str(day.year)
    month = view.l.month(f"{day:%Y-%m}", "abbreviated")
    return f"{month} {day.year}" if day.month == 1 or not view.compact else month
