"""Those who load and those who read at the same time."""

from __future__ import annotations

import logging
import time
from threading import Event, Thread

import pytest
from pandas.testing import assert_frame_equal

from dashboard.catalogue import suspects
from dashboard.catalogue.pages import DataReplaced
from dashboard.catalogue.summing import sum_registers
from dashboard.catalogue.suspects import find_suspects
from dashboard.storage import connect
from tests.contract import loaders

REGIONS = ("55", "43", "75", "63")


def expected():
    storage = connect()
    for region in REGIONS:
        for month in ("2020-06", "2020-07"):
            with storage.loading() as run:
                run.put(loaders.part(region, month), loaders.line("x"))
    version = storage.version()
    storage.close()
    return version


def assert_one_after_the_other(storage):
    names = [load.file for load in storage.loads()]
    assert sorted(names) == sorted([f"run {region}" for region in REGIONS] * 2)
    assert names[::2] == names[1::2]
    assert storage.version() == loaders.version_of_rows(storage) == expected()


def test_loads_of_processes_wait_for_each_other(shared_databases):
    url = shared_databases()
    processes = [
        loaders.context().Process(target=loaders.load_parts, args=(url, f"run {region}", region)) for region in REGIONS
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(REGIONS)
    storage = connect(url)
    assert_one_after_the_other(storage)
    storage.close()


def test_loads_of_threads_wait_for_each_other(storage):
    def load(region):
        loaders.put_parts(storage, f"run {region}", region)

    threads = [Thread(target=load, args=(region,)) for region in REGIONS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert_one_after_the_other(storage)


def test_a_load_says_that_it_waits(shared_databases, caplog):
    url = shared_databases()
    first, second = connect(url), connect(url)
    waiting = Thread(target=second.load, args=(loaders.OLD,))
    with caplog.at_level(logging.WARNING), first.loading() as run:
        waiting.start()
        until(lambda: "waits" in caplog.text)
        run.put(loaders.part("55", "2020-06"), loaders.line("first"))
        assert "" not in [load.file for load in second.loads()]
    waiting.join()
    assert [load.file for load in second.loads()] == ["", "first"]
    assert caplog.text.count("waits") == 1
    first.close()
    second.close()


def until(true, seconds=20):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_snapshot_stays_as_it_was(storage):
    storage.load(loaders.OLD)
    version = storage.version()
    with storage.snapshot() as still:
        storage.load(loaders.NEW)
        assert still.version() == loaders.version_of_rows(still) == version
        assert still.group("events")["hours"].sum() == loaders.OLD.events["hours"].sum()
        assert len(still.loads()) == 1
    assert storage.version() == loaders.version_of_rows(storage) != version


def test_a_snapshot_does_not_see_another_process(shared_databases):
    url = shared_databases()
    storage = connect(url)
    storage.load(loaders.OLD)
    version = storage.version()
    with storage.snapshot() as still:
        process = loaders.context().Process(target=loaders.load_new, args=(url,))
        process.start()
        process.join()
        assert process.exitcode == 0
        assert still.version() == loaders.version_of_rows(still) == version
    storage.close()


def test_sums_and_suspects_are_of_one_moment(shared_databases, monkeypatch):
    url, loaded = shared_databases(), Event()
    storage, other = connect(url), connect(url)
    storage.load(loaders.OLD)
    wanted = find_suspects(storage)
    monkeypatch.setattr(suspects, "find_suspects", lambda still: loaded.wait(20) and find_suspects(still))
    sums = sum_registers(storage)
    other.load(loaders.NEW)
    loaded.set()
    assert_frame_equal(sums.suspects().rows, wanted.rows)
    assert sums.cubes["events"].total("hours") == loaders.OLD.events["hours"].sum()
    storage.close()
    other.close()


def test_sums_are_tried_again_where_an_engine_has_no_snapshots():
    storage, versions = connect(), iter(["0", "1", "2", "2", "2", "2"])
    storage.load(loaders.OLD)
    storage.version = lambda: next(versions)
    assert sum_registers(storage).version == "2"
    storage.version = lambda: f"{time.monotonic_ns()}"
    with pytest.raises(DataReplaced):
        sum_registers(storage)
    storage.close()
