"""A source that a test writes, a clock that a test turns, and a watcher over both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dashboard.catalogue.watching import PAUSE, Watcher


class Clock:
    """Stands still until it is turned."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


class Registers:
    """A source whose content a test writes: its text is stamp and version; an error is raised."""

    settles = False

    def __init__(self, content: str | Exception) -> None:
        self.content, self.broken, self.reads = content, "", 0

    def stamp(self) -> str:
        if isinstance(self.content, Exception):
            raise self.content
        return self.content


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watched(catalogue, clock) -> Callable[..., Watcher]:
    def make(source: Registers, prepare=lambda one: None) -> Watcher:
        def build(given: Registers):
            given.reads += 1
            if given.broken:
                raise ValueError(given.broken)
            return replace(catalogue, version=given.stamp())

        return Watcher(lambda: source, prepare, build, clock)

    return make


@pytest.fixture
def registers() -> type[Registers]:
    return Registers


@pytest.fixture
def after(clock) -> Callable[..., float]:
    """Return what lets time pass before a look, and gives the seconds until the next one."""

    def after(watcher: Watcher, seconds: float = PAUSE) -> float:
        clock.now += seconds
        return watcher.look()

    return after
