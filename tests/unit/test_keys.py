import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.datasets import keys as hashing
from dashboard.datasets.keys import Keys
from dashboard.datasets.spool import Spool
from dashboard.model.incoming import FILED
from dashboard.model.registers import EVENTS, typed


def rows(*codes):
    count = len(codes)
    columns = {
        "event_id": list(codes), "date": ["2020-05-17"] * count, "month": ["2020-05"] * count,
        "region_code": ["55"] * count, "direction": ["umit"] * count, "activity": ["a"] * count,
        "format": ["online"] * count, "volunteers": [1] * count, "beneficiaries": [1] * count, "hours": [1] * count,
        "state": ["held"] * count,
    }  # fmt: skip
    return typed(pd.DataFrame(columns), EVENTS).assign(**{FILED: pd.Series(["55"] * count, dtype="str")})


def frame(codes):
    return pd.DataFrame({"event_id": codes})


def put(keys, spool, *codes):
    """The places of the repeated ones among the codes; the file goes on when there are none."""
    found = keys.repeated(EVENTS, rows(*codes)[["event_id"]], spool).tolist()
    if not found:
        spool.add(EVENTS, rows(*codes))
    return found


def test_the_first_of_equal_keys_stays(tmp_path):
    keys, spool = Keys(), Spool(tmp_path / "a")
    assert put(keys, spool, "a", "b", "a", "c", "a") == [2, 4]
    assert put(keys, spool, "d", "e") == []
    assert put(keys, spool, "f", "e", "d") == [1, 2]


def test_keys_of_refused_files_are_forgotten(tmp_path):
    keys, first, second = Keys(), Spool(tmp_path / "a"), Spool(tmp_path / "b")
    assert put(keys, first, "a", "b") == []
    keys.forget()
    assert put(keys, second, "a") == []
    keys.keep(second)
    assert put(keys, Spool(tmp_path / "c"), "b", "a") == [1]


def test_unequal_keys_of_equal_hashes_are_told_apart(tmp_path, monkeypatch):
    monkeypatch.setattr(hashing, "_hashes", lambda keys: np.full(len(keys), 7, np.uint64))
    keys, first, second = Keys(), Spool(tmp_path / "a"), Spool(tmp_path / "b")
    assert put(keys, first, "a", "b") == []
    assert put(keys, first, "c") == []
    keys.keep(first)
    assert put(keys, second, "d", "e") == []
    assert put(keys, second, "f", "c", "a", "e", "f") == [1, 2, 3, 4]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 60), min_size=1, max_size=30), max_size=12))
def test_any_batches_give_what_a_set_gives(batches):
    keys, seen = Keys(), set()
    for batch in batches:
        expected = [place for place, code in enumerate(batch) if code in seen or code in batch[:place]]
        assert keys.repeated(EVENTS, frame([f"E-{code}" for code in batch]), None).tolist() == expected
        seen |= set(batch)


def test_there_are_few_runs_to_look_through(tmp_path):
    keys = Keys()
    for number in range(200):
        keys.repeated(EVENTS, frame([f"{number}-{place}" for place in range(10)]), None)
    assert len(keys._fresh[EVENTS]) < 10
    assert all((np.diff(run.astype(object)) > 0).all() for run in keys._fresh[EVENTS])
