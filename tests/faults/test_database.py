"""A database that goes away under a running site and comes back: sums stay, rows are a sentence, nothing restarts."""

from __future__ import annotations

from dashboard.settings import Settings
from tests.contract.postgres import running_server
from tests.house import House
from tests.loaded import load_into

LINES = {"ru": "не удалось", "kk": "оқылмады", "en": "could not be read"}


def test_a_database_goes_and_comes_back(sent):
    with running_server() as server:
        url = server.new_schema()
        load_into(url, sent)
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
