"""A database that goes away under a running site and comes back: sums stay, rows are a sentence, nothing restarts."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.catalogue.loading import load_paths
from dashboard.datasets.demo import write_demo
from dashboard.datasets.reference import load_reference
from dashboard.settings import DATA_FOLDER, Settings
from dashboard.storage import connect
from tests.contract.postgres import running_server
from tests.house import House

LINES = {"ru": "не удалось", "kk": "оқылмады", "en": "could not be read"}


@pytest.fixture(scope="module")
def sent(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("sent")
    write_demo(folder, 60, 1)
    return folder


def test_a_database_goes_and_comes_back(sent):
    with running_server() as server:
        url = server.new_schema()
        storage = connect(url)
        load_paths([sent], storage, load_reference(DATA_FOLDER / "reference"))
        storage.close()
        house = House(Settings(database_url=url))
        good, rows = house.sums(), house.rows()[0]
        server.stop()
        house.watcher.look()
        assert house.health()["reload"]["status"] == "failed"
        assert "tester" not in house.health()["reload"]["reason"]
        assert house.sums() == good
        assert "at the moment" in house.rows()[0]["register-count"]["children"]
        for lang, line in LINES.items():
            assert line in house.page(f"/{lang}/events")
        server.start()
        house.watcher.look()
        assert "reload" not in house.health()
        assert house.rows()[0] == rows
