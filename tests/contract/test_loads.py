"""What loads do to what is held: the same on every engine."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from dashboard.catalogue.loading import load_paths
from dashboard.catalogue.registers import read_submissions
from dashboard.datasets.reference import load_reference
from dashboard.model.loads import Load, Outcome
from dashboard.model.refusals import Refusal
from dashboard.settings import DATA_FOLDER
from dashboard.storage import connect

REFERENCE = load_reference(DATA_FOLDER / "reference")
EVENTS = "event_id,date,region,direction,activity,format,volunteers,beneficiaries,hours,state"
VOLUNTEERS = "region,month,age_group,registered,active,hours"


def file(folder, name, header, *rows):
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("\n".join([header, *rows]) + "\n", "utf-8")
    return path


def event(code, day="2020-05-01", region="55", volunteers=10):
    return f"{code},{day},{region},qamqor,lesson,offline,{volunteers},20,30,held"


def load(storage, *paths):
    return [one.load for one in load_paths(paths, storage, REFERENCE).files]


def test_the_same_file_twice_changes_nothing(storage, tmp_path):
    path = file(tmp_path, "may.csv", EVENTS, event("A"), event("B"))
    [first] = load(storage, path)
    version = storage.version()
    [second] = load(storage, path)
    assert (first.outcome, second.outcome) == (Outcome.ACCEPTED, Outcome.UNCHANGED)
    assert (storage.version(), storage.page("events", {})[1]) == (version, 2)


def test_a_corrected_file_replaces_its_region_and_month(storage, tmp_path):
    load(storage, file(tmp_path, "may.csv", EVENTS, event("A"), event("B"), event("C", "2020-06-02")))
    [again] = load(storage, file(tmp_path, "may2.csv", EVENTS, event("A", volunteers=99)))
    rows, total = storage.page("events", {})
    assert (again.removed, total) == (2, 2)
    assert dict(zip(rows["event_id"], rows["volunteers"], strict=True)) == {"A": 99, "C": 10}


def test_two_files_of_one_run_stand_beside_each_other(storage, tmp_path):
    paths = [file(tmp_path, f"{name}.csv", EVENTS, event(name)) for name in "ab"]
    assert [one.removed for one in load(storage, *paths)] == [0, 0]
    assert storage.page("events", {})[1] == 2
    both = storage.version()
    assert [one.removed for one in load(storage, *paths)] == [2, 0]
    assert storage.version() == both


def test_an_event_moves_with_its_month(storage, tmp_path):
    load(storage, file(tmp_path, "may.csv", EVENTS, event("A"), event("B")))
    [moved] = load(storage, file(tmp_path, "june.csv", EVENTS, event("A", "2020-06-01")))
    assert moved.removed == 1
    rows, total = storage.page("events", {}, ["event_id"])
    assert (total, rows["month"].tolist()) == (2, ["2020-06", "2020-05"])
    other = connect()
    load(other, file(tmp_path / "whole", "all.csv", EVENTS, event("A", "2020-06-01"), event("B")))
    assert storage.version() == other.version()
    other.close()


def test_an_event_of_another_region_is_not_taken_away(storage, tmp_path):
    load(storage, file(tmp_path, "a.csv", EVENTS, event("A")))
    version = storage.version()
    report = load_paths(
        [file(tmp_path, "b.csv", EVENTS, event("A", region="43"), event("Z", region="43"))], storage, REFERENCE
    )
    [refusal] = report.refusals
    assert (refusal.code, refusal.value, refusal.params["region"]) == ("held_elsewhere", "A", "55")
    assert report.files[0].load.outcome is Outcome.REFUSED
    assert (storage.version(), storage.page("events", {})[1]) == (version, 1)


def test_regions_of_2022_are_added_to_those_of_2020_in_any_order_of_loads(storage, tmp_path):
    east = file(tmp_path, "east.csv", VOLUNTEERS, "63,2020-05,11-17,1,2,3")
    abai = file(tmp_path, "abai.csv", VOLUNTEERS, "Абай,2020-05,11-17,10,20,30")
    load(storage, east)
    [second] = load(storage, abai)
    assert (second.regions, second.removed) == (("10",), 0)
    rows, total = storage.page("volunteers", {})
    assert (total, rows[["region_code", "registered", "hours"]].to_numpy().tolist()) == (1, [["63", 11, 33]])
    assert storage.group("volunteers")["active"].tolist() == [22]
    load(storage, file(tmp_path, "abai2.csv", VOLUNTEERS, "Абай,2020-05,11-17,5,5,5"))
    assert storage.group("volunteers")["active"].tolist() == [7]


def test_a_region_has_reported_when_its_parts_have(storage, tmp_path):
    header = "region,month,submitted_on,reported_by"
    load(storage, file(tmp_path, "a.csv", header, "63,2020-05,2020-06-01,East"))
    load(storage, file(tmp_path, "b.csv", header, "10,2020-05,2020-06-09,Abai"))
    assert read_submissions(storage)["submitted_on"].astype(str).tolist() == ["2020-06-09"]


def test_the_history_says_what_became_of_every_file(storage, tmp_path):
    good = file(tmp_path, "good.csv", EVENTS, event("A"), event("B", "2020-07-01", "43"))
    bad = file(tmp_path, "bad.csv", EVENTS, event("C", volunteers=-1), event("D", "2019-01-01"))
    load(storage, good, bad)
    load(storage, good)
    again, refused, first = storage.loads()
    assert again.load_id > refused.load_id > first.load_id > 0
    assert [one.outcome for one in (again, refused, first)] == [Outcome.UNCHANGED, Outcome.REFUSED, Outcome.ACCEPTED]
    assert (first.file, first.regions, first.first, first.last, first.rows) == (
        "good.csv", ("43", "55"), "2020-05", "2020-07", {"events": 2}
    )  # fmt: skip
    assert len(first.digest) == 64 and first.digest == again.digest
    assert (refused.faults, refused.reason, refused.rows) == (2, "negative", {})
    assert storage.loads(1) == [again]


def test_reasons_of_a_refusal_are_kept_with_the_history(storage, tmp_path):
    rows = [event("A", volunteers=-1), event("B", region="nowhere"), event("A")]
    report = load_paths([file(tmp_path, "bad.csv", EVENTS, *rows)], storage, REFERENCE)
    [line] = storage.loads()
    kept = [replace(one, params={}) for one in storage.refusals(line.load_id)]
    assert kept == [replace(one, file="bad.csv", params={}) for one in report.refusals]
    assert {one.code for one in kept} == {"negative", "unknown_region", "duplicate_key"}
    assert storage.refusals(7) == []


def test_names_and_values_that_engines_refuse_are_kept_without_what_they_refuse(storage):
    line = Load("may\udcff\0.csv", "", datetime.now(UTC), Outcome.REFUSED, reason="empty")
    with storage.loading() as run:
        run.note(line, [Refusal("may.csv", "empty", EVENTS, 1, "date", "a\0b\ud800", {"known": ["я"] * 2_000})])
    [kept] = storage.loads()
    assert kept.file == "may?.csv"
    assert [(one.value, len(one.params["known"])) for one in storage.refusals(kept.load_id)] == [("ab?", 2_000)]
