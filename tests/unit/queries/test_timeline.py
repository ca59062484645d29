"""Dated events: one row an event, and what other places of the report say of its date."""

from __future__ import annotations

import pytest

from dashboard.blocks.findings import findings_of
from dashboard.checks.finding import Outcome
from dashboard.model.filters import Filters
from dashboard.queries.timeline import AGREES, BEFORE, DIFFERS, FIRST_OF_YEAR, TOO_LATE, TWICE, dated

EVERYTHING = Filters()


@pytest.fixture(scope="module")
def rows(catalogue):
    return dated()(catalogue, EVERYTHING).set_index("event")


def test_every_entry_is_shown_once_or_stands_behind_another(catalogue, rows):
    entries = set(catalogue.published["timeline"]["event"])
    assert set(rows.index) | set(TWICE) == entries
    assert not set(rows.index) & set(TWICE)
    assert set(TWICE.values()) | set(BEFORE) | set(BEFORE.values()) <= set(rows.index)
    assert rows["mentions"].sum() == len(entries)


def test_the_decree_has_two_days(rows):
    assert rows.loc["decree", "agreement"] == DIFFERS
    assert rows.loc["decree", "other_dates"] == "26 августа 2019 года"
    assert rows.loc["opening", ["agreement", "mentions"]].tolist() == [AGREES, 3]


def test_what_comes_too_late_names_the_date_that_it_should_precede(rows):
    late = rows[rows["agreement"] == TOO_LATE]["other_dates"].to_dict()
    assert late == {"declared_section_i": "10/12 2019", "un_debates": "7-8/12 2020"}


def test_rows_are_in_order_and_split_at_the_year(catalogue):
    before, after = (dated(*edges)(catalogue, EVERYTHING) for edges in (("", FIRST_OF_YEAR), (FIRST_OF_YEAR,)))
    assert before["date_from"].is_monotonic_increasing
    assert after["date_from"].is_monotonic_increasing
    assert before["date_from"].max() < FIRST_OF_YEAR <= after["date_from"].min()


def test_the_chart_and_the_quality_log_doubt_the_same_dates(catalogue, rows):
    doubted = set(rows.index[rows["agreement"] != AGREES])
    warned = [
        finding
        for finding in findings_of(catalogue)
        if "year-timeline" in finding.charts and finding.status is Outcome.WARNING and finding.id != "date-forum"
    ]
    printed = catalogue.published["timeline"].set_index("event")["quote"]
    quoted = {quote.text for finding in warned for quote in finding.quotes}
    assert len(warned) == len(doubted) == 3
    assert all(printed[event] in quoted for event in doubted)
