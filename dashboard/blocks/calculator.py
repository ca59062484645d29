"""The calculator of the replacement-cost method: what the reader can set, and the card of the result."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block
from dashboard.charts.absence import absent_words
from dashboard.components import calculator as look
from dashboard.components.calculator import Field
from dashboard.components.card import Words
from dashboard.components.text_card import text_card
from dashboard.i18n import DASH, N_
from dashboard.model import inputs as model
from dashboard.model.inputs import COMMON, Inputs
from dashboard.model.registers import EVENTS
from dashboard.model.work import WORKS

WAGE_REASON = N_("6 %: as far as the implied rate moves if «more than» ends at 22 million and 17 thousand")
HOURS_REASON = N_("0 %: hours as reported; what was not reported is not guessed")


def calculator_card(reading: Reading) -> Component:
    """Return the card with every input: the common wage, the uncertainty, hours and wage of each kind of work."""
    l = reading.view.l
    own = l.t("hours: demonstration registers") if reading.catalogue.demo else l.t("hours: events register")
    source = absent_words(l, reading.catalogue.missing((EVENTS,))) or own
    words = Words(
        l.t("Calculator: hours × wage by kind of work"),
        l.t("Empty fields take the hours of the registers and the common rate. The report prints no wage."),
        source=l.opening(source),
        precision=l.t("Your inputs are kept in the address"),
    )
    content = [html.Div([_wages(reading), _spreads(reading)], className="settings-row"), _works(reading)]
    tail = html.Div(look.reset_button(l), className="calculator-tail")
    return text_card(l, "calculator", words, [*content, tail], "calculator")


def result_card(reading: Reading) -> Component:
    """Return the card of the estimate, which follows every input."""
    l = reading.view.l
    words = Words(
        l.t("Replacement cost of volunteers’ work"),
        l.t("Calculated by the formula V = Σ hours × wage"),
        source=l.t("Method: ILO Manual, 2011"),
        precision=l.t("Precision: {words}", words=l.t("calculated")),
    )
    return text_card(l, "result", words, [block("result", reading)], "result-card")


def _wages(reading: Reading) -> Component:
    l = reading.view.l
    fields = [
        _common(reading, "wage", l.t("₸ per hour"), l.t("calculated")),
        _common(reading, "salary", l.t("or ₸ per month"), DASH),
        _common(reading, "norm", l.t("paid hours a month"), l.num(model.MONTH_HOURS)),
    ]
    group = look.settings(l, l.t("Common wage"), fields)
    return html.Div([group, html.Div(block("rate", reading), className="field-hint")], className="settings-group")


def _spreads(reading: Reading) -> Component:
    l = reading.view.l
    fields = [
        _common(reading, "hours", l.t("± hours, %"), l.num(model.HOURS_PCT)),
        _common(reading, "rate", l.t("± wages, %"), l.num(model.WAGE_PCT)),
    ]
    group = look.settings(l, l.t("Uncertainty"), fields)
    reasons = html.Div([html.P(l.t(HOURS_REASON)), html.P(l.t(WAGE_REASON))], className="field-hint")
    return html.Div([group, reasons], className="settings-group")


def _common(reading: Reading, name: str, label: str, empty: str) -> Field:
    inputs = Inputs.parse(reading.view.filters.inputs)
    return Field(name, label, inputs.of(name), COMMON[name], empty)


def _works(reading: Reading) -> Component:
    l = reading.view.l
    heads = [l.t("Kind of work"), l.t("Hours"), l.t("₸ per hour"), l.t("Hours × wage")]
    return look.work_list(l, heads, [_row(reading, work) for work in WORKS])


def _row(reading: Reading, work: str) -> look.Row:
    l, view = reading.view.l, reading.view
    inputs, name = Inputs.parse(view.filters.inputs), view.named("work", work)
    note = l.join([view.direction(slug) for slug in WORKS[work]]) or l.t("not in the registers")
    parts = (("hours", l.t("Hours"), l.t("registers")), ("wage", l.t("₸ per hour"), l.t("common")))
    limits = {"hours": model.HOURS, "wage": model.WAGE}
    fields = [
        Field(f"{work}:{part}", label, inputs.of(f"{work}:{part}"), limits[part], empty, about=name)
        for part, label, empty in parts
    ]
    return look.Row(name, note, fields, block(f"work-{work}", reading))
