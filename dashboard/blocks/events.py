"""What opens and closes the page of events: tiles of the current choice, printed totals beside the register's."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.beside import Pair, beside_card
from dashboard.blocks.reading import Reading
from dashboard.charts.absence import absent_words, origin
from dashboard.charts.event_measures import HOURS
from dashboard.components.tile import Caption, Info, Tile, fixed_tile
from dashboard.i18n import N_
from dashboard.model.filters import Filters
from dashboard.model.measures import EVENTS, HELPED, VOLUNTEERS
from dashboard.model.registers import EVENTS as REGISTER
from dashboard.queries import events
from dashboard.queries.event_rates import per_event

PRINTED = (
    ("events_held", EVENTS, "events"),
    ("volunteers_engaged", VOLUNTEERS, "volunteers"),
    ("people_helped", HELPED, "beneficiaries"),
)
# name, short name, definition, the column that is divided by the events.
RATES = (
    (
        N_("Volunteers per event"),
        N_("Volunteers per event (short)"),
        N_("Volunteers at held events, divided by the number of held events."),
        "volunteers",
    ),
    (
        N_("People helped per event"),
        N_("Helped per event (short)"),
        N_("People helped at held events, divided by the number of held events."),
        "beneficiaries",
    ),
)


def register_tiles(reading: Reading) -> Component:
    """Return the tiles of what only the register knows: hours, volunteers and people helped per event."""
    l, total = reading.view.l, events.total(reading.catalogue, reading.view.filters, "hours")
    hours = Tile(
        label=l.t(HOURS.name),
        short=l.t(HOURS.switch),
        value=l.num(total),
        captions=_captions(reading, l.t("at held events")),
        info=_info(reading, N_("Hours that volunteers worked at held events, as the regions report them.")),
    )
    rates = [_rate(reading, *row) for row in RATES]
    tiles = [fixed_tile(l, f"register-{place}", tile) for place, tile in enumerate((hours, *rates))]
    return html.Div(tiles, className="more-tiles")


def _rate(reading: Reading, name: str, short: str, definition: str, column: str) -> Tile:
    l, rate = reading.view.l, per_event(reading.catalogue, reading.view.filters, column)
    captions = _captions(reading, l.t("mean of held events"))
    return Tile(l.t(name), l.num(rate), l.t(short), captions=captions, info=_info(reading, definition))


def _captions(reading: Reading, text: str) -> list[Caption]:
    l, catalogue = reading.view.l, reading.catalogue
    if catalogue.missing((REGISTER,)):
        return [Caption(absent_words(l, (REGISTER,)))]
    demo = [Caption(l.t("demo data"), "warning")] if catalogue.demo else []
    return [*demo, Caption(text)]


def _info(reading: Reading, definition: str) -> Info:
    l, demo = reading.view.l, reading.catalogue.demo
    kind = origin(l, reading.catalogue, REGISTER)
    excludes = l.t("Planned and cancelled events are left out.")
    return Info(l.t(definition), section=kind, precision=l.t("demo") if demo else l.t("as reported"), excludes=excludes)


def totals_card(reading: Reading) -> Component:
    """Return the printed totals of the country beside those of the register, whatever the filters."""
    found = [
        Pair(indicator, measure, events.total(reading.catalogue, Filters(), column), REGISTER)
        for indicator, measure, column in PRINTED
    ]
    return beside_card(reading, "events-beside", found)
