"""Answers to questions about one catalogue, kept while it is served: the same question costs once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")
Query = TypeVar("Query", bound=Callable[..., Any])


class Memory:
    """The answers asked for last, `most` at a time. Whoever takes one must not change it."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the answer that is kept under the key, else a new one; what `make` raises is not kept."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                kept: T = self._answers[key]
                return kept
        made = make()
        with self._lock:
            self._answers[key] = made
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return made

    def __len__(self) -> int:
        """Return how many answers are kept."""
        return len(self._answers)


def remembered(query: Query) -> Query:
    """Return a query whose answers are kept by the catalogue that it asks, its first argument."""

    @wraps(query)
    def asked(catalogue: Any, *wanted: Hashable) -> Any:
        return catalogue.memory.get((query, *wanted), lambda: query(catalogue, *wanted))

    return asked  # type: ignore[return-value]
