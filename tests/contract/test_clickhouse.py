"""What ClickHouse has instead of transactions, on the real engine."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import sqlalchemy as sa
from pandas.testing import assert_frame_equal

from dashboard.catalogue.registers import build_cubes
from dashboard.catalogue.suspects import find_suspects
from dashboard.model.conditions import Contains, PageQuestion
from dashboard.model.incoming import FrameIncoming
from dashboard.model.loads import Load, Outcome
from dashboard.model.registers import EVENTS, Registers, typed
from dashboard.storage import StorageError, connect
from dashboard.storage.clickhouse import collecting, loading, writing
from tests.contract.loaders import version_of_rows

HOME = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(params=["clickhouse", "cluster"])
def url(request):
    return request.getfixturevalue(f"{request.param}_databases")()


@pytest.fixture
def storage(url):
    opened = connect(url)
    yield opened
    opened.close()


def picture(storage):
    return storage.version(), storage.page(EVENTS, {})[1], sorted(storage.group(EVENTS)["volunteers"])


def during(monkeypatch, module, name, act):
    """Let `act` happen just before a step of a load."""
    step = getattr(module, name)

    def stepped(*args, **more):
        monkeypatch.setattr(module, name, step)
        act()
        return step(*args, **more)

    monkeypatch.setattr(module, name, stepped)


def test_readers_see_the_old_rows_until_the_new_ones_are_published(storage, url, demo, monkeypatch):
    storage.load(demo)
    reader = connect(url)
    before, seen = picture(reader), []
    during(monkeypatch, loading, "publish", lambda: seen.append(picture(reader)))
    storage.load(Registers(events=demo.events.assign(volunteers=7)))
    assert seen == [before]
    assert picture(reader) != before
    assert reader.group(EVENTS)["volunteers"].sum() == 7 * len(demo.events)
    reader.close()


def test_a_load_that_is_broken_off_leaves_the_old_rows(storage, demo, monkeypatch):
    def broken():
        raise KeyboardInterrupt

    storage.load(demo)
    before = picture(storage)
    during(monkeypatch, loading, "publish", broken)
    with pytest.raises(KeyboardInterrupt):
        storage.load(Registers(events=demo.events.assign(volunteers=7)))
    assert picture(storage) == before
    storage.load(Registers(events=demo.events.assign(volunteers=8)))
    assert storage.group(EVENTS)["volunteers"].sum() == 8 * len(demo.events)


def test_a_snapshot_goes_on_with_what_it_began_to_read(storage, url, demo):
    storage.load(demo)
    with storage.snapshot() as still:
        before = picture(still)
        other = connect(url)
        other.load(Registers(events=demo.events.assign(volunteers=7)))
        assert picture(still) == before
        assert picture(storage) == picture(other) != before
        other.close()


def test_of_two_loads_at_once_the_last_one_counts_whole(storage, url, demo, monkeypatch):
    other = connect(url)
    mine, theirs = (Registers(events=demo.events.assign(volunteers=number)) for number in (7, 8))
    during(monkeypatch, loading, "publish", lambda: other.load(theirs))
    storage.load(mine)
    assert storage.page(EVENTS, {})[1] == len(demo.events)
    assert storage.group(EVENTS)["volunteers"].sum() == 7 * len(demo.events)
    other.close()


def test_events_that_move_while_others_load_are_not_doubled(storage, url, demo, monkeypatch):
    storage.load(demo)
    may = demo.events[demo.events["month"] == "2020-05"]
    moved = may.head(1).assign(date=pd.Timestamp("2020-12-01"), month="2020-12")
    other = connect(url)
    corrected = Registers(events=may.assign(volunteers=3))
    during(monkeypatch, loading, "_parts", lambda: other.load(corrected))
    storage.load(Registers(events=moved))
    rows, total = storage.page(EVENTS, {"event_id": moved["event_id"].tolist()})
    assert (total, rows["month"].tolist()) == (1, ["2020-12"])
    left, _ = storage.page(EVENTS, {"month": ["2020-05"]}, limit=9_999)
    assert (len(left), set(left["volunteers"])) == (len(may) - 1, {3})
    other.close()


def put(storage, *files):
    with storage.loading() as run:
        return [run.put(FrameIncoming.of(file), Load("", "", datetime.now(UTC), Outcome.ACCEPTED)) for file in files]


def test_many_files_of_a_run_become_few_parts(storage, demo, monkeypatch):
    monkeypatch.setattr(loading, "MOST_PARTS", 3)
    may = demo.events[(demo.events["month"] == "2020-05") & (demo.events["region_code"] == "55")]
    files = [Registers(events=may.iloc[[place]]) for place in range(len(may))]
    assert len(files) > 4
    for _ in range(2):
        removed = [one.removed for one in put(storage, *files)]
        assert len(storage.held().numbers(EVENTS)) <= 3
        rows, total = storage.page(EVENTS, {}, ["event_id"])
        assert total == len(may)
        assert rows["event_id"].tolist() == sorted(may["event_id"])
    assert removed == [len(may), *[0] * (len(files) - 1)]


def test_any_sequence_of_loads_ends_as_on_duckdb(storage, demo, monkeypatch):
    monkeypatch.setattr(loading, "MOST_PARTS", 3)
    chance, other = np.random.default_rng(7), connect()
    events = demo.events[demo.events["region_code"].isin(["55", "43"])].astype({"month": "str"})
    for _ in range(6):
        files = []
        for _ in range(int(chance.integers(1, 4))):
            part = events.sample(int(chance.integers(1, 25)), random_state=int(chance.integers(1_000)))
            moved = part["date"] + pd.to_timedelta(chance.choice([0, 0, 31], len(part)), "D")
            part = part.assign(date=moved, month=moved.dt.strftime("%Y-%m"), hours=chance.integers(1, 9, len(part)))
            files.append(Registers(events=typed(part, EVENTS)))
        assert [one.removed for one in put(storage, *files)] == [one.removed for one in put(other, *files)]
        assert storage.version() == other.version()
        assert (version_of_rows(storage), version_of_rows(other)) == (storage.version(), other.version())
    other.close()


def test_rows_that_got_lost_are_never_published(storage, demo, monkeypatch):
    monkeypatch.setattr(writing, "PATIENCE", 0)
    monkeypatch.setattr(writing, "insert", lambda connection, register, block: None)
    with pytest.raises(StorageError, match=r"shows 0 rows of \d+"):
        storage.load(demo)
    assert storage.page(EVENTS, {})[1] == 0


def test_a_reader_waits_for_rows_that_a_replica_has_not_got_yet(storage, demo, monkeypatch, clickhouse_engine):
    storage.load(demo)
    database = storage._engine.url.database
    local = storage._layout.local(EVENTS)
    clickhouse_engine.client.command(f"DELETE FROM {database}.{local} WHERE region_code = '55'")  # noqa: S608
    monkeypatch.setattr(writing, "PATIENCE", 0)
    with pytest.raises(StorageError, match="see that all its servers answer"), storage.snapshot():
        pass


def test_rows_that_count_no_more_are_dropped_in_the_end(url, demo, clickhouse_engine, monkeypatch):
    if "cluster" in url:
        # Without a Keeper nothing is done ON CLUSTER; the statements are tested as text.
        url = clickhouse_engine.new_database()
    storage = connect(url)
    storage.load(demo)
    storage.load(Registers(events=demo.events.assign(volunteers=7)))
    before = picture(storage)
    with storage._writing() as connection:
        assert collecting.collect(connection, storage._layout) == 0
        monkeypatch.setattr(collecting, "KEPT", timedelta(seconds=-1))
        pairs = demo.events.groupby(["region_code", "month"], observed=True).ngroups
        connection.exec_driver_sql("SET mutations_sync = 2")
        assert collecting.collect(connection, storage._layout) == pairs
        assert collecting.collect(connection, storage._layout) == 0
    held = clickhouse_engine.client.query(f"SELECT count() FROM {storage._engine.url.database}.events")  # noqa: S608
    assert held.result_rows == [(len(demo.events),)]
    assert picture(storage) == before
    storage.close()


def test_a_server_that_drops_nothing_is_no_reason_not_to_load(storage, demo, monkeypatch, caplog):
    monkeypatch.setattr(collecting, "KEPT", timedelta(seconds=-1))
    monkeypatch.setattr("dashboard.storage.clickhouse.layout.Layout.deletion", lambda *_: "ALTER NOTHING ")
    storage.load(demo)
    storage.load(Registers(events=demo.events.assign(volunteers=7)))
    storage.load(Registers(events=demo.events.assign(volunteers=8)))
    assert storage.group(EVENTS)["volunteers"].sum() == 8 * len(demo.events)
    assert "old rows stay for now" in caplog.text


def test_answers_are_those_of_duckdb(storage, demo):
    other = connect()
    for one in (storage, other):
        one.load(demo)
    assert storage.version() == other.version()
    for name, cube in build_cubes(storage).items():
        for measure, cells in cube.values.items():
            assert (cells == build_cubes(other)[name].values[measure]).all()
    for order in (("-date",), ("activity", "-hours"), ("region_code", "volunteers")):
        pages = [one.page(EVENTS, {"state": ["held"]}, order, 130, 40) for one in (storage, other)]
        assert_frame_equal(pages[0][0], pages[1][0])
        assert pages[0][1] == pages[1][1]
    found, wanted = find_suspects(storage), find_suspects(other)
    assert found.counts == wanted.counts
    assert_frame_equal(found.rows, wanted.rows)
    other.close()


@pytest.mark.parametrize(
    ("text", "asked"),
    [("Уборка ПАРКА", "парка"), ("Әжеге көмек", "ӘЖЕГЕ"), ("ҚҰРМЕТ", "құрмет"), ("Іс-шара", "іС-Ш"), ("Ёлка 5%", "5%")],
)
def test_texts_are_found_in_any_case_of_any_script(storage, demo, text, asked):
    names = ["other"] * len(demo.events)
    names[3] = text
    storage.load(Registers(events=demo.events.assign(activity=names)))
    rows, total = storage.read(PageQuestion(EVENTS, (Contains("activity", asked),)))
    assert (total, rows["activity"].tolist()) == (1, [text])


def test_sums_of_money_are_exact(storage, demo):
    funding = demo.funding.head(1).astype({"direction": "str", "source": "str"})
    rows = [funding.assign(source=source, amount_kzt=0.1) for source in ("state_grant", "business", "private")]
    storage.load(Registers(funding=pd.concat(rows)))
    amount = storage.rows["funding"].c.amount_kzt
    assert storage.answer(sa.select(sa.func.sum(amount))).to_numpy()[0, 0] == 0.3


def test_numbers_that_no_column_holds_are_refused(storage, demo):
    with pytest.raises(ValueError, match="1099511627776 not in range"):
        storage.load(Registers(events=demo.events.assign(hours=2**40)))
    assert storage.page(EVENTS, {})[1] == 0


@pytest.mark.parametrize(
    "wrong", ["nowhere?interface=chdb", "registers?interface=chdb&cluster=a`b", "reg`isters?interface=chdb"]
)
def test_what_cannot_be_used_is_said_in_one_line(clickhouse_engine, wrong):
    with pytest.raises(StorageError, match=r"(does not exist|is not the name of a ClickHouse)") as error:
        connect(f"clickhousedb://default:secret@/{wrong}")
    assert "\n" not in str(error.value)
    assert "secret" not in str(error.value)


def test_a_server_that_does_not_answer_is_named_without_its_password():
    with pytest.raises(StorageError, match=r"nothing answers at 127\.0\.0\.1:1$") as error:
        connect("clickhousedb://default:secret@127.0.0.1:1/registers")
    assert "\n" not in str(error.value)
    assert "secret" not in str(error.value)


def test_readers_may_be_forbidden_to_write(url, demo):
    connect(url).load(demo)
    # On a cluster questions carry a setting, which takes a reader who may change some.
    reader = connect(f"{url}&readonly={2 if 'cluster' in url else 1}")
    with pytest.raises(StorageError, match="readonly"):
        reader.load(Registers(events=demo.events.assign(hours=1)))
    assert build_cubes(reader)["events"].total("events") == len(demo.events)
    assert sum(find_suspects(reader).counts.values()) >= 0
    reader.close()


LOADED_AND_KILLED = """
import os, signal, sys
import clickhouse_connect
from dashboard.datasets.demo import make_demo
from dashboard.model.registers import Registers
from dashboard.storage import connect
from dashboard.storage.clickhouse import loading

folder, step = sys.argv[1:]
engine = clickhouse_connect.get_client(interface="chdb", path=folder)
engine.command("CREATE DATABASE IF NOT EXISTS registers")
storage = connect(f"clickhousedb:///registers?interface=chdb&path={folder}")
demo = make_demo(600)
if step:
    storage.load(demo)
    setattr(loading, step, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    storage.load(Registers(events=demo.events.assign(volunteers=7)))
print(storage.group("events")["volunteers"].sum() == demo.events["volunteers"].sum())
storage.close()
"""


@pytest.mark.parametrize("step", ["_parts", "publish"])
def test_a_killed_loader_leaves_the_old_rows(tmp_path, step):
    command = [sys.executable, "-c", LOADED_AND_KILLED, str(tmp_path / "data")]
    assert subprocess.run([*command, step], cwd=HOME, check=False).returncode == -signal.SIGKILL
    seen = subprocess.run([*command, ""], cwd=HOME, check=True, capture_output=True, text=True)
    assert seen.stdout == "True\n"
