"""A reload seen from outside: versions in answers, pages that keep theirs, health, damage and recovery."""

from __future__ import annotations

import io
import json
import logging
import os
import shutil
from pathlib import Path

import pandas as pd
import pytest

from dashboard.api.versions import NEWEST, SEEN, VERSION
from dashboard.catalogue.current import told
from dashboard.catalogue.pages import DataReplaced
from dashboard.datasets.demo import write_demo
from dashboard.logs import JsonLines
from dashboard.settings import Settings
from tests.house import House


@pytest.fixture(scope="module")
def sent(tmp_path_factory) -> dict[str, Path]:
    folders = {name: tmp_path_factory.mktemp(name) for name in ("first", "second")}
    for seed, folder in enumerate(folders.values()):
        write_demo(folder, 60, seed)
    return folders


@pytest.fixture
def house(tmp_path) -> House:
    return House(Settings(loaded=tmp_path / "registers.duckdb"))


def test_loading_replaces_the_demonstration_set_without_a_restart(house, sent):
    before = house.health()
    assert before["data"] == "demo"
    house.load(sent["first"])
    house.watcher.look()
    after = house.health()
    assert after["data"] == "registers"
    assert after["data_version"] != before["data_version"]
    assert "reload" not in after
    assert after["read_at"] >= before["read_at"]


def test_every_answer_says_its_version_and_the_newest(house, sent):
    old, newest, before = house.sums()
    assert old == newest == house.health()["data_version"]
    house.load(sent["first"])
    house.watcher.look()
    version, _, after = house.sums()
    assert version != old
    assert after != before
    # A page that was drawn from the older version goes on with it and hears of the newer one.
    assert house.sums(**{VERSION: old}) == (old, version, before)
    assert house.sums(**{VERSION: "nonsense"}) == (version, version, after)


def test_a_reader_who_has_seen_a_newer_version_is_not_answered_from_the_older(house, sent):
    old, _, _ = house.sums()
    house.load(sent["first"])
    house.watcher._looked = 0
    version, newest, _ = house.sums(**{SEEN: "another"})
    assert version == newest != old


def test_the_grid_goes_on_with_the_version_of_its_page(house, sent):
    old, headers = house.rows()
    version = headers[VERSION]
    house.load(sent["first"])
    house.watcher.look()
    again, headers = house.rows(**{VERSION: version})
    assert again == old
    assert headers[VERSION] == version != headers[NEWEST]
    renewed, headers = house.rows()
    assert headers[VERSION] == headers[NEWEST]
    assert renewed != old


def test_rows_that_were_replaced_under_the_grid_start_again(house, sent, monkeypatch):
    def replaced(_: object) -> None:
        raise DataReplaced("loaded anew")

    object.__setattr__(house.watcher.current(), "page", replaced)
    house.load(sent["first"])
    house.watcher._looked = 0
    answer, headers = house.rows()
    assert answer["register-grid"]["getRowsResponse"]["rowCount"] == 0
    assert "starts again" in answer["register-count"]["children"]
    assert headers[NEWEST] == house.watcher.current.version


def test_a_file_of_rows_that_were_replaced_is_made_from_the_newer_ones(house, sent):
    def replaced(_: object) -> None:
        raise DataReplaced("loaded anew")

    object.__setattr__(house.watcher.current(), "page", replaced)
    house.load(sent["first"])
    house.watcher._looked = 0
    answer = house.client.get("/api/registers/events.csv")
    assert answer.status_code == 200
    assert len(pd.read_csv(io.BytesIO(answer.data))) == house.watcher.current().cubes["events"].total("events")


def test_rows_that_do_not_answer_are_a_sentence_and_a_problem(house, sent, caplog):
    house.load(sent["first"])
    house.watcher.look()
    # The connection breaks under the catalogue.
    read = house.watcher.current().page
    next(cell.cell_contents for cell in read.__closure__ if hasattr(cell.cell_contents, "close")).close()
    answer, _ = house.rows()
    assert answer["register-grid"]["getRowsResponse"]["rowCount"] == 0
    assert "at the moment" in answer["register-count"]["children"]
    problem = house.client.get("/api/registers/events.csv")
    assert problem.status_code == 503
    assert "try again" in problem.get_json()["detail"]
    assert "Traceback" not in caplog.text


def test_a_download_that_has_begun_ends_with_the_version_that_it_began_with(house, sent):
    answer = house.client.get("/api/registers/events.csv", buffered=False)
    version = answer.headers[VERSION]
    rows = house.watcher.current().cubes["events"].total("events")
    for name in ("first", "second") * 3:
        house.load(sent[name])
        house.watcher.look()
    assert house.watcher.current.held(version) is None
    assert len(pd.read_csv(io.BytesIO(answer.data))) == rows


@pytest.mark.parametrize("damage", ["truncated", "text", "empty", "gone"])
def test_damage_keeps_the_old_data_and_a_good_file_mends_it(house, sent, damage, caplog):
    house.load(sent["first"])
    house.watcher.look()
    good = house.sums()
    rows, _ = house.rows()
    if damage == "gone":
        house.path.unlink()
    elif damage == "truncated":
        os.truncate(house.path, house.path.stat().st_size // 3)
    else:
        house.path.write_text("no database" * 900 if damage == "text" else "")
    house.watcher.look()
    health = house.health()
    assert health["reload"]["status"] == "failed"
    assert health["reload"]["reason"] in told(caplog.text)
    assert str(house.path.parent) in caplog.text and str(house.path.parent) not in health["reload"]["reason"]
    assert health["data_version"] == good[0]
    assert house.sums() == good
    assert house.rows()[0] == rows
    house.path.unlink(missing_ok=True)
    house.load(sent["second"])
    house.watcher.look()
    assert "reload" not in house.health()
    assert house.health()["data_version"] != good[0]


@pytest.mark.parametrize(("lang", "words"), [("ru", "не удалось"), ("kk", "оқылмады"), ("en", "could not be read")])
def test_readers_see_that_newer_registers_could_not_be_read(house, sent, lang, words):
    house.load(sent["first"])
    house.watcher.look()
    house.path.write_text("no database" * 900)
    house.watcher.look()
    page = house.page(f"/{lang}/data")
    assert page.count(words) == 2, "on the card of the version and below the page"


def test_a_folder_is_watched_and_refused_files_are_named(sent, tmp_path, monkeypatch):
    folder = Path(shutil.copytree(sent["first"], tmp_path / "folder"))
    house = House(Settings(data=folder))
    clock = iter(range(0, 1000, 5))
    monkeypatch.setattr(house.watcher, "_clock", lambda: float(next(clock)))
    before = house.health()["data_version"]
    (folder / "more.csv").write_text("event_id,date\nX,never\n")
    for _ in range(2):
        house.watcher.look()
    assert house.health()["refused"] == ["more.csv"]
    assert house.health()["data_version"] == before
    for one in sent["second"].iterdir():
        shutil.copy(one, folder / one.name)
    (folder / "more.csv").unlink()
    for _ in range(2):
        house.watcher.look()
    assert "refused" not in house.health()
    assert house.health()["data_version"] != before


def test_an_unreadable_start_becomes_readable(sent, tmp_path, monkeypatch):
    folder = tmp_path / "folder"
    folder.mkdir()
    house = House(Settings(data=folder))
    assert house.client.get("/healthz").status_code == 503
    clock = iter(range(0, 1000, 5))
    monkeypatch.setattr(house.watcher, "_clock", lambda: float(next(clock)))
    shutil.copytree(sent["first"], folder, dirs_exist_ok=True)
    for _ in range(2):
        house.watcher.look()
    assert house.health()["data"] == "registers"


def test_the_log_tells_of_a_reload_in_words_and_in_facts(house, sent, caplog):
    caplog.set_level(logging.INFO)
    before = house.watcher.current.version
    house.load(sent["first"])
    house.watcher.look()
    started, finished = [one for one in caplog.records if one.message.startswith("reload")]
    assert started.message == "reload started"
    assert f"version {before} → {house.watcher.current.version} in" in finished.message
    facts = json.loads(JsonLines().format(finished))
    assert facts["event"] == "reload_finished"
    assert (facts["before"], facts["version"]) == (before, house.watcher.current.version)
    assert facts["events"] == house.watcher.current().cubes["events"].total("events")
    assert facts["seconds"] > 0
