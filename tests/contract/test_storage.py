import threading
from dataclasses import replace
from datetime import date

import duckdb
import pandas as pd
import pytest
import sqlalchemy as sa
from pandas.testing import assert_frame_equal

from dashboard.catalogue.loading import load_paths
from dashboard.catalogue.pages import DataReplaced, pages_of
from dashboard.catalogue.registers import build_cubes, read_submissions
from dashboard.datasets.demo import write_registers
from dashboard.model.conditions import Between, Contains, OneOf, PageQuestion
from dashboard.model.registers import ACTIVITY_AXES, AXES, COLUMNS, DAY_AXES, FUNDING, MEASURES, REGISTERS, Registers
from dashboard.storage import MEMORY, StorageError, connect


def sums(frame, register):
    frame = frame.assign(events=1) if register == "events" else frame
    keys, measures = list(AXES[register]), list(MEASURES[register])
    grouped = frame.groupby(keys, observed=True)[measures].sum().reset_index()
    return grouped.astype(dict.fromkeys(keys, "str")).sort_values(keys, ignore_index=True)


def test_new_storage_is_empty(storage):
    assert all(storage.group(register).empty for register in REGISTERS)
    rows, total = storage.page("events", {})
    assert (list(rows), len(rows), total) == (list(COLUMNS["events"]), 0, 0)
    assert build_cubes(storage)["events"].total("events") == 0
    assert read_submissions(storage).empty


@pytest.mark.parametrize("register", list(AXES))
def test_groups_equal_pandas(loaded, demo, register):
    keys = list(AXES[register])
    found = loaded.group(register).astype(dict.fromkeys(keys, "str")).sort_values(keys, ignore_index=True)
    assert_frame_equal(found, sums(getattr(demo, register), register), check_dtype=True)


def test_submissions_come_back(loaded, demo):
    found = read_submissions(loaded).sort_values(["region_code", "month"], ignore_index=True)
    assert_frame_equal(found, demo.submissions)


def test_cubes_hold_everything(loaded, demo):
    cubes = build_cubes(loaded)
    assert cubes["events"].total("events") == len(demo.events)
    assert cubes["events"].total("volunteers") == demo.events["volunteers"].sum()
    assert cubes["funding"].total("amount_kzt") == demo.funding["amount_kzt"].sum()
    assert cubes["volunteers"].total("hours") == demo.volunteers["hours"].sum()


def test_pages_cover_the_register_once(loaded, demo):
    pages = [loaded.page("events", {}, ["-volunteers"], start, 250) for start in range(0, len(demo.events), 250)]
    assert {total for _, total in pages} == {len(demo.events)}
    wanted = demo.events.sort_values(["volunteers", "event_id"], ascending=[False, True], ignore_index=True)
    assert_frame_equal(pd.concat([rows for rows, _ in pages], ignore_index=True), wanted)


def test_a_page_is_filtered(loaded, demo):
    where = {"region_code": ["55", "43"], "state": ["held"], "month": ("2020-09",)}
    rows, total = loaded.page("events", where, ["date", "-event_id"], limit=3)
    wanted = demo.events
    for name, labels in where.items():
        wanted = wanted[wanted[name].isin(labels)]
    wanted = wanted.sort_values(["date", "event_id"], ascending=[True, False], ignore_index=True)
    assert total == len(wanted)
    assert_frame_equal(rows, wanted.head(3))
    assert loaded.page("events", {"region_code": []})[1] == 0


@pytest.mark.parametrize("ask", [{"where": {"nobody": ["x"]}}, {"where": {}, "order": ["event_id; DROP TABLE events"]}])
def test_unknown_columns_never_reach_the_engine(loaded, ask):
    with pytest.raises(KeyError):
        loaded.page("events", **ask)


def test_hostile_values_are_only_values(loaded, demo):
    assert loaded.page("events", {"activity": ["' OR 1=1 --", "\x00"]})[1] == 0
    assert loaded.page("events", {}, offset=-5, limit=10**9)[1] == len(demo.events)
    assert loaded.page("events", {}, limit=-1)[0].empty


def test_a_load_replaces_its_regions_and_months_only(storage, demo):
    storage.load(demo)
    mine = (demo.events["region_code"] == "55") & (demo.events["month"] == "2020-09")
    storage.load(Registers(events=demo.events[mine].head(1)))
    _, total = storage.page("events", {"region_code": ["55"], "month": ["2020-09"]})
    assert (total, storage.page("events", {})[1]) == (1, len(demo.events) - mine.sum() + 1)
    assert len(storage.group("submissions")) == len(demo.submissions)


def test_an_event_that_moved_to_another_month_is_not_doubled(storage, demo):
    storage.load(demo)
    moved = demo.events[demo.events["month"] == "2020-05"].head(1).assign(date=pd.Timestamp("2020-12-01"))
    moved["month"] = moved["month"].cat.set_categories(moved["month"].cat.categories)
    moved.loc[:, "month"] = "2020-12"
    storage.load(Registers(events=moved))
    rows, total = storage.page("events", {"event_id": moved["event_id"].tolist()})
    assert (total, rows["month"].tolist()) == (1, ["2020-12"])
    assert storage.page("events", {})[1] == len(demo.events)


def test_versions_follow_the_records(storage, demo):
    empty = storage.version()
    storage.load(demo)
    full = storage.version()
    storage.load(Registers(volunteers=demo.volunteers.assign(hours=0)))
    changed = storage.version()
    assert len({empty, full, changed}) == 3
    storage.load(Registers(events=demo.events.iloc[::-1], volunteers=demo.volunteers))
    assert storage.version() == full


def test_versions_agree_between_engines(loaded, demo):
    other = connect()
    other.load(demo)
    assert loaded.version() == other.version()
    other.close()


def test_a_failed_load_leaves_everything(storage, demo, monkeypatch):
    storage.load(demo)
    before = storage.version(), len(storage.group(FUNDING))
    broken = Registers(events=demo.events.head(5), funding=demo.funding.drop(columns="source").head(5))
    with pytest.raises(Exception, match="source"):
        storage.load(broken)
    assert (storage.version(), len(storage.group(FUNDING))) == before
    assert storage.page("events", {})[1] == len(demo.events)


def test_a_refused_file_leaves_what_was_loaded(storage, demo, reference, tmp_path):
    folder = tmp_path / "files"
    write_registers(demo, folder)
    report = load_paths([folder], storage, reference)
    assert report.rows == {name: len(frame) for name, frame in demo.frames()}
    assert (report.refusals, report.version) == ((), storage.version())
    (folder / "events.csv").write_text((folder / "events.csv").read_text().replace(",held\n", ",maybe\n", 1))
    write_registers(Registers(volunteers=demo.volunteers.assign(hours=1)), tmp_path / "more")
    report = load_paths([folder / "events.csv", tmp_path / "more" / "volunteers.csv"], storage, reference)
    assert [fault.code for fault in report.refusals] == ["unknown_value"]
    assert report.rows == {"volunteers": len(demo.volunteers)}
    assert storage.page("events", {})[1] == len(demo.events)
    assert build_cubes(storage)["volunteers"].total("hours") == len(demo.volunteers)


def test_threads_read_at_once(loaded, demo):
    totals: list[int] = []
    threads = [threading.Thread(target=lambda: totals.append(loaded.page("events", {})[1])) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert totals == [len(demo.events)] * 8


def test_duckdb_is_shut_off(tmp_path, demo):
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    for url in (MEMORY, f"duckdb:///{tmp_path}/a.duckdb"):
        storage = connect(url)
        storage.load(demo)
        with storage._engine.connect() as connection:
            for statement in (
                f"SELECT * FROM read_csv('{secret}')",  # noqa: S608
                f"SELECT * FROM '{secret}'",  # noqa: S608
                f"COPY events TO '{secret}'",
                f"ATTACH '{tmp_path}/b.duckdb' AS b",
                "INSTALL httpfs",
                "SELECT * FROM demo",
                "SET enable_external_access = true",
                "SET memory_limit = '100GB'",
            ):
                with pytest.raises(sa.exc.DBAPIError):
                    connection.exec_driver_sql(statement).all()
                connection.rollback()
        storage.close()


def test_a_file_is_replaced_beside_its_readers(tmp_path, demo):
    url = f"duckdb:///{tmp_path}/a.duckdb"
    writer, reader = connect(url), connect(url)
    before = reader.stamp()
    writer.load(demo)
    assert reader.page("events", {})[1] == 0
    assert reader.stamp() != before
    reader.close()
    reader = connect(url)
    assert reader.page("events", {})[1] == len(demo.events)
    assert {path.name for path in tmp_path.iterdir()} == {"a.duckdb", ".a.duckdb.lock"}
    writer.close()
    reader.close()


def test_storage_that_cannot_be_used_says_so(tmp_path):
    (tmp_path / "text.duckdb").write_text("no database")
    duckdb.connect(str(tmp_path / "other.duckdb")).close()
    for url in ("nonsense", "klingon://u:secret@host/db", f"duckdb:///{tmp_path}/text.duckdb",
                f"duckdb:///{tmp_path}/other.duckdb", f"sqlite:///{tmp_path}/none/a.sqlite"):  # fmt: skip
        with pytest.raises(StorageError) as error:
            connect(url)
        assert "secret" not in str(error.value)
        assert "\n" not in str(error.value)


def test_tables_of_another_version_are_not_touched(tmp_path):
    url = f"sqlite:///{tmp_path}/a.sqlite"
    connect(url).close()
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE dashboard_meta SET value = '0' WHERE name = 'schema'")
    engine.dispose()
    with pytest.raises(StorageError, match="version 0"):
        connect(url)


def ask(*conditions, **more):
    return PageQuestion("events", conditions, **more)


def test_ranges_hold_both_ends(loaded, demo):
    events = demo.events
    low, high = date(2020, 6, 10), date(2020, 7, 5)
    rows, total = loaded.read(ask(Between("volunteers", 10, 20), Between("date", low, high), limit=9_000))
    wanted = events[events["volunteers"].between(10, 20) & events["date"].between(str(low), str(high))]
    assert total == len(wanted) == len(rows) > 0
    assert set(rows["event_id"]) == set(wanted["event_id"])
    assert loaded.read(ask(Between("hours", low=int(events["hours"].max()))))[1] >= 1
    assert loaded.read(ask(Between("hours")))[1] == len(events)
    assert loaded.read(ask(Between("hours", 9, 8)))[1] == 0


def test_a_text_is_found_in_any_case_and_by_code(loaded, demo):
    activity = demo.events["activity"]
    assert loaded.read(ask(Contains("activity", "LESSON")))[1] == activity.str.contains("lesson").sum() > 0
    either = activity.str.contains("lesson") | activity.eq("donation")
    assert loaded.read(ask(Contains("activity", "lesson", ("donation",))))[1] == either.sum()


@pytest.mark.parametrize("text", ["%", "_", "a%b", "less_n", "/", "\\", "'; DROP TABLE events; --"])
def test_wildcards_are_only_letters(loaded, demo, text):
    wanted = demo.events["activity"].str.contains(text, regex=False).sum()
    assert loaded.read(ask(Contains("activity", text)))[1] == wanted


@pytest.mark.parametrize(
    "order", [("-date",), ("-volunteers", "date"), ("region_code",), ("event_id",), ("-activity",)]
)
def test_deep_pages_are_the_pages_of_one_order(loaded, demo, order, monkeypatch):
    monkeypatch.setattr("dashboard.storage.paging.FEW", 20)
    spelling = {"region_code": {"55": "1", "11": "2"}, "activity": {"lesson": "~"}}
    question = ask(OneOf("state", ("held",)), order=order, limit=70, spelling=spelling)
    total = int((demo.events["state"] == "held").sum())
    pages = [loaded.read(replace(question, offset=start))[0] for start in range(0, total, 70)]
    whole, _ = loaded.read(replace(question, limit=9_000))
    assert len(whole) == total
    assert_frame_equal(pd.concat(pages, ignore_index=True), whole)


def test_names_set_the_order_where_they_are_given(loaded):
    first, _ = loaded.read(ask(order=("region_code",), limit=1, spelling={"region_code": {"63": "0"}}))
    last, _ = loaded.read(ask(order=("-region_code",), limit=1, spelling={"region_code": {"63": "~"}}))
    assert first["region_code"].tolist() == last["region_code"].tolist() == ["63"]


def test_a_known_total_is_not_counted_again(loaded, demo):
    rows, total = loaded.read(ask(limit=5, total=7, offset=5))
    assert (len(rows), total) == (2, 7)
    rows, total = loaded.read(ask(offset=10**9))
    assert (len(rows), total) == (0, len(demo.events))


def test_days_and_activities_equal_pandas(loaded, demo):
    held = demo.events[demo.events["state"] == "held"].assign(events=1)
    held["date"] = held["date"].dt.strftime("%Y-%m-%d")
    for frame, axes in ((loaded.days(), DAY_AXES), (loaded.activities(500), ACTIVITY_AXES)):
        keys, measures = list(axes), list(MEASURES["events"])
        wanted = held.astype(dict.fromkeys(keys, "str")).groupby(keys)[measures].sum().reset_index()
        found = frame.astype(dict.fromkeys(keys, "str")).sort_values(keys, ignore_index=True)
        assert_frame_equal(found, wanted.sort_values(keys, ignore_index=True))


def test_rare_activities_are_taken_together(loaded, demo):
    held = demo.events[demo.events["state"] == "held"]["activity"].value_counts()
    found = loaded.activities(3).groupby("activity")["events"].sum()
    assert len(found) == 4
    assert found["other"] == held.sum() - found.drop("other").sum()
    assert sorted(found.drop("other"), reverse=True) == held.head(3).tolist()


def test_pages_stop_when_the_data_is_replaced(storage, demo):
    storage.load(demo)
    page = pages_of(storage, storage.version())
    assert page(ask())[1] == len(demo.events)
    storage.load(Registers(events=demo.events.assign(hours=1)))
    with pytest.raises(DataReplaced):
        page(ask())


def test_cubes_of_days_and_activities_hold_what_was_held(loaded, demo):
    cubes = build_cubes(loaded)
    held = demo.events[demo.events["state"] == "held"]
    for name in ("days", "activities"):
        assert cubes[name].total("events") == len(held)
        assert cubes[name].total("volunteers") == held["volunteers"].sum()
        assert sum(cells.nbytes for cells in cubes[name].values.values()) < 20_000_000
