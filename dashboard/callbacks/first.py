"""A page that arrives with its charts: nothing is left to be asked for when it is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl

from dash.development.base_component import Component

from dashboard import ids
from dashboard.blocks.reading import Reading
from dashboard.callbacks.parts import Maker, fragment

# In a request for a page: the theme in force, and `compact` on a narrow screen. assets/05_early.js writes it.
VIEW = "X-View"
THEMES = ("light", "dark")
# The order in which callbacks/page.py counts its outputs.
COUNTED = ("chart-table", "tile", "block", "filter-label")
LISTS, TEXTS = ("region", "direction", "format"), ("from", "to", "per", "measure", "inputs", "deck")


def seen_by(headers: Mapping[str, str]) -> dict[str, object]:
    """Return how the reader sees the page, as the state says it: theme and compact; nothing when it is not told."""
    theme, *more = [*headers.get(VIEW, "").split(), ""]
    return {"theme": theme, "compact": "compact" in more} if theme in THEMES else {}


def with_charts(page: Component, reading: Reading, path: str, maker: Maker) -> Component:
    """Return a page with its figures, words, the state they were drawn for, and digests of what it holds.

    A page without charts is returned as it is.
    """
    found = _named(page)
    if not found["chart"]:
        return page
    charts, words = found["chart"], found["chart-words"]
    stores = {one.id: one for one in found[""]}
    drawn = {one.id["id"]: maker.chart(one.id["id"], reading) for one in [*charts, *words]}
    for one in charts:
        one.figure = fragment(drawn[one.id["id"]][0])
    for one in words:
        one.data = fragment(drawn[one.id["id"]][1])
    held = [drawn[one.id["id"]][at].digest for at, group in enumerate((charts, words)) for one in group]
    stores[ids.STATE].data = _state(reading, path)
    stores[ids.HELD].data = [*held, *[""] * sum(len(found[kind]) for kind in COUNTED)]
    return page


def _named(page: Component) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for one in _all(page):
        named = getattr(one, "id", None)
        if named:
            found[str(named["type"]) if isinstance(named, dict) else ""].append(one)
    return found


def _all(part: Any) -> Iterator[Component]:
    if isinstance(part, Component):
        yield part
        yield from _all(getattr(part, "children", None))
    elif isinstance(part, (list, tuple)):
        for one in part:
            yield from _all(one)


def _state(reading: Reading, path: str) -> dict[str, Any]:
    # Where assets/20_state.js reads the address in another way, it asks for the charts again.
    view = reading.view
    told = dict(parse_qsl(view.filters.without(*reading.place.fixed).query()))
    lists = {key: [one for one in told.get(key, "").split(",") if one] for key in LISTS}
    texts = {key: told.get(key, "") for key in TEXTS}
    return {**lists, **texts, "theme": view.palette.theme, "compact": view.compact, "path": path}
