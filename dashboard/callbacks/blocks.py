"""The computed words and tiles of a page follow the filters together, in one answer."""

from __future__ import annotations

from typing import Any

from dash import ALL, Dash, Input, Output, State, no_update

from dashboard import ids
from dashboard.blocks.reading import Site, reading_of
from dashboard.blocks.registry import BLOCKS
from dashboard.blocks.tiles import tile_body


def register_blocks(app: Dash, site: Site) -> None:
    """Register the callbacks of tiles and computed blocks."""

    @app.callback(
        Output(ids.tile(ALL), "children"),
        Output(ids.block(ALL), "children"),
        Input(ids.STATE, "data"),
        State(ids.tile(ALL), "id"),
        State(ids.block(ALL), "id"),
        prevent_initial_call=True,
    )
    def refresh_blocks(
        state: dict[str, Any] | None, tiles: list[dict[str, str]], blocks: list[dict[str, str]]
    ) -> tuple[list[Any], list[Any]]:
        if not state or state.get("fresh"):
            return [no_update] * len(tiles), [no_update] * len(blocks)
        reading = reading_of(site, str(state.get("path", "")), state)
        return (
            [tile_body(tile["id"], reading) for tile in tiles],
            [BLOCKS[block["id"]](reading) for block in blocks],
        )
