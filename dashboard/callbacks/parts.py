"""The parts of a page as JSON, each with a digest: what the browser holds already is not sent again."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import orjson
from dash.development.base_component import Component
from flask import g

from dashboard.blocks.cards import broken_words, drawn_parts, table_of
from dashboard.blocks.filters import label_of
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import BLOCKS
from dashboard.blocks.tiles import tile_body
from dashboard.callbacks.kept import Kept
from dashboard.charts.registry import chart_in, is_slot
from dashboard.charts.tiles import TILES
from dashboard.components.plot import BLANK
from dashboard.components.static import tree_of

log = logging.getLogger("dashboard")
MOST = 8 * 2**20
# They ask the registers themselves, which may answer later.
LIVE = frozenset({"suspects"})
LABELS = frozenset({"period", "region", "direction", "format", "per", "apply"})


@dataclass(frozen=True)
class Part:
    """A value as JSON and its digest; a part without a digest is sent every time."""

    json: bytes
    digest: str


@dataclass(frozen=True)
class Parts:
    """The parts that were made together."""

    parts: tuple[Part, ...]

    @property
    def weight(self) -> int:
        """Return the bytes that the parts take."""
        return sum(len(part.json) for part in self.parts)


class Maker:
    """Makes the parts of pages, or gives them as they were made before for the same data and the same choice."""

    def __init__(self, most: int = MOST) -> None:
        self.kept: Kept[Parts] = Kept(most)

    def chart(self, slot: str, reading: Reading) -> tuple[Part, ...]:
        """Return figure and words of a card; of one that cannot be drawn, a blank and the word that it failed."""
        if not is_slot(slot):
            return ()
        chart = chart_in(slot, reading.view.filters)
        try:
            return self._kept(("chart", slot, chart), reading, lambda: drawn_parts(slot, chart, reading))
        except Exception:
            log.exception("chart %s failed", chart.id)
            g.momentary = True
            return tuple(Part(_json(value), "") for value in (BLANK, broken_words()))

    def table(self, slot: str, reading: Reading) -> tuple[Part, ...]:
        """Return the table of a slot's chart."""
        if not is_slot(slot):
            return ()
        chart = chart_in(slot, reading.view.filters)
        return self._kept(("table", chart), reading, lambda: (tree_of(table_of(chart, reading)),))

    def tile(self, slot: str, reading: Reading) -> tuple[Part, ...]:
        """Return what stands in a KPI tile."""
        if slot not in TILES:
            return ()
        return self._kept(("tile", slot), reading, lambda: (tree_of(tile_body(slot, reading)),))

    def block(self, name: str, reading: Reading) -> tuple[Part, ...]:
        """Return what stands in a computed block."""
        if name not in BLOCKS:
            return ()
        if name in LIVE:
            g.momentary = True
            return (_part(tree_of(BLOCKS[name](reading))),)
        return self._kept(("block", name), reading, lambda: (tree_of(BLOCKS[name](reading)),))

    def label(self, key: str, reading: Reading) -> tuple[Part, ...]:
        """Return the words on the button of a filter."""
        return self._kept(("label", key), reading, lambda: (tree_of(label_of(key, reading)),)) if key in LABELS else ()

    def _kept(self, what: Hashable, reading: Reading, make: Callable[[], tuple[Any, ...]]) -> tuple[Part, ...]:
        key = (what, _stand(reading))
        found = self.kept.get(key)
        if found is None:
            found = Parts(tuple(map(_part, make())))
            self.kept.put(key, found)
        return found.parts


def _stand(reading: Reading) -> Hashable:
    catalogue, view = reading.catalogue, reading.view
    seen = (view.l.lang, view.palette.theme, view.compact, view.filters)
    return (catalogue.version, catalogue.read_at, reading.site.base, reading.place, *seen)


def _part(value: Any) -> Part:
    written = _json(value)
    return Part(written, blake2b(written, digest_size=6).hexdigest())


def _json(value: Any) -> bytes:
    return orjson.dumps(value, _plain, orjson.OPT_NON_STR_KEYS | orjson.OPT_SERIALIZE_NUMPY)


def _plain(value: Any) -> Any:
    if isinstance(value, Component):
        return value.to_plotly_json()
    raise TypeError(f"{type(value).__name__} is not sent to a browser")


def fragment(part: Part) -> orjson.Fragment:
    """Return the part for Dash to send as it is."""
    return orjson.Fragment(part.json)
