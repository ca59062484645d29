"""Every chart of every page is drawn by one callback; its table by another when a reader opens it."""

from __future__ import annotations

from typing import Any

from dash import MATCH, Dash, Input, Output, State, no_update

from dashboard import ids
from dashboard.blocks.cards import caption, table_of
from dashboard.blocks.reading import Site, reading_of
from dashboard.charts.chart import draw
from dashboard.charts.registry import chart_in

PARTS = (
    Output(ids.part("title", MATCH), "children"),
    Output(ids.part("subtitle", MATCH), "children"),
    Output(ids.part("badge", MATCH), "hidden"),
    Output(ids.part("source", MATCH), "children"),
    Output(ids.part("precision", MATCH), "children"),
    Output(ids.part("alt", MATCH), "children"),
    Output(ids.part("empty", MATCH), "hidden"),
    Output(ids.part("csv", MATCH), "href"),
)


def register_cards(app: Dash, site: Site) -> None:
    """Register the callbacks of the chart cards."""

    @app.callback(Output(ids.chart(MATCH), "figure"), *PARTS, Input(ids.STATE, "data"), State(ids.chart(MATCH), "id"))
    def draw_chart(state: dict[str, Any] | None, component: dict[str, str]) -> tuple[Any, ...]:
        if not state:
            return (no_update,) * (len(PARTS) + 1)
        reading = reading_of(site, str(state.get("path", "")), state)
        chart = chart_in(component["id"], reading.view.filters)
        return caption(draw(chart, reading.catalogue, reading.view), chart, reading)

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
