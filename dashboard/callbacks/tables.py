"""A new table on the page starts at its first rows (assets/69_data.js)."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input

from dashboard import ids
from dashboard.callbacks.state import OWN


def register_tables(app: Dash) -> None:
    """Register the callback that turns to the first page."""
    # The first answer of the blocks changes nothing, so nothing that waits for a block alone would run after it.
    inputs = Input(ids.block("table-rows"), "children", allow_optional=True), Input(ids.STATE, "data")
    app.clientside_callback(ClientsideFunction(OWN, "turnToFirst"), *inputs)
