"""One component of a callback's envelope: which ids, which property, which kind of value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

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
    (ids.RETRY, "data"): int,
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

    @cached_property
    def several(self) -> bool:
        """Return whether the browser sends a list of such components."""
        return isinstance(self.component, dict) and ["ALL"] in self.component.values()

    def check(self, given: object) -> None:
        """Raise Unsound unless the component given, or each of them, is such a one with a value of its kind."""
        if self.several != isinstance(given, list):
            raise Unsound("A list stands where one component is asked for, or the other way round.")
        each = given if isinstance(given, list) else [given]
        if len(each) > MOST_PARTS:
            raise Unsound(f"More than {MOST_PARTS} components of one kind.")
        for one in each:
            self._one(one)

    def names(self, given: Any) -> Iterator[str]:
        """Yield the names by which a sound body refers to the components given."""
        for one in given if isinstance(given, list) else [given]:
            named = one["id"] if isinstance(one["id"], str) else _written(one["id"])
            yield f"{named}.{self.trait}"

    def _one(self, given: object) -> None:
        if not isinstance(given, dict) or given.get("property") != self.trait:
            raise Unsound("A property is not the one that the callback asks for.")
        component, value = given.get("id"), given.get("value")
        if not (self._matches(component) if self._chosen else component == self.component):
            raise Unsound("A component is not one that the callback asks for.")
        if value and self.trait == "id" and value != component:
            raise Unsound("An id is not that of its component.")
        if value and self._kind and type(value) is not self._kind:
            raise Unsound("A value is not of the kind that the callback asks for.")

    @cached_property
    def _type(self) -> str:
        return self.component if isinstance(self.component, str) else str(self.component["type"])

    @cached_property
    def _kind(self) -> type | None:
        return KINDS.get((self._type, self.trait))

    @cached_property
    def _chosen(self) -> str:
        # The one key of the pattern that names the component.
        if isinstance(self.component, str):
            return ""
        return next((key for key, wanted in self.component.items() if isinstance(wanted, list)), "")

    @cached_property
    def _names(self) -> frozenset[str] | None:
        return self.known.get(self._type.split("-")[0])

    def _matches(self, given: object) -> bool:
        if not isinstance(given, dict):
            return False
        name = given.get(self._chosen)
        if (
            not isinstance(name, str)
            or len(name) > LONGEST_NAME
            or (self._names is not None and name not in self._names)
        ):
            return False
        return {**self.component, self._chosen: name} == given  # type: ignore[dict-item]


def _written(component: object) -> str:
    return json.dumps(component, sort_keys=True, separators=(",", ":"))
