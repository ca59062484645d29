from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from dashboard.datasets import demo_profile as profile
from dashboard.datasets.demo import make_demo, write_demo
from dashboard.datasets.demo_draws import allocate
from dashboard.model.directions import ADDITIONAL_SLUGS, DIRECTION_SLUGS, PRIORITY_SLUGS
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import DUE_DAY, KEYS, STATE_SOURCES
from dashboard.settings import DATA_FOLDER


@pytest.fixture(scope="module")
def demo():
    return make_demo()


@pytest.fixture(scope="module")
def held(demo):
    return demo.events[demo.events["state"] == "held"]


def leaders(frame, measure, count):
    return frame.groupby("region_code", observed=True)[measure].sum().nlargest(count).index.tolist()


def test_events_follow_the_months_of_the_profile(held):
    by_month = held.groupby("month", observed=True).size()
    assert dict(by_month) == dict(zip(profile.DEMO_MONTHS, profile.EVENTS_BY_MONTH, strict=True))
    assert len(held) == 4500


def test_totals_stand_a_little_above_the_report(held):
    assert 120_000 < held["volunteers"].sum() < 121_000
    assert 320_000 < held["beneficiaries"].sum() < 321_000
    assert (held[["volunteers", "beneficiaries", "hours"]] > 0).all(axis=None)


def test_leaders_by_volunteers_with_clear_gaps(held):
    sums = held.groupby("region_code", observed=True)["volunteers"].sum().nlargest(4)
    assert sums.index.tolist()[:3] == ["55", "43", "75"]
    assert (sums.to_numpy()[:-1] > 1.1 * sums.to_numpy()[1:]).all()


def test_other_events_count_nobody(demo):
    others = demo.events[demo.events["state"] != "held"]
    assert set(others["state"]) == {"planned", "cancelled"}
    assert (others[["volunteers", "beneficiaries", "hours"]] == 0).all(axis=None)


def test_money(demo):
    state = demo.funding["source"].isin(STATE_SOURCES)
    assert demo.funding.loc[~state, "amount_kzt"].sum() == 1_130_752_095
    assert leaders(demo.funding[~state], "amount_kzt", 2) == ["55", "71"]
    assert leaders(demo.funding[state], "amount_kzt", 3) == ["55", "71", "35"]


def test_more_online_from_june_on(held):
    shares = pd.crosstab(held["month"], held["format"], normalize="index")["online"]
    assert (shares.iloc[1:] > shares.iloc[0]).all()


def test_every_region_direction_and_activity_occurs(held):
    assert set(held["region_code"]) == set(REGION_CODES)
    assert set(held["direction"]) == set(DIRECTION_SLUGS)
    by_direction = held["direction"].value_counts()
    assert by_direction[list(PRIORITY_SLUGS)].min() > by_direction[list(ADDITIONAL_SLUGS)].max()
    names = pd.read_csv(DATA_FOLDER / "reference" / "activities.csv")
    assert set(held["activity"]) == set(names["code"]) == set(profile.ACTIVITY_CODES)
    assert names.notna().all(axis=None)


def test_submissions_are_in_time_late_and_missing(demo):
    due = demo.submissions["month"].astype("str").astype("period[M]").dt.end_time.dt.normalize()
    days = (demo.submissions["submitted_on"] - due).dt.days
    assert (days > DUE_DAY).sum() == profile.LATE_REPORTS
    assert len(demo.submissions) == 17 * 6 - profile.MISSING_REPORTS
    reported = set(zip(demo.submissions["region_code"], demo.submissions["month"], strict=True))
    for _, frame in demo.frames():
        assert set(zip(frame["region_code"], frame["month"], strict=True)) == reported


def test_keys_are_unique(demo):
    for register, frame in demo.frames():
        assert not frame.duplicated(list(KEYS[register])).any()
    assert demo.events["event_id"].str.fullmatch(r"KZ-\d\d-2020-\d{6}").all()


def test_profile_names_every_region_and_direction():
    assert tuple(profile.REGIONS) == tuple(profile.MONEY) == REGION_CODES
    assert tuple(profile.DIRECTIONS) == tuple(profile.ACTIVITIES) == DIRECTION_SLUGS


def test_the_same_seed_makes_the_same_records_and_another_does_not(demo):
    again, other = make_demo(), make_demo(seed=7)
    for register, frame in demo.frames():
        assert_frame_equal(frame, getattr(again, register))
        assert not frame.equals(getattr(other, register))


@pytest.mark.parametrize("events", [1, 50, 30_000])
def test_any_number_of_events(events):
    demo = make_demo(events, seed=1)
    assert (demo.events["state"] == "held").sum() == events
    assert demo.funding["amount_kzt"].sum() == profile.OTHER_MONEY + profile.STATE_MONEY


def test_the_committed_files_are_made_by_this_code(tmp_path):
    made = write_demo(tmp_path)
    assert [path.name for path in made] == [
        "events.csv",
        "volunteers.csv",
        "funding.csv",
        "submissions.csv",
        "README.md",
    ]
    for path in made:
        assert path.read_bytes() == (DATA_FOLDER / "demo" / path.name).read_bytes()
    assert Path(DATA_FOLDER / "demo" / "events.csv").stat().st_size < 700_000


def test_parts_sum_to_the_total():
    assert allocate(10, [1, 1, 1]).tolist() == [4, 3, 3]
    assert allocate(0, [1, 2]).tolist() == [0, 0]
    assert allocate(5, [0, 0]).tolist() == [0, 0]
