"""Tables as readers take them: narrowed by the state, registers page by page and bounded."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from dashboard.model.filters import Filters
from dashboard.queries import tables


@pytest.fixture(scope="session")
def catalogue(settings):
    from dashboard.catalogue.opening import open_catalogue

    return open_catalogue(settings)


def test_a_published_table_follows_regions_and_directions(catalogue):
    chosen = Filters(regions=("55", "43"), directions=("umit",))
    frame = tables.table(catalogue, "grants", chosen)
    assert set(frame["region_code"]) == {"55", "43"}
    assert set(frame["direction"]) == {"umit"}
    assert list(frame.columns) == [*catalogue.published["grants"].columns, "status"]


def test_rows_of_published_tables_say_what_they_are(catalogue):
    grants = tables.table(catalogue, "grants", Filters()).set_index("value")["status"]
    assert set(grants[grants.index.isna()]) == {"not_stated"}
    assert set(grants[[0.0]]) == {"zero"}
    damaged = tables.table(catalogue, "indicators", Filters()).set_index("indicator").loc["funding_state"]
    assert (damaged["qualifier"], damaged["status"]) == ("ambiguous", "published")
    assert set(tables.table(catalogue, "bilim", Filters())["status"]) == {"published"}


def test_a_reference_list_is_always_whole(catalogue):
    assert len(tables.table(catalogue, "regions", Filters(regions=("55",)))) == 17
    assert tables.narrowed_by(catalogue.datasets["region_aliases"]) == frozenset()


def test_filters_that_narrow_are_named(catalogue):
    narrowed = {name: tables.narrowed_by(one) for name, one in catalogue.datasets.items()}
    assert narrowed["grants"] == {"region", "direction"}
    assert narrowed["events"] == {"region", "direction", "period", "format"}
    assert narrowed["universities"] == frozenset()


def test_a_register_follows_months_and_carries_its_status(catalogue):
    chosen = Filters(regions=("55",), first="2020-07", last="2020-08", formats=("online",))
    frame = pd.concat(tables.pages(catalogue, "events", chosen))
    assert len(frame) == tables.rows(catalogue, "events", chosen) > 0
    assert set(frame["month"]) <= {"2020-07", "2020-08"}
    assert set(frame["format"]) == {"online"}
    assert set(frame["status"]) == {"demo"}


def test_a_period_without_months_leaves_nothing(catalogue):
    chosen = Filters(first="2020-01", last="2020-02")
    assert tables.rows(catalogue, "events", chosen) == 0
    assert [len(page) for page in tables.pages(catalogue, "events", chosen)] == [0]


def test_pages_hold_every_row_once(catalogue, monkeypatch):
    monkeypatch.setattr(tables, "PAGE", 700)
    pages = list(tables.pages(catalogue, "events", Filters()))
    whole = pd.concat(pages)
    assert len(pages) == -(-len(whole) // 700)
    assert len(whole) == whole["event_id"].nunique() == tables.rows(catalogue, "events", Filters())


def test_too_many_rows_are_refused_before_the_first(catalogue, monkeypatch):
    monkeypatch.setattr(tables, "MOST", 100)
    with pytest.raises(tables.TooManyRows, match="100"):
        tables.pages(catalogue, "events", Filters())


def test_real_registers_say_so(catalogue):
    real = replace(catalogue, demo=False)
    page = tables.first_rows(real, "funding", Filters(), 10)
    assert len(page) == 10
    assert set(page["status"]) == {"register"}


def test_facts_are_rows_with_precision(catalogue):
    excluded = len(catalogue.published["not_statistics"])
    assert tables.facts(catalogue) == sum(map(len, catalogue.published.values())) - excluded
