"""The six KPI tiles: name, definition, the published figure behind each and how its figures are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.tile_figures import Figures, from_events, raised
from dashboard.charts.tile_plans import awarded, trained
from dashboard.figures.view import View
from dashboard.i18n import N_


@dataclass(frozen=True)
class Tile:
    """A KPI tile: `indicator` is the published figure whose quote stands behind it, `short` its name on phones.

    `chart` is the one that explains the figure: the tile leads to it.
    """

    id: str
    label: str
    short: str
    definition: str
    indicator: str
    figures: Callable[[Catalogue, View], Figures]
    chart: str
    excludes: str = ""


TILES: Mapping[str, Tile] = {
    tile.id: tile
    for tile in (
        Tile(
            "volunteers",
            N_("Volunteers engaged"),
            N_("Volunteers"),
            N_("People who took part in the events of the year as volunteers, as the regions report them."),
            "volunteers_engaged",
            from_events("volunteers_engaged", "volunteers", N_("in events")),
            "volunteers-by-month",
            N_("One person is counted at every event that he or she joined."),
        ),
        Tile(
            "events",
            N_("Events held"),
            N_("Events"),
            N_("Events that regions, front offices and organisations held in the year."),
            "events_held",
            from_events("events_held", "events"),
            "events-by-month",
            N_("Planned and cancelled events are left out."),
        ),
        Tile(
            "helped",
            N_("People helped"),
            N_("Got help"),
            N_("People who received help at the events of the year."),
            "people_helped",
            from_events(
                "people_helped", "beneficiaries", N_("people, without emergency aid"), N_("without emergencies")
            ),
            "helped-by-month",
            N_("Direct aid during the state of emergency is left out."),
        ),
        Tile(
            "trained",
            N_("Volunteers trained"),
            N_("Trained"),
            N_("Volunteers trained and engaged in the seven priority directions."),
            "trained_total",
            trained,
            "trained-by-direction",
        ),
        Tile(
            "grants",
            N_("Small grants awarded"),
            N_("Grants"),
            N_("Projects of citizens financed by small grants of up to 300,000 tenge."),
            "grants_total",
            awarded,
            "grants-matrix",
        ),
        Tile(
            "money",
            N_("Money raised"),
            N_("Money"),
            N_("Money raised from non-state sources all over the country."),
            "funding_non_state",
            raised,
            "funding-by-region",
            N_("State money is left out: its printed sum is damaged."),
        ),
    )
}
