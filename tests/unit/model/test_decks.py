"""A deck's request is read from any text; what it says survives being written and read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.decks import LONGEST_NOTE, LONGEST_TITLE, MOST_SLIDES, DeckRefused, DeckTooLong, Request, Slide


def test_a_slide_has_its_own_state_and_words():
    slide = Slide.parse("grants-map?region=55,43&title=Два%20региона&note=Сказать&show=table")
    assert (slide.chart, slide.state, slide.shown) == ("grants-map", {"region": "55,43"}, "table")
    assert (slide.title, slide.note) == ("Два региона", "Сказать")


@given(st.text(max_size=80), st.text(max_size=80))
def test_words_survive_writing_and_reading(title, note):
    slide = Slide("grants-map", {"region": "55"}, title.strip(), note.strip())
    assert Slide.parse(slide.text()) == slide


@given(st.text())
def test_any_text_is_a_slide(text):
    slide = Slide.parse(text)
    assert len(slide.title) <= LONGEST_TITLE and len(slide.note) <= LONGEST_NOTE
    assert slide.shown in ("", "map", "ranking", "table")


def test_a_request_shares_its_state_and_names_its_options():
    request = Request.parse({"chart": ["grants-map", "centres?direction=umit"], "region": ["55"], "notes": ["0"]})
    assert request.state == {"region": "55"}
    assert [slide.state for slide in request.slides] == [{}, {"direction": "umit"}]
    assert (request.notes, request.tables) == (False, True)


def test_no_chart_and_too_many_are_refused():
    with pytest.raises(DeckRefused, match="at least one"):
        Request.parse({"chart": [" "]})
    with pytest.raises(DeckTooLong, match=str(MOST_SLIDES)):
        Request.parse({"chart": ["grants-map"] * (MOST_SLIDES + 1)})
