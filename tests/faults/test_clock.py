"""Clocks: a server in another zone says the same days and months, one that is set back keeps the order of loads."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest

from dashboard.catalogue.loading import load_paths
from dashboard.datasets.reference import load_reference
from dashboard.settings import DATA_FOLDER, Settings
from dashboard.storage import connect
from tests.house import House

ZONES = ("Pacific/Kiritimati", "America/Adak")
FILES = (
    "/api/charts/events-by-month.csv",
    "/api/charts/events-by-month.json",
    "/api/datasets/events.csv?from=2020-05&to=2020-05",
    "/api/datasets/submissions.csv",
    "/api/indicators",
)


@pytest.fixture
def zone(monkeypatch):
    def move(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def answers(house: House) -> list[tuple[bytes, str]]:
    found = [house.client.get(path) for path in FILES]
    assert {one.status_code for one in found} == {200}
    return [(one.data, one.headers.get("Content-Disposition", "")) for one in found]


def test_a_zone_moves_no_day_and_no_month(zone, sent, tmp_path):
    expected = []
    for name in ("UTC", *ZONES):
        zone(name)
        # Loaded and read in the zone: dates travel through files, the engine and frames.
        house = House(Settings(loaded=tmp_path / name.replace("/", "-") / "registers.duckdb"))
        house.path.parent.mkdir()
        house.load(sent)
        house.watcher.look()
        found = answers(house)
        expected = expected or found
        assert found == expected, name
        told = datetime.fromisoformat(house.health()["read_at"])
        assert told.utcoffset() == timedelta(0)
        assert abs(datetime.now(UTC) - told) < timedelta(minutes=5)
        months = pd.read_csv(sent / "events.csv")["date"].str[:7]
        assert house.watcher.current().period == (months.min(), months.max())


def test_a_clock_that_is_set_back_keeps_the_order_of_loads(sent, tmp_path, monkeypatch):
    storage, now = connect(f"duckdb:///{tmp_path}/registers.duckdb"), time.time_ns()
    for moment, name in ((now, "events.csv"), (now - 86_400 * 10**9, "funding.csv"), (0, "volunteers.csv")):
        monkeypatch.setattr(time, "time_ns", lambda moment=moment: moment)
        load_paths([sent / name], storage, load_reference(DATA_FOLDER / "reference"))
    assert [load.file for load in storage.loads()] == ["volunteers.csv", "funding.csv", "events.csv"]
    storage.close()
