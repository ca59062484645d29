"""Callbacks as the browser calls them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard import ids
from dashboard.components.static import TREE

Call = Callable[..., Any]
Answer = dict[str, Any]
Page = Callable[..., Answer]
Card = Callable[..., Answer]
FAMILIES = ("charts", "words", "tables", "tiles", "blocks", "labels")
NAMES = ("figure", "data", TREE, TREE, TREE, TREE)
HELD = {"id": ids.HELD, "property": "data"}
MARK = f"{ids.HELD}.data"


def key(component: object) -> str:
    return component if isinstance(component, str) else json.dumps(component, sort_keys=True, separators=(",", ":"))


def prop(component: object, name: str, value: object) -> dict[str, object]:
    return {"id": component, "property": name, "value": value}


@pytest.fixture
def call(app: Dash, client: FlaskClient) -> Call:
    """Return a caller of the callback whose output holds a fragment; gives status and answer by component id."""

    def post(fragment: str, outputs: Any, inputs: list[Any], state: list[Any]) -> tuple[int, dict[str, Any]]:
        output = declared(app, fragment)[0]
        changed = [f"{key(inputs[0]['id'])}.{inputs[0]['property']}"]
        body = {"output": output, "outputs": outputs, "inputs": inputs, "state": state, "changedPropIds": changed}
        answer = client.post("/_dash-update-component", json=body)
        return answer.status_code, answer.get_json().get("response", {}) if answer.data else {}

    return post


@pytest.fixture
def page(call: Call) -> Page:
    """Return a caller of the callback that refreshes a page; gives the answer by component id and the new digests."""

    def post(state: object, *, opened: Any = False, held: Any = None, status: int = 200, **parts: Any) -> Answer:
        groups = [
            [prop(one, name, None) for one in ones]
            for one, name, ones in zip(FAMILIES, NAMES, placed(parts), strict=True)
        ]
        slots = parts.get("charts", ())
        inputs = [
            prop(ids.STATE, "data", state),
            prop(ids.RETRY, "data", None),
            [prop(ids.part("table-open", slot), "data", opened) for slot in slots],
        ]
        outputs = [[{"id": one["id"], "property": one["property"]} for one in group] for group in groups]
        found, answer = call(MARK, [*outputs, HELD], inputs, [prop(ids.HELD, "data", held)])
        assert found == status
        return answer

    return post


@pytest.fixture
def card(page: Page) -> Card:
    """Return a caller that asks for the card of one slot: figure, words and table as they came."""

    def post(slot: str, state: object, opened: bool = False, **more: Any) -> dict[str, Any]:
        answer = page(state, opened=opened, charts=[slot], **more)
        names = {
            key(ids.chart(slot)): "figure",
            key(ids.part("words", slot)): "words",
            key(ids.part("table", slot)): "table",
        }
        return {name: next(iter(answer[one].values())) for one, name in names.items() if one in answer}

    return post


def declared(app: Dash, fragment: str) -> tuple[str, dict[str, Any]]:
    ((output, callback),) = ((name, found) for name, found in app.callback_map.items() if fragment in name)
    return output, callback


def placed(parts: dict[str, Any]) -> list[list[Any]]:
    """Return the ids of each family of parts, in the order of the callback's outputs."""
    slots = parts.get("charts", ())
    own = [[ids.chart(one) for one in slots], *([ids.part(name, one) for one in slots] for name in ("words", "table"))]
    families = (("tiles", ids.tile), ("blocks", ids.block), ("labels", ids.filter_label))
    return [*own, *([named(one) for one in parts.get(family, ())] for family, named in families)]
