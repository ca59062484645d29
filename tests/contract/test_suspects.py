"""Every engine finds the same suspicious events, and none in clean registers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.catalogue.suspects import DUPLICATE, OUTLIER, OVERLONG, find_suspects
from dashboard.datasets.demo import make_demo
from dashboard.model.fences import far_fence
from dashboard.model.registers import EVENTS, Registers, typed
from dashboard.storage import connect


@pytest.fixture(scope="module")
def clean():
    return make_demo(600).events


@pytest.fixture
def search(databases):
    def found(events: pd.DataFrame):
        storage = connect(databases())
        storage.load(Registers(events=typed(events, EVENTS)))
        suspects = find_suspects(storage)
        storage.close()
        return suspects

    return found


def spoilt(clean: pd.DataFrame, **change: object) -> pd.DataFrame:
    held = clean[clean["state"] == "held"].head(1)
    return pd.concat([clean.astype({"state": "str"}), held.assign(event_id="odd", **change)], ignore_index=True)


def test_a_copy_under_another_id_is_found(search, clean):
    suspects = search(spoilt(clean))
    (row,) = suspects.of(DUPLICATE).to_dict("records")
    assert "odd" in (row["event_id"], row["other_id"])
    assert suspects.counts[DUPLICATE] == 1


def test_a_figure_far_out_is_found_with_its_fence(search, clean):
    suspects = search(spoilt(clean, volunteers=99_999, hours=1))
    rows = suspects.of(OUTLIER)
    assert "odd" in set(rows["event_id"])
    assert (rows["value"] > rows["limit"]).all()


def test_more_hours_than_a_day_has_are_found(search, clean):
    suspects = search(spoilt(clean, volunteers=3, hours=73))
    assert suspects.of(OVERLONG)["event_id"].tolist() == ["odd"]
    assert suspects.of(OVERLONG)["limit"].tolist() == [72.0]


def test_events_that_were_not_held_are_not_suspected(search, clean):
    counts = search(spoilt(clean, state="planned", volunteers=99_999, hours=9_999_999)).counts
    assert counts[DUPLICATE] == counts[OVERLONG] == 0


@given(st.lists(st.integers(0, 1_000), min_size=1, max_size=60))
def test_no_fence_lies_below_three_quarters_of_the_values(values):
    fence = far_fence(np.sort(np.array(values, dtype=float)), np.ones(len(values), dtype=np.int64))
    assert sum(value > fence for value in values) <= len(values) / 4
