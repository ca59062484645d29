"""Registers that nobody reads any more are closed: file handles and memory do not grow with reloads."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from dashboard.catalogue import opening
from dashboard.catalogue.pages import pages_of
from dashboard.catalogue.sources import FileSource
from dashboard.catalogue.watching import Watcher
from dashboard.model.conditions import PageQuestion
from dashboard.model.registers import SUBMISSIONS, Registers
from dashboard.storage import Storage, connect

RELOADS, FEW = 9, 5
FIRST_ROWS = PageQuestion(SUBMISSIONS, (), (), 0, 10, None, {})


@pytest.fixture
def stores(catalogue, monkeypatch) -> weakref.WeakSet[Storage]:
    """Catalogues that read rows and have the version of their storage, made at once; gives the storages alive."""
    alive: weakref.WeakSet[Storage] = weakref.WeakSet()

    def build(_: Path, storage: Storage, *, demo: bool):
        alive.add(storage)
        return replace(catalogue, page=pages_of(storage, storage.version()), version=storage.version(), demo=demo)

    monkeypatch.setattr(opening, "build_catalogue", build)
    return alive


@pytest.fixture
def put(tmp_path, catalogue):
    """Return what puts the next file in place: each with other rows."""
    path, following = tmp_path / "registers.duckdb", tmp_path / "next.duckdb"

    def put(turn: int) -> Path:
        storage = connect(f"duckdb:///{following}")
        storage.load(Registers(submissions=catalogue.submissions.iloc[: turn % 7 + 1]))
        storage.close()
        return following.replace(path)

    return put


def handles(path: Path) -> int:
    gc.collect()
    found = [one.readlink() for one in Path("/proc/self/fd").iterdir() if one.is_symlink()]
    return sum(str(one).startswith(str(path)) for one in found)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="handles are counted in /proc")
def test_reloads_leave_the_files_of_those_held_open(stores, put, tmp_path):
    path = put(0)
    watcher = Watcher(partial(FileSource, path))
    counts = []
    for turn in range(1, RELOADS):
        put(turn)
        watcher.look()
        assert not watcher.current.reason
        assert len(watcher.current().page(FIRST_ROWS)[0]) == turn % 7 + 1
        counts.append(handles(path))
    assert max(counts) <= FEW
    assert len(stores) <= FEW


def test_a_reader_in_the_middle_keeps_the_old_file_open(stores, put):
    path = put(0)
    watcher = Watcher(partial(FileSource, path))
    reading = watcher.current()
    for turn in range(1, FEW):
        put(turn)
        watcher.look()
    assert watcher.current.held(reading.version) is None
    assert len(reading.page(FIRST_ROWS)[0]) == 1


def test_registers_that_make_no_catalogue_are_closed(put, monkeypatch):
    def broken(*_: object, **__: object) -> None:
        raise ValueError("a table is broken")

    monkeypatch.setattr(opening, "build_catalogue", broken)
    path = put(0)
    with pytest.raises(ValueError, match="broken"):
        opening.read(FileSource(path))
    assert handles(path) == 0
