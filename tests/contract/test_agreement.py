"""Servers give the answers of DuckDB to every question, whatever the language of the server."""

from __future__ import annotations

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from dashboard.catalogue.build import build_catalogue
from dashboard.catalogue.loading import load_paths
from dashboard.datasets.demo import make_demo, write_registers
from dashboard.model.conditions import Between, Contains, OneOf, PageQuestion
from dashboard.model.registers import COLUMNS, REGISTERS, Registers
from dashboard.settings import DATA_FOLDER
from dashboard.storage import MEMORY, connect

# Letters of three scripts in both cases, wildcards, quotes and separators, spaces at the ends.
ACTIVITIES = (
    "Әжелерге көмек", "ӘЖЕЛЕРГЕ КӨМЕК", "Ғылым, іс және Ұрпақ", "уборка парка", "Уборка Парка", "ЁЛКА", "ёлка",
    "a%b", "a_b", 'say "hi", twice', "semi;colon\ttab", "back\\slash", "\\N", "null", " space ", "Zebra", "apple",
    "ñandú", "ÑANDÚ", "emoji 🎈", "line\nbreak", "\\.",
)  # fmt: skip
CONDITIONS = (
    (),
    (OneOf("state", ("held",)), OneOf("region_code", ("55", "75", "63"))),
    (Contains("activity", "көмек"),),
    (Contains("activity", "УБОРКА"), Between("volunteers", 5, 60)),
    (Contains("activity", "ё", ("lesson",)),),
    (Contains("activity", "%"),),
    (Contains("activity", "Ñ"),),
    (Contains("event_id", "kz-55"),),
    (Between("date", pd.Timestamp("2020-06-10").date(), pd.Timestamp("2020-08-20").date()),),
)
DEPTHS = (0, 37, 1_100)
SPELLING = {"region_code": {"55": "Павлодар", "75": "Алматы", "63": "Өскемен"}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Files with the demonstration registers, every other event with an activity of its own."""
    made = make_demo(1_500)
    events = made.events.copy()
    events.loc[::2, "activity"] = [ACTIVITIES[row % len(ACTIVITIES)] for row in range(len(events[::2]))]
    path = tmp_path_factory.mktemp("files")
    write_registers(Registers(events, made.volunteers, made.funding, made.submissions), path)
    return path


@pytest.fixture(scope="module", params=["postgresql", "clickhouse"])
def both(request, folder, reference):
    opened = [connect(MEMORY), connect(request.getfixturevalue(f"{request.param}_databases")())]
    reports = [load_paths([folder], storage, reference) for storage in opened]
    assert not reports[0].refusals + reports[1].refusals
    yield opened
    for storage in opened:
        storage.close()


@pytest.fixture(scope="module")
def catalogues(both):
    return [build_catalogue(DATA_FOLDER, storage, demo=False) for storage in both]


def test_catalogues_are_equal(catalogues):
    one, other = catalogues
    assert (one.version, one.months) == (other.version, other.months)
    assert_frame_equal(one.submissions.sort_values(["region_code", "month"], ignore_index=True),
                       other.submissions.sort_values(["region_code", "month"], ignore_index=True))  # fmt: skip
    assert one.suspects().counts == other.suspects().counts
    assert_frame_equal(one.suspects().rows, other.suspects().rows)


@pytest.mark.parametrize("name", ["events", "volunteers", "funding", "days", "activities"])
def test_cubes_are_equal(catalogues, name):
    one, other = (catalogue.cubes[name] for catalogue in catalogues)
    assert one.axes == other.axes
    for measure, cells in one.values.items():
        assert (cells == other.values[measure]).all()


@pytest.mark.parametrize("turn", range(len(CONDITIONS)), ids=[str(conditions) for conditions in CONDITIONS])
@pytest.mark.parametrize("column", COLUMNS["events"])
def test_pages_of_events_are_equal(both, column, turn, monkeypatch):
    monkeypatch.setattr("dashboard.storage.paging.FEW", 100)
    # Every pair of order and depth meets every condition, though not with every column.
    shift = turn + COLUMNS["events"].index(column)
    for order, offset in (((column,), DEPTHS[shift % 3]), ((f"-{column}", "activity"), DEPTHS[(shift + 1) % 3])):
        question = PageQuestion("events", CONDITIONS[turn], order, offset, 25, spelling=SPELLING)
        (one, total), (other, others) = (storage.read(question) for storage in both)
        assert total == others
        assert_frame_equal(one, other)


@pytest.mark.parametrize("register", REGISTERS)
def test_whole_registers_are_equal(both, register):
    one, other = (storage.page(register, {}, limit=10_000)[0] for storage in both)
    assert len(one) > 50
    assert_frame_equal(one, other)
