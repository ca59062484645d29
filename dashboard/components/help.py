"""The help panel: what the signs before numbers and the marks of the data's status mean."""

from __future__ import annotations

from dash import html

from dashboard.components import names
from dashboard.components.attributes import aria
from dashboard.components.icon import icon
from dashboard.components.popover import opener, panel
from dashboard.i18n import DASH, N_, L

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

SOURCES = N_("Source: analytical report of the National Volunteer Network, 2020, and registers.")


def help_button(l: L, *, demo: bool = True) -> html.Div:
    """Return the button «?» and its panel; the mark of demonstration data stands there only when some is served."""
    label = l.t(N_("What the signs mean"))
    button = opener(names.HELP, icon("question-circle"), "icon-button", title=label, **aria(label=label))
    signs = [_row(html.Span(sign, className="sign"), l.t(text)) for sign, text in SIGNS]
    marks = [
        _row(html.Span(className=f"sample {mark}"), l.t(text)) for mark, text in MARKS if demo or mark != DEMO_MARK
    ]
    content = [
        html.H2(label, className="panel-title"),
        html.Dl(signs, className="legend-list"),
        html.Dl(marks, className="legend-list"),
        html.P(l.t(SOURCES), className="note"),
    ]
    return html.Div([button, panel(names.HELP, label, content, "panel-help")], className="opens help")


def _row(sign: html.Span, text: str) -> html.Div:
    return html.Div([html.Dt(sign), html.Dd(text)])
