"""Published results by direction: what the tables print, narrowed by the filters."""

from __future__ import annotations

import pytest

from dashboard.model.filters import Filters
from dashboard.queries import directions

EVERYTHING = Filters()


def test_training_stands_against_its_plan(catalogue, printed):
    rows = directions.trained(catalogue, EVERYTHING)
    assert rows.set_index("direction")["value"].to_dict() == {
        r["direction"]: float(r["value"]) for r in printed("trained")
    }
    assert set(rows["target"]) == {1000}
    assert set(rows["target_qualifier"]) == {"about"}
    assert rows["value"].is_monotonic_decreasing


def test_training_keeps_how_exact_each_figure_is(catalogue, printed):
    rows = directions.trained(catalogue, EVERYTHING)
    assert rows.set_index("direction")["qualifier"].to_dict() == {
        r["direction"]: r["qualifier"] for r in printed("trained")
    }


def test_themes_are_the_printed_ones(catalogue, printed):
    rows = directions.themes(catalogue, EVERYTHING)
    assert len(rows) == len(printed("themes"))
    shown = {(row["direction"], row["theme"]): row["value"] for _, row in rows.iterrows()}
    assert shown == {(r["direction"], r["theme"]): float(r["value"]) for r in printed("themes") if r["value"]}


def test_every_named_centre_is_one(catalogue, printed):
    rows = directions.centres(catalogue, EVERYTHING)
    assert len(rows) == len(printed("centres"))
    assert set(rows["value"]) == {1}
    assert set(rows["status"]) == {"published"}


def test_bilim_is_table_2(catalogue, printed):
    rows = directions.bilim(catalogue, EVERYTHING)
    totals = {row["measure"]: float(row["value"]) for row in printed("bilim_totals")}
    assert rows["pupils"].sum() == totals["pupils"] == 16_269
    assert rows["volunteers"].sum() == totals["volunteers"] == 1_583
    assert len(rows) == 14
    assert rows["region_code"].is_monotonic_increasing
    assert (rows["value"] == rows["pupils"]).all()


@pytest.mark.parametrize(
    ("query", "filters", "count"),
    [
        (directions.trained, Filters(directions=("umit", "bilim")), 2),
        (directions.trained, Filters(regions=("55",)), 7),
        (directions.trained, Filters(directions=("ayala",)), 0),
        (directions.themes, Filters(directions=("bilim",)), 0),
        (directions.bilim, Filters(regions=("55", "63")), 2),
        (directions.bilim, Filters(regions=("71",)), 0),
        (directions.bilim, Filters(directions=("umit",)), 14),
    ],
)
def test_filters_narrow_what_has_their_column(catalogue, query, filters, count):
    assert len(query(catalogue, filters)) == count


def test_centres_follow_regions_and_directions(catalogue, printed):
    wanted = [row for row in printed("centres") if row["region_code"] == "75" and row["direction"] == "saylyq"]
    assert len(directions.centres(catalogue, Filters(regions=("75",), directions=("saylyq",)))) == len(wanted) > 0


@pytest.mark.parametrize("query", [directions.trained, directions.themes, directions.centres, directions.bilim])
def test_rows_carry_precision_and_status(catalogue, query):
    rows = query(catalogue, EVERYTHING)
    assert set(rows["status"]) <= {"published", "zero", "not_stated"}
    assert rows["qualifier"].notna().all()
    assert (rows["value"].isna() == (rows["status"] == "not_stated")).all()
