"""Recommendations rest on answers that there are, in charts that show them."""

from __future__ import annotations

import pytest

from dashboard.charts.evidence import EVIDENCE, FOOTNOTES, WORKS, Answer, Stated
from dashboard.charts.registry import CHARTS
from dashboard.model.filters import Filters

ANSWERS = sorted(
    {one for found in EVIDENCE.values() for one in found if isinstance(one, Answer)}, key=lambda one: str(one)
)
FIGURES = [one for found in EVIDENCE.values() for one in found if isinstance(one, Stated)]


def test_every_measure_is_declared_with_or_without_evidence(catalogue):
    rows = catalogue.published["recommendations"]
    measures = {(int(block), int(measure)) for block, measure in zip(rows["block"], rows["measure"], strict=True)}
    assert {place for place in EVIDENCE if place[1]} == measures
    assert {block for block, _ in EVIDENCE} == set(FOOTNOTES) == set(range(1, 9))


@pytest.mark.parametrize("one", ANSWERS, ids=lambda one: f"{one.question}-{one.option}-{one.groups[0]}")
def test_an_answer_is_printed_by_the_report_and_shown_by_its_chart(catalogue, one):
    frame = catalogue.published["survey"]
    asked = frame[frame["question"].eq(one.question) & frame["option"].eq(one.option)]
    assert set(one.groups) <= set(asked["group"])
    chart = CHARTS[one.chart]
    shown = chart.frame(catalogue, Filters())
    codes = shown[shown.columns.intersection(["option", "source"])].iloc[:, 0]
    assert chart.page == "survey"
    assert one.option in set(codes)


@pytest.mark.parametrize("one", FIGURES, ids=lambda one: one.indicator)
def test_a_figure_is_an_indicator_of_the_report(catalogue, one):
    assert catalogue.indicator(one.indicator)["value"] > 0


def test_cited_works_are_those_of_section_six():
    assert {note for notes in FOOTNOTES.values() for note in notes} == set(WORKS)


def test_no_place_repeats_its_evidence():
    for found in EVIDENCE.values():
        assert len(set(found)) == len(found)
