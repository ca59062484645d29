"""Whenever a load is killed, what is held is the old data or the new data, whole, and the next load goes well."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from dashboard.datasets.demo import write_registers
from dashboard.settings import HOME
from dashboard.storage import connect
from tests.contract import loaders

MOMENTS = 12
NAMES = {"registers.duckdb", ".registers.duckdb.lock"}


@pytest.fixture(scope="session")
def versions():
    """The versions of the old and of the new data."""
    storage = connect()
    storage.load(loaders.OLD)
    old = storage.version()
    storage.load(loaders.NEW)
    yield old, storage.version()
    storage.close()


@pytest.fixture
def url(shared_databases):
    """Storage that holds the old data."""
    made = shared_databases()
    storage = connect(made)
    storage.load(loaders.OLD)
    storage.close()
    return made


def start(url, *more):
    process = loaders.context().Process(target=loaders.load_new, args=(url, *more))
    process.start()
    return process


def assert_whole(url, versions):
    storage = connect(url)
    assert storage.version() in versions
    assert loaders.version_of_rows(storage) == storage.version()
    storage.close()


def assert_loads(url, new):
    storage = connect(url)
    storage.load(loaders.NEW)
    assert (storage.version(), loaders.version_of_rows(storage)) == (new, new)
    storage.close()


def test_killed_at_any_moment(url, versions):
    whole = min(timed(url) for _ in range(2))
    for number in range(MOMENTS):
        storage = connect(url)
        if storage.version() != versions[0]:
            storage.load(loaders.OLD)
        storage.close()
        process = start(url)
        time.sleep(whole * number / MOMENTS)
        process.kill()
        process.join()
        assert_whole(url, versions)
    assert_loads(url, versions[1])


def timed(url):
    began = time.monotonic()
    process = start(url)
    process.join()
    assert process.exitcode == 0
    return time.monotonic() - began


@pytest.mark.parametrize("step", loaders.STEPS)
def test_killed_after_a_step(url, versions, step):
    process = start(url, step)
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert_whole(url, versions[:1])
    assert_loads(url, versions[1])


@pytest.mark.parametrize("step", loaders.STEPS_OF_FILES)
def test_a_file_is_old_or_new_and_nothing_is_left_beside_it(duckdb_databases, versions, step):
    url = duckdb_databases()
    folder = Path(sa.make_url(url).database).parent
    storage = connect(url)
    storage.load(loaders.OLD)
    storage.close()
    process = start(url, step)
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert_whole(url, versions[1:] if step.endswith("_put_in_place") else versions[:1])
    assert_loads(url, versions[1])
    assert {path.name for path in folder.iterdir()} == NAMES


def test_the_command_is_killed(url, versions, tmp_path):
    write_registers(loaders.NEW, tmp_path)
    command = [sys.executable, "-m", "dashboard", "load", str(tmp_path)]
    environment = {**os.environ, "DASHBOARD_DATABASE_URL": url}
    process = subprocess.Popen(command, cwd=HOME, env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.PIPE)
    time.sleep(2)
    process.kill()
    process.communicate()
    assert_whole(url, versions)
