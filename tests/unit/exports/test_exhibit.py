"""What every file prints around the figures: the reader's choices, day, version, name of the file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.exhibit import LONGEST_NAME, file_name
from tests.unit.exports.conftest import MADE


@pytest.mark.parametrize(("lang", "words"), [("ru", "Павлодарская"), ("kk", "Павлодар"), ("en", "Pavlodar")])
def test_filters_name_what_the_chart_obeys(exhibit, lang, words):
    line = exhibit("grants-ranking", lang, region="55", format="online").filters
    assert words in line
    assert "нлайн" not in line and "nline" not in line


def test_a_reader_who_chose_nothing_reads_so(exhibit):
    assert exhibit("grants-ranking").filters == "Фильтры не заданы, показаны все данные"


def test_period_and_scale_are_choices(exhibit):
    assert exhibit("events-map", "en", **{"from": "2020-07", "to": "2020-08"}).filters == "Filters: July–August 2020"
    assert "на 10" in exhibit("grants-ranking", per="10k").filters


def test_stamp_has_the_day_and_the_version(exhibit, catalogue):
    stamp = exhibit("grants-map").stamp.replace(chr(160), " ")
    assert stamp == f"Составлено 25 ноября 2026 г., версия данных {catalogue.version[:8]}"


def test_only_demonstration_figures_carry_their_mark(exhibit):
    assert exhibit("events-by-month").demo_words
    assert not exhibit("grants-map").demo_words


def test_file_name_says_title_choices_and_day(exhibit):
    shown = exhibit("grants-ranking", region="55,43")
    assert shown.file_name("pptx").startswith(shown.title)
    assert "Павлодарская" in shown.file_name("pptx")
    assert shown.file_name("pptx").endswith(" 2026-11-25.pptx")


@given(st.lists(st.text(), max_size=3))
def test_any_words_make_a_name_that_file_systems_take(parts):
    name = file_name(parts, MADE, "csv")
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f]', name)
    assert len(name) <= LONGEST_NAME + len(" 2026-11-25.csv")
    assert name.endswith("2026-11-25.csv")
