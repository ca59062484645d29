"""What is kept when registers cannot be read, what is said, and when they are tried again."""

from __future__ import annotations

import logging
from itertools import pairwise

import pytest

from dashboard.catalogue.current import DataUnreadable
from dashboard.catalogue.watching import LONGEST_PAUSE, PAUSE


def test_a_failed_read_keeps_the_old_data_and_says_why_once(watched, caplog, after, registers):
    source = registers("one")
    watcher = watched(source)
    source.content, source.broken = "two", "row 7 is broken\nand more"
    for _ in range(40):
        after(watcher)
    assert watcher.current.version == "one"
    assert watcher.current.failure.reason == "row 7 is broken"
    assert [one.levelname for one in caplog.records] == ["WARNING"]
    source.broken = ""
    after(watcher, LONGEST_PAUSE)
    assert watcher.current.version == "two"
    assert watcher.current.failure is None


def test_a_failed_read_is_tried_again_ever_more_rarely(watched, clock, after, registers):
    source = registers("one")
    watcher = watched(source)
    source.content, source.broken = "two", "broken"
    tries = []
    for _ in range(100):
        before = source.reads
        after(watcher)
        tries += [clock.now] if source.reads > before else []
    waits = [later - earlier for earlier, later in pairwise(tries)]
    assert waits[:3] == [4, 8, 16]
    assert set(waits[4:]) == {LONGEST_PAUSE}


def test_registers_changed_after_a_failure_are_read_at_once(watched, after, registers):
    source = registers("one")
    watcher = watched(source)
    source.content, source.broken = "two", "broken"
    for _ in range(20):
        after(watcher)
    source.content, source.broken = "three", ""
    after(watcher)
    assert watcher.current.version == "three"


def test_a_source_that_is_gone_is_asked_more_rarely_and_comes_back(watched, caplog, after, registers):
    caplog.set_level(logging.INFO)
    source = registers("one")
    watcher = watched(source)
    source.content = OSError("the database is away")
    assert [after(watcher) for _ in range(5)] == [4, 8, 16, LONGEST_PAUSE, LONGEST_PAUSE]
    assert watcher.current.reason == "the database is away"
    source.content = "one"
    assert after(watcher) == PAUSE
    assert watcher.current.failure is None
    assert source.reads == 1
    assert "there again" in caplog.records[-1].message


def test_an_unreadable_start_recovers(watched, after, registers):
    source = registers(OSError("not yet"))
    watcher = watched(source)
    with pytest.raises(DataUnreadable, match="not yet"):
        watcher.current()
    after(watcher)
    source.content = "one"
    after(watcher)
    assert watcher.current.version == "one"


def test_an_empty_folder_is_a_reason_and_not_what_is_served(watched, after, registers):
    source = registers("")
    source.settles, source.broken = True, "no register could be read"
    watcher = watched(source)
    for _ in range(5):
        after(watcher)
        assert watcher.current.reason == "no register could be read"
    source.content, source.broken = "files", ""
    for _ in range(2):
        after(watcher)
    assert watcher.current.version == "files"


def test_refused_files_are_not_read_again_until_they_change(watched, after, registers):
    source = registers("one")
    source.settles = True
    watcher = watched(source)
    source.content, source.broken = "two", "refused"
    for _ in range(100):
        after(watcher)
    assert source.reads == 2
    source.content, source.broken = "one", ""
    after(watcher)
    assert watcher.current.failure is None
    source.content, source.broken = "two", "refused"
    for _ in range(3):
        after(watcher)
    assert watcher.current.reason == "refused"


def test_an_error_that_nobody_expected_is_logged_with_its_trace_and_ends_nothing(watched, caplog, after, registers):
    source = registers("one")
    watcher = watched(source)
    source.content = ZeroDivisionError("odd")
    after(watcher)
    assert watcher.current.reason == "odd"
    assert caplog.records[-1].exc_info
    source.content = "two"
    after(watcher)
    assert watcher.current.version == "two"
