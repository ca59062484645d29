"""Exhibits and decks for one reader: charts with the words around them and the address that leads back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from dashboard.blocks.links import card_place
from dashboard.blocks.reading import Site
from dashboard.charts import direction, region
from dashboard.charts.chart import Chart
from dashboard.charts.reader import view_of
from dashboard.charts.registry import CHARTS
from dashboard.components import names
from dashboard.exports.exhibit import Deck, Exhibit, exhibit_of
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.decks import Request, Slide, UnknownChart

TITLE = N_("Year of the Volunteer 2020: results")
# What a profile is about: its charts say nothing without it.
SUBJECTS: Mapping[str, str] = {
    **{chart.id: "region" for chart in region.CHARTS},
    **{chart.id: "direction" for chart in direction.CHARTS},
}


@dataclass(frozen=True)
class Desk:
    """Where exhibits are made: the data, the language, the day, and the root that their addresses begin with."""

    site: Site
    lang: str
    made: date
    root: str = ""

    def exhibit(self, slide: Slide, shared: Mapping[str, str]) -> Exhibit:
        """Return a slide's chart. Raises UnknownChart for an unknown chart."""
        if slide.chart not in CHARTS:
            raise UnknownChart(f"There is no chart «{slide.chart[:60]}»; /api/charts lists them.")
        catalogue, chart = self.site.current(), CHARTS[slide.chart]
        theme = {key: value for key, value in shared.items() if key == "theme"}
        view = view_of(
            catalogue, {**slide.state, **theme} if slide.state else shared, self.lang, self.site.geometry_url
        )
        made = exhibit_of(chart, catalogue, view, self.address(chart, view), self.made)
        return replace(made, title=slide.title or made.title, note=slide.note, shown=slide.shown)

    def deck(self, request: Request) -> Deck:
        """Return the exhibits of a request under its title. Raises UnknownChart for an unknown chart."""
        exhibits = tuple(self.exhibit(slide, request.state) for slide in request.slides)
        view = exhibits[0].view
        return Deck(request.title or view.l.t(TITLE), exhibits, view, self.made, request.notes, request.tables)

    def address(self, chart: Chart, view: View) -> str:
        """Return the whole address of a chart's card in the state of a view."""
        place, (page, fixed) = card_place(chart.id), _subject(chart, view)
        filters = view.filters.without(*fixed)
        query = replace(filters, measure=place.measure or filters.measure).query()
        mark = f"?{query}" if query else ""
        return f"{self.root}{self.site.base}{self.lang}/{page or place.page}{mark}#{names.card(place.slot)}"


def _subject(chart: Chart, view: View) -> tuple[str, tuple[str, ...]]:
    # The charts of profiles stand on the profile of what is chosen, whose address names it.
    subject = SUBJECTS.get(chart.id, "")
    chosen = {"region": view.filters.regions, "direction": view.filters.directions}.get(subject)
    return (f"{chart.page}/{chosen[0]}", (subject,)) if chosen else ("", ())
