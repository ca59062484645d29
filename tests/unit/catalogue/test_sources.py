"""Which registers a source opens, what tells them apart, and what is said when they are gone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from dashboard.catalogue.current import Current
from dashboard.catalogue.folders import DemoSource, FolderSource
from dashboard.catalogue.opening import read, source_of
from dashboard.catalogue.sources import FileSource, ServerSource
from dashboard.datasets.demo import write_demo
from dashboard.settings import Settings
from dashboard.storage import MEMORY, connect
from tests.loaded import load_into

BAD = "event_id,date\nX,never\n"


@pytest.fixture(scope="module")
def sent(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("sent")
    write_demo(folder, 40, 3)
    return folder


@pytest.fixture
def folder(sent, tmp_path) -> Path:
    return Path(shutil.copytree(sent, tmp_path / "registers"))


def load(path: Path, *files: Path) -> None:
    load_into(f"duckdb:///{path}", *files)


def version(source) -> str:
    opened = source.open()
    try:
        return opened.storage.version()
    finally:
        opened.storage.close()


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"database_url": "postgresql://x/y"}, ServerSource),
        ({"database_url": MEMORY}, ServerSource),
        ({"database_url": "duckdb:////tmp/x.duckdb", "data": Path("/tmp")}, FileSource),  # noqa: S108
        ({"data": Path("/tmp")}, FolderSource),  # noqa: S108
        ({}, FileSource),
    ],
)
def test_the_settings_choose_the_source(given, kind):
    assert type(source_of(Settings(**given))) is kind


def test_the_demonstration_set_stands_in_until_somebody_has_loaded(tmp_path, folder):
    path = tmp_path / "loaded.duckdb"
    source = FileSource(path, DemoSource())
    stamps = [source.stamp()]
    assert source.open().demo
    connect(f"duckdb:///{path}").close()
    stamps.append(source.stamp())
    assert source.open().demo, "an empty file is not data"
    load(path, folder)
    stamps.append(source.stamp())
    assert not source.open().demo
    assert len(set(stamps)) == 3


def test_every_load_has_a_stamp_of_its_own(tmp_path, folder):
    path = tmp_path / "loaded.duckdb"
    source = FileSource(path)
    stamps = [source.stamp()]
    for name in sorted(folder.iterdir()):
        load(path, name)
        stamps.append(source.stamp())
    assert len(set(stamps)) == len(stamps)
    assert source.stamp() == stamps[-1]


def test_a_file_that_vanishes_is_missed_and_not_made_anew(tmp_path, folder):
    path = tmp_path / "loaded.duckdb"
    load(path, folder)
    source = FileSource(path, DemoSource())
    opened = source.open()
    path.unlink()
    with pytest.raises(OSError, match=r"loaded\.duckdb is gone.*load"):
        source.stamp()
    assert not path.exists()
    assert opened.storage.group("events")["events"].sum() > 0


@pytest.mark.parametrize("damage", ["truncated", "text", "empty"])
def test_a_damaged_file_is_one_line(tmp_path, folder, damage):
    path = tmp_path / "loaded.duckdb"
    load(path, folder)
    source = FileSource(path, DemoSource())
    before = source.stamp()
    if damage == "truncated":
        os.truncate(path, path.stat().st_size // 2)
    else:
        path.write_text("this is no database" * 500 if damage == "text" else "")
    assert source.stamp() != before
    current = Current(lambda: read(source))
    assert current.reason
    assert "\n" not in current.reason
    assert not current.version


def test_a_folder_has_another_stamp_when_a_file_comes_changes_or_goes(folder):
    source, stamps = FolderSource(folder), []
    stamps.append(source.stamp())
    (folder / "more.csv").write_text(BAD)
    stamps.append(source.stamp())
    (folder / "more.csv").write_text(BAD + "Y,never\n")
    stamps.append(source.stamp())
    os.utime(folder / "more.csv", ns=(1, 1))
    stamps.append(source.stamp())
    (folder / "more.csv").unlink()
    assert len(set(stamps)) == 4
    assert source.stamp() == stamps[0]


def test_hidden_files_change_nothing(folder):
    source = FolderSource(folder)
    before = source.stamp()
    (folder / ".part.csv").write_text("half")
    (folder / "~$events.xlsx").write_text("lock")
    assert source.stamp() == before


def test_a_new_file_that_is_refused_is_named_and_left_out(folder, caplog):
    source = FolderSource(folder)
    before = version(source)
    (folder / "more.csv").write_text(BAD)
    opened = source.open()
    assert opened.refused == ("more.csv",)
    assert opened.storage.version() == before
    assert "more.csv" in caplog.text


def test_a_file_that_was_accepted_and_is_refused_now_fails_the_whole(folder):
    source = FolderSource(folder)
    version(source)
    events = next(one for one in folder.iterdir() if "event" in one.name)
    good = events.read_bytes()
    events.write_text(BAD)
    for _ in range(2):
        with pytest.raises(OSError, match=f"{events.name}.*accepted before"):
            source.open()
    events.write_bytes(good)
    assert source.open().refused == ()


def test_an_accepted_file_may_be_taken_away(folder):
    source = FolderSource(folder)
    before = version(source)
    next(one for one in folder.iterdir() if "fund" in one.name).unlink()
    assert version(source) != before


def test_a_folder_that_is_gone_is_said_so(folder):
    source = FolderSource(folder)
    shutil.rmtree(folder)
    with pytest.raises(OSError, match="registers is gone"):
        source.stamp()


def test_a_database_is_asked_over_one_connection_until_it_breaks():
    source = ServerSource(MEMORY)
    assert source.stamp() == source.stamp()
    source._asked.close()
    with pytest.raises(Exception, match="losed"):
        source.stamp()
    assert source.stamp()
