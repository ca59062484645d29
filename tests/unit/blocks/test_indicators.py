"""Published figures in words: sign, unit and quote of each; printed totals beside the registers."""

from __future__ import annotations

import pytest

from dashboard.blocks.beside import Pair, beside_card
from dashboard.blocks.indicators import indicator_card, indicator_tile, value_of
from dashboard.i18n import NBSP
from dashboard.model.measures import EVENTS, FUNDING, STATE_FUNDING
from dashboard.queries.indicators import stated_figures


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("registered_volunteers", ("44,359", "people")),
        ("volunteer_age", ("11–75", "years")),
        ("talap_share_29_54", ("65%", "")),
        ("funding_state", ("2 554 208 58", "tenge")),
        ("funding_non_state", ("₸1.13", "billion")),
    ],
)
def test_a_figure_is_written_with_its_unit(read, name, written):
    reading = read()
    assert value_of(reading.catalogue.indicator(name), reading) == written


def test_a_tile_carries_sign_date_and_quote(read, texts):
    found = texts(indicator_tile(read(), "registered_volunteers"))
    assert "as of 1 November 2020" in found
    assert any("44 359 граждан" in text for text in found)
    assert ">" in texts(indicator_tile(read(), "emergency_people_helped"))


def test_a_card_marks_the_damaged_figure(read):
    card = indicator_card(read(), "money", "Money", ["funding_state", "funding_non_state"])
    marks = [part.children for part in card._traverse() if getattr(part, "_type", "") == "Mark"]
    assert marks == ["2 554 208 58"]


def test_printed_totals_stand_beside_the_registers(read, texts):
    pairs = [
        Pair("events_held", EVENTS, 4_500, "events"),
        Pair("funding_non_state", FUNDING, 1_243_827_304.5, "funding"),
    ]
    found = texts(beside_card(read(), "beside", pairs))
    assert f"≥{NBSP}4,500" in found
    assert "none" in found
    assert "+10%" in found


def test_a_damaged_total_has_no_difference(read, texts):
    found = texts(beside_card(read(), "beside", [Pair("funding_state", STATE_FUNDING, 5.0, "funding")]))
    assert f"2 554 208 58{NBSP}tenge" in found
    assert "—" in found


def test_rows_of_indicators_keep_their_order_and_status(catalogue):
    from dashboard.model.filters import Filters

    rows = stated_figures("calls_help", "funding_state")(catalogue, Filters())
    assert rows["indicator"].tolist() == ["calls_help", "funding_state"]
    assert rows["status"].tolist() == ["published", "not_stated"]
