"""The calculator's fields follow the address; what a reader types goes into it (assets/67_calculator.js)."""

from __future__ import annotations

from dash import ALL, ClientsideFunction, Dash, Input, Output, State

from dashboard import ids

OWN = "birgemizCalculator"


def register_calculator(app: Dash) -> None:
    """Register the callback that fills the fields from the state."""
    app.clientside_callback(
        ClientsideFunction(OWN, "fill"),
        Output(ids.calculator_field(ALL), "value"),
        Input(ids.STATE, "data"),
        State(ids.calculator_field(ALL), "value"),
        prevent_initial_call=True,
    )
