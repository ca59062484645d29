"""A disk that fills up during a load: one clear line, the old file whole, nothing left beside it."""

from __future__ import annotations

import resource
import signal
from pathlib import Path

import pytest
import sqlalchemy as sa

from dashboard.storage import StorageError, connect
from dashboard.storage.failures import is_full
from tests.contract import loaders


@pytest.fixture
def url(duckdb_databases):
    made = duckdb_databases()
    storage = connect(made)
    storage.load(loaders.OLD)
    storage.close()
    return made


def load_within(url, most, answers):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        storage = connect(url)
        storage.load(loaders.NEW)
        answers.put("loaded")
    except StorageError as error:
        answers.put(f"{error}")


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_the_disk_is_full(url, share):
    path = Path(sa.make_url(url).database)
    context = loaders.context()
    answers = context.Queue()
    process = context.Process(target=load_within, args=(url, int(path.stat().st_size * share), answers))
    before = path.read_bytes()
    process.start()
    answer = answers.get(timeout=60)
    process.join()
    assert answer.startswith(f"the disk of {path.parent} is full: free some space")
    assert path.read_bytes() == before
    assert {left.name for left in path.parent.iterdir()} == {path.name, f".{path.name}.lock"}


def test_what_engines_say_of_a_full_disk_is_understood():
    for said in ("could not extend file: No space left on device", "database or disk is full"):
        assert is_full(RuntimeError(said))
    assert not is_full(RuntimeError("no such table"))
