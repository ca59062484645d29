"""When registers are read anew, what is kept meanwhile, and when a failed read is tried again."""

from __future__ import annotations

import gc
import logging
import os
import weakref
from dataclasses import replace
from itertools import pairwise
from threading import Event, Thread

import pytest

from dashboard.catalogue.current import KEPT, KEPT_SECONDS, Current, DataUnreadable
from dashboard.catalogue.watching import BREATH, LONGEST_PAUSE, PAUSE, Watcher


class Clock:
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
def watched(catalogue, clock):
    def make(source: Registers, prepare=lambda one: None) -> Watcher:
        def build(given: Registers):
            given.reads += 1
            if given.broken:
                raise ValueError(given.broken)
            return replace(catalogue, version=given.stamp())

        return Watcher(lambda: source, prepare, build, clock)

    return make


def after(clock: Clock, watcher: Watcher, seconds: float = PAUSE) -> float:
    clock.now += seconds
    return watcher.look()


def test_other_registers_are_served_after_the_next_look(watched, clock):
    source = Registers("one")
    watcher = watched(source)
    source.content = "two"
    assert watcher.current.version == "one"
    assert after(clock, watcher) == PAUSE
    assert watcher.current.version == "two"


def test_the_same_registers_are_read_once(watched, clock):
    source = Registers("one")
    watcher = watched(source)
    for _ in range(5):
        after(clock, watcher)
    assert source.reads == 1


def test_what_changes_while_it_is_read_is_read_again(watched, clock):
    source = Registers("one")
    watcher = watched(source, lambda one: setattr(source, "content", "three"))
    source.content = "two"
    after(clock, watcher)
    assert watcher.current.version == "two"
    after(clock, watcher)
    assert watcher.current.version == "three"


def test_a_failed_read_keeps_the_old_data_and_says_why_once(watched, clock, caplog):
    source = Registers("one")
    watcher = watched(source)
    source.content, source.broken = "two", "row 7 is broken\nand more"
    for _ in range(40):
        after(clock, watcher)
    assert watcher.current.version == "one"
    assert watcher.current.failure.reason == "row 7 is broken"
    assert [one.levelname for one in caplog.records] == ["WARNING"]
    source.broken = ""
    after(clock, watcher, LONGEST_PAUSE)
    assert watcher.current.version == "two"
    assert watcher.current.failure is None


def test_a_failed_read_is_tried_again_ever_more_rarely(watched, clock):
    source = Registers("one")
    watcher = watched(source)
    source.content, source.broken = "two", "broken"
    tries = []
    for _ in range(100):
        before = source.reads
        after(clock, watcher)
        tries += [clock.now] if source.reads > before else []
    waits = [later - earlier for earlier, later in pairwise(tries)]
    assert waits[:3] == [4, 8, 16]
    assert set(waits[4:]) == {LONGEST_PAUSE}


def test_registers_changed_after_a_failure_are_read_at_once(watched, clock):
    source = Registers("one")
    watcher = watched(source)
    source.content, source.broken = "two", "broken"
    for _ in range(20):
        after(clock, watcher)
    source.content, source.broken = "three", ""
    after(clock, watcher)
    assert watcher.current.version == "three"


def test_a_source_that_is_gone_is_asked_more_rarely_and_comes_back(watched, clock, caplog):
    caplog.set_level(logging.INFO)
    source = Registers("one")
    watcher = watched(source)
    source.content = OSError("the database is away")
    assert [after(clock, watcher) for _ in range(5)] == [4, 8, 16, LONGEST_PAUSE, LONGEST_PAUSE]
    assert watcher.current.reason == "the database is away"
    source.content = "one"
    assert after(clock, watcher) == PAUSE
    assert watcher.current.failure is None
    assert source.reads == 1
    assert "there again" in caplog.records[-1].message


def test_an_unreadable_start_recovers(watched, clock):
    source = Registers(OSError("not yet"))
    watcher = watched(source)
    with pytest.raises(DataUnreadable, match="not yet"):
        watcher.current()
    after(clock, watcher)
    source.content = "one"
    after(clock, watcher)
    assert watcher.current.version == "one"


def test_an_empty_folder_is_a_reason_and_not_what_is_served(watched, clock):
    source = Registers("")
    source.settles, source.broken = True, "no register could be read"
    watcher = watched(source)
    for _ in range(5):
        after(clock, watcher)
        assert watcher.current.reason == "no register could be read"
    source.content, source.broken = "files", ""
    for _ in range(2):
        after(clock, watcher)
    assert watcher.current.version == "files"


def test_files_are_read_when_nobody_touches_them_any_more(watched, clock):
    source = Registers("one")
    source.settles = True
    watcher = watched(source)
    for content in ("1 kB", "2 kB", "3 kB"):
        source.content = content
        after(clock, watcher)
        assert watcher.current.version == "one"
    after(clock, watcher, 0.1)
    assert source.reads == 1
    after(clock, watcher)
    assert watcher.current.version == "3 kB"


def test_refused_files_are_not_read_again_until_they_change(watched, clock):
    source = Registers("one")
    source.settles = True
    watcher = watched(source)
    source.content, source.broken = "two", "refused"
    for _ in range(100):
        after(clock, watcher)
    assert source.reads == 2
    source.content, source.broken = "one", ""
    after(clock, watcher)
    assert watcher.current.failure is None
    source.content, source.broken = "two", "refused"
    for _ in range(3):
        after(clock, watcher)
    assert watcher.current.reason == "refused"


def test_what_readers_would_wait_for_is_made_before_the_swap(watched, clock):
    seen = []
    source = Registers("one")
    watcher = watched(source, lambda one: seen.append((one.version, watcher.current.version)))
    source.content = "two"
    after(clock, watcher)
    assert seen == [("two", "one")]


def test_an_error_that_nobody_expected_is_logged_with_its_trace_and_ends_nothing(watched, clock, caplog):
    source = Registers("one")
    watcher = watched(source)
    source.content = ZeroDivisionError("odd")
    after(clock, watcher)
    assert watcher.current.reason == "odd"
    assert caplog.records[-1].exc_info
    source.content = "two"
    after(clock, watcher)
    assert watcher.current.version == "two"


def test_a_reader_who_has_seen_more_makes_the_process_catch_up(watched, clock):
    source = Registers("one")
    watcher = watched(source)
    source.content = "two"
    clock.now += PAUSE
    watcher.catch_up()
    assert watcher.current.version == "two"
    source.content = "three"
    clock.now += BREATH / 2
    watcher.catch_up()
    assert watcher.current.version == "two"


def test_readers_wait_for_a_rebuild_under_way_and_are_served_meanwhile(watched, clock):
    source, begun, go = Registers("one"), Event(), Event()

    def prepare(_: object) -> None:
        begun.set()
        go.wait(5)

    watcher = watched(source, prepare)
    source.content = "two"
    clock.now += PAUSE
    rebuild, late = Thread(target=watcher.look), Thread(target=watcher.catch_up)
    rebuild.start()
    assert begun.wait(5)
    assert watcher.current.version == "one"
    late.start()
    go.set()
    rebuild.join()
    late.join()
    assert watcher.current.version == "two"
    assert source.reads == 2


def test_a_process_starts_one_thread_and_ends_it(watched):
    watcher = watched(Registers("one"))
    watcher.start()
    first = watcher._thread
    watcher.start()
    assert watcher._thread is first
    watcher.stop()
    assert not first.is_alive()


def test_a_forked_process_reads_its_own_registers(watched, monkeypatch):
    source = Registers("one")
    watcher = watched(source)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    watcher.start()
    watcher.stop()
    assert source.reads == 2
    assert watcher.current.version == "one"


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
