"""Spread, ratios, targets and the tables made of them."""

from __future__ import annotations

import pytest

from tests.bench.report import BEGIN, END, measured_table, number, pages_table, ratio_text, verdict, write_between_marks
from tests.bench.samples import Samples, Spread
from tests.bench.targets import FRESH, Target, flat, greatest, ours, part


@pytest.fixture
def samples() -> Samples:
    made = Samples()
    made.add("change, ms", "peer", "5k", 300, 400, 900)
    made.add("change, ms", "ours", "5k", 90, 100, 110)
    return made


def test_the_middle_is_the_median_and_the_ratio_is_of_middles(samples):
    assert samples.spread("change, ms", "peer", "5k") == Spread(300, 400, 900)
    assert samples.ratio("change, ms", "5k") == 0.25


def test_what_was_not_measured_has_no_ratio(samples):
    samples.add("only ours", "ours", "5k", 1)
    assert samples.ratio("only ours", "5k") is None
    assert samples.ratio("change, ms", "1m") is None


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (1234.5, "1234"), (12.34, "12.3"), (1.234, "1.23"), (0.0021, "0.0021")]
)
def test_numbers_have_three_digits(value, text):
    assert number(value) == text


@pytest.mark.parametrize(("ratio", "text"), [(0.25, "1/4.00"), (22, "× 22.0"), (None, "–")])
def test_a_ratio_reads_as_a_factor(ratio, text):
    assert ratio_text(ratio) == text


def test_the_table_has_spread_and_ratio(samples):
    assert (
        measured_table(samples).splitlines()[2] == "| change, ms | 5 k | 300 / 400 / 900 | 90.0 / 100 / 110 | 1/4.00 |"
    )


def test_pages_have_a_table_of_their_own(samples):
    samples.add("page year: longest block after load, ms", "ours", "5k", 80)
    samples.add("page year: layout shift", "ours", "5k", 0)
    samples.notes["page year"] = "div.card"
    assert "| year | 80.0 | 0 | div.card |" in pages_table(samples)
    assert "page year" not in measured_table(samples)


@pytest.mark.parametrize(("bound", "word"), [(1 / 3, "met"), (1 / 5, "missed")])
def test_a_target_is_met_or_missed(samples, bound, word):
    assert verdict(Target("faster", part("change, ms"), bound, "×"), samples) == ("1/4.00", word)


def test_a_target_may_be_a_least(samples):
    assert verdict(Target("more", ours("change, ms"), 20, "", at_least=True), samples) == ("100", "met")


def test_a_target_without_a_figure_is_neither_met_nor_missed(samples):
    assert verdict(Target("flat", flat(FRESH), 0.2, ""), samples) == ("–", "not measured")


def test_flat_is_the_greatest_distance_from_the_smallest_size(samples):
    for size, cost in (("5k", 10), ("1m", 11), ("10m", 8)):
        samples.add(FRESH, "ours", size, cost)
    assert flat(FRESH)(samples, "") == pytest.approx(0.2)


def test_the_worst_page_counts(samples):
    for page, block in (("year", 80), ("data", 120)):
        samples.add(f"page {page}: longest block after load, ms", "ours", "5k", block)
    assert greatest("longest block")(samples, "") == 120


def test_only_what_stands_between_the_marks_is_replaced(tmp_path):
    document = tmp_path / "performance.md"
    document.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    write_between_marks(document, "new")
    assert document.read_text(encoding="utf-8") == f"before\n{BEGIN}\nnew\n{END}\nafter\n"
