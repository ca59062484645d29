"""What the registers lack: reports that never came, with what they leave open; totals beside the printed ones."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.beside import Pair, beside_card
from dashboard.blocks.links import address, card_place
from dashboard.blocks.reading import Reading
from dashboard.charts.absence import absent_words
from dashboard.charts.quality import COMPLETENESS
from dashboard.components import names
from dashboard.components.attributes import data
from dashboard.components.card import Words
from dashboard.components.icon import icon
from dashboard.components.text_card import text_card
from dashboard.i18n import N_
from dashboard.model import registers
from dashboard.model.filters import Filters
from dashboard.model.measures import EVENTS, FUNDING, HELPED, VOLUNTEERS
from dashboard.queries import events, funding
from dashboard.queries.completeness import MISSING

# What a missing report leaves open: charts whose figures for that region and month may be too low.
AFFECTED = (
    ("events-by-month", N_("Events")),
    ("activity-by-month", N_("Volunteers")),
    ("funding-by-month", N_("Money")),
)


def missing_card(reading: Reading) -> Component:
    """Return the reports that never came, each with links to the figures of its region and month."""
    l = reading.view.l
    if reading.catalogue.missing((registers.SUBMISSIONS,)):
        return _unknown(reading)
    rows = COMPLETENESS.frame(reading.catalogue, reading.view.filters)
    absent = rows.loc[rows["value"].eq(MISSING), ["region_code", "month"]].to_numpy().tolist()
    words = Words(
        l.n("{count} report is missing", "{count} reports are missing", len(absent)),
        l.t("Figures of these regions and months may be too low"),
    )
    listed = html.Ul([_missing(code, month, reading) for code, month in absent], className="notices missing-reports")
    none = html.P(l.t("Every chosen region reported every chosen month"), className="log-nothing")
    return text_card(l, "missing-reports", words, [listed if absent else none])


def _unknown(reading: Reading) -> Component:
    l = reading.view.l
    words = Words(l.t("Missing reports"), absent_words(l, (registers.SUBMISSIONS,)))
    about = l.t("Without it, a region and month count as reported where a register holds rows of them.")
    return text_card(l, "missing-reports", words, [html.P(about, className="log-nothing")])


def _missing(code: str, month: str, reading: Reading) -> html.Li:
    view = reading.view
    filters = replace(Filters(), regions=(code,), first=month, last=month)
    profile = address(reading, f"regions/{code}", replace(filters, regions=()))
    links = [html.A(view.l.t(name), href=_touched(chart, filters, reading), **_SOFT) for chart, name in AFFECTED]
    title = html.H3(html.A(f"{view.region(code)}, {view.l.period(month, month)}", href=profile, **_SOFT))
    return html.Li([icon("inbox", "is-warning"), html.Div([title, html.P(links, className="missing-links")])])


def _touched(chart_id: str, filters: Filters, reading: Reading) -> str:
    place = card_place(chart_id)
    return address(reading, place.page, replace(filters, measure=place.measure), names.card(place.slot))


_SOFT = data(soft="true") | {"disable_n_clicks": True}


def beside(reading: Reading) -> Component:
    """Return the card of printed totals beside those of the registers."""
    catalogue, everything = reading.catalogue, Filters()
    counted = (
        ("events_held", EVENTS, "events"),
        ("volunteers_engaged", VOLUNTEERS, "volunteers"),
        ("people_helped", HELPED, "beneficiaries"),
    )
    pairs = [
        Pair(indicator, measure, events.total(catalogue, everything, column), registers.EVENTS)
        for indicator, measure, column in counted
    ]
    money = funding.total(catalogue, everything, registers.OTHER_SOURCES)
    raised = Pair("funding_non_state", FUNDING, money, registers.FUNDING)
    return beside_card(reading, "quality-beside", [*pairs, raised])
