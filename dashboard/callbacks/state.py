"""Address, controls and state: the circle itself runs in the browser (assets/20_state.js)."""

from __future__ import annotations

from dash import ALL, ClientsideFunction, Dash, Input, Output, State

from dashboard import ids
from dashboard.components import names

OWN = "birgemiz"


def register_state(app: Dash) -> None:
    """Register the circle between address and controls, and what follows in the browser alone."""
    controls = Input(ids.filter_control(ALL), "value")
    app.clientside_callback(
        ClientsideFunction(OWN, "sync"),
        Output(ids.URL, "search"),
        Output(ids.filter_control(ALL), "value"),
        Output(ids.STATE, "data"),
        Input(ids.URL, "search"),
        controls,
        Input(names.COMPACT, "data"),
        State(ids.filter_control(ALL), "options"),
        State(ids.STATE, "data"),
        State(names.DEFAULTS, "data"),
    )
    app.clientside_callback(ClientsideFunction(OWN, "carry"), Input(ids.STATE, "data"))
    app.clientside_callback(
        ClientsideFunction(OWN, "fold"), Output(ids.FOLDED, "data"), Input(ids.chart(ALL), "figure")
    )
    app.clientside_callback(
        ClientsideFunction(OWN, "pick"),
        Output(ids.URL, "search", allow_duplicate=True),
        Input(ids.chart(ALL), "clickData"),
        State(ids.filter_control(ALL), "options"),
        prevent_initial_call=True,
    )
