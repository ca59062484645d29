"""What the filters of a page leave, in words."""

from __future__ import annotations

from dashboard.blocks.reading import Reading


def scope(reading: Reading) -> str:
    """Return what the filters leave in words: regions, else directions, else the period."""
    view, filters = reading.view, reading.view.filters
    if filters.regions:
        names = [view.region(code, "name") for code in filters.regions]
        return names[0] if len(names) == 1 else view.l.join(names[:3]) + (" …" if len(names) > 3 else "")
    if filters.directions:
        return view.l.join([view.direction(slug) for slug in filters.directions])
    return view.l.period(filters.first or view.period[0], filters.last or view.period[1])


def period(reading: Reading) -> str:
    """Return the chosen period in words, else the months that the report or the registers speak of."""
    view, filters = reading.view, reading.view.filters
    printed = str(reading.catalogue.indicator("events_held")["period"]).split("/")
    held = view.period if reading.catalogue.held else ()
    months = [*printed, *held]
    return view.l.period(filters.first or min(months), filters.last or max(months))


def page_scope(reading: Reading) -> str:
    """Return what the filters leave of a page on the report and the registers: regions, directions or the period."""
    filters = reading.view.filters
    return scope(reading) if filters.regions or filters.directions else period(reading)
