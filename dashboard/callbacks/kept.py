"""What was answered a moment ago, in a bounded number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, Protocol, TypeVar

# A key and its place in the dictionary.
OVERHEAD = 600


class Weighed(Protocol):
    """Something that knows how many bytes it takes."""

    @property
    def weight(self) -> int:
        """Return the bytes that it takes."""


Held = TypeVar("Held", bound=Weighed)


class Kept(Generic[Held]):
    """Values by key, those asked for last; together they weigh no more than `most` bytes."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._values: OrderedDict[Hashable, Held] = OrderedDict()
        self.weight = 0

    def get(self, key: Hashable) -> Held | None:
        """Return the value of a key, or nothing."""
        with self._lock:
            if key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key]

    def put(self, key: Hashable, value: Held) -> None:
        """Keep a value; what was not asked for longest gives way to it."""
        with self._lock:
            self._drop(key)
            self._values[key] = value
            self.weight += value.weight + OVERHEAD
            while self.weight > self._most:
                self._drop(next(iter(self._values)))

    def _drop(self, key: Hashable) -> None:
        gone = self._values.pop(key, None)
        if gone is not None:
            self.weight -= gone.weight + OVERHEAD
