"""One plot of a card with all that can stand in its place: placeholder, empty, error, table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import names
from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon
from dashboard.components.popover import action
from dashboard.i18n import N_, L

SHOWN_ROWS = 6
BARS = 6
CLEAR = "rgba(0,0,0,0)"
HIDDEN = {"visible": False}
# Nothing is drawn before the first figure comes: frontend/src/plotly.cjs knows the word.
BLANK = {
    "data": [],
    "layout": {
        "xaxis": HIDDEN,
        "yaxis": HIDDEN,
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "meta": {"waiting": True},
    },
}


@dataclass(frozen=True)
class Plot:
    """A graph in `slot`, `height` px or higher; `own` is the height that its figure asks for, 0: it fits.

    Phones fold away `rows` above six; `class_name` sets the width.
    """

    slot: str
    height: int = 200
    own: int = 0
    alt: str = ""
    figure: dict[str, Any] | None = None
    rows: int = 0
    class_name: str = ""


def plot(l: L, one: Plot) -> html.Div:
    """Return the place of one plot."""
    frame = html.Div(
        [_skeleton(), _drawing(l, one), _empty(l, one.slot), _failed(l, one.slot)],
        id=ids.part("body", one.slot),
        className="plot-frame",
        # The drawing will set the same: nothing moves then.
        style={"--plot-own-height": f"{one.own}px"} if one.own else None,
    )
    return html.Div(
        [html.Div(frame, className="plot-crop"), *_more(l, one), *_table(one.slot)],
        id=_plot_id(one.slot),
        className=f"plot {'is-long ' if one.rows > SHOWN_ROWS else ''}{one.class_name}".strip(),
        style={"--plot-height": f"{one.height}px", "--rows": max(one.rows, 1)},
    )


def _plot_id(slot: str) -> str:
    return f"plot-{slot}"


def _drawing(l: L, one: Plot) -> html.Div:
    config: Any = {
        "displayModeBar": False,
        "displaylogo": False,
        "doubleClick": False,
        "scrollZoom": False,
        "showTips": False,
        "locale": l.lang,
    }
    graph = dcc.Graph(
        id=ids.chart(one.slot), figure=one.figure or BLANK, config=config, responsive=True, className="plot-graph"
    )
    alt = html.P(one.alt, id=ids.part("alt", one.slot), className="visually-hidden")
    named = aria(labelledby=names.dom_id(ids.part("alt", one.slot)))
    image = html.Div(graph, role="img", className="plot-image", **named)
    return html.Div([image, alt], className="plot-drawing")


def _skeleton() -> html.Div:
    return html.Div([html.Span() for _ in range(BARS)], className="plot-skeleton", **aria(hidden="true"))


def _empty(l: L, slot: str) -> html.Div:
    # The mend that its words need is shown with them.
    notice = [*empty_notice(l, l.t(N_("There is no data for this choice"))), _loading(l, hidden=True)]
    return html.Div(notice, id=ids.part("empty", slot), className="plot-notice is-empty", hidden=True)


def empty_notice(l: L, words: str, load: str = "") -> list[Component]:
    """Return why nothing is drawn, with the mend: other filters, or the address `load` where files are explained."""
    mend = _loading(l, href=load) if load else action("reset", l.t(N_("Reset filters")), "quiet-button")
    return [icon("inbox"), html.P(words), mend]


def _loading(l: L, **options: Any) -> html.A:
    return html.A(l.t(N_("How to load files")), className="quiet-button", **options, **data(soft="true"))


def _failed(l: L, slot: str) -> html.Div:
    words = html.P(l.t(N_("The chart could not be drawn. The data is safe.")))
    retry = action("retry", l.t(N_("Try again")), "quiet-button")
    table = action("table", l.t(N_("Show table")), "quiet-button", **aria(controls=names.plots(slot), pressed="false"))
    buttons = html.Div([retry, table], className="notice-buttons")
    quoted = l.t(N_("If it fails again, quote this number: {number}"), number="{number}")
    notice = [
        icon("exclamation-triangle"),
        words,
        html.P(className="note", hidden=True, **data(quoted=quoted)),
        buttons,
    ]
    return html.Div(notice, id=ids.part("error", slot), className="plot-notice", role="alert", hidden=True)


def _more(l: L, one: Plot) -> list[Component]:
    if one.rows <= SHOWN_ROWS:
        return []
    words = [l.t(N_("Show all {count}"), count=one.rows), icon("chevron-down")]
    marks = aria(expanded="false", controls=_plot_id(one.slot))
    return [action("expand", words, "link-button show-all", **marks)]


def _table(slot: str) -> list[Component]:
    return [
        html.Div(id=ids.part("table", slot), className="plot-table"),
        dcc.Store(id=ids.part("words", slot)),
        dcc.Store(id=ids.part("table-open", slot), data=False),
    ]
