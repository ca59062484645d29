"""When registers are read anew, and what readers are served meanwhile."""

from __future__ import annotations

import os
from threading import Event, Thread

from dashboard.catalogue.watching import BREATH, PAUSE


def test_other_registers_are_served_after_the_next_look(watched, after, registers):
    source = registers("one")
    watcher = watched(source)
    source.content = "two"
    assert watcher.current.version == "one"
    assert after(watcher) == PAUSE
    assert watcher.current.version == "two"


def test_the_same_registers_are_read_once(watched, after, registers):
    source = registers("one")
    watcher = watched(source)
    for _ in range(5):
        after(watcher)
    assert source.reads == 1


def test_what_changes_while_it_is_read_is_read_again(watched, after, registers):
    source = registers("one")
    watcher = watched(source, lambda one: setattr(source, "content", "three"))
    source.content = "two"
    after(watcher)
    assert watcher.current.version == "two"
    after(watcher)
    assert watcher.current.version == "three"


def test_files_are_read_when_nobody_touches_them_any_more(watched, after, registers):
    source = registers("one")
    source.settles = True
    watcher = watched(source)
    for content in ("1 kB", "2 kB", "3 kB"):
        source.content = content
        after(watcher)
        assert watcher.current.version == "one"
    after(watcher, 0.1)
    assert source.reads == 1
    after(watcher)
    assert watcher.current.version == "3 kB"


def test_what_readers_would_wait_for_is_made_before_the_swap(watched, after, registers):
    seen = []
    source = registers("one")
    watcher = watched(source, lambda one: seen.append((one.version, watcher.current.version)))
    source.content = "two"
    after(watcher)
    assert seen == [("two", "one")]


def test_a_reader_who_has_seen_more_makes_the_process_catch_up(watched, clock, registers):
    source = registers("one")
    watcher = watched(source)
    source.content = "two"
    clock.now += PAUSE
    watcher.catch_up()
    assert watcher.current.version == "two"
    source.content = "three"
    clock.now += BREATH / 2
    watcher.catch_up()
    assert watcher.current.version == "two"


def test_readers_wait_for_a_rebuild_under_way_and_are_served_meanwhile(watched, clock, registers):
    source, begun, go = registers("one"), Event(), Event()

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


def test_a_process_starts_one_thread_and_ends_it(watched, registers):
    watcher = watched(registers("one"))
    watcher.start()
    first = watcher._thread
    watcher.start()
    assert watcher._thread is first
    watcher.stop()
    assert not first.is_alive()


def test_a_forked_process_reads_its_own_registers(watched, monkeypatch, registers):
    source = registers("one")
    watcher = watched(source)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    watcher.start()
    watcher.stop()
    assert source.reads == 2
    assert watcher.current.version == "one"
