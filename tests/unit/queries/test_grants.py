"""Small grants: our sums are those that Table 1 prints, and each row says what kind of figure it is."""

from __future__ import annotations

import pytest

from dashboard.model.directions import PRIORITY_SLUGS
from dashboard.model.filters import Filters
from dashboard.model.regions import REGION_CODES
from dashboard.queries import grants


def test_a_region_holds_what_the_table_prints_at_the_end_of_its_row(catalogue, printed_totals):
    rows = grants.by_region(catalogue, Filters())
    assert rows.set_index("region_code")["value"].to_dict() == printed_totals["region"]
    assert tuple(rows["region_code"]) == REGION_CODES
    assert set(rows["status"]) == {"published"}
    assert set(rows["qualifier"]) == {"exact"}


def test_a_direction_holds_what_the_table_prints_below_its_column(catalogue, printed_totals):
    rows = grants.by_direction(catalogue, Filters())
    assert rows.set_index("direction")["value"].to_dict() == printed_totals["direction"]
    assert tuple(rows["direction"]) == PRIORITY_SLUGS
    assert sorted(set(rows["value"])) == [14, 68]
    assert set(rows["status"]) == {"published"}


def test_all_grants_are_the_printed_total(catalogue, printed_totals):
    assert grants.total(catalogue, Filters()) == printed_totals["total"]["all"] == 422


def test_every_cell_is_the_printed_one_in_the_order_of_the_report(catalogue, printed):
    rows = grants.cells(catalogue, Filters())
    shown = {(row["region_code"], row["direction"]): row["value"] for _, row in rows.iterrows()}
    table = {(row["region_code"], row["direction"]): row["value"] for row in printed("grants")}
    assert {key: "" if value != value else f"{value:.0f}" for key, value in shown.items()} == table
    assert list(rows["direction"][:7]) == list(PRIORITY_SLUGS)


def test_a_cell_is_published_zero_or_not_stated_as_it_is_printed(catalogue, printed):
    rows = grants.cells(catalogue, Filters())
    kinds = {"": "not_stated", "0": "zero"}
    wanted = {(row["region_code"], row["direction"]): kinds.get(row["value"], "published") for row in printed("grants")}
    assert {(row["region_code"], row["direction"]): row["status"] for _, row in rows.iterrows()} == wanted
    assert set(kinds.values()) <= set(wanted.values())


@pytest.mark.parametrize(
    ("filters", "statuses"),
    [
        (Filters(regions=("55",)), {"published"}),
        (Filters(directions=("bilim",)), {"published", "not_stated"}),
        (Filters(directions=("umit", "qamqor")), {"calculated"}),
        (Filters(per="10k"), {"calculated"}),
        (Filters(per="share"), {"calculated"}),
        (Filters(directions=("bilim",), per="share"), {"calculated", "not_stated"}),
    ],
)
def test_a_sum_that_the_report_does_not_print_is_calculated(catalogue, filters, statuses):
    found = grants.by_region(catalogue, filters)
    assert set(found["status"]) - {"zero"} == statuses
    assert found.loc[found["status"] == "not_stated", "value"].isna().all()
    assert (found.loc[found["status"] == "zero", "value"] == 0).all()


def test_a_blank_cell_adds_nothing_to_a_sum_and_stays_blank_alone(catalogue):
    alone = grants.by_region(catalogue, Filters(regions=("11",), directions=("bilim",)))
    assert alone["value"].isna().all()
    assert list(alone["status"]) == ["not_stated"]
    both = grants.by_region(catalogue, Filters(regions=("11",), directions=("bilim", "saylyq")))
    assert list(both["value"]) == [5]


@pytest.mark.parametrize(
    ("filters", "value"),
    [
        (Filters(regions=("55", "43")), 51),
        (Filters(directions=("umit",)), 68),
        (Filters(directions=("bilim", "umit")), 82),
        (Filters(regions=("63",), directions=PRIORITY_SLUGS), 61),
        (Filters(first="2020-06", formats=("online",)), 422),
    ],
)
def test_a_total_follows_regions_and_directions_alone(catalogue, filters, value):
    assert grants.total(catalogue, filters) == value
    assert grants.by_region(catalogue, filters)["value"].sum() == value
    assert grants.by_direction(catalogue, filters)["value"].sum() == value


def test_per_10_000_people_divides_by_the_population(catalogue, printed_totals):
    rows = grants.by_region(catalogue, Filters(per="10k"))
    for _, row in rows.iterrows():
        people = catalogue.reference.regions[row["region_code"]].population
        assert row["value"] == pytest.approx(printed_totals["region"][row["region_code"]] / people * 10_000)


def test_a_share_is_of_all_regions_whatever_is_chosen(catalogue):
    everywhere = grants.by_region(catalogue, Filters(per="share"))
    two = grants.by_region(catalogue, Filters(regions=("55", "63"), per="share"))
    assert everywhere["value"].sum() == pytest.approx(100)
    assert list(two["value"]) == pytest.approx([22 / 422 * 100, 61 / 422 * 100])


def test_a_share_within_a_direction_is_of_that_direction(catalogue):
    rows = grants.by_region(catalogue, Filters(directions=("umit",), per="share"))
    assert rows["value"].sum() == pytest.approx(100)


@pytest.mark.parametrize("query", [grants.by_region, grants.by_direction, grants.cells])
def test_an_additional_direction_has_no_small_grants(catalogue, query):
    rows = query(catalogue, Filters(directions=("ayala",)))
    assert rows.empty
    assert {"value", "qualifier", "status"} <= set(rows.columns)


def test_the_table_has_119_cells(catalogue):
    assert len(grants.cells(catalogue, Filters())) == 119
    assert len(grants.cells(catalogue, Filters(regions=("55",)))) == 7
