"""Reading facts: a missing table, row or figure silences a check, nothing more."""

import pytest

from dashboard.checks.amount import Amount
from dashboard.checks.facts import Missing, fact, figure, run, table
from dashboard.checks.finding import Finding
from dashboard.checks.log import PUBLISHED_CHECKS


def test_a_fact_has_its_qualifier_and_quote(published):
    found = figure(published, "events_held")
    assert found.amount == Amount(4500, "at_least")
    assert "не менее 4 500 мероприятий" in found.quote.text


def test_a_damaged_figure_is_text_only(published):
    assert fact(published, "funding_state").text == "2 554 208 58"
    with pytest.raises(Missing):
        figure(published, "funding_state")


@pytest.mark.parametrize(("name", "where"), [("nothing", {}), ("grants", {"region_code": "99"})])
def test_missing_rows_raise(published, name, where):
    with pytest.raises(Missing):
        table(published, name, **where)


def test_missing_tables_silence_the_checks():
    assert not tuple(run(PUBLISHED_CHECKS, {}))


@pytest.mark.parametrize("table", ["indicators", "grants", "targets"])
def test_one_missing_table_breaks_nothing(published, table):
    rest = {name: frame for name, frame in published.items() if name != table}
    assert all(isinstance(finding, Finding) for finding in run(PUBLISHED_CHECKS, rest))


def test_empty_tables_break_nothing(published):
    empty = {name: frame.iloc[:0] for name, frame in published.items()}
    assert not tuple(run(PUBLISHED_CHECKS, empty))
