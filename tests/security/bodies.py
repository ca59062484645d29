"""Bodies as pages send them to the callbacks, made from what is registered."""

from __future__ import annotations

import json
from typing import Any

from dash import Dash
from flask.testing import FlaskClient

from dashboard import ids
from dashboard.api.callback_places import Place
from dashboard.api.callback_specs import Spec, specs_of
from dashboard.application import DRAWN

PATH = "/_dash-update-component"
CANARY = "canary-7f3a"
NAMES = {"chart": "grants-map", "tile": "grants", "block": "facts", "filter": "region"}
VALUES: dict[tuple[str, str], Any] = {
    (ids.STATE, "data"): {"path": "/en/", "region": "55"},
    (ids.ROUTE, "pathname"): "/en/",
    (ids.ROUTE, "search"): "?region=55",
    (ids.REGISTER_GRID, "getRowsRequest"): {"startRow": 0, "endRow": 5, "filterModel": {}, "sortModel": []},
    (ids.REGISTER_START, "data"): {"path": "/en/events"},
}
# What is no envelope at all.
NO_ENVELOPES: tuple[str | bytes, ...] = (
    *("", "null", "[]", "{}", "1", '"x"', "{", b"\xff\xfe", b"\x00", '{"output": NaN}', '{"output": Infinity}'),
    *('{"output": "\\ud800"}', "[" * 100_000, "[" * 1000 + "]" * 1000, '{"a":' * 500 + "1" + "}" * 500),
    f'{{"output": "{CANARY}"}}',
)
# What stands where a part of an envelope should.
REPLACED = [None, 1, True, [], {}, CANARY, [[]], [None], [CANARY], {"id": CANARY}]
PARTS = ("output", "outputs", "inputs", "changedPropIds")


def specs(app: Dash) -> dict[str, Spec]:
    return specs_of(app, DRAWN)


def sound(app: Dash, fragment: str) -> dict[str, Any]:
    """Return the body of the callback whose output holds a fragment."""
    ((output, spec),) = ((name, one) for name, one in specs(app).items() if fragment in name)
    inputs, state = ([filled(place) for place in group] for group in (spec.inputs, spec.state))
    outputs = [filled(place, told=False) for place in spec.outputs]
    given = {"output": output, "outputs": outputs[0] if spec.single else outputs, "inputs": inputs, "state": state}
    return given | {"changedPropIds": [name_of(inputs[0])]}


def filled(place: Place, told: bool = True) -> Any:
    component = place.component
    if not isinstance(component, str):
        name = NAMES[str(component["type"]).split("-")[0]]
        component = {key: name if isinstance(value, list) else value for key, value in component.items()}
    one: dict[str, Any] = {"id": component, "property": place.trait}
    if told:
        one["value"] = component if place.trait == "id" else VALUES.get((str(place.component), place.trait))
    return [one] if place.several else one


def name_of(given: Any) -> str:
    one = given[0] if isinstance(given, list) else given
    component = one["id"]
    name = component if isinstance(component, str) else json.dumps(component, sort_keys=True, separators=(",", ":"))
    return f"{name}.{one['property']}"


def post(client: FlaskClient, body: Any, kind: str = "application/json", **options: Any) -> Any:
    data = body if isinstance(body, (bytes, str)) else json.dumps(body)
    return client.post(PATH, data=data, content_type=kind, **options)
