"""Tables and labelled files: headers and cells in words."""

from __future__ import annotations

import pytest

from dashboard.charts.columns import HEADERS, NUMBERS, cells, column_labels
from dashboard.charts.registry import CHARTS
from dashboard.i18n import LANGS, L

every_chart = pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))


def test_every_column_has_a_header_of_its_own(frames):
    for chart in CHARTS.values():
        for lang in LANGS:
            labels = column_labels(frames[chart.id], L(lang))
            assert set(labels) <= set(HEADERS)
            assert len(set(labels.values())) == len(labels)


@every_chart
def test_every_cell_is_text_without_codes(frames, look, chart):
    view = look("ru")
    frame = frames[chart.id].head(8)
    lines = cells(frame, chart.measure, view)
    assert len(lines) == len(frame)
    for name, *column in zip(frame.columns, *lines, strict=True):
        assert all(isinstance(text, str) for text in column)
        if name in {"region_code", "direction", "month", "source", "status", "qualifier"}:
            assert not set(column) & set(map(str, frame[name]))


def test_values_and_numbers_are_written_in_the_language(look, rows):
    frame = rows("region_code", {"55": 1_234.5, "63": None}, target=1_000.0, qualifier=["about", "exact"])
    table = cells(frame, CHARTS["trained-by-direction"].measure, look("en"))
    assert [line[1] for line in table] == ["≈\u00a01,234.5", "—"]
    assert {line[-1] for line in table} == {"1,000"}


def test_a_column_that_nobody_named_keeps_its_id(look, rows):
    frame = rows("region_code", {"55": 1.0}, extra="x")
    assert column_labels(frame, look().l)["extra"] == "extra"


def test_numbers_are_known_by_their_columns():
    assert set(HEADERS) >= NUMBERS
