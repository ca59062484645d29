"""The way of money: one row per source, direction and region, and nothing lost on the way."""

from __future__ import annotations

import pytest

from dashboard.model.filters import Filters
from dashboard.model.registers import OTHER_SOURCES, STATE_SOURCES
from dashboard.queries import funding
from dashboard.queries.funding_flow import STAGES, flows

CHOICES = [Filters(), Filters(regions=("55", "43")), Filters(directions=("umit",), first="2020-07", last="2020-08")]


@pytest.mark.parametrize("filters", CHOICES, ids=lambda filters: filters.query() or "all")
@pytest.mark.parametrize("sources", [STATE_SOURCES, OTHER_SOURCES], ids=["state", "other"])
def test_rows_are_the_sums_of_the_records(catalogue, funding_register, chosen, sources, filters):
    records = chosen(funding_register, filters).rename(columns={"region": "region_code"})
    wanted = records[records["source"].isin(sources)].groupby(list(STAGES))["amount_kzt"].sum()
    shown = flows(sources)(catalogue, filters).set_index(list(STAGES))["value"]
    assert shown.to_dict() == pytest.approx(wanted[wanted > 0].to_dict())
    assert shown.sum() == pytest.approx(funding.total(catalogue, filters, sources))


def test_a_flow_keeps_the_kinds_apart(catalogue):
    assert set(flows(STATE_SOURCES)(catalogue, Filters())["source"]) == set(STATE_SOURCES)
    assert set(flows(OTHER_SOURCES)(catalogue, Filters())["source"]) == set(OTHER_SOURCES)


def test_months_without_records_leave_no_rows(catalogue, real):
    assert flows(OTHER_SOURCES)(catalogue, Filters(last="2020-02")).empty
    assert set(flows(OTHER_SOURCES)(real, Filters())["status"]) == {"register"}


def test_months_of_sources_add_up_to_the_months(catalogue):
    rows = funding.by_source_and_month(STATE_SOURCES)(catalogue, Filters(regions=("71",)))
    months = funding.by_month(STATE_SOURCES)(catalogue, Filters(regions=("71",))).set_index("month")["value"]
    assert rows.groupby("month")["value"].sum().to_dict() == pytest.approx(months.to_dict())
    assert not rows.duplicated(["source", "month"]).any()
