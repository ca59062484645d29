"""The help panel: what the page is for, how to go on, what signs and marks mean, which keys there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components import names
from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon
from dashboard.components.popover import action, opener, panel
from dashboard.i18n import DASH, N_, L

STEPS = (
    ("filter", N_("Choose a region, a direction or months above: every figure and chart follows.")),
    ("table", N_("The menu of a chart shows its table and copies a link to this very view.")),
    ("download", N_("The same menu makes a picture, a slide or a file, with source and filters on it.")),
    ("easel", N_("Add charts to the briefing to show them or to take them into a report.")),
)
SIGNS = (
    (">", N_("more than: the source says «more than» or «over»")),
    ("\u2265", N_("at least: the source says «not fewer than»")),
    ("\u2248", N_("about: the source rounds")),
    ("18\u201325", N_("only a range is published")),
    (DASH, N_("not published: neither zero nor a gap")),
    ("0", N_("zero, as the source states it")),
)
DEMO_MARK = "sample-hatched"
MARKS = (
    ("sample-solid", N_("published in the report")),
    ("sample-outlined", N_("calculated from published figures")),
    (DEMO_MARK, N_("demonstration data, invented")),
    ("sample-empty", N_("not published")),
)
KEYS = (
    ("?", N_("this help")),
    ("Tab", N_("to the next control; a frame shows where you are")),
    ("Esc", N_("closes what is open")),
    ("\u2190 \u2192", N_("turn the slides of a presentation")),
)
SOURCES = N_("Source: analytical report of the National Volunteer Network, 2020, and registers.")


@dataclass(frozen=True)
class Help:
    """What the page is for, the address of the glossary, and whether demonstration data is served."""

    purpose: str = ""
    glossary: str = ""
    demo: bool = True


NOTHING_TOLD = Help()


def help_button(l: L, about: Help = NOTHING_TOLD) -> html.Div:
    """Return the button «?» and its panel; the mark of demonstration data stands there only when some is served."""
    label = l.t(N_("Help with this page"))
    button = opener(names.HELP, icon("question-circle"), "icon-button", title=f"{label} (?)", **aria(label=label))
    content = [
        html.H2(label, className="panel-title"),
        *_first(l, about),
        *_marks(l, about),
        *_keys(l),
        *_more(l, about),
    ]
    opened = panel(names.HELP, label, content, "panel-help", **data(reads="true"))
    return html.Div([button, opened], className="opens help")


def _first(l: L, about: Help) -> list[Component]:
    steps = [html.Li([icon(sign), html.Span(l.t(text))]) for sign, text in STEPS]
    purpose = [html.P(about.purpose, className="help-purpose")] if about.purpose else []
    return [*purpose, html.Ul(steps, className="help-steps")]


def _marks(l: L, about: Help) -> list[Component]:
    signs = [_row(html.Span(sign, className="sign"), l.t(text)) for sign, text in SIGNS]
    shown = [(mark, text) for mark, text in MARKS if about.demo or mark != DEMO_MARK]
    marks = [_row(html.Span(className=f"sample {mark}"), l.t(text)) for mark, text in shown]
    return [_title(l.t(N_("What the signs mean"))), _list(signs), _list(marks)]


def _keys(l: L) -> list[Component]:
    return [_title(l.t(N_("Keys"))), _list([_row(html.Kbd(key), l.t(text)) for key, text in KEYS])]


def _more(l: L, about: Help) -> list[Component]:
    link = html.A(l.t(N_("Glossary")), href=about.glossary, className="quiet-button", **data(soft="true", close="true"))
    contrast = action("contrast", l.t(N_("High contrast")), "quiet-button", **aria(pressed="false"))
    links = [link] if about.glossary else []
    return [html.Div([*links, contrast], className="help-links"), html.P(l.t(SOURCES), className="note")]


def _title(words: str) -> html.H3:
    return html.H3(words, className="help-title")


def _list(rows: list[html.Div]) -> html.Dl:
    return html.Dl(rows, className="legend-list")


def _row(sign: Any, text: str) -> html.Div:
    return html.Div([html.Dt(sign), html.Dd(text)])
