"""What the tests of the components share: a language and a walk over the ids of a component."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from dash.development.base_component import Component
from plotly.utils import PlotlyJSONEncoder

from dashboard.i18n import L


@pytest.fixture(name="l", params=["ru", "kk", "en"])
def language(request: pytest.FixtureRequest) -> L:
    return L(request.param)


class Built:
    """A component as the browser receives it."""

    def __init__(self, component: Component) -> None:
        self.json = json.loads(json.dumps(component, cls=PlotlyJSONEncoder))
        self.nodes = list(_walk(self.json))

    def ids(self) -> list[str]:
        return [_name(node["id"]) for node in self.nodes if node.get("id")]

    def texts(self) -> list[str]:
        children = [child for node in self.nodes for child in _listed(node.get("children"))]
        return [child for child in children if isinstance(child, str)]

    def having(self, key: str, value: str | None = None) -> list[dict[str, Any]]:
        return [node for node in self.nodes if key in node and value in (None, node[key])]


def _listed(children: Any) -> list[Any]:
    return children if isinstance(children, list) else [children]


def _name(component_id: Any) -> str:
    return component_id if isinstance(component_id, str) else json.dumps(component_id, sort_keys=True)


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for part in value:
            yield from _walk(part)
    elif isinstance(value, dict) and "props" in value:
        yield {**value["props"], "_type": value["type"]}
        for tree in json.loads(value["props"].get("data-tree", "[]")):
            yield from _grown(tree)
        for part in value["props"].values():
            yield from _walk(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _walk(part)


def _grown(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, list):
        tag, properties, children = tree
        yield {**properties, "_type": tag.capitalize(), "children": children}
        for child in children:
            yield from _grown(child)


@pytest.fixture
def built() -> type[Built]:
    return Built
