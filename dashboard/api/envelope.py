"""What a browser may send to the callbacks: the envelope is checked before Dash opens it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

import orjson
from dash import Dash
from flask import Flask, Response, request
from flask.json.provider import DefaultJSONProvider

from dashboard.api.callback_places import Known, Unsound
from dashboard.api.callback_specs import Spec, specs_of
from dashboard.api.problems import problem

# The page with the most charts sends 6 KB.
LONGEST_ENVELOPE = 128 * 1024
DEEPEST = 12
NESTING = (dict, list)
KEYS = frozenset({"output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds"})
# Other keys are for background jobs, which there are none of.
MARKS = frozenset({"endId"})
PATH = "_dash-update-component"


class StrictJson(DefaultJSONProvider):
    """JSON without NaN, half signs and endless nesting."""

    def loads(self, s: str | bytes, **_: Any) -> Any:
        """Return the value of a text; raise ValueError for what is not JSON."""
        return orjson.loads(s)


def check_envelopes(server: Flask, app: Dash, base: str, known: Known) -> None:
    """Register the check: bodies that no page sends are answered 400, 413 or 415, and nothing of them is logged.

    `known` names, by the first word of their type, the components that are drawn on the server.
    """
    specs: dict[str, Spec] = {}
    server.json = StrictJson(server)

    @server.before_request
    def check() -> Response | None:
        if request.path != f"{base}{PATH}" or request.method != "POST":
            return None
        if request.mimetype != "application/json" or request.headers.get("Content-Encoding"):
            return problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Send plain application/json.")
        request.max_content_length = LONGEST_ENVELOPE
        if not specs:
            specs.update(specs_of(app, known))
        try:
            _open(request.get_json(), specs)
        except Unsound as error:
            return problem(HTTPStatus.BAD_REQUEST, str(error))
        return None


def _open(body: object, specs: Mapping[str, Spec]) -> None:
    if not isinstance(body, dict) or not body.keys() <= KEYS or not request.args.keys() <= MARKS:
        raise Unsound("The body is not an object as pages send it.")
    output = body.get("output")
    spec = specs.get(output) if isinstance(output, str) else None
    if spec is None:
        raise Unsound("There is no such callback.")
    _shallow(body.values())
    spec.check(body)


def _shallow(values: Iterable[Any]) -> None:
    level = list(values)
    for _ in range(DEEPEST):
        # Most of what is looked at are texts.
        level = [child for one in level if one.__class__ in NESTING for child in _children(one)]
        if not level:
            return
    raise Unsound(f"The body is nested deeper than {DEEPEST} levels.")


def _children(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value
