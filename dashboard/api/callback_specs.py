"""What each callback asks for, taken from its registration, and whether a body gives just that."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import Dash

from dashboard import ids

Known = Mapping[str, frozenset[str]]
MOST_PARTS, LONGEST_NAME = 200, 100
# What callbacks rely on; nothing at all is always allowed.
KINDS: Mapping[tuple[str, str], type] = {
    (ids.ROUTE, "pathname"): str,
    (ids.ROUTE, "search"): str,
    (ids.STATE, "data"): dict,
    (ids.REGISTER_GRID, "getRowsRequest"): dict,
    (ids.REGISTER_START, "data"): dict,
    ("chart-retry", "n_clicks"): int,
    ("chart-table-open", "data"): bool,
}


class Unsound(ValueError):
    """A body that no page sends; the message repeats nothing of it."""


@dataclass(frozen=True)
class Place:
    """One input, state or output of a callback: a property of a component, or of several whose ids share a pattern."""

    component: str | Mapping[str, Any]
    trait: str
    known: Known

    @property
    def several(self) -> bool:
        """Return whether the browser sends a list of such components."""
        return isinstance(self.component, dict) and ["ALL"] in self.component.values()

    def check(self, given: object) -> Iterator[str]:
        """Yield the names under which the components given are listed; raise Unsound for others."""
        if self.several != isinstance(given, list):
            raise Unsound("A list stands where one component is asked for, or the other way round.")
        each = given if isinstance(given, list) else [given]
        if len(each) > MOST_PARTS:
            raise Unsound(f"More than {MOST_PARTS} components of one kind.")
        for one in each:
            yield self._one(one)

    def _one(self, given: object) -> str:
        if not isinstance(given, dict) or given.get("property") != self.trait:
            raise Unsound("A property is not the one that the callback asks for.")
        component, value = given.get("id"), given.get("value")
        self._id(component)
        if self.trait == "id" and "value" in given and value != component:
            raise Unsound("An id is not that of its component.")
        kind = KINDS.get((self._type, self.trait))
        if kind and value and type(value) is not kind:
            raise Unsound("A value is not of the kind that the callback asks for.")
        name = component if isinstance(component, str) else json.dumps(component, sort_keys=True, separators=(",", ":"))
        return f"{name}.{self.trait}"

    @property
    def _type(self) -> str:
        return self.component if isinstance(self.component, str) else str(self.component["type"])

    def _id(self, given: object) -> None:
        if isinstance(self.component, str):
            sound = given == self.component
        else:
            sound = isinstance(given, dict) and given.keys() == self.component.keys() and self._matches(given)
        if not sound:
            raise Unsound("A component is not one that the callback asks for.")

    def _matches(self, given: Mapping[str, Any]) -> bool:
        names = self.known.get(self._type.split("-")[0])
        return all(
            _is_name(given[key], names) if isinstance(wanted, list) else given[key] == wanted
            for key, wanted in self.component.items()  # type: ignore[union-attr]
        )


def _is_name(value: object, names: frozenset[str] | None) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_NAME and (names is None or value in names)


@dataclass(frozen=True)
class Spec:
    """A callback: what it takes in, what it looks at, and what it changes."""

    inputs: Sequence[Place]
    state: Sequence[Place]
    outputs: Sequence[Place]
    single: bool

    def check(self, body: Mapping[str, Any]) -> None:
        """Raise Unsound unless the body gives what the callback asks for, in its order, and nothing else."""
        named = _checked(self.inputs, body.get("inputs"))
        _checked(self.state, body.get("state", []))
        outputs = body.get("outputs")
        _checked(self.outputs, [outputs] if self.single else outputs)
        changed = body.get("changedPropIds")
        if not isinstance(changed, list) or not all(isinstance(one, str) and one in named for one in changed):
            raise Unsound("What changed is not among the inputs.")


def _checked(places: Sequence[Place], given: object) -> set[str]:
    if not isinstance(given, list) or len(given) != len(places):
        raise Unsound("The callback asks for more or for fewer components.")
    return {name for place, one in zip(places, given, strict=True) for name in place.check(one)}


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
