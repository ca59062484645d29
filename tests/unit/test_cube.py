import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from dashboard.catalogue.cube import from_groups

AXES = {"region_code": ("11", "15", "19"), "month": ("2020-05", "2020-06"), "format": ("online", "offline")}
ROWS = st.lists(
    st.tuples(*(st.sampled_from(labels) for labels in AXES.values()), st.integers(0, 10**9), st.integers(0, 10**11)),
    max_size=30,
)
SUBSETS = st.fixed_dictionaries({}, optional={name: st.lists(st.sampled_from(labels)) for name, labels in AXES.items()})
BY = st.lists(st.sampled_from(list(AXES)), unique=True)


def frame_of(rows):
    frame = pd.DataFrame(rows, columns=[*AXES, "events", "tiyn"])
    return frame.assign(amount_kzt=frame["tiyn"].astype("float64") / 100).astype({"events": "int64"})


def expected(frame, measure, by, where):
    for name, labels in where.items():
        frame = frame[frame[name].isin(labels)]
    chosen = [[label for label in AXES[name] if label in where.get(name, AXES[name])] for name in by]
    if not by:
        return pd.DataFrame({"value": [float(frame[measure].sum())]})
    index = pd.MultiIndex.from_product(chosen, names=by)
    sums = frame.groupby(by)[measure].sum()
    sums = sums if len(by) > 1 else sums.set_axis(pd.MultiIndex.from_arrays([sums.index], names=by))
    return sums.reindex(index, fill_value=0).astype("float64").rename("value").reset_index()


@settings(deadline=None)
@given(ROWS, BY, SUBSETS, st.sampled_from(["events", "amount_kzt"]))
def test_sums_equal_a_groupby(rows, by, where, measure):
    frame = frame_of(rows)
    cube = from_groups(frame, AXES, ["events", "amount_kzt"])
    found = cube.sum(measure, by, where)
    assert_frame_equal(found, expected(frame, measure, by, where), check_dtype=False, rtol=1e-12)
    assert found["value"].dtype == "float64"
    assert cube.total(measure, where) == pytest.approx(found["value"].sum(), rel=1e-12)


@pytest.fixture
def cube():
    rows = [("11", "2020-05", "online", 3, 0), ("11", "2020-05", "online", 4, 0), ("19", "2020-06", "offline", 5, 0)]
    return from_groups(frame_of(rows), AXES, ["events", "amount_kzt"])


def test_rows_stand_in_label_order_whatever_is_asked(cube):
    found = cube.sum("events", "region_code", {"region_code": ["19", "11"]})
    assert found.to_dict("list") == {"region_code": ["11", "19"], "value": [7.0, 5.0]}
    crossed = cube.sum("events", ("month", "region_code"))
    assert crossed.iloc[0].tolist() == ["2020-05", "11", 7.0]
    assert list(crossed) == ["month", "region_code", "value"]


def test_a_lone_label_is_a_label(cube):
    assert cube.total("events", {"region_code": "11"}) == 7
    assert cube.total("events", {"region_code": "1"}) == 0


def test_unknown_labels_select_nothing_and_unknown_names_are_errors(cube):
    assert cube.total("events", {"region_code": ["99"]}) == 0
    assert cube.sum("events", "region_code", {"region_code": []}).empty
    for ask in (
        lambda: cube.total("events", {"age": ["1"]}),
        lambda: cube.sum("events", "age"),
        lambda: cube.total("x"),
    ):
        with pytest.raises(KeyError):
            ask()


def test_a_label_outside_its_axis_is_an_error():
    with pytest.raises(ValueError, match="the axis region_code has no label '99'"):
        from_groups(frame_of([("99", "2020-05", "online", 1, 1)]), AXES, ["events"])


def test_counts_stay_whole_and_nothing_can_be_changed(cube):
    assert cube.values["events"].dtype == np.int64
    assert cube.values["amount_kzt"].dtype == np.float64
    with pytest.raises(ValueError, match="read-only"):
        cube.values["events"][0] = 1


def test_sums_along_an_axis_are_those_of_the_frame(cube):
    for axis, labels in cube.axes.items():
        frame = cube.sum("events", by=axis, where={axis: labels[1:]})
        assert cube.along(axis, "events", {axis: labels[1:]}) == dict(zip(frame[axis], frame["value"], strict=True))
