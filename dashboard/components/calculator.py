"""The calculator's parts: fields that take a number, rows of kinds of work, the result with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon
from dashboard.components.popover import action
from dashboard.i18n import N_, L
from dashboard.model.inputs import Number

LONGEST = 16


@dataclass(frozen=True)
class Field:
    """A number to enter: `name` is its part of the address, `empty` what an empty field stands for.

    `about` opens the label for screen readers where many fields share one.
    """

    name: str
    label: str
    value: str
    number: Number
    empty: str = ""
    about: str = ""


@dataclass(frozen=True)
class Row:
    """One kind of work: its name, what the registers count to it, its two fields and what follows from them."""

    name: str
    note: str
    fields: Sequence[Field]
    outcome: Component


@dataclass(frozen=True)
class Result:
    """The estimate in words, and where its interval lies between 0 and 100 percent of the bar."""

    value: str
    unit: str
    interval: str
    low: float
    centre: float
    high: float
    demo: bool
    reckoning: str
    note: str


def number_field(l: L, field: Field) -> html.Div:
    """Return a labelled field; assets/67_calculator.js checks it and writes it into the address."""
    least, most = (l.num(edge) for edge in (field.number.least, field.number.most))
    marks = {
        "calculator": field.name,
        "least": f"{field.number.least:g}",
        "most": f"{field.number.most:.0f}",
        "default": "" if field.number.default is None else f"{field.number.default:g}",
        "refusal": l.t(N_("A number from {least} to {most}, at most two decimals"), least=least, most=most),
    }
    entry = dbc.Input(
        id=ids.calculator_field(field.name),
        type="text",
        inputmode="decimal",
        autocomplete="off",
        maxlength=LONGEST,
        value=shown(l, field.value),
        placeholder=field.empty,
    )
    about = [html.Span(f"{field.about}: ", className="visually-hidden")] if field.about else []
    label = html.Label([html.Span([*about, field.label], className="field-label"), entry])
    error = html.P(className="field-error", hidden=True, **aria(live="polite"))
    return html.Div([label, error], className="number-field", **data(**marks))


def shown(l: L, value: str) -> str:
    """Return a number of the address as the reader writes it: with a decimal comma outside English."""
    return value if l.lang == "en" else value.replace(".", ",")


def settings(l: L, legend: str, fields: Sequence[Field]) -> html.Fieldset:
    """Return fields side by side under a common name."""
    inner = html.Div([number_field(l, one) for one in fields], className="settings-fields")
    return html.Fieldset([html.Legend(legend), inner], className="settings")


def work_list(l: L, heads: Sequence[str], rows: Sequence[Row]) -> html.Div:
    """Return the kinds of work one under the other; `heads` name the columns, which phones leave to the fields."""
    head = html.Div([html.Span(text) for text in heads], className="work-row work-head", **aria(hidden="true"))
    return html.Div([head, html.Ul([html.Li(_work(l, row), className="work-row") for row in rows])], className="works")


def _work(l: L, row: Row) -> list[Component]:
    name = html.Div([html.H3(row.name), html.Small(row.note)], className="work-name")
    return [name, *[number_field(l, one) for one in row.fields], row.outcome]


def reset_button(l: L) -> html.Button:
    """Return the button that empties every field."""
    words = [icon("arrow-counterclockwise"), l.t(N_("Reset inputs"))]
    return action("reset-inputs", words, "link-button")


def outcome(value: str, reckoning: str, demo: bool = False) -> html.Div:
    """Return what a row comes to: the value and how it is reckoned; demonstration hours are hatched."""
    hatch = " status-demo" if demo else ""
    return html.Div([html.Strong(value), html.Small(reckoning)], className=f"work-outcome{hatch}")


def result(l: L, one: Result) -> html.Div:
    """Return the estimate: value, interval with its bar, the sum behind it, what the interval is."""
    sign = [html.Span("≈", className="tile-sign", **aria(hidden="true"))]
    spoken = html.Span(l.t(N_("about")) + " ", className="visually-hidden")
    unit = html.Span(one.unit, className="tile-unit")
    value = html.P([*sign, spoken, html.Span(one.value), unit], className="result-value")
    badge = [html.Span([icon("easel"), l.t(N_("demo data"))], className="badge-demo")] if one.demo else []
    head = html.Div([value, *badge], className="result-head")
    words = [html.P(text, className=name) for text, name in ((one.interval, "result-interval"), (one.reckoning, "sum"))]
    return html.Div([head, words[0], _bar(one), words[1], html.P(one.note, className="note")], className="result")


def _bar(one: Result) -> html.Div:
    band = html.Span(className="band", style={"left": f"{one.low:.2f}%", "width": f"{one.high - one.low:.2f}%"})
    solid = html.Span(className=f"solid{' is-demo' if one.demo else ''}", style={"width": f"{one.centre:.2f}%"})
    tick = html.Span(className="tick", style={"left": f"{one.centre:.2f}%"})
    return html.Div([solid, band, tick], className="result-bar", **aria(hidden="true"))
