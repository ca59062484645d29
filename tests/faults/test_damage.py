"""A file that is damaged under a running site: readers keep the last good data and are told in one line."""

from __future__ import annotations

import os
from threading import Event
from typing import NoReturn

import pytest

from dashboard.catalogue import suspects
from dashboard.datasets.demo import write_demo
from dashboard.settings import Settings
from dashboard.storage import Storage, StorageError
from tests.house import House

LINES = {"ru": "не удалось", "kk": "оқылмады", "en": "could not be read"}
PAGES = ("", "events", "data")
# Events of its own: the quality log of a version is kept, whichever test has loaded it.
EVENTS, SEED = 60, 23


@pytest.fixture(scope="module")
def damaged(tmp_path_factory) -> House:
    """A site whose file was cut short before anybody had asked for its rows."""
    folder = tmp_path_factory.mktemp("damaged")
    write_demo(folder / "sent", EVENTS, SEED)
    house = House(Settings(loaded=folder / "registers.duckdb"))
    house.load(folder / "sent")
    house.watcher._prepare = lambda catalogue: None
    cut = Event()

    def unreadable(_: Storage) -> NoReturn:
        cut.wait(30)
        raise StorageError("the file is too short")

    with pytest.MonkeyPatch.context() as patched:
        # Who looks for suspicious events comes after the accident and finds nothing, whatever DuckDB has in memory.
        patched.setattr(suspects, "find_suspects", unreadable)
        house.watcher.look()
        os.truncate(house.path, house.path.stat().st_size // 3)
        house.watcher.look()
        cut.set()
        house.client.get("/api/checks")
    return house


@pytest.mark.parametrize("lang", LINES)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_stands_and_says_it_below(damaged, lang, path):
    page = damaged.page(f"/{lang}/{path}")
    assert page.count('"type": "H1"') == 1
    assert LINES[lang] in page
    assert "Traceback" not in page


def test_health_and_sums_are_those_of_the_last_good_data(damaged):
    assert damaged.health()["data"] == "registers"
    assert damaged.health()["reload"]["status"] == "failed"
    assert damaged.sums()[2] >= EVENTS


def test_what_could_not_be_looked_for_is_not_called_good(damaged):
    found = {one["id"]: one for one in damaged.client.get("/api/checks").get_json()}
    assert "register-duplicates" not in found
    assert "register-outliers" not in found
    assert [name for name in found if name.startswith("register-")]


def test_rows_are_a_sentence(damaged):
    answer, _ = damaged.rows()
    assert "at the moment" in answer["register-count"]["children"]
    assert damaged.client.get("/api/registers/events.csv").status_code == 503
