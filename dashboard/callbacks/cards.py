"""Every chart of every page is drawn by one callback; its table by another when a reader opens it."""

from __future__ import annotations

import logging
from typing import Any

from dash import MATCH, Dash, Input, Output, State, no_update

from dashboard import ids
from dashboard.blocks.cards import broken_parts, parts, table_of
from dashboard.blocks.reading import Site, reading_of
from dashboard.charts.registry import chart_in

log = logging.getLogger("dashboard")
PARTS = (
    Output(ids.chart(MATCH), "figure"),
    Output(ids.part("title", MATCH), "children"),
    Output(ids.part("subtitle", MATCH), "children"),
    Output(ids.part("badge", MATCH), "hidden"),
    Output(ids.part("source", MATCH), "children"),
    Output(ids.part("precision", MATCH), "children"),
    Output(ids.part("alt", MATCH), "children"),
    Output(ids.part("empty", MATCH), "hidden"),
    Output(ids.part("error", MATCH), "hidden"),
    Output(ids.part("csv", MATCH), "href"),
    Output(ids.part("body", MATCH), "style"),
)


def register_cards(app: Dash, site: Site) -> None:
    """Register the callbacks of the chart cards."""

    @app.callback(
        *PARTS,
        Input(ids.STATE, "data"),
        Input(ids.part("retry", MATCH), "n_clicks"),
        State(ids.chart(MATCH), "id"),
    )
    def draw_chart(state: dict[str, Any] | None, _retry: int | None, component: dict[str, str]) -> tuple[Any, ...]:
        if not state:
            return (no_update,) * len(PARTS)
        reading = reading_of(site, str(state.get("path", "")), state)
        try:
            return parts(component["id"], chart_in(component["id"], reading.view.filters), reading)
        except Exception:
            log.exception("chart %s failed", component["id"])
            return broken_parts(no_update)

    @app.callback(
        Output(ids.part("table", MATCH), "children"),
        Input(ids.part("table-open", MATCH), "data"),
        Input(ids.STATE, "data"),
        State(ids.chart(MATCH), "id"),
    )
    def fill_table(opened: bool, state: dict[str, Any] | None, component: dict[str, str]) -> Any:
        if not opened or not state:
            return no_update
        reading = reading_of(site, str(state.get("path", "")), state)
        return table_of(chart_in(component["id"], reading.view.filters), reading)
