"""What each callback asks for, taken from its registration, and whether a body gives just that."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dash import Dash

from dashboard.api.callback_places import Known, Place, Unsound


@dataclass(frozen=True)
class Spec:
    """A callback: what it takes in, what it looks at, and what it changes."""

    inputs: Sequence[Place]
    state: Sequence[Place]
    outputs: Sequence[Place]
    single: bool

    def check(self, body: Mapping[str, Any]) -> None:
        """Raise Unsound unless the body gives what the callback asks for, in its order, and nothing else."""
        outputs = body.get("outputs")
        _check(self.inputs, body.get("inputs"))
        _check(self.state, body.get("state", []))
        _check(self.outputs, [outputs] if self.single else outputs)
        self._changed(body.get("changedPropIds"), body["inputs"])

    def _changed(self, changed: object, inputs: Sequence[Any]) -> None:
        if not isinstance(changed, list) or not all(isinstance(one, str) for one in changed):
            raise Unsound("What changed is not named.")
        if self._plain.issuperset(changed):
            return
        if not set(changed) <= {
            name for place, one in zip(self.inputs, inputs, strict=True) for name in place.names(one)
        }:
            raise Unsound("What changed is not among the inputs.")

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(f"{one.component}.{one.trait}" for one in self.inputs if isinstance(one.component, str))


def _check(places: Sequence[Place], given: object) -> None:
    if not isinstance(given, list) or len(given) != len(places):
        raise Unsound("The callback asks for more or for fewer components.")
    for place, one in zip(places, given, strict=True):
        place.check(one)


def specs_of(app: Dash, known: Known) -> dict[str, Spec]:
    """Return the callbacks that run on the server by the name that a body gives as `output`."""
    return {name: _spec(entry, known) for name, entry in app.callback_map.items() if "callback" in entry}


def _spec(entry: Mapping[str, Any], known: Known) -> Spec:
    outputs = entry["output"]
    single = not isinstance(outputs, (list, tuple))
    listed = [(one.component_id, one.component_property) for one in ([outputs] if single else outputs)]
    return Spec(_places(entry["inputs"], known), _places(entry["state"], known), _named(listed, known), single)


def _places(listed: Sequence[Mapping[str, str]], known: Known) -> tuple[Place, ...]:
    return _named([(one["id"], one["property"]) for one in listed], known)


def _named(listed: Sequence[tuple[Any, str]], known: Known) -> tuple[Place, ...]:
    return tuple(Place(_component(component), name, known) for component, name in listed)


def _component(component: Any) -> str | Mapping[str, Any]:
    if isinstance(component, dict):
        return {key: value if isinstance(value, (str, int)) else [value.name] for key, value in component.items()}
    found: str | Mapping[str, Any] = json.loads(component) if component.startswith("{") else component
    return found
