"""Every chart of every page is drawn by one callback, with its table once a reader has opened that."""

from __future__ import annotations

import logging
from typing import Any

from dash import MATCH, Dash, Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.blocks.cards import broken_parts, parts, table_of
from dashboard.blocks.reading import Reading, Site, reading_of
from dashboard.charts.chart import Chart
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
    Output(ids.part("empty", MATCH), "children"),
    Output(ids.part("error", MATCH), "hidden"),
    Output(ids.part("csv", MATCH), "href"),
    Output(ids.part("rows", MATCH), "href"),
    Output(ids.part("body", MATCH), "style"),
)


def register_cards(app: Dash, site: Site) -> None:
    """Register the callback of all chart cards."""

    @app.callback(
        *PARTS,
        Output(ids.part("table", MATCH), "children"),
        Input(ids.STATE, "data"),
        Input(ids.part("retry", MATCH), "n_clicks"),
        Input(ids.part("table-open", MATCH), "data"),
        State(ids.chart(MATCH), "id"),
        prevent_initial_call=True,
    )
    def draw_chart(
        state: dict[str, Any] | None, _retry: int | None, opened: bool, component: dict[str, str]
    ) -> tuple[Any, ...]:
        if not state:
            return (no_update,) * (len(PARTS) + 1)
        slot, reading = component["id"], reading_of(site, str(state.get("path", "")), state)
        chart = chart_in(slot, reading.view.filters)
        kept = (no_update,) * len(PARTS) if ctx.triggered_id == ids.part("table-open", slot) else None
        return _answer(slot, chart, reading, opened, kept)


def _answer(slot: str, chart: Chart, reading: Reading, opened: bool, kept: tuple[Any, ...] | None) -> tuple[Any, ...]:
    try:
        table = table_of(chart, reading) if opened else no_update
        return (*(kept or parts(slot, chart, reading)), table)
    except Exception:
        log.exception("chart %s failed", chart.id)
        return (*broken_parts(no_update), no_update)
