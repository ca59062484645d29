"""The one sentence that opens each page, computed from the figures that the filters leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dashboard.blocks import contribution, data, funding, quality, survey, volunteers, year
from dashboard.blocks.reading import Reading
from dashboard.blocks.scope import scope
from dashboard.charts.absence import NOBODY, absent_words
from dashboard.charts.directions import TRAINED_CHART
from dashboard.charts.findings import plan_reached
from dashboard.i18n import N_
from dashboard.model.provenance import Qualifier
from dashboard.model.registers import EVENTS
from dashboard.queries import events, grants

Headline = Callable[[Reading], str]
HELPED = {
    Qualifier.MORE_THAN.value: N_("In half a year volunteers helped more than {count} people"),
    Qualifier.EXACT.value: N_("In half a year volunteers helped {count} people"),
}


def overview(reading: Reading) -> str:
    """Return how many people were helped, or, with filters, how many grants their choice holds."""
    view, catalogue = reading.view, reading.catalogue
    if not view.filters.active():
        row = catalogue.indicator("people_helped")
        message = HELPED.get(str(row["qualifier"]), HELPED[Qualifier.EXACT.value])
        return view.l.t(message, count=view.l.num(row["value"]))
    if not view.filters.regions and not view.filters.directions:
        return view.l.t("The Year of the Volunteer, {scope}", scope=scope(reading))
    found = grants.total(catalogue, view.filters)
    total = grants.total(catalogue, view.filters.without("region", "direction"))
    return view.l.t(
        "{scope}: {value} of {total} small grants",
        scope=view.l.opening(scope(reading)),
        value=view.l.num(found),
        total=view.l.num(total),
    )


def regions(reading: Reading) -> str:
    """Return the span of small grants over the regions."""
    view = reading.view
    rows = grants.by_region(reading.catalogue, replace(view.filters.without("region"), per="total"))
    if rows["value"].isna().all():
        return view.l.t("Regions of Kazakhstan")
    low, high = (view.l.num(edge) for edge in (rows["value"].min(), rows["value"].max()))
    return view.l.t("Regions received from {low} to {high} small grants", low=low, high=high)


def grants_page(reading: Reading) -> str:
    """Return the number of projects and of regions that hold them."""
    view = reading.view
    rows = grants.by_region(reading.catalogue, replace(view.filters, per="total"))
    projects = view.l.n("{count} project", "{count} projects", rows["value"].sum())
    places = view.l.n("in {count} region", "in {count} regions", int((rows["value"] > 0).sum()))
    return view.l.t("Grants: {projects} {places}", projects=projects, places=places)


def directions(reading: Reading) -> str:
    """Return how training stands against its plan."""
    rows = TRAINED_CHART.frame(reading.catalogue, reading.view.filters)
    return plan_reached(rows, reading.view) or reading.view.l.t("Results by direction")


def events_page(reading: Reading) -> str:
    """Return how many events were held: as published, or summed from the registers when filters are set."""
    view = reading.view
    if view.filters.active():
        total = events.total(reading.catalogue, view.filters, "events")
        held = _held(total, reading)
        return f"{view.l.opening(scope(reading))}: {held}"
    count = view.l.num(reading.catalogue.indicator("events_held")["value"])
    return view.l.t("At least {count} events were held from May to October", count=count)


def _held(total: float, reading: Reading) -> str:
    l, absent = reading.view.l, reading.catalogue.missing((EVENTS,))
    if total == total:
        return l.n("{count} event held", "{count} events held", total)
    words = absent_words(l, absent) or l.t(NOBODY)
    return words[:1].lower() + words[1:]


HEADLINES: dict[str, Headline] = {
    "": overview,
    "regions": regions,
    "grants": grants_page,
    "directions": directions,
    "funding": funding.headline,
    "events": events_page,
    "survey": survey.headline,
    "quality": quality.headline,
    "volunteers": volunteers.headline,
    "contribution": contribution.headline,
    "year": year.headline,
    "data": data.headline,
}
