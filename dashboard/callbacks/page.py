"""All that follows the filters on a page comes in one answer, without what the browser holds already."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, ctx, no_update
from dash.exceptions import PreventUpdate
from flask import g

from dashboard import ids
from dashboard.blocks.reading import Reading, Site, reading_of
from dashboard.callbacks.parts import Maker, Part, fragment
from dashboard.components.static import TREE

log = logging.getLogger("dashboard")
OWN = "birgemiz"


def register_page(app: Dash, site: Site, maker: Maker) -> None:
    """Register the callback of everything that follows the state, and the one that puts a card's words in place."""

    @app.callback(
        Output(ids.chart(ALL), "figure"),
        Output(ids.part("words", ALL), "data"),
        Output(ids.part("table", ALL), TREE),
        Output(ids.tile(ALL), TREE),
        Output(ids.block(ALL), TREE),
        Output(ids.filter_label(ALL), TREE),
        Output(ids.HELD, "data"),
        Input(ids.STATE, "data"),
        Input(ids.RETRY, "data"),
        Input(ids.part("table-open", ALL), "data"),
        State(ids.HELD, "data"),
        prevent_initial_call=True,
    )
    def refresh_page(state: Any, _retries: Any, opened: list[Any], held: Any) -> tuple[Any, ...]:
        if not state or not isinstance(state, dict):
            raise PreventUpdate
        names = [[_name(one["id"]) for one in group] for group in ctx.outputs_list[:-1]]
        reading = reading_of(site, str(state.get("path", "")), state)
        parts = _parts(maker, names, reading, [bool(one) for one in opened], bool(state.get("fresh")))
        return _answer(parts, held)

    app.clientside_callback(
        ClientsideFunction(OWN, "dress"), Output(ids.WORN, "data"), Input(ids.part("words", ALL), "data")
    )


def _name(component: dict[str, Any]) -> str:
    return str(component.get("id") or component.get("key"))


def _parts(
    maker: Maker, names: Sequence[Sequence[str]], reading: Reading, opened: Sequence[bool], fresh: bool
) -> list[list[Part | None]]:
    slots, _, tables, tiles, blocks, labels = names
    drawn = [maker.chart(slot, reading) or (None, None) for slot in slots]
    figures, words = [one[0] for one in drawn], [one[1] for one in drawn]
    shown = [_table(maker, slot, reading) if is_open else None for slot, is_open in zip(tables, opened, strict=False)]
    # The server has just built the page from this very state: only its figures are missing.
    rest = [] if fresh else [(maker.tile, tiles), (maker.block, blocks), (maker.label, labels)]
    told = [[next(iter(make(name, reading)), None) for name in group] for make, group in rest]
    return [figures, words, shown, *(told or [[None] * len(group) for group in (tiles, blocks, labels)])]


def _table(maker: Maker, slot: str, reading: Reading) -> Part | None:
    try:
        return next(iter(maker.table(slot, reading)), None)
    except Exception:
        log.exception("table %s failed", slot)
        g.momentary = True
        return None


def _answer(parts: list[list[Part | None]], held: Any) -> tuple[Any, ...]:
    flat = list(chain.from_iterable(parts))
    before = _digests(held, len(flat))
    after = [old if part is None else part.digest for part, old in zip(flat, before, strict=True)]
    changed = iter(
        [
            no_update if part is None or (part.digest and part.digest == old) else fragment(part)
            for part, old in zip(flat, before, strict=True)
        ]
    )
    groups = [_taken(changed, len(group)) for group in parts]
    if all(one is no_update for group in groups for one in group):
        raise PreventUpdate
    return (*groups, after)


def _taken(values: Iterator[Any], count: int) -> list[Any]:
    return [next(values) for _ in range(count)]


def _digests(held: Any, count: int) -> list[str]:
    known = held if isinstance(held, list) and len(held) == count else []
    return [one if isinstance(one, str) else "" for one in known] or [""] * count
