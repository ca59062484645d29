"""One reader on one page of the shipped data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading, Site, reading_of
from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.current import Current


@pytest.fixture
def read(catalogue: Catalogue) -> Callable[..., Reading]:
    """Return a builder of readings: a path below the prefix and the state of the address."""

    def reading(path: str = "en/", base: str = "/", **state: Any) -> Reading:
        site = Site(Current(lambda: catalogue), base, f"{base}assets/regions.json")
        raw = {{"first": "from", "last": "to"}.get(key, key): value for key, value in state.items()}
        return reading_of(site, base + path, raw)

    return reading


def grown(tree: Any) -> Iterator[str]:
    """Yield every text of markup that is sent as data."""
    if isinstance(tree, str):
        yield tree
    else:
        for one in tree[2]:
            yield from grown(one)


@pytest.fixture
def texts() -> Callable[[Component], list[str]]:
    """Return a reader of every text of a component."""

    def walk(part: Any) -> Iterator[str]:
        if isinstance(part, str):
            yield part
        elif isinstance(part, (list, tuple)):
            for one in part:
                yield from walk(one)
        elif isinstance(part, Component):
            yield from walk(getattr(part, "children", None))
            for tree in json.loads(getattr(part, "data-tree", "[]")):
                yield from grown(tree)

    return lambda component: list(walk(component))
