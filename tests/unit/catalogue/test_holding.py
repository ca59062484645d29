"""Which versions are held beside the one being served, and how long."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

from dashboard.catalogue.current import KEPT, KEPT_SECONDS, Current


def test_older_versions_are_held_for_a_while(catalogue, clock):
    versions = iter("abcd")
    current = Current(lambda: replace(catalogue, version=next(versions)), clock)
    for _ in range(3):
        current.reload()
    assert current.version == "d"
    assert [bool(current.held(version)) for version in "abcd"] == [False, *[True] * KEPT, True]
    clock.now += KEPT_SECONDS
    current.forget()
    assert [bool(current.held(version)) for version in "abcd"] == [False, False, False, True]


def test_what_is_no_longer_held_is_let_go(catalogue, clock):
    current = Current(lambda: replace(catalogue, version=str(clock.now)), clock)
    first = weakref.ref(current())
    for _ in range(KEPT + 1):
        clock.now += 1
        current.reload()
    gc.collect()
    assert first() is None


def test_a_reload_to_the_same_version_keeps_nothing_older(catalogue, clock):
    current = Current(lambda: replace(catalogue), clock)
    current.reload()
    assert current._past == ()
