"""Decks: title slide, order, progress, appendix, notes, hostile words, nothing to show."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pandas as pd
import pytest
from pptx import Presentation

from dashboard.exports.exhibit import Deck
from dashboard.exports.slides import deck_bytes, slide_bytes
from dashboard.exports.slides.blocks import Placed
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.notes import notes_of
from dashboard.exports.slides.paging import pages
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import cell_text, largest, line_count, printable
from tests.unit.exports.conftest import MADE
from tests.unit.exports.slides.reading import charts_of, tables_of, words_of

FIVE = ("grants-map", "grants-by-direction", "events-by-month", "survey-awareness", "grants-matrix")


def _deck(exhibit, lang="ru", ids=FIVE, **more):
    exhibits = tuple(exhibit(name, lang) for name in ids)
    return Deck("Итоги", exhibits, exhibits[0].view, MADE, **more)


def _opened(blob):
    return Presentation(BytesIO(blob))


def test_a_deck_opens_with_its_title_and_keeps_the_order(exhibit):
    deck = _deck(exhibit, tables=False)
    file = _opened(deck_bytes(deck))
    titles = [slide.shapes.title.text_frame.text for slide in file.slides]
    assert titles == ["Итоги", *(one.title for one in deck.exhibits)]
    assert "25 ноября 2026" in words_of(file.slides[0]).replace("\u00a0", " ")
    assert file.core_properties.author == "Birgemiz"


def test_progress_counts_the_exhibits(exhibit):
    told = []
    deck_bytes(_deck(exhibit, ids=FIVE[:2], tables=False), lambda done, count: told.append((done, count)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_the_appendix_holds_the_rows_and_goes_on_under_the_same_head(exhibit):
    file = _opened(deck_bytes(_deck(exhibit, ids=("grants-ranking", "events-matrix"), tables=True)))
    slides = [slide for slide in file.slides if slide.shapes.title.text_frame.text.startswith("Таблица: ")]
    tables = [table for slide in slides for table in tables_of(slide)]
    assert len(tables) == len(slides) > 5
    assert sum(len(table.rows) - 1 for table in tables) == 17 + 17 * 11
    heads = {tuple(cell.text for cell in table.rows[0].cells) for table in tables[1:]}
    assert len(heads) == 1
    ends = [shape.top + shape.height for slide in slides for shape in slide.shapes if shape.has_table]
    assert max(ends) < 500 * 12700


def test_notes_begin_with_the_presenter_and_can_be_left_out(exhibit):
    one = replace(exhibit("grants-ranking"), note="Сказать о трёх лидерах")
    told = _opened(slide_bytes(one)).slides[0].notes_slide.notes_text_frame.text
    assert told.startswith("Сказать о трёх лидерах") and "Восточно-Казахстанская: 61" in told.replace("\u00a0", " ")
    quiet = _opened(deck_bytes(_deck(exhibit, ids=FIVE[:1], notes=False, tables=False)))
    assert not quiet.slides[1].has_notes_slide


def _notes(exhibit, chart_id, lang, **state):
    return notes_of(exhibit(chart_id, lang, **state)).replace("\u00a0", " ").split("\n")


def test_notes_tell_figures_with_sign_unit_and_state(exhibit):
    lines = _notes(exhibit, "volunteer-counts", "en")
    assert "Figures, people:" in lines and "• Volunteers engaged: > 120,000 (published, > more than)" in lines
    response = _notes(exhibit, "emergency-response", "ru")
    assert any(line.startswith("• Овощи и фрукты") and "> 29 тонн" in line for line in response)
    profile = _notes(exhibit, "region-profile", "en", region="55")
    assert "• Small grants: 22 grants; 10 of 17" in profile


def test_notes_begin_with_what_the_finding_speaks_of(exhibit):
    reports = [line for line in _notes(exhibit, "completeness", "ru") if line.startswith("•")]
    assert len(reports) == 12 and all("Не получен" in line for line in reports[:3])
    dates = [line for line in _notes(exhibit, "year-timeline", "ru") if line.startswith("•")]
    assert all("(" in line for line in dates[:3]) and "366" not in " ".join(dates)


def test_own_title_keeps_the_finding_in_the_notes(exhibit):
    one = replace(exhibit("grants-ranking"), title="Гранты")
    slide = _opened(slide_bytes(one)).slides[0]
    assert slide.shapes.title.text_frame.text == "Гранты"
    assert one.drawn.title in slide.notes_slide.notes_text_frame.text


def test_kazakh_letters_stay(exhibit):
    letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
    slide = _opened(slide_bytes(replace(exhibit("grants-ranking", "kk"), title=letters))).slides[0]
    run = slide.shapes.title.text_frame.paragraphs[0].runs[0]
    assert run.text == letters and run.font.name == "Arial" and run._r.rPr.get("lang") == "kk-KZ"


def test_words_that_would_break_a_file_are_cleaned(exhibit):
    bad = "Гран\x0bты\ud800 \x1b<b>&amp;\ufffe"
    one = replace(exhibit("grants-ranking"), title=bad, note=bad, address=f"https://x.example/{bad}")
    slide = _opened(slide_bytes(one)).slides[0]
    assert slide.shapes.title.text_frame.text == "Гранты <b>&amp;"
    assert printable("a\nb\tc") == "a\nb\tc"


@pytest.mark.parametrize("text", ["=1+1", "+7", "-x", "@cmd", "\t=1"])
def test_names_never_run_as_formulas(text):
    assert not cell_text(text).startswith(("=", "+", "-", "@", "\t"))


def test_only_addresses_of_the_web_become_links(exhibit):
    slide = _opened(slide_bytes(replace(exhibit("grants-ranking"), address="javascript:alert(1)"))).slides[0]
    assert "javascript" not in words_of(slide)


@pytest.mark.parametrize("chart_id", ["grants-map", "events-by-month", "grants-matrix"])
def test_nothing_to_show_is_said_in_words(exhibit, chart_id):
    one = exhibit(chart_id)
    words = one.view.l.t("There is no data for this choice")
    bare = {"rows": one.drawn.rows.iloc[:0], "precision": "", "demo": False}
    nothing = replace(one.drawn, empty="filtered", empty_words=words, **bare)
    slide = _opened(slide_bytes(replace(one, drawn=nothing))).slides[0]
    assert words in words_of(slide)
    assert not charts_of(slide) and not tables_of(slide)


def test_a_form_that_is_not_known_becomes_its_table(exhibit):
    one = exhibit("grants-ranking")
    strange = replace(one, chart=replace(one.chart, form=lambda rows, view, measure: {}))
    (table,) = tables_of(_opened(slide_bytes(strange)).slides[0])
    assert len(table.rows) == 18


@pytest.mark.parametrize("length", [40, 75, 160, 240, 700])
def test_titles_fit_in_two_lines(exhibit, length):
    title = ("Шығыс Қазақстан облысында еріктілердің үлесі " * 20)[:length].strip()
    slide = _opened(slide_bytes(replace(exhibit("grants-ranking", "kk"), title=title))).slides[0]
    (run,) = slide.shapes.title.text_frame.paragraphs[0].runs
    assert 13 <= run.font.size.pt <= 21 and line_count(run.text, 880, run.font.size.pt) <= 2
    assert run.text == title if length < 700 else run.text.endswith("…")
    assert title in slide.notes_slide.notes_text_frame.text
    assert largest(title, 880, (21, 15), 2) in (21, 15)


def test_long_tables_keep_every_row_and_no_heading_stays_behind():
    head = [Cell("a"), Cell("b")]
    rows = [[Cell(f"section {place}")] if place % 7 == 0 else [Cell(str(place)), Cell("x")] for place in range(90)]
    parts = pages([Placed(Table(head, rows), Box(40, 90, 880, 380))])
    tables = [body[0].block for body in parts]
    assert [row for table in tables for row in table.rows] == rows and len(tables) > 2
    assert all(len(table.rows[-1]) == 2 for table in tables[:-1])
    assert all(table.head == head for table in tables)


def test_registers_that_are_real_are_drawn_solid(exhibit):
    one = exhibit("events-by-direction")
    rows = one.drawn.rows.assign(status="register", qualifier="exact")
    real = replace(one, drawn=replace(one.drawn, rows=pd.DataFrame(rows), demo=False))
    slide = _opened(slide_bytes(real)).slides[0]
    assert "pattFill" not in charts_of(slide)[0]._chartSpace.xml and "демо-данные" not in words_of(slide)
