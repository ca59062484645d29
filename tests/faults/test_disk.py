"""A load that cannot be written: one clear line with the mend, exit code 1, the old data whole, nothing left behind."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from dashboard.catalogue.loading import load_paths
from dashboard.datasets.reference import load_reference
from dashboard.settings import DATA_FOLDER, HOME
from dashboard.storage import connect
from tests.loaded import load_into

# Nobody may write there, root included.
NOWHERE = "/proc/nowhere"


@pytest.fixture
def held(tmp_path, sent) -> Path:
    """A file that holds registers, alone in its folder."""
    path = tmp_path / "data" / "registers.duckdb"
    path.parent.mkdir()
    load_into(f"duckdb:///{path}", sent)
    return path


def load(url: str, folder: Path, cwd: Path, most: int | None = None) -> subprocess.CompletedProcess:
    def limit() -> None:
        if most is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    command = [sys.executable, "-m", "dashboard", "load", str(folder)]
    given = os.environ | {"DASHBOARD_DATABASE_URL": url, "PYTHONPATH": str(HOME)}
    return subprocess.run(command, cwd=cwd, env=given, preexec_fn=limit, capture_output=True, text=True)


def assert_one_line(done: subprocess.CompletedProcess, *words: str) -> None:
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert [word for word in words if word not in line] == []
    assert "Traceback" not in line


def test_a_full_disk_during_a_load(held, sent, tmp_path):
    before = held.read_bytes()
    done = load(f"duckdb:///{held}", sent, tmp_path, most=len(before) // 2)
    assert_one_line(done, f"the disk of {held.parent} is full", "free some space", "is whole")
    assert held.read_bytes() == before
    assert {left.name for left in held.parent.iterdir()} == {held.name, f".{held.name}.lock"}
    assert [*tmp_path.iterdir()] == [held.parent]


def test_a_full_disk_before_anything_was_loaded(sent, tmp_path):
    done = load(f"duckdb:///{tmp_path}/registers.duckdb", sent, tmp_path, most=0)
    assert_one_line(done, "cannot be opened", "free some space")
    assert {left.name for left in tmp_path.iterdir()} <= {".registers.duckdb.lock"}


def test_no_folder_for_temporary_files(sent, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: [NOWHERE])
    storage = connect()
    with pytest.raises(OSError, match="no folder takes temporary files: free space or set TMPDIR"):
        load_paths([sent], storage, load_reference(DATA_FOLDER / "reference"))
    storage.close()


def test_a_folder_that_takes_no_data(sent, tmp_path):
    done = load(f"duckdb:///{NOWHERE}/registers.duckdb", sent, tmp_path)
    assert_one_line(done, "the database cannot be opened", "/proc/nowhere")
