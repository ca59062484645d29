"""Money: sums of the register's records, state and other sources apart."""

from __future__ import annotations

import pytest

from dashboard.model.filters import Filters
from dashboard.model.registers import OTHER_SOURCES, SOURCES, STATE_SOURCES
from dashboard.queries import funding

CASES = [
    Filters(),
    Filters(regions=("71", "75")),
    Filters(directions=("umit", "corporate")),
    Filters(first="2020-06", last="2020-08"),
    Filters(regions=("55",), directions=("bilim",), last="2020-07"),
]


@pytest.mark.parametrize("filters", CASES, ids=lambda filters: filters.query() or "all")
@pytest.mark.parametrize("sources", [STATE_SOURCES, OTHER_SOURCES], ids=["state", "other"])
def test_a_total_is_the_sum_of_the_records(catalogue, funding_register, chosen, sources, filters):
    records = chosen(funding_register, filters)
    wanted = records.loc[records["source"].isin(sources), "amount_kzt"].sum()
    assert funding.total(catalogue, filters, sources) == pytest.approx(wanted)


@pytest.mark.parametrize("filters", CASES, ids=lambda filters: filters.query() or "all")
@pytest.mark.parametrize("sources", [STATE_SOURCES, OTHER_SOURCES], ids=["state", "other"])
@pytest.mark.parametrize(("query", "key"), [(funding.by_region, "region_code"), (funding.by_month, "month")])
def test_rows_are_the_sums_of_the_records(catalogue, funding_register, chosen, query, key, sources, filters):
    records = chosen(funding_register, filters).rename(columns={"region": "region_code"})
    wanted = records[records["source"].isin(sources)].groupby(key)["amount_kzt"].sum()
    shown = query(sources)(catalogue, filters).set_index(key)["value"]
    assert shown[shown > 0].to_dict() == pytest.approx({name: value for name, value in wanted.items() if value})


def test_state_and_other_money_stand_apart(catalogue, funding_register):
    rows = funding.by_source(catalogue, Filters())
    assert tuple(rows["source"]) == SOURCES
    assert set(rows.loc[rows["kind"] == "state", "source"]) == set(STATE_SOURCES)
    assert set(rows.loc[rows["kind"] == "non_state", "source"]) == set(OTHER_SOURCES)
    wanted = funding_register.groupby("source")["amount_kzt"].sum().to_dict()
    assert rows.set_index("source")["value"].to_dict() == pytest.approx(wanted)
    assert set(STATE_SOURCES) | set(funding.NON_STATE_SOURCES) == set(SOURCES)
    assert not set(STATE_SOURCES) & set(funding.NON_STATE_SOURCES)


def test_the_format_of_events_says_nothing_of_money(catalogue):
    assert funding.total(catalogue, Filters(formats=("online",)), SOURCES) == pytest.approx(
        funding.total(catalogue, Filters(), SOURCES)
    )


def test_demonstration_money_says_so(catalogue, real):
    assert set(funding.by_source(catalogue, Filters())["status"]) == {"demo"}
    assert set(funding.by_source(real, Filters())["status"]) <= {"register", "zero"}


def test_a_region_without_reports_is_silent_not_zero(silent):
    rows = funding.by_region(OTHER_SOURCES)(silent, Filters()).set_index("region_code")
    assert rows.loc["47", "status"] == "not_stated"
    assert rows["value"].isna().sum() == 1


def test_shares_add_up_to_100_percent(catalogue):
    rows = funding.by_region(OTHER_SOURCES)(catalogue, Filters(per="share"))
    assert rows["value"].sum() == pytest.approx(100)


def test_per_10_000_people_divides_by_the_population(catalogue):
    plain = funding.by_region(OTHER_SOURCES)(catalogue, Filters(regions=("71",)))["value"].iloc[0]
    scaled = funding.by_region(OTHER_SOURCES)(catalogue, Filters(regions=("71",), per="10k"))["value"].iloc[0]
    assert scaled == pytest.approx(plain / catalogue.reference.regions["71"].population * 10_000)
